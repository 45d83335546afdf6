import type { Unknowns } from './component.ts';
import { remember } from './grid.ts';
import { sizeIn, sizeOf, type System } from './system.ts';

/** The world at hand: what every number is in it, and what of that a reader would notice. */
export interface AtHand {
  now: Float64Array;
  /** By how much each number differs from the truth, where it does. */
  differs: ReadonlyMap<number, number>;
  /** Whether a number is unknown. */
  isOpen(number: number): boolean;
  /** How much a number can still become more, or less. */
  room(number: number, sign: number): number;
  /** Whether a number can become one more, or one less. */
  allows(number: number, sign: number): boolean;
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

const [opened, closed] = [1, 2];
/** What was found when a number was looked at: whether it can become one more, and one less. */
const [looked, more, less] = [1, 2, 4];
const hair = 1e-6;

/** Starts with the truth. Whether a number is unknown is looked up once, for it is asked millions of times. */
export function createAtHand(system: System, unknowns: Unknowns): AtHand {
  const { value, owner } = system;
  const now = value.slice();
  const states = new Uint8Array(value.length);
  const rooms = createRooms(system, unknowns, now);
  const leasts = new Map<number, number>();
  const differs = new Map<number, number>();
  let changes = 0;
  /** The fewest a block may be; when it may be any size that is less than nobody. */
  const leastOf = (first: number): number => {
    const spot = owner[first];
    const [number] = spot ? sizeOf(spot) : [];
    return (number === undefined ? null : unknowns.sizeOf?.(number))?.low ?? -Infinity;
  };
  return {
    now,
    differs,
    isOpen: (number) => (states[number] ||= unknowns.isOpen(number) ? opened : closed) === opened,
    room: rooms.room,
    allows: rooms.allows,
    canLose: (first) => {
      const spot = owner[first];
      return !spot || !(sizeIn(spot, now) - 1 < remember(leasts, first, () => leastOf(first)));
    },
    change: (number, by) => {
      changes += 1;
      const all = (differs.get(number) ?? 0) + by;
      if (all === 0) differs.delete(number);
      else differs.set(number, all);
      now[number] = (value[number] ?? 0) + all;
      rooms.forget(number);
    },
    reset: () => {
      changes += 1;
      for (const number of differs.keys()) {
        now[number] = value[number] ?? 0;
        rooms.forget(number);
      }
      differs.clear();
    },
    changes: () => changes,
    open: (number) => {
      states[number] = opened;
      rooms.forget(number);
      leasts.delete(owner[number]?.first ?? -1);
    },
  };
}

/** What numbers can become. Whether that is one more or one less is looked up once, until a number changes. */
function createRooms({ low, high }: System, { least = () => -Infinity, most = () => Infinity }: Unknowns, now: Float64Array) {
  const looks = new Uint8Array(now.length);
  const room: AtHand['room'] = (number, sign) => {
    const own = now[number] ?? 0;
    return sign > 0 ? Math.min(high[number] ?? 0, most(number)) - own : own - Math.max(low[number] ?? 0, least(number));
  };
  const look = (number: number): number =>
    looked + (room(number, 1) < 1 - hair ? 0 : more) + (room(number, -1) < 1 - hair ? 0 : less);
  return {
    room,
    allows: (number: number, sign: number) => ((looks[number] ||= look(number)) & (sign > 0 ? more : less)) !== 0,
    forget: (number: number) => {
      looks[number] = 0;
    },
  };
}
