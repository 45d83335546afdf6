import type { OutputFile, Page, PublicationEdition } from '../model/index.ts';
import { editionPath, feedPath, fullAddress, unitFeedPath, unitPath } from '../pair/address.ts';
import type { Output, OutputSite } from './output.ts';
import { escaped } from './text.ts';

interface Entry {
  page: Page;
  edition: PublicationEdition['edition'];
}

/**
 * What is new, as Atom: of the whole organisation an entry per edition, and of each unit an entry per page about it. Only for a
 * public site that has an address: a feed is read where nobody signs in. Drafts are not news.
 */
export const feeds: Output = {
  id: 'feeds',
  paths: (site) => feedsOf(site).map(({ path }) => path),
  files: (input) => feedsOf(input).map((feed) => fileOf(input, feed)),
};

function feedsOf(site: OutputSite): Feed[] {
  const { group, definitions, words } = site;
  if (!group.public || group.address === null) return [];
  const { organisation } = definitions;
  const whole = {
    path: feedPath,
    title: words.outputs.feedTitle(organisation.name),
    entries: entriesOf(site, ({ edition }) => editionPath(edition)),
  };
  const units = organisation.units.flatMap(({ id, name }) => {
    const entries = entriesOf(site, ({ edition }) => (edition.hidesNames ? '' : unitPath(edition, id)));
    const title = words.outputs.feedUnitTitle(name, organisation.name);
    return entries.length === 0 ? [] : [{ path: unitFeedPath(id), title, entries }];
  });
  return [whole, ...units];
}

/** Pages of released editions, newest first. */
function entriesOf({ editions, pages }: OutputSite, pathOf: (own: PublicationEdition) => string): Entry[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return editions
    .filter(({ edition }) => edition.state === 'released')
    .flatMap((own) => {
      const page = byPath.get(pathOf(own));
      return page ? [{ page, edition: own.edition }] : [];
    })
    .toSorted((a, b) => updatedOn(b).localeCompare(updatedOn(a)) || a.page.path.localeCompare(b.page.path));
}

/** The day of an edition's newest version. */
function updatedOn({ edition: { date, history } }: Entry): string {
  return [date, ...(history ?? []).map((version) => version.date)].sort().at(-1) ?? date;
}

interface Feed {
  path: string;
  title: string;
  entries: Entry[];
}

function fileOf({ group, definitions: { organisation } }: OutputSite, { path, title, entries }: Feed): OutputFile {
  const address = (to: string) => escaped(fullAddress(group.address, to) ?? '');
  const [newest] = entries;
  const content = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${organisation.locale}">`,
    `  <id>${address(path)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <updated>${newest ? moment(updatedOn(newest)) : '1970-01-01T00:00:00Z'}</updated>`,
    `  <author><name>${escaped(organisation.name)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${address(path)}"/>`,
    `  <link rel="alternate" type="text/html" href="${address('index.html')}"/>`,
    ...entries.flatMap((entry) => entryLines(entry, address)),
    '</feed>',
    '',
  ].join('\n');
  return { path, content };
}

function entryLines(entry: Entry, address: (path: string) => string): string[] {
  const { page, edition } = entry;
  return [
    '  <entry>',
    `    <id>${address(page.path)}</id>`,
    `    <title>${escaped(page.title)}</title>`,
    `    <published>${moment(edition.date)}</published>`,
    `    <updated>${moment(updatedOn(entry))}</updated>`,
    `    <link rel="alternate" type="text/html" href="${address(page.path)}"/>`,
    `    <summary>${escaped(page.description)}</summary>`,
    '  </entry>',
  ];
}

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
