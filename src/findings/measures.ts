import type { Level } from './finding.ts';

/** TV-470–479: what a figure says of whom, and what stands beside it. */
export interface MeasuresParams {
  /** Who a figure is about can only be said by a number that is broken down: name one, or break that one down. */
  'TV-470': { found: string; possible: string[] };
  /** Of how many people the days of a rate are is not said, and the only other number was taken: name the column. */
  'TV-471': { key: string; column: string; sum: string };
  /** What looks for new help afterwards is followed as long as it looks, also when `volgtijd` is missing or shorter: write it down. */
  'TV-472': { key: string; amount: number; unit: 'days' | 'months' | 'years' };
  /** For whom is asked of a grouping whose parts nobody listed: give it `klassen`, or its column `waarden`. */
  'TV-473': { grouping: string; column: string };
  /** For whom is asked of a figure that is no part of a whole: leave `voor-wie` out, or count a share. */
  'TV-474': Record<string, never>;
  /** A difference across a change of definition: the two were counted differently; compare with a period after it. */
  'TV-475': { number: string; since: string };
}

export const measuresLevels: Record<keyof MeasuresParams, Level> = {
  'TV-470': 'error',
  'TV-471': 'warning',
  'TV-472': 'warning',
  'TV-473': 'error',
  'TV-474': 'error',
  'TV-475': 'error',
};
