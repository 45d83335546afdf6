import { grainsFrom, parsePeriod, periodOf, type ChartRequest, type Grain, type Indicator, type Period } from '../model/index.ts';
import { formerOf, isBefore } from '../definition-since.ts';
import { findFigure, type Figure } from './figure.ts';
import { indicatorOf, type DrawContext } from './context.ts';

/** A row of periods without holes: what may not be shown keeps its place. */
export interface Series {
  grain: Grain;
  figures: Figure[];
}

/** Most periods in one drawing. */
const mostOf: Record<Grain, number> = { month: 16, quarter: 8, 'half-year': 8, year: 8, all: 1 };

/**
 * The periods up to and including the one asked for, in the finest grain whose last one may be shown, else in the finest
 * of which anything may; `null` when nothing may. Leading periods before there was anything to count are left out.
 */
export function findSeries(request: ChartRequest, context: DrawContext, atMost = mostOf): Series | null {
  const indicator = indicatorOf(request.indicator, context);
  const { basePeriod } = context.definitions.organisation;
  const grains = grainsFrom(indicator.basePeriod ?? basePeriod, basePeriod).filter((grain) => grain !== 'all');
  const last = lastDay(request, context);
  if (last === null) return null;
  const found = grains.map((grain) => ({ grain, figures: figuresUntil(last, grain, { request, indicator, context, atMost }) }));
  const shown = found.filter(({ figures }) => sinceBreak(figures).some(isShown));
  return shown.find(({ figures }) => isShown(figures.at(-1))) ?? shown[0] ?? null;
}

/** The period asked for and up to `most` before it of the same grain, from the first that is shown; empty when it is not shown itself. */
export function findBefore(request: ChartRequest, context: DrawContext, most: number): Figure[] {
  const indicator = indicatorOf(request.indicator, context);
  const asked = parsePeriod(request.period, context.calendar.firstMonth);
  const own = findFigure(context.set, request, indicator);
  if (!isShown(own)) return [];
  const last = lastDay(request, context);
  if (!asked || asked.grain === 'all' || last === null) return [own];
  const figures = sinceBreak(figuresUntil(last, asked.grain, { request, indicator, context, atMost: mostOf })).slice(-most - 1);
  return figures.slice(figures.findIndex(isShown));
}

interface Asked {
  request: ChartRequest;
  indicator: Indicator;
  context: DrawContext;
  atMost: Record<Grain, number>;
}

function figuresUntil(day: string, grain: Grain, { request, indicator, context, atMost }: Asked): Figure[] {
  const { calendar } = context;
  const figures: Figure[] = [];
  let period = periodOf(day, grain, calendar.firstMonth);
  while (figures.length < atMost[grain]) {
    figures.unshift(figureIn(period, { request, indicator, context }));
    period = periodOf(dayBefore(period.from), grain, calendar.firstMonth);
  }
  const first = figures.findIndex(({ state }) => state !== 'not-alive' && state !== 'absent');
  return first < 0 ? [] : figures.slice(first);
}

/** What the set shows of a period: before a new definition what the old one said, where that can be laid on the same axis. */
function figureIn(period: Period, { request, indicator, context }: Omit<Asked, 'atMost'>): Figure {
  const { set, calendar, definitions } = context;
  const block = { ...request, period: period.id };
  const former = formerOf(indicator, { indicators: definitions.indicators, firstMonth: calendar.firstMonth });
  if (!former || !isBefore(period, former)) return findFigure(set, block, indicator);
  const { id, measure } = former.indicator;
  const isLike = measure === indicator.measure && set.versions.has(id);
  if (!isLike) return { ...findFigure(set, { ...block, indicator: '' }, indicator), former: id };
  return { former: id, ...figureIn(period, { request: { ...request, indicator: id }, indicator: former.indicator, context }) };
}

/** The periods since the last change of definition: only these can be held against each other. */
export function sinceBreak(figures: Figure[]): Figure[] {
  return figures.slice(figures.findLastIndex(({ former }) => former !== undefined) + 1);
}

function isShown(figure: Figure | undefined): boolean {
  return figure?.state === 'shown' && (figure.place !== null || figure.parts.length > 0);
}

/** Last day of the period asked for; for all time, of the last period the set knows of. */
function lastDay({ indicator, unit, part, period }: ChartRequest, { set, calendar }: DrawContext): string | null {
  const asked = parsePeriod(period, calendar.firstMonth);
  if (asked && asked.grain !== 'all') return dayBefore(asked.until);
  const prefix = `${indicator}/${unit}${part === null ? '' : `[${part}]`}/`;
  const days = [...set.states.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => parsePeriod(key.slice(prefix.length).split('/')[0] ?? '', calendar.firstMonth))
    .filter((known): known is Period => known !== null && known.grain !== 'all')
    .map(({ until }) => dayBefore(until));
  return days.sort().at(-1) ?? null;
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
