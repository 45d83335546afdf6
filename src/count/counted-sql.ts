import { category, whyColumn, type Indicator, type SeriesPlan } from '../model/index.ts';
import { fieldOf, rowColumn, unitColumn } from './columns.ts';
import { changeRows, listStates } from './change-sql.ts';
import { counted } from './counted-names.ts';
import { certainlySql, columnsIn, possiblySql, reference, type Scope } from './condition-sql.ts';
import { pairRows } from './moments-sql.ts';
import { columnsOf as columnsOfPairs } from './pairs-sql.ts';
import type { Part } from '../parts.ts';
import { partSql } from './parts-sql.ts';
import { monthSql } from './periods-sql.ts';
import type { Draft } from './rows-sql.ts';
import { identifier, literal } from './sql.ts';

/** What one indicator counts, and along which columns. */
export interface Question {
  indicator: Indicator;
  plans: SeriesPlan[];
  /** Parts of groupings that its source can be divided by. */
  parts: Part[];
  /** Those of them that only tell for whom: the figure itself, over years. */
  split?: ReadonlySet<string>;
  /** The one unit of an organisation without division, for a source without a column of units. */
  root: string | null;
  /** Who may answer; `null` when every row counts. */
  informant: Chosen | null;
  /** The day (ISO) on which all rows count, whatever their own; absent for their own. */
  day?: string;
}

/** Who may answer, by which columns. */
export interface Chosen {
  column: string;
  choose: string[];
  /** `null`: each row stands alone. */
  per: string | null;
}

/**
 * The rows of an indicator's denominator with all that its groupings need: unit, day, person, outcome, values, parts. Adds
 * the relation to the draft and gives its name, quoted. `identityOf` names the column that tells persons apart.
 */
export function countedRows(question: Question, draft: Draft, identityOf: (column: string) => string): string {
  const { indicator } = question;
  const source = draft.sourceOf(indicator.denominator.source);
  const scope: Scope = { source, alias: 'r', firstMonth: draft.firstMonth };
  const { rows, join, fields: brought, unit, day } = bring(question, scope, draft);
  const { answer, hits, join: link, fields: told } = outcome(indicator, scope, draft);
  const own = unitColumn(source);
  const fields: [string, string][] = [
    ...(question.informant || indicator.moments ? [[counted.row, reference(scope, rowColumn)] satisfies [string, string]] : []),
    [
      counted.unit,
      unit ?? (own ? reference(scope, own) : question.root === null ? 'cast(null as varchar)' : literal(question.root)),
    ],
    [counted.day, day],
    [counted.month, monthSql(day, draft.firstMonth)],
    [
      counted.person,
      source.person ? reference(scope, isPaired(indicator) ? source.person : identityOf(source.person)) : 'cast(null as varchar)',
    ],
    [counted.answer, answer],
    [counted.weight, indicator.denominator.sum ? reference(scope, indicator.denominator.sum) : '1'],
    [counted.hits, hits],
    ...brought,
    ...told,
    ...question.parts.map((part): [string, string] => [counted.part(part.text), partSql(part, source, scope)]),
    ...carried(question, scope),
  ];
  const list = fields.map(([name, sql]) => `${sql} as ${identifier(name)}`).join(', ');
  const all = draft.add({
    about: indicator.id,
    sql: `select ${list} from ${rows} r ${join} ${link}\nwhere ${certainlySql(indicator.denominator.where, scope)}`,
  });
  const chosen = question.informant ? oneEach(all, question.informant, { indicator, draft }) : all;
  return indicator.moments ? pairRows(chosen, indicator.moments, { question, draft }) : chosen;
}

/** The rows that are counted: those of the file, or the pairs made of them. */
function bring(question: Question, scope: Scope, draft: Draft): ReturnType<typeof changeRows> & { day: string } {
  const { indicator } = question;
  const columns = columnsNeeded(question, draft);
  const own = () => (question.day === undefined ? reference(scope, indicator.period) : `cast(${literal(question.day)} as date)`);
  const { pairing } = indicator;
  if (!isPaired(indicator) || !pairing)
    return { rows: draft.rowsOf(scope.source.id, columns), join: '', fields: [], unit: null, day: own() };
  const brought = changeRows(pairing, draft, columns);
  return { ...brought, day: brought.day ?? own() };
}

/** Whether pairs of rows are counted. */
function isPaired({ measure, pairing }: Indicator): boolean {
  return measure === 'change' && pairing !== null && pairing !== undefined;
}

/** Columns of the denominator's source that an indicator reads. */
export function columnsNeeded({ indicator, plans, parts, informant, day }: Question, draft: Draft): string[] {
  const { denominator, numerator } = indicator;
  const source = draft.sourceOf(denominator.source);
  const own = numerator && numerator.source === source.id ? [...columnsIn(numerator.where), numerator.sum] : [numerator?.same];
  const columns = [
    ...columnsIn(denominator.where), denominator.sum, day === undefined ? indicator.period : null, unitColumn(source), source.person, ...own,
    ...plans.flatMap(columnsOf), ...parts.map(({ grouping }) => grouping.column), informant?.column, informant?.per, indicator.moments?.column,
    ...(isPaired(indicator) && indicator.pairing ? columnsOfPairs(indicator.pairing) : []),
  ]; // prettier-ignore
  return [...new Set(columns.filter((column): column is string => typeof column === 'string' && column !== ''))];
}

function columnsOf({ category: by, value }: SeriesPlan): string[] {
  const own = 'column' in by && by.kind !== 'made' ? [by.column] : 'columns' in by ? by.columns : [];
  return [...own, ...(value === null ? [] : [value])];
}

/** Columns of the plans and of the choice of informant, under their own names, with why they are missing. */
function carried({ indicator, plans, informant }: Question, scope: Scope): [string, string][] {
  const who = [informant?.column, informant?.per, indicator.moments?.column].filter((column) => typeof column === 'string');
  return [...new Set([...plans.flatMap(columnsOf), ...who])].flatMap((column): [string, string][] => {
    const why: [string, string] = [whyColumn(column), reference(scope, whyColumn(column))];
    return [[column, reference(scope, column)], ...(fieldOf(scope.source, column).hasWhy ? [why] : [])];
  });
}

interface Outcome {
  /** Yes, no or unknown, as SQL. */
  answer: string;
  /** What of the weight is in the numerator, for sums; else nothing. */
  hits: string;
  join: string;
  /** More columns of the outcome. */
  fields: [string, string][];
}

function outcome({ numerator, denominator, pairing, measure }: Indicator, scope: Scope, draft: Draft): Outcome {
  const none = 'cast(null as decimal(18,4))';
  if (!numerator) return { answer: 'cast(null as varchar)', hits: none, join: '', fields: [] };
  if (pairing && measure === 'response' && numerator.same !== null) {
    const { lists, ...outcome } = listStates(pairing, { same: numerator.same, scope, draft });
    return { ...outcome, hits: none, fields: [[counted.lists, lists]] };
  }
  if (numerator.source !== denominator.source) return { ...linked(numerator, scope, draft), hits: none, fields: [] };
  const test = possiblySql(numerator.where, scope);
  const hits = numerator.sum ? `case when ${test} then ${reference(scope, numerator.sum)} when not ${test} then 0 end` : none;
  return {
    answer: `case when ${test} then '${category.yes}' when not ${test} then '${category.no}' else '${category.unknown}' end`,
    hits,
    join: '',
    fields: [],
  };
}

/**
 * A numerator in another file: is there a row with the same key that satisfies its condition? One is enough and ten count no
 * more, so a response never passes 100 %. When no row satisfies it but one may have, or when the key is missing, it is unknown.
 */
function linked(numerator: NonNullable<Indicator['numerator']>, scope: Scope, draft: Draft): Omit<Outcome, 'hits' | 'fields'> {
  if (numerator.same === null) throw new Error(`missing link to ${numerator.source}`);
  const other: Scope = { ...scope, source: draft.sourceOf(numerator.source), alias: 'o' };
  const key = reference(other, numerator.same);
  const test = possiblySql(numerator.where, other);
  const rows = draft.rowsOf(numerator.source, [numerator.same, ...columnsIn(numerator.where)]);
  const best = `max(case when ${test} then 2 when not ${test} then 0 else 1 end)`;
  const found = draft.add({
    about: numerator.source,
    sql: `select ${key} as "#key", ${best} as "#best" from ${rows} o where ${key} is not null group by ${key}`,
  });
  const own = reference(scope, numerator.same);
  const answer = `case when l."#best" = 2 then '${category.yes}' when l."#best" = 1 or ${own} is null then '${category.unknown}' else '${category.no}' end`;
  return { answer, join: `left join ${found} l on l."#key" = ${own}` };
}

/**
 * One row per trajectory: of the informants asked for, the first in the list that answered; of several rows of that informant
 * the last in time, then the last in the file. Rows of other informants do not count; a row without trajectory stands alone.
 */
function oneEach(
  rows: string,
  { column, choose, per }: Chosen,
  { indicator, draft }: { indicator: Indicator; draft: Draft },
): string {
  const add = (sql: string) => draft.add({ about: `${indicator.id}.informant`, sql });
  const rank = `case c.${identifier(column)} ${choose.map((who, index) => `when ${literal(who)} then ${index}`).join(' ')} end`;
  const alone = `'#' || c."${counted.row}"`;
  const key = per === null ? alone : `coalesce('=' || c.${identifier(per)}, ${alone})`;
  const day = `coalesce(c."${counted.day}", cast('0001-01-01' as date))`;
  const ranked = add(
    `select c.*, ${key} as "#per", ${rank} as "#rank", ${day} as "#moment", cast(c."${counted.row}" as bigint) as "#order" from ${rows} c where ${rank} is not null`,
  );
  const best = add(`select "#per", min("#rank") as "#rank" from ${ranked} group by "#per"`);
  const chosen = add(`select c.* from ${ranked} c join ${best} b on b."#per" = c."#per" and b."#rank" = c."#rank"`);
  const last = add(`select "#per", max("#moment") as "#moment" from ${chosen} group by "#per"`);
  const latest = add(`select c.* from ${chosen} c join ${last} b on b."#per" = c."#per" and b."#moment" = c."#moment"`);
  const one = add(`select "#per", max("#order") as "#order" from ${latest} group by "#per"`);
  return add(`select c.* from ${latest} c join ${one} b on b."#per" = c."#per" and b."#order" = c."#order"`);
}
