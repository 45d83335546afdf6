import type { Detector } from './detector.ts';
import { findEach, remainder } from './find.ts';

const between = '(?: ?[./-] ?| )?';
const parts = [2, 2, 2, 3, 2].map((digits) => String.raw`\d{${digits}}`).join(between);
const shape = new RegExp(String.raw`(?<![\p{L}\d]|\d[.,/-])${parts}(?![\p{L}\d]|[.,/-]\d)`, 'gu');

/** Belgian national register numbers and BIS numbers: a birth date, a serial number and a check over both. */
export const nationalNumber: Detector = {
  id: 'national-number',
  find: (text) => findEach(text, shape, (match) => (isNationalNumber(match[0].replace(/\D/g, '')) ? true : null)),
};

/**
 * Whether eleven digits are a Belgian number: the last two are 97 less the remainder of the first nine by 97, with a 2 in front
 * for who was born from 2000 on. A BIS number adds 20 or 40 to the month; month and day may be unknown (00).
 */
export function isNationalNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || digits.slice(6, 9) === '000') return false;
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  if (month >= 60 || month % 20 > 12 || day > 31) return false;
  const check = Number(digits.slice(9));
  return ['', '2'].some((century) => 97 - remainder(century + digits.slice(0, 9), 97) === check);
}
