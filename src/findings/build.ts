import type { Level } from './finding.ts';

/** TV-600–619: building. What each finding must know to be said. */
export interface BuildParams {
  /** A file in `public/` where the site writes one of its own. */
  'TV-600': { path: string; group: string };
}

export const buildLevels: Record<keyof BuildParams, Level> = { 'TV-600': 'error' };
