import type { PersonalPlace, TextFile } from '../model/index.ts';
import { passagesInFront } from './front-passages.ts';
import { blanked, type Passage } from './passage.ts';

/** Everything in a file that can be read: front matter, its comments, text, comments in the text, texts of pictures. */
export function passagesOf({ path, text }: TextFile): Passage[] {
  if (path.startsWith('data/') && !/\.md$/i.test(path)) return passagesInBody(rowsAsTable(text), 0);
  const fence = /^\uFEFF?\s*---+[ \t]*\r?\n([\s\S]*?)\r?\n---+[ \t]*(?:\r?\n|$)/.exec(text);
  const bodyStart = fence ? fence.index + fence[0].length : 0;
  const front = fence ? passagesInFront(fence[0]) : [];
  return [...front, ...passagesInBody(text.slice(bodyStart), bodyStart)];
}

/** Rows of a sheet with the same sign between all cells, as in a table: where a cell starts, a sentence does. */
function rowsAsTable(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const between = [';', '\t', ','].find((sign) => head.includes(sign)) ?? ';';
  return text.replace(/"(?:[^"]|"")*"|[;\t,\r\n]/g, (part) => (part === between || /^[\r\n]$/.test(part) ? '|' : part));
}

const hiddenParts: [place: PersonalPlace, pattern: RegExp][] = [
  ['comment', /<!--[\s\S]*?(?:-->|$)/g],
  ['alt-text', /(?<=!\[)[^\]]*(?=\])/g],
];
/** Bound numbers, chart blocks and addresses are no words of an author. */
const machineParts = [/^:::[\s\S]*?^:::[ \t]*$/gm, /\{[^}\n]*\}/g, /(?<=\]\()[^)\s]*/g, /https?:\/\/\S+/g];

function passagesInBody(body: string, offset: number): Passage[] {
  let rest = body;
  const hidden = hiddenParts.flatMap(([place, pattern]) =>
    [...body.matchAll(pattern)].map((match) => {
      rest = rest.slice(0, match.index) + blanked(match[0]) + rest.slice(match.index + match[0].length);
      return { place, text: match[0], offset: offset + match.index, reads: 'all' as const };
    }),
  );
  const links = machineParts.reduce((text, pattern) => text.replace(pattern, blanked), rest);
  const machine = differenceOf(rest, links);
  return [
    { place: 'text', text: links, offset, reads: 'all' as const },
    ...hidden,
    ...(machine.trim() === '' ? [] : [{ place: 'text' as const, text: machine, offset, reads: 'numbers' as const }]),
  ];
}

/** What was blanked, where it stood: addresses may hold a mail address or a number. */
function differenceOf(text: string, blankedText: string): string {
  return text.replace(/[^\n]/g, (sign, index: number) => (blankedText[index] === sign ? ' ' : sign));
}
