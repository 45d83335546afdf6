import { holds } from '../denominators.ts';
import { blockText, type Cell, type Definitions, type Indicator } from '../model/index.ts';
import type { Block } from './lattice.ts';
import type { Spot } from './system.ts';

/** Series that tell how many the parts of a grouping are, by grouping: of which indicator, and whether of the very same rows. */
export type Tellers = ReadonlyMap<string, { indicator: string; series: string; same: boolean }[]>;

/** The breakdowns, of an indicator itself and of others that hold all its rows, by the column of a grouping it is divided by. */
export function tellersOf(indicator: Indicator, { indicators, organisation }: Definitions): Tellers {
  return new Map(
    organisation.groupings.map(({ id, column }) => {
      const telling = indicators.filter(
        (other) => other.breakdown.includes(column) && (other === indicator || holds(other, indicator)),
      );
      return [id, telling.map((other) => ({ indicator: other.id, series: column, same: holds(indicator, other) }))];
    }),
  );
}

/** The grouping and the value of a part: `leeftijd=6-11`. */
export function partOf(part: string): { grouping: string; value: string } {
  const at = part.indexOf('=');
  return { grouping: part.slice(0, at), value: part.slice(at + 1) };
}

/** `blockText` of the blocks that tell how many the block of a part is about. */
export function tellingOf({ part, series, unit, period }: Cell, tellers: Tellers): string[] {
  const own = part !== null && series === null ? tellers.get(partOf(part).grouping) : undefined;
  return (own ?? []).map((teller) => blockText({ ...teller, unit, period, part: null }));
}

/** What deciding takes: where blocks stand, and what is not printed. */
interface Printed {
  spotOf: Map<string, Spot>;
  isOpen: (number: number) => boolean;
}

/**
 * Whether a reader is told how many a block is about. A breakdown that is itself hidden tells nothing. What is left over is told when
 * everything it is left over from is.
 */
export function isSizeTold({ rest, told = [] }: Block, printed: Printed): boolean {
  if (rest) return [rest.parent, ...rest.children].every((block) => isSizeTold(block, printed));
  return told.some((id) => {
    const spot = printed.spotOf.get(id);
    return spot !== undefined && !printed.isOpen(spot.first);
  });
}
