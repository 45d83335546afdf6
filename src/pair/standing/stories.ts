import { kinds } from '../../kinds/index.ts';
import { noText, storyShelves, type Page, type SafeHtml, type Section, type Story, type StoryBlock } from '../../model/index.ts';
import { definitionPath, storiesPath, storyPath } from '../address.ts';
import type { GroupContext } from '../context.ts';
import { pageOf } from '../frame.ts';
import { storyOf } from '../stories.ts';
import type { MadeEdition } from '../standing.ts';
import { usedIndicators } from '../used.ts';

interface Printed {
  story: Story;
  /** Indicators it was told about. */
  about: string[];
  pages: Page[];
}

/** A list of every story the editions of a group print, then a page for each: told as the newest of them tells it. */
export function storyPages(context: GroupContext, editions: MadeEdition[]): Page[] {
  const printed = printedStories(editions);
  if (printed.length === 0) return [];
  return [listPage(context, printed), ...printed.map((one) => storyPage(context, one))];
}

function printedStories(editions: MadeEdition[]): Printed[] {
  const found = new Map<string, Printed>();
  const newest = editions.toSorted((a, b) => b.context.edition.date.localeCompare(a.context.edition.date));
  for (const { context, pages } of newest)
    for (const page of pages)
      for (const story of page.sections.flatMap(storiesIn)) {
        const source = context.told.find(({ source }) => source.id === story.id)?.source;
        const about = (source?.links ?? []).map(({ indicator }) => indicator);
        for (const one of [{ ...story, id: story.file ?? story.id }, ...versionsOf(context, story)]) {
          const known = found.get(one.id) ?? { story: one, about, pages: [] };
          found.set(one.id, { ...known, pages: [...known.pages, page] });
        }
      }
  return [...found.values()];
}

/** The same story in the other languages it was told in. */
function versionsOf(context: MadeEdition['context'], { id, file, anchor }: Story): Story[] {
  const others = (context.translated ?? []).filter(({ source }) => (source.translates ?? source.id) === id && source.id !== file);
  return others.flatMap((told) => {
    const [link] = told.source.links;
    return link ? [storyOf(context, { told, distance: 0, link }, anchor)] : [];
  });
}

/** The stories a section prints in full. */
export function storiesIn(section: Section): Story[] {
  if (section.kind === 'spread') return section.spread.told;
  if (section.kind === 'path')
    return section.steps.flatMap(({ spreads, stories }) => [...spreads.flatMap(({ told }) => told), ...stories]);
  return section.kind === 'stories' || section.kind === 'tent' ? section.stories : [];
}

function listPage(context: GroupContext, printed: Printed[]): Page {
  const { archive } = context.words;
  const listed = printed.filter(({ story }) => !story.gone && isOfSite(story, printed));
  const lists = storyShelves.flatMap((shelf): Section[] => {
    const items = listed
      .filter(({ story }) => kinds[story.kind].shelf === shelf)
      .map(({ story }) => ({ link: { text: story.title, path: storyPath(story.id), current: false }, text: story.byline }));
    return items.length > 0 ? [{ kind: 'list', id: `verhalen-${shelf}`, title: archive.storyShelf[shelf], items }] : [];
  });
  return pageOf(context, {
    path: storiesPath,
    kind: 'free',
    title: archive.stories,
    description: archive.storiesLead,
    kicker: context.definitions.organisation.name,
    sections: [
      {
        kind: 'cover',
        title: archive.stories,
        lead: context.prose(archive.storiesLead, context.definitions.organisation.at, 2),
        facts: [],
        contents: [],
      },
      ...lists,
    ],
  });
}

/** Of a story in several languages the list names one: that of the site when there is one. */
function isOfSite(story: Story, printed: readonly Printed[]): boolean {
  const others = new Set((story.versions ?? []).map(({ path }) => path));
  const rest = printed.filter((one) => others.has(storyPath(one.story.id)));
  return !story.language || rest.every((one) => one.story.language && one.story.id > story.id);
}

/** A story on its own page: its headings come right below the page's title. */
function standingAlone(story: Story): Story {
  const raised = (blocks: StoryBlock[]) =>
    blocks.map((block) =>
      block.kind === 'prose'
        ? {
            ...block,
            html: block.html.replace(
              /(<\/?h)([456])\b/g,
              (_, tag: string, level: string) => tag + (Number(level) - 2),
            ) as SafeHtml,
          }
        : block,
    );
  return { ...story, anchor: 'tekst', borrowedFrom: null, opening: raised(story.opening), rest: raised(story.rest) };
}

function storyPage(context: GroupContext, { story, about, pages }: Printed): Page {
  const { archive } = context.words;
  const figures = usedIndicators(context).filter(({ id }) => about.includes(id));
  const places = pages.map(({ path, title, kicker }) => ({ link: { text: title, path, current: false }, text: kicker }));
  return pageOf(context, {
    path: storyPath(story.id),
    kind: 'story',
    title: story.title,
    description: archive.storyDescription(story.title),
    kicker: context.definitions.organisation.name,
    sections: [
      { kind: 'cover', title: story.title, lead: noText, facts: [], contents: [], language: story.language ?? null },
      { kind: 'stories', id: 'verhaal', title: null, stories: [standingAlone(story)], see: [] },
      ...(figures.length > 0
        ? [
            {
              kind: 'list' as const,
              id: 'cijfers',
              title: archive.aboutFigures,
              items: figures.map(({ id, title, question }) => ({
                link: { text: title, path: definitionPath(id), current: false },
                text: question,
              })),
            },
          ]
        : []),
      { kind: 'list', id: 'staat-in', title: archive.standsIn, items: places },
    ],
  });
}
