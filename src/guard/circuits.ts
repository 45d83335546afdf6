import type { AtHand } from './at-hand.ts';
import { gridOf, remember, type Grid } from './grid.ts';
import { changesSize, layersOf, type Layered } from './changes.ts';
import type { Moves } from './moves.ts';
import { createNets, type Net, type Step } from './nets.ts';
import type { System } from './system.ts';
import { hasWays, waysOf } from './ways.ts';

/** Finds circuits: moves of as many steps as it takes. */
export interface Circuits {
  free: Moves['free'];
  /** Whether it looks for circuits from a number at all. */
  knows(number: number): boolean;
  /** A number is unknown from now on. */
  open(number: number): void;
}

/** A search in a net: what changes in each step, and which steps would undo what is looked for. */
interface Trial {
  net: Net;
  layers: Layered;
  isUnder: (step: Step) => boolean;
  isPossible: (step: Step, sign: number) => boolean;
}

type Path = { step: Step; sign: number }[];

const hair = 1e-6;

/**
 * A circuit makes one change (one part for another, say) forward at a place, back at the next, until every printed sum has again what it
 * had: the shortest way round in a net. What is found is a move like any other, to be looked at before it is believed: sums that hang
 * together in more than two ways are no part of a net.
 */
export function createCircuits(system: System, hand: AtHand): Circuits {
  const nets = new Map<Grid, ReturnType<typeof createNets>>();
  return {
    knows: (number) => {
      const spot = system.owner[number];
      return spot !== undefined && hasWays(gridOf(spot.known, system));
    },
    // Nets look at the first number of a block, for all of a block becomes unknown together.
    open: (number) => {
      const spot = system.owner[number];
      const grid = spot?.first === number ? gridOf(spot.known, system) : null;
      if (!spot || !grid) return;
      const { unit, period, part } = spot.block;
      nets.get(grid)?.open(grid.unit.numberOf(unit), grid.period.numberOf(period), grid.part.numberOf(part));
    },
    free: (number, sign, { counts, accept }) => {
      const spot = system.owner[number];
      if (!spot) return false;
      const grid = gridOf(spot.known, system);
      const own = remember(nets, grid, () => createNets(grid, hand.isOpen));
      for (const layers of layersOf(spot, number - spot.first, 1)) {
        if (counts && !changesSize(layers)) continue;
        for (const { net, isUnder } of waysOf(spot, grid, own)) {
          const isPossible = createPossible(net.signs, layers, hand);
          for (const start of net.steps.filter(isUnder)) {
            const trial = { net, layers, isUnder, isPossible };
            const numbers = numbersOf(findPath(start, sign, trial), trial);
            if (numbers.get(number) === sign && fits(numbers, hand) && accept(numbers)) return true;
          }
        }
      }
      return false;
    },
  };
}

/** Whether a step can be taken once: nothing becomes less than it can be, and no block is emptied of which that would be told. */
function createPossible(signs: readonly number[], layers: Layered, hand: AtHand): Trial['isPossible'] {
  const counts = changesSize(layers);
  const [leading] = layers;
  return ({ firsts }, sign) => {
    for (let nth = 0; nth < firsts.length; nth += 1) {
      const first = firsts[nth] ?? 0;
      const by = (signs[nth] ?? 0) * sign;
      for (const own of layers) if (!hand.allows(first + own.layer, by * own.by)) return false;
      if (counts && by * (leading?.by ?? 0) < 0 && !hand.canLose(first)) return false;
    }
    return true;
  };
}

/** The shortest way round that begins with a step; nothing when there is none. */
function findPath(start: Step, sign: number, { net, isUnder, isPossible }: Trial): Path {
  if (!isPossible(start, sign)) return [];
  const came = new Map<number, { step: Step; sign: number; before: number } | null>([[start.to, null]]);
  const queue = [start.to];
  for (const node of queue) {
    if (came.has(start.from)) break;
    const go = (step: Step, own: number, next: number) => {
      if (came.has(next) || isUnder(step) || !isPossible(step, own)) return;
      came.set(next, { step, sign: own, before: node });
      queue.push(next);
    };
    for (const step of net.back[node] ?? []) go(step, -sign, step.from);
    for (const step of net.out[node] ?? []) go(step, sign, step.to);
  }
  if (!came.has(start.from)) return [];
  const path: Path = [{ step: start, sign }];
  for (let at = came.get(start.from); at; at = came.get(at.before)) path.push({ step: at.step, sign: at.sign });
  return path;
}

/** What changes in all, at every level. */
function numbersOf(path: Path, { net: { factor, layout }, layers }: Trial): Map<number, number> {
  const numbers = new Map<number, number>();
  const add = (first: number, by: number) => {
    for (const { layer, by: own } of layers) numbers.set(first + layer, (numbers.get(first + layer) ?? 0) + by * own);
  };
  for (const { step, sign } of path)
    for (const a of layout.above.a(step.a))
      for (const b of layout.above.b(step.b))
        for (const [node, by] of factor) {
          const first = layout.at(a, b, node);
          if (first >= 0) add(first, by * sign);
        }
  for (const [number, by] of numbers) if (by === 0) numbers.delete(number);
  return numbers;
}

function fits(numbers: Map<number, number>, { isOpen, room }: AtHand): boolean {
  for (const [number, by] of numbers) if (!isOpen(number) || room(number, by) < Math.abs(by) - hair) return false;
  return true;
}
