import { finding, type Finding } from '../findings/index.ts';
import { type Definitions, type Indicator, type Ledger, type Place, parseBlock, type PublishableSet } from '../model/index.ts';
import { findOtherCalendar } from './calendar.ts';
import { leastOf, type Past } from './force.ts';
import type { PublishedEdition } from './published.ts';
import type { Difference } from './recount.ts';
import { createIsPart } from './overlap.ts';
import { ledgerPath } from './parse.ts';

/** What an author should know of what was published before: what is counted otherwise now, and what that costs. */
export function explainPast(past: Past, definitions: Definitions): Finding[] {
  return [
    ...findLostEditions(past, definitions),
    ...findLostUnits(past, definitions),
    ...findOtherCalendar(past, definitions),
    ...findRedefined(past, definitions),
    ...explainDifferences(past, definitions),
  ];
}

/** A published edition keeps its address, so its file stays. */
function findLostEditions({ editions: published }: Past, { editions }: Definitions): Finding[] {
  const lost = [...published.values()].filter(({ id }) => !editions.some((edition) => edition.id === id));
  return lost.map(({ id, history }) =>
    finding('TV-728', { file: `content/edities/${id}.md`, line: null }, { edition: id, date: history[0]?.date ?? '' }),
  );
}

/** A published unit keeps its address and its name, also after its last day. */
function findLostUnits({ editions }: Past, { organisation }: Definitions): Finding[] {
  const known = new Set(organisation.units.map(({ id }) => id));
  const lost = new Map<string, string[]>();
  for (const edition of editions.values())
    for (const unit of unitsIn(edition)) if (!known.has(unit)) lost.set(unit, [...(lost.get(unit) ?? []), edition.id]);
  return [...lost].map(([unit, titles]) => {
    const continuedBy = organisation.units.filter((other) => other.continues.includes(unit)).map(({ id }) => id);
    return finding('TV-707', organisation.at, { unit, editions: titles, continuedBy });
  });
}

function unitsIn({ states }: PublishedEdition): Set<string> {
  return new Set([...states].flatMap(([text, state]) => (state === 'not-alive' ? [] : (parseBlock(text)?.unit ?? []))));
}

/** An indicator counts for ever what it counted when it was published. */
function findRedefined({ editions }: Past, { indicators }: Definitions): Finding[] {
  return indicators.flatMap((indicator) => {
    const other = [...editions.values()].filter(({ history }) => {
      const then = history.findLast((line) => line.definitions[indicator.id] !== undefined)?.definitions[indicator.id];
      return then !== undefined && then !== indicator.version;
    });
    const date = other[0]?.history[0]?.date;
    return date === undefined
      ? []
      : [finding('TV-708', indicator.at, { indicator: indicator.id, editions: other.map(({ id }) => id), date })];
  });
}

/** Said of the finest blocks only: what they sum to changed with them. */
function explainDifferences({ differences }: Past, definitions: Definitions): Finding[] {
  const told = differences.filter(({ block }) => block.series === null && block.part === null);
  const isPart = createIsPart(definitions.organisation);
  const finest = told.filter((one) => !told.some((other) => other !== one && isPart(other.block, one.block)));
  const seen = new Map<string, Finding>();
  for (const same of Map.groupBy(finest, ({ block }) => `${block.indicator}/${block.period}`).values())
    for (const found of explainTogether(same, definitions)) seen.set(JSON.stringify(found), found);
  return [...seen.values()];
}

/** The differences of one indicator in one period. Rows that went from one unit to the one that continues it are one fact. */
function explainTogether(differences: Difference[], definitions: Definitions): Finding[] {
  const [first] = differences;
  const indicator = definitions.indicators.find(({ id }) => id === first?.block.indicator);
  if (!first || !indicator) return [];
  const moves = differences.filter(({ rows }) => rows > 0).flatMap((gain) => moveTo(gain, differences, definitions));
  const moved = new Set(moves.flatMap(({ gain, losses }) => [gain, ...losses]));
  return [
    ...moves.map((move) => sayMove(move, indicator, definitions)),
    ...differences.filter((one) => !moved.has(one)).map((one) => sayDifference(one, indicator, definitions)),
  ];
}

interface Move {
  gain: Difference;
  losses: Difference[];
}

/** Whose rows these are: of the units this one continues, or else of all that lost exactly as many together. */
function moveTo(gain: Difference, differences: Difference[], { organisation }: Definitions): Move[] {
  const unit = organisation.units.find(({ id }) => id === gain.block.unit);
  const fewer = differences.filter(({ rows }) => rows < 0);
  const related = fewer.filter(({ block }) => {
    const old = organisation.units.find(({ id }) => id === block.unit);
    return (
      unit?.continues.includes(block.unit) ||
      (unit !== undefined && old?.mergedInto === unit.id) ||
      old?.continues.includes(unit?.id ?? '')
    );
  });
  const losses = related.length > 0 ? related : fewer;
  const lost = losses.reduce((sum, { rows }) => sum - rows, 0);
  return losses.length > 0 && (related.length > 0 || lost === gain.rows) ? [{ gain, losses }] : [];
}

function sayMove({ gain, losses }: Move, indicator: Indicator, definitions: Definitions): Finding {
  const rows = Math.min(
    gain.rows,
    losses.reduce((sum, one) => sum - one.rows, 0),
  );
  return finding('TV-710', editionPlace(gain.edition, definitions), {
    noun: indicator.noun[rows === 1 ? 0 : 1],
    period: gain.block.period,
    rows: told(rows, definitions),
    to: [nameOf(gain.block.unit, definitions)],
    from: losses.map(({ block }) => nameOf(block.unit, definitions)),
    edition: gain.edition,
  });
}

function sayDifference({ block, rows, edition }: Difference, indicator: Indicator, definitions: Definitions): Finding {
  const at = editionPlace(edition, definitions);
  const size = Math.abs(rows);
  const about = {
    indicator: indicator.id,
    noun: indicator.noun[size === 1 ? 0 : 1],
    unit: nameOf(block.unit, definitions),
    period: block.period,
    edition,
  };
  return rows === 0
    ? finding('TV-711', at, about)
    : finding('TV-709', at, { ...about, rows: told(size, definitions), fewer: rows < 0 });
}

/** A log is read by others: how many, only when they are enough. */
const told = (rows: number, definitions: Definitions): number | null => (rows < leastOf(definitions) ? null : rows);

const nameOf = (unit: string, { organisation }: Definitions): string =>
  organisation.units.find(({ id }) => id === unit)?.name ?? unit;

/** The edition's own file; the ledger when that is not there any more. */
export function editionPlace(edition: string, { editions }: Definitions): Place {
  return editions.find(({ id }) => id === edition)?.at ?? { file: ledgerPath, line: null };
}

/**
 * What is hidden in editions still to come, that would be shown had nothing been published before. Said once per indicator. What
 * was hidden then is hidden now: that costs nothing new.
 */
export function explainCosts(
  { with: sets, without }: { with: Map<string, PublishableSet>; without: Map<string, PublishableSet> },
  { past, definitions }: { past: Past; definitions: Definitions },
): Finding[] {
  return definitions.editions.flatMap((edition) => {
    if (past.editions.has(edition.id)) return [];
    const lost = [...(sets.get(edition.id)?.states ?? [])].filter(
      ([block, state]) =>
        state === 'hidden' &&
        without.get(edition.id)?.states.get(block) === 'shown' &&
        past.everything.states.get(block)?.state !== 'hidden',
    );
    const keys = lost.flatMap(([text]) => parseBlock(text) ?? []).filter(({ series, part }) => series === null && part === null);
    return [...Map.groupBy(keys, ({ indicator }) => indicator)].map(([indicator, figures]) =>
      finding('TV-712', edition.at, {
        indicator,
        figures: figures.map(({ unit, period }) => ({ indicator, unit, period })),
        edition: edition.id,
        because: becauseOf(
          lost.map(([block]) => block),
          past,
        ),
      }),
    );
  });
}

function becauseOf(blocks: string[], { costly, editions }: Past): string[] {
  const named = [...new Set(blocks.flatMap((block) => costly.get(block) ?? []))];
  return named.length > 0 ? named : [...editions.keys()];
}

/** Releases that the ledger does not know, and releases it names that are not there. */
export function checkReleases(
  ledger: Ledger,
  found: readonly string[],
  named: Map<string, { edition: string; date: string }>,
): Finding[] {
  const place = (line: number | null) => ({ file: ledgerPath, line });
  const strange = found.filter((folder) => !named.has(folder));
  const missing = found.length === 0 ? [] : [...named].filter(([folder]) => !found.includes(folder));
  return [
    ...strange.map((release) => finding('TV-705', place(ledger.lines.length), { release })),
    ...missing.map(([release, { edition, date }]) => finding('TV-706', place(null), { release, edition, date })),
  ];
}
