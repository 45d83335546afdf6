import type { EffectLabel } from '../model/index.ts';
import type { PairSummary } from './pairs.ts';
import { z95 } from './quantiles.ts';
import { roundHalfAway } from './round.ts';
import type { Interval } from './wilson.ts';

/** Means and spreads at start and end: all that an effect size needs, and all that an old report prints. */
export type StartAndEnd = Pick<PairSummary, 'start' | 'end' | 'startSd' | 'endSd'>;

/**
 * The effect size d_av, positive when values went down: (M₁ − M₂) / √((s₁² + s₂²) / 2); `null` without any spread. Without
 * small-sample correction, as the Dutch learning database (SEJN, LDJ) prints it.
 */
export function effectSize({ start, end, startSd, endSd }: StartAndEnd): number | null {
  const spread = Math.sqrt((startSd ** 2 + endSd ** 2) / 2);
  return spread > 0 ? (start - end) / spread : null;
}

/** An effect size with its standard error and interval. */
export interface EffectInterval extends Interval {
  size: number;
  error: number;
}

/**
 * Bonett's interval of d_av for pairs: with ŝ² = (s₁² + s₂²)/2, s_D² = s₁² + s₂² − 2·r·s₁·s₂ and df = n − 1,
 * var = d²(s₁⁴ + s₂⁴ + 2r²s₁²s₂²) / (8·df·ŝ⁴) + s_D² / (df·ŝ²), and d ± z·√var. `null` without a correlation or a spread.
 * (D. G. Bonett 2008, Psychological Methods 13, 99–109; as in the R package statpsych.)
 */
export function bonett(pairs: PairSummary, z = z95): EffectInterval | null {
  const size = effectSize(pairs);
  if (size === null || pairs.r === null) return null;
  const [a, b, df] = [pairs.startSd ** 2, pairs.endSd ** 2, pairs.n - 1];
  const between = (a + b) / 2;
  const difference = a + b - 2 * pairs.r * pairs.startSd * pairs.endSd;
  const shape = (size ** 2 * (a ** 2 + b ** 2 + 2 * pairs.r ** 2 * a * b)) / (8 * df * between ** 2);
  const error = Math.sqrt(shape + difference / (df * between));
  return { size, error, low: size - z * error, high: size + z * error };
}

/** Corrected for few pairs: d·√((n − 2)/(n − 1)). For a footnote only: it would not compare with what others print. (statpsych.) */
export function adjusted(size: number, n: number): number {
  return size * Math.sqrt((n - 2) / (n - 1));
}

/**
 * The word for an effect size, on the value rounded to two decimals: below 0.20 none, 0.20–0.49 small, 0.50–0.79 medium, from 0.80
 * large; −0.20 and lower is an increase. (Cohen 1988, as the learning database uses it.)
 */
export function labelOf(size: number): EffectLabel {
  const rounded = roundHalfAway(size, 2);
  if (rounded <= -0.2) return 'increase';
  if (rounded < 0.2) return 'none';
  if (rounded < 0.5) return 'small';
  return rounded < 0.8 ? 'medium' : 'large';
}
