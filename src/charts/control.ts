import type { Chart, ChartRequest } from '../model/index.ts';
import { concludeLast } from '../draw/conclusion.ts';
import { indicatorOf, unitOf, type ChartKind, type DrawContext } from '../draw/context.ts';
import { controlOf, type Control } from '../draw/control-limits.ts';
import { drawControl } from '../draw/control-line.ts';
import { eventReading, placeEvents, withEvents } from '../draw/events.ts';
import { findFigure, type Figure } from '../draw/figure.ts';
import { drawOverTime, subtitleOf } from '../draw/over-time.ts';
import { findSeries, sinceBreak } from '../draw/periods.ts';
import { paint } from '../draw/plot.ts';
import { sayLike } from '../draw/say.ts';
import { sayPattern, saySigns } from '../draw/signs.ts';
import type { Size } from '../draw/sheet.ts';
import { tableOf } from '../draw/table.ts';
import { withColumn } from '../draw/extra-column.ts';

/**
 * How far a figure strays by itself, month after month: its middle and limits, from thirteen figures on; a plain line before that.
 * (NHS “Making data count”.)
 */
export const control: ChartKind = { id: 'control', draw };

/** Two years of months; other periods never come so far in one drawing, but may. */
const most = { month: 24, quarter: 20, 'half-year': 20, year: 20, all: 1 };

function draw(request: ChartRequest, context: DrawContext): Chart | null {
  const found = findSeries(request, context, most);
  const series = found && { ...found, figures: sinceBreak(found.figures) };
  if (series === null || series.figures[0]?.reads === 'parts') return null;
  const own = controlOf(series.figures);
  const plain = own === null ? findSeries(request, context) : null;
  if (own === null) return plain && drawOverTime(plain, request, context);
  const { figures, grain } = series;
  const { words, definitions } = context;
  const indicator = indicatorOf(request.indicator, context);
  const { said } = concludeLast(figures, findFigure(context.set, request, indicator), { indicator, context });
  const title = `${said} ${sayPattern(figures, own, { grain, context })}`;
  const subtitle = subtitleOf(series, request, context);
  const events = placeEvents(figures, request.events ?? [], context);
  const view = { figures, grain, indicator, name: unitOf(request.unit, context).name, others: '', context };
  const sheet = (size: Size) => paint(drawControl({ ...view, size, events }, own, words.charts.picture(title)));
  const rows = figures.map((figure) => ({
    name: context.format.periodShort(figure.period),
    figure: { ...figure, reference: null },
  }));
  const table = tableOf(rows, { caption: subtitle, first: words.charts.columns.period, indicator }, context);
  const signs = own.signs.map((found) => saySigns(found, context) ?? words.charts.nothing);
  const teams = definitions.organisation.units.length > 1 ? [words.comparing.ownMiddle] : [];
  const happened = eventReading(events, context);
  return {
    kind: 'control',
    title,
    subtitle,
    wide: sheet('wide'),
    narrow: sheet('narrow'),
    reading: [...rulesOf(own, context), ...teams, ...happened.reading],
    marks: [...limitsOf(figures, own, context), ...happened.marks],
    table: withEvents(withColumn(table, words.comparing.stands, signs), events, context),
  };
}

function rulesOf({ signs }: Control, { words: { comparing } }: DrawContext): string[] {
  return [...(signs.some((found) => found.length > 0) ? [comparing.ring] : []), comparing.rules];
}

/** Where its own middle and limits lie. */
function limitsOf(figures: Figure[], { centre, limits, isEven }: Control, context: DrawContext): string[] {
  const { comparing } = context.words;
  const one = figures.find(({ state }) => state === 'shown');
  const [first] = limits.filter((own) => own !== null);
  if (!one || !first) return [];
  const say = (value: number) => sayLike(one, value, context);
  return [isEven ? comparing.limits(say(centre), say(first.low), say(first.high)) : comparing.limitsBySize(say(centre))];
}
