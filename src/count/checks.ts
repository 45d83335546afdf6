import { finding, type Finding } from '../findings/index.ts';
import { category, type Cell, type DataSource, type Definitions, type Derived, type Indicator } from '../model/index.ts';
import { unitColumn } from './columns.ts';
import { certainlySql, columnsIn, reference, type Scope } from './condition-sql.ts';
import { counted } from './counted-names.ts';
import type { Question } from './counted-sql.ts';
import type { Engine } from './engine.ts';
import { createDraft, sourceIn } from './rows-sql.ts';
import type { Ready } from './statements.ts';
import { identifier, literal, literals, withRelations } from './sql.ts';

/** Rows of a denominator that count in no period, in no unit, as no person, or for nothing: never dropped in silence. */
export async function checkPlaced({ indicator }: Question, definitions: Definitions, { ask, reads }: Ready): Promise<Finding[]> {
  const source = sourceIn(definitions.sources, indicator.denominator.source);
  const { id, at, denominator, measure } = indicator;
  const units = literals(definitions.organisation.units.map((unit) => unit.id));
  const tests: [code: 'TV-402' | 'TV-403' | 'TV-407' | 'TV-417', column: string | null, test: string][] = [
    ['TV-402', indicator.period, `c."${counted.day}" is null`],
    ['TV-403', unitColumn(source), `c."${counted.unit}" is null or c."${counted.unit}" not in ${units}`],
    ['TV-407', source.about === 'persons' ? source.person : null, `c."${counted.person}" is null`],
    ['TV-417', measure === 'number' || measure === 'mean' ? null : denominator.sum, `c."${counted.weight}" is null`],
  ];
  const [line = []] = await ask(
    `select ${tests.map(([, , test]) => `sum(case when ${test} then 1 else 0 end)`).join(', ')} from ${reads.rows} c`,
  );
  return tests.flatMap(([code, column, _], index) => {
    const found = Number(line[index] ?? 0);
    return column !== null && found > 0 ? [finding(code, at, { indicator: id, rows: found, column })] : [];
  });
}

/** Rows whose value lies outside the scale of a mean: a lost comma makes 75 of 7,5. */
export async function checkScale({ indicator }: Question, { ask, reads }: Ready): Promise<Finding[]> {
  const { id, at, measure, value, scale } = indicator;
  if (measure !== 'mean' || value === null || scale === null) return [];
  const own = `c.${identifier(value)}`;
  const [[found] = []] = await ask(
    `select count(*) from ${reads.rows} c where ${own} < ${literal(String(scale.from))} or ${own} > ${literal(String(scale.upTo))}`,
  );
  const rows = Number(found);
  return rows > 0 ? [finding('TV-419', at, { indicator: id, rows, column: value, low: scale.from, high: scale.upTo })] : [];
}

/** Rows of the numerator's own file whose key is no key of the denominator's file. */
export async function checkLinked(
  { id, at, denominator, numerator, pairing }: Indicator,
  definitions: Definitions,
  engine: Engine,
): Promise<Finding[]> {
  if (!numerator || numerator.source === denominator.source || numerator.same === null || pairing) return [];
  const draft = createDraft(definitions);
  const source = draft.sourceOf(numerator.source);
  const scope: Scope = { source, alias: 'o', firstMonth: draft.firstMonth };
  const rows = draft.rowsOf(numerator.source, [numerator.same, ...columnsIn(numerator.where)]);
  const own = draft.rowsOf(denominator.source, [numerator.same]);
  const key = reference(scope, numerator.same);
  const keys = draft.add({ about: 'keys', sql: `select distinct r.${identifier(numerator.same)} as "#key" from ${own} r` });
  const select = `select count(*) from ${rows} o left join ${keys} k on k."#key" = ${key} where k."#key" is null and ${certainlySql(numerator.where, scope)}`;
  const [[found] = []] = await engine.query(withRelations(draft.relations, select));
  const params = {
    indicator: id,
    rows: Number(found),
    column: numerator.same,
    source: source.title,
    other: draft.sourceOf(denominator.source).title,
  };
  return Number(found) > 0 ? [finding('TV-405', at, params)] : [];
}

/** Codes without an own word, ends before starts: once for each derived column that was used. */
export async function checkDerived(
  source: DataSource,
  derived: Derived,
  { definitions, engine }: { definitions: Definitions; engine: Engine },
): Promise<Finding[]> {
  if (derived.kind !== 'codes' && derived.kind !== 'days' && derived.kind !== 'years') return [];
  const draft = createDraft(definitions);
  const rows = draft.rowsOf(source.id, [derived.id]);
  const made = `r.${identifier(derived.id)}`;
  const test = derived.kind === 'codes' ? `${made} is null and r.${identifier(derived.column)} is not null` : `${made} < 0`;
  const [[text] = []] = await engine.query(withRelations(draft.relations, `select count(*) from ${rows} r where ${test}`));
  const found = Number(text);
  if (found === 0) return [];
  if (derived.kind === 'codes')
    return [finding('TV-408', derived.at, { column: derived.column, derived: derived.id, rows: found })];
  return [finding('TV-409', derived.at, { derived: derived.id, from: derived.from, to: derived.to, rows: found })];
}

/** Above this percentage, unknown is too much to be silent about. */
export const unknownUpTo = 40;

/** Says when more than 40 % of all rows of an indicator is unknown: over all years and the whole organisation. */
export function checkUnknown(indicator: Indicator, cells: readonly Cell[], { organisation }: Definitions): Finding[] {
  const roots = organisation.units.filter(({ parent }) => parent === null).map(({ id }) => id);
  const all = cells.filter(
    ({ unit, period, part, series }) => roots.includes(unit) && period === 'alles' && part === null && series === null,
  );
  const total = (of: (cell: Cell) => boolean) => all.filter(of).reduce((sum, { n }) => sum + (n ?? 0), 0);
  const unknown = total((cell) => cell.category === category.unknown);
  const whole = total((cell) => cell.category === null) + (indicator.measure === 'mean' ? unknown : 0);
  const percent = whole === 0 ? 0 : Math.round((100 * unknown) / whole);
  return 100 * unknown > unknownUpTo * whole ? [finding('TV-404', indicator.at, { indicator: indicator.id, percent })] : [];
}

/** Rows on several servers of which nobody said whether two of them may know the same person. */
export function checkNumbers({ sources }: Definitions, { servers }: Engine): Finding[] {
  const unsaid = sources.filter(
    ({ location, about, person, numbers }) => location === 'postgres' && about === 'persons' && person !== null && !numbers,
  );
  return servers > 1 ? unsaid.map(({ at }) => finding('TV-319', at, { servers })) : [];
}

/** Numbers that lost decimals on their way into the engine. */
export function checkDecimals(lost: ReadonlyMap<string, number>, { sources }: Definitions): Finding[] {
  return sources.flatMap((source) =>
    source.columns.flatMap(({ id, at }) => {
      const cells = lost.get(`${source.id}.${id}`) ?? 0;
      return cells > 0 ? [finding('TV-406', at, { source: source.title, column: id, cells })] : [];
    }),
  );
}
