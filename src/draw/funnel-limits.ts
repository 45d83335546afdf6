import { funnelLevels, funnelLimits, overdispersion, overdispersionFrom } from '../statistics/funnel.ts';
import type { Interval } from '../statistics/wilson.ts';
import type { Figure } from './figure.ts';
import { isEmpty } from './gaps.ts';
import type { UnitRow } from './rows.ts';

/** Where a unit stands: within both pairs of limits, outside the inner, or outside both. */
export type Zone = 'inside' | 'between' | 'outside';

/** The limits of a funnel round what all have together, and where each shown unit stands. */
export interface Funnel {
  target: number;
  /** By how much limits are wider than chance makes them; 1 when units differ by chance only, or are too few to know. */
  widening: number;
  /** Only who is shown, in their fixed order. */
  rows: UnitRow[];
  zones: Zone[];
  /** Limits for `n`: 95 % and 99.8 %. */
  limits(n: number): [inner: Interval, outer: Interval];
}

/** Fewer than these have nothing to differ from. */
const fewest = 3;

/**
 * The funnel of units of one kind round `together` (so many of so many), or round the shown ones when that may not be shown. Whoever is
 * hidden is in nothing: not in the points, not in the limits, not in their widening. `null` for fewer than three.
 */
export function funnelOf(all: UnitRow[], together: Figure): Funnel | null {
  const rows = all.filter(({ figure }) => !isEmpty(figure) && figure.count !== null && (figure.n ?? 0) > 0);
  if (rows.length < fewest) return null;
  const groups = rows.map(({ figure: { count, n } }) => ({ count: count ?? 0, n: n ?? 1 }));
  const target = shareOf(together) ?? total(groups.map(({ count }) => count)) / total(groups.map(({ n }) => n));
  const spread = groups.length < overdispersionFrom ? null : overdispersion(groups);
  const widening = spread?.isWide ? Math.sqrt(spread.phiWinsorised) : 1;
  const limits = (n: number): [Interval, Interval] => {
    const [inner, outer] = funnelLevels.map((level) => widen(funnelLimits(target, n, level), target, widening));
    if (!inner || !outer) throw new Error('missing level');
    return [inner, outer];
  };
  return { target, widening, rows, limits, zones: groups.map(({ count, n }) => zoneOf(count / n, limits(n))) };
}

function shareOf({ state, count, n }: Figure): number | null {
  return state === 'shown' && count !== null && n ? count / n : null;
}

function widen({ low, high }: Interval, target: number, by: number): Interval {
  return { low: Math.max(0, target - (target - low) * by), high: Math.min(1, target + (high - target) * by) };
}

function zoneOf(share: number, [inner, outer]: [Interval, Interval]): Zone {
  if (share < outer.low || share > outer.high) return 'outside';
  return share < inner.low || share > inner.high ? 'between' : 'inside';
}

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
