import type { ChartKindId } from '../model/index.ts';

/** What authors write after `:::`, and the chart it asks for. Light, so that telling need not load the drawing. */
export const chartWords: Record<string, ChartKindId> = {
  trend: 'trend',
  vergelijking: 'compare',
  verdeling: 'distribution',
  mensen: 'people',
  vragen: 'items',
  trechter: 'funnel',
  regelkaart: 'control',
  verandering: 'change',
};
