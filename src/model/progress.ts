import type { OutputId } from './output.ts';

/** What a build is busy with, in its order. */
export type ProgressStep = 'read' | 'count' | 'guard' | 'tell' | 'output' | 'print' | 'paper' | 'search';

/** How far a step is. */
export interface Progress {
  step: ProgressStep;
  /** Rows read, indicators counted, pages printed. */
  done: number;
  /** Of how many; `null` when nobody knows, or there is nothing to count. */
  of: number | null;
  /** Which kind of file beside the pages, when that is what is made. */
  output?: OutputId;
}

/** Hears how far it is. */
export type Hear = (progress: Progress) => void;
