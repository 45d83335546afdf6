import type { Chapter, HeadingLevel, Indicator, Section, Unit } from '../model/index.ts';
import { actionsOf, viewOf } from './actions.ts';
import { storiesSection } from './alone.ts';
import type { EditionContext } from './context.ts';
import { growthOf } from './growth.ts';
import { isResponse } from './ours.ts';
import type { PrintOnce } from './print-once.ts';
import { spreadOf } from './spread.ts';

/** The recipient's own chapters, or every indicator in the author's order. */
export function chaptersOf(context: EditionContext, unit: Unit, once: PrintOnce): Section[] {
  const { edition, definitions } = context;
  if (edition.chapters.length > 0) return edition.chapters.flatMap((chapter) => chapterOf(context, unit, { chapter, once }));
  return spreads(
    context,
    definitions.indicators.filter((indicator) => !isResponse(indicator)),
    { unit: unit.id, level: 2, once },
  );
}

function chapterOf(context: EditionContext, unit: Unit, { chapter, once }: { chapter: Chapter; once: PrintOnce }): Section[] {
  const { definitions, told, line } = context;
  const id = once.anchor(slugOf(chapter.title) || 'hoofdstuk');
  const indicators = chapter.indicators.flatMap(
    (wanted) => definitions.indicators.find((indicator) => indicator.id === wanted) ?? [],
  );
  const stories = chapter.stories.flatMap((wanted) => told.find(({ source }) => source.id === wanted) ?? []);
  const wanted = chapter.actions;
  const chosen =
    wanted === 'all' ? actionsOf(context, unit.id) : definitions.actions.filter(({ id: action }) => wanted.includes(action));
  return [
    { kind: 'chapter', id, title: chapter.title, text: chapter.text ? line(chapter.text, chapter.at) : null },
    ...(chapter.growth ? [growthOf(context, chapter.growth, { id: `${id}-niveau`, at: chapter.at })] : []),
    ...spreads(context, indicators, { unit: unit.id, level: 3, once }),
    ...storiesSection(stories, { id: `${id}-verhalen`, title: null, once }),
    ...(chosen.length > 0
      ? [{ kind: 'actions' as const, id: `${id}-acties`, title: null, actions: chosen.map((action) => viewOf(context, action)) }]
      : []),
  ];
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function spreads(
  context: EditionContext,
  indicators: Indicator[],
  options: { unit: string; level: HeadingLevel; once: PrintOnce },
): Section[] {
  return indicators.flatMap((indicator) => spreadOf(context, indicator, { ...options, invite: false }) ?? []);
}
