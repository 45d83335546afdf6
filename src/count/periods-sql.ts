import { allTime, periodOf, type Grain } from '../model/index.ts';

/** Months of a period; all time has no start. */
const monthsIn: Record<Exclude<Grain, 'all'>, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The number of a date's month as SQL, counted so that the organisation's years start at multiples of twelve. */
export function monthSql(date: string, firstMonth: number): string {
  const part = (name: string) => `cast(extract(${name} from ${date}) as integer)`;
  return `(${part('year')} * 12 + ${part('month')} - ${firstMonth})`;
}

/** The number of the month with which a month's period starts, as SQL: whole numbers are quicker to group by than names. */
export function startSql(month: string, grain: Grain): string {
  if (grain === 'all') return '0';
  return grain === 'month' ? month : `(${month} - ${month} % ${monthsIn[grain]})`;
}

/** The id of the period in which a month lies, by the number of `monthSql`: `2025-03`, `2025-K1`, `2025-H1`, `2025`, `alles`. */
export function periodAt(month: number, grain: Grain, firstMonth: number): string {
  return grain === 'all' ? allTime.id : periodOf(dayIn(month, firstMonth), grain, firstMonth).id;
}

/** The first day (ISO) of a month, by the number of `monthSql`. */
export function dayIn(month: number, firstMonth: number): string {
  const whole = month + firstMonth - 1;
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((whole % 12) + 1).padStart(2, '0')}-01`;
}
