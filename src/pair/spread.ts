import type { Counted, HeadingLevel, Indicator, LoneFigure, Section, Story } from '../model/index.ts';
import { aboutOf } from './about.ts';
import { actionsFor, viewOf } from './actions.ts';
import { besideOf } from './beside.ts';
import { figureCodeOf } from './code.ts';
import type { EditionContext } from './context.ts';
import { countedOf } from './counted.ts';
import { findFigure } from './figure.ts';
import type { PrintOnce } from './print-once.ts';
import { isGone, storiesFor, toldOf, type Wanted } from './stories.ts';
import { periodIn } from './units.ts';

export interface SpreadOptions {
  unit: string;
  level: HeadingLevel;
  once: PrintOnce;
  /** Lines to write on when nobody of the unit itself spoke. */
  invite: boolean;
}

export type SpreadSection = Extract<Section, { kind: 'spread' }>;

/** One question, counted and told; `null` when the edition has no such figure for the unit. */
export function spreadOf(
  context: EditionContext,
  indicator: Indicator,
  { unit, level, once, invite }: SpreadOptions,
): SpreadSection | null {
  const figure = findFigure(context, indicator, unit) ?? unavailable(context, indicator, unit);
  if (!figure) return null;
  const matches = storiesFor(context, figure);
  const { counted: all, conclusion } = countedOf(context, figure);
  const { pages } = context.words;
  const { told, see } = once.take(matches);
  const counted = withoutTold(all, told);
  const own = matches.some(({ distance, told: own }) => distance === 0 && !isGone(own));
  const blank = invite && !own ? { prompt: matches.length > 0 ? pages.inviteBeside : pages.invite, lines: 4 } : null;
  const actions = actionsFor(context, indicator, { unit, stories: matches.map((match) => match.told.source.id) });
  const views = actions.map((action) => viewOf(context, action));
  return {
    kind: 'spread',
    level,
    spread: {
      id: once.anchor(indicator.id),
      indicator: indicator.id,
      question: indicator.question,
      ...beforehand(context, figure),
      conclusion,
      counted,
      told,
      see,
      blank,
      code: figureCodeOf(context, figure),
      about: aboutOf(context, figure),
      actions: views,
      beside: besideOf({ counted, told, actions: views, blank }),
    },
  };
}

/** A drawing that a story beside the figure shows is not shown twice. */
function withoutTold(counted: Counted, told: Story[]): Counted {
  if (counted.state !== 'shown') return counted;
  const shown = told
    .flatMap(({ opening, rest }) => [...opening, ...rest])
    .flatMap((block) => (block.kind === 'chart' ? block.chart : []));
  return {
    ...counted,
    charts: counted.charts.filter((chart, nth) => nth === 0 || !shown.some(({ wide }) => wide === chart.wide)),
  };
}

/** What is counted of one question, for a page that tells its story elsewhere; `null` when the edition has no such figure. */
export function loneFigureOf(
  context: EditionContext,
  indicator: Indicator,
  { unit, once }: Pick<SpreadOptions, 'unit' | 'once'>,
): LoneFigure | null {
  const figure = findFigure(context, indicator, unit) ?? unavailable(context, indicator, unit);
  if (!figure) return null;
  const { id, question } = indicator;
  return {
    id: once.anchor(id),
    indicator: id,
    question,
    ...countedOf(context, figure),
    code: figureCodeOf(context, figure),
    about: aboutOf(context, figure),
  };
}

/** Only the most telling drawing, where one sheet must hold all. */
export function firstDrawing(counted: Counted): Counted {
  if (counted.state !== 'shown') return counted;
  const { covered: _, ...told } = counted;
  return { ...told, charts: told.charts.slice(0, 1) };
}

/** What those whose figure it is expected before they knew it, and whether it surprised them. */
function beforehand(context: EditionContext, wanted: Wanted): { expected: string[]; surprise: string[] } {
  const { words, line } = context;
  const own = toldOf(context, wanted);
  return {
    expected: own.flatMap(({ voice, expectedBeforehand, at }) =>
      expectedBeforehand === null ? [] : [words.cycle.expected(voice, line(expectedBeforehand.replace(/\.$/, ''), at))],
    ),
    surprise: own.flatMap(({ voice, surprised }) => (surprised === null ? [] : [words.cycle.surprise(voice, surprised)])),
  };
}

/** An indicator that says itself that it has no figure is a spread all the same. */
function unavailable(context: EditionContext, indicator: Indicator, unit: string) {
  if (!indicator.unavailable) return null;
  const asked = periodIn(context.definitions.organisation, context.edition.period);
  return asked && { indicator, unit, part: null, asked, shown: null, state: 'absent' as const, moments: [] };
}
