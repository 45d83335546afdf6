import type { Level } from './finding.ts';

/** TV-470–479: what a figure says of whom, and what stands beside it. */
export interface MeasuresParams {
  /** Who a figure is about can only be said by a number that is broken down: name one, or break that one down. */
  'TV-470': { found: string; possible: string[] };
}

export const measuresLevels: Record<keyof MeasuresParams, Level> = {
  'TV-470': 'error',
};
