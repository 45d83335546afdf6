import { speechOf, type Edition, type Page } from '../model/index.ts';
import { cardPath, codesPath, editionPath, feedPath, freePath, fullAddress, homePath, searchPath } from './address.ts';
import type { EditionContext, GroupContext } from './context.ts';

/** What a page must say for itself; the rest is the same on every page of a group. */
export type OwnPart = Pick<Page, 'path' | 'kind' | 'title' | 'description' | 'kicker' | 'sections'> &
  Partial<Pick<Page, 'downloads' | 'dataset' | 'scripts'>>;

/** A page of no edition in particular. */
export function pageOf(context: GroupContext, own: OwnPart): Page {
  const { definitions, words } = context;
  const { organisation } = definitions;
  return {
    ...own,
    audience: null,
    locale: organisation.locale,
    speech: speechOf(organisation),
    organisation: organisation.name,
    notices: organisation.fictional ? [words.pages.fictional] : [],
    running: { name: 'site', text: runningText(context, []) },
    state: null,
    navigation: navigationOf(context, own.path),
    elsewhere: elsewhereOf(context, own.path),
    downloads: own.downloads ?? [],
    canonical: fullAddress(context.group.address, own.path),
    found: foundBy(context, null),
    closed: !context.group.public,
    footer: footerOf(context),
  };
}

/** A page of an edition: it says so when the edition is not released. */
export function editionPageOf(context: EditionContext, own: OwnPart): Page {
  const { edition, words } = context;
  const page = pageOf(context, own);
  const draft = edition.state === 'released' ? [] : [words.pages.draft[edition.state]];
  return {
    ...page,
    audience: edition.audience,
    speech: speechOf(context.definitions.organisation, edition),
    notices: [...draft, ...page.notices],
    running: {
      name: `${edition.date.slice(0, 4)}-${edition.id}`,
      text: runningText(context, [edition.title, ...(edition.state === 'released' ? [] : [words.pages.state[edition.state]])]),
    },
    state: edition.state,
    found: foundBy(context, edition),
  };
}

/** Only what anyone may read is offered to programs that follow and show it. */
function foundBy({ group, words, definitions }: GroupContext, edition: Edition | null): NonNullable<Page['found']> | null {
  const card = group.public ? fullAddress(group.address, cardPath(edition)) : null;
  const text = words.outputs.feedTitle(definitions.organisation.name);
  return card === null ? null : { feed: { text, path: feedPath, current: false }, card };
}

function runningText({ definitions, words }: GroupContext, parts: string[]): string {
  const { name, fictional } = definitions.organisation;
  return [name, ...parts, ...(fictional ? [words.pages.fictionalShort] : [])].join(' · ');
}

function navigationOf({ words, editions }: GroupContext, path: string): Page['navigation'] {
  const newest = editions.toSorted((a, b) => b.edition.date.localeCompare(a.edition.date)).slice(0, 3);
  return [
    { text: words.pages.home, path: homePath },
    ...newest.map(({ edition }) => ({ text: edition.title, path: editionPath(edition) })),
    { text: words.outputs.search, path: searchPath },
  ].map((link) => ({ ...link, current: link.path === path }));
}

function elsewhereOf({ definitions, group }: GroupContext, path: string): Page['elsewhere'] {
  const free = definitions.freePages.filter(({ visibility }) => visibility.length === 0 || visibility.includes(group.id));
  return free.map(({ id, title }) => ({ text: title, path: freePath(id), current: freePath(id) === path }));
}

function footerOf({ words, definitions, group }: GroupContext): Page['footer'] {
  const { contact, smallestGroup } = definitions.organisation;
  return [
    { text: words.pages.privacy(smallestGroup), link: null, mail: null },
    ...(contact ? [{ text: words.pages.contact(contact.name), link: null, mail: contact.mail }] : []),
    { text: words.outputs.lookUp, link: { text: words.outputs.codes, path: codesPath, current: false }, mail: null },
    { text: group.public ? words.pages.publicSite : words.pages.closedSite(group.name), link: null, mail: null },
  ];
}
