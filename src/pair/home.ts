import type { Fact, Link, Page, Section } from '../model/index.ts';
import { definitionPath, editionPath, freePath, homePath, unitPath } from './address.ts';
import type { GroupContext } from './context.ts';
import { pageOf } from './frame.ts';
import type { MadeEdition } from './standing.ts';
import { usedIndicators } from './used.ts';
import { unitName } from './units.ts';
import { whoSeesWhat } from './who.ts';

/** The first page of a group: whose site it is, the key figures of its newest report, which editions there are, and what the figures mean. */
export function homePage(context: GroupContext, editions: MadeEdition[] = [], own: Page[] = []): Page {
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
        ...newestFacts(editions),
        contents: [],
      },
      ...editionLists(context),
      ...definitionList(context),
      ...freeList(context, own),
      whoSeesWhat(context),
    ],
  });
}

/** What the newest report about the whole organisation has on its cover: a visitor sees at once what was counted and told. */
function newestFacts(made: MadeEdition[]): { facts: Fact[]; from?: Link } {
  const released = made.filter(({ context: { edition } }) => edition.state === 'released');
  const newest = released.toSorted(({ context: { edition: a } }, { context: { edition: b } }) => b.date.localeCompare(a.date));
  const found = newest.flatMap(({ context, pages }) => {
    const { edition, words, format, definitions } = context;
    const unit = definitions.organisation.units.find(({ id }) => id === edition.unit);
    const path = unit?.parent === null ? unitPath(edition, edition.unit) : null;
    const cover = pages.find((page) => page.path === path)?.sections.find(({ kind }) => kind === 'cover');
    if (path === null || cover?.kind !== 'cover' || cover.facts.length === 0) return [];
    const about = unitName(definitions.organisation, edition.unit);
    const text = words.pages.editionAbout(words.pages.audience[edition.audience], about, format.period(edition.period));
    return [{ facts: cover.facts, from: { text, path, current: false } }];
  });
  return found[0] ?? { facts: [] };
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
