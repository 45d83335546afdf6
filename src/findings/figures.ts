import type { Level } from './finding.ts';

/** TV-445–449: figures that were counted elsewhere (`data/cijfers.jsonl`). What each finding must know to be said. */
export interface FiguresParams {
  /** The file with counted figures was cut off, changed, or written by a newer program: count again. */
  'TV-445': { how: 'unreadable' | 'newer' | 'cut' | 'changed' };
  /** Something was published since the figures were guarded: count again. */
  'TV-446': {};
  /** A definition is another than the one the figures were counted by: count again. */
  'TV-447': { file: string; how: 'changed' | 'new' | 'gone' };
}

export const figuresLevels: Record<keyof FiguresParams, Level> = {
  'TV-445': 'error',
  'TV-446': 'error',
  'TV-447': 'error',
};
