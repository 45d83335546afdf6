import { z95 } from './quantiles.ts';

/** Two ends between which a value probably lies. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson's score interval of a proportion, as fractions: `count` of `n`, at 95 % unless another z is given. Exactly 0 at none and
 * exactly 1 at all. (E. B. Wilson 1927; R. G. Newcombe 1998, method 3.) Throws on an impossible count.
 */
export function wilson(count: number, n: number, z = z95): Interval {
  if (!(n > 0 && count >= 0 && count <= n)) throw new Error(`invalid proportion: ${count} of ${n}`);
  const p = count / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { low: count === 0 ? 0 : centre - half, high: count === n ? 1 : centre + half };
}
