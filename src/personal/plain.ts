import type { Found } from './detector.ts';

/** Signs that are no letter, digit or usual space, and marks within a number: what can keep one from being seen as one. */
const odd = /[^\P{Z} ]|\p{Cf}|[０-９Ａ-Ｚａ-ｚ]|\d(?:[*_<&]|[^\P{Pd}-])|[^\P{Pd}-]\s?\d|&#|\d\r?\n[\p{L}\d]|\p{L}\r?\n\d/u;
const token =
  /(?<gone>\p{Cf}|(?<=\d)(?:[*_]{1,3}|<\/?[a-z][^<>]*>)(?=\d|<))|(?<entity>&#(?:\d{2,6}|x[\da-f]{2,5});|&nbsp;)|(?<dash>(?<=\d\s?)\p{Pd}(?=\s?\d))|(?<wide>[０-９Ａ-Ｚａ-ｚ])|(?<space>(?!\n)[^\P{Z} ]|(?<=\d\r?)\n(?=[\p{L}\d])|(?<=\p{L}\r?)\n(?=\d))/giu;
/** How far letters of full width are from the usual ones. */
const wideFrom = 0xfee0;

/**
 * Looks in a text as it is read: spaces that do not break are spaces, a line that ends in a number is no end, a long dash between digits is a dash, signs of no width and
 * marks of emphasis within a number are nothing, and a letter written as its code is that letter. Tells where in the real text it was.
 */
export function lookPlainly(text: string, look: (plain: string) => Found[]): Found[] {
  if (!odd.test(text)) return look(text);
  let plain = '';
  const places: number[] = [];
  const add = (words: string, from: number, isOne: boolean) => {
    for (let at = 0; at < words.length; at += 1) places.push(isOne ? from : from + at);
    plain += words;
  };
  let last = 0;
  for (const match of text.matchAll(token)) {
    add(text.slice(last, match.index), last, false);
    add(plainOf(match), match.index, true);
    last = match.index + match[0].length;
  }
  add(text.slice(last), last, false);
  const endOf = (end: number) => (places[end - 1] ?? 0) + 1;
  return look(plain).map((one) => ({ ...one, start: places[one.start] ?? 0, end: endOf(one.end) }));
}

function plainOf({ 0: sign, groups = {} }: RegExpExecArray): string {
  if (groups['gone'] !== undefined) return '';
  if (groups['dash'] !== undefined) return '-';
  if (groups['wide'] !== undefined) return String.fromCharCode(sign.charCodeAt(0) - wideFrom);
  const code = /&#(x?)([\da-f]+);/i.exec(sign);
  return code ? String.fromCodePoint(Number.parseInt(code[2] ?? '20', code[1] ? 16 : 10)) : ' ';
}
