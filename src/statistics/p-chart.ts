import type { Proportion } from './newcombe.ts';
import type { Interval } from './wilson.ts';

/** A control chart of shares: its centre, limits per point, and how much more points vary than chance makes them. */
export interface PChart {
  centre: number;
  limits: Interval[];
  /** Laney's σ_z; 1 is chance alone. */
  sigmaZ: number;
}

/**
 * Three-sigma limits p̄ ± 3·√(p̄(1 − p̄)/n), as fractions within 0–1, and Laney's σ_z = mean |z − z before| / 1.128, by which limits
 * of large numbers are widened; `null` for none, or when nobody or everybody did it. (Shewhart 1931; D. B. Laney 2002.)
 */
export function pChart(points: readonly Proportion[]): PChart | null {
  const total = (pick: (point: Proportion) => number) => points.reduce((sum, point) => sum + pick(point), 0);
  const centre = total(({ count }) => count) / total(({ n }) => n);
  if (!(centre > 0 && centre < 1)) return null;
  const sigmas = points.map(({ n }) => Math.sqrt((centre * (1 - centre)) / n));
  const z = points.map(({ count, n }, at) => (count / n - centre) / (sigmas[at] ?? 1));
  const steps = z.slice(1).map((value, at) => Math.abs(value - (z[at] ?? 0)));
  return {
    centre,
    limits: sigmas.map((sigma) => ({ low: Math.max(0, centre - 3 * sigma), high: Math.min(1, centre + 3 * sigma) })),
    sigmaZ: steps.length > 0 ? steps.reduce((sum, step) => sum + step, 0) / steps.length / 1.128 : 1,
  };
}
