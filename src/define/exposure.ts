import { finding, type Finding } from '../findings/index.ts';
import type { Exposure } from '../model/index.ts';
import type { WrittenIndicator } from '../model/schemas/indicator.ts';
import { checkColumn, numeric, placed } from './columns.ts';
import type { Item } from './files.ts';
import type { Scope, ScopeSource } from './scope.ts';
import { checkSide } from './sides.ts';

type IndicatorItem = Item<WrittenIndicator>;

/**
 * An indicator of incidents as one of its reports: what is counted is written as numerator and what it is divided by as denominator,
 * while everything else (periods, breakdown, persons) is about the reports. Findings keep their own place in the file.
 */
export function asReports(item: IndicatorItem): IndicatorItem {
  const { written } = item;
  if (written.measure !== 'incidents' || written.numerator === null) return item;
  const turned = (path: readonly PropertyKey[]) => (path[0] === 'denominator' ? ['numerator', ...path.slice(1)] : path);
  return {
    ...item,
    written: { ...written, source: written.numerator.source ?? written.source, denominator: written.numerator, numerator: null },
    at: (...path) => item.at(...(turned(path) as typeof path)),
    find: (path, under, word) => item.find(turned(path) as typeof path, under, word),
  };
}

/** What a rate is divided by: a sum of days, placed in time, of which it is known how many people they are of. */
export function findExposure(item: IndicatorItem, scope: Scope): { exposure: Exposure | null; findings: Finding[] } {
  const { written, at, key } = item;
  if (written.measure !== 'incidents') return { exposure: null, findings: [] };
  if (written.numerator === null) return { exposure: null, findings: [finding('TV-141', at(), { key: key('numerator') })] };
  if (written.denominator === null) return { exposure: null, findings: [] };
  const { side, findings } = checkSide(written.denominator, ['denominator'], { item, scope, fallback: written.source ?? '' });
  const source = scope.sources.get(side.source) ?? null;
  if (source === null) return { exposure: null, findings };
  if (side.sum === null)
    return { exposure: null, findings: [...findings, finding('TV-141', at('denominator'), { key: key('denominator', 'sum') })] };
  const period = periodIn(source, written.period);
  const { persons, findings: unsaid } = findPersons(item, source, side.sum);
  const missing = [...unsaid, ...(period === null ? [finding('TV-141', at(), { key: key('period') })] : [])];
  const exposure = period === null ? null : { side, period, persons };
  return { exposure, findings: [...findings, ...missing] };
}

const hasPerson = ({ columns }: ScopeSource): boolean => [...columns.values()].some(({ kind }) => kind === 'person');

/** The date of the days: the same name as that of the reports, or the only one there is. */
function periodIn({ columns }: ScopeSource, period: WrittenIndicator['period']): string | null {
  const dates = [...columns.values()].filter(({ kind }) => placed.includes(kind)).map(({ id }) => id);
  if (typeof period === 'string' && dates.includes(period)) return period;
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

/**
 * Of how many people the days are: unique persons where the file knows them, else the column that says how many there were. That is
 * what decides whether a rate may be shown, so it is named; where it is not, the only other number is taken, and said.
 */
function findPersons(
  { written: { persons }, at, key }: IndicatorItem,
  source: ScopeSource,
  sum: string,
): { persons: string | null; findings: Finding[] } {
  if (persons !== null) {
    const findings = checkColumn(persons, at('persons'), { source, kinds: [...numeric, 'person'] });
    return { persons: source.columns.get(persons)?.kind === 'person' ? null : persons, findings };
  }
  if (hasPerson(source)) return { persons: null, findings: [] };
  const taken = personsIn(source, sum);
  if (taken === null) return { persons: null, findings: [finding('TV-223', at('denominator'), { source: source.id })] };
  return { persons: taken, findings: [finding('TV-471', at('denominator'), { key: key('persons'), column: taken, sum })] };
}

/** The only number besides the days. */
function personsIn({ columns }: ScopeSource, sum: string): string | null {
  const numbers = [...columns.values()].filter(({ kind, id }) => numeric.includes(kind) && id !== sum).map(({ id }) => id);
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}
