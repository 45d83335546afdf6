import { blockText, type Cell, type Indicator, type SeriesPlan } from '../model/index.ts';
import { whole, type Axis } from './axes.ts';
import { costOf, type Block } from './lattice.ts';
import { magnitudeOf } from './magnitude.ts';
import { tellingOf, type Tellers } from './told.ts';

/** What making a block takes besides its cell. */
export interface Making {
  axes: Axis[];
  published: Set<string>;
  plan: SeriesPlan | null;
  /** Of which parts it is told elsewhere how many they are. */
  tellers: Tellers;
  /** Of a magnitude the cells of the answers, by block. */
  answersIn: Map<string, Cell[]> | null;
}

/** Cells of the answers of a series that say who is behind them. */
export function answersByBlock(
  cells: readonly Cell[],
  { indicator, series }: { indicator: Indicator; series: string | null },
): Map<string, Cell[]> {
  const own = cells.filter(
    (cell) => cell.indicator === indicator.id && cell.series === series && cell.behind && cell.category !== null,
  );
  return Map.groupBy(own, blockText);
}

/** A whole cell as a block of a lattice. */
export function createBlock(cell: Cell, { axes, published, plan, tellers, answersIn }: Making): Block {
  const place = { unit: cell.unit, period: cell.period, part: cell.part ?? whole, n: cell.n };
  const id = blockText(cell);
  const persons = cell.behind?.atRisk ?? cell.persons ?? cell.n;
  const magnitude = plan?.magnitude ? magnitudeOf(cell, plan, answersIn?.get(id)) : null;
  // A total that arrived rounded is missed as much as an exact one.
  const cost = costOf({ ...place, n: cell.n ?? cell.range?.low ?? null }, axes);
  const told = tellingOf(cell, tellers);
  return {
    ...place,
    id,
    persons,
    magnitude,
    range: cell.range,
    cost,
    forced: published.has(id),
    rest: null,
    ...(told.length > 0 ? { told } : {}),
  };
}
