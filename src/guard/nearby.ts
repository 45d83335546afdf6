import type { Spot, System } from './system.ts';

/** Tells for a number whether it is near. */
export type IsNear = (number: number) => boolean;

/**
 * What lies near a block: its own unit in all periods and parts, the units above it, and the few units beside it that have most
 * unknown in common with it. Figures hide behind each other unit by unit, so nearly all that can be proved is proved there, and a
 * small problem is solved in no time. Numbers that nobody knows are always near: they cannot be taken as they truly are.
 */
export function createNearby(system: System, isOpen: (number: number) => boolean): (spot: Spot, most: number) => IsNear {
  const ranked = new Map<string, Spot[]>();
  const rank = (spot: Spot) => {
    const key = `${spot.known.first}|${spot.block.unit}`;
    const found = ranked.get(key) ?? rankUnits(spot.block.unit, { spots: system.besideOf(spot), system, isOpen });
    ranked.set(key, found);
    return found;
  };
  return (spot, most) => {
    if (most === Infinity) return () => true;
    const units = new Set([spot.block.unit, ...(most > far ? further(spot, most, rank) : rank(spot).slice(0, most)).map(unitOf)]);
    return (number) => units.has(system.owner[number]?.block.unit ?? '') || Number.isNaN(system.value[number]);
  };
}

/** From how many units on also those are near that stand in no sum with a block, but with a unit that does; and how many of each. */
const far = 24;
const ofEach = 12;

const unitOf = ({ block }: Spot) => block.unit;

/** The units around, then those around these: above all the few that hide something beside the unit above. */
function further(spot: Spot, most: number, rank: (spot: Spot) => Spot[]): Spot[] {
  const near = rank(spot).slice(0, far);
  const seen = new Set([spot, ...near].map(unitOf));
  for (const own of near) {
    const others = rank(own).filter((other) => !seen.has(unitOf(other)));
    for (const other of others.slice(0, Math.min(ofEach, most - near.length))) {
      seen.add(unitOf(other));
      near.push(other);
    }
  }
  return near;
}

/** Units that stand in sums with one: those above it first, then by how often they are unknown together. */
function rankUnits(
  unit: string,
  { spots, system, isOpen }: { spots: Spot[]; system: System; isOpen: (n: number) => boolean },
): Spot[] {
  const score = new Map<string, { spot: Spot; worth: number }>();
  const open = spots.filter(({ first }) => isOpen(first));
  for (const spot of open.length > 0 ? open : spots)
    for (const row of spot.rows)
      system.rows[row]?.forEach((other, place) => {
        if (other.block.unit === unit) return;
        const worth = (isOpen(other.first) ? 1 : 0) + (place === 0 ? 1000 : 0);
        const found = score.get(other.block.unit);
        if (found) found.worth += worth;
        else score.set(other.block.unit, { spot: other, worth });
      });
  const before = (a: Spot, b: Spot) => (a.block.unit < b.block.unit ? -1 : 1);
  return [...score.values()].sort((a, b) => b.worth - a.worth || before(a.spot, b.spot)).map(({ spot }) => spot);
}
