import { category, pairStates, type Pairing } from '../model/index.ts';
import { bandSql, classSql, zSql } from './classes-sql.ts';
import { reference, type Scope } from './condition-sql.ts';
import { counted } from './counted-names.ts';
import { narrow, paired, pairRelations } from './pairs-sql.ts';
import { rowColumn } from './columns.ts';
import type { Draft } from './rows-sql.ts';
import { identifier } from './sql.ts';

/** Rows to count, and what they bring: SQL by the name of a counted column. */
export interface Brought {
  rows: string;
  join: string;
  fields: [string, string][];
  /** Where and when a row counts; `null` as its own file says. */
  unit: string | null;
  day: string | null;
}

const made = (pairing: Pairing): [string, string][] => [
  [counted.x, `r.${identifier(paired.start)}`],
  [counted.y, `r.${identifier(paired.end)}`],
  [counted.zx, zSql('start', pairing.scoring)],
  [counted.zy, zSql('end', pairing.scoring)],
  [counted.changed, classSql(pairing.scoring)],
  [counted.startBand, bandSql('start', pairing.scoring)],
  [counted.endBand, bandSql('end', pairing.scoring)],
];

/** The pairs of a change as rows (alias `r`), placed in the unit and the period of their trajectory when it has its own file. */
export function changeRows(pairing: Pairing, draft: Draft, columns: readonly string[]): Brought {
  const { pairs } = pairRelations(pairing, draft, columns);
  const { closed } = pairing;
  const own = { rows: pairs, fields: made(pairing) };
  if (!closed) return { ...own, join: '', unit: null, day: null };
  const found = closedRows(closed, draft);
  return {
    ...own,
    join: `join ${found} k on k."#key" = r.${identifier(closed.same)}`,
    unit: closed.unit === null ? null : 'k."#unit"',
    day: 'k."#day"',
  };
}

/** Trajectories by key, each once: with several rows the one that ends last. */
export function closedRows({ source, same, date, unit }: NonNullable<Pairing['closed']>, draft: Draft): string {
  const scope: Scope = { source: draft.sourceOf(source), alias: 'o', firstMonth: draft.firstMonth };
  const rows = draft.rowsOf(source, [same, date, ...(unit ? [unit] : [])]);
  const add = (sql: string) => draft.add({ about: `${source}.closed`, sql });
  const [key, day] = [reference(scope, same), reference(scope, date)];
  const place = unit ? reference(scope, unit) : 'cast(null as varchar)';
  const all = add(
    `select ${key} as "#key", ${day} as "#day", ${place} as "#unit", cast(${reference(scope, rowColumn)} as bigint) as "#order" from ${rows} o where ${key} is not null and ${day} is not null`,
  );
  const last = narrow(all, { key: ['#key'], by: '#day', which: 'max', add });
  return narrow(last, { key: ['#key'], by: '#order', which: 'max', add });
}

/** Which lists each trajectory has, joined to the rows of a response: a pair that counts, only a start, only an end, none. */
export function listStates(
  pairing: Pairing,
  { same, scope, draft }: { same: string; scope: Scope; draft: Draft },
): { answer: string; join: string; lists: string } {
  const found = draft.add({ about: `${pairing.source}.lists`, sql: statesSql(pairing, same, draft) });
  const own = reference(scope, same);
  const [both, start, end, none] = pairStates;
  const state = `case when p."#pair" = 1 then '${both}' when p."#first" = 1 then '${start}' when p."#last" = 1 then '${end}' when ${own} is not null then '${none}' end`;
  const answer = `case when p."#pair" = 1 then '${category.yes}' when ${own} is null then '${category.unknown}' else '${category.no}' end`;
  return { answer, join: `left join ${found} p on p."#key" = ${own}`, lists: state };
}

function statesSql(pairing: Pairing, same: string, draft: Draft): string {
  const { starts, ends, pairs } = pairRelations(pairing, draft, [same]);
  const keyed = (rows: string, pair: number, [first, last]: [number, number]) =>
    `select c.${identifier(same)} as "#key", ${pair} as "#pair", ${first} as "#first", ${last} as "#last" from ${rows} c where c.${identifier(same)} is not null`;
  const all = [keyed(starts, 0, [1, 0]), keyed(ends, 0, [0, 1]), keyed(pairs, 1, [1, 1])].join('\nunion all\n');
  return `select u."#key", max(u."#pair") as "#pair", max(u."#first") as "#first", max(u."#last") as "#last" from (${all}) u group by u."#key"`;
}
