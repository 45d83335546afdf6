/** What chance leaves open, roughly, of what is told beside it: no count of anybody. */
export const chance = /(door toeval|by chance)[^.;)]* (van de 100|of 100|out of 100|of the 100)/gi;

/** What somebody knows who reads Dutch or English: how numbers, percentages and periods are written. */
export interface Reading {
  low: number;
  high: number;
}

/** A number as it stands on paper, with what its rounding leaves open; `null` when it is no number. `1.017`, `7,5`, `45 %`. */
export function readFigure(text: string, language: string): Reading | null {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^\u2212/, '-')
    .replace(/^\+/, '');
  if (/^(minderdan1|lessthan1)%$/.test(bare)) return { low: 0, high: 0.005 };
  if (/^(meerdan99|morethan99)%$/.test(bare)) return { low: 0.995, high: 1 };
  const isPercent = bare.endsWith('%');
  const plain = toPlain(isPercent ? bare.slice(0, -1) : bare, language);
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  const decimals = plain.split('.')[1]?.length ?? 0;
  const half = decimals === 0 && !isPercent ? 0 : 0.5 * 10 ** -decimals;
  const scale = isPercent ? 100 : 1;
  return { low: (Number(plain) - half) / scale, high: (Number(plain) + half) / scale };
}

/** How a value of a download was spelled. Zeros at the end are not: at least so many decimals it was told with. */
interface Spelled {
  language: string;
  isExact: boolean;
  decimals?: number;
}

/** A value of a download: `0,382353` in Dutch, `0.382353` in English. Whole numbers stand there whole, others with six decimals. */
export function readValue(text: string, { language, isExact, decimals: least = 0 }: Spelled): Reading | null {
  const plain = language === 'nl' ? text.replace(',', '.') : text;
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  const decimals = plain.split('.')[1]?.length ?? 0;
  const half = isExact ? (decimals === 0 ? 0 : 0.5e-6) : 0.5 * 10 ** -Math.max(decimals, least);
  return { low: Number(plain) - half, high: Number(plain) + half };
}

function toPlain(text: string, language: string): string {
  const [thousands, point] = language === 'nl' ? ['.', ','] : [',', '.'];
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${point}\\d+)?$`).test(text);
  return (isGrouped ? text.replaceAll(thousands, '') : text).replace(point, '.');
}

const months = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const ordinals: Record<string, number> = {
  ...{ eerste: 1, tweede: 2, derde: 3, vierde: 4 },
  ...{ first: 1, second: 2, third: 3, fourth: 4 },
};

/** A period in words as `2025-01..2025-07` (months, the last one not included) or `all`; `null` when it is none. */
export function readPeriod(text: string): string | null {
  // Letters of what happened stand behind the name of a period in a table.
  const said = text.trim().replace(/ \([A-Z](?:,\s[A-Z])*\)$/, '');
  if (/^(alle jaren samen|all years together)$/i.test(said)) return 'all';
  const half = /^(?:de |het |the )?(\w+) (helft|half|kwartaal|quarter) (?:van|of) (\d{4})$/i.exec(said);
  if (half) {
    const [nth, size] = [ordinals[(half[1] ?? '').toLowerCase()], /^hel|^hal/i.test(half[2] ?? '') ? 6 : 3];
    return nth === undefined ? null : span(Number(half[3]) * 12 + size * (nth - 1), size);
  }
  const month = /^([a-z]+) (\d{4})$/i.exec(said);
  if (month) {
    const nth = [months.nl, months.en].map((names) => names.indexOf(month[1] ?? '')).find((found) => found >= 0);
    return nth === undefined ? null : span(Number(month[2]) * 12 + nth, 1);
  }
  const short = /^([a-z]{3,4})(?:–([a-z]{3,4}))? (\d{4})$/i.exec(said);
  if (short) {
    const [from, last] = [monthOf(short[1] ?? ''), monthOf(short[2] ?? short[1] ?? '')];
    return from < 0 || last < from ? null : span(Number(short[3]) * 12 + from, last - from + 1);
  }
  return /^\d{4}$/.test(said) ? span(Number(said) * 12, 12) : null;
}

/** Which month a shortened name is, from 0; -1 for none. */
function monthOf(name: string): number {
  const names = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
  const english = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const short = name.toLowerCase().slice(0, 3);
  return Math.max(names.indexOf(short), english.indexOf(short));
}

/** A period by its first and last day, as downloads give it. No days are all days. */
export function spanOf(first: string, last: string): string {
  if (first === '' || last === '') return 'all';
  const from = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
  return span(from, Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - from);
}

/** Whether a period lies within another. */
export function isWithin(inner: string, outer: string): boolean {
  if (outer === 'all') return true;
  if (inner === 'all') return false;
  const [[from = '', until = ''], [first = '', last = '']] = [inner.split('..'), outer.split('..')];
  return first <= from && until <= last;
}

function span(from: number, size: number): string {
  const name = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  return `${name(from)}..${name(from + size)}`;
}

/** A class of values as downloads name it, `14-41` or `112+`, however a page says it; `null` for what is none. */
export function readClass(text: string): string | null {
  const [, low, upTo, more] = /^(\d+)(?:(?:-| tot en met | to )(\d+)|(\+| of meer| dagen of meer| or more| days or more))?(?: dagen| days)?$/.exec(text) ?? []; // prettier-ignore
  if (low === undefined) return null;
  return more === undefined ? (upTo === undefined ? low : `${low}-${upTo}`) : `${low}+`;
}

/** The values in a class: from the first up to, and not including, the second. */
export function endsOf(name: string): [from: number, until: number] | null {
  const [, low = '', upTo, more] = /^(\d+)(?:-(\d+)|(\+))?$/.exec(name) ?? [];
  if (low === '') return null;
  return [Number(low), more === undefined ? Number(upTo ?? low) + 1 : Infinity];
}
