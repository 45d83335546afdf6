import type { Shifts } from './shift.ts';
import { sizeOf, type Spot, type System } from './system.ts';
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
  const lows = value.slice();
  const highs = value.slice();
  const largest = new Map<Spot, { size: number; world: Witness }>();
  const now = (number: number) => (value[number] ?? 0) + (shifts.differs.get(number) ?? 0);
  const sizeNow = (spot: Spot) => sizeOf(spot).reduce((sum, number) => sum + now(number), 0);
  /** Learns from the world at hand, and goes back to the truth; whether it showed something new. */
  const learn = (world: Witness): boolean => {
    let isNew = false;
    const spots = new Set<Spot>();
    for (const number of world.numbers) {
      const own = now(number);
      isNew ||= own < (lows[number] ?? 0) || own > (highs[number] ?? 0);
      lows[number] = Math.min(lows[number] ?? 0, own);
      highs[number] = Math.max(highs[number] ?? 0, own);
      const spot = owner[number];
      if (spot) spots.add(spot);
    }
    for (const spot of spots) {
      const size = sizeNow(spot);
      if (size <= (largest.get(spot)?.size ?? 0)) continue;
      largest.set(spot, { size, world });
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
    const found = largest.get(spot);
    if (found === undefined || found.size <= sizeNow(spot)) return false;
    shifts.enter(found.world);
    return true;
  };
  const spread = (number: number) => (highs[number] ?? 0) - (lows[number] ?? 0);
  return { now, remember, enter, spread, most: (spot) => largest.get(spot)?.size ?? 0 };
}
