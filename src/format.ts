import { allTime, parsePeriod, type Form, type Locale, type Period } from './model/index.ts';
import type { Words } from './lang/index.ts';

/** Values into words, for one language. Everything a reader sees of a number or a date passes here. */
export interface Formatter {
  /** `1.234,5` with as many decimals as asked, a true minus sign. */
  number(value: number, decimals?: number): string;
  /** A fraction (0–1) as a percentage: `12 %`, with a space that does not break. Never 0 or 100 of what is some, or not all. */
  percent(fraction: number, decimals?: number): string;
  /** The same without its sign: `12`, `minder dan 1`. */
  hundredths(fraction: number, decimals?: number): string;
  /** “14 maart 2025”. */
  date(iso: string): string;
  /** In a sentence: “eerste helft van 2025”. */
  period(id: string): string;
  /** On an axis: “jan–jun 2025”. */
  periodShort(id: string): string;
  /** “a, b en c”. */
  list(items: string[]): string;
  /** Noun in the right number: `gezin` for one, `gezinnen` for more. */
  noun(noun: readonly [string, string], count: number): string;
}

/** A formatter for a locale and a year that starts in `firstMonth`. */
export function createFormatter(locale: Locale, words: Words, firstMonth: number): Formatter {
  const tag = locale === 'en' ? 'en-GB' : locale;
  // A formatter of Intl is dear to make and a site writes thousands of numbers.
  const numerals = remember(
    (decimals: number) => new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  );
  const number = (value: number, decimals = 0) => numerals(decimals).format(value).replace('-', '−');
  const hundredths = (fraction: number, decimals = 0) => {
    const [said, step] = [number(fraction * 100, decimals), 10 ** -decimals];
    if (fraction > 0 && said === number(0, decimals)) return words.figures.lessThan(number(step, decimals));
    if (fraction < 1 && said === number(100, decimals)) return words.figures.moreThan(number(100 - step, decimals));
    return said;
  };
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const periodNamed = (id: string) => parsePeriod(id, firstMonth);
  return {
    number,
    percent: (fraction, decimals = 0) => words.figures.percent(hundredths(fraction, decimals)),
    hundredths,
    date: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
    period: remember((id: string) => longPeriod(periodNamed(id) ?? allTime, words, tag)),
    periodShort: remember((id: string) => shortPeriod(periodNamed(id) ?? allTime, words, tag)),
    list: (items) => list.format(items),
    noun: ([one, more], count) => (count === 1 ? one : more),
  };
}

/** “minder dan 3”, “vrijwel alle”: of a sensitive answer that nearly nobody or nearly everybody gave. */
export function sayNear(
  { near, high }: Extract<Form, { kind: 'band' }>,
  say: (amount: number) => string,
  { figures }: Words,
): string {
  const isCount = high !== null && high > 1;
  return near === 'all' ? figures.nearlyAll : isCount ? figures.fewerThan(say(high + 1)) : figures.nearlyNone;
}

/** Computes each answer once. */
function remember<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}

function longPeriod(period: Period, words: Words, tag: string): string {
  const { dates } = words;
  const year = period.id.replace(/-[KH]\d$/, '').replace('-', '/');
  const part = Number(period.id.slice(-1));
  if (period.grain === 'all') return dates.all;
  if (period.grain === 'month') return monthName(period.from, tag, { month: 'long', year: 'numeric' });
  if (period.grain === 'quarter') return dates.quarter(part, year);
  if (period.grain === 'half-year') return dates.halfYear(part as 1 | 2, year);
  return dates.year(year);
}

function shortPeriod(period: Period, words: Words, tag: string): string {
  if (period.grain === 'all') return words.dates.all;
  if (period.grain === 'year') return period.id.replace('-', '/');
  if (period.grain === 'month') return monthName(period.from, tag, { month: 'short', year: 'numeric' });
  const last = new Date(`${period.until}T00:00:00Z`);
  last.setUTCDate(0);
  const [first, end] = [period.from, last.toISOString().slice(0, 10)];
  const year = first.slice(0, 4) === end.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)}/${end.slice(2, 4)}`;
  return `${monthName(first, tag, { month: 'short' })}–${monthName(end, tag, { month: 'short' })} ${year}`;
}

function monthName(iso: string, tag: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`)).replaceAll('.', '');
}
