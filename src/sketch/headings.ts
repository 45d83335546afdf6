import { headerWithin } from '../observe/header.ts';
import { parseDate } from '../observe/dates.ts';
import { parseNumber } from '../observe/numbers.ts';
import { fold, tidy } from '../observe/text.ts';
import { plain } from '../observe/typed.ts';

const readDates = { referenceDate: null, birth: false, serialShift: 0 };

/** Whether a cell holds a number, a day or a yes/no of a workbook: then it is no heading. */
function isValue(cell: string): boolean {
  if (cell.charCodeAt(0) === 0) return true;
  const text = tidy(cell);
  return parseNumber(text, null).kind !== 'not-a-number' || parseDate(text, readDates).kind === 'date';
}

/**
 * The headings of a table of which nothing is known: the first row that is nearly as wide as the widest, all in words, each
 * another. Above it may stand a title, a date, a filter. `null` when there is none: then the first row is data.
 */
export function findHeadings(rows: readonly (readonly string[])[]): string[] | null {
  const top = rows.slice(0, headerWithin);
  const widths = top.map((row) => row.filter((cell) => tidy(plain(cell)) !== '').length);
  const widest = Math.max(0, ...widths);
  if (widest === 0) return null;
  const at = top.findIndex((row, i) => widths[i]! * 4 >= widest * 3 && isHeading(row));
  return at === -1 || recurs(top[at]!, top.slice(at + 1)) ? null : top[at]!.map((cell) => tidy(plain(cell)));
}

function isHeading(row: readonly string[]): boolean {
  const filled = row.filter((cell) => tidy(plain(cell)) !== '');
  const values = filled.filter(isValue);
  const words = filled.length - values.length;
  const areYears = words > 0 && values.every((cell) => /^\d{4}$/.test(tidy(plain(cell))));
  return (areYears || values.length * 5 <= filled.length) && new Set(filled.map(fold)).size * 10 >= filled.length * 8;
}

/** Words that stand below themselves are answers, no headings. */
function recurs(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const again = row.filter((cell, i) => tidy(plain(cell)) !== '' && below.some((other) => fold(other[i] ?? '') === fold(cell)));
  return again.length > 1 && again.length * 4 > row.length;
}
