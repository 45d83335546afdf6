import type { Page, Section } from '../model/index.ts';
import { definitionPath, editionPath, freePath, homePath } from './address.ts';
import type { GroupContext } from './context.ts';
import { pageOf } from './frame.ts';
import { usedIndicators } from './used.ts';
import { unitName } from './units.ts';
import { whoSeesWhat } from './who.ts';

/** The first page of a group: whose site it is, which editions there are, and what the figures mean. */
export function homePage(context: GroupContext, own: Page[] = []): Page {
  const { definitions, words, prose } = context;
  const { organisation } = definitions;
  return pageOf(context, {
    path: homePath,
    kind: 'home',
    title: organisation.name,
    description: words.pages.homeDescription(organisation.name),
    kicker: words.pages.homeKicker,
    sections: [
      {
        kind: 'cover',
        title: organisation.name,
        lead: prose(organisation.introduction, organisation.at, 2),
        facts: [],
        contents: [],
      },
      ...editionLists(context),
      ...definitionList(context),
      ...freeList(context, own),
      whoSeesWhat(context),
    ],
  });
}

/** Newest first, an audience at a time. */
function editionLists({ editions, words, format }: GroupContext): Section[] {
  const sorted = editions.toSorted(({ edition: a }, { edition: b }) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
  const items = sorted.map(({ edition, definitions, words: { pages } }) => ({
    link: { text: edition.title, path: editionPath(edition), current: false },
    text: [
      pages.editionAbout(
        pages.audience[edition.audience],
        unitName(definitions.organisation, edition.unit),
        format.period(edition.period),
      ),
      pages.publishedOn(format.date(edition.date)),
      ...(edition.state === 'released' ? [] : [pages.state[edition.state]]),
    ].join(' · '),
  }));
  return items.length === 0 ? [] : [{ kind: 'list', id: 'edities', title: words.pages.editions, items }];
}

function definitionList(context: GroupContext): Section[] {
  const items = usedIndicators(context).map(({ id, title, question }) => ({
    link: { text: title, path: definitionPath(id), current: false },
    text: question,
  }));
  return items.length === 0 ? [] : [{ kind: 'list', id: 'definities', title: context.words.pages.definitions, items }];
}

function freeList({ definitions, group, words }: GroupContext, own: Page[]): Section[] {
  const free = definitions.freePages
    .filter(({ visibility }) => visibility.length === 0 || visibility.includes(group.id))
    .map(({ id, title }) => ({ link: { text: title, path: freePath(id), current: false }, text: null }));
  const made = own.map(({ title, path, description }) => ({ link: { text: title, path, current: false }, text: description }));
  const items = [...made, ...free];
  return items.length === 0 ? [] : [{ kind: 'list', id: 'verder', title: words.pages.more, items }];
}
