import { logGamma } from './quantiles.ts';

/** Chance of exactly `k` out of `n` when each has chance `p` (0–1). */
export function binomialChance(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** Chance of `k` or fewer out of `n`. */
export function binomialUpTo(k: number, n: number, p: number): number {
  let sum = 0;
  for (let value = 0; value <= Math.min(k, n); value++) sum += binomialChance(value, n, p);
  return Math.min(1, sum);
}
