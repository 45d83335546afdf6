import type { Pairing } from '../model/index.ts';
import { rowColumn } from './columns.ts';
import { certainlySql, columnsIn, reference, type Scope } from './condition-sql.ts';
import type { Draft } from './rows-sql.ts';
import { identifier, literal, literals, numberLiteral } from './sql.ts';

/** Columns that pairing adds to the row of the end; no author's id starts with `#`. */
export const paired = {
  start: '#x',
  end: '#y',
  /** Place of the norm group at start and at end. */
  startGroup: '#start group',
  endGroup: '#end group',
  /** Days from start to end; nothing when the file says no day. */
  days: '#days',
  startWho: '#start who',
  who: '#who',
  moment: '#moment',
  order: '#order',
  rank: '#rank',
  score: '#score',
  isStart: '#is start',
  isEnd: '#is end',
} as const;

const c = (column: string, alias = 'c') => `${alias}.${identifier(column)}`;

/** Relations of one pairing: the lists it may use, one start and one end per key, and the pairs that count. */
export interface PairRelations {
  lists: string;
  starts: string;
  ends: string;
  /** Starts with their ends, also those that are too close or the wrong way round. */
  joined: string;
  pairs: string;
}

/**
 * Pairs of a start and an end, each the row of the end with the score of the start beside it. Of several lists the most wanted
 * informant's counts, of those the first at the start and the last at the end, then by their place in the file. Only equi-joins,
 * min, max and CASE, so that every engine answers the same.
 */
export function pairRelations(pairing: Pairing, draft: Draft, more: readonly string[]): PairRelations {
  const source = draft.sourceOf(pairing.source);
  const scope: Scope = { source, alias: 'r', firstMonth: draft.firstMonth };
  const rows = draft.rowsOf(source.id, [...new Set([...columnsOf(pairing), ...more])]);
  const add = (sql: string) => draft.add({ about: `${pairing.source}.pairs`, sql });
  const lists = add(`select r.*, ${listColumns(pairing, scope)} from ${rows} r where ${isList(pairing, scope)}`);
  const same = pairing.informant?.same === true;
  const key = [...pairing.per, ...(same ? [paired.rank] : [])];
  const edge = (flag: string, which: 'min' | 'max') => {
    const found = add(`select c.* from ${lists} c where ${c(flag)} = 1 and ${c(paired.rank)} is not null`);
    const wanted = same ? found : narrow(found, { key: pairing.per, by: paired.rank, which: 'min', add });
    const timed = narrow(wanted, { key, by: paired.moment, which, add });
    return narrow(timed, { key, by: paired.order, which, add });
  };
  const [starts, ends] = [edge(paired.isStart, 'min'), edge(paired.isEnd, 'max')];
  const joined = add(joinSql({ starts, ends, key }));
  const valid = add(`select c.* from ${joined} c where ${isValid(pairing)}`);
  return {
    lists,
    starts,
    ends,
    joined,
    pairs: same ? narrow(valid, { key: pairing.per, by: paired.rank, which: 'min', add }) : valid,
  };
}

/** Columns of the lists' own file that a pairing reads. */
export function columnsOf({ where, value, list, per, start, end, day, informant, scoring, closed }: Pairing): string[] {
  const columns = [
    ...columnsIn(where), value, list?.column, ...per, ...columnsIn(start), ...columnsIn(end), day, informant?.column,
    informant?.except?.column, closed?.same, ...scoring.norms.flatMap(({ when }) => columnsIn(when)),
  ]; // prettier-ignore
  return [...new Set(columns.filter((column) => typeof column === 'string'))];
}

/** A row that may be a start or an end: of this questionnaire, with a score within its range, and known whose it is. */
function isList({ where, value, list, per, scoring: { range } }: Pairing, scope: Scope): string {
  const score = reference(scope, value);
  return [
    certainlySql(where, scope),
    `${score} is not null`,
    ...per.map((column) => `${reference(scope, column)} is not null`),
    ...(list ? [`${reference(scope, list.column)} = ${literal(list.instrument)}`] : []),
    ...(range ? [`${score} >= ${decimal(range.from)}`, `${score} <= ${decimal(range.upTo)}`] : []),
  ].join(' and ');
}

function listColumns(pairing: Pairing, scope: Scope): string {
  const { start, end, value, day, informant, scoring } = pairing;
  const groups = scoring.norms.map(({ when }, index) => `when ${certainlySql(when, scope)} then ${index}`);
  const test = (sql: string) => `case when ${sql} then 1 else 0 end`;
  const columns: [string, string][] = [
    [paired.score, reference(scope, value)],
    [paired.isStart, test(certainlySql(start, scope))],
    [paired.isEnd, test(certainlySql(end, scope))],
    [paired.rank, rankSql(pairing, scope)],
    [paired.who, informant ? reference(scope, informant.column) : 'cast(null as varchar)'],
    [paired.moment, day ? `coalesce(${reference(scope, day)}, cast('0001-01-01' as date))` : "cast('0001-01-01' as date)"],
    [paired.order, `cast(${reference(scope, rowColumn)} as bigint)`],
    [paired.endGroup, groups.length > 0 ? `case ${groups.join(' ')} end` : 'cast(null as integer)'],
  ];
  return columns.map(([name, sql]) => `${sql} as ${identifier(name)}`).join(', ');
}

/** How wanted the informant of a row is: 0 the most; nothing for who does not count. */
function rankSql({ informant }: Pairing, scope: Scope): string {
  if (!informant) return '0';
  const who = reference(scope, informant.column);
  const order = (choose: readonly string[]) =>
    `case ${who} ${choose.map((one, index) => `when ${literal(one)} then ${index}`).join(' ')} end`;
  const { except } = informant;
  if (!except) return order(informant.choose);
  const isExcepted = `coalesce(${reference(scope, except.column)} in ${literals(except.values)}, false)`;
  return `case when ${isExcepted} then ${order(except.choose)} else ${order(informant.choose)} end`;
}

/** Of the rows with one key those with the least, or the most, of a column. */
export function narrow(
  rows: string,
  { key, by, which, add }: { key: readonly string[]; by: string; which: 'min' | 'max'; add(sql: string): string },
): string {
  const keys = key.map((column) => c(column)).join(', ');
  const best = add(`select ${keys}, ${which}(${c(by)}) as "#best" from ${rows} c group by ${keys}`);
  const same = key.map((column) => `${c(column, 'b')} = ${c(column)}`).join(' and ');
  return add(`select c.* from ${rows} c join ${best} b on ${same} and b."#best" = ${c(by)}`);
}

function joinSql({ starts, ends, key }: { starts: string; ends: string; key: readonly string[] }): string {
  const columns: [string, string][] = [
    [paired.start, c(paired.score, 's')],
    [paired.end, c(paired.score, 'e')],
    [paired.startGroup, c(paired.endGroup, 's')],
    [paired.startWho, c(paired.who, 's')],
    [paired.days, `cast(${c(paired.moment, 'e')} - ${c(paired.moment, 's')} as integer)`],
  ];
  const list = columns.map(([name, sql]) => `${sql} as ${identifier(name)}`).join(', ');
  const same = key.map((column) => `${c(column, 's')} = ${c(column, 'e')}`).join(' and ');
  return `select e.*, ${list} from ${ends} e join ${starts} s on ${same}`;
}

/** Long enough apart; where no day is known, the file's own word for start and end is believed. */
function isValid({ day, atLeast }: Pairing): string {
  return day === null ? '(1 = 1)' : `${c(paired.days)} >= ${atLeast}`;
}

/** A number of a questionnaire as SQL. */
export function decimal(value: number): string {
  const text = numberLiteral(String(value));
  if (text === null) throw new Error(`invalid number: ${value}`);
  return text;
}
