import { keysCounted } from './keys-counted.ts';
import { keysData } from './keys-data.ts';
import { keysTold } from './keys-told.ts';

/** What every key of the format means, by the Dutch sentence that stands with it. */
export const keysOfFiles: Record<string, string> = { ...keysCounted, ...keysData, ...keysTold };
