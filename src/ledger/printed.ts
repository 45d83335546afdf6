import {
  allTime,
  blockText,
  keyText,
  type Cell,
  type Definitions,
  type Difference,
  type Face,
  type Indicator,
  type InPrint,
  type Tally,
} from '../model/index.ts';
import type { Past } from './force.ts';
import { isSettled } from './published.ts';

/**
 * What a reader will hold, given what the guard hides: the ledger's numbers wherever a block was published, counted ones elsewhere,
 * and of what is hidden nothing, for what it was when its sums were printed is written nowhere. `null` where all is as published.
 */
export function printOf(
  { everything, differences, costly, forced }: Past,
  { definitions, tally }: { definitions: Definitions; tally: Tally },
): ((hidden: ReadonlySet<string>) => InPrint) | null {
  if (differences.length === 0) return null;
  const touched = besides(new Set(differences.map(({ block }) => block.indicator)), { definitions, tally });
  return (decided) => {
    const hidden = new Set([...decided, ...forced.hidden, ...costly.keys()]);
    const told = (cell: Cell): Cell => {
      const text = blockText(cell);
      const state = everything.states.get(text)?.state;
      if (!touched.has(cell.indicator)) return cell;
      if (state && isSettled(state) && state !== 'hidden' && cell.period !== allTime.id)
        return state === 'shown'
          ? publishedCell(cell, everything.numbers)
          : { ...cell, n: 0, persons: 0, sum: null, range: null };
      return hidden.has(text) ? unknownCell(cell) : cell;
    };
    const cells = tally.cells.map(told);
    const sizes = new Map(cells.flatMap((cell) => (cell.category === null ? [[blockText(cell), cell.n] as const] : [])));
    return {
      hidden: new Set(costly.keys()),
      touched,
      tally: { ...tally, cells, differences: between(tally.differences ?? [], sizes) },
    };
  };
}

/** What is hidden: that it is not empty is all that is known. */
function unknownCell(cell: Cell): Cell {
  return { ...cell, n: null, persons: null, sum: null, range: { low: cell.category === null ? 1 : 0, high: null } };
}

/** These, and what is read beside them: how many answered, and of whom some are asked something else. */
function besides(own: Set<string>, { definitions, tally }: { definitions: Definitions; tally: Tally }): Set<string> {
  const pairs = [
    ...(tally.differences ?? []).map(({ larger, smaller }) => [larger, smaller] as const),
    ...definitions.indicators.flatMap(({ id, response }: Indicator) => (response === null ? [] : [[id, response] as const])),
  ];
  return new Set([...own, ...pairs.flatMap((pair) => (pair.some((id) => own.has(id)) ? pair : []))]);
}

/** A cell with the numbers that were published of it; what was not told of it is unknown. */
function publishedCell(cell: Cell, numbers: Past['everything']['numbers']): Cell {
  const line = (face: Face) => numbers.get(keyText({ ...cell, face }));
  const value = (face: Face) => (line(face)?.form.kind === 'exact' ? (line(face)?.value ?? null) : null);
  const band = line('count')?.form;
  const n = cell.category === null ? value('n') : value('count');
  const mean = value('mean');
  const total = cell.category === null && cell.sum !== null && mean === null ? value('count') : null;
  const range = n === null && band?.kind === 'band' ? { low: band.low, high: band.high } : null;
  const sum = mean !== null && n !== null ? mean * n : total;
  return { ...cell, n, persons: value('persons') ?? n, sum, range };
}

/** Who is in the larger and not in the smaller, as far as a reader can subtract. */
function between(counted: Difference[], sizes: Map<string, number | null>): Difference[] {
  return counted.flatMap((difference) => {
    const size = (indicator: string) => sizes.get(blockText({ ...difference, indicator, series: null })) ?? null;
    const [larger, smaller] = [size(difference.larger), size(difference.smaller)];
    if (larger === null || smaller === null || larger < smaller) return [];
    const n = larger - smaller;
    return [{ ...difference, n, persons: Math.min(n, difference.persons || n), same: difference.same && n === 0 }];
  });
}
