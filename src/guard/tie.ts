import type { AtHand } from './at-hand.ts';
import type { Unknowns } from './component.ts';
import type { System } from './system.ts';

/** A sum that is printed, seen from the truth: how much the unknown numbers in it, weighted, may differ together. */
export interface Tie {
  numbers: number[];
  weights: number[];
  low: number;
  high: number;
  /** How much the changes at hand, that are not made yet, would change that. */
  step: number;
  /** How much they differ now, as it was reckoned after so many changes of the world at hand. */
  now: number;
  after: number;
}

/** The sums a number stands in, and its weight in each. */
export interface OwnTies {
  ties: Tie[];
  weights: number[];
}

/** Ties that do not stay what they are, and by how much each changes. */
export type Rates = { tie: Tie; by: number }[];

/** The ties of unknown numbers. */
export interface Ties {
  /** Those of a number; `null` when one of them cannot be reckoned with from the truth on. */
  of(number: number): OwnTies | null;
  /** Which ties some changes together change, and by how much. */
  rates(numbers: ArrayLike<number>, by: ArrayLike<number>): Rates;
  /** How much the unknown numbers of a tie differ from the truth now. */
  now(tie: Tie): number;
  /** Whether all of them may change by so much. */
  keeps(rates: Rates): boolean;
  /** By how much the step of a shift, and perhaps a bit more, breaks a tie: above zero when it is too much. */
  excess(tie: Tie, more?: number): number;
  /** A number is unknown from now on. */
  open(number: number): void;
}

const hair = 1e-6;

/**
 * Looks up the ties of unknown numbers; each is made once. A sum that holds a number nobody knows, or that the truth itself does not
 * fit, tells nothing of what differs from the truth. What its numbers are now is only reckoned when a step changes it: the world at hand
 * keeps every sum, and so does nearly every step.
 */
export function createTies(system: System, { isOpen, sizeOf = () => null }: Unknowns, hand: AtHand): Ties {
  const ties = new Map<number, Tie | null>();
  const found = new Map<number, OwnTies | null>();
  const tieOf = (id: number, sum: () => ReturnType<System['sum']>) => {
    const own = ties.get(id);
    if (own !== undefined) return own;
    const made = makeTie(sum(), system.value, isOpen);
    ties.set(id, made);
    return made;
  };
  const of: Ties['of'] = (number) => {
    const own = found.get(number);
    if (own !== undefined) return own;
    const size = sizeOf(number);
    const all = system.sumsOf(number).map((id) => tieOf(id, () => system.sum(id)));
    if (size) all.push(tieOf(-1 - (size.columns[0] ?? 0), () => size));
    const usable = all.filter((tie) => tie !== null);
    const weights = usable.map((tie) => tie.weights[tie.numbers.indexOf(number)] ?? 0);
    const made = usable.length === all.length ? { ties: usable, weights } : null;
    found.set(number, made);
    return made;
  };
  const now: Ties['now'] = (tie) => {
    if (hand.differs.size === 0) return 0;
    if (tie.after === hand.changes()) return tie.now;
    tie.now = 0;
    for (let nth = 0; nth < tie.numbers.length; nth += 1)
      tie.now += (tie.weights[nth] ?? 0) * (hand.differs.get(tie.numbers[nth] ?? 0) ?? 0);
    tie.after = hand.changes();
    return tie.now;
  };
  const excess: Ties['excess'] = (tie, more = 0) => {
    const by = tie.step + more;
    if (by === 0) return 0;
    const sum = now(tie) + by;
    return sum < tie.low - hair ? sum - tie.low : sum > tie.high + hair ? sum - tie.high : 0;
  };
  const rates: Ties['rates'] = (numbers, by) => {
    for (let nth = 0; nth < numbers.length; nth += 1) addSteps(of(numbers[nth] ?? -1), by[nth] ?? 0);
    const found: Rates = [];
    for (let nth = 0; nth < numbers.length; nth += 1) takeSteps(of(numbers[nth] ?? -1), found);
    return found;
  };
  const open = (number: number) => {
    for (const id of system.sumsOf(number)) {
      const tie = ties.get(id);
      const { columns, weights } = system.sum(id);
      if (!tie || tie.numbers.includes(number)) continue;
      tie.numbers.push(number);
      tie.weights.push(weights[columns.indexOf(number)] ?? 0);
    }
  };
  const keeps: Ties['keeps'] = (rates) => rates.every(({ tie, by }) => excess(tie, by) === 0);
  return { of, rates, now, keeps, excess, open };
}

function addSteps(own: OwnTies | null, by: number): void {
  for (let nth = 0; own && nth < own.ties.length; nth += 1) (own.ties[nth] as Tie).step += (own.weights[nth] ?? 0) * by;
}

/** Takes the steps out of ties again; tells which there were. Of a tie that several numbers stand in it is gone at the first. */
function takeSteps(own: OwnTies | null, found: Rates): void {
  for (const tie of own?.ties ?? []) {
    if (!(Math.abs(tie.step) <= hair)) found.push({ tie, by: tie.step });
    tie.step = 0;
  }
}

function makeTie(
  { columns, weights, low, high }: ReturnType<System['sum']>,
  value: Float64Array,
  isOpen: (number: number) => boolean,
): Tie | null {
  const own: Tie = { numbers: [], weights: [], low, high, step: 0, now: 0, after: -1 };
  columns.forEach((number, nth) => {
    const weight = weights[nth] ?? 0;
    own.low -= weight * (value[number] ?? 0);
    own.high -= weight * (value[number] ?? 0);
    if (!isOpen(number)) return;
    own.numbers.push(number);
    own.weights.push(weight);
  });
  return own.low <= hair && own.high >= -hair ? own : null;
}
