import type { Chart, ChartRequest } from '../model/index.ts';
import type { ChartKind, DrawContext } from '../draw/context.ts';
import { drawOverTime } from '../draw/over-time.ts';
import { findSeries } from '../draw/periods.ts';

/** How a figure went, period by period: each with what chance may do, none left out. */
export const trend: ChartKind = { id: 'trend', draw };

function draw(request: ChartRequest, context: DrawContext): Chart | null {
  const series = findSeries(request, context);
  return series === null || series.figures[0]?.reads === 'parts' ? null : drawOverTime(series, request, context);
}
