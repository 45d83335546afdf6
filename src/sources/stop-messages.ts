import type { Layout } from './layout.ts';
import { columnsOf, readRows } from './read-rows.ts';

/**
 * Stop messages of iJw and iWmo, one row per product that ended. The headings are known; which of the two laws, and so what a code of
 * the reason means, is asked. Products of one person become a trajectory by the column `episode`.
 */
export const stopMessages: Layout = { id: 'stop-messages', expected: columnsOf, refuses: () => false, read: readRows };
