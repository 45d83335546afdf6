import type { Detector } from './detector.ts';
import { findEach, isNear } from './find.ts';

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const shape =
  /(?:(?<![\p{L}\d]|\d[.,/-])|(?<=bsn|sofi))(?:\d{8,9}|\d{4}[ .-]\d{2}[ .-]\d{3}|\d{3}[ .-]\d{3}[ .-]\d{3}|(?:\d[ .-]){8}\d)(?![\p{L}\d]|[.,/-]\d)/giu;
const named = /\b(?:bsn|burger ?service ?nummer|sofi ?nummer)(?![\p{L}])/iu;

/** Dutch citizen numbers: eight or nine digits that pass the eleven test. One in eleven of all nine-digit numbers does. */
export const bsn: Detector = {
  id: 'bsn',
  find: (text) =>
    findEach(text, shape, (match) => {
      const digits = match[0].replace(/\D/g, '');
      if (!isBsn(digits)) return null;
      if (isNear(match, named)) return true;
      // Eight digits are mostly a date written without signs.
      return digits.length === 8 ? null : match[0].length === 9;
    }),
};

/** Whether eight or nine digits pass the eleven test: 9a+8b+7c+6d+5e+4f+3g+2h−i divides by eleven. */
export function isBsn(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const padded = digits.padStart(9, '0');
  return weights.reduce((sum, weight, index) => sum + weight * Number(padded[index]), 0) % 11 === 0;
}
