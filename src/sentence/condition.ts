import { fieldsOf, type Field } from '../count/columns.ts';
import { dateLiteral } from '../count/sql.ts';
import type { Formatter } from '../format.ts';
import type { Words } from '../lang/index.ts';
import { parsePeriod, type Bound, type Condition, type DataSource } from '../model/index.ts';

/** What a condition needs to be said: its columns, the words, how numbers and dates are written. */
export interface Saying {
  source: DataSource;
  words: Words;
  format: Formatter;
}

/** A column as a reader sees it: `zonder-hulp` is “zonder hulp”. Answers stay as the author wrote them, as in charts. */
export function sayName(id: string): string {
  return id.replaceAll(/[-_]/g, ' ');
}

/**
 * A condition in words, from the same tree that is compiled to SQL: the parts that must all hold, each a phrase. Nothing at all
 * for a condition that everybody meets.
 */
export function sayConditions(condition: Condition, saying: Saying): string[] {
  return condition.op === 'all' ? condition.of.flatMap((part) => sayConditions(part, saying)) : [say(condition, saying)];
}

function say(condition: Condition, saying: Saying): string {
  const { definitions } = saying.words;
  if (condition.op === 'all' || condition.op === 'any') {
    const [first, ...more] = condition.of.map((part) => say(part, saying));
    if (first !== undefined && more.length === 0) return first;
    return definitions[condition.op === 'all' ? 'and' : 'or']([...(first === undefined ? [] : [first]), ...more]);
  }
  if (condition.op === 'not') return sayNot(condition.of, saying);
  const column = sayName(condition.column);
  if (condition.op === 'filled') return definitions.filled(column);
  if (condition.op === 'empty') return definitions.empty(column);
  return condition.op === 'one-of' ? sayOneOf(condition, saying, true) : sayRange(condition, saying);
}

function sayNot(inner: Condition, saying: Saying): string {
  const { definitions } = saying.words;
  if (inner.op === 'not') return say(inner.of, saying);
  if (inner.op === 'filled') return definitions.empty(sayName(inner.column));
  if (inner.op === 'empty') return definitions.filled(sayName(inner.column));
  return inner.op === 'one-of' ? sayOneOf(inner, saying, false) : definitions.not(say(inner, saying));
}

type OneOf = Extract<Condition, { op: 'one-of' }>;

function sayOneOf({ column, values }: OneOf, saying: Saying, holds: boolean): string {
  const { definitions } = saying.words;
  const field = fieldsOf(saying.source).get(column);
  const said = definitions.anyOf(values.map((value) => sayValue(value, field, saying)));
  if (values.length === 0)
    return holds ? definitions.nothing(sayName(column)) : definitions.not(definitions.nothing(sayName(column)));
  if (field?.multiple) return (holds ? definitions.gives : definitions.givesNot)(sayName(column), said);
  return (holds ? definitions.oneOf : definitions.noneOf)(sayName(column), said);
}

type Range = Extract<Condition, { op: 'range' }>;

function sayRange({ column, from, until, upTo }: Range, saying: Saying): string {
  const { definitions } = saying.words;
  const field = fieldsOf(saying.source).get(column);
  const kind = field?.type === 'date' ? 'date' : field?.ordered ? 'ordered' : 'number';
  const ends = [
    from && definitions[kind].from(sayBound(from, field, saying)),
    until && definitions[kind].until(sayBound(until, field, saying)),
    upTo && definitions[kind].upTo(sayBound(upTo, field, saying)),
  ].filter((end) => end !== null);
  return ends.length === 0 ? definitions.filled(sayName(column)) : definitions.within(sayName(column), ends);
}

function sayBound(bound: Bound, field: Field | undefined, saying: Saying): string {
  if (bound.kind === 'value') return sayValue(bound.value, field, saying);
  const { definitions } = saying.words;
  const { referenceDate } = saying.source;
  const start =
    bound.from === 'reference-date'
      ? definitions.referenceDate(referenceDate && saying.format.date(referenceDate))
      : sayName(bound.from.column);
  return sayShift(start, bound, saying);
}

/** “12 maanden na einde”; the start itself when nothing is added. */
export function sayShift(
  start: string,
  { amount, unit }: { amount: number; unit: 'days' | 'months' | 'years' },
  { words: { definitions } }: Pick<Saying, 'words'>,
): string {
  if (amount === 0) return start;
  const span = definitions.span(Math.abs(amount), unit);
  return amount > 0 ? definitions.after(span, start) : definitions.before(span, start);
}

/** A value as it is written in a language: a number, a day, a period, or the author's own word. */
function sayValue(value: string, field: Field | undefined, { format, words }: Saying): string {
  const number = Number(value.replace(',', '.'));
  if (field?.type === 'decimal' && value.trim() !== '' && !Number.isNaN(number))
    return format.number(number, /[.,](\d+)/.exec(value)?.[1]?.length ?? 0);
  if (field?.type === 'date' && dateLiteral(value)) return format.date(value.trim());
  if (field?.type === 'date' && [1, 9].some((month) => parsePeriod(value, month))) return format.period(value);
  if (field?.kind === 'yes-no' && (value === 'ja' || value === 'nee'))
    return value === 'ja' ? words.figures.yes : words.figures.no;
  return value;
}
