import { tQuantile } from './quantiles.ts';
import type { Interval } from './wilson.ts';

/** Sums from which mean and spread follow; they add up over groups. */
export interface Moments {
  n: number;
  sum: number;
  sumSquares: number;
}

/** The mean: Σx / n; `null` for none. */
export function mean({ n, sum }: Moments): number | null {
  return n > 0 ? sum / n : null;
}

/** Sample standard deviation (n − 1): √((Σx² − (Σx)²/n) / (n − 1)); `null` below two. Never below zero by rounding. */
export function deviation({ n, sum, sumSquares }: Moments): number | null {
  return n > 1 ? Math.sqrt(Math.max(0, (sumSquares - (sum * sum) / n) / (n - 1))) : null;
}

/** The t interval of a mean, two-sided: mean ± t(n − 1) · sd / √n; `null` below two. (Student 1908.) */
export function tInterval(moments: Moments, confidence = 0.95): Interval | null {
  const [centre, sd] = [mean(moments), deviation(moments)];
  if (centre === null || sd === null) return null;
  const half = (tQuantile(1 - (1 - confidence) / 2, moments.n - 1) * sd) / Math.sqrt(moments.n);
  return { low: centre - half, high: centre + half };
}

/** Moments of a group of which only n, mean and standard deviation (n − 1) are known: Σx = n·M, Σx² = (n − 1)·s² + n·M². */
export function momentsOf(n: number, average: number, sd: number): Moments {
  return { n, sum: n * average, sumSquares: (n - 1) * sd * sd + n * average * average };
}

/** Groups taken together: their sums added, never their means averaged. */
export function combine(groups: readonly Moments[]): Moments {
  const total = (pick: (group: Moments) => number) => groups.reduce((sum, group) => sum + pick(group), 0);
  return { n: total(({ n }) => n), sum: total(({ sum }) => sum), sumSquares: total(({ sumSquares }) => sumSquares) };
}
