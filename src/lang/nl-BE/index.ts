import { nlNL, type Words } from '../nl-NL/index.ts';

/** Dutch as written in Flanders: the words that differ, the rest as in the Netherlands. */
export const nlBE: Words = { ...nlNL };
