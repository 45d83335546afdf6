import { findValue } from '../numbers.ts';
import type { ChartRequest } from '../model/index.ts';
import { overdispersionFrom } from '../statistics/funnel.ts';
import { twoLevels } from '../statistics/two-levels.ts';
import { indicatorOf, unitOf, type DrawContext } from './context.ts';
import { findFigure } from './figure.ts';
import type { UnitRow } from './rows.ts';

/** How much of all difference between people lies between their teams, as a fraction, and among how many teams. */
export interface Between {
  share: number;
  units: number;
}

/**
 * Of units beside each other with a mean each: how much of all difference lies between them. Asked only of ten units and more, each of
 * them shown, that together are exactly the unit above them: what lies within follows from its spread. `null` else.
 */
export function differenceBetween(rows: UnitRow[], request: ChartRequest, context: DrawContext): Between | null {
  if (rows.length < overdispersionFrom || rows.some(({ figure }) => figure.reads !== 'mean')) return null;
  const groups = rows.flatMap(({ figure: { n, value } }) => (n && value !== null ? [{ n, mean: value }] : []));
  const squares = groups.length < rows.length ? null : squaresWithin(groups, wholeOf(rows, request, context));
  const model = squares === null ? null : twoLevels(groups, squares);
  return model && { share: model.between / (model.between + model.within), units: rows.length };
}

interface Whole {
  n: number | null;
  mean: number | null;
  sd: number | null;
}

/** The unit above: the one that is asked about, or the parent of a team among others. */
function wholeOf(rows: UnitRow[], request: ChartRequest, context: DrawContext): Whole {
  const own = unitOf(request.unit, context);
  const block = { ...request, unit: rows.some(({ own: isOwn }) => isOwn) ? (own.parent ?? own.id) : own.id };
  const { n, value } = findFigure(context.set, block, indicatorOf(request.indicator, context));
  return { n, mean: value, sd: findValue(context.set, { ...block, face: 'sd' }) };
}

/** Σ within = (N − 1)·s² + N·M² − Σ n·m²; `null` when the groups are not the whole. */
function squaresWithin(groups: { n: number; mean: number }[], { n, mean, sd }: Whole): number | null {
  const total = groups.reduce((sum, group) => sum + group.n, 0);
  if (n !== total || mean === null || sd === null) return null;
  return (n - 1) * sd ** 2 + n * mean ** 2 - groups.reduce((sum, group) => sum + group.n * group.mean ** 2, 0);
}
