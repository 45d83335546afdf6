import type { Grain } from '../model/index.ts';
import type { Line } from './cells.ts';
import type { Cut } from './grouping-sql.ts';
import { dayIn, periodAt } from './periods-sql.ts';
import { added } from './sums.ts';

/** Columns before the persons of each grain: unit, start of the period, category, n. */
const before = 4;

/**
 * Lines of the finest periods, added up to lines of every grain: unit, period, category, n, persons, sums. Each row knows in which
 * periods of every grain it is the first of its person, so that persons add up too.
 */
export function perGrain(lines: readonly Line[], cut: Cut): Line[] {
  const places = new Map<number, string[]>();
  const placesOf = (month: number): string[] => {
    const known = places.get(month) ?? cut.grains.map((grain) => placeOf(month, grain, cut));
    places.set(month, known);
    return known;
  };
  return cut.grains.flatMap((_, index) => {
    const found = new Map<string, (string | null)[]>();
    for (const line of lines) {
      const [unit = null, start, named = null] = line;
      const period = placesOf(Number(start))[index] ?? '';
      if (period === '') continue;
      const key = `${unit}\t${period}\t${named}`;
      const own = numbersOf(line, index, cut.grains.length);
      const known = found.get(key);
      if (known) for (const [at, number] of own.entries()) known[at + 3] = added(known[at + 3] ?? null, number);
      else found.set(key, [unit, period, named, ...own]);
    }
    return [...found.values()];
  });
}

/** The period of a grain in which a month counts; empty when it does not count in any. */
function placeOf(month: number, grain: Grain, { firstMonth, before }: Cut): string {
  if (grain === 'all' && before !== null && dayIn(month, firstMonth) >= before) return '';
  return periodAt(month, grain, firstMonth);
}

/** Of a line what adds up in one grain: n, the persons of that grain, sums. */
function numbersOf(line: Line, grain: number, grains: number): (string | null)[] {
  return [line[before - 1] ?? null, line[before + grain] ?? null, ...line.slice(before + grains)];
}
