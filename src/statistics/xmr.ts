import type { Interval } from './wilson.ts';

/** A control chart of single values: its centre, limits, and the mean distance between neighbours. */
export interface Xmr extends Interval {
  centre: number;
  meanRange: number;
  /** A distance between neighbours beyond this is unusual by itself. */
  rangeLimit: number;
}

/** Points from which on limits mean anything. (NHS “Making data count” asks for more than twelve.) */
export const xmrFrom = 13;

/**
 * XmR limits: mean ± 2.66 × the mean moving range, where distances beyond 3.267 × their mean are left out of it once; `null` below
 * two points. (Shewhart 1931; Wheeler 1993; screening as NHSRplotthedots does.)
 */
export function xmr(values: readonly number[]): Xmr | null {
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? 0)));
  if (ranges.length === 0) return null;
  const first = average(ranges);
  const usual = ranges.filter((range) => range <= 3.267 * first);
  const meanRange = average(usual);
  const centre = average(values);
  return { centre, meanRange, rangeLimit: 3.267 * meanRange, low: centre - 2.66 * meanRange, high: centre + 2.66 * meanRange };
}

/** What is unusual about a point. */
export type XmrSign = 'outside' | 'shift' | 'trend' | 'near-limit';

const run = 7;

/**
 * The signs of each point: outside the limits; one of seven or more in a row on one side of the centre; one of seven or more in a
 * row that all rise or all fall; one of two out of three beyond two thirds of the way to the limits, on the same side.
 */
export function xmrSigns(values: readonly number[], { centre, low, high }: Interval & { centre: number }): XmrSign[][] {
  const sides = values.map((value) => Math.sign(value - centre));
  const steps = values.map((value, at) => (at === 0 ? 0 : Math.sign(value - (values[at - 1] ?? 0))));
  const far = values.map((value) =>
    value > centre + (2 / 3) * (high - centre) ? 1 : value < centre - (2 / 3) * (centre - low) ? -1 : 0,
  );
  const shifts = inRuns(sides, run);
  const trends = inTrends(steps);
  return values.map((value, at) => [
    ...(value < low || value > high ? (['outside'] as const) : []),
    ...(shifts[at] ? (['shift'] as const) : []),
    ...(trends[at] ? (['trend'] as const) : []),
    ...(isNear(far, at) ? (['near-limit'] as const) : []),
  ]);
}

/** Lengths of the runs on one side of the centre that are long enough to be a shift, in their order. */
export function shiftLengths(values: readonly number[], centre: number): number[] {
  return runsOf(values.map((value) => Math.sign(value - centre))).flatMap(({ sign, length }) =>
    sign !== 0 && length >= run ? [length] : [],
  );
}

interface Run {
  sign: number;
  length: number;
}

function runsOf(signs: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const sign of signs) {
    const last = runs.at(-1);
    if (last?.sign === sign) last.length += 1;
    else runs.push({ sign, length: 1 });
  }
  return runs;
}

function inRuns(signs: readonly number[], least: number): boolean[] {
  return runsOf(signs).flatMap(({ sign, length }) => Array.from({ length }, () => sign !== 0 && length >= least));
}

/** Seven points that rise are six steps up; the point they start from belongs to them. */
function inTrends(steps: readonly number[]): boolean[] {
  const rising = inRuns(steps, run - 1);
  return steps.map((_, at) => rising[at] === true || (rising[at + 1] === true && steps[at + 1] !== steps[at]));
}

function isNear(far: readonly number[], at: number): boolean {
  const side = far[at];
  if (!side) return false;
  return [at - 2, at - 1, at].some(
    (first) => first >= 0 && first + 2 < far.length && [0, 1, 2].filter((step) => far[first + step] === side).length >= 2,
  );
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
