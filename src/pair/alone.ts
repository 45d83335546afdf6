import type { Section, ToldStory, Unit } from '../model/index.ts';
import type { EditionContext } from './context.ts';
import { findFigure } from './figure.ts';
import { isResponse } from './ours.ts';
import type { PrintOnce } from './print-once.ts';
import { storiesFor, type Match } from './stories.ts';

export interface StoriesOptions {
  id: string;
  title: string | null;
  once: PrintOnce;
}

/** Stories that no spread asked for, in full unless they stand on the page already. Nothing when there are none. */
export function storiesSection(stories: ToldStory[], options: StoriesOptions): Section[] {
  return sectionOf(
    stories.map((told) => ({ told, distance: 0, link: { indicator: '', unit: '', period: '', at: told.source.at } })),
    options,
  );
}

/** What is told about who answered, first of all: response has no spread, but it has its voices. */
export function responseStories(context: EditionContext, unit: Unit, once: PrintOnce): Section[] {
  const matches = context.definitions.indicators.filter(isResponse).flatMap((indicator) => {
    const figure = findFigure(context, indicator, unit.id);
    const near = figure ? storiesFor(context, figure) : [];
    return near.filter(({ told }) => told.source.links[0]?.indicator === indicator.id);
  });
  return sectionOf(matches, { id: 'over-respons', title: null, once });
}

function sectionOf(matches: Match[], { id, title, once }: StoriesOptions): Section[] {
  if (matches.length === 0) return [];
  const { told, see } = once.take(matches);
  return [{ kind: 'stories', id, title, stories: told, see }];
}
