import { parsePeriod, type Bound, type Condition, type DataSource } from '../model/index.ts';
import { fieldOf, type Field } from './columns.ts';
import { dateLiteral, identifier, literal, literals, numberLiteral, shifted } from './sql.ts';

/** Whose columns a condition speaks of, and by which name the statement knows its rows. */
export interface Scope {
  source: DataSource;
  alias: string;
  /** First month of the organisation's year: a condition may name a period. */
  firstMonth: number;
}

/**
 * A condition as SQL in three values: true, false, or unknown (`null`) when a value it reads is missing **and** the outcome
 * depends on it. For numerators: `{ wijze: [client], leeftijd: { tot: 12 } }` is false for a child of 15 whose `wijze` is
 * missing, and unknown for a child of 8. SQL's own `and`, `or` and `not` are exactly this logic (Kleene), as long as every
 * leaf is unknown on a missing value; `filled` and `empty` ask about missing itself and are never unknown.
 */
export function possiblySql(condition: Condition, scope: Scope): string {
  return compile(condition, scope, (leaf) => leaf);
}

/**
 * A condition as SQL in two values: is it certain? For denominators, where a row is in or out. A leaf on a missing value is
 * not certain, so `wijze: [client]` leaves a missing `wijze` out, and `niet: [administratief]` excludes only what is certainly
 * administrative: unknown codes stay in. The same holds through any nesting, because only leaves can be uncertain.
 */
export function certainlySql(condition: Condition, scope: Scope): string {
  return compile(condition, scope, (leaf) => `coalesce(${leaf}, false)`);
}

function compile(condition: Condition, scope: Scope, uncertain: (leaf: string) => string): string {
  if (condition.op === 'all' || condition.op === 'any') {
    if (condition.of.length === 0) return condition.op === 'all' ? '(1 = 1)' : '(1 = 0)';
    return `(${condition.of.map((part) => compile(part, scope, uncertain)).join(condition.op === 'all' ? ' and ' : ' or ')})`;
  }
  if (condition.op === 'not') return `(not ${compile(condition.of, scope, uncertain)})`;
  const column = reference(scope, condition.column);
  if (condition.op === 'filled') return `(${column} is not null)`;
  if (condition.op === 'empty') return `(${column} is null)`;
  const field = fieldOf(scope.source, condition.column);
  return uncertain(condition.op === 'one-of' ? oneOf(condition.values, field, scope) : range(condition, field, scope));
}

/** A column of the rows a scope speaks of. */
export function reference(scope: Scope, column: string): string {
  return `${scope.alias}.${identifier(column)}`;
}

/** Whether a column holds one of some values; for several answers in a cell, whether one of them is given. */
export function oneOf(values: readonly string[], field: Field, scope: Scope): string {
  const column = reference(scope, field.name);
  if (values.length === 0) return `(${column} is null and ${column} is not null)`;
  if (field.multiple) return `(${values.map((value) => `position(${literal(`|${value}|`)} in ${column}) > 0`).join(' or ')})`;
  if (field.type === 'text') return `(${column} in ${literals(values)})`;
  if (field.type === 'decimal')
    return `(${column} in (${values.map((value) => required(numberLiteral(value), value)).join(', ')}))`;
  return `(${values.map((value) => on(column, value, scope)).join(' or ')})`;
}

function on(column: string, value: string, scope: Scope): string {
  const day = dateLiteral(value);
  return day
    ? `${column} = ${day}`
    : `(${column} >= ${dateBound(value, 'from', scope)} and ${column} < ${dateBound(value, 'until', scope)})`;
}

type Range = Extract<Condition, { op: 'range' }>;

function range({ column, from, until, upTo }: Range, field: Field, scope: Scope): string {
  if (field.ordered && field.values.length > 0) return oneOf(wordsBetween(field, { from, until, upTo }), field, scope);
  const ref = reference(scope, column);
  const parts = [
    from && `${ref} >= ${boundSql(from, field, scope)}`,
    until && `${ref} < ${boundSql(until, field, scope)}`,
    upTo && upToSql(ref, upTo, { field, scope }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? `(${ref} = ${ref})` : `(${parts.join(' and ')})`;
}

/** Up to and including a period means: before the day after it. */
function upToSql(ref: string, bound: Bound, { field, scope }: { field: Field; scope: Scope }): string {
  const isPeriod = bound.kind === 'value' && field.type === 'date' && dateLiteral(bound.value) === null;
  return isPeriod ? `${ref} < ${dateBound(bound.value, 'until', scope)}` : `${ref} <= ${boundSql(bound, field, scope)}`;
}

/** The words of an ordered column between two of them. A bound that is no word of the list gives none. */
function wordsBetween(field: Field, { from, until, upTo }: Pick<Range, 'from' | 'until' | 'upTo'>): string[] {
  const place = (bound: Bound | null, absent: number) => (bound?.kind === 'value' ? field.values.indexOf(bound.value) : absent);
  const [first, before, last] = [place(from, 0), place(until, field.values.length), place(upTo, field.values.length - 1)];
  if ([first, before, last].includes(-1)) throw new Error(`invalid bound on ordered column: ${field.name}`);
  return field.values.filter((_, index) => index >= first && index < before && index <= last);
}

function boundSql(bound: Bound, field: Field, scope: Scope): string {
  if (bound.kind === 'date') {
    const start = bound.from === 'reference-date' ? referenceDateSql(scope.source) : reference(scope, bound.from.column);
    return shifted(start, bound.amount, bound.unit);
  }
  if (field.type === 'decimal') return required(numberLiteral(bound.value), bound.value);
  return field.type === 'date' ? dateBound(bound.value, 'from', scope) : literal(bound.value);
}

function dateBound(value: string, side: 'from' | 'until', scope: Scope): string {
  const day = dateLiteral(value);
  if (day) return day;
  const period = parsePeriod(value, scope.firstMonth);
  return required(period && period.grain !== 'all' ? dateLiteral(period[side]) : null, value);
}

function required(sql: string | null, value: string): string {
  if (sql === null) throw new Error(`invalid value: ${value}`);
  return sql;
}

/** The date of the export as SQL; without one nothing that is counted from it is certain. */
export function referenceDateSql({ referenceDate }: DataSource): string {
  return dateLiteral(referenceDate ?? '') ?? 'cast(null as date)';
}

/** Whether a condition counts from the date of the export. */
export function readsReferenceDate(condition: Condition): boolean {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.some(readsReferenceDate);
  if (condition.op === 'not') return readsReferenceDate(condition.of);
  if (condition.op !== 'range') return false;
  return [condition.from, condition.until, condition.upTo].some(
    (bound) => bound?.kind === 'date' && bound.from === 'reference-date',
  );
}

/** Columns a condition reads, bounds included. */
export function columnsIn(condition: Condition): string[] {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap(columnsIn);
  if (condition.op === 'not') return columnsIn(condition.of);
  if (condition.op !== 'range') return [condition.column];
  const bounds = [condition.from, condition.until, condition.upTo];
  const others = bounds.flatMap((bound) =>
    bound?.kind === 'date' && bound.from !== 'reference-date' ? [bound.from.column] : [],
  );
  return [condition.column, ...others];
}

/** Values that cannot be compared with their column (a word where numbers stand), with the column: author mistakes. */
export function misfitsIn(condition: Condition, scope: Scope): { column: string; value: string }[] {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap((part) => misfitsIn(part, scope));
  if (condition.op === 'not') return misfitsIn(condition.of, scope);
  if (condition.op === 'filled' || condition.op === 'empty') return [];
  const field = fieldOf(scope.source, condition.column);
  const bounds = condition.op === 'range' ? [condition.from, condition.until, condition.upTo] : [];
  const plain = bounds.flatMap((bound) => (bound?.kind === 'value' ? [bound.value] : []));
  const values = condition.op === 'one-of' ? condition.values : plain;
  return values
    .filter((value) => !fits(value, field, { scope, ranged: condition.op === 'range' }))
    .map((value) => ({ column: field.name, value }));
}

function fits(value: string, field: Field, { scope, ranged }: { scope: Scope; ranged: boolean }): boolean {
  if (field.type === 'decimal') return numberLiteral(value) !== null;
  if (field.type === 'date') return dateLiteral(value) !== null || (parsePeriod(value, scope.firstMonth)?.from ?? '') !== '';
  return !(ranged && field.ordered && field.values.length > 0) || field.values.includes(value);
}
