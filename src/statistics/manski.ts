import { z95 } from './quantiles.ts';
import type { Interval } from './wilson.ts';

/**
 * Between what the share of everyone lies, whatever those who did not answer would have said: [r·p, r·p + (1 − r)], as fractions,
 * for a response r and a share p of those who did. (C. F. Manski 1989, Journal of Human Resources 24, 343–360.)
 */
export function manski(response: number, share: number): Interval {
  return { low: response * share, high: response * share + (1 - response) };
}

/**
 * Half-width of a share of `n` drawn from a known whole of `size`: z·√(p(1 − p)/n · (N − n)/(N − 1)), as a fraction. For chance in
 * who was drawn only, never for who did not answer. (Finite population correction.)
 */
export function marginOf(share: number, n: number, size: number | null = null, z = z95): number {
  const left = size === null ? 1 : (size - n) / (size - 1);
  return z * Math.sqrt(((share * (1 - share)) / n) * left);
}
