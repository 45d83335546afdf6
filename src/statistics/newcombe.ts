import { z95 } from './quantiles.ts';
import { wilson, type Interval } from './wilson.ts';

/** So many of so many. */
export interface Proportion {
  count: number;
  n: number;
}

/**
 * Interval of the difference between two independent proportions (first minus second), as fractions: Newcombe's hybrid score
 * interval, from the Wilson intervals of both. (R. G. Newcombe 1998, Statistics in Medicine 17, 873–890, method 10.)
 */
export function newcombe(first: Proportion, second: Proportion, z = z95): Interval & { difference: number } {
  const [p, q] = [first.count / first.n, second.count / second.n];
  const [a, b] = [wilson(first.count, first.n, z), wilson(second.count, second.n, z)];
  const difference = p - q;
  return {
    difference,
    low: difference - Math.hypot(p - a.low, b.high - q),
    high: difference + Math.hypot(a.high - p, q - b.low),
  };
}
