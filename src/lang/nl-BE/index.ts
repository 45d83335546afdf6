import { nlNL, type Words } from '../nl-NL/index.ts';
import { audiences } from './audiences.ts';
import { pages } from './pages.ts';

/** Dutch as written in Flanders: the words that differ, the rest as in the Netherlands. */
export const nlBE: Words = { ...nlNL, audiences, pages };
