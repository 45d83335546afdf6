import { createHash } from 'node:crypto';
import type { Column, Condition, DataSource, Derived, Indicator, Pairing, Side } from '../model/index.ts';
import { columnsIn } from './conditions.ts';
import type { Counting } from './counting.ts';
import { columnsOf } from './derived.ts';

/**
 * First eight hex digits of SHA-256 over everything that changes what is counted: the two sides, the value, the period, who may
 * answer, and how the columns these use are coded. Titles, questions and spellings of team names are not in it: mending a word
 * leaves a published number what it was.
 */
export function versionOf(
  counting: Counting & Pick<Indicator, 'measure'> & { norm?: number | undefined },
  sources: readonly DataSource[],
): string {
  const { breakdown: _, show: __, items, ...rest } = counting;
  const counted = { ...rest, items: items?.map(({ key, column }) => ({ key, column })) };
  const coded = coding(usedBy(counting), { sources, seen: new Set() });
  return createHash('sha256').update(canonical({ counted, coded })).digest('hex').slice(0, 8);
}

interface Use {
  source: string;
  column: string;
}

function usedBy(counting: Counting): Use[] {
  const {
    source,
    period,
    value,
    denominator,
    numerator,
    informant,
    also = {},
    items = [],
    moments,
    pairing,
    exposure,
  } = counting;
  const asked = [moments?.column ?? null, ...items.map(({ column }) => column)];
  const own = [period, value, informant?.per ?? null, ...asked].flatMap((column) => (column ? [{ source, column }] : []));
  const beside = [...Object.values(also), ...(exposure ? [exposure.side] : [])].flatMap(sideUses);
  const paired = pairing ? pairUses(pairing) : [];
  return [...own, ...sideUses(denominator), ...(numerator ? sideUses(numerator) : []), ...beside, ...paired];
}

function pairUses({ source, where, per, start, end, day, informant, scoring, closed }: Pairing): Use[] {
  const norms = scoring.norms.flatMap(({ when }) => columnsIn(when));
  const read = [...columnsIn(where), ...per, ...columnsIn(start), ...columnsIn(end), day, informant?.column, ...norms];
  const columns = read.flatMap((column) => (column ? [{ source, column }] : []));
  return closed
    ? [...columns, { source: closed.source, column: closed.date }, { source: closed.source, column: closed.same }]
    : columns;
}

function sideUses({ source, where, sum, same }: Side): Use[] {
  return [...columnsIn(where), ...(sum ? [sum] : []), ...(same ? [same] : [])].map((column) => ({ source, column }));
}

/** How each used column is coded, following derived columns to what they are made of. Headings are left out. */
function coding(uses: Use[], { sources, seen }: { sources: readonly DataSource[]; seen: Set<string> }): unknown[] {
  return uses.flatMap(({ source: id, column: name }) => {
    const source = sources.find((other) => other.id === id);
    if (!source || seen.has(`${id}/${name}`)) return [];
    seen.add(`${id}/${name}`);
    const column = source.columns.find((other) => other.id === name);
    const derived = source.derived.find((other) => other.id === name);
    const around = { person: source.person, key: source.key, missing: source.missing, about: source.about };
    if (column) return [{ source: id, ...around, ...codingOf(column) }];
    if (!derived) return [];
    const { at: _, ...made } = derived;
    return [{ source: id, ...made }, ...coding(madeOf(derived, id), { sources, seen })];
  });
}

function codingOf({ id, kind, values, translate, list, separator, dot }: Column): object {
  return kind === 'unit' ? { id, kind } : { id, kind, values, translate, list, separator, dot };
}

function madeOf(derived: Derived, source: string): Use[] {
  if (derived.kind === 'from-rows') {
    const elsewhere = [derived.numerator, derived.denominator].flatMap((where: Condition) => columnsIn(where));
    return [{ source, column: derived.same }, ...elsewhere.map((column) => ({ source: derived.source, column }))];
  }
  const follows = derived.kind === 'follows' ? [{ source: derived.source, column: derived.start }] : [];
  return [...columnsOf(derived).map((column) => ({ source, column })), ...follows];
}

/** One text for one meaning: keys in a fixed order, and nothing that is absent. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  const sorted = pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
