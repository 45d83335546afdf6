import { contains, parsePeriod, type BlockKey, type Organisation } from '../model/index.ts';

/** Tells whether two blocks of one indicator can count the same row. */
export type Overlaps = (one: BlockKey, other: BlockKey) => boolean;

/** Units overlap when one is part of the other, and so do periods; a part of a grouping overlaps with the whole. */
export function createOverlaps(organisation: Organisation): Overlaps {
  const isBelow = createIsBelow(organisation);
  const isWithin = createIsWithin(organisation);
  return (one, other) =>
    one.indicator === other.indicator &&
    (one.part === null || other.part === null || one.part === other.part) &&
    (isBelow(one.unit, other.unit) || isBelow(other.unit, one.unit)) &&
    (isWithin(one.period, other.period) || isWithin(other.period, one.period));
}

/** Tells whether the rows of one block are all in another: of a unit below it or itself, in a period within its own. */
export function createIsPart(organisation: Organisation): Overlaps {
  const isBelow = createIsBelow(organisation);
  const isWithin = createIsWithin(organisation);
  return (inner, outer) =>
    inner.indicator === outer.indicator && isBelow(inner.unit, outer.unit) && isWithin(inner.period, outer.period);
}

function createIsBelow({ units }: Organisation): (unit: string, above: string) => boolean {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  return (unit, above) => {
    for (let next: string | null | undefined = unit; next; next = parents.get(next)) if (next === above) return true;
    return false;
  };
}

function createIsWithin({ firstMonth }: Organisation): (inner: string, outer: string) => boolean {
  return (inner, outer) => {
    const [a, b] = [parsePeriod(inner, firstMonth), parsePeriod(outer, firstMonth)];
    return a !== null && b !== null && contains(b, a);
  };
}
