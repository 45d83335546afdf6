import type { DataSource, Derived } from '../model/index.ts';
import { certainlySql, columnsIn, oneOf, referenceDateSql, type Scope } from './condition-sql.ts';
import { fieldOf, rowColumn, whyOf } from './columns.ts';
import { decimalType, identifier, literal, shifted } from './sql.ts';

/** What a derived column adds to the rows known so far. */
export interface Derivation {
  joins: string[];
  value: string;
  why: string;
}

/** Where a derived column is made: the rows known so far, and room for helper relations beside them. */
export interface Workshop {
  firstMonth: number;
  /** Name of the relation with the rows known so far. */
  rows: string;
  /** Adds a helper relation and gives its name, quoted. */
  add(sql: string): string;
  sourceOf(id: string): DataSource;
  /** Rows of a source with the columns asked, its derived ones included; gives the relation's name, quoted. */
  rowsOf(source: string, columns: string[]): string;
}

/**
 * A derived column as SQL over the rows known so far (alias `p`): its value, why it is missing, and the joins it needs. Portable:
 * CASE, equi-joins, GROUP BY, min, max. Only `joined` uses window functions (standard ones, which both engines have).
 */
export function derive(derived: Derived, source: DataSource, shop: Workshop): Derivation {
  switch (derived.kind) {
    case 'codes':
      return codes(derived, source, shop);
    case 'days':
      return plain(`cast(${p(derived.to)} - ${p(derived.from)} as ${decimalType})`);
    case 'years':
      return plain(`cast(${yearsBetween(p(derived.from), p(derived.to))} as ${decimalType})`);
    case 'first-last':
      return firstLast(derived, shop);
    case 'follows':
      return follows(derived, source, shop);
    case 'joined':
      return joined(derived, shop);
    case 'from-rows':
      return fromRows(derived, shop);
  }
}

type Kind<K extends Derived['kind']> = Extract<Derived, { kind: K }>;

const p = (column: string): string => `p.${identifier(column)}`;
const row = p(rowColumn);

/** Rows in the order of their file: the number is text on its way into the engine. */
const rowOrder = (alias: string): string => `cast(${alias}.${identifier(rowColumn)} as bigint)`;

function plain(value: string): Derivation {
  return { joins: [], value, why: `case when ${value} is null then 'unknown' end` };
}

/** Codes to own words. A code that nobody named becomes unknown, never dropped; a missing code stays missing as it was. */
function codes({ column, to }: Kind<'codes'>, source: DataSource, shop: Workshop): Derivation {
  const field = fieldOf(source, column);
  const scope: Scope = { source, alias: 'p', firstMonth: shop.firstMonth };
  const cases = Object.entries(to).map(([word, values]) => `when ${oneOf(values, field, scope)} then ${literal(word)}`);
  const value = cases.length === 0 ? 'cast(null as varchar)' : `case ${cases.join(' ')} end`;
  return {
    joins: [],
    value,
    why: `case when ${value} is not null then null when ${p(column)} is null then ${whyOf(field, p)} else 'unknown' end`,
  };
}

/**
 * Whole years between two days, as birthdays are counted: one less while this year's month and day have not come. Who was born
 * on 29 February turns a year older on 1 March of other years.
 */
export function yearsBetween(from: string, to: string): string {
  const part = (name: string, date: string) => `cast(extract(${name} from ${date}) as integer)`;
  const monthDay = (date: string) => `${part('month', date)} * 100 + ${part('day', date)}`;
  return `(${part('year', to)} - ${part('year', from)} - case when ${monthDay(to)} < ${monthDay(from)} then 1 else 0 end)`;
}

/** Of the rows with the same key, the first gets one word and the last another; a row alone is the first, those between get none. */
function firstLast({ first, last, per, order }: Kind<'first-last'>, shop: Workshop): Derivation {
  const filled = [...per, order].map((column) => `${p(column)} is not null`).join(' and ');
  const same = (a: string, b: string) =>
    per.map((column) => `${a}.${identifier(column)} = ${b}.${identifier(column)}`).join(' and ');
  const ends = shop.add(
    `select ${per.map(p).join(', ')}, min(${p(order)}) as "#first", max(${p(order)}) as "#last" from ${shop.rows} p where ${filled} group by ${per.map(p).join(', ')}`,
  );
  const edge = (which: '#first' | '#last', pick: 'min' | 'max') =>
    shop.add(
      `select ${pick}(${rowOrder('p')}) as "#row", ${per.map((column) => `k.${identifier(column)}`).join(', ')} from ${shop.rows} p join ${ends} k on ${same('p', 'k')} and ${p(order)} = k."${which}" group by ${per.map((column) => `k.${identifier(column)}`).join(', ')}`,
    );
  const [firsts, lasts] = [edge('#first', 'min'), edge('#last', 'max')];
  const own = rowOrder('p');
  return {
    joins: [
      `left join ${firsts} f on ${same('p', 'f')} and f."#row" = ${own}`,
      `left join ${lasts} l on ${same('p', 'l')} and l."#row" = ${own}`,
    ],
    value: `case when f."#row" is not null then ${literal(first)} when l."#row" is not null then ${literal(last)} end`,
    why: `case when f."#row" is not null or l."#row" is not null then null when ${filled} then 'not-applicable' else 'unknown' end`,
  };
}

/**
 * Whether another row of the same key starts in a window after this one. Known to be so at once; known **not** to be so only when
 * the window had closed on the reference date of the other file: until then it is unknown, never a success.
 */
function follows({ source: other, same, start, from, until }: Kind<'follows'>, source: DataSource, shop: Workshop): Derivation {
  const [opens, closes] = [from, until].map(({ column, amount, unit }) => shifted(p(column), amount, unit)) as [string, string];
  const notItself = other === source.id ? ` and o.${identifier(rowColumn)} <> ${row}` : '';
  const rows = shop.rowsOf(other, [same, start]);
  const hits = shop.add(
    `select distinct ${row} as "#row" from ${shop.rows} p join ${rows} o on o.${identifier(same)} = ${p(same)}${notItself} where o.${identifier(start)} >= ${opens} and o.${identifier(start)} < ${closes}`,
  );
  const asked = `${p(same)} is not null and ${p(from.column)} is not null and ${p(until.column)} is not null`;
  const closed = `${closes} <= ${referenceDateSql(shop.sourceOf(other))}`;
  const value = `case when h."#row" is not null then 'ja' when ${asked} and ${closed} then 'nee' end`;
  return { joins: [`left join ${hits} h on h."#row" = ${row}`], value, why: `case when ${value} is null then 'unknown' end` };
}

/**
 * Rows of one person that touch or lie at most `gapDays` apart are one episode. The row that closes an episode carries its number
 * for that person; rows that another one continues are empty (`not-applicable`), so that `episode: ingevuld` counts each episode
 * once, at its end. An open end lasts for ever. A row without person or start stands alone, as number 0.
 */
function joined({ start, end, per, gapDays }: Kind<'joined'>, shop: Workshop): Derivation {
  const open = `coalesce(${p(end)}, cast('9999-12-31' as date))`;
  const placed = `${p(per)} is not null and ${p(start)} is not null`;
  const order = `"#start", "#order"`;
  const earlier = shop.add(
    `select ${row} as "#row", ${rowOrder('p')} as "#order", ${p(per)} as "#per", ${p(start)} as "#start", ${open} as "#end", max(${open}) over (partition by ${p(per)} order by ${p(start)}, ${rowOrder('p')} rows between unbounded preceding and 1 preceding) as "#before" from ${shop.rows} p where ${placed}`,
  );
  const fresh = `case when "#before" is null or "#start" > ${shifted('"#before"', gapDays, 'days')} then 1 else 0 end`;
  const numbered = shop.add(
    `select "#row", "#order", "#per", "#start", "#end", sum(${fresh}) over (partition by "#per" order by ${order}) as "#episode" from ${earlier}`,
  );
  const ranked = shop.add(
    `select "#row", "#episode", row_number() over (partition by "#per", "#episode" order by "#end" desc, "#start" desc, "#order" desc) as "#rank" from ${numbered}`,
  );
  return {
    joins: [`left join ${ranked} e on e."#row" = ${row}`],
    value: `case when e."#rank" = 1 then cast(cast(e."#episode" as integer) as varchar) when e."#row" is null then '0' end`,
    why: `case when e."#rank" > 1 then 'not-applicable' end`,
  };
}

/** The share of the rows with the same key that satisfy a condition, to four decimals (half up), by whole numbers until the end. */
function fromRows({ source: other, same, numerator, denominator }: Kind<'from-rows'>, shop: Workshop): Derivation {
  const scope: Scope = { source: shop.sourceOf(other), alias: 'o', firstMonth: shop.firstMonth };
  const rows = shop.rowsOf(other, [same, ...columnsIn(numerator), ...columnsIn(denominator)]);
  const [top, bottom] = [certainlySql(numerator, scope), certainlySql(denominator, scope)];
  const counts = shop.add(
    `select o.${identifier(same)} as "#same", sum(case when ${top} then 1 else 0 end) as "#x", count(*) as "#n" from ${rows} o where ${bottom} and o.${identifier(same)} is not null group by o.${identifier(same)}`,
  );
  const share = `cast(floor(cast(20000 * c."#x" + c."#n" as ${decimalType}) / (2 * c."#n")) / 10000 as ${decimalType})`;
  return {
    joins: [`left join ${counts} c on c."#same" = ${p(same)}`],
    value: share,
    why: `case when c."#n" is null then 'unknown' end`,
  };
}

/** Columns of its own source that a derived column reads. */
export function columnsRead(derived: Derived): string[] {
  switch (derived.kind) {
    case 'codes':
      return [derived.column];
    case 'days':
    case 'years':
      return [derived.from, derived.to];
    case 'first-last':
      return [...derived.per, derived.order];
    case 'follows':
      return [derived.same, derived.from.column, derived.until.column];
    case 'joined':
      return [derived.start, derived.end, derived.per];
    case 'from-rows':
      return [derived.same];
  }
}
