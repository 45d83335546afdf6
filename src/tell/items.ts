import { itemSeries, type Definitions } from '../model/index.ts';
import type { BoundNumber } from './bound.ts';

/**
 * A question of a questionnaire behind the name of its indicator: `{impactmeter.kind.welbevinden organisatie 2025 | eind}`. Gives the
 * bound number of the indicator itself and the series of the question, at the moment that stands behind a bar, or else at the end.
 */
export function findItem(bound: BoundNumber, { indicators }: Definitions): { bound: BoundNumber; series: string } | null {
  if (indicators.some(({ id }) => id === bound.indicator)) return null;
  for (const { id, items = [], moments } of indicators) {
    const item = items.find(({ key }) => bound.indicator === `${id}.${key}`);
    if (!item) continue;
    if (!moments) return { bound: { ...bound, indicator: id }, series: itemSeries(item, null) };
    const asks = bound.text.split(' | ').slice(1);
    const moment = [moments.start, moments.end].find((word) => asks.includes(word)) ?? null;
    // The word of a moment is no face, whatever it means elsewhere.
    const plain = moment === null ? bound : { ...bound, unknown: null, later: null, face: faceBeside(bound, moment) };
    return { bound: { ...plain, indicator: id }, series: itemSeries(item, moment ?? moments.end) };
  }
  return null;
}

/** The face that was asked besides the moment; when the last word was the moment, there was none. */
function faceBeside({ text, face }: BoundNumber, moment: string): BoundNumber['face'] {
  const asks = text.split(' | ').slice(1);
  return asks.filter((ask) => ask !== moment).length === 0 ? null : face;
}
