import { finding, type Finding } from '../findings/index.ts';
import type { DataSource, DateShift, Indicator } from '../model/index.ts';
import type { WrittenIndicator } from '../model/schemas/indicator.ts';
import { columnsIn } from './conditions.ts';
import type { Counting } from './counting.ts';
import type { Item } from './files.ts';

type Window = NonNullable<Indicator['followUp']>;

/**
 * Who looks for what came after follows every row until then, whether its author says so (`volgtijd`) or not: else a period would be
 * shown while some of its rows can still change, and its figure would grow from one edition to the next.
 */
export function withWindow(
  counting: Counting,
  sources: readonly DataSource[],
  { at, key }: Pick<Item<WrittenIndicator>, 'at' | 'key'>,
): { counting: Counting; findings: Finding[] } {
  const needed = windowsOf(counting, sources).toSorted((a, b) => daysOf(b) - daysOf(a))[0];
  const given = counting.followUp;
  if (!needed || (given && daysOf(given) >= daysOf(needed))) return { counting, findings: [] };
  const place = given ? at('followUp') : at();
  return {
    counting: { ...counting, followUp: needed },
    findings: [finding('TV-472', place, { key: key('followUp'), ...needed })],
  };
}

/** How long after its own date each row is looked at: of derived columns that follow from the date that places the row. */
function windowsOf({ denominator, numerator, period }: Counting, sources: readonly DataSource[]): Window[] {
  return [denominator, ...(numerator ? [numerator] : [])].flatMap(({ source: id, where }) => {
    const read = columnsIn(where);
    const derived = sources.find((source) => source.id === id)?.derived ?? [];
    return derived.flatMap((column) =>
      column.kind === 'follows' && read.includes(column.id) && column.until.column === period ? [windowOf(column.until)] : [],
    );
  });
}

const windowOf = ({ amount, unit }: DateShift): Window => ({ amount, unit });

const lengths = { days: 1, months: 30.4, years: 365 } as const;
const daysOf = ({ amount, unit }: Window): number => amount * lengths[unit];
