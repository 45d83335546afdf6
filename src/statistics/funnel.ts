import { binomialChance, binomialUpTo } from './binomial.ts';
import type { Proportion } from './newcombe.ts';
import { quantile } from './order.ts';
import type { Interval } from './wilson.ts';

/** Two-sided limits of a funnel: 95 % and 99.8 %, by the tail on each side and the z of the normal limits. */
export const funnelLevels = [
  { tail: 0.025, z: 1.959963984540054 },
  { tail: 0.001, z: 3.090232306167813 },
] as const;

/** Fewer than this many at risk need exact limits. */
export const exactBelow = 30;

/**
 * One exact limit of a funnel, as a fraction: with r the least count of which r or fewer has at least chance `p`, and
 * α = (P(R ≤ r) − p) / P(R = r), the limit is (r − α)/n, kept within 0–1. (D. J. Spiegelhalter 2005, Statistics in Medicine 24,
 * 1185–1202, appendix A.1.)
 */
export function exactLimit(target: number, n: number, p: number): number {
  let [r, upTo] = [0, binomialChance(0, n, target)];
  while (upTo < p && r < n) upTo += binomialChance(++r, n, target);
  const alpha = (binomialUpTo(r, n, target) - p) / binomialChance(r, n, target);
  return Math.min(1, Math.max(0, (r - alpha) / n));
}

/** One limit by the normal approximation: target + z·√(target(1 − target)/n), not kept within 0–1. Dual to Wilson's interval. */
export function normalLimit(target: number, n: number, z: number): number {
  return target + z * Math.sqrt((target * (1 - target)) / n);
}

/** Limits round a target (a fraction) for a group of `n`, within 0–1: exact below thirty, normal from there on. */
export function funnelLimits(target: number, n: number, { tail, z }: { tail: number; z: number }): Interval {
  if (n < exactBelow) return { low: exactLimit(target, n, tail), high: exactLimit(target, n, 1 - tail) };
  return { low: Math.max(0, normalLimit(target, n, -z)), high: Math.min(1, normalLimit(target, n, z)) };
}

/** How much more groups differ than chance makes them. */
export interface Overdispersion {
  target: number;
  z: number[];
  /** Mean of the squared z, and after winsorising. */
  phi: number;
  phiWinsorised: number;
  /** Variance between groups, from the winsorised φ; 0 when there is none to see. */
  between: number;
  /** Whether limits must be widened: I·φ > I − 1. */
  isWide: boolean;
}

/** Groups from which on overdispersion means anything. */
export const overdispersionFrom = 10;

/**
 * Overdispersion of groups round their pooled share: z winsorised at `part` on both sides, φ = mean z²,
 * τ² = (I·φ − (I − 1)) / (Σw − Σw²/Σw) with w = n / (p₀(1 − p₀)). Limits widen by √φ, or by τ² in their variance. (Spiegelhalter 2005.)
 */
export function overdispersion(groups: readonly Proportion[], part = 0.1): Overdispersion | null {
  const [count, n] = [total(groups.map((group) => group.count)), total(groups.map((group) => group.n))];
  const target = count / n;
  if (groups.length === 0 || !(target > 0 && target < 1)) return null;
  const weights = groups.map((group) => group.n / (target * (1 - target)));
  const z = groups.map((group, at) => (group.count / group.n - target) * Math.sqrt(weights[at] ?? 0));
  const [low, high] = [quantile(z, part) ?? 0, quantile(z, 1 - part) ?? 0];
  const phi = total(z.map((value) => value ** 2)) / z.length;
  const phiWinsorised = total(z.map((value) => Math.min(high, Math.max(low, value)) ** 2)) / z.length;
  const excess = z.length * phiWinsorised - (z.length - 1);
  const spread = total(weights) - total(weights.map((weight) => weight ** 2)) / total(weights);
  return { target, z, phi, phiWinsorised, between: Math.max(0, excess / spread), isWide: excess > 0 };
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
