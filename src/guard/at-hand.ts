import type { Unknowns } from './component.ts';
import { sizeOf, type System } from './system.ts';

/** The world at hand: what every number is in it, and what of that a reader would notice. */
export interface AtHand {
  now: Float64Array;
  /** By how much each number differs from the truth, where it does. */
  differs: ReadonlyMap<number, number>;
  /** Whether a number is unknown. */
  isOpen(number: number): boolean;
  /** How much a number can still become more, or less. */
  room(number: number, sign: number): number;
  /** Whether the block that begins at a number stays filled when one leaves it. */
  canLose(first: number): boolean;
  change(number: number, by: number): void;
  /** Back to the truth. */
  reset(): void;
  /** How many times it changed: what was reckoned before that is stale. */
  changes(): number;
  /** A number is unknown from now on. */
  open(number: number): void;
}

/** The fewest a block may be, and the numbers that make it up; `null` when it may be any size. */
type Size = { numbers: number[]; least: number } | null;

const [opened, closed] = [1, 2];

/** Starts with the truth. Whether a number is unknown is looked up once, for it is asked millions of times. */
export function createAtHand(system: System, unknowns: Unknowns): AtHand {
  const { value, owner, low, high } = system;
  const { least = () => -Infinity, most = () => Infinity } = unknowns;
  const now = value.slice();
  const states = new Uint8Array(value.length);
  const sizes = new Map<number, Size>();
  const differs = new Map<number, number>();
  let changes = 0;
  const findSize = (first: number): Size => {
    const found = sizes.get(first);
    if (found !== undefined) return found;
    const spot = owner[first];
    const numbers = spot ? sizeOf(spot) : [];
    const sum = numbers[0] === undefined ? null : unknowns.sizeOf?.(numbers[0]);
    const made = sum ? { numbers, least: sum.low } : null;
    sizes.set(first, made);
    return made;
  };
  return {
    now,
    differs,
    isOpen: (number) => (states[number] ||= unknowns.isOpen(number) ? opened : closed) === opened,
    room: (number, sign) => {
      const own = now[number] ?? 0;
      return sign > 0 ? Math.min(high[number] ?? 0, most(number)) - own : own - Math.max(low[number] ?? 0, least(number));
    },
    canLose: (first) => {
      const size = findSize(first);
      if (!size) return true;
      let left = -1;
      for (const number of size.numbers) left += now[number] ?? 0;
      return left >= size.least;
    },
    change: (number, by) => {
      changes += 1;
      const all = (differs.get(number) ?? 0) + by;
      if (all === 0) differs.delete(number);
      else differs.set(number, all);
      now[number] = (value[number] ?? 0) + all;
    },
    reset: () => {
      changes += 1;
      for (const number of differs.keys()) now[number] = value[number] ?? 0;
      differs.clear();
    },
    changes: () => changes,
    open: (number) => {
      states[number] = opened;
      sizes.delete(owner[number]?.first ?? -1);
    },
  };
}
