import type { Interval } from '../statistics/wilson.ts';

/** A value with its own interval. */
export interface Estimate extends Interval {
  value: number;
}

/**
 * Interval of the difference `a − b` of two independent figures from their own intervals (for shares with Wilson's that
 * is Newcombe 1998, method 10; for means Zou and Donner 2008, Statistics in Medicine 27). Shares give fractions, means give scale points.
 */
export function difference(a: Estimate, b: Estimate): Interval {
  const d = a.value - b.value;
  return {
    low: d - Math.hypot(a.value - a.low, b.high - b.value),
    high: d + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

/** What may be said of `a` beside `b`: more, less, or that chance may explain it. */
export function compareEstimates(a: Estimate, b: Estimate): 'more' | 'less' | 'chance' {
  const { low, high } = difference(a, b);
  if (low > 0) return 'more';
  return high < 0 ? 'less' : 'chance';
}
