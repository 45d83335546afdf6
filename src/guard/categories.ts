import { hasRows, category, classLabels, type Definitions, type Indicator, type Measure } from '../model/index.ts';

/** Reasons for a missing answer, in the order in which they stand after the answers. */
const missing: readonly string[] = [category.unknown, category.refused, category.notApplicable, category.notAsked];

/**
 * Categories of a series in their typed order: as the author listed the answers, never by value or size. `seen` are those of
 * blocks that are shown; answers that only a hidden block has are not told. A reason for missing is told when it occurs.
 */
export function orderCategories(seen: Iterable<string>, declared: string[]): string[] {
  const found = new Set(seen);
  const answers = [...declared, ...[...found].sort(byText)].filter((answer) => !missing.includes(answer));
  return [...new Set(answers), ...missing.filter((reason) => found.has(reason))];
}

/** The answers an author declared for a series: of its column, or the classes of the derived one. */
export function declaredCategories(
  indicator: Indicator,
  series: string | null,
  { definitions, measure }: { definitions: Definitions; measure: Measure },
): string[] {
  const source = definitions.sources.find(({ id }) => id === indicator.source);
  if (!source) return [];
  const plan = hasRows(source) ? measure.plan(indicator, source).find((planned) => planned.series === series) : undefined;
  if (plan?.category.kind === 'numerator') return [category.yes, category.no];
  if (plan?.category.kind === 'none') return [];
  if (plan?.category.kind === 'made') return [...plan.category.values];
  if (plan?.category.kind === 'items')
    return [...new Set((indicator.items ?? []).flatMap(({ part }) => part)), ...(indicator.items ?? []).map(({ key }) => key)];
  if (plan?.category.kind === 'classes') return classLabels((series === null && indicator.classes) || plan.category.bounds);
  const id = plan?.category.column ?? series ?? indicator.value;
  const column = source.columns.find((known) => known.id === id);
  const derived = source.derived.find((known) => known.id === id);
  if (column?.kind === 'yes-no') return [category.yes, category.no];
  if (derived?.kind === 'codes') return Object.keys(derived.to);
  if (column) return column.values;
  return indicator.measure === 'share' || indicator.measure === 'response'
    ? [category.yes, category.no]
    : closedList(source.columns);
}

/** Already counted files have one column of categories: its list, when the author gave one. */
function closedList(columns: Definitions['sources'][number]['columns']): string[] {
  return columns.find(({ kind, values }) => (kind === 'ordered' || kind === 'code') && values.length > 0)?.values ?? [];
}

const byText = (a: string, b: string): number => a.localeCompare(b, 'nl', { numeric: true });
