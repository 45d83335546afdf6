import type { Chart, ChartRequest, Grain } from '../model/index.ts';
import { drawBars } from './bars.ts';
import { blankOf, drawnOf, withDrawn } from './beforehand.ts';
import { concludeTrend } from './conclusion.ts';
import { indicatorOf, unitOf, type DrawContext } from './context.ts';
import { eventReading, placeEvents, withEvents } from './events.ts';
import { findFigure, type Figure } from './figure.ts';
import { drawLine } from './line.ts';
import { sinceBreak, type Series } from './periods.ts';
import { paint } from './plot.ts';
import { capital, othersOf, sayDuring, sayWhom } from './say.ts';
import { breaksOf, type SeriesView } from './series.ts';
import type { Size } from './sheet.ts';
import { drawStacks } from './stacks.ts';
import { tableOf } from './table.ts';

/** A plain line, bars or stacks of people, whichever reads: a row of periods without limits. */
export function drawOverTime({ figures, grain }: Series, request: ChartRequest, context: DrawContext): Chart | null {
  const indicator = indicatorOf(request.indicator, context);
  const title = concludeTrend(sinceBreak(figures), findFigure(context.set, request, indicator), { indicator, context });
  const subtitle = subtitleOf({ figures, grain }, request, context);
  const view = {
    figures,
    grain,
    indicator,
    name: unitOf(request.unit, context).name,
    others: othersOf(
      { unit: request.unit, referenceLevel: Math.max(1, ...figures.map(({ referenceLevel }) => referenceLevel ?? 1)) },
      context,
    ),
    context,
  };
  const draws = drawingOf(figures);
  const events = placeEvents(figures, request.events ?? [], context);
  if (request.blank) return draws === drawStacks ? null : blankOf(view, { subtitle, grain, draws });
  const drawn = request.drawn && drawnOf(figures, request.drawn);
  const sheet = (size: Size) =>
    paint(draws({ ...view, size, events, ...(drawn && { drawn }) }, context.words.charts.picture(title)));
  const rows = figures.map((figure) => ({ name: nameOf(figure, context), figure }));
  const table = withEvents(
    tableOf(rows, { caption: subtitle, first: context.words.charts.columns.period, indicator }, context),
    events,
    context,
  );
  const own = { kind: 'trend', title, subtitle, wide: sheet('wide'), narrow: sheet('narrow') };
  const said = eventReading(events, context);
  const reading = [...readingOf(view, grain), ...said.reading];
  const marks = [...breakReading(figures, context), ...said.marks];
  if (!drawn) return { ...own, reading, marks, table };
  return {
    ...own,
    reading: [...reading, context.words.charts.drawnReading],
    marks,
    table: withDrawn(table, drawn, { figures, context }),
  };
}

function nameOf({ period, former }: Figure, { words, format }: DrawContext): string {
  const name = format.periodShort(period);
  return former === undefined ? name : words.charts.formerly(name);
}

/** Where the definition changed, and that nothing may be held against each other across it. */
function breakReading(figures: Figure[], context: DrawContext): string[] {
  const { words } = context;
  return breaksOf(figures).map((at) => words.charts.breakReading(capital(sayDuring(figures[at]?.period ?? '', context))));
}

/** What is measured, of whom, per which period and until when. */
export function subtitleOf({ figures, grain }: Series, request: ChartRequest, context: DrawContext): string {
  const { words, format } = context;
  const last = figures.at(-1)?.period ?? request.period;
  return words.charts.subtitle(
    indicatorOf(request.indicator, context).title,
    sayWhom(request, context),
    words.charts.per(words.dates.grain[grain], format.period(last)),
  );
}

function drawingOf(figures: Figure[]): typeof drawLine {
  if (figures.some(({ reads }) => reads === 'number')) return drawBars;
  return onlyFew(figures) ? drawStacks : drawLine;
}

/** More dots than these in one stack nobody counts. */
const mostDots = 30;

/** Small shares in every period: nothing to put on a scale of percentages. */
function onlyFew(figures: Figure[]): boolean {
  return figures.every(({ reads, value, n }) => reads === 'share' && value === null && (n ?? 0) <= mostDots);
}

function readingOf({ figures, indicator, others, context }: Omit<SeriesView, 'size'>, grain: Grain): string[] {
  const { charts, dates } = context.words;
  const [one] = indicator.noun;
  if (figures.some(({ reads }) => reads === 'number')) return [charts.bar(dates.grain[grain])];
  if (onlyFew(figures)) return [charts.dots(one)];
  const shown = figures.filter(({ state }) => state === 'shown');
  const few = shown.some(({ reads, value }) => reads === 'share' && value === null);
  const parts = [
    charts.point(dates.grain[grain]),
    shown.some(({ interval }) => interval !== null) && charts.softBar,
    shown.some(({ reference }) => reference !== null) && charts.dashed(others),
    few && charts.fewCounts,
  ];
  return parts.filter((part) => part !== false);
}
