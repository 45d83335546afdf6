import { finding, type Finding } from '../findings/index.ts';
import type { Edition, Section } from '../model/index.ts';
import { proseOf, wordsIn } from './words-in.ts';

/** An author's text on a sheet: the opening has no title. */
export interface SheetText {
  title: string | null;
  words: number;
}

/**
 * What fits on a sheet of A4 beside the figures, as printed with the sizes of `factsheet.css`: the opening stands across three columns, a
 * voice in one of them, so a word of the opening takes half the height.
 */
const [mostWords, mostOpening, fullRow] = [110, 35, 5];

/** A sheet of one page whose texts are probably too long for it, when nothing was printed yet. */
export function findLongSheet({ id, at }: Edition, sections: readonly Section[]): Finding[] {
  const texts = textsOf(sections);
  const figures = sections.filter(({ kind }) => kind === 'figure').length;
  const opening = texts.filter(({ title }) => title === null).reduce((sum, { words }) => sum + words, 0);
  const longest = Math.max(0, ...texts.map(({ title, words }) => (title === null ? 0 : words)));
  const isLong = longest + opening / 2 > mostWords || (figures >= fullRow && opening > mostOpening);
  return isLong ? [finding('TV-568', at, { edition: id, sheets: null, texts: byLength(texts) }, 'hint')] : [];
}

/** A sheet of one page that was printed on more. */
export function findMoreSheets({ id, at }: Edition, sections: readonly Section[], sheets: number): Finding[] {
  return sheets > 1 ? [finding('TV-568', at, { edition: id, sheets, texts: byLength(textsOf(sections)) })] : [];
}

const byLength = (texts: SheetText[]) => [...texts].sort((a, b) => b.words - a.words);

function textsOf(sections: readonly Section[]): SheetText[] {
  return sections.flatMap((section): SheetText[] => {
    if (section.kind === 'cover') return [{ title: null, words: wordsIn(section.lead) }];
    if (section.kind !== 'stories') return [];
    return section.stories.map(({ title, opening, rest }) => ({ title, words: wordsIn(proseOf([...opening, ...rest])) }));
  });
}
