import { peopleKeys, type PersonalPlace, type TextFile } from '../model/index.ts';

/** A stretch of a file in which people are looked for. What is no text is blanked, so that every place stays where it was. */
export interface Passage {
  place: PersonalPlace;
  text: string;
  /** Where in the file it starts. */
  offset: number;
  /** Whether words of an author stand here, so that a capital means something. */
  isProse: boolean;
}

const blanked = (text: string) => text.replace(/[^\n]/g, ' ');

/** Everything in a file that can be read: front matter, its comments, text, comments in the text, texts of pictures. */
export function passagesOf({ text }: TextFile): Passage[] {
  const fence = /^\uFEFF?\s*---+[ \t]*\r?\n([\s\S]*?)\r?\n---+[ \t]*(?:\r?\n|$)/.exec(text);
  const bodyStart = fence ? fence.index + fence[0].length : 0;
  const front = fence ? passagesInFront(fence[0]) : [];
  return [...front, ...passagesInBody(text.slice(bodyStart), bodyStart)];
}

function passagesInFront(front: string): Passage[] {
  const comment = /(?<=^|\s)#[^\n]*/g;
  const comments = [...front.matchAll(comment)].filter((match) => !isInQuotes(front, match.index));
  const bare = comments.reduce((rest, match) => rest.replace(match[0], blanked), front);
  const sentences = [...bare.matchAll(valueOf)].map((match) => {
    const value = match[2] ?? '';
    const offset = match.index + match[0].length - value.length;
    return { place: 'front-matter' as const, text: value, offset, isProse: true };
  });
  const own = sentences.reduce(
    (rest, { text, offset }) => rest.slice(0, offset) + blanked(text) + rest.slice(offset + text.length),
    bare,
  );
  return [
    { place: 'front-matter', text: own, offset: 0, isProse: false },
    ...sentences,
    ...comments.map((match) => ({ place: 'comment' as const, text: match[0], offset: match.index, isProse: true })),
  ];
}

/** Values under the keys in which authors write about people, on one line: a text or a list. */
const valueOf = new RegExp(String.raw`(?<![\p{L}-])(${peopleKeys.join('|')}):[ \t]+(\[[^\]\n]*\]|"[^"\n]*"|[^\n,{}\[\]]+)`, 'gu');

/** A number sign within quotes is no comment. */
function isInQuotes(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return (line.match(/"/g)?.length ?? 0) % 2 === 1;
}

const hiddenParts: [place: PersonalPlace, pattern: RegExp][] = [
  ['comment', /<!--[\s\S]*?(?:-->|$)/g],
  ['alt-text', /(?<=!\[)[^\]]*(?=\])/g],
];
/** Bound numbers, chart blocks and addresses are no words of an author. */
const machineParts = [/^:::[\s\S]*?^:::[ \t]*$/gm, /\{[^}\n]*\}/g, /(?<=\]\()[^)\n]*(?=\))/g, /https?:\/\/\S+/g];

function passagesInBody(body: string, offset: number): Passage[] {
  let rest = body;
  const hidden = hiddenParts.flatMap(([place, pattern]) =>
    [...body.matchAll(pattern)].map((match) => {
      rest = rest.slice(0, match.index) + blanked(match[0]) + rest.slice(match.index + match[0].length);
      return { place, text: match[0], offset: offset + match.index, isProse: true };
    }),
  );
  const links = machineParts.reduce((text, pattern) => text.replace(pattern, blanked), rest);
  const machine = differenceOf(rest, links);
  return [
    { place: 'text', text: links, offset, isProse: true },
    ...hidden,
    ...(machine.trim() === '' ? [] : [{ place: 'text' as const, text: machine, offset, isProse: false }]),
  ];
}

/** What was blanked, where it stood: addresses may hold a mail address or a number. */
function differenceOf(text: string, blankedText: string): string {
  return text.replace(/[^\n]/g, (sign, index: number) => (blankedText[index] === sign ? ' ' : sign));
}
