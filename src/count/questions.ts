import { finding, type Finding } from '../findings/index.ts';
import { measures } from '../measures/index.ts';
import type { Condition, DataSource, Definitions, Indicator, SeriesPlan } from '../model/index.ts';
import { nearest } from '../nearest.ts';
import { fieldsOf, unitColumn } from './columns.ts';
import { columnsIn, misfitsIn, readsReferenceDate } from './condition-sql.ts';
import { columnsNeeded, type Chosen, type Question } from './counted-sql.ts';
import { partsAsked, partsOnlySplit } from '../parts.ts';
import { canDivide } from './parts-sql.ts';
import { createDraft, sourceIn } from './rows-sql.ts';

/** What one indicator asks of the engine; `null` with findings when it cannot be asked. */
export function questionOf(indicator: Indicator, definitions: Definitions): { question: Question | null; findings: Finding[] } {
  const source = sourceIn(definitions.sources, indicator.denominator.source);
  const absent = absentColumns(indicator, definitions);
  if (absent.length > 0) return { question: null, findings: absent };
  const plans = measures[indicator.measure].plan(indicator, source);
  const asked = partsAsked(definitions);
  const split = partsOnlySplit(indicator, definitions).filter((part) => canDivide(source, part));
  const parts = [...asked.filter((part) => canDivide(source, part)), ...split];
  const { roots, root } = rootsOf(source, definitions);
  const isChange = indicator.measure === 'change';
  const question: Question = {
    indicator,
    plans,
    parts,
    split: new Set(split.map(({ text }) => text)),
    root,
    informant: isChange ? null : chosenBy(indicator, source),
  };
  const { id, at } = indicator;
  const undivided = asked.filter((part) => !canDivide(source, part));
  const findings = [
    ...undivided.map(({ text, grouping }) => finding('TV-414', at, { indicator: id, part: text, column: grouping.column })),
    ...secretColumns(plans, source).map((column) => finding('TV-411', at, { indicator: id, column })),
    ...misfits(indicator, definitions).map((misfit) => finding('TV-410', at, { indicator: id, ...misfit })),
    ...(root === null && unitColumn(source) === null
      ? [finding('TV-415', at, { indicator: id, source: source.title, roots })]
      : []),
    ...(indicator.informant && !isChange && !question.informant
      ? [finding('TV-416', at, { indicator: id, choose: indicator.informant.choose })]
      : []),
    ...unlinked(indicator),
    ...undated(indicator, definitions),
    ...rowless(indicator, definitions),
  ];
  const circles = findings.some(({ level }) => level === 'error') ? [] : circle(question, definitions);
  const all = [...findings, ...circles];
  return { question: all.some(({ level }) => level === 'error') ? null : question, findings: all };
}

/** Columns that an indicator reads and its files do not have. */
function absentColumns(indicator: Indicator, { sources }: Definitions): Finding[] {
  const { denominator, numerator, period, value, breakdown } = indicator;
  const other = numerator && numerator.source !== denominator.source ? numerator : null;
  const own = [
    ...columnsIn(denominator.where), denominator.sum, period, value, ...breakdown, indicator.informant?.per,
    ...(numerator && !other ? [...columnsIn(numerator.where), numerator.sum] : []), other?.same,
  ]; // prettier-ignore
  const reads = [
    { source: denominator.source, columns: own },
    ...(other ? [{ source: other.source, columns: [...columnsIn(other.where), other.same] }] : []),
  ];
  return reads.flatMap(({ source: id, columns }) => {
    const source = sourceIn(sources, id);
    const known = fieldsOf(source);
    const missing = [...new Set(columns.filter((column) => typeof column === 'string' && column !== '' && !known.has(column)))];
    return missing.map((column) =>
      finding('TV-420', indicator.at, {
        indicator: indicator.id,
        column: column ?? '',
        source: source.title,
        possible: nearest(column ?? '', [...known.keys()]),
      }),
    );
  });
}

function rootsOf(source: DataSource, { organisation }: Definitions): { roots: string[]; root: string | null } {
  const roots = organisation.units.filter(({ parent }) => parent === null).map(({ id }) => id);
  return { roots, root: unitColumn(source) === null && roots.length === 1 ? (roots[0] ?? null) : null };
}

/** Finds the column that says who answered: called `informant`, or the only one whose list holds the words. */
function chosenBy({ informant }: Indicator, source: DataSource): Chosen | null {
  if (!informant) return null;
  const fields = [...fieldsOf(source).values()];
  const listed = fields.filter(({ values }) => informant.choose.every((who) => values.includes(who)));
  const translated = source.columns.filter(({ translate }) =>
    informant.choose.every((who) => Object.values(translate).includes(who)),
  );
  const column = fields.find(({ name }) => name === 'informant')?.name ?? (only(listed)?.name || only(translated)?.id);
  return column ? { column, choose: informant.choose, per: informant.per ?? source.person } : null;
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** Columns whose values would become categories, or be added up, although they may never leave the engine. */
function secretColumns(plans: readonly SeriesPlan[], source: DataSource): string[] {
  const fields = fieldsOf(source);
  const shown = plans.flatMap(({ category: by, value }) => [
    ...('column' in by && by.kind !== 'made' ? [by.column] : []),
    ...(value === null ? [] : [value]),
  ]);
  return shown.filter((column) => fields.get(column)?.secret || fields.get(column)?.type === 'date');
}

function misfits(
  { denominator, numerator }: Indicator,
  { sources, organisation }: Definitions,
): { column: string; value: string }[] {
  const check = (where: Condition, id: string) => {
    const source = sourceIn(sources, id);
    const read = columnsIn(where);
    const inside = source.derived
      .filter((made) => read.includes(made.id))
      .flatMap((made) =>
        made.kind === 'from-rows' ? [made.numerator, made.denominator].map((part) => ({ part, id: made.source })) : [],
      );
    const scoped = [{ part: where, id }, ...inside];
    return scoped.flatMap(({ part, id: of }) =>
      misfitsIn(part, { source: sourceIn(sources, of), alias: 'r', firstMonth: organisation.firstMonth }),
    );
  };
  return [...check(denominator.where, denominator.source), ...(numerator ? check(numerator.where, numerator.source) : [])];
}

function unlinked({ id, at, denominator, numerator }: Indicator): Finding[] {
  const isUnlinked = numerator && numerator.source !== denominator.source && numerator.same === null;
  return isUnlinked ? [finding('TV-412', at, { indicator: id, source: numerator.source })] : [];
}

/** Files without a date of export from which something is counted. */
function undated({ id, at, denominator, numerator, followUp }: Indicator, { sources }: Definitions): Finding[] {
  const asks = [
    { id: denominator.source, asked: followUp !== null || readsReferenceDate(denominator.where) },
    ...(numerator ? [{ id: numerator.source, asked: readsReferenceDate(numerator.where) }] : []),
  ];
  const missing = asks.filter(({ id: of, asked }) => asked && sourceIn(sources, of).referenceDate === null);
  return [...new Set(missing.map(({ id: of }) => of))].map((of) =>
    finding('TV-421', at, { indicator: id, source: sourceIn(sources, of).title }),
  );
}

/** Files without rows in which an indicator, or a derived column of its file, looks for rows. */
function rowless({ id, at, denominator, numerator }: Indicator, { sources }: Definitions): Finding[] {
  const related = sourceIn(sources, denominator.source).derived.flatMap((made) => ('source' in made ? [made.source] : []));
  const asked = new Set([...related, ...(numerator ? [numerator.source] : [])]);
  const rowless = [...asked].map((of) => sourceIn(sources, of)).filter(({ layout }) => layout === 'aggregates');
  return rowless.map(({ title }) => finding('TV-422', at, { indicator: id, source: title }));
}

/** Finds a derived column that depends on itself by making the statement's rows. */
function circle(question: Question, definitions: Definitions): Finding[] {
  const { indicator } = question;
  try {
    const draft = createDraft(definitions);
    draft.rowsOf(indicator.denominator.source, columnsNeeded(question, draft));
    if (indicator.numerator) draft.rowsOf(indicator.numerator.source, columnsIn(indicator.numerator.where));
    return [];
  } catch (error) {
    const column = /^circular derived column: (.*)$/.exec(error instanceof Error ? error.message : '')?.[1];
    if (column === undefined) throw error;
    return [finding('TV-413', indicator.at, { indicator: indicator.id, column })];
  }
}
