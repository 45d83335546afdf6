import type { Circuits } from './circuits.ts';
import type { Mending, Room, Shift } from './mending.ts';
import type { Moves } from './moves.ts';
import type { Ties } from './tie.ts';

/** Ways to look for a shift, the fastest first: a product of changes along each axis, a circuit of them, and mending sum by sum. */
export const ways = ['product', 'circuit', 'mending'] as const;
export type Way = (typeof ways)[number];

/** What is looked for; with `counts` only what makes a block about more or fewer, not what changes an answer for another. */
export interface Wish {
  counts: boolean;
  way: Way;
}

/** How many numbers may change besides the first, when a shift is found sum by sum: few first. */
const depths = [8, 12, 16];
/** How many numbers of other lattices may have to change with those of one. */
const linked = 6;

interface Searching {
  mending: Mending;
  ties: Ties;
  room: Room;
  moves: Moves;
  circuits: Circuits;
  isOpen(number: number): boolean;
}

/** Looks for a shift of one: numbers and how much each changes, so that every sum that is printed stays what it is. */
export function createSearch({
  mending: { take, mend, finish },
  ties,
  room,
  moves,
  circuits,
  isOpen,
}: Searching): (number: number, sign: number, wish: Wish) => Shift | null {
  let found: Shift | null = null;
  /** Whether a move keeps everything, or needs but little more: it knows one lattice and not what ties it to others. */
  const isKept = (move: Map<number, number>): boolean => {
    for (const own of move.keys()) if (!isOpen(own) || !ties.of(own)) return false;
    const rates = ties.rates([...move.keys()], [...move.values()]);
    found = ties.keeps(rates) ? { steps: move, rates } : mendAll(move, [linked]);
    return found !== null;
  };
  const mendAll = (changes: Iterable<readonly [number: number, by: number]>, tried: number[]): Shift | null => {
    for (const [own, by] of changes) take(own, by);
    const isMended = tried.some(mend);
    const made = finish();
    return isMended ? made : null;
  };
  const looking: Record<Way, (number: number, sign: number, counts: boolean) => boolean> = {
    product: (number, sign, counts) => moves.free(number, sign, { counts, accept: isKept }),
    circuit: (number, sign, counts) => circuits.free(number, sign, { counts, accept: isKept }),
    mending: (number, sign, counts) => {
      // What few changes would mend where circuits are looked for is a circuit; more persons of many changes are hardly ever found there.
      const isNet = circuits.knows(number);
      found = isNet && counts ? null : mendAll([[number, sign]], isNet ? depths.slice(-1) : depths);
      return found !== null;
    },
  };
  return (number, sign, { counts, way }) =>
    ties.of(number) && room(number, sign) >= 1 && looking[way](number, sign, counts) ? found : null;
}
