import { codelists, knownLists, usualScales, type KnownList } from '../model/index.ts';
import { headingHints } from '../model/scales.ts';
import { parseDate } from '../observe/dates.ts';
import { createMissingWords } from '../observe/missing.ts';
import { evidence, parseNumber, type DotMeaning } from '../observe/numbers.ts';
import { parsePeriodCell } from '../observe/periods.ts';
import { fold } from '../observe/text.ts';
import type { ColumnTally, Value } from './tally.ts';

const missing = createMissingWords({ missing: {} });

/** The values of a column that are an answer: what offices write for “unknown” is none. */
export function answersOf({ values }: ColumnTally): Value[] {
  return values.filter(({ text, kind }) => kind !== null || missing.usual(text) === null);
}

/** Values of one kind among all, and those that are not. */
export interface Share {
  of: number;
  others: string[];
  /** Nearly all cells are of this kind. */
  mostly: boolean;
}

function share(values: readonly Value[], is: (value: Value) => boolean): Share {
  const total = values.reduce((sum, { times }) => sum + times, 0);
  const of = values.filter(is).reduce((sum, { times }) => sum + times, 0);
  return { of, others: values.filter((value) => !is(value)).map(({ text }) => text), mostly: total > 0 && of * 10 >= total * 9 };
}

/** Which values are days. `monthFirst`: one with the month before the day, which is never read so. */
export function datesIn(values: readonly Value[], heading: string, today: string): Share & { monthFirst: string | null } {
  const options = { referenceDate: today, birth: false, serialShift: 0 };
  const said = headingHints.date.test(heading);
  const kinds = new Map(values.map((value) => [value, value.kind === 'date' ? null : parseDate(value.text, options)]));
  const isDay = (value: Value) => {
    const read = kinds.get(value);
    if (read === null) return true;
    if (read?.kind === 'date') return !read.serial || (said && value.kind !== 'number');
    return read?.kind === 'swapped' || read?.kind === 'impossible';
  };
  const monthFirst = values.find((value) => kinds.get(value)?.kind === 'swapped')?.text ?? null;
  return { ...share(values, isDay), monthFirst };
}

/** Which values are numbers, whether they have decimals, and what their dots mean: `conflict` and `null` cannot be told. */
export function numbersIn(values: readonly Value[]): Share & { whole: boolean; comma: boolean; ambiguous: string | null } {
  const proofs = new Set(values.flatMap(({ text, kind }) => (kind === 'number' ? [] : (evidence(text) ?? []))));
  const dot: DotMeaning = proofs.size === 1 ? [...proofs][0]! : null;
  const read = values.map((value) => ({ value, number: parseNumber(value.text, value.kind === 'number' ? 'decimal' : dot) }));
  const kindOf = new Map(read.map(({ value, number }) => [value, number]));
  const whole = read.every(({ number }) => number.kind !== 'number' || number.decimals === 0);
  return {
    ...share(values, (value) => kindOf.get(value)?.kind !== 'not-a-number'),
    whole,
    comma: values.some(({ text, kind }) => kind === null && /\d,\d/.test(text)),
    ambiguous: read.find(({ number }) => number.kind === 'ambiguous')?.value.text ?? null,
  };
}

/** Whether all values are periods; a bare year only when the heading says so. */
export function arePeriods(values: readonly Value[], heading: string): boolean {
  const said = headingHints.period.test(heading);
  return values.length > 0 && values.every(({ text }) => (said || !/^\d+$/.test(text)) && parsePeriodCell(text, 1) !== null);
}

const yesNo = ['j', 'ja', 'y', 'yes', 'n', 'nee', 'neen', 'no', 'true', 'false', 'waar', 'onwaar', 'x', '✓', '✔', '☑', '☐'];

/** Whether values say yes and no: in words, or perhaps as 0 and 1. */
export function yesOrNo(values: readonly Value[]): 'yes' | 'perhaps' | null {
  if (values.length === 0 || values.length > 4) return null;
  if (values.every(({ text, kind }) => kind === 'boolean' || yesNo.includes(fold(text)))) return 'yes';
  return values.length === 2 && values.every(({ text }) => text === '0' || text === '1') ? 'perhaps' : null;
}

/** The public code lists that hold every code of a column; a code may be without its zero, or have its label beside it. */
export function listsOf(values: readonly Value[], heading: string): KnownList[] {
  if (values.length === 0 || !headingHints.code.test(heading)) return [];
  const codes = values.map(({ text }) => /^\(?(\d{1,2})\b/.exec(text)?.[1]?.padStart(2, '0') ?? null);
  const wanted = headingHints.reason.test(heading) ? /588|einde/ : headingHints.product.test(heading) ? /020/ : /./;
  return knownLists.filter(
    (list) => wanted.test(list) && codes.every((code) => code !== null && Object.hasOwn(codelists[list], code)),
  );
}

/** The answers of a questionnaire, in their order, as the file writes them; `null` when they are of no known one. */
export function scaleOf(values: readonly Value[], own: readonly (readonly string[])[]): string[] | null {
  if (values.length < 2) return null;
  const byFold = new Map(values.map(({ text }) => [fold(text), text]));
  const scale = [...own, ...usualScales].find((answers) => {
    const known = new Set(answers.map(fold));
    return [...byFold.keys()].every((answer) => known.has(answer));
  });
  return scale ? scale.map((answer) => byFold.get(fold(answer)) ?? answer) : null;
}

/** Several answers in a cell: the sign between them and the answers; `null` when cells hold one each. */
export function severalIn(values: readonly Value[]): { separator: string; answers: string[] } | null {
  for (const separator of [';', '|', ',']) {
    const split = values.map(({ text }) => text.split(separator).map((part) => part.trim()).filter(Boolean)); // prettier-ignore
    const answers = [...new Set(split.flat())];
    const several = split.filter((parts) => parts.length > 1).length;
    if (several > 0 && answers.length <= 15 && (answers.length < values.length || several === values.length))
      return { separator, answers: answers.sort() };
  }
  return null;
}
