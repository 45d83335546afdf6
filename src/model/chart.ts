import type { Chart } from './page.ts';
import type { Place } from './place.ts';

/** The pictures that can be drawn; each is a file in `charts/`. Authors write the Dutch word after `:::`. */
export const chartKinds = ['trend', 'compare', 'distribution', 'people', 'items', 'funnel', 'control', 'change'] as const;
export type ChartKindId = (typeof chartKinds)[number];

/** A picture somebody wants: an audience for a spread, or an author in a story. */
export interface ChartRequest {
  kind: ChartKindId;
  indicator: string;
  unit: string;
  /** The period the reader asks about; a trend shows the periods of its grain up to and including it. */
  period: string;
  part: string | null;
  series: string | null;
  /** Only the axes, for a team that draws what it expects before it sees the figure. */
  blank?: boolean;
  /** What a team drew beforehand, in the unit of the axis: percentages for a share. */
  drawn?: { period: string; value: number }[];
  /** What happened in the unit's time, for a drawing over time. */
  events?: ChartEvent[];
  at: Place | null;
}

/** Something that happened on a day, and the day (both ISO) from which figures can tell of it. */
export interface ChartEvent {
  title: string;
  day: string;
  from: string;
}

/** Canonical text of a request: the key of its chart. */
export function requestText(request: ChartRequest): string {
  const { kind, indicator, unit, period, part, series, blank, drawn = [], events = [] } = request;
  const own = [...drawn.map((point) => `${point.period}=${point.value}`), ...events.map(({ day, title }) => `${day}=${title}`)];
  return [kind, indicator, unit, period, part ?? '', series ?? '', ...(blank ? ['blank'] : []), ...own].join('|');
}

/** Drawn charts by `requestText`; `null` when the numbers may not be shown, so there is nothing to draw. */
export type Charts = Map<string, Chart | null>;
