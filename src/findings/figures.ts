import type { Level } from './finding.ts';

/** TV-445–447: figures that were counted elsewhere (`data/cijfers.jsonl`). TV-448: rows that stand there twice. What each finding must know to be said. */
export interface FiguresParams {
  /** The file with counted figures was cut off, changed, or written by a newer program: count again. */
  'TV-445': { how: 'unreadable' | 'older' | 'newer' | 'cut' | 'changed' };
  /** Something was published since the figures were guarded: count again. */
  'TV-446': {};
  /** A definition is another than the one the figures were counted by: count again. */
  'TV-447': { file: string; how: 'changed' | 'new' | 'gone' };
  /** Rows about one person that are the same in every column: they count twice, unless a key (`sleutel`) says which are one. */
  'TV-448': { source: string; rows: number };
}

export const figuresLevels: Record<keyof FiguresParams, Level> = {
  'TV-445': 'error',
  'TV-446': 'error',
  'TV-447': 'error',
  'TV-448': 'warning',
};
