import { charts } from './charts/index.ts';
import type { DrawContext } from './draw/context.ts';
import { requestText, type ChartRequest, type Charts } from './model/index.ts';

/**
 * Draws what was asked, each request once: an SVG for a column and one for a telephone, a conclusion, how to read it, and
 * a table. Charts look numbers up in the publishable set and nowhere else; `null` stands where it shows nothing to draw.
 */
export function draw(requests: ChartRequest[], context: DrawContext): Charts {
  const drawn: Charts = new Map();
  for (const request of requests) {
    const text = requestText(request);
    if (!drawn.has(text)) drawn.set(text, charts[request.kind].draw(request, context));
  }
  return drawn;
}

export { findUnsuited } from './draw/unsuited.ts';
