import type { Found } from './detector.ts';

/** Every place where a pattern (with `g`) fits, in so far as `judge` agrees; `null` from it is no. */
export function findEach(text: string, pattern: RegExp, judge: (match: RegExpExecArray) => boolean | null): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const sure = judge(match);
    return sure === null ? [] : [{ start: match.index, end: match.index + match[0].length, sure }];
  });
}

/** Whether a word stands within some characters before or after a match. */
export function isNear(match: RegExpExecArray, word: RegExp, reach = 30): boolean {
  const { input, index } = match;
  const end = index + match[0].length;
  return word.test(input.slice(Math.max(0, index - reach), index)) || word.test(input.slice(end, end + reach));
}

/** The remainder of a long number, digit by digit: as exact as its length. */
export function remainder(digits: string, by: number): number {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % by, 0);
}
