import type { Shifts } from './shift.ts';
import { sizeIn, type Spot, type System } from './system.ts';
import { witnessOf, type Witness } from './witness.ts';

/** The worlds that were found, the truth first. */
export interface Worlds {
  /** What a number is in the world at hand. */
  now(number: number): number;
  /** Remembers the world at hand and goes back to the truth. */
  remember(): void;
  /** Goes from the truth to the world in which a block was found to be largest; whether there is one in which it is larger than in truth. */
  enter(spot: Spot): boolean;
  /** How far apart a number is in two of them. */
  spread(number: number): number;
  /** The most that a block was in one of them. */
  most(spot: Spot): number;
}

/**
 * Learns from worlds, and keeps those that show something new in `witnesses`. Those that are there already are learnt from first, as far as
 * they fit what is printed now.
 */
export function createWorlds({ value, owner }: System, shifts: Shifts, witnesses: Witness[]): Worlds {
  const { now } = shifts;
  const lows = value.slice();
  const highs = value.slice();
  // By the first number of a block: how many it was at most, in which world, and whether the world at hand was looked at.
  const sizes = new Float64Array(value.length);
  const largest = new Array<Witness | undefined>(value.length);
  const lookedAt = new Int32Array(value.length);
  let worlds = 0;
  /** Learns from the world at hand, and goes back to the truth; whether it showed something new. */
  const learn = (world: Witness): boolean => {
    let isNew = false;
    worlds += 1;
    for (const number of world.numbers) {
      const own = now[number] ?? 0;
      isNew ||= own < (lows[number] ?? 0) || own > (highs[number] ?? 0);
      lows[number] = Math.min(lows[number] ?? 0, own);
      highs[number] = Math.max(highs[number] ?? 0, own);
      const spot = owner[number];
      if (!spot || lookedAt[spot.first] === worlds) continue;
      lookedAt[spot.first] = worlds;
      const size = sizeIn(spot, now);
      if (!(size > (sizes[spot.first] ?? 0))) continue;
      sizes[spot.first] = size;
      largest[spot.first] = world;
      isNew = true;
    }
    shifts.reset();
    return isNew;
  };
  for (const witness of witnesses) if (shifts.adopt(witness)) learn(witness);
  const remember = () => {
    if (shifts.differs.size === 0) return;
    const world = witnessOf(shifts.differs);
    if (learn(world)) witnesses.push(world);
  };
  const enter = (spot: Spot): boolean => {
    const found = largest[spot.first];
    if (!found || !((sizes[spot.first] ?? 0) > sizeIn(spot, now))) return false;
    shifts.enter(found);
    return true;
  };
  const spread = (number: number) => (highs[number] ?? 0) - (lows[number] ?? 0);
  return { now: (number) => now[number] ?? 0, remember, enter, spread, most: (spot) => sizes[spot.first] ?? 0 };
}
