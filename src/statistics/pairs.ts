import type { PairSums } from '../model/index.ts';
import { deviation, mean, type Moments } from './moments.ts';

/** What pairs say together; `r` is `null` when one side does not vary. */
export interface PairSummary {
  n: number;
  start: number;
  end: number;
  startSd: number;
  endSd: number;
  r: number | null;
}

/** The start of pairs by itself. */
export const startOf = ({ n, sumX, sumXX }: PairSums): Moments => ({ n, sum: sumX, sumSquares: sumXX });

/** The end of pairs by itself. */
export const endOf = ({ n, sumY, sumYY }: PairSums): Moments => ({ n, sum: sumY, sumSquares: sumYY });

/** Means, spreads (n − 1) and Pearson's correlation from the sums; `null` below two pairs. */
export function summarise(pairs: PairSums): PairSummary | null {
  const [first, last] = [startOf(pairs), endOf(pairs)];
  const [start, end, startSd, endSd] = [mean(first), mean(last), deviation(first), deviation(last)];
  if (start === null || end === null || startSd === null || endSd === null) return null;
  const covariance = (pairs.sumXY - (pairs.sumX * pairs.sumY) / pairs.n) / (pairs.n - 1);
  const r = startSd > 0 && endSd > 0 ? Math.max(-1, Math.min(1, covariance / (startSd * endSd))) : null;
  return { n: pairs.n, start, end, startSd, endSd, r };
}

/** Sums of two lists of equal length: the start and the end of the same people. */
export function pairMoments(start: readonly number[], end: readonly number[]): PairSums {
  const sum = (pick: (x: number, y: number) => number) => start.reduce((total, x, at) => total + pick(x, end[at] ?? 0), 0);
  return {
    n: start.length,
    sumX: sum((x) => x),
    sumY: sum((_, y) => y),
    sumXX: sum((x) => x * x),
    sumYY: sum((_, y) => y * y),
    sumXY: sum((x, y) => x * y),
  };
}

/** Groups of pairs taken together: their sums added, never their effects averaged. */
export function combinePairs(groups: readonly PairSums[]): PairSums {
  const total = (key: keyof PairSums) => groups.reduce((sum, group) => sum + group[key], 0);
  return {
    n: total('n'),
    sumX: total('sumX'),
    sumY: total('sumY'),
    sumXX: total('sumXX'),
    sumYY: total('sumYY'),
    sumXY: total('sumXY'),
  };
}
