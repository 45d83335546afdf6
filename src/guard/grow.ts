import type { Block } from './lattice.ts';
import type { Move } from './moves.ts';
import type { Shifts } from './shift.ts';
import { ways, type Way } from './shift-search.ts';
import type { Spot } from './system.ts';
import type { Worlds } from './worlds.ts';

/** Hides blocks, and tells whether to go on. */
export type Hide = (blocks: Block[]) => boolean;

const hair = 1e-6;

interface Growing {
  shifts: Shifts;
  worlds: Worlds;
  isOpen(number: number): boolean;
}

/** Numbers to make more. A block is to be about more (`counts`); one of its answers may be given instead of another. */
interface Wanted {
  numbers: number[];
  counts?: boolean;
}

/** Makes some numbers more, together. */
export function createGrower({ shifts, worlds, isOpen }: Growing) {
  const sum = (numbers: number[]) => numbers.reduce((all, number) => all + worlds.now(number), 0);
  const isMore = ({ numbers, counts = true }: Wanted, target: number, way: Way): boolean => {
    const before = sum(numbers);
    for (const number of numbers) {
      if (sum(numbers) >= target - hair) break;
      if (isOpen(number)) shifts.shift(number, target - sum(numbers), { counts, way });
    }
    return sum(numbers) > before;
  };
  /** A slower way is tried only when a faster one helps none of the numbers, and one step of it is enough to go on with the faster. */
  const grow = (wanted: Wanted, target: number): boolean => {
    const { numbers } = wanted;
    for (let nth = 0; nth < ways.length && sum(numbers) < target - hair;)
      nth = isMore(wanted, target, ways[nth] ?? 'product') ? 0 : nth + 1;
    return sum(numbers) >= target - hair;
  };
  /**
   * Whether they can be so many: from the world in which the block they make up (`of`) was largest so far, or else from the truth. Where
   * something printed stands in the way, what costs least is hidden, if that may be.
   */
  const canBeMany = (wanted: Wanted, target: number, { hide, of }: { hide?: Hide | undefined; of?: Spot }): boolean => {
    const { numbers, counts = true } = wanted;
    let isReached = of !== undefined && worlds.enter(of) && grow(wanted, target);
    if (!isReached) {
      worlds.remember();
      isReached = grow(wanted, target);
    }
    while (!isReached && hide) {
      const next = cheapest(numbers.map((number) => [number, 1]), shifts, counts); // prettier-ignore
      if (next.length === 0 || !hide(next)) break;
      isReached = grow(wanted, target);
    }
    worlds.remember();
    return isReached;
  };
  return { sum, canBeMany };
}

/** What of a printed block would have to be hidden for one of some steps, where that costs least. */
export function cheapest(steps: [number: number, sign: number][], shifts: Shifts, counts: boolean): Block[] {
  const best = steps.reduce<Move | null>(
    (found, [number, sign]) => shifts.cheapest(number, sign, { below: found?.cost ?? Infinity, counts }) ?? found,
    null,
  );
  return best?.printed ?? [];
}
