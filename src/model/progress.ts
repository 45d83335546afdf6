/** What a build is busy with, in its order. */
export type ProgressStep = 'read' | 'count' | 'guard' | 'tell' | 'print' | 'search';

/** How far a step is. */
export interface Progress {
  step: ProgressStep;
  /** Rows read, indicators counted, pages printed. */
  done: number;
  /** Of how many; `null` when nobody knows, or there is nothing to count. */
  of: number | null;
}

/** Hears how far it is. */
export type Hear = (progress: Progress) => void;
