import type { Level } from './finding.ts';

/** TV-568–599: pairing. What each finding must know to be said. */
export interface PairParams {
  /** A sheet of one page that takes more on paper, or whose texts are probably too long for it. */
  'TV-568': { edition: string; sheets: number | null; texts: { title: string | null; words: number }[] };
  /** Figures of which nothing is told, not even higher up. */
  'TV-570': { edition: string; indicator: string; units: string[] };
  /** A story told in editions that no page prints. */
  'TV-571': { editions: string[]; story: string };
  /** An edition without a page: no unit lived in its period. */
  'TV-572': { edition: string; unit: string; period: string };
  /** Two pages want the same address. */
  'TV-573': { path: string; titles: string[] };
  /** A report without anything to be proud of. */
  'TV-574': { edition: string };
  /** A report from which no action follows. */
  'TV-575': { edition: string };
  /** A newsletter that takes longer than two minutes to read. */
  'TV-576': { edition: string; words: number; most: number };
  /** More figures on one page than anybody discusses. */
  'TV-580': { edition: string; found: number; most: number };
  /** A page for who asks about outcomes, which only counts what was done. */
  'TV-581': { edition: string };
  /** A level of growth without evidence, or without an action that follows. */
  'TV-577': { edition: string; chapter: string; missing: 'evidence' | 'action' };
  /** A sheet of one page with fewer than three figures, or more than five. */
  'TV-578': { edition: string; count: number };
  /** An edition that is not released, for everyone: it is read and checked, and no page of it is made. */
  'TV-579': { edition: string; group: string };
}

export const pairLevels: Record<keyof PairParams, Level> = {
  'TV-568': 'warning',
  'TV-570': 'warning',
  'TV-571': 'warning',
  'TV-572': 'warning',
  'TV-573': 'error',
  'TV-574': 'warning',
  'TV-575': 'warning',
  'TV-576': 'hint',
  'TV-580': 'hint',
  'TV-581': 'warning',
  'TV-577': 'warning',
  'TV-578': 'warning',
  'TV-579': 'warning',
};
