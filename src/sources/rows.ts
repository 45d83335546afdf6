import type { Layout } from './layout.ts';
import { columnsOf, readRows } from './read-rows.ts';

/** One row per trajectory, list, report …, with every column described. */
export const rows: Layout = { id: 'rows', expected: columnsOf, refuses: () => false, read: readRows };
