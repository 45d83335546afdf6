import { finding, type Finding } from '../findings/index.ts';
import type { Definitions, Indicator, Pairing } from '../model/index.ts';
import { closedRows } from './change-sql.ts';
import { certainlySql, columnsIn, reference, type Scope } from './condition-sql.ts';
import type { Engine } from './engine.ts';
import { decimal, paired, pairRelations } from './pairs-sql.ts';
import { createDraft, type Draft } from './rows-sql.ts';
import { identifier, literal, withRelations } from './sql.ts';

/** What the author of a change should know of the lists that make no pair, each kind once with how many there are. */
export async function checkPairs(indicator: Indicator, definitions: Definitions, engine: Engine): Promise<Finding[]> {
  const { pairing, measure } = indicator;
  if (measure !== 'change' || !pairing) return [];
  const draft = createDraft(definitions);
  const asked = questions(pairing, draft);
  const counts = asked.map(([name, sql]) => `select '${name}' as "what", count(*) as "n" from ${sql}`).join('\nunion all\n');
  // Grouped, so that what several servers answer can be added up.
  const grouped = `select "what", sum("n") as "n"\nfrom (\n${counts}\n) q\ngroup by "what"`;
  const lines = await engine.query(withRelations(draft.relations, grouped));
  const found = new Map(lines.map(([what, n]) => [what ?? '', Number(n)]));
  return findingsOf(indicator, pairing, { count: (what) => found.get(what) ?? 0, definitions });
}

const c = (column: string) => `c.${identifier(column)}`;

function questions(pairing: Pairing, draft: Draft): [name: string, from: string][] {
  const { lists, starts, ends, joined, pairs } = pairRelations(pairing, draft, []);
  const keys = pairing.per.map((column) => c(column)).join(', ');
  const distinct = (rows: string) => draft.add({ about: 'keys', sql: `select distinct ${keys} from ${rows} c` });
  const [first, last] = [distinct(starts), distinct(ends)];
  const same = pairing.per.map((column) => `${c(column)} = o.${identifier(column)}`).join(' and ');
  const [key = ''] = pairing.per;
  const lacks = (rows: string, other: string) => `${rows} c left join ${other} o on ${same} where o.${identifier(key)} is null`;
  const both = draft.add({ about: 'both', sql: `select c.* from ${first} c join ${last} o on ${same}` });
  const tied = distinct(joined);
  const { days } = paired;
  const norms = pairing.scoring.norms.flatMap(({ mean, sd }, index) => (mean !== null && sd !== null ? [index] : []));
  const normed = (group: string) => `coalesce(${c(group)} in (${norms.join(', ') || '-1'}), false)`;
  return [
    ['start', lacks(first, last)],
    ['end', lacks(last, first)],
    ['others', lacks(both, tied)],
    ['mixed', `${pairs} c where ${c(paired.startWho)} <> ${c(paired.who)}`],
    ['same-day', `${joined} c where ${pairing.day === null ? '(1 = 0)' : `${c(days)} = 0`}`],
    ['reversed', `${joined} c where ${pairing.day === null ? '(1 = 0)' : `${c(days)} < 0`}`],
    ['close', `${joined} c where ${pairing.day === null ? '(1 = 0)' : `${c(days)} > 0 and ${c(days)} < ${pairing.atLeast}`}`],
    ['no-norm', `${pairs} c where not (${normed(paired.startGroup)} and ${normed(paired.endGroup)})`],
    ['outside', outside(pairing, draft)],
    ['open', pairing.closed ? open(pairing.closed, { pairs, draft }) : `${lists} c where (1 = 0)`],
  ];
}

function outside({ source, value, where, list, scoring: { range } }: Pairing, draft: Draft): string {
  const scope: Scope = { source: draft.sourceOf(source), alias: 'r', firstMonth: draft.firstMonth };
  const rows = draft.rowsOf(source, [value, ...columnsIn(where), ...(list ? [list.column] : [])]);
  const score = reference(scope, value);
  const own = list ? `${reference(scope, list.column)} = ${literal(list.instrument)}` : '(1 = 1)';
  const test = range ? `(${score} < ${decimal(range.from)} or ${score} > ${decimal(range.upTo)})` : '(1 = 0)';
  return `${rows} r where ${test} and ${own} and ${certainlySql(where, scope)}`;
}

function open(closed: NonNullable<Pairing['closed']>, { pairs, draft }: { pairs: string; draft: Draft }): string {
  const known = closedRows(closed, draft);
  return `${pairs} c left join ${known} k on k."#key" = ${c(closed.same)} where k."#key" is null`;
}

function findingsOf(
  { id, at, show = [] }: Indicator,
  pairing: Pairing,
  { count, definitions: { sources } }: { count(what: string): number; definitions: Definitions },
): Finding[] {
  const base = { indicator: id };
  const { day, atLeast, scoring, closed, value, informant } = pairing;
  const { range, norms } = scoring;
  const column = day ?? '';
  const asksBands = (show.length === 0 || show.includes('bands')) && norms.some(({ mean }) => mean !== null);
  const pairs = (what: string, said: (pairs: number) => Finding) => (count(what) > 0 ? [said(count(what))] : []);
  const [starts, ends] = [count('start'), count('end')];
  const title = sources.find(({ id: of }) => of === closed?.source)?.title ?? '';
  return [
    ...(asksBands ? pairs('no-norm', (found) => finding('TV-423', at, { ...base, pairs: found })) : []),
    ...(starts + ends > 0 ? [finding('TV-424', at, { ...base, starts, ends })] : []),
    ...pairs('others', (found) => finding('TV-425', at, { ...base, pairs: found, counted: false })),
    ...(informant && !informant.same
      ? pairs('mixed', (found) => finding('TV-425', at, { ...base, pairs: found, counted: true }))
      : []),
    ...pairs('same-day', (found) => finding('TV-426', at, { ...base, pairs: found, column })),
    ...pairs('reversed', (found) => finding('TV-427', at, { ...base, pairs: found, column })),
    ...pairs('close', (found) => finding('TV-428', at, { ...base, pairs: found, atLeast })),
    ...(range
      ? pairs('outside', (rows) => finding('TV-429', at, { ...base, rows, column: value, low: range.from, high: range.upTo }))
      : []),
    ...pairs('open', (found) => finding('TV-430', at, { ...base, pairs: found, source: title })),
  ];
}
