import { holds } from '../denominators.ts';
import type { Cell, Definitions, Indicator } from '../model/index.ts';

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

/** Whether it is told elsewhere how many the block of a part is about. */
export function isTold({ part, series }: Cell, tellers: Tellers): boolean {
  return part !== null && series === null && (tellers.get(partOf(part).grouping)?.length ?? 0) > 0;
}
