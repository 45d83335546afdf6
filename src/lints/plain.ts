import { finding, type Finding } from '../findings/index.ts';
import type { Lint, Written } from './lint.ts';
import { placeIn, sentencesOf, textsOf, type Sentence, type Text } from './texts.ts';

/** A sentence of more words than this is read twice. */
export const longestSentence = 25;
/** Below so many words a text is too short to say anything about. */
const fewestWords = 60;
/** A score under this is said; it is a hint, and no grade. */
const lowestScore = 50;
/** From this part of the sentences on, the passive is more than a choice. */
const mostPassive = 0.3;

/** Help with plain language for what staff write: long sentences, official words, who does what. Somebody's own words are left alone. */
export const plain: Lint = (written) =>
  textsOf(written.definitions, (kind) => written.kinds[kind].quoted)
    .filter(({ quoted }) => !quoted)
    .flatMap((text) => hintsFor(text, written));

function hintsFor(text: Text, { definitions, words }: Written): Finding[] {
  const { language } = words;
  const sentences = sentencesOf(text, definitions.organisation.locale);
  const [long] = sentences
    .filter(({ words: all }) => all.length > longestSentence)
    .toSorted((a, b) => b.words.length - a.words.length);
  const count = sentences.filter(({ words: all }) => all.length > longestSentence).length;
  return [
    ...(long ? [finding('TV-830', placeIn(text, long.index), { count, longest: long.words.length, start: startOf(long) })] : []),
    ...officialWords(text, language.official),
    ...passive(text, sentences, language.passive),
    ...score(text, sentences, language),
  ];
}

const startOf = ({ words }: Sentence) => words.slice(0, 5).join(' ');

function officialWords(text: Text, official: Record<string, string>): Finding[] {
  const found = Object.entries(official).flatMap(([word, simpler]) => {
    const index = text.text.search(new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'iu'));
    return index < 0 ? [] : [{ word, simpler, index }];
  });
  const [first] = found.toSorted((a, b) => a.index - b.index);
  return first
    ? [finding('TV-831', placeIn(text, first.index), { found: found.map(({ word, simpler }) => ({ word, simpler })) })]
    : [];
}

function passive(text: Text, sentences: Sentence[], pattern: RegExp): Finding[] {
  const found = sentences.filter((sentence) => pattern.test(sentence.text));
  const isMuch = found.length >= 3 && found.length / sentences.length >= mostPassive;
  return isMuch ? [finding('TV-832', placeIn(text, found[0]?.index ?? 0), { count: found.length, of: sentences.length })] : [];
}

/** Readability by sentence and word length (Douma 1960 for Dutch, Flesch 1948 for English): an aid, no measure of a text. */
function score(text: Text, sentences: Sentence[], { readability, vowels }: Written['words']['language']): Finding[] {
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length < fewestWords) return [];
  const syllables = words.reduce((sum, word) => sum + Math.max(1, word.match(vowels)?.length ?? 1), 0);
  const value = Math.round(readability(words.length / sentences.length, syllables / words.length));
  return value < lowestScore ? [finding('TV-833', text.at, { score: value })] : [];
}
