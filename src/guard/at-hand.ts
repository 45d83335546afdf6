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
  /** A number is unknown from now on. */
  open(number: number): void;
}

/** The fewest a block may be, and the numbers that make it up; `null` when it may be any size. */
type Size = { numbers: number[]; least: number } | null;

/** Starts with the truth. What is known of numbers is looked up once, for it is asked millions of times. */
export function createAtHand(system: System, unknowns: Unknowns): AtHand {
  const { value, owner } = system;
  const { least = () => -Infinity, most = () => Infinity } = unknowns;
  const now = value.slice();
  const opened = Uint8Array.from(value, (_, number) => (unknowns.isOpen(number) ? 1 : 0));
  const low = system.low.map((own, number) => Math.max(own, least(number)));
  const high = system.high.map((own, number) => Math.min(own, most(number)));
  const sizes = new Map<number, Size>();
  const differs = new Map<number, number>();
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
    isOpen: (number) => opened[number] === 1,
    room: (number, sign) => (sign > 0 ? (high[number] ?? 0) - (now[number] ?? 0) : (now[number] ?? 0) - (low[number] ?? 0)),
    canLose: (first) => {
      const size = findSize(first);
      if (!size) return true;
      let left = -1;
      for (const number of size.numbers) left += now[number] ?? 0;
      return left >= size.least;
    },
    change: (number, by) => {
      const all = (differs.get(number) ?? 0) + by;
      if (all === 0) differs.delete(number);
      else differs.set(number, all);
      now[number] = (value[number] ?? 0) + all;
    },
    open: (number) => {
      opened[number] = 1;
      sizes.clear();
    },
  };
}
