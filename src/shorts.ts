import type { Cell, Definitions, Short } from './model/index.ts';
import { scopeOf } from './scope.ts';

/**
 * Which figures an edition asks for that are about a few persons less than may be shown. Only its author may know: it is made from
 * cells, before anything is guarded, and goes to no page.
 */
export function findShorts(cells: readonly Cell[], definitions: Definitions): Short[] {
  const { organisation, sources, indicators, editions } = definitions;
  const persons = new Set(
    indicators
      .filter(({ source }) => (sources.find(({ id }) => id === source)?.about ?? 'persons') === 'persons')
      .map(({ id }) => id),
  );
  const asked = editions.map((edition) => ({ asked: edition.period, ...scopeOf(edition, definitions) }));
  const small = cells.filter(
    ({ indicator, unit, period, part, series, category, persons: count }) =>
      category === null &&
      series === null &&
      part === null &&
      persons.has(indicator) &&
      count !== null &&
      count > 0 &&
      count < organisation.smallestGroup &&
      asked.some((scope) => scope.asked === period && scope.units.has(unit) && scope.indicators.has(indicator)),
  );
  return small.map(({ indicator, unit, period, persons: count }) => ({
    indicator,
    unit,
    period,
    short: organisation.smallestGroup - (count ?? 0),
  }));
}
