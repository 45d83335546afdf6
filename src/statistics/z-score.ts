import { roundHalfAway } from './round.ts';

/** A norm group: mean and spread of people like these. */
export interface Norm {
  mean: number;
  sd: number;
}

/** Spreads from the norm's mean: z = (raw − M) / SD. */
export const zScore = (raw: number, { mean, sd }: Norm): number => (raw - mean) / sd;

/** The same on the scale that manuals print: T = 50 + 10·z. */
export const tScore = (z: number): number => 50 + 10 * z;

/** How severe, from none to very severe. */
export const bands = ['none', 'mild', 'considerable', 'severe', 'very-severe'] as const;
export type Band = (typeof bands)[number];

/** Lowest z, rounded to two decimals, of each band after the first. (Learning database, table of z-scores.) */
export const bandsFrom = [1, 1.29, 1.65, 1.97] as const;

/** The band of a z, after rounding to two decimals: the printed bands have gaps (1.28–1.29) that rounding closes. */
export function bandOf(z: number): Band {
  const rounded = roundHalfAway(z, 2);
  return bands[bandsFrom.filter((from) => rounded >= from).length] ?? 'none';
}

/**
 * The raw scores from which the bands after the first begin, for scores where higher is worse: a raw score is in the band exactly
 * when its z rounds into it, so M + (limit − 0.005)·SD. Where lower is worse, the scores at or below M − (limit − 0.005)·SD.
 */
export function bandScores({ mean, sd }: Norm, lowerIsBetter: boolean): number[] {
  return bandsFrom.map((from) => mean + (lowerIsBetter ? 1 : -1) * (from - 0.005) * sd);
}
