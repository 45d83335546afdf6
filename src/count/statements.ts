import type { Definitions } from '../model/index.ts';
import { countedRows, type Question } from './counted-sql.ts';
import { treeRelation } from './grouping-sql.ts';
import { createDraft, type Draft } from './rows-sql.ts';
import { withRelations } from './sql.ts';

/** A draft with the rows an indicator counts. `select` is those rows as one statement. */
export function draftRows(question: Question, definitions: Definitions): { draft: Draft; rows: string; select: string } {
  const draft = createDraft(definitions);
  const rows = countedRows(question, draft);
  return { draft, rows, select: withRelations(draft.relations, `select * from ${rows} c`) };
}

/** Name of the unit tree in a statement. */
export const treeName = '#tree';

/** A grouping over kept rows: only the unit tree comes with it. */
export function overKept(select: string, { organisation }: Definitions): string {
  return withRelations([{ name: treeName, ...treeRelation(organisation.units) }], select);
}

/** The same grouping as one whole statement, for an engine that keeps nothing between statements. */
export function whole(draft: Draft, select: string, { organisation }: Definitions): string {
  return withRelations([...draft.relations, { name: treeName, ...treeRelation(organisation.units) }], select);
}
