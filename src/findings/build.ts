import type { Level } from './finding.ts';

/** TV-600–619: building. What each finding must know to be said. */
export interface BuildParams {
  /** A file in `public/` where the site writes one of its own. */
  'TV-600': { path: string; group: string };
  /** No Chromium on this computer, so no PDFs: the site is made without. Install it, or set CHROME_PATH. */
  'TV-601': Record<string, never>;
  /** Chromium could not print: the site is made without its PDFs. */
  'TV-602': { group: string; reason: string };
  /** Two figures have the same code, by chance: change the file name of one indicator that was not published yet. */
  'TV-603': { code: string; figures: string[] };
  /** A number that pages ask for is not in the counted figures; `block` is `null` when all of one is gone. Count again. */
  'TV-604': { edition: string; block: string | null; others: number };
  /** Figures that were counted and guarded by another version of the program: count again with this one. */
  'TV-605': { found: string; own: string };
}

export const buildLevels: Record<keyof BuildParams, Level> = {
  'TV-600': 'error',
  'TV-601': 'hint',
  'TV-602': 'warning',
  'TV-603': 'error',
  'TV-604': 'error',
  'TV-605': 'error',
};
