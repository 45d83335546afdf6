import { category, classLabels, type Grain, type MissingReason, type SeriesPlan } from '../model/index.ts';
import { whyOf, type Field } from './columns.ts';
import { counted } from './counted-names.ts';
import { startSql } from './periods-sql.ts';
import { decimalType, identifier, literal, numberLiteral } from './sql.ts';

/** One way to cut the counted rows: along units and periods. */
export interface Cut {
  /** Grains of the periods, finest first; each nests in the next. */
  grains: Grain[];
  firstMonth: number;
  /** Part of a grouping, or all rows. */
  part: string | null;
  /** Start (ISO) of a period of the finest grain: from then on rows are left out of all time; `null` for none. */
  before: string | null;
}

/** Names of the relations a grouping reads. */
export interface Reads {
  rows: string;
  tree: string;
}

/** What a plan needs to know of the columns it reads. */
export interface Planned {
  plan: SeriesPlan;
  /** Column of the category; `null` for the outcome or none. */
  by: Field | null;
  /** Rows weigh more than one: figures in the file that are added up. */
  weighted: boolean;
  /** The numerator is a sum of its own. */
  summed: boolean;
  /** Rows without a person's name in the file count only as rows. */
  persons: boolean;
  /** Two organisations may know a person by the same number. */
  shared: boolean;
}

/** Whole blocks: one line per unit and period of the finest grain, with the persons of every grain. */
export function totalSql(planned: Planned, cut: Cut, reads: Reads): string {
  const { plan } = planned;
  const valued = plan.value === null ? [] : [`c.${identifier(plan.value)} is not null`];
  return grouped({ planned, cut, reads, from: reads.rows, category: null, where: [...membership(planned), ...valued] });
}

/** Categories of blocks: one line per unit, period and category. `null` when a plan has none. */
export function categorySql(planned: Planned, cut: Cut, reads: Reads): string | null {
  const told = answersOf(planned, reads);
  return told && grouped({ planned: { ...planned, plan: told.plan }, cut, reads, ...told });
}

/** How the answers of a block are told apart. */
export interface Answers {
  /** What is added up of each. */
  plan: SeriesPlan;
  from: string;
  category: string;
  /** Column of what a row weighs. */
  weight?: string;
  where: string[];
}

/** From which rows answers are counted and by what they are told apart; `null` when a plan has none. */
export function answersOf(planned: Planned, { rows }: Reads): Answers | null {
  const { plan, by } = planned;
  const base = { plan: partPlan(plan), from: rows, where: membership(planned) };
  if (plan.category.kind === 'numerator')
    return planned.summed
      ? { ...base, from: `(${branches(rows)})`, category: 'c."#branch"', weight: 'c."#amount"' }
      : { ...base, category: `c."${counted.answer}"` };
  if (plan.category.kind === 'items')
    return {
      ...base,
      plan: { ...plan, value: '#score' },
      from: `(${questions(rows, plan.category.columns)})`,
      category: 'c."#given"',
    };
  if (plan.category.kind === 'none') {
    if (plan.value === null || by === null) return null;
    return { ...base, category: reasonSql(by), where: [...base.where, `c.${identifier(by.name)} is null`] };
  }
  if (plan.category.kind === 'made')
    return { ...base, category: `coalesce(c.${identifier(plan.category.column)}, '${category.unknown}')` };
  if (by === null) throw new Error(`missing column for series: ${plan.series}`);
  const column = `c.${identifier(by.name)}`;
  if (plan.category.kind === 'column')
    return { ...base, category: `case when ${column} is not null then cast(${column} as varchar) else ${reasonSql(by)} end` };
  // Of a class no sum leaves the engine: it would be the value of the few who are in it.
  if (plan.category.kind === 'classes')
    return { ...base, plan: { ...plan, value: null }, category: classSql(column, plan.category.bounds, by) };
  return { ...base, from: `(${answers(rows, by)})`, category: 'c."#given"' };
}

/** Categories of pairs are only counted: the sums of a few would be somebody's scores. */
function partPlan({ pair: _, ...plan }: SeriesPlan): SeriesPlan {
  return { ...plan, value: plan.category.kind === 'none' ? null : plan.value };
}

/** The class of a value; what is missing, or lies below the first class, has the reason for missing. */
function classSql(column: string, bounds: readonly number[], by: Field): string {
  const labels = classLabels(bounds);
  const cases = bounds.map(
    (low, index) => `when ${column} >= ${numberLiteral(String(low))} then ${literal(labels[index] ?? '')}`,
  );
  return `case ${cases.toReversed().join(' ')} else ${reasonSql(by)} end`;
}

/** Rows of several numeric columns, once for each that is filled in. */
function questions(rows: string, columns: readonly string[]): string {
  if (columns.length === 0)
    return `select c.*, '' as "#given", cast(null as ${decimalType}) as "#score" from ${rows} c where 1 = 0`;
  return columns
    .map((column) => {
      const own = `c.${identifier(column)}`;
      return `select c.*, ${literal(column)} as "#given", ${own} as "#score" from ${rows} c where ${own} is not null`;
    })
    .join('\nunion all\n');
}

/** Rows of several answers, once for each answer given; a row without answers once, with the reason. */
function answers(rows: string, field: Field): string {
  const column = `c.${identifier(field.name)}`;
  const given = field.values.map(
    (value) =>
      `select c.*, ${literal(value)} as "#given" from ${rows} c where position(${literal(`|${value}|`)} in ${column}) > 0`,
  );
  return [...given, `select c.*, ${reasonSql(field)} as "#given" from ${rows} c where ${column} is null`].join('\nunion all\n');
}

/** Rows whose numerator is a sum, cut in what is in it and what is not: five of the twelve are five yes and seven no. */
function branches(rows: string): string {
  const [weight, hits] = [`c."${counted.weight}"`, `c."${counted.hits}"`];
  const branch = (word: string, amount: string, of: string) =>
    `select c.*, '${word}' as "#branch", ${amount} as "#amount" from ${rows} c where ${hits} is ${of}`;
  return [
    branch(category.yes, hits, 'not null'),
    branch(category.no, `${weight} - ${hits}`, 'not null'),
    branch(category.unknown, weight, 'null'),
  ].join('\nunion all\n');
}

function membership({ plan, weighted }: Planned): string[] {
  const inNumerator = plan.over === 'numerator' ? [`c."${counted.answer}" = '${category.yes}'`] : [];
  return [...inNumerator, ...(weighted ? [`c."${counted.weight}" is not null`] : [])];
}

interface Grouped {
  planned: Planned;
  cut: Cut;
  reads: Reads;
  from: string;
  category: string | null;
  /** Column of what a row weighs. */
  weight?: string;
  where: string[];
}

function grouped({ planned, cut, reads, from, category: named, weight = `c."${counted.weight}"`, where }: Grouped): string {
  const { pair } = planned.plan;
  const value = planned.plan.value === null ? null : `c.${identifier(planned.plan.value)}`;
  const conditions = [
    `c."${counted.day}" is not null`,
    ...(cut.part === null ? [] : [`c.${identifier(counted.part(cut.part))}`]),
    ...where,
  ];
  const columns = [
    't."inside" as "unit"', `${startSql(month, cut.grains[0] ?? 'all')} as "start"`, `${named ?? 'cast(null as varchar)'} as "category"`,
    ...(planned.persons ? [`c."${counted.person}" as "person"`, `c."${counted.day}" as "day"`, `${month} as "month"`] : []),
    ...(planned.weighted ? [`${weight} as "weight"`] : []), ...(value === null ? [] : [`${value} as "value"`]),
    ...(pair ? [`c.${identifier(pair.start)} as "x"`, `c.${identifier(pair.end)} as "y"`] : []),
  ]; // prettier-ignore
  const rows = [
    `select ${columns.join(', ')}`,
    `from ${from} c join ${reads.tree} t on t."unit" = c."${counted.unit}"`,
    `where ${conditions.join(' and ')}`,
  ].join('\n');
  const square = 'cast("value" as decimal(19,4)) * cast("value" as decimal(19,4))';
  return [
    `select "unit", "start", "category", ${planned.weighted ? 'sum("weight")' : 'count(*)'} as "n",`,
    `${cut.grains.map((grain) => (planned.persons ? firstsSql(grain) : 'cast(null as bigint)')).join(', ')},`,
    value === null
      ? 'cast(null as bigint) as "sum", cast(null as bigint) as "squares"'
      : `sum("value") as "sum", sum(${square}) as "squares"`,
    ...(pair ? [`, ${pairSums}`] : []),
    `from (${planned.persons ? withEarlier(rows, named !== null) : rows}) b`,
    'group by "unit", "start", "category"',
  ].join('\n');
}

const month = `c."${counted.month}"`;

/** Rows with the month of the row before them of the same person in the same unit (and category). */
function withEarlier(rows: string, isCut: boolean): string {
  const same = ['"person"', '"unit"', ...(isCut ? ['"category"'] : [])].join(', ');
  return `select r.*, lag("month") over (partition by ${same} order by "day") as "earlier"\nfrom (${rows}) r`;
}

/** Persons in a period of a grain: rows that are the first of their person in it. Such rows add up where persons do not. */
function firstsSql(grain: Grain): string {
  const first = grain === 'all' ? '"earlier" is null' : `("earlier" is null or "earlier" < ${startSql('"month"', grain)})`;
  return `count(case when "person" is not null and ${first} then 1 end) as "persons ${grain}"`;
}

/** Of pairs with both values: how many, Σx, Σy, Σx², Σy², Σxy. A z may be missing at one end; a score never is. */
const pairSums = [sumWhole('1'), ...['"x"', '"y"', product('x', 'x'), product('y', 'y'), product('x', 'y')].map(sumWhole)].join(
  ', ',
);

function sumWhole(term: string): string {
  return `sum(case when "x" is not null and "y" is not null then ${term} end)`;
}

function product(a: string, b: string): string {
  return `cast("${a}" as decimal(19,4)) * cast("${b}" as decimal(19,4))`;
}

const reasons: [MissingReason, string][] = [
  ['not-asked', category.notAsked],
  ['not-applicable', category.notApplicable],
  ['refused', category.refused],
];

/** The category of a missing value: its reason in the words of all data; what arrived hidden is unknown. */
function reasonSql(field: Field): string {
  const why = whyOf(field, (column) => `c.${identifier(column)}`);
  return `case ${why} ${reasons.map(([reason, word]) => `when '${reason}' then '${word}'`).join(' ')} else '${category.unknown}' end`;
}
