import type { Moves } from './moves.ts';
import type { Circuits } from './circuits.ts';
import type { System } from './system.ts';
import { excess, type Tie, type Ties } from './tie.ts';

/** How much a number can still become more, or less. */
export type Room = (number: number, sign: number) => number;

/** Ways to look for a shift, the fastest first: a product of changes along each axis, a circuit of them, and mending sum by sum. */
export const ways = ['product', 'circuit', 'mending'] as const;
export type Way = (typeof ways)[number];

/** How many numbers a shift may change besides the first, fewest first; and how many attempts each may cost. */
const depths = [8, 12, 16];
const attempts = 200;
const mostTies = 4;
/** How many numbers of other lattices may have to change with those of one. */
const linked = 6;
const hair = 1e-6;

interface Searching {
  ties: Ties;
  room: Room;
  moves: Moves;
  circuits: Circuits;
  isOpen(number: number): boolean;
}

interface Remedy {
  number: number;
  by: number;
  /** How much it can change that way. */
  free: number;
  /** How many sums more it breaks than it mends. */
  breaks: number;
}

/** Looks for a shift of one: numbers and how much each changes. */
export function createSearch(
  system: System,
  { ties, room, moves, circuits, isOpen }: Searching,
): (number: number, sign: number, wish: { counts: boolean; way: Way }) => Map<number, number> | null {
  const steps = new Map<number, number>();
  const broken = new Set<Tie>();
  let left = 0;
  const take = (number: number, by: number, isBack = false): void => {
    if (isBack) steps.delete(number);
    else steps.set(number, by);
    for (const [tie, weight] of ties.of(number) ?? []) {
      tie.step += isBack ? -weight * by : weight * by;
      if (excess(tie) === 0) broken.delete(tie);
      else broken.add(tie);
    }
  };
  const mend = (depth: number): boolean => {
    if (broken.size === 0) return true;
    if (depth === 0) return false;
    for (const { number, by, breaks } of remediesOf(narrowest(broken), { system, ties, room, steps })) {
      left -= 1;
      if (left < 0) return false;
      if (broken.size + breaks > mostTies * (depth - 1)) continue;
      take(number, by);
      if (mend(depth - 1)) return true;
      take(number, by, true);
    }
    return false;
  };
  const clear = () => {
    for (const [number, by] of [...steps]) take(number, by, true);
  };
  const finish = (): Map<number, number> => {
    const found = new Map(steps);
    clear();
    return found;
  };
  /** Whether a move keeps everything, or needs but little more: it knows one lattice and not what ties it to others. */
  const isKept = (move: Map<number, number>): boolean => {
    if ([...move.keys()].some((own) => !isOpen(own) || !ties.of(own))) return false;
    for (const [own, by] of move) take(own, by);
    left = attempts;
    const isMended = mend(linked);
    if (!isMended) clear();
    return isMended;
  };
  const mendAll = (number: number, sign: number): boolean => {
    take(number, sign);
    const isMended = depths.some((depth) => {
      left = attempts;
      return mend(depth);
    });
    if (!isMended) clear();
    return isMended;
  };
  const looking: Record<Way, (number: number, sign: number, counts: boolean) => boolean> = {
    product: (number, sign, counts) => moves.free(number, sign, { counts, accept: isKept }),
    circuit: (number, sign, counts) => circuits.free(number, sign, { counts, accept: isKept }),
    mending: mendAll,
  };
  return (number, sign, { counts, way }) =>
    ties.of(number) && room(number, sign) >= 1 && looking[way](number, sign, counts) ? finish() : null;
}

/** What can mend a tie, the best first. */
function remediesOf(
  tie: Tie,
  { system, ties, room, steps }: { system: System; ties: Ties; room: Room; steps: ReadonlyMap<number, number> },
): Remedy[] {
  return tie.numbers
    .flatMap((number, nth) => {
      const by = -excess(tie) / (tie.weights[nth] ?? 1);
      if (steps.has(number) || (system.whole[number] === 1 && Math.abs(by - Math.round(by)) > hair)) return [];
      const free = room(number, by);
      const own = free < Math.abs(by) - hair ? null : ties.of(number);
      return own ? [{ number, by, free, breaks: breaksOf(own, by) }] : [];
    })
    .sort((a, b) => a.breaks - b.breaks || b.free - a.free || a.number - b.number);
}

function breaksOf(ties: [Tie, number][], by: number): number {
  return ties.reduce((sum, [tie, weight]) => sum + (excess(tie, weight * by) === 0 ? 0 : 1) - (excess(tie) === 0 ? 0 : 1), 0);
}

function narrowest(ties: Set<Tie>): Tie {
  return [...ties].reduce((best, own) => (own.numbers.length < best.numbers.length ? own : best));
}
