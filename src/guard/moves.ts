import type { AtHand } from './at-hand.ts';
import { changesOf } from './cell-changes.ts';
import { changesSize, layersOf } from './changes.ts';
import { gridOf, mostPlaces, remember, type NumberedTree } from './grid.ts';
import type { Block } from './lattice.ts';
import { createPricing, type Trial } from './prices.ts';
import type { System } from './system.ts';

/** Numbers and by how much each changes, with what of them is printed and what hiding that would cost. */
export interface Move {
  numbers: Map<number, number>;
  printed: Block[];
  cost: number;
}

/** Finds moves that make a number one more, or one less. */
export interface Moves {
  /**
   * Gives moves that change nothing printed to `accept` until it takes one; whether it did. With `counts` only those by which the block
   * is about more or fewer, and not those that change an answer for another.
   */
  free(number: number, sign: number, options: { counts: boolean; accept: (numbers: Map<number, number>) => boolean }): boolean;
  /** The move of which what is printed costs least to hide, and less than a bound; `null` when there is none. */
  cheapest(number: number, sign: number, options: { below: number; counts: boolean }): Move | null;
}

/** Units and whether what changes in each is the change that is looked for, or its opposite. */
type Steps = { unit: number; sign: number }[];

/**
 * A move counts a person elsewhere: in another unit, another period, another part, or with another answer, while somebody else goes the
 * other way wherever a printed number would tell. Each is a product of one change along each axis, so that all sums of a lattice stay
 * right by themselves; only printed numbers and what is known of unknown ones are to be looked at.
 */
export function createMoves(system: System, hand: AtHand): Moves {
  const priced = createPricing(system, hand);
  /** Tries every move that costs less than `below`, each cheaper than the one `accept` took before; stops when that is nothing. */
  const search = (number: number, sign: number, { below, isCounted, accept }: Searching) => {
    const spot = system.owner[number];
    if (!spot) return;
    const grid = gridOf(spot.known, system);
    const { unit, period, part } = grid;
    const changes = changesOf(grid, period.numberOf(spot.block.period), part.numberOf(spot.block.part));
    const own = unit.numberOf(spot.block.unit);
    const leaves = unit.leaves(own).slice(0, mostPlaces);
    let bound = below;
    for (const layers of layersOf(spot, number - spot.first, sign)) {
      if (isCounted && !changesSize(layers)) continue;
      const trial = { grid, layers, changes };
      const prices = priced(trial);
      for (let nth = prices.next(0, leaves, bound); nth < changes.count; nth = prices.next(nth + 1, leaves, bound)) {
        tryUnits(own, unit, {
          price: (at, by) => prices.of(nth, at, by),
          below: () => bound,
          take: (steps) => (bound = accept(moveOf(steps, { trial, change: nth }, { system, hand }))),
        });
        if (bound <= 0) return;
      }
    }
  };
  return {
    free: (number, sign, { counts, accept }) => {
      let isTaken = false;
      search(number, sign, {
        below: Number.MIN_VALUE,
        isCounted: counts,
        accept: ({ numbers }) => {
          isTaken = accept(numbers);
          return isTaken ? 0 : Number.MIN_VALUE;
        },
      });
      return isTaken;
    },
    cheapest: (number, sign, { below, counts }) => {
      let best: Move | null = null;
      search(number, sign, {
        below,
        isCounted: counts,
        accept: (move) => {
          best = move;
          return move.cost;
        },
      });
      return best;
    },
  };
}

interface Searching {
  below: number;
  isCounted: boolean;
  /** Takes a move and tells below what the next must cost. */
  accept: (move: Move) => number;
}

interface Trying {
  /** What hiding the printed blocks of a unit that change would cost; infinite when one cannot change. */
  price(unit: number, sign: number): number;
  below(): number;
  take(steps: Steps): void;
}

/** Units in which a change is to be made: one with those above it, as far as its opposite in another does not make up for it there. */
function tryUnits(own: number, units: NumberedTree, trying: Trying): void {
  const { price, below, take } = trying;
  const least = units.chain(own).length;
  const tryBelow = createOpposites(units, trying);
  for (const unit of units.leaves(own).slice(0, mostPlaces)) {
    const chain = units.chain(unit);
    const up: Steps = [];
    let cost = 0;
    for (const node of chain) {
      cost += price(node, 1);
      if (cost >= below()) break;
      up.push({ unit: node, sign: 1 });
      // The change is about the unit of the block: only above it something may make up for it.
      if (up.length <= chain.length - least) continue;
      const above = chain[up.length];
      if (above === undefined) take([...up]);
      else tryBelow(above, { besides: node, steps: up, cost });
    }
  }
}

/**
 * Tries the opposite of a change in every unit below another, and in what lies between. Nobody looks below a unit that cannot change
 * itself, and which can is found once: of a whole country only the few that hide as much.
 */
function createOpposites(units: NumberedTree, { price, below, take }: Trying) {
  const priced = new Map<number, { unit: number; cost: number }[]>();
  const childrenOf = (above: number) =>
    remember(priced, above, () => {
      const possible: { unit: number; cost: number }[] = [];
      for (const unit of units.children(above)) {
        const cost = price(unit, -1);
        if (cost < below()) possible.push({ unit, cost });
      }
      return possible;
    });
  const tryBelow = (above: number, { besides, steps, cost }: { besides: number; steps: Steps; cost: number }): void => {
    for (const child of childrenOf(above)) {
      const all = cost + child.cost;
      if (child.unit === besides || all >= below()) continue;
      const more = [...steps, { unit: child.unit, sign: -1 }];
      if (units.children(child.unit).length === 0) take(more);
      else tryBelow(child.unit, { besides, steps: more, cost: all });
    }
  };
  return tryBelow;
}

function moveOf(
  steps: Steps,
  { trial: { grid, layers, changes }, change }: { trial: Trial; change: number },
  { system, hand }: { system: System; hand: AtHand },
): Move {
  const move: Move = { numbers: new Map(), printed: [], cost: 0 };
  for (const { unit, sign } of steps)
    for (const code of changes.codes.subarray(changes.starts[change], changes.starts[change + 1])) {
      const first = grid.atCell(unit, code >> 1);
      const block = system.owner[first]?.block;
      if (!block) continue;
      for (const { layer, by } of layers) move.numbers.set(first + layer, by * sign * (code & 1 ? 1 : -1));
      if (layers.every(({ layer }) => hand.isOpen(first + layer))) continue;
      move.printed.push(block);
      move.cost += block.cost;
    }
  return move;
}
