import { hasRows, type Condition, type Definitions, type Indicator, type Slip } from '../model/index.ts';
import { certainlySql, columnsIn, reference, type Scope } from './condition-sql.ts';
import type { Engine } from './engine.ts';
import { createDraft, sourceIn } from './rows-sql.ts';
import { withRelations } from './sql.ts';

/** Of every indicator that counts rows, how many there are and which of its conditions leaves how many out. */
export async function countSlips(definitions: Definitions, engine: Engine): Promise<Slip[]> {
  const slips: Slip[] = [];
  for (const indicator of definitions.indicators.filter((one) => isCounted(one, definitions)))
    slips.push(await countSlip(indicator, definitions, engine));
  return slips;
}

/** Pairs are made of rows of several files; imported figures have none. */
function isCounted({ denominator, unavailable, pairing, moments }: Indicator, { sources }: Definitions): boolean {
  return unavailable === null && !pairing && !moments && hasRows(sourceIn(sources, denominator.source));
}

async function countSlip(indicator: Indicator, definitions: Definitions, engine: Engine): Promise<Slip> {
  const { denominator, period, id } = indicator;
  const draft = createDraft(definitions);
  const scope: Scope = { source: sourceIn(definitions.sources, denominator.source), alias: 'r', firstMonth: draft.firstMonth };
  const conditions = conjuncts(denominator.where);
  const columns = [...new Set([...columnsIn(denominator.where), period].filter((column) => column !== ''))];
  const rows = draft.rowsOf(scope.source.id, columns);
  const dated = `case when ${reference(scope, period)} is null then -1 else -2 end`;
  // What is unknown fails: nested, so that each row is left out by the first condition it does not certainly satisfy.
  const bucket = conditions.reduceRight(
    (inner, condition, at) => `case when ${certainlySql(condition, scope)} then ${inner} else ${at} end`,
    dated,
  );
  const select = `select b."#bucket", count(*) from (select ${bucket} as "#bucket" from ${rows} r) b group by b."#bucket"`;
  const found = new Map(
    (await engine.query(withRelations(draft.relations, select))).map(([at, count]) => [Number(at), Number(count)] as const),
  );
  const left = [...conditions.keys(), -1].flatMap((at): Slip['left'] => {
    const count = found.get(at) ?? 0;
    return count === 0 ? [] : [{ why: at === -1 ? 'undated' : at, rows: count }];
  });
  return { indicator: id, rows: [...found.values()].reduce((sum, count) => sum + count, 0), counted: found.get(-2) ?? 0, left };
}

/** The conditions that must all hold, one by one. */
function conjuncts(condition: Condition): Condition[] {
  return condition.op === 'all' ? condition.of.flatMap(conjuncts) : [condition];
}
