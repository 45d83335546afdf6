import type { Unknowns } from './component.ts';
import { sizeOf, type Spot, type System } from './system.ts';

/**
 * A hidden block is never empty, and a reader knows that: no rows are told as none. Two ways to reckon with it. One answer of each
 * block, its largest, is at least one: stricter than the truth, so that what is possible then is surely possible, and answers can
 * still be looked at one by one. What is not proved so is tried once more with all answers together (`isJoint`).
 */
export function filled(
  { owner, value }: System,
  hidden: ReadonlySet<string>,
  { unknowns, isJoint }: { unknowns: Unknowns; isJoint: boolean },
): Unknowns {
  const isFilled = ({ block }: Spot) => block.rest === null && hidden.has(block.id) && (block.n ?? 0) >= 1;
  if (!isJoint)
    return {
      ...unknowns,
      least: (number) => {
        const spot = owner[number];
        return spot && isFilled(spot) && anchorOf(spot, value) === number ? 1 : -Infinity;
      },
    };
  return {
    ...unknowns,
    sizeOf: (number) => {
      const spot = owner[number];
      const columns = spot && isFilled(spot) ? sizeOf(spot) : [];
      return columns.includes(number) ? { columns, weights: columns.map(() => 1), low: 1, high: Infinity } : null;
    },
  };
}

/** The largest answer of a block, or its size where that is a number of its own. Answers we do not know prove nothing. */
function anchorOf(spot: Spot, value: Float64Array): number | null {
  const numbers = sizeOf(spot).filter((number) => (value[number] ?? 0) >= 1);
  return numbers.reduce<number | null>(
    (best, own) => (best !== null && (value[best] ?? 0) >= (value[own] ?? 0) ? best : own),
    null,
  );
}
