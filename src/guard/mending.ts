import type { AtHand } from './at-hand.ts';
import type { System } from './system.ts';
import type { OwnTies, Rates, Tie, Ties } from './tie.ts';

/** How much a number can still become more, or less. */
export type Room = AtHand['room'];

/** A shift: how much each of some numbers changes, and each tie that does not stay what it is. */
export interface Shift {
  steps: Map<number, number>;
  rates: Rates;
}

/** Changes of some numbers, and the sums they break, until these are mended. */
export interface Mending {
  /** Changes a number: what it breaks is to be mended. */
  take(number: number, by: number): void;
  /** Changes up to so many other numbers until no sum is broken; whether that was found. What was taken stays, either way. */
  mend(depth: number): boolean;
  /** All changes; nothing is changed any more. */
  finish(): Shift;
}

/** How many changes may be tried, and how many sums each that is left may have to mend. */
const attempts = 200;
const mostTies = 4;
const hair = 1e-6;

interface Remedy {
  number: number;
  by: number;
  /** How much it can change that way. */
  free: number;
  /** How many sums more it breaks than it mends. */
  breaks: number;
}

/** Mends sum by sum, the narrowest first, each with what breaks fewest others: depth first, and no further than pays. */
export function createMending(system: System, { ties, room }: { ties: Ties; room: Room }): Mending {
  const { steps, take, undo, breaks: breaksNow, finish } = createTaken(ties);
  let left = 0;
  const mend = (depth: number): boolean => {
    const broken = breaksNow();
    if (broken.size === 0) return true;
    if (depth === 0) return false;
    for (const { number, by, breaks } of remediesOf(narrowest(broken), { system, ties, room, steps })) {
      left -= 1;
      if (left < 0) return false;
      if (broken.size + breaks > mostTies * (depth - 1)) continue;
      take(number, by);
      if (mend(depth - 1)) return true;
      undo(number, by);
      breaksNow();
    }
    return false;
  };
  return {
    take,
    mend: (depth) => {
      left = attempts;
      return mend(depth);
    },
    finish,
  };
}

/** Keeps what was taken, and what that breaks. */
function createTaken(ties: Ties) {
  const steps = new Map<number, number>();
  const broken = new Set<Tie>();
  const touched: Tie[] = [];
  const take = (number: number, by: number): void => {
    steps.set(number, by);
    const own = ties.of(number);
    for (let nth = 0; own && nth < own.ties.length; nth += 1) {
      const tie = own.ties[nth] as Tie;
      tie.step += (own.weights[nth] ?? 0) * by;
      touched.push(tie);
    }
  };
  const undo = (number: number, by: number): void => {
    take(number, -by);
    steps.delete(number);
  };
  /** Looked at when several were taken: most mend what another of them breaks. */
  const breaks = (): Set<Tie> => {
    for (const tie of touched)
      if (ties.excess(tie) === 0) broken.delete(tie);
      else broken.add(tie);
    touched.length = 0;
    return broken;
  };
  const finish = (): Shift => {
    for (const number of steps.keys()) for (const tie of ties.of(number)?.ties ?? []) tie.step = 0;
    const found: Shift = { steps: new Map(steps), rates: ties.rates([...steps.keys()], [...steps.values()]) };
    steps.clear();
    broken.clear();
    touched.length = 0;
    return found;
  };
  return { steps, take, undo, breaks, finish };
}

/** What can mend a tie, the best first. */
function remediesOf(
  tie: Tie,
  { system, ties, room, steps }: { system: System; ties: Ties; room: Room; steps: ReadonlyMap<number, number> },
): Remedy[] {
  return tie.numbers
    .flatMap((number, nth) => {
      const by = -ties.excess(tie) / (tie.weights[nth] ?? 1);
      if (steps.has(number) || (system.whole[number] === 1 && Math.abs(by - Math.round(by)) > hair)) return [];
      const free = room(number, by);
      const own = free < Math.abs(by) - hair ? null : ties.of(number);
      return own ? [{ number, by, free, breaks: breaksOf(own, by, ties.excess) }] : [];
    })
    .sort((a, b) => a.breaks - b.breaks || b.free - a.free || a.number - b.number);
}

function breaksOf({ ties, weights }: OwnTies, by: number, excess: Ties['excess']): number {
  return ties.reduce((sum, tie, nth) => {
    const breaks = excess(tie, (weights[nth] ?? 0) * by) === 0 ? 0 : 1;
    return sum + breaks - (excess(tie) === 0 ? 0 : 1);
  }, 0);
}

function narrowest(ties: Set<Tie>): Tie {
  return [...ties].reduce((best, own) => (own.numbers.length < best.numbers.length ? own : best));
}
