import { deviation, mean, type Moments } from './moments.ts';
import { tCumulative, tQuantile } from './quantiles.ts';
import type { Interval } from './wilson.ts';

/** The difference between two independent means, first minus second, with its interval and two-sided p. */
export interface MeanDifference extends Interval {
  difference: number;
  t: number;
  df: number;
  p: number;
}

/**
 * Welch's interval of the difference of two means whose spreads need not be equal, with Satterthwaite's degrees of freedom; `null`
 * below two in either, or when neither varies. (B. L. Welch 1947, Biometrika 34, 28–35.)
 */
export function welch(first: Moments, second: Moments, confidence = 0.95): MeanDifference | null {
  const [a, b] = [errorOf(first), errorOf(second)];
  if (a === null || b === null || a.square + b.square === 0) return null;
  const [difference, error] = [a.mean - b.mean, Math.sqrt(a.square + b.square)];
  const df = (a.square + b.square) ** 2 / (a.square ** 2 / (first.n - 1) + b.square ** 2 / (second.n - 1));
  const half = tQuantile(1 - (1 - confidence) / 2, df) * error;
  const t = difference / error;
  return { difference, t, df, p: 2 * tCumulative(-Math.abs(t), df), low: difference - half, high: difference + half };
}

function errorOf(group: Moments): { mean: number; square: number } | null {
  const [centre, sd] = [mean(group), deviation(group)];
  return centre === null || sd === null ? null : { mean: centre, square: sd ** 2 / group.n };
}
