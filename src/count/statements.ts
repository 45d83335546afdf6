import type { Definitions } from '../model/index.ts';
import { countedRows, type Question } from './counted-sql.ts';
import type { Engine } from './engine.ts';
import { treeRelation, type Reads } from './grouping-sql.ts';
import { createDraft } from './rows-sql.ts';
import type { Ask } from './series.ts';
import { identifier, withRelations, type Relation } from './sql.ts';

/** The rows an indicator counts, ready to be grouped. */
export interface Ready {
  /** Names of what a grouping reads. */
  reads: Reads;
  ask: Ask;
  /** Drops what was kept. */
  done(): Promise<void>;
}

const treeName = '#tree';
const keptName = '#counted';

/**
 * Makes the rows an indicator counts ready. An engine that keeps makes them once; one that does not gets with every grouping the
 * whole statement, from the files' tables on.
 */
export async function makeReady(question: Question, definitions: Definitions, engine: Engine): Promise<Ready> {
  const draft = createDraft(definitions);
  const rows = countedRows(question, draft);
  const tree: Relation = { name: treeName, ...treeRelation(definitions.organisation.units) };
  if (engine.keep) await engine.keep(keptName, withRelations(draft.relations, `select * from ${rows} c`));
  const answers = new Map<string, Promise<(string | null)[][]>>();
  // Series over the same rows ask for the same totals: once is enough.
  const once = (select: string) => {
    const known = answers.get(select) ?? engine.query(withRelations(relations, select));
    answers.set(select, known);
    return known;
  };
  const relations = engine.keep ? [tree] : [...draft.relations, tree];
  return {
    reads: { rows: engine.keep ? identifier(keptName) : rows, tree: identifier(treeName) },
    ask: once,
    done: () => engine.forget(keptName),
  };
}
