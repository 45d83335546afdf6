import {
  blockText,
  parsePeriod,
  periodOf,
  periodsBetween,
  type Definitions,
  type Indicator,
  type Organisation,
  type Period,
  type SeriesPlan,
} from '../model/index.ts';
import { grainsOf } from '../scope.ts';

/** A day (ISO) moved by days, months or years; to the last day of a shorter month, as the engine does it. */
export function shiftDay(day: string, amount: number, unit: 'days' | 'months' | 'years'): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (unit === 'days') return iso(new Date(Date.UTC(year, month - 1, date + amount)));
  const months = year * 12 + month - 1 + amount * (unit === 'years' ? 12 : 1);
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(date, last))));
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/**
 * Whether a row of the period may still be followed: its last day plus the follow-up lies after the reference date. A year is not
 * to be seen while one of its halves is not. All time never ends: it is made of the base periods that are whole (`wholeUntil`).
 */
export function isOpen(period: Period, { followUp }: Indicator, referenceDate: string): boolean {
  if (followUp === null || period.grain === 'all') return false;
  return shiftDay(shiftDay(period.until, -1, 'days'), followUp.amount, followUp.unit) > referenceDate;
}

/**
 * First day (ISO) of the first base period that is not to be seen yet: all time is counted before it, so that it grows by whole
 * periods only. `null` when nothing is followed.
 */
export function wholeUntil(indicator: Indicator, referenceDate: string, organisation: Organisation): string | null {
  if (indicator.followUp === null) return null;
  const [grain = organisation.basePeriod] = grainsOf(indicator, organisation);
  const { amount, unit } = indicator.followUp;
  let period = periodOf(shiftDay(referenceDate, -amount, unit), grain, organisation.firstMonth);
  if (period.grain === 'all') return null;
  while (!isOpen(period, indicator, referenceDate)) period = periodOf(period.until, grain, organisation.firstMonth);
  return period.from;
}

/** What is asked of an indicator: its series, its parts, and until when its source knows. */
export interface Open {
  indicator: Indicator;
  plans: SeriesPlan[];
  parts: (string | null)[];
  referenceDate: string;
}

/** `blockText` of every block of an open period: of all units and grains, up to the last period that rows or editions can be in. */
export function openBlocks(
  { indicator, plans, parts, referenceDate }: Open,
  { organisation, editions }: Pick<Definitions, 'organisation' | 'editions'>,
): string[] {
  const from = wholeUntil(indicator, referenceDate, organisation);
  if (from === null) return [];
  const ends = editions.map(({ period }) => parsePeriod(period, organisation.firstMonth)?.until ?? '');
  const last = [referenceDate, ...ends].toSorted().at(-1) ?? referenceDate;
  const periods = grainsOf(indicator, organisation)
    .filter((grain) => grain !== 'all')
    .flatMap((grain) => periodsBetween(from, last, { grain, firstMonth: organisation.firstMonth }))
    .filter((period) => isOpen(period, indicator, referenceDate));
  return periods.flatMap((period) =>
    organisation.units.flatMap((unit) =>
      parts.flatMap((part) =>
        plans.map(({ series }) => blockText({ indicator: indicator.id, unit: unit.id, period: period.id, part, series })),
      ),
    ),
  );
}
