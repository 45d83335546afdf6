/** How long a period is, finest first. Each nests in the next. */
export const grains = ['month', 'quarter', 'half-year', 'year', 'all'] as const;
export type Grain = (typeof grains)[number];

/**
 * A span of time figures are about. Ids are what authors write and what addresses contain: `2025-03` (month), `2025-K1`,
 * `2025-H1`, `2025`, and `alles`. When the year starts in another month than January it is written `2024-2025`,
 * `2024-2025-K1`, `2024-2025-H1`; months keep their calendar name.
 */
export interface Period {
  id: string;
  grain: Grain;
  /** First day, ISO. Empty for `alles`. */
  from: string;
  /** Day after the last, ISO. Empty for `alles`. */
  until: string;
}

/** Whole periods, of everything there is. */
export const allTime: Period = { id: 'alles', grain: 'all', from: '', until: '' };

const monthsIn: Record<Exclude<Grain, 'all'>, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const shape = /^(\d{4})(?:-(\d{4}))?(?:-(?:(0[1-9]|1[0-2])|K([1-4])|H([12])))?$/;

/** The period an id names in a calendar whose year starts in `firstMonth` (1–12); `null` when it names none. */
export function parsePeriod(id: string, firstMonth: number): Period | null {
  if (id === allTime.id) return allTime;
  const match = shape.exec(id.trim());
  if (!match) return null;
  const [, start, end, month, quarter, half] = match;
  if (month) return end ? null : period('month', Number(start) * 12 + Number(month) - 1, firstMonth);
  const broken = firstMonth === 1 ? end !== undefined : Number(end) !== Number(start) + 1;
  if (broken) return null;
  const first = Number(start) * 12 + firstMonth - 1;
  if (quarter) return period('quarter', first + 3 * (Number(quarter) - 1), firstMonth);
  if (half) return period('half-year', first + 6 * (Number(half) - 1), firstMonth);
  return period('year', first, firstMonth);
}

/** The period of a grain in which a day (ISO) lies. */
export function periodOf(day: string, grain: Grain, firstMonth: number): Period {
  if (grain === 'all') return allTime;
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const step = monthsIn[grain];
  const sinceYearStart = (((month - (firstMonth - 1)) % 12) + 12) % 12;
  return period(grain, month - (sinceYearStart % step), firstMonth);
}

/** A period so many months later (an id; ids that name none stay). One that does not fit becomes the one in which it then ends. */
export function shiftPeriod(id: string, months: number, firstMonth: number): string {
  const own = parsePeriod(id, firstMonth);
  if (!own || own.grain === 'all') return id;
  const last = Number(own.until.slice(0, 4)) * 12 + Number(own.until.slice(5, 7)) - 2 + months;
  return periodOf(firstDay(last), own.grain, firstMonth).id;
}

/** The period of a coarser grain that contains this one. */
export function widen(inner: Period, grain: Grain, firstMonth: number): Period {
  return inner.grain === 'all' || grain === 'all' ? allTime : periodOf(inner.from, grain, firstMonth);
}

/** Whether `outer` contains `inner` whole. */
export function contains(outer: Period, inner: Period): boolean {
  if (outer.grain === 'all') return true;
  return inner.grain !== 'all' && outer.from <= inner.from && inner.until <= outer.until;
}

/** All periods of a grain from the first day to the last (ISO, both inclusive), in order. */
export function periodsBetween(first: string, last: string, { grain, firstMonth }: PeriodRange): Period[] {
  if (grain === 'all') return [allTime];
  const found: Period[] = [];
  for (let next = periodOf(first, grain, firstMonth); next.from <= last; next = periodOf(next.until, grain, firstMonth))
    found.push(next);
  return found;
}

export interface PeriodRange {
  grain: Grain;
  firstMonth: number;
}

/** The grains figures are published for, finest first: an indicator's own, then the organisation's and coarser. */
export function grainsFrom(own: Grain, base: Grain): Grain[] {
  return grains.filter((grain) => grain === own || grains.indexOf(grain) >= Math.max(grains.indexOf(base), grains.indexOf(own)));
}

function period(grain: Exclude<Grain, 'all'>, month: number, firstMonth: number): Period {
  return { id: periodId(grain, month, firstMonth), grain, from: firstDay(month), until: firstDay(month + monthsIn[grain]) };
}

function periodId(grain: Exclude<Grain, 'all'>, month: number, firstMonth: number): string {
  if (grain === 'month') return firstDay(month).slice(0, 7);
  const year = Math.floor((month - (firstMonth - 1)) / 12);
  const name = firstMonth === 1 ? `${year}` : `${year}-${year + 1}`;
  const part = month - (year * 12 + firstMonth - 1);
  if (grain === 'quarter') return `${name}-K${part / 3 + 1}`;
  if (grain === 'half-year') return `${name}-H${part / 6 + 1}`;
  return name;
}

function firstDay(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
