import type { Spot, System } from './system.ts';

/** Tells for a number whether it is near. */
export type IsNear = (number: number) => boolean;

/**
 * What lies near a block: its own unit in all periods and parts, the units above it, and the few units beside it that have most
 * unknown in common with it. Figures hide behind each other unit by unit, so nearly all that can be proved is proved there, and a
 * small problem is solved in no time. Numbers that nobody knows are always near: they cannot be taken as they truly are.
 */
export function createNearby(system: System, isOpen: (number: number) => boolean): (spot: Spot, most: number) => IsNear {
  const ranked = new Map<string, string[]>();
  const rank = (spot: Spot) => {
    const key = `${spot.known.first}|${spot.block.unit}`;
    const found = ranked.get(key) ?? rankUnits(spot.block.unit, { spots: system.besideOf(spot), system, isOpen });
    ranked.set(key, found);
    return found;
  };
  return (spot, most) => {
    if (most === Infinity) return () => true;
    const units = new Set([spot.block.unit, ...rank(spot).slice(0, most)]);
    return (number) => units.has(system.owner[number]?.block.unit ?? '') || Number.isNaN(system.value[number]);
  };
}

/** Units that stand in sums with one: those above it first, then by how often they are unknown together. */
function rankUnits(
  unit: string,
  { spots, system, isOpen }: { spots: Spot[]; system: System; isOpen: (n: number) => boolean },
): string[] {
  const score = new Map<string, number>();
  for (const spot of spots.filter(({ first }) => isOpen(first)))
    for (const row of spot.rows)
      system.rows[row]?.forEach((other, place) => {
        if (other.block.unit === unit) return;
        const worth = (isOpen(other.first) ? 1 : 0) + (place === 0 ? 1000 : 0);
        score.set(other.block.unit, (score.get(other.block.unit) ?? 0) + worth);
      });
  return [...score].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1)).map(([other]) => other);
}
