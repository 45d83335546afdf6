import type { ChangeClass } from '../model/index.ts';
import { z95 } from './quantiles.ts';

/** What reliable change needs to know of a questionnaire: the spread of its norm or clinical group, and its reliability (0–1). */
export interface Precision {
  sd: number;
  reliability: number;
}

/** Standard error of one measurement: SD·√(1 − reliability). */
export const measurementError = ({ sd, reliability }: Precision): number => sd * Math.sqrt(1 - reliability);

/** Standard error of the difference of two: SD·√(2(1 − reliability)). */
export const differenceError = (precision: Precision): number => Math.SQRT2 * measurementError(precision);

/** The index RC = (end − start) / S_diff; reliable beyond 1.96 either way. (Jacobson & Truax 1991, J. Consult. Clin. Psych. 59.) */
export function reliableChangeIndex(start: number, end: number, precision: Precision): number {
  return (end - start) / differenceError(precision);
}

/** The change a score must exceed to be more than chance: 1.96·S_diff, in points of the questionnaire. */
export const leastReliable = (precision: Precision, z = z95): number => z * differenceError(precision);

/** Where two groups lie on a questionnaire. */
export interface TwoGroups {
  clinical: { mean: number; sd: number };
  normal: { mean: number; sd: number };
}

/**
 * The three cut-offs of Jacobson & Truax: a, two spreads out of the clinical group towards the healthy one; b, two spreads out of
 * the healthy group towards the clinical one; c, where both are equally likely.
 */
export function cutOffs({ clinical, normal }: TwoGroups): { a: number; b: number; c: number } {
  const towards = Math.sign(normal.mean - clinical.mean);
  return {
    a: clinical.mean + towards * 2 * clinical.sd,
    b: normal.mean - towards * 2 * normal.sd,
    c: (normal.sd * clinical.mean + clinical.sd * normal.mean) / (clinical.sd + normal.sd),
  };
}

/** How a questionnaire divides people. `cutOff` is the last score of the normal side; `null` when it is not known. */
export interface ChangeRule {
  /** Points that must be exceeded. */
  least: number;
  cutOff: number | null;
  lowerIsBetter: boolean;
}

/**
 * The class of one pair, with a lower score as the better one or the other way round. Recovered: reliably better, from the clinical
 * side to the normal side (the cut-off itself is normal). Worse is worse wherever one started; who did not start on the clinical
 * side and did not get worse is told apart, so that preventive help does not look as if it failed.
 */
export function classify(start: number, end: number, { least, cutOff, lowerIsBetter }: ChangeRule): ChangeClass {
  const sign = lowerIsBetter ? 1 : -1;
  const better = sign * (start - end);
  if (-better > least) return 'deteriorated';
  if (cutOff !== null && sign * (start - cutOff) <= 0) return 'outside';
  if (better <= least) return 'unchanged';
  return cutOff !== null && sign * (end - cutOff) <= 0 ? 'recovered' : 'improved';
}
