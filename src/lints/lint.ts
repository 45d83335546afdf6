import type { Finding } from '../findings/index.ts';
import type { Words } from '../lang/index.ts';
import type { Kind } from '../kinds/index.ts';
import type { Definitions, StoryKind } from '../model/index.ts';

/** What lints read: all that authors wrote, and the language they wrote it in. */
export interface Written {
  definitions: Definitions;
  words: Words;
  kinds: Record<StoryKind, Kind>;
}

/** A way of looking at what is written. It helps its author, and judges nobody. */
export type Lint = (written: Written) => Finding[];
