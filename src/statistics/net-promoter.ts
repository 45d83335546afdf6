import { z95 } from './quantiles.ts';
import type { Interval } from './wilson.ts';

/** Answers 0–10, summed up: fractions that promote (9–10) and detract (0–6), their difference and its spread, in points. */
export interface NetScore extends Interval {
  promoters: number;
  detractors: number;
  score: number;
  error: number;
}

/** Below this many a net score says next to nothing (at 12 answers its interval is nearly a hundred points wide). */
export const netScoreFrom = 100;

/** %9–10 less %0–6, with se = 100·√((P + D − (P − D)²) / n). (Variance of a difference within one multinomial.) */
export function netScore(answers: readonly number[], z = z95): NetScore | null {
  const n = answers.length;
  if (n === 0) return null;
  const promoters = answers.filter((answer) => answer >= 9).length / n;
  const detractors = answers.filter((answer) => answer <= 6).length / n;
  const score = 100 * (promoters - detractors);
  const error = 100 * Math.sqrt((promoters + detractors - (promoters - detractors) ** 2) / n);
  return { promoters, detractors, score, error, low: score - z * error, high: score + z * error };
}
