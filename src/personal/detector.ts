import type { PersonalKind } from '../model/index.ts';

/** Something that may point at a person. Its text is never kept: only where it stands. */
export interface Found {
  start: number;
  end: number;
  /** Whether it is almost certainly what it looks like; chance makes some numbers look like others. */
  sure: boolean;
}

/** What an organisation declared: these words and addresses are nobody's secret. */
export interface Known {
  /** Words that may be written with a capital, as they are written. */
  words: ReadonlySet<string>;
  /** Mail addresses of roles, in lower case. */
  mails: ReadonlySet<string>;
}

/** Finds one kind of thing in a text. Pure, and quick enough for every cell of a column. */
export interface Detector {
  id: PersonalKind;
  find(text: string, known: Known): Found[];
}

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
