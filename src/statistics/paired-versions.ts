import { logGamma, tCumulative } from './quantiles.ts';
import type { PairSummary } from './pairs.ts';

/** The other effect sizes of pairs that reports print, to compare with them. */
export interface EffectVersions {
  /** By the spread at the start. */
  byStart: number;
  /** By the spread of the differences. */
  byDifference: number;
  /** By the differences, brought back to the spread of values: d_z·√(2(1 − r)). */
  byRepeated: number;
  /** `byStart` and `byDifference` with Hedges' correction. */
  byStartCorrected: number;
  byDifferenceCorrected: number;
}

/** d_pre, d_z, d_rm, g_pre and g_z of pairs, positive when values went down. (Lakens 2013; metafor's SMCR and SMCC.) */
export function effectVersions(pairs: PairSummary & { r: number }): EffectVersions {
  const change = pairs.start - pairs.end;
  const byStart = change / pairs.startSd;
  const byDifference = change / differenceSd(pairs);
  const correction = hedges(pairs.n - 1);
  return {
    byStart,
    byDifference,
    byRepeated: byDifference * Math.sqrt(2 * (1 - pairs.r)),
    byStartCorrected: byStart * correction,
    byDifferenceCorrected: byDifference * correction,
  };
}

/** Spread of the differences: √(s₁² + s₂² − 2·r·s₁·s₂). */
export function differenceSd({ startSd, endSd, r }: PairSummary & { r: number }): number {
  return Math.sqrt(startSd ** 2 + endSd ** 2 - 2 * r * startSd * endSd);
}

/** Hedges' exact correction J = Γ(df/2) / (√(df/2)·Γ((df − 1)/2)); about 1 − 3/(4·df − 1). (Hedges 1981.) */
export function hedges(df: number): number {
  return Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
}

/** Student's paired t and its two-sided p. (Student 1908.) */
export function pairedT(pairs: PairSummary & { r: number }): { t: number; p: number } {
  const t = ((pairs.start - pairs.end) * Math.sqrt(pairs.n)) / differenceSd(pairs);
  return { t, p: 2 * (1 - tCumulative(Math.abs(t), pairs.n - 1)) };
}
