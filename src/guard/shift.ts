import type { Unknowns } from './component.ts';
import type { System } from './system.ts';
import { createTies, excess, type Tie, type Ties } from './tie.ts';

/** Other worlds close to the truth: some of who is hidden is counted elsewhere, and everything printed stays what it is. */
export interface Shifts {
  /** Makes a number differ more from the truth, by at most `by` (below zero: less), in one shift; by how much it did. */
  shift(number: number, by: number): number;
  /** How much each number differs from the truth now. */
  differs: ReadonlyMap<number, number>;
  /** Back to the truth. */
  reset(): void;
  /** A number is unknown from now on. */
  open(number: number): void;
}

/** How many numbers a shift may change besides the first, fewest first; and how many attempts each may cost. */
const depths = [3, 5, 8, 12, 16];
const attempts = 200;
const mostTies = 4;
const hair = 1e-6;

/**
 * A shift begins with one number. That breaks sums that are printed; each is mended by changing another unknown number in it, which
 * may break others, until nothing is broken. Most often four numbers will do, at the corners of a rectangle: two teams, two periods.
 * Every sum, bound and link is kept to in whole numbers, so that a world found here is a proof, however it was found. Not finding
 * one proves nothing: that is for the solver.
 */
export function createShifts(system: System, unknowns: Unknowns): Shifts {
  const ties = createTies(system, unknowns);
  const differs = new Map<number, number>();
  const room = createRoom(system, unknowns, differs);
  const search = createSearch(system, ties, room);
  const change = (number: number, by: number) => {
    const now = (differs.get(number) ?? 0) + by;
    if (now === 0) differs.delete(number);
    else differs.set(number, now);
    for (const [tie, weight] of ties.of(number) ?? []) tie.now += weight * by;
  };
  return {
    differs,
    open: ties.open,
    shift: (number, by) => {
      const steps = search(number, Math.sign(by));
      if (!steps) return 0;
      const times = Math.min(Math.ceil(Math.abs(by) - hair), mostTimes(steps, room, ties));
      for (const [own, step] of steps) change(own, step * times);
      return times * Math.sign(by);
    },
    reset: () => {
      for (const [number, by] of [...differs]) change(number, -by);
    },
  };
}

/** How much a number can still become more, or less. */
type Room = (number: number, sign: number) => number;

function createRoom({ value, low, high }: System, unknowns: Unknowns, differs: ReadonlyMap<number, number>): Room {
  const { least = () => -Infinity, most = () => Infinity } = unknowns;
  return (number, sign) => {
    const now = (value[number] ?? 0) + (differs.get(number) ?? 0);
    return sign > 0 ? Math.min(high[number] ?? 0, most(number)) - now : now - Math.max(low[number] ?? 0, least(number));
  };
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
function createSearch(system: System, ties: Ties, room: Room): (number: number, sign: number) => Map<number, number> | null {
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
  const remediesOf = (tie: Tie): Remedy[] =>
    tie.numbers
      .flatMap((number, nth) => {
        const by = -excess(tie) / (tie.weights[nth] ?? 1);
        if (steps.has(number) || (system.whole[number] === 1 && Math.abs(by - Math.round(by)) > hair)) return [];
        const free = room(number, by);
        const own = free < Math.abs(by) - hair ? null : ties.of(number);
        return own ? [{ number, by, free, breaks: breaksOf(own, by) }] : [];
      })
      .sort((a, b) => a.breaks - b.breaks || b.free - a.free || a.number - b.number);
  const mend = (depth: number): boolean => {
    if (broken.size === 0) return true;
    if (depth === 0) return false;
    for (const { number, by, breaks } of remediesOf(narrowest(broken))) {
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
  return (number, sign) => {
    if (!ties.of(number) || room(number, sign) < 1) return null;
    take(number, sign);
    for (const depth of depths) {
      left = attempts;
      if (!mend(depth)) continue;
      const found = new Map(steps);
      clear();
      return found;
    }
    clear();
    return null;
  };
}

function breaksOf(ties: [Tie, number][], by: number): number {
  return ties.reduce((sum, [tie, weight]) => sum + (excess(tie, weight * by) === 0 ? 0 : 1) - (excess(tie) === 0 ? 0 : 1), 0);
}

function narrowest(ties: Set<Tie>): Tie {
  return [...ties].reduce((best, own) => (own.numbers.length < best.numbers.length ? own : best));
}

/** How many times a shift can be repeated, in whole times: until one of its numbers, or a sum that may vary, is at its end. */
function mostTimes(steps: Map<number, number>, room: Room, ties: Ties): number {
  let most = Infinity;
  const rates = new Map<Tie, number>();
  for (const [number, step] of steps) {
    most = Math.min(most, Math.floor(room(number, step) / Math.abs(step) + hair));
    for (const [tie, weight] of ties.of(number) ?? []) rates.set(tie, (rates.get(tie) ?? 0) + weight * step);
  }
  for (const [{ low, high, now }, rate] of rates)
    if (Math.abs(rate) > hair) most = Math.min(most, Math.floor((rate > 0 ? high - now : now - low) / Math.abs(rate) + hair));
  return Math.max(most, 1);
}
