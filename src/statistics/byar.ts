import { z95 } from './quantiles.ts';
import type { Interval } from './wilson.ts';

/**
 * Seen against expected, with Byar's limits: O(1 − 1/(9O) − z/(3√O))³/E and (O + 1)(1 − 1/(9(O + 1)) + z/(3√(O + 1)))³/E; the lower
 * is 0 when nothing was seen. (Byar, in Breslow & Day 1987, vol. II, p. 69.)
 */
export function byar(observed: number, expected: number, z = z95): Interval & { ratio: number } {
  const limit = (count: number, sign: number) =>
    (count * (1 - 1 / (9 * count) + (sign * z) / (3 * Math.sqrt(count))) ** 3) / expected;
  return { ratio: observed / expected, low: observed === 0 ? 0 : limit(observed, -1), high: limit(observed + 1, 1) };
}
