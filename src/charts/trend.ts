import type { Chart, ChartRequest, Grain } from '../model/index.ts';
import { concludeTrend } from '../draw/conclusion.ts';
import { indicatorOf, unitOf, type ChartKind, type DrawContext } from '../draw/context.ts';
import { drawBars } from '../draw/bars.ts';
import { findFigure, type Figure } from '../draw/figure.ts';
import { drawLine } from '../draw/line.ts';
import { findSeries } from '../draw/periods.ts';
import { paint } from '../draw/plot.ts';
import { sayWhom, teamsOf } from '../draw/say.ts';
import type { SeriesView } from '../draw/series.ts';
import type { Size } from '../draw/sheet.ts';
import { drawStacks } from '../draw/stacks.ts';
import { tableOf } from '../draw/table.ts';

/** How a figure went, period by period: each with what chance may do, none left out. */
export const trend: ChartKind = { id: 'trend', draw };

function draw(request: ChartRequest, context: DrawContext): Chart | null {
  const series = findSeries(request, context);
  const indicator = indicatorOf(request.indicator, context);
  if (series === null || series.figures[0]?.reads === 'parts') return null;
  const { figures, grain } = series;
  const { words, format } = context;
  const title = concludeTrend(figures, findFigure(context.set, request, indicator), { indicator, context });
  const last = figures.at(-1)?.period ?? request.period;
  const subtitle = words.charts.subtitle(
    indicator.title,
    sayWhom(request, context),
    words.charts.per(words.dates.grain[grain], format.period(last)),
  );
  const view = {
    figures,
    grain,
    indicator,
    name: unitOf(request.unit, context).name,
    others: words.charts.others(teamsOf(request.unit, context)),
    context,
  };
  if (request.blank) return blankOf(view, { subtitle, grain });
  const drawn = request.drawn && drawnOf(figures, request.drawn);
  const sheet = (size: Size) =>
    paint(drawingOf(figures)({ ...view, size, ...(drawn && { drawn }) }, words.charts.picture(title)));
  const rows = figures.map((figure) => ({ name: format.periodShort(figure.period), figure }));
  const table = tableOf(rows, { caption: subtitle, first: words.charts.columns.period, indicator }, context);
  const own = { kind: 'trend', title, subtitle, wide: sheet('wide'), narrow: sheet('narrow') };
  if (!drawn) return { ...own, reading: readingOf(view, grain), table };
  return {
    ...own,
    reading: `${readingOf(view, grain)} ${words.charts.drawnReading}`,
    table: withDrawn(table, request.drawn ?? [], { figures, context }),
  };
}

type View = Omit<SeriesView, 'size'>;

/** The same axes without anything on them, and a table with room to write. */
function blankOf(view: View, { subtitle, grain }: { subtitle: string; grain: Grain }): Chart | null {
  const { figures, indicator, context } = view;
  if (onlyFew(figures)) return null;
  const { words, format } = context;
  const title = words.charts.blankTitle(indicator.title);
  const sheet = (size: Size) => paint(drawingOf(figures)({ ...view, size, blank: true }, words.charts.picture(title)));
  const table = {
    caption: subtitle,
    head: [words.charts.columns.period, words.charts.expected],
    rows: figures.map(({ period }) => [format.periodShort(period), '']),
  };
  return {
    kind: 'trend',
    title,
    subtitle,
    wide: sheet('wide'),
    narrow: sheet('narrow'),
    reading: words.charts.blankReading(words.dates.grain[grain]),
    table,
  };
}

/** Drawn values at the places of the figures, on their scale: a share is drawn in percentages. */
function drawnOf(figures: Figure[], drawn: NonNullable<ChartRequest['drawn']>): (number | null)[] {
  const value = new Map(drawn.map((point) => [point.period, point.value]));
  return figures.map(({ period, reads }) => {
    const found = value.get(period);
    return found === undefined ? null : reads === 'share' ? found / 100 : found;
  });
}

function withDrawn(
  table: Chart['table'],
  drawn: NonNullable<ChartRequest['drawn']>,
  { figures, context }: Pick<View, 'figures' | 'context'>,
): Chart['table'] {
  const { words, format } = context;
  const said = drawnOf(figures, drawn).map((value, i) =>
    value === null
      ? ''
      : figures[i]?.reads === 'share'
        ? format.percent(value)
        : format.number(value, Number.isInteger(value) ? 0 : 1),
  );
  return { ...table, head: [...table.head, words.charts.drawn], rows: table.rows.map((row, i) => [...row, said[i] ?? '']) };
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

function readingOf({ figures, indicator, others, context }: Omit<SeriesView, 'size'>, grain: Grain): string {
  const { charts, dates } = context.words;
  const [one] = indicator.noun;
  if (figures.some(({ reads }) => reads === 'number')) return charts.bar(dates.grain[grain]);
  if (onlyFew(figures)) return charts.dots(one);
  const shown = figures.filter(({ state }) => state === 'shown');
  const few = shown.some(({ reads, value }) => reads === 'share' && value === null);
  const parts = [
    charts.point(dates.grain[grain]),
    shown.some(({ interval }) => interval !== null) && charts.softBar,
    shown.some(({ reference }) => reference !== null) && charts.dashed(others),
    few && charts.fewCounts,
  ];
  return parts.filter((part) => part !== false).join(' ');
}
