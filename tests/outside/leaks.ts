import type { Definitions, GroupSite, PublishableSet } from '../../src/model/index.ts';
import type { SiteFile } from './read-file.ts';

/** What an organisation has for its groups, and the files they get. */
export interface Shown {
  definitions: Definitions;
  sets: Map<string, PublishableSet>;
  sites: GroupSite[];
  files: SiteFile[];
}

/** What only other groups may read, and is found in the files of a group. */
export function leaksOf({ definitions, sets, sites, files }: Shown): string[] {
  return definitions.organisation.groups.flatMap(({ id: group }) => {
    const text = textOf(files, group);
    const mine = definitions.editions.filter(({ visibility }) => visibility === group);
    const others = definitions.editions.filter(({ visibility }) => visibility !== group);
    const ids = others.map(({ id }) => id).filter((id) => !mine.some((own) => own.id.includes(id)));
    const units = new Set(mine.flatMap(({ id }) => [...(sets.get(id)?.states.keys() ?? [])].map((block) => block.split('/')[1])));
    const names = definitions.organisation.units
      .filter(({ id, name }) => !units.has(id) && name !== definitions.organisation.name)
      .map(({ name }) => name);
    const sentences = [...storySentences(definitions, files, mine), ...printedElsewhere(sites, group)];
    // Keys of figures: those that stand in the text are the group's own.
    const known = new Set(mine.flatMap(({ id }) => [...(sets.get(id)?.numbers.keys() ?? [])]));
    const leakedKeys = keysIn(text).filter((key) => !known.has(key));
    return [...new Set([...leakedKeys, ...foundIn(text, [...ids, ...names, ...sentences])])].map(
      (secret) => `${group}: ${secret}`,
    );
  });
}

/** Sentences and story names that pages of other groups print and those of a group do not. */
export function printedElsewhere(sites: GroupSite[], group: string): string[] {
  const own = sites.filter((site) => site.group === group).map(({ pages }) => JSON.stringify(pages)).join(''); // prettier-ignore
  const there = new Set(sites.filter((site) => site.group !== group).flatMap(wordsOf));
  const known = new Set(foundIn(own, [...there]));
  return [...there].filter((words) => !known.has(words));
}

const keysIn = (text: string): string[] =>
  /@[0-9a-f]{8}\//.test(text) ? [...new Set(text.match(/[\w-]+@[0-9a-f]{8}\/[^\s"<>;,]+#[\w-]+/g))] : [];

/** Letters with which long words are looked for all at once. */
const start = 16;

/** Which of some words stand in a text. Of many the beginnings are looked up letter by letter: once through the text, not once for each. */
export function foundIn(text: string, words: readonly string[]): string[] {
  const [long, short] = [words.filter(({ length }) => length >= start), words.filter(({ length }) => length < start)];
  const byStart = Map.groupBy(new Set(long), (word) => word.slice(0, start));
  const found = new Set(short.filter((word) => text.includes(word)));
  // Most places are told apart by four letters.
  const begins = new Uint8Array(65_536);
  const mark = (of: string, at: number) =>
    (of.charCodeAt(at) * 7 + of.charCodeAt(at + 1) * 131 + of.charCodeAt(at + 2) * 1_031 + of.charCodeAt(at + 3) * 8_209) &
    65_535;
  for (const word of byStart.keys()) begins[mark(word, 0)] = 1;
  for (let at = 0; at + start <= text.length; at += 1)
    if (begins[mark(text, at)] === 1)
      for (const word of byStart.get(text.slice(at, at + start)) ?? []) if (text.startsWith(word, at)) found.add(word);
  return [...found];
}

/** Sentences of the stories a site prints, long enough to be told from any other, and the addresses of those stories. */
function wordsOf({ pages }: GroupSite): string[] {
  const html = pages.flatMap((page) =>
    page.sections.flatMap((section) => JSON.stringify(section).match(/"html":"(?:[^"\\]|\\.)*"/g) ?? []),
  );
  const plain = html.map((text) => (JSON.parse(`{${text}}`) as { html: string }).html.replace(/<[^>]*>/g, '\n'));
  const sentences = plain.flatMap((text) => text.split(/[.!?\n"\\]/)).map((part) => part.trim());
  const addresses = pages.flatMap(({ path }) => (/^verhalen\/.+/.test(path) && path !== 'verhalen/index.html' ? [path] : []));
  return [...sentences.filter((part) => part.length > 25), ...addresses];
}

/** Sentences of stories that stand on no page of a group and that no edition of it names, though their first words would be found if one did. */
function storySentences({ stories }: Definitions, files: SiteFile[], mine: Definitions['editions']): string[] {
  const group = mine[0]?.visibility ?? '';
  const pages = files.filter(({ path }) => path.startsWith(`${group}/`) && path.endsWith('.html')).map(({ text }) => text);
  const named = JSON.stringify(mine);
  // A translation may be read wherever its original may, and nowhere else.
  const others = stories.filter(({ id, translates }) =>
    [id, ...(translates ? [translates] : [])].every(
      (one) => !named.includes(`"${one}"`) && !pages.some((text) => text.includes(`verhaal-${one}`)),
    ),
  );
  const told = stories
    .filter((story) => !others.includes(story))
    .map(({ body }) => body)
    .join('\n');
  const own = others.flatMap(({ id, body, title }) => [
    `verhaal-${id}`,
    ...(body.match(/[^\s{}*_[\]()<>'"’‘“”][^\n{}*_[\]()<>'"’‘“”.!?]{40,}[.!?]/g) ?? []),
    ...(title.length > 12 ? [`>${title}<`] : []),
  ]);
  return own.filter((sentence) => !told.includes(sentence));
}

/** All that a group gets, with the addresses. */
export function textOf(files: SiteFile[], group: string): string {
  return files
    .filter(({ path }) => path.startsWith(`${group}/`))
    .map(({ path, text }) => `${path}\n${text}`)
    .join('\n');
}
