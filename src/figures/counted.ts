import type { Finding } from '../findings/index.ts';
import type { Settled } from '../ledger/freeze.ts';
import type { PublishableSet, StoryGroup } from '../model/index.ts';

/** What counting and guarding left: all that a page may be made of. */
export interface GuardedFigures {
  sets: Map<string, PublishableSet>;
  settled: Map<string, Settled[]>;
  groups: StoryGroup[];
  /** Descriptions in whose files an error was found. */
  unsound: string[];
  /** What was found in data files, and by counting them. */
  inData: Finding[];
  /** What the guard and the ledger said. */
  guardFindings: Finding[];
}
