import { hasRows, type Condition, type Definitions, type Indicator, type Slip } from '../model/index.ts';
import { unitColumn } from './columns.ts';
import { certainlySql, columnsIn, reference, type Scope } from './condition-sql.ts';
import type { Engine } from './engine.ts';
import { createDraft, sourceIn } from './rows-sql.ts';
import { literals, withRelations } from './sql.ts';

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

/** Where a row ends that meets every condition, beside the number of the first it does not meet. */
const ends = { undated: -1, counted: -2, unplaced: -3 };

async function countSlip(indicator: Indicator, definitions: Definitions, engine: Engine): Promise<Slip> {
  const { denominator, period, id } = indicator;
  const draft = createDraft(definitions);
  const scope: Scope = { source: sourceIn(definitions.sources, denominator.source), alias: 'r', firstMonth: draft.firstMonth };
  const conditions = conjuncts(denominator.where);
  const unit = unitColumn(scope.source);
  const asked = [...columnsIn(denominator.where), period, ...(unit === null ? [] : [unit])].filter((column) => column !== '');
  const rows = draft.rowsOf(scope.source.id, [...new Set(asked)]);
  const dated = `case when ${reference(scope, period)} is null then ${ends.undated} else ${ends.counted} end`;
  const units = literals(definitions.organisation.units.map(({ id }) => id));
  const placed =
    unit === null ? dated : `case when ${reference(scope, unit)} in ${units} then ${dated} else ${ends.unplaced} end`;
  // What is unknown fails: nested, so that each row is left out by the first condition it does not certainly satisfy.
  const bucket = conditions.reduceRight(
    (inner, condition, at) => `case when ${certainlySql(condition, scope)} then ${inner} else ${at} end`,
    placed,
  );
  const select = `select b."#bucket", count(*) from (select ${bucket} as "#bucket" from ${rows} r) b group by b."#bucket"`;
  const found = new Map(
    (await engine.query(withRelations(draft.relations, select))).map(([at, count]) => [Number(at), Number(count)] as const),
  );
  const reasons: [Slip['left'][number]['why'], number][] = [
    ...conditions.map((_, at): [number, number] => [at, at]),
    ['unplaced', ends.unplaced],
    ['undated', ends.undated],
  ];
  const left = reasons.map(([why, end]) => ({ why, rows: found.get(end) ?? 0 })).filter(({ rows }) => rows > 0);
  const all = [...found.values()].reduce((sum, count) => sum + count, 0);
  return { indicator: id, rows: all, counted: found.get(ends.counted) ?? 0, left };
}

/** The conditions that must all hold, one by one. */
function conjuncts(condition: Condition): Condition[] {
  return condition.op === 'all' ? condition.of.flatMap(conjuncts) : [condition];
}
