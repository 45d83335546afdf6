import type { AtHand } from './at-hand.ts';
import type { Changes } from './cell-changes.ts';
import { changesSize, type Layered } from './changes.ts';
import { remember, type Grid } from './grid.ts';
import type { System } from './system.ts';

/** What is tried in a search: some layers change, in the cells of each unit that a change names. */
export interface Trial {
  grid: Grid;
  layers: Layered;
  changes: Changes;
}

/** What the changes of a trial would cost. */
export interface Prices {
  /** What hiding the printed blocks of a unit would cost, were a change made there, or its opposite; infinite when it cannot be. */
  of(change: number, unit: number, sign: number): number;
  /** The first change from one on that costs less than `below` in one of some units; how many there are when there is none. */
  next(from: number, units: readonly number[], below: number): number;
}

/** Prices by unit and code, each of the search that has its number: those of an earlier one are stale. */
interface Known {
  search: Int32Array;
  costs: Float64Array;
}

/**
 * Prices what is tried in the world at hand. Hundreds of changes are tried in the same few cells, and hardly any is possible: of each
 * cell it is found out once in a search.
 */
export function createPricing(system: System, hand: AtHand): (trial: Trial) => Prices {
  const known = new Map<Grid, Known>();
  let searches = 0;
  return (trial) => {
    const { grid, changes } = trial;
    const { search, costs } = remember(known, grid, () => createKnown(2 * grid.unit.size * grid.width));
    const find = createFinder(trial, { system, hand });
    const own = (searches += 1);
    const of: Prices['of'] = (change, unit, sign) => {
      const first = 2 * unit * grid.width;
      const flip = sign > 0 ? 0 : 1;
      const last = changes.starts[change + 1] ?? 0;
      let cost = 0;
      for (let nth = changes.starts[change] ?? 0; nth < last && cost < Infinity; nth += 1) {
        const code = (changes.codes[nth] ?? 0) ^ flip;
        if (search[first + code] !== own) {
          search[first + code] = own;
          costs[first + code] = find(unit, code);
        }
        cost += costs[first + code] ?? Infinity;
      }
      return cost;
    };
    const next: Prices['next'] = (from, units, below) => {
      for (let change = from; change < changes.count; change += 1)
        for (let nth = 0; nth < units.length; nth += 1) if (of(change, units[nth] ?? 0, 1) < below) return change;
      return changes.count;
    };
    return { of, next };
  };
}

const createKnown = (size: number): Known => ({ search: new Int32Array(size), costs: new Float64Array(size) });

/** What one more in a cell costs, or one less: nothing when its block is unknown; infinite when it cannot, or must not be hidden. */
function createFinder({ grid, layers }: Trial, { system, hand }: { system: System; hand: AtHand }) {
  const counts = changesSize(layers);
  const leading = layers[0]?.by ?? 0;
  return (unit: number, code: number): number => {
    const first = grid.atCell(unit, code >> 1);
    const by = code & 1 ? 1 : -1;
    if (first < 0) return Infinity;
    let isPrinted = false;
    for (let nth = 0; nth < layers.length; nth += 1) {
      const { layer = 0, by: more = 0 } = layers[nth] ?? {};
      if (!hand.allows(first + layer, by * more)) return Infinity;
      isPrinted ||= !hand.isOpen(first + layer);
    }
    if (counts && by * leading < 0 && !hand.canLose(first)) return Infinity;
    if (!isPrinted) return 0;
    const block = system.owner[first]?.block;
    return !block || block.forced ? Infinity : block.cost;
  };
}
