import type { Block } from './lattice.ts';
import { createGround, mostPlaces, type Change, type Ground } from './ground.ts';
import type { Spot, System } from './system.ts';

/** What a move may do. */
export interface Limits {
  isOpen(number: number): boolean;
  /** Whether a number may differ by so much from what it is in the world at hand. */
  fits(number: number, by: number): boolean;
  /** Whether a block stays filled when one leaves it. */
  canLose(spot: Spot): boolean;
}

/** Numbers and by how much each changes, with what of them is printed and what hiding that would cost. */
export interface Move {
  numbers: Map<number, number>;
  printed: Block[];
  cost: number;
}

/** Finds moves that make a number one more, or one less. */
export interface Moves {
  /** Gives moves that change nothing printed to `accept` until it takes one; whether it did. */
  free(number: number, sign: number, accept: (numbers: Map<number, number>) => boolean): boolean;
  /** The move of which what is printed costs least to hide, and less than a bound; `null` when there is none. */
  cheapest(number: number, sign: number, below: number): Move | null;
}

/** A change of the layers of a block, by the sign of the change that is looked for. */
type Layered = { layer: number; by: number }[];

interface Search {
  ground: Ground;
  layers: Layered;
  change: Change;
  /** Whether somebody comes or goes: else only an answer changes. */
  counts: boolean;
}

/**
 * A move counts a person elsewhere: in another unit, another period, another part, or with another answer, while somebody else goes the
 * other way wherever a printed number would tell. Each is a product of one change along each axis, so that all sums of a lattice stay
 * right by themselves; only printed numbers and what is known of unknown ones are to be looked at.
 */
export function createMoves(system: System, limits: Limits): Moves {
  const grounds = new Map<Spot['known'], Ground>();
  const groundOf = (known: Spot['known']) => {
    const found = grounds.get(known) ?? createGround(known, system);
    grounds.set(known, found);
    return found;
  };
  /** Tries every move that costs less than `below`, each cheaper than the one `accept` took before; stops when that is nothing. */
  const search = (number: number, sign: number, { below, accept }: { below: number; accept: (move: Move) => number }) => {
    const spot = system.owner[number];
    if (!spot) return;
    const ground = groundOf(spot.known);
    let bound = below;
    for (const layers of layersOf(spot, number - spot.first, sign))
      for (const change of ground.changesOf(spot)) {
        const counts = layers.reduce((sum, { by }) => sum + by, 0) !== 0;
        for (const steps of unitsOf(spot, { ground, layers, change, counts }, { limits, below: () => bound })) {
          bound = accept(moveOf(steps, { ground, layers, change, counts }, limits));
          if (bound <= 0) return;
        }
      }
  };
  return {
    free: (number, sign, accept) => {
      let isTaken = false;
      search(number, sign, {
        below: Number.MIN_VALUE,
        accept: ({ numbers }) => {
          isTaken = accept(numbers);
          return isTaken ? 0 : Number.MIN_VALUE;
        },
      });
      return isTaken;
    },
    cheapest: (number, sign, below) => {
      let best: Move | null = null;
      search(number, sign, {
        below,
        accept: (move) => {
          best = move;
          return move.cost;
        },
      });
      return best;
    },
  };
}

/** Changes of the numbers of a block: one more of an answer, alone or instead of another. */
function layersOf({ known: { layers } }: Spot, layer: number, sign: number): Layered[] {
  const { answers, combine, whole, sums } = layers;
  const own = { layer, by: sign };
  const size = whole === null ? [] : [{ layer: whole, by: sign }];
  const all = answers.map((_, nth) => nth);
  if (sums.includes(layer) || answers.length === 0) return [[own]];
  if (layer === whole) return combine === 'partition' ? all.map((answer) => [own, { layer: answer, by: sign }]) : [[own]];
  if (combine !== 'partition') return [[own], ...(size.length > 0 ? [[own, ...size]] : [])];
  return [[own, ...size], ...all.filter((other) => other !== layer).map((other) => [own, { layer: other, by: -sign }])];
}

/** A unit and whether what changes in it is the change that is looked for, or its opposite. */
type Steps = { unit: string; sign: number }[];

interface Costing {
  search: Search;
  limits: Limits;
  below: () => number;
}

/** Units in which a change is to be made: one with those above it, as far as its opposite in another does not make up for it there. */
function* unitsOf(spot: Spot, search: Search, costing: Omit<Costing, 'search'>): Generator<Steps, void> {
  const { units } = search.ground;
  const least = units.chain(spot.block.unit).length;
  for (const unit of units.leaves(spot.block.unit).slice(0, mostPlaces)) {
    const chain = units.chain(unit);
    const up: Steps = [];
    let cost = 0;
    for (const node of chain) {
      cost += costOf(node, 1, { search, limits: costing.limits });
      if (cost >= costing.below()) break;
      up.push({ unit: node, sign: 1 });
      // The change is about the unit of the block: only above it something may make up for it.
      if (up.length <= chain.length - least) continue;
      const above = chain[up.length];
      if (above === undefined) yield up;
      else for (const down of oppositesBelow(above, { node, cost, search, ...costing })) yield [...up, ...down];
    }
  }
}

/**
 * The opposite of a change in a unit somewhere below another, and in what lies between. Nobody looks below a unit that cannot change
 * itself: of a whole country only the few that hide as much.
 */
function* oppositesBelow(
  above: string,
  { node, cost, ...costing }: Costing & { node: string; cost: number },
): Generator<Steps, void> {
  const { units } = costing.search.ground;
  for (const other of units.children(above)) {
    if (other === node) continue;
    const all = cost + costOf(other, -1, costing);
    if (all >= costing.below()) continue;
    const step = { unit: other, sign: -1 };
    if (units.families(other).length === 0) yield [step];
    else for (const down of oppositesBelow(other, { node, cost: all, ...costing })) yield [step, ...down];
  }
}

/** What hiding the printed blocks of a unit that change would cost; infinite when one cannot change, or was printed before. */
function costOf(unit: string, sign: number, { search, limits }: { search: Search; limits: Limits }): number {
  const { ground, layers, change, counts } = search;
  let cost = 0;
  for (let nth = 0; nth < change.cells.length; nth += 1) {
    const spot = ground.spotAt(unit, change.cells[nth] ?? -1);
    if (!spot) return Infinity;
    const by = (change.signs[nth] ?? 0) * sign;
    const isPrinted = layers.some(({ layer }) => !limits.isOpen(spot.first + layer));
    if (isPrinted && spot.block.forced) return Infinity;
    for (const own of layers) if (!limits.fits(spot.first + own.layer, by * own.by)) return Infinity;
    if (counts && by * (layers[0]?.by ?? 0) < 0 && !limits.canLose(spot)) return Infinity;
    cost += isPrinted ? spot.block.cost : 0;
  }
  return cost;
}

function moveOf(steps: Steps, { ground, layers, change }: Search, limits: Limits): Move {
  const move: Move = { numbers: new Map(), printed: [], cost: 0 };
  for (const { unit, sign } of steps)
    change.cells.forEach((cell, nth) => {
      const spot = ground.spotAt(unit, cell);
      if (!spot) return;
      for (const { layer, by } of layers) move.numbers.set(spot.first + layer, by * sign * (change.signs[nth] ?? 0));
      if (layers.every(({ layer }) => limits.isOpen(spot.first + layer))) return;
      move.printed.push(spot.block);
      move.cost += spot.block.cost;
    });
  return move;
}
