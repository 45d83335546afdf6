import { createAtHand } from './at-hand.ts';
import type { Unknowns } from './component.ts';
import { createCircuits } from './circuits.ts';
import { createMending, type Room, type Shift } from './mending.ts';
import { createMoves, type Moves } from './moves.ts';
import { createSearch, type Wish } from './shift-search.ts';
import type { System } from './system.ts';
import { createTies, type Ties } from './tie.ts';
import type { Witness } from './witness.ts';

/** Other worlds close to the truth: some of who is hidden is counted elsewhere, and everything printed stays what it is. */
export interface Shifts {
  /**
   * Makes a number differ more from the truth, by at most `by` (below zero: less), in one shift; by how much it did. With `counts` the
   * block is to be about more or fewer, which no answer instead of another makes it.
   */
  shift(number: number, by: number, wish: Wish): number;
  /** What every number is now. */
  now: Float64Array;
  /** How much each number differs from the truth now. */
  differs: ReadonlyMap<number, number>;
  /**
   * Goes from the truth to a world that was found elsewhere, when it fits everything that is printed and known; whether it does. Else the
   * truth stays at hand.
   */
  adopt(world: Witness): boolean;
  /** The same with a world that was found, or adopted, here: it fits, for hiding more never makes a world impossible. */
  enter(world: Witness): void;
  /** Back to the truth. */
  reset(): void;
  /** A number is unknown from now on. */
  open(number: number): void;
  /** The cheapest move of one, from the world at hand, that would be possible were some of what is printed hidden. */
  cheapest: Moves['cheapest'];
}

const hair = 1e-6;

/**
 * A shift begins with one number. That breaks sums that are printed; each is mended by changing another unknown number in it, which
 * may break others, until nothing is broken. Most often four numbers will do, at the corners of a rectangle: two teams, two periods.
 * Every sum, bound and link is kept to in whole numbers, so that a world found here is a proof, however it was found. Not finding
 * one proves nothing: that is for the solver.
 */
export function createShifts(system: System, unknowns: Unknowns): Shifts {
  const hand = createAtHand(system, unknowns);
  const { differs, room, change, reset } = hand;
  const ties = createTies(system, unknowns, hand);
  const moves = createMoves(system, hand);
  const circuits = createCircuits(system, hand);
  const search = createSearch({
    mending: createMending(system, { ties, room }),
    ties,
    room,
    moves,
    circuits,
    isOpen: hand.isOpen,
  });
  /** Whether what is at hand of a number can be. */
  const canBe = (number: number) =>
    (system.whole[number] !== 1 || Number.isInteger(hand.now[number])) && Math.min(room(number, 1), room(number, -1)) >= -hair;
  const enter = ({ numbers, by }: Witness): void => numbers.forEach((number, nth) => change(number, by[nth] ?? 0));
  return {
    now: hand.now,
    differs,
    enter,
    adopt: (world) => {
      if (!world.numbers.every((number) => hand.isOpen(number) && ties.of(number))) return false;
      if (!ties.keeps(ties.rates(world.numbers, world.by))) return false;
      enter(world);
      const isPossible = [...differs.keys()].every(canBe);
      if (!isPossible) reset();
      return isPossible;
    },
    open: (number) => {
      hand.open(number);
      circuits.open(number);
      ties.open(number);
    },
    cheapest: moves.cheapest,
    shift: (number, by, wish) => {
      const found = search(number, Math.sign(by), wish);
      if (!found) return 0;
      const times = Math.min(Math.ceil(Math.abs(by) - hair), mostTimes(found, room, ties));
      for (const [own, step] of found.steps) change(own, step * times);
      return times * Math.sign(by);
    },
    reset,
  };
}

/** How many times a shift can be repeated, in whole times: until one of its numbers, or a sum that may vary, is at its end. */
function mostTimes({ steps, rates }: Shift, room: Room, ties: Ties): number {
  let most = Infinity;
  for (const [number, step] of steps) most = Math.min(most, Math.floor(room(number, step) / Math.abs(step) + hair));
  for (const { tie, by } of rates) {
    const free = by > 0 ? tie.high - ties.now(tie) : ties.now(tie) - tie.low;
    most = Math.min(most, Math.floor(free / Math.abs(by) + hair));
  }
  return Math.max(most, 1);
}
