import type { Layout } from './layout.ts';
import { columnsOf, readRows } from './read-rows.ts';

/** The delivery of Beleidsinformatie Jeugd to Statistics Netherlands, one row per youth care trajectory: headings and code list are known. */
export const policyRecords: Layout = { id: 'policy-records', expected: columnsOf, refuses: () => false, read: readRows };
