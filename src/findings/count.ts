import type { Level } from './finding.ts';

/** TV-400–449: counting. What each finding must know to be said. */
export interface CountParams {
  /** The engine had no room for the rows. */
  'TV-400': { limit: string };
  /** The counting process ended before it was done. */
  'TV-401': { how: 'killed' | 'crashed' | 'refused'; detail: string };
  /** Rows without a date count in no period. */
  'TV-402': { indicator: string; rows: number; column: string };
  /** Rows without a unit count nowhere. */
  'TV-403': { indicator: string; rows: number; column: string };
  /** Much is unknown. */
  'TV-404': { indicator: string; percent: number };
  /** Rows of the numerator's file that belong to no row of the denominator's. */
  'TV-405': { indicator: string; rows: number; column: string; source: string; other: string };
  /** More than four decimals: rounded. */
  'TV-406': { source: string; column: string; cells: number };
  /** Rows without a person do not count as persons. */
  'TV-407': { indicator: string; rows: number; column: string };
  /** Codes that nobody put into own words. */
  'TV-408': { column: string; derived: string; rows: number };
  /** The end lies before the start. */
  'TV-409': { derived: string; from: string; to: string; rows: number };
  /** A value that cannot be compared with its column. */
  'TV-410': { indicator: string; column: string; value: string };
  /** A column that may not leave the engine is shown. */
  'TV-411': { indicator: string; column: string };
  /** A numerator in another file without a link. */
  'TV-412': { indicator: string; source: string };
  /** Derived columns that wait for each other. */
  'TV-413': { indicator: string; column: string };
  /** A part is asked of a file that cannot be divided so. */
  'TV-414': { indicator: string; part: string; column: string };
  /** A file without units in an organisation with several roots. */
  'TV-415': { indicator: string; source: string; roots: string[] };
  /** Nobody knows who answered. */
  'TV-416': { indicator: string; choose: string[] };
  /** Rows without the number that is added up. */
  'TV-417': { indicator: string; rows: number; column: string };
  /** A printed percentage that no number of its denominator gives. */
  'TV-418': { indicator: string; unit: string; period: string; n: number; printed: number; decimals: number };
  /** Values outside the scale of a mean. */
  'TV-419': { indicator: string; rows: number; column: string; low: number; high: number };
  /** A column that an indicator reads is nowhere. */
  'TV-420': { indicator: string; column: string; source: string; possible: string[] };
  /** Something is counted from the date of the export, which the file does not say. */
  'TV-421': { indicator: string; source: string };
  /** Rows are compared with figures that were counted already. */
  'TV-422': { indicator: string; source: string };
}

export const countLevels: Record<keyof CountParams, Level> = {
  'TV-400': 'error',
  'TV-401': 'error',
  'TV-402': 'warning',
  'TV-403': 'warning',
  'TV-404': 'warning',
  'TV-405': 'warning',
  'TV-406': 'warning',
  'TV-407': 'hint',
  'TV-408': 'warning',
  'TV-409': 'warning',
  'TV-410': 'error',
  'TV-411': 'error',
  'TV-412': 'error',
  'TV-413': 'error',
  'TV-414': 'warning',
  'TV-415': 'error',
  'TV-416': 'error',
  'TV-417': 'warning',
  'TV-418': 'warning',
  'TV-419': 'error',
  'TV-420': 'error',
  'TV-421': 'error',
  'TV-422': 'error',
};
