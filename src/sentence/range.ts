import type { Formatter } from '../format.ts';
import type { Words } from '../lang/index.ts';
import { percentagesFrom, rangesBelow, type MeasureId } from '../model/index.ts';

/** A share of so many, with what chance may do to it; fractions. */
export interface Ranged {
  measure: MeasureId;
  n: number | null;
  low: number | null;
  high: number | null;
}

/**
 * What chance may do to a share of few, in words: “door toeval tussen ongeveer 55 en 80 van de 100”. `null` under twenty, where
 * people are counted, from fifty on, and of a response: that one knows of everybody whether they answered.
 */
export function sayRange(
  { measure, n, low, high }: Ranged,
  { words, format }: { words: Words; format: Formatter },
): string | null {
  if (measure === 'response' || n === null || n < percentagesFrom || n >= rangesBelow || low === null || high === null)
    return null;
  const [from, upTo] = [about(low), about(high)];
  if (from === 0) return words.figures.rangeUpTo(format.number(upTo));
  if (upTo === 100) return words.figures.rangeFrom(format.number(from));
  return words.figures.range(format.number(from), format.number(upTo));
}

/** To the nearest five of the hundred; none and all only where that is so. */
function about(share: number): number {
  const fives = Math.round(share * 20) * 5;
  const isEnd = (fives === 0 && share > 0) || (fives === 100 && share < 1);
  return isEnd ? Math.min(99, Math.max(1, Math.round(share * 100))) : fives;
}
