import { areAlike, asks } from '../denominators.ts';
import { hasRows, blockText, type Cell, type Definitions, type Difference, type Indicator } from '../model/index.ts';

/**
 * Groups between two indicators on the same file, where the denominator of one holds that of the other: who counts in the larger
 * and not in the smaller, block by block. One denominator holds another when all it asks is asked by the other too; that is read
 * off the conditions. Rows are subtracted; of persons the fewest there can be, for somebody may be in the smaller with another row.
 */
export function findDifferences(cells: readonly Cell[], { indicators, sources }: Definitions): Difference[] {
  const counted = indicators.filter(({ denominator, unavailable }) => {
    const source = sources.find(({ id }) => id === denominator.source);
    return (
      unavailable === null && denominator.sum === null && source !== undefined && hasRows(source) && source.about === 'persons'
    );
  });
  const wholes = Map.groupBy(
    cells.filter((cell) => cell.category === null && cell.series === null),
    (cell) => cell.indicator,
  );
  return pairsOf(counted).flatMap(({ larger, smaller, same }) => {
    const inside = new Map((wholes.get(smaller.id) ?? []).map((cell) => [blockText({ ...cell, indicator: larger.id }), cell]));
    return (wholes.get(larger.id) ?? []).flatMap((cell) =>
      between(cell, inside.get(blockText(cell)), { smaller: smaller.id, same }),
    );
  });
}

function between(cell: Cell, inside: Cell | undefined, pair: Pick<Difference, 'smaller' | 'same'>): Difference[] {
  if (cell.n === null || !inside || inside.n === null || inside.n > cell.n) return [];
  const n = cell.n - inside.n;
  const persons = n === 0 ? 0 : Math.min(n, Math.max(1, (cell.persons ?? cell.n) - (inside.persons ?? inside.n)));
  const { unit, period, part } = cell;
  return [{ larger: cell.indicator, ...pair, unit, period, part, n, persons }];
}

interface Pair {
  larger: Indicator;
  smaller: Indicator;
  same: boolean;
}

/**
 * Pairs of which the larger holds the smaller, each once. Of two that ask the same of a row every reader knows that they are about
 * as many. Of the others only those that tell the same: then subtracting gives a result about who is between, and not merely how
 * many there are, which every answer of a block that is shown tells too.
 */
function pairsOf(indicators: Indicator[]): Pair[] {
  const asked = new Map(indicators.map((indicator) => [indicator, asks(indicator)]));
  return indicators.flatMap((larger, nth) =>
    indicators.flatMap((smaller, other): Pair[] => {
      if (larger === smaller || !areAlike(larger, smaller)) return [];
      const [all, more] = [asked.get(larger) ?? new Set(), asked.get(smaller) ?? new Set()];
      if (![...all].every((condition) => more.has(condition))) return [];
      const same = all.size === more.size;
      return (same ? nth < other : tells(larger) === tells(smaller)) ? [{ larger, smaller, same }] : [];
    }),
  );
}

/** What an indicator tells of its rows. */
function tells({ measure, numerator, value }: Indicator): string {
  return JSON.stringify([measure, numerator, value]);
}
