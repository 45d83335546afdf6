import type { Chapter, Section } from '../model/index.ts';
import type { EditionContext } from './context.ts';
import { findFigure } from './figure.ts';
import type { PrintOnce } from './print-once.ts';
import { firstDrawing, loneFigureOf } from './spread.ts';
import { isGone, storiesFor } from './stories.ts';

export type Tent = Extract<Section, { kind: 'tent' }>;

/** A table tent: one question with its figure, what others said of it, and prompts with room; `null` without a figure. */
export function tentOf(
  context: EditionContext,
  wanted: string,
  { chapter, unit, once }: { chapter: Chapter; unit: string; once: PrintOnce },
): Tent | null {
  const { definitions, told, words, line } = context;
  const indicator = definitions.indicators.find(({ id }) => id === wanted);
  const lone = indicator && loneFigureOf(context, indicator, { unit, once });
  if (!indicator || !lone) return null;
  const figure = findFigure(context, indicator, unit);
  const near = figure ? storiesFor(context, figure).filter((match) => !isGone(match.told)) : [];
  const named = chapter.stories
    .filter((id) => !near.some((match) => match.told.source.id === id))
    .flatMap((id) => told.find(({ source }) => source.id === id) ?? [])
    .map((one) => ({ told: one, distance: 0, link: { indicator: wanted, unit, period: '', at: one.source.at } }));
  const { told: stories, see } = once.take([...near, ...named]);
  const prompts = chapter.prompts && chapter.prompts.length > 0 ? chapter.prompts : words.audiences.session.prompts;
  return {
    kind: 'tent',
    id: lone.id,
    title: chapter.title,
    table: '',
    figure: { ...lone, id: `${lone.id}-cijfer`, counted: firstDrawing(lone.counted) },
    stories,
    see,
    prompts: prompts.map((prompt) => ({ prompt: line(prompt, chapter.at), lines: 3 })),
  };
}
