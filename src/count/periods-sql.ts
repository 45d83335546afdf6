import type { Grain } from '../model/index.ts';

/**
 * The id of the period in which a date lies, as SQL: the same ids as `periodOf` gives, `2025-03`, `2025-K1`, `2025-H1`, `2025`,
 * or `2024-2025-H1` for a year that starts in another month. `null` for no date; for all time no date is needed.
 */
export function periodSql(date: string, grain: Grain, firstMonth: number): string {
  if (grain === 'all') return "'alles'";
  const [year, month] = [part('year', date), part('month', date)];
  if (grain === 'month') return `${padded(year, 4)} || '-' || ${padded(month, 2)}`;
  const start = firstMonth === 1 ? year : `(${year} - case when ${month} < ${firstMonth} then 1 else 0 end)`;
  const name = firstMonth === 1 ? padded(year, 4) : `${padded(start, 4)} || '-' || ${padded(`(${start} + 1)`, 4)}`;
  if (grain === 'year') return name;
  const since = `((${month} - ${firstMonth} + 12) % 12)`;
  if (grain === 'half-year') return `${name} || case when ${since} < 6 then '-H1' else '-H2' end`;
  return `${name} || case when ${since} < 3 then '-K1' when ${since} < 6 then '-K2' when ${since} < 9 then '-K3' else '-K4' end`;
}

function part(name: string, date: string): string {
  return `cast(extract(${name} from ${date}) as integer)`;
}

function padded(number: string, width: number): string {
  return `lpad(cast(${number} as varchar), ${width}, '0')`;
}
