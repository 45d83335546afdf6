import type { Counted } from '../count.ts';
import type { DatabaseFault, Definitions, Progress, Slip, StoryGroup } from '../model/index.ts';
import type { ObserveReport } from '../observe/report.ts';
import type { EngineOptions } from './limits.ts';

/** What the counting process is asked: the folder, what its texts mean, and how much room there is. */
export interface CountRequest {
  root: string;
  definitions: Definitions;
  options: EngineOptions;
  /** Whether somebody hears how far it is. */
  isHeard: boolean;
}

/** What comes back over the border between the processes: cells, findings and reports. Never a row. */
export interface CountAnswer extends Counted {
  /** Whether the people stories tell of are some of many. */
  groups: StoryGroup[];
  /** How many rows each indicator counts, and why not the others: for the author's terminal only. */
  slips: Slip[];
  reports: ObserveReport[];
  /** Data descriptions in whose files an error was found: what is counted from them may be wrong. */
  unsound: string[];
  /** Most memory the counting process took, in bytes. */
  peakMemory: number;
}

/** The counting process says what it found, or that it stopped; before that, when somebody hears it, how far it is. */
export type CountReply =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'answer'; answer: CountAnswer }
  | { kind: 'full' }
  | { kind: 'database'; fault: DatabaseFault }
  | { kind: 'failed'; detail: string };
