/** Between which values a figure may lie by chance, at 95 %. */
export interface Interval {
  low: number;
  high: number;
}

const z = 1.959963984540054;

/** Score interval of a share (Wilson 1927): `count` of `n`, as fractions. Zero and all end exactly at 0 and 1. */
export function wilson(count: number, n: number): Interval {
  const p = count / n;
  const scale = 1 + (z * z) / n;
  const middle = (p + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / scale;
  return { low: count === 0 ? 0 : middle - half, high: count === n ? 1 : middle + half };
}

/** A value with its own interval. */
export interface Estimate extends Interval {
  value: number;
}

/**
 * Interval of the difference `a − b` of two independent figures from their own intervals (Newcombe 1998, method 10; for
 * means Zou and Donner 2008). Shares give fractions, means give scale points.
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
