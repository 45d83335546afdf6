import type { Definitions } from '../model/index.ts';
import { plain } from './plain.ts';

/** What stands on a site without coming out of a row. */
export interface Vocabulary {
  /** Single words and days that authors and this program write themselves. */
  words: ReadonlySet<string>;
  /** Names of teams, indicators, editions …, whole. */
  names: ReadonlySet<string>;
}

/** Gathers the vocabulary from every text that goes into a site, and from the names its definitions give. */
export function createVocabulary(texts: Iterable<string>, definitions: Definitions): Vocabulary {
  const words = new Set<string>();
  for (const text of texts) for (const word of wordsOf(text)) words.add(word);
  return { words, names: new Set(namesOf(definitions).map((name) => plain(name).trim())) };
}

const [months, monthsInEnglish] = ['nl', 'en'].map((language) => {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2000, month)).toLowerCase());
}) as [string[], string[]];

/** The words of a text, and the days in it as ISO, however they are written. */
function* wordsOf(text: string): Generator<string> {
  const flat = plain(text);
  for (const [word] of flat.matchAll(/[\p{L}\p{N}]+/gu)) yield word;
  for (const [day] of flat.matchAll(/\d{4}-\d\d-\d\d/g)) yield day;
  for (const [, day, month, year] of flat.matchAll(/\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/g))
    yield iso(year, Number(month), day);
  for (const [, day, month = '', year] of flat.matchAll(/\b(\d{1,2}) (\p{L}+) (\d{4})\b/gu)) {
    const index = Math.max(months.indexOf(month), monthsInEnglish.indexOf(month));
    if (index >= 0) yield iso(year, index + 1, day);
  }
}

function iso(year: string | undefined, month: number, day: string | undefined): string {
  return `${year}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}

/** Every way to write a day that a page or a file might use. */
export function spellingsOfDay(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const [m, d] = [Number(month), Number(date)];
  const numeric = ['-', '/', '.'].flatMap((sign) => [
    [date, month, year].join(sign),
    [d, m, year].join(sign),
    [year, month, date].join(sign),
  ]);
  const named = [months, monthsInEnglish].map((names) => `${d} ${names[m - 1]} ${year}`);
  return [...new Set([...numeric, ...named, `${year}${month}${date}`])];
}

function namesOf({ organisation, indicators, sources, stories, actions, editions, freePages }: Definitions): string[] {
  const titled = [...indicators, ...sources, ...stories, ...actions, ...editions, ...freePages].flatMap(({ id, title }) => [
    id,
    title,
  ]);
  const named = [...organisation.groups, ...organisation.units].flatMap(({ id, name }) => [id, name]);
  const contact = organisation.contact ? [organisation.contact.name, organisation.contact.mail ?? ''] : [];
  return [organisation.name, ...contact, ...titled, ...named];
}
