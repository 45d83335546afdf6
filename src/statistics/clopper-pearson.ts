import { binomialUpTo } from './binomial.ts';
import type { Interval } from './wilson.ts';

/**
 * The exact interval of a proportion, as fractions: the chances at which `count` or more, and `count` or fewer, would happen in
 * half of what the confidence leaves. Wide, and never too narrow: for “zeker niet meer dan”. (Clopper & Pearson 1934.)
 */
export function clopperPearson(count: number, n: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: count === 0 ? 0 : chanceWhere((p) => 1 - binomialUpTo(count - 1, n, p) > tail),
    high: count === n ? 1 : chanceWhere((p) => binomialUpTo(count, n, p) < tail),
  };
}

/** The most a share can be when nobody of `n` did it, one-sided: 1 − (1 − confidence)^(1/n), as a fraction. */
export function mostWhenNone(n: number, confidence = 0.95): number {
  return 1 - (1 - confidence) ** (1 / n);
}

/** The chance from which on `reached` holds, by halving. */
function chanceWhere(reached: (p: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
