/**
 * A cell of dates, read. `impossible`: 31 February; `swapped`: month 13 or more, so probably month/day; `partial`: no day;
 * `century`: a year of two digits in a file of which the date is not known. */
export type DateRead =
  { kind: 'date'; iso: string; serial: boolean } | { kind: 'impossible' | 'swapped' | 'partial' | 'century' | 'not-a-date' };

/** What reading a date needs to know. */
export interface DateOptions {
  /** Date of the export, ISO: two-digit years lie at most five years after it. Without it they are not read. */
  referenceDate: string | null;
  /** A date of birth is never after the export: `14-3-26` exported in January 2026 is 1926. */
  birth: boolean;
  /** Days to add to plain Excel numbers: 1462 in a workbook that counts from 1904. */
  serialShift: number;
}

const months = [
  'januari january',
  'februari february',
  'maart mrt march',
  'april',
  'mei may',
  'juni june',
  'juli july',
  'augustus august',
  'september',
  'oktober october',
  'november',
  'december',
].map((names) => names.split(' '));

/** Month (1–12) by a Dutch or English name or at least its first three letters; `null` when it is none. */
export function monthNumber(name: string): number | null {
  const short = name.toLowerCase().replace('.', '');
  const index = short.length < 3 ? -1 : months.findIndex((names) => names.some((full) => full.startsWith(short)));
  return index === -1 ? null : index + 1;
}

const time = String.raw`(?:(?:T| )\s*(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${time}$`);
const dayFirst = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}$`);
const weekday = '(?:(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?';
const named = new RegExp(`^${weekday}(\\d{1,2})[- ]([a-z]{3,9})\\.?[- ](\\d{4}|\\d{2})${time}$`, 'i');
const compact = /^(\d{4})(\d{2})(\d{2})$/;

/** Reads a date as exports write it; the day stands before the month. Never guesses: what cannot be is said. */
export function parseDate(cell: string, options: DateOptions): DateRead {
  const ymd = yearFirst.exec(cell);
  if (ymd) return localDay(calendar([ymd[1]!, Number(ymd[3]), Number(ymd[4])], options), ymd.slice(5));
  const dmy = dayFirst.exec(cell);
  if (dmy) return localDay(calendar([dmy[4]!, Number(dmy[3]), Number(dmy[1])], options), dmy.slice(5));
  const words = named.exec(cell);
  const month = words && monthNumber(words[2]!);
  if (words && month) return localDay(calendar([words[3]!, month, Number(words[1])], options), words.slice(4));
  const packed = compact.exec(cell);
  if (packed) return calendar([packed[1]!, Number(packed[2]), Number(packed[3])], options);
  if (/^\d{5}(?:[.,]\d+)?$/.test(cell)) return parseSerial(Number(cell.replace(',', '.')), options);
  if (/^(?:19|20)\d{2}(?:-\d{1,2})?$/.test(cell) || /^[a-z]{3,9}\.? \d{4}$/i.test(cell)) return { kind: 'partial' };
  return { kind: 'not-a-date' };
}

/** A day as Excel counts it: 1 is 1 January 1900, with the leap day of 1900 that never was. */
export function parseSerial(serial: number, { serialShift }: Pick<DateOptions, 'serialShift'>): DateRead {
  const days = Math.floor(serial + 1e-6) + serialShift;
  if (days < 61 || days > 109_574) return { kind: 'not-a-date' };
  return { kind: 'date', iso: new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10), serial: true };
}

function calendar([yearText, month, day]: readonly [string, number, number], options: DateOptions): DateRead {
  if (month > 12) return { kind: day <= 12 && month <= 31 ? 'swapped' : 'impossible' };
  const iso = (year: number) =>
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = yearText.length === 4 ? Number(yearText) : century(Number(yearText), iso, options);
  if (year === null) return { kind: 'century' };
  const full = iso(year);
  const exists = month >= 1 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return exists ? { kind: 'date', iso: full, serial: false } : { kind: 'impossible' };
}

/** The latest year ending in these two digits: for a birth not after the export, otherwise at most five years after it. */
function century(digits: number, iso: (year: number) => string, { referenceDate, birth }: DateOptions): number | null {
  if (referenceDate === null) return null;
  const reference = Number(referenceDate.slice(0, 4));
  const later = 2000 + digits;
  const fits = birth ? iso(later) <= referenceDate : later <= reference + 5;
  return fits ? later : later - 100;
}

/** A time in UTC (`2024-12-31T23:00:00Z`) is another day here for an hour or two: the Netherlands and Belgium count. */
function localDay(read: DateRead, [hour, , zone]: (string | undefined)[]): DateRead {
  if (read.kind !== 'date' || zone !== 'Z') return read;
  const instant = Date.parse(`${read.iso}T${hour!.padStart(2, '0')}:30:00Z`);
  const year = Number(read.iso.slice(0, 4));
  const summer = instant >= lastSunday(year, 2) && instant < lastSunday(year, 9);
  return { ...read, iso: new Date(instant + (summer ? 2 : 1) * 3_600_000).toISOString().slice(0, 10) };
}

/** The moment summer time starts or ends in the European Union: the last Sunday of a month (0–11), 01:00 UTC. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}
