import { acceptedNames, type Definitions } from '../model/index.ts';
import type { Known } from '../personal/index.ts';

/** Every word an organisation declared: names of itself, its units, figures, files and towns, and the names it accepted. */
export function knownIn({ organisation, indicators, instruments, sources, editions, actions, freePages }: Definitions): Known {
  const { units, groups, contact, name, words, groupings } = organisation;
  const accepted = words[acceptedNames] ?? '';
  const texts = [
    name,
    accepted,
    ...Object.entries(words).flat(),
    ...groupings.map(({ id }) => id),
    ...groups.map((group) => group.name),
    ...units.flatMap((unit) => [unit.name, ...unit.formerNames.map((former) => former.name)]),
    contact?.name ?? '',
    ...indicators.flatMap(({ title, noun, breakdown }) => [title, ...noun, ...breakdown]),
    ...instruments.map(({ title }) => title),
    ...sources.flatMap(({ title, origin, columns }) => [title, origin, ...columns.flatMap(({ values }) => values)]),
    ...editions.flatMap(({ part, letter }) => [part?.value ?? '', letter?.reply?.name ?? '']),
    ...[...actions, ...freePages, ...editions].map(({ title }) => firstWord(title)),
  ];
  const replies = editions.flatMap(({ letter }) => letter?.reply?.mail ?? []);
  const mails = [contact?.mail ?? '', ...replies].filter((mail) => mail !== '').map((mail) => mail.toLowerCase());
  return { words: new Set(texts.flatMap(capitalisedIn)), mails: new Set(mails) };
}

/** A title starts with a capital, whatever its first word is. */
const firstWord = (title: string) => title.split(/\s/)[0] ?? '';

function capitalisedIn(text: string): string[] {
  return text.match(/\p{Lu}[\p{L}’'-]*/gu)?.flatMap((word) => [word, ...word.split('-')]) ?? [];
}

/** What is known in one story: also the names its people were given. */
export function withPseudonyms({ words, mails }: Known, pseudonyms: readonly string[]): Known {
  return { mails, words: new Set([...words, ...pseudonyms.flatMap(capitalisedIn)]) };
}
