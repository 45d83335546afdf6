import type { ColumnKind } from '../model/index.ts';
import type { Level } from './finding.ts';

/** How a value lies in an output: said in the finding, so that its maker knows where to look. */
export type LeakForm = 'plain' | 'percent' | 'entity' | 'escape' | 'utf-16' | 'base64' | 'hash' | 'cell' | 'row';

/** TV-620–649: the leak gate. TV-650–699: commands. What each finding must know to be said. */
export interface CommandsParams {
  /** A value of a column that may never be published lies in an output. The value itself is not told. */
  'TV-620': { source: string; column: string; kind: ColumnKind; how: LeakForm };
  /** A row of a data file lies in an output. */
  'TV-621': { source: string };
  /** Values that are too short or too ordinary to be looked for. */
  'TV-622': { source: string; column: string; kind: ColumnKind; count: number; of: number };
  /** A file nobody can look into. */
  'TV-623': Record<string, never>;
  /** The gate itself failed: then nothing is proven. */
  'TV-624': { reason: string };
  /** The program failed: a mistake of ours, not of the author. */
  'TV-650': { reason: string };
  /** The folder to be made is not empty. */
  'TV-651': { files: string[] };
  /** A group asked for does not exist. */
  'TV-652': { group: string; suggestion: string | null; possible: string[] };
  /** The computer does not let the program write: no permission, a full disk, a file that is open elsewhere. */
  'TV-654': { path: string; why: 'forbidden' | 'full' | 'in-use' };
}

export const commandsLevels: Record<keyof CommandsParams, Level> = {
  'TV-620': 'error',
  'TV-621': 'error',
  'TV-622': 'hint',
  'TV-623': 'error',
  'TV-624': 'error',
  'TV-650': 'error',
  'TV-651': 'error',
  'TV-652': 'error',
  'TV-654': 'error',
};
