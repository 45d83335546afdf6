import type { Definitions, Place } from '../model/index.ts';

/** A text of an author as one reads it. */
export interface Text {
  /** What it is of; its line is that of the first line of the text. */
  at: Place;
  /** What is no word (comments, drawings, addresses, code) is blanked; bound numbers stay, as signs. */
  text: string;
  /** Somebody's own words: they are not written over. */
  quoted: boolean;
}

const noWords = [/<!--[\s\S]*?(?:-->|$)/g, /^:::[\s\S]*?^:::[ \t]*$/gm, /`[^`]*`/g, /(?<=\]\()[^)\n]*(?=\))/g, /https?:\/\/\S+/g];
const blanked = (text: string) => text.replace(/[^\n]/g, ' ');

/** Every running text of an organisation in the language of its site. `isQuoted` says which kinds are somebody's own voice. */
export function textsOf(definitions: Definitions, isQuoted: (kind: Definitions['stories'][number]['kind']) => boolean): Text[] {
  const { stories, editions, indicators, freePages } = definitions;
  const own = [
    ...stories.filter(({ language }) => !language).map((story) => ({ ...story, quoted: isQuoted(story.kind) })),
    ...[...editions, ...indicators, ...freePages].map((one) => ({ ...one, quoted: false })),
  ];
  return own
    .filter(({ body }) => body.trim() !== '')
    .map(({ body, bodyLine, at, quoted }) => ({
      at: { file: at.file, line: bodyLine },
      text: noWords.reduce((text, pattern) => text.replace(pattern, blanked), body),
      quoted,
    }));
}

/** Where something stands in a text. */
export function placeIn({ at, text }: Text, index: number): Place {
  return { ...at, line: (at.line ?? 1) + text.slice(0, index).split('\n').length - 1 };
}

export interface Sentence {
  text: string;
  index: number;
  words: string[];
}

/** Sentences of a text, without headings, lists' marks and what stands between quotation marks. */
export function sentencesOf({ text }: Text, locale: string): Sentence[] {
  const plain = text.replace(/^#{1,6} .*$/gm, (line) => `${blanked(line.slice(0, -1))}.`).replace(/[“„"][^”"]*[”"]/g, blanked);
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return [...segmenter.segment(plain)]
    .map(({ segment, index }) => ({
      text: segment.trim(),
      index: index + (segment.length - segment.trimStart().length),
      words: wordsOf(segment),
    }))
    .filter(({ words }) => words.length > 1);
}

/** Words: letters, with hyphens and apostrophes inside. */
export function wordsOf(text: string): string[] {
  return text.replace(/\{[^}]*\}/g, ' ').match(/\p{L}+(?:[’'-]\p{L}+)*/gu) ?? [];
}
