import type { Finding } from '../findings/index.ts';
import type { Words } from '../lang/index.ts';
import type { Definitions } from '../model/index.ts';

/** What lints read: all that authors wrote, and the language they wrote it in. */
export interface Written {
  definitions: Definitions;
  words: Words;
}

/** A way of looking at what is written. It helps its author, and judges nobody. */
export type Lint = (written: Written) => Finding[];
