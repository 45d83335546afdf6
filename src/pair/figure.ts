import {
  daysLater,
  contains,
  grains,
  grainsFrom,
  percentagesFrom,
  periodOf,
  requestText,
  widen,
  type BlockKey,
  type BlockState,
  type Chart,
  type ChartKindId,
  type ChartRequest,
  type Definitions,
  type Edition,
  type Grain,
  type Indicator,
  type MeasureId,
  type Period,
  type PublishableSet,
} from '../model/index.ts';
import { formerOf, isBefore, isReplaced } from '../definition-since.ts';
import { xmrFrom } from '../statistics/xmr.ts';
import { findShownPeriod, findState, findValue } from '../numbers.ts';
import { findResponse, isApart, responseLimitsOf } from '../responses.ts';
import type { EditionContext } from './context.ts';
import { chartEventsOf } from './events.ts';
import { findUnit, periodIn } from './units.ts';

/** What one edition can say about one indicator of one unit. */
export interface Figure {
  indicator: Indicator;
  unit: string;
  part: string | null;
  /** The edition's period, or the first wider one that this indicator is counted over. */
  asked: Period;
  /** The smallest period around it that may be shown. */
  shown: Period | null;
  state: BlockState;
  /** Moments of measuring, when the figure is told at each of them apart: begin and end. */
  moments: string[];
}

/** Where figures are looked up. */
export interface FigureSource {
  edition: Edition;
  definitions: Definitions;
  set: PublishableSet;
}

/** A part of a grouping as blocks name it: `gemeente=Den Haag`. */
export function partText(edition: Edition): string | null {
  return edition.part && `${edition.part.grouping}=${edition.part.value}`;
}

/** The figure of an indicator for a unit; `null` when the edition knows no such figure in any period. */
export function findFigure({ edition, definitions, set }: FigureSource, indicator: Indicator, unit: string): Figure | null {
  const { organisation } = definitions;
  const period = periodIn(organisation, edition.period);
  if (!period) return null;
  const known = { indicators: definitions.indicators, firstMonth: organisation.firstMonth };
  const former = formerOf(indicator, known);
  if (isReplaced(indicator, period, known) || (former && isBefore(period, former))) return null;
  const own = grainsFrom(indicator.basePeriod ?? organisation.basePeriod, organisation.basePeriod);
  const asked = widen(period, coarsest(period.grain, own), organisation.firstMonth);
  const block = { indicator: indicator.id, unit, period: asked.id, part: partText(edition), series: null };
  const state = findState(set, block);
  const shown = findShownPeriod(set, block, { grains: own, firstMonth: organisation.firstMonth });
  if (state === 'not-alive' || (state === null && shown === null)) return null;
  const moments = state === 'absent' ? momentsOf(set, block, indicator) : [];
  if (moments.length > 0) return { indicator, unit, part: block.part, asked, shown: asked, state: 'shown', moments };
  const wider = mayWiden(state) ? shown : null;
  return { indicator, unit, part: block.part, asked, shown: wider, state: state ?? 'empty', moments };
}

/** The moments at which a figure without a value of its own was measured and may be shown, in their typed order. */
function momentsOf(set: PublishableSet, block: BlockKey, { id, breakdown }: Indicator): string[] {
  const series = [...set.categories.keys()].filter((key) => key.startsWith(`${id}/`)).map((key) => key.slice(id.length + 1));
  const moments = series.filter((one) => one !== '' && !breakdown.includes(one));
  return moments.filter((moment) => findState(set, { ...block, series: moment }) === 'shown');
}

/** Only what is hidden is sought in a wider period: what is empty or not yet to be seen is said as it is. */
function mayWiden(state: BlockState | null): boolean {
  return state === 'shown' || state === 'hidden';
}

/** The grain asked for, or the first coarser one on offer. */
function coarsest(grain: Grain, offered: readonly Grain[]): Grain {
  return offered.find((one) => grains.indexOf(one) >= grains.indexOf(grain)) ?? 'all';
}

/** The drawings of a figure, the most telling first; none when nothing may be shown. */
export function requestsFor(source: FigureSource, figure: Figure): ChartRequest[] {
  const { indicator, unit, part, shown } = figure;
  if (!shown) return [];
  const at = (kind: ChartKindId): ChartRequest => ({
    kind,
    indicator: indicator.id,
    unit,
    period: shown.id,
    part,
    series: null,
    at: null,
  });
  if (figure.moments.length > 0) return figure.moments.map((series) => ({ ...at('compare'), series }));
  const own = chartKindsFor(source, figure, shown).map((kind) => ({ ...at(kind), ...overTime(kind, source, figure) }));
  return [...own, ...partsOf(source, figure, shown).map((series) => ({ ...at('distribution'), series }))];
}

/** What a figure is divided by on its own page, in the author's order. A number that tells who they were does so beside the outcomes. */
const divided: readonly MeasureId[] = ['incidents', 'reach', 'share'];

function partsOf({ set }: FigureSource, figure: Figure, shown: Period, state: BlockState = 'shown'): string[] {
  const { measure, breakdown } = figure.indicator;
  if (!divided.includes(measure)) return [];
  return breakdown.filter((series) => findState(set, { ...blockOf(figure, shown), series }) === state);
}

/** What a shown figure is divided by and may not be told; whether it is small or protects another is not to be seen. */
export function coveredParts(source: FigureSource, figure: Figure): string[] {
  return figure.shown ? partsOf(source, figure, figure.shown, 'hidden') : [];
}

/** What a drawing over time shows besides the figure: what the team drew beforehand, and what happened. */
function overTime(kind: ChartKindId, source: FigureSource, figure: Figure): Pick<ChartRequest, 'drawn' | 'events'> {
  if (kind !== 'trend' && kind !== 'control') return {};
  const drawn = kind === 'trend' ? drawnBeforehand(source, figure) : null;
  const events = chartEventsOf(source, figure.unit);
  return { ...(drawn && { drawn }), ...(events.length > 0 && { events }) };
}

/** What the unit itself drew before it knew this figure; `null` when it did not. */
function drawnBeforehand({ definitions }: FigureSource, { indicator, unit, asked }: Figure): ChartRequest['drawn'] | null {
  const told = definitions.stories.find(
    ({ drawn, links, withdrawn }) =>
      drawn?.length &&
      withdrawn === null &&
      links.some((link) => link.indicator === indicator.id && link.unit === unit && isAround(definitions, link.period, asked)),
  );
  return told?.drawn ?? null;
}

function isAround({ organisation }: Definitions, id: string, asked: Period): boolean {
  const period = periodIn(organisation, id);
  return period !== null && (contains(asked, period) || contains(period, asked));
}

/** The axes of a figure's trend without the figure, to draw in; `null` when it has none. */
export function blankRequestFor(source: FigureSource, figure: Figure): ChartRequest | null {
  const trend = requestsFor(source, figure).find(({ kind }) => kind === 'trend' || kind === 'control');
  if (!trend) return null;
  const { drawn: _, events: __, ...axes } = trend;
  return { ...axes, kind: 'trend', blank: true };
}

/** Over time when there is a time to see, else as people; beside others of the same kind when there are any. */
function chartKindsFor(source: FigureSource, figure: Figure, shown: Period): ChartKindId[] {
  const { measure } = figure.indicator;
  if (figure.indicator.items) return ['items'];
  if (measure === 'distribution') return ['distribution'];
  if (measure === 'change') return hasClasses(source, figure, shown) ? ['change', 'distribution'] : ['change'];
  if (measure === 'duration') return ['distribution', ...(countShown(source, figure, shown) >= 2 ? (['trend'] as const) : [])];
  if (measure === 'reach' || measure === 'incidents') return countShown(source, figure, shown) >= 2 ? ['trend'] : [];
  const counted = measure === 'share' || measure === 'response';
  const n = findValue(source.set, { ...blockOf(figure, shown), face: 'n' });
  if (counted && n !== null && n < percentagesFrom) return ['people'];
  const times = countShown(source, figure, shown);
  const overTime: ChartKindId[] = times >= xmrFrom ? ['control'] : times >= 2 ? ['trend'] : counted ? ['people'] : [];
  return measure !== 'number' && hasPeers(source, figure, shown) ? [...overTime, 'compare'] : overTime;
}

/** Whether it is known what became of each. */
function hasClasses({ set }: FigureSource, figure: Figure, shown: Period): boolean {
  return findValue(set, { ...blockOf(figure, shown), face: 'count' }) !== null;
}

/** A figure's own block in a period. */
export function blockOf(
  { indicator, unit, part }: Figure,
  period: Period,
): { indicator: string; unit: string; period: string; part: string | null; series: null } {
  return { indicator: indicator.id, unit, period: period.id, part, series: null };
}

/** In how many periods this figure is shown, of the finest length or of its own, up to and including its own. */
function countShown({ set, definitions }: FigureSource, figure: Figure, shown: Period): number {
  const { basePeriod, firstMonth } = definitions.organisation;
  if (shown.grain === 'all') return 1;
  const [finest = shown.grain] = grainsFrom(figure.indicator.basePeriod ?? basePeriod, basePeriod);
  const counts = [finest, shown.grain].map(
    (grain) =>
      periodsUntil(shown.until, grain, firstMonth).filter((period) => findState(set, blockOf(figure, period)) === 'shown').length,
  );
  return Math.max(...counts);
}

/** The last sixteen periods of a grain before a day (ISO). */
function periodsUntil(day: string, grain: Grain, firstMonth: number): Period[] {
  const found: Period[] = [];
  for (let until = day; found.length < 16; until = found.at(-1)?.from ?? '')
    found.push(periodOf(daysLater(until, -1), grain, firstMonth));
  return found;
}

/**
 * Whether units of one kind show this figure too: others under the same parent, or all teams of a kind of help. A whole of one team
 * is that team: beside itself it says nothing.
 */
function hasPeers({ set, definitions }: FigureSource, figure: Figure, shown: Period): boolean {
  if (figure.indicator.compared === false) return false;
  const answered = findResponse(set, blockOf(figure, shown), figure.indicator);
  if (isApart(answered, responseLimitsOf(definitions.organisation))) return false;
  const { units } = definitions.organisation;
  const below = units.filter(({ parent }) => parent === figure.unit);
  const parent = findUnit(definitions.organisation, figure.unit)?.parent ?? null;
  const peers =
    below.length > 0 ? below : units.filter((unit) => parent !== null && unit.parent === parent && unit.id !== figure.unit);
  const ofOneKind = below.every(({ id }) => units.every((unit) => unit.parent !== id));
  return (
    ofOneKind && below.length !== 1 && peers.some(({ id }) => findState(set, { ...blockOf(figure, shown), unit: id }) === 'shown')
  );
}

/** A figure's drawings that could be made. */
export function chartsOf(context: EditionContext, figure: Figure): Chart[] {
  return requestsFor(context, figure).flatMap((request) => context.charts.get(requestText(request)) ?? []);
}
