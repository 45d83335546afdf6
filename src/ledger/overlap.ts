import { contains, parsePeriod, type BlockKey, type Organisation } from '../model/index.ts';

/** Tells whether two blocks of one indicator can count the same row. */
export type Overlaps = (one: BlockKey, other: BlockKey) => boolean;

/** Units overlap when one is part of the other, and so do periods; a part of a grouping overlaps with the whole. */
export function createOverlaps({ units, firstMonth }: Organisation): Overlaps {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const isBelow = (unit: string, above: string): boolean => {
    for (let next: string | null | undefined = unit; next; next = parents.get(next)) if (next === above) return true;
    return false;
  };
  const meet = (one: string, other: string) => {
    const [a, b] = [parsePeriod(one, firstMonth), parsePeriod(other, firstMonth)];
    return a !== null && b !== null && (contains(a, b) || contains(b, a));
  };
  return (one, other) =>
    one.indicator === other.indicator &&
    (one.part === null || other.part === null || one.part === other.part) &&
    (isBelow(one.unit, other.unit) || isBelow(other.unit, one.unit)) &&
    meet(one.period, other.period);
}
