import type { AtHand } from './at-hand.ts';
import { gridOf, remember, type Grid } from './grid.ts';
import { changesSize, layersOf, type Layered } from './changes.ts';
import type { Moves } from './moves.ts';
import { createNets, type Net } from './nets.ts';
import type { System } from './system.ts';
import { hasWays, waysOf, type Way } from './ways.ts';

/** Finds circuits: moves of as many steps as it takes. */
export interface Circuits {
  free: Moves['free'];
  /** Whether it looks for circuits from a number at all. */
  knows(number: number): boolean;
  /** A number is unknown from now on. */
  open(number: number): void;
}

/** A search in a net: what changes in each step, and at which places it would undo what is looked for. */
interface Trial extends Way {
  layers: Layered;
  isPossible: (place: number, sign: number) => boolean;
}

/** Places, and whether the step of each is taken as the first one is, or the other way round. */
type Path = { place: number; sign: number }[];

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
        for (const way of waysOf(spot, grid, own)) {
          const trial = { ...way, layers, isPossible: createPossible(way.net, layers, hand) };
          for (const start of startsOf(way)) {
            const numbers = numbersOf(findPath(start, sign, trial), trial);
            if (numbers.get(number) === sign && fits(numbers, hand) && accept(numbers)) return true;
          }
        }
      }
      return false;
    },
  };
}

/** The places at which a step makes the block one more, where there is a step. */
function startsOf({ net: { layout, from }, as, bs }: Way): number[] {
  const width = layout.bs.length;
  const rows = layout.as.flatMap((a, nth) => (as.has(a) ? [nth * width] : []));
  const columns = layout.bs.flatMap((b, nth) => (bs.has(b) ? [nth] : []));
  return rows.flatMap((row) => columns.map((column) => row + column)).filter((place) => from[place] !== -1);
}

/** Whether a step can be taken once: nothing becomes less than it can be, and no block is emptied of which that would be told. */
function createPossible({ signs, firsts }: Net, layers: Layered, hand: AtHand): Trial['isPossible'] {
  const counts = changesSize(layers);
  const leading = layers[0]?.by ?? 0;
  return (place, sign) => {
    for (let nth = 0; nth < signs.length; nth += 1) {
      const first = firsts[place * signs.length + nth] ?? 0;
      const by = (signs[nth] ?? 0) * sign;
      for (const own of layers) if (!hand.allows(first + own.layer, by * own.by)) return false;
      if (counts && by * leading < 0 && !hand.canLose(first)) return false;
    }
    return true;
  };
}

/** The shortest way round that begins with a step; nothing when there is none. */
function findPath(start: number, sign: number, { net, as, bs, isPossible }: Trial): Path {
  if (!isPossible(start, sign)) return [];
  const { from, to, out, back, layout } = net;
  const [first, last] = [to[start] ?? 0, from[start] ?? 0];
  const came = new Map<number, { place: number; sign: number; before: number } | null>([[first, null]]);
  const queue = [first];
  const isUnder = (place: number) =>
    bs.has(layout.bs[place % layout.bs.length] ?? -1) && as.has(layout.as[Math.floor(place / layout.bs.length)] ?? -1);
  const go = (place: number, own: number, { node, next }: { node: number; next: number }) => {
    if (came.has(next) || isUnder(place) || !isPossible(place, own)) return;
    came.set(next, { place, sign: own, before: node });
    queue.push(next);
  };
  for (const node of queue) {
    if (came.has(last)) break;
    for (let place = back.first[node] ?? -1; place >= 0; place = back.next[place] ?? -1)
      go(place, -sign, { node, next: from[place] ?? 0 });
    for (let place = out.first[node] ?? -1; place >= 0; place = out.next[place] ?? -1)
      go(place, sign, { node, next: to[place] ?? 0 });
  }
  if (!came.has(last)) return [];
  const path: Path = [{ place: start, sign }];
  for (let at = came.get(last); at; at = came.get(at.before)) path.push({ place: at.place, sign: at.sign });
  return path;
}

/** What changes in all, at every level. */
function numbersOf(path: Path, { net: { factor, layout }, layers }: Trial): Map<number, number> {
  const numbers = new Map<number, number>();
  const add = (first: number, by: number) => {
    for (const { layer, by: own } of layers) numbers.set(first + layer, (numbers.get(first + layer) ?? 0) + by * own);
  };
  for (const { place, sign } of path)
    for (const a of layout.above.a(layout.as[Math.floor(place / layout.bs.length)] ?? 0))
      for (const b of layout.above.b(layout.bs[place % layout.bs.length] ?? 0))
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
