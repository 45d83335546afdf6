import type { Definitions } from '../model/index.ts';
import { counted } from './counted-names.ts';
import { countedRows, type Question } from './counted-sql.ts';
import type { Engine } from './engine.ts';
import type { Reads } from './grouping-sql.ts';
import { createDraft } from './rows-sql.ts';
import type { Ask, AskEach } from './series.ts';
import { identifier, withRelations, type Relation } from './sql.ts';
import { depthOf, treeRelation } from './tree-sql.ts';
import { uniteLines, type Lines } from './unite.ts';

/** The rows an indicator counts, ready to be grouped. */
export interface Ready {
  /** Names of what a grouping reads. */
  reads: Reads;
  ask: Ask;
  /** The same, of each server by itself. */
  askEach: AskEach;
  /** Drops what was kept. */
  done(): Promise<void>;
}

const treeName = '#tree';
const keptName = '#counted';
const partName = '#part';

/** Rows to a part, each counted once for every unit it lies in: sorting them by person takes some hundred megabytes. */
const rowsInPart = 4_000_000;

/**
 * Makes the rows an indicator counts ready. An engine that keeps makes them once, and many of them are counted in parts, so that
 * counting takes no more room than one part; one that does not keep gets with every grouping the whole statement, from the files'
 * tables on.
 */
export async function makeReady(question: Question, definitions: Definitions, engine: Engine): Promise<Ready> {
  const draft = createDraft(definitions);
  const rows = countedRows(question, draft, engine.identityOf);
  const { units } = definitions.organisation;
  const tree: Relation = { name: treeName, ...treeRelation(units) };
  const whole: Relation[][] = [engine.keep ? [tree] : [...draft.relations, tree]];
  if (engine.keep) await engine.keep(keptName, withRelations(draft.relations, `select * from ${rows} c`));
  const parts = engine.keep ? await partsOf(engine, depthOf(units)) : [];
  const each = parts.length > 1 ? parts.map((part) => [tree, part]) : whole;
  const ask = async (select: string) => {
    const parts: Lines[][] = [];
    for (const relations of each) parts.push(await engine.askEach(withRelations(relations, select)));
    return parts[0]!.map((_, server) =>
      uniteLines(
        parts.map((answers) => answers[server] ?? []),
        select,
      ),
    );
  };
  const answers = new Map<string, Promise<Lines[]>>();
  // Series over the same rows ask for the same totals: once is enough.
  const once = (select: string) => {
    const known = answers.get(select) ?? ask(select);
    answers.set(select, known);
    return known;
  };
  const kept = identifier(parts.length > 1 ? partName : keptName);
  return {
    reads: { rows: engine.keep ? kept : rows, tree: identifier(treeName) },
    askEach: once,
    ask: async (select) => uniteLines(await once(select), select),
    done: () => engine.forget(keptName),
  };
}

/** Parts of the kept rows, each with all rows of its persons. */
async function partsOf({ query, partSql }: Engine, depth: number): Promise<Relation[]> {
  if (!partSql) return [];
  const [[rows] = []] = await query(`select count(*) from ${identifier(keptName)}`);
  const parts = Math.ceil((Number(rows) * depth) / rowsInPart);
  return Array.from({ length: parts }, (_, nth) => ({
    name: partName,
    sql: `select * from ${identifier(keptName)} where ${partSql(`"${counted.person}"`, parts, nth)}`,
  }));
}
