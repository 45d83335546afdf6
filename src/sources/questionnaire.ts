import type { Layout } from './layout.ts';
import { columnsOf, readRows } from './read-rows.ts';

/** One row per filled-in list, and a column per question: the questionnaire says which, so that nobody need describe them one by one. */
export const questionnaire: Layout = { id: 'questionnaire', expected: columnsOf, refuses: () => false, read: readRows };
