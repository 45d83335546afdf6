import { pChart } from '../statistics/p-chart.ts';
import type { Interval } from '../statistics/wilson.ts';
import { xmr, xmrFrom, xmrSigns, type XmrSign } from '../statistics/xmr.ts';
import type { Figure } from './figure.ts';
import { isEmpty } from './gaps.ts';

/** A row of figures with its middle, how far it strays by itself, and what is unusual; each list as long as the row. */
export interface Control {
  centre: number;
  /** `null` beside a figure that is not shown: its limits would tell its size. */
  limits: (Interval | null)[];
  /** The same limits for all, or wider where fewer people are. */
  isEven: boolean;
  signs: XmrSign[][];
}

/**
 * Limits of what is shown, from thirteen figures on, else `null`: XmR for means and numbers, a p chart for shares, widened by Laney's
 * σ_z when they stray more than chance. Hidden figures are left out of everything.
 */
export function controlOf(figures: Figure[]): Control | null {
  const shown = figures.filter((figure) => !isEmpty(figure));
  if (shown.length < xmrFrom) return null;
  const own = shown.every(({ reads }) => reads === 'share') ? ofShares(shown) : ofValues(shown);
  if (!own) return null;
  const at = new Map(shown.map((figure, i) => [figure, i]));
  const pick = <T>(list: T[], figure: Figure): T | undefined => list[at.get(figure) ?? -1];
  return {
    ...own,
    limits: figures.map((figure) => pick(own.limits, figure) ?? null),
    signs: figures.map((figure) => pick(own.signs, figure) ?? []),
  };
}

type Own = Omit<Control, 'limits'> & { limits: Interval[] };

function ofValues(shown: Figure[]): Own | null {
  const values = shown.map(({ place }) => place ?? 0);
  const chart = xmr(values);
  if (!chart) return null;
  const { centre, low, high } = chart;
  return { centre, limits: values.map(() => ({ low, high })), isEven: true, signs: xmrSigns(values, chart) };
}

/** Distances in standard errors say what is outside; the shares themselves say what rises, falls or stays on one side. */
function ofShares(shown: Figure[]): Own | null {
  if (shown.some(({ count, n }) => count === null || !n)) return null;
  const points = shown.map(({ count, n }) => ({ count: count ?? 0, n: n ?? 1 }));
  const chart = pChart(points);
  if (!chart) return null;
  const { centre } = chart;
  const wide = Math.max(1, chart.sigmaZ);
  const sigmas = points.map(({ n }) => wide * Math.sqrt((centre * (1 - centre)) / n));
  const shares = points.map(({ count, n }) => count / n);
  const far = xmrSigns(
    shares.map((share, i) => (share - centre) / (sigmas[i] ?? 1)),
    { centre: 0, low: -3, high: 3 },
  );
  const runs = xmrSigns(shares, { centre, low: -Infinity, high: Infinity });
  return {
    centre,
    limits: sigmas.map((sigma) => ({ low: Math.max(0, centre - 3 * sigma), high: Math.min(1, centre + 3 * sigma) })),
    isEven: false,
    signs: far.map((signs, i) => [
      ...signs.filter((sign) => sign === 'outside'),
      ...(runs[i] ?? []),
      ...signs.filter((sign) => sign === 'near-limit'),
    ]),
  };
}
