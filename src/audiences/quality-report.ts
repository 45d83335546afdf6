import { noText, type Chapter, type Fact, type Indicator, type Section, type Unit } from '../model/index.ts';
import { actionsOf, viewOf } from '../pair/actions.ts';
import type { EditionContext } from '../pair/context.ts';
import { limitsOf } from '../pair/limits.ts';
import { isResponse } from '../pair/ours.ts';
import { createPrintOnce, type PrintOnce } from '../pair/print-once.ts';
import { responseTable } from '../pair/response.ts';
import { spreadOf, type SpreadSection } from '../pair/spread.ts';
import { firstSentences } from '../pair/stories.ts';
import { findUnit } from '../pair/units.ts';
import { responseStories, storiesSection } from '../pair/alone.ts';
import type { Audience } from './audience.ts';

/** The annual quality report: a cover, a vision, every question counted and told, what we are proud of, what we do, and what this does not say. */
export const qualityReport: Audience = {
  id: 'quality-report',
  units: ({ edition, definitions }) => [findUnit(definitions.organisation, edition.unit) ?? []].flat(),
  heading: ({ words, format, edition, definitions }, unit) => ({
    kicker: words.pages.reportKicker(format.period(edition.period)),
    title: edition.title,
    description: words.pages.reportDescription(definitions.organisation.name, unit.name, format.period(edition.period)),
  }),
  sections: (context, unit) => {
    const once = createPrintOnce(context);
    const inside = [
      ...vision(context),
      ...body(context, unit, once),
      ...responseTable(context, unit),
      ...responseStories(context, unit, once),
      ...proud(context, once),
      ...actions(context, unit),
      limitsOf(context, unit),
    ];
    return [cover(context, unit, inside), ...inside];
  },
};

function cover({ edition, prose }: EditionContext, unit: Unit, inside: Section[]): Section {
  const spreads = inside.filter((section): section is SpreadSection => section.kind === 'spread');
  return {
    kind: 'cover',
    title: edition.title,
    lead: unit.about === null ? noText : prose(unit.about, unit.at, 2),
    facts: [...spreads.filter(hasVoice), ...spreads.filter((one) => !hasVoice(one))].flatMap(keyFact).slice(0, 3),
    contents: inside.flatMap(entry),
  };
}

/** Whether somebody speaks for herself in a spread. */
function hasVoice({ spread }: SpreadSection): boolean {
  return spread.told.some(({ quoted }) => quoted);
}

/** A key figure with its voice, from a spread that has both. */
function keyFact({ spread }: SpreadSection): Fact[] {
  const story = spread.told.find(({ quoted }) => quoted) ?? spread.told.find(({ gone }) => !gone);
  if (spread.counted.state !== 'shown' || !spread.counted.key || !story) return [];
  return [
    {
      value: spread.counted.key.headline,
      label: spread.counted.key.under,
      voice: { text: firstSentences(story), byline: story.byline, quoted: story.quoted },
    },
  ];
}

/** What the contents list of a section: chapters and loose questions, not the questions within a chapter. */
function entry(section: Section): { text: string; anchor: string }[] {
  if (section.kind === 'spread') return section.level === 2 ? [{ text: section.spread.question, anchor: section.spread.id }] : [];
  if (section.kind === 'cover' || section.title === null) return [];
  return [{ text: section.title, anchor: section.id }];
}

function vision({ edition, words, prose }: EditionContext): Section[] {
  return edition.body.trim() === ''
    ? []
    : [
        {
          kind: 'prose',
          id: 'visie',
          title: words.pages.vision,
          html: prose(edition.body, { ...edition.at, line: edition.bodyLine }),
        },
      ];
}

/** The recipient's own chapters, or every indicator in the author's order. */
function body(context: EditionContext, unit: Unit, once: PrintOnce): Section[] {
  const { edition, definitions } = context;
  if (edition.chapters.length > 0) return edition.chapters.flatMap((chapter) => chapterOf(context, unit, { chapter, once }));
  return spreads(
    context,
    definitions.indicators.filter((indicator) => !isResponse(indicator)),
    { unit: unit.id, level: 2, once },
  );
}

function chapterOf(context: EditionContext, unit: Unit, { chapter, once }: { chapter: Chapter; once: PrintOnce }): Section[] {
  const { definitions, told } = context;
  const id = once.anchor(
    chapter.title
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'hoofdstuk',
  );
  const indicators = chapter.indicators.flatMap(
    (wanted) => definitions.indicators.find((indicator) => indicator.id === wanted) ?? [],
  );
  const stories = chapter.stories.flatMap((wanted) => told.find(({ source }) => source.id === wanted) ?? []);
  const wanted = chapter.actions;
  const chosen =
    wanted === 'all' ? actionsOf(context, unit.id) : definitions.actions.filter(({ id: action }) => wanted.includes(action));
  return [
    { kind: 'chapter', id, title: chapter.title },
    ...spreads(context, indicators, { unit: unit.id, level: 3, once }),
    ...storiesSection(stories, { id: `${id}-verhalen`, title: null, once }),
    ...(chosen.length > 0
      ? [{ kind: 'actions' as const, id: `${id}-acties`, title: null, actions: chosen.map((action) => viewOf(context, action)) }]
      : []),
  ];
}

function spreads(
  context: EditionContext,
  indicators: Indicator[],
  options: { unit: string; level: 2 | 3; once: PrintOnce },
): Section[] {
  return indicators.flatMap((indicator) => spreadOf(context, indicator, { ...options, invite: false }) ?? []);
}

/** “Hier zijn we trots op”: thanks, innovations and what went well. */
function proud(context: EditionContext, once: PrintOnce): Section[] {
  const good = context.told.filter(
    ({ source }) =>
      source.withdrawn === null &&
      (source.kind === 'thanks' ||
        source.kind === 'innovation' ||
        source.sign === 'positive' ||
        source.sign === 'stable-and-good'),
  );
  return storiesSection(good, { id: 'trots', title: context.words.pages.proud, once });
}

function actions(context: EditionContext, unit: Unit): Section[] {
  const all = actionsOf(context, unit.id);
  const inChapter = context.edition.chapters.some((chapter) => chapter.actions === 'all' || chapter.actions.length > 0);
  return all.length === 0 || inChapter
    ? []
    : [
        {
          kind: 'actions',
          id: 'acties',
          title: context.words.pages.actions,
          actions: all.map((action) => viewOf(context, action)),
        },
      ];
}
