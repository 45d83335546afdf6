import type { Unknowns } from './component.ts';
import type { System } from './system.ts';

/** A sum that is printed, seen from the truth: how much the unknown numbers in it, weighted, may differ together. */
export interface Tie {
  numbers: number[];
  weights: number[];
  low: number;
  high: number;
  /** How much they differ now. */
  now: number;
  /** How much one step of a shift changes that. */
  step: number;
}

/** The ties of unknown numbers. */
export interface Ties {
  /** Those of a number, each with its weight there; `null` when one of them cannot be reckoned with from the truth on. */
  of(number: number): [tie: Tie, weight: number][] | null;
  /** A number is unknown from now on. */
  open(number: number): void;
}

const hair = 1e-6;

/**
 * Looks up the ties of unknown numbers; each is made once. A sum that holds a number nobody knows, or that the truth itself does not
 * fit, tells nothing of what differs from the truth.
 */
export function createTies(system: System, { isOpen, sizeOf = () => null }: Unknowns): Ties {
  const ties = new Map<number, Tie | null>();
  const found = new Map<number, [Tie, number][] | null>();
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
    const usable = all.flatMap((tie): [Tie, number][] => (tie ? [[tie, tie.weights[tie.numbers.indexOf(number)] ?? 0]] : []));
    const made = usable.length === all.length ? usable : null;
    found.set(number, made);
    return made;
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
  return { of, open };
}

function makeTie(
  { columns, weights, low, high }: ReturnType<System['sum']>,
  value: Float64Array,
  isOpen: (number: number) => boolean,
): Tie | null {
  const own: Tie = { numbers: [], weights: [], low, high, now: 0, step: 0 };
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

/** By how much the step of a shift, and perhaps a bit more, breaks a tie: above zero when it is too much. */
export function excess({ low, high, now, step }: Tie, more = 0): number {
  const sum = now + step + more;
  return sum < low - hair ? sum - low : sum > high + hair ? sum - high : 0;
}
