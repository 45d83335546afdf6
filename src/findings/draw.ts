import type { Level } from './finding.ts';

/** TV-550–569: drawing. What each finding must know to be said. */
export interface DrawParams {
  /** A chart that cannot show this kind of figure. `possible` are the words that can. */
  'TV-550': { chart: string; indicator: string; possible: string[] };
}

export const drawLevels: Record<keyof DrawParams, Level> = { 'TV-550': 'error' };
