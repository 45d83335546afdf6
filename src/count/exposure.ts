import { blockText, type Cell, type Definitions, type Indicator, type SeriesPlan } from '../model/index.ts';
import type { Question } from './counted-sql.ts';
import { sourceIn } from './rows-sql.ts';

/** The days that could have had an incident, as a question of their own; `null` when an indicator has no rate. */
export function exposureQuestion(main: Question, { sources }: Definitions): Question | null {
  const { exposure } = main.indicator;
  if (!exposure || exposure.side.sum === null) return null;
  const source = sourceIn(sources, exposure.side.source);
  const indicator: Indicator = {
    ...main.indicator,
    measure: 'number',
    source: source.id,
    period: exposure.period,
    denominator: { ...exposure.side, sum: null },
    numerator: null,
    informant: null,
    items: [],
    moments: null,
  };
  const days: SeriesPlan = {
    series: null,
    over: 'denominator',
    category: { kind: 'none' },
    value: exposure.side.sum,
    combine: 'partition',
  };
  const lived: SeriesPlan[] =
    exposure.persons === null
      ? []
      : [{ ...days, series: exposure.persons, category: { kind: 'column', column: exposure.persons }, value: null }];
  return { ...main, indicator, plans: [days, ...lived], parts: [], informant: null };
}

/**
 * Reports with the days they are divided by, and how many lived there: unique persons of the days, or the most that a row of days is
 * of, which is at least as careful. Where somebody lived and nothing was reported stands zero: that is a figure too.
 */
export function withExposure(cells: readonly Cell[], days: readonly Cell[], { indicator, plans }: Question): Cell[] {
  const wholes = days.filter(({ series, category, sum }) => series === null && category === null && sum !== null);
  const lived = Map.groupBy(
    days.filter(({ series, category }) => series !== null && category !== null),
    placeOf,
  );
  const known = new Set(cells.filter(({ category }) => category === null).map((cell) => blockText(cell)));
  const byPlace = new Map(wholes.map((cell) => [placeOf(cell), cell]));
  const atRisk = (cell: Cell): number => {
    const rows = lived.get(placeOf(cell));
    return rows ? Math.max(...rows.map(({ category }) => Number(category) || 0)) : (byPlace.get(placeOf(cell))?.persons ?? 0);
  };
  const quiet = wholes.flatMap((day) =>
    plans.flatMap(({ series }): Cell[] => {
      const cell: Cell = { ...day, version: indicator.version, series, n: 0, persons: 0, sum: null, sumSquares: null };
      const none = { ...cell, behind: { atRisk: 0, contributors: 0, largest: 0 } };
      return known.has(blockText(cell)) ? [] : [none];
    }),
  );
  return [...cells, ...quiet].map((cell) => {
    if (cell.category !== null || !cell.behind) return cell;
    const day = byPlace.get(placeOf(cell));
    const behind = { ...cell.behind, atRisk: Math.max(cell.behind.contributors, day ? atRisk(cell) : 0) };
    return { ...cell, behind, exposure: cell.series === null ? (day?.sum ?? null) : null };
  });
}

const placeOf = ({ unit, period }: Cell): string => `${unit}/${period}`;
