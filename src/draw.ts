import { charts } from './charts/index.ts';
import type { DrawContext } from './draw/context.ts';
import { requestText, type Chart, type ChartRequest, type Charts } from './model/index.ts';

/**
 * Draws what was asked, each request once: an SVG for a column and one for a telephone, a conclusion, how to read it, and
 * a table. Charts look numbers up in the publishable set and nowhere else; `null` stands where it shows nothing to draw.
 */
export function draw(requests: ChartRequest[], context: DrawContext): Charts {
  const drawn: Charts = new Map();
  for (const request of requests) {
    const text = requestText(request);
    if (!drawn.has(text)) drawn.set(text, explained(charts[request.kind].draw(request, context), context));
  }
  return drawn;
}

/** Where the sign of what may not be shown stands in a drawing, what it means stands beside it. */
function explained(chart: Chart | null, { words: { figures } }: DrawContext): Chart | null {
  const hasSign = chart?.table.rows.some((row) => row.includes(figures.hidden)) ?? false;
  return chart && hasSign ? { ...chart, reading: [...chart.reading, figures.hiddenWhy] } : chart;
}

export { findUnsuited } from './draw/unsuited.ts';
