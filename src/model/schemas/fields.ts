import { isDay } from '../day.ts';
import * as z from 'zod';
import type { Bound } from '../condition.ts';
import type { DateShift } from '../data.ts';
import type { Schema } from './record.ts';

/** Why a scalar is not what its field asks for. */
export type Problem =
  | { problem: 'number'; whole: boolean }
  | { problem: 'out-of-range'; low: number | null; high: number | null }
  | { problem: 'date' | 'impossible-date' | 'period' | 'id' | 'duration' | 'shift' | 'address' | 'mail' | 'colour' | 'missing' }
  | { problem: 'count'; count: number; found: number };

/** A scalar whose text is read by `read`, which answers a value or what is wrong. */
function scalar<T>(read: (written: string) => { value: T } | Problem): Schema<T> {
  return z.string().transform((written, context) => {
    const answer = read(written.trim());
    if ('value' in answer) return answer.value;
    context.issues.push({ code: 'custom', input: written, params: answer });
    return z.NEVER;
  });
}

export const text = scalar((written) => (written === '' ? { problem: 'missing' } : { value: written }));

/** Text that may be empty: a missing value in a file is often just that. */
export const anyText = scalar((value) => ({ value }));

/** What an id looks like: it becomes part of addresses, so it is the same in every letter case and on every server. */
export const idShape = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
export const id = scalar((value) => (idShape.test(value) ? { value } : { problem: 'id' }));

/** Name of a column or of an answer in conditions: accents are fine, it stays inside the folder. */
export const name = scalar((value) => (/^[\p{L}\d]+(?:[-_.][\p{L}\d]+)*$/u.test(value) ? { value } : { problem: 'id' }));

/** One of the words an author may use, and what it means. */
export function choice<const T extends Record<string, unknown>>(meanings: T): Schema<T[keyof T]> {
  const words = Object.keys(meanings) as [string, ...string[]];
  return z.enum(words).transform((word) => meanings[word]) as unknown as Schema<T[keyof T]>;
}

export const yesNo: Schema<boolean> = choice({ ja: true, nee: false });

interface Limits {
  low?: number;
  high?: number;
  whole?: boolean;
}

/** A number, with a decimal comma or point. `70.000` is refused: it may be seventy or seventy thousand. */
export function number({ low, high, whole = false }: Limits = {}): Schema<number> {
  return scalar((written) => {
    const value = readNumber(written);
    if (value === null || (whole && !Number.isInteger(value))) return { problem: 'number', whole };
    const outside = value < (low ?? value) || value > (high ?? value);
    return outside ? { problem: 'out-of-range', low: low ?? null, high: high ?? null } : { value };
  });
}

function readNumber(written: string): number | null {
  if (!/^[-−]?\d{1,15}([.,]\d{1,15})?$/.test(written) || /^[-−]?[1-9]\d*\.\d{3}$/.test(written)) return null;
  return Number(written.replace('−', '-').replace(',', '.'));
}

/** A day: `2025-03-31`, or `31-3-2025` as people write it. Becomes ISO. */
export const day = scalar((written) => {
  const iso = isoDay(written);
  if (iso === null) return { problem: 'date' };
  return isDay(iso) ? { value: iso } : { problem: 'impossible-date' };
});

/** ISO text of a day in one of the two accepted ways of writing, whether or not the day exists; `null` for other text. */
export function isoDay(written: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return written;
  const match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(written);
  return match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : null;
}

/** A period by its looks; whether it exists depends on the month in which the organisation's year starts. */
const periodShape = /^(alles|\d{4}(-\d{4})?(-(0[1-9]|1[0-2]|K[1-4]|H[12]))?)$/;
export const period = scalar((value) => (periodShape.test(value) ? { value } : { problem: 'period' }));

/** A language as browsers name it: `tr`, `nl-BE`. */
export const language = scalar((value) =>
  /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(value) ? { value } : { problem: 'id' },
);

/** A period or a day. */
export const periodOrDay = scalar((value) => {
  const iso = isoDay(value);
  if (iso !== null) return isDay(iso) ? { value: iso } : { problem: 'impossible-date' };
  return periodShape.test(value) ? { value } : { problem: 'period' };
});

/** A day, or words such as “na de zomer”. */
export const dayOrText = scalar((value) => {
  const iso = isoDay(value);
  if (iso === null) return value === '' ? { problem: 'missing' } : { value };
  return isDay(iso) ? { value: iso } : { problem: 'impossible-date' };
});

const units = {
  dag: 'days',
  dagen: 'days',
  week: 'weeks',
  weken: 'weeks',
  maand: 'months',
  maanden: 'months',
  jaar: 'years',
  jaren: 'years',
} as const;
const timeSpan = String.raw`(\d{1,5}) (dag|dagen|week|weken|maand|maanden|jaar|jaren)`;

/** A length of time, such as `12 maanden`. Weeks become days. */
export type Duration = { amount: number; unit: 'days' | 'months' | 'years' };

function readDuration(amount: string, word: string): Duration {
  const unit = units[word as keyof typeof units];
  return unit === 'weeks' ? { amount: Number(amount) * 7, unit: 'days' } : { amount: Number(amount), unit };
}

export const duration = scalar((written) => {
  const match = new RegExp(`^${timeSpan}$`).exec(written);
  return match?.[1] && match[2] ? { value: readDuration(match[1], match[2]) } : { problem: 'duration' };
});

/** A number of days, written `28 dagen`. */
export const days = scalar((written) => {
  const match = new RegExp(`^${timeSpan}$`).exec(written);
  const read = match?.[1] && match[2] ? readDuration(match[1], match[2]) : null;
  return read?.unit === 'days' ? { value: read.amount } : { problem: 'duration' };
});

/** `einde`, `einde + 29 dagen`, `peildatum - 12 maanden`; `null` for other text. */
export function parseShift(written: string): DateShift | null {
  const match = new RegExp(String.raw`^([\p{L}\d_.-]*[\p{L}][\p{L}\d_.-]*)(?: *([+−-]) *${timeSpan})?$`, 'u').exec(written);
  if (!match?.[1]) return null;
  if (!match[2] || !match[3] || !match[4]) return { column: match[1], amount: 0, unit: 'days' };
  const { amount, unit } = readDuration(match[3], match[4]);
  return { column: match[1], amount: match[2] === '+' ? amount : -amount, unit };
}

export const shift = scalar((written) => {
  const value = parseShift(written);
  return value ? { value } : { problem: 'shift' };
});

/** The word for the date of the export in a bound. */
const referenceDate = 'peildatum';

/** One end of a range: a number, a day, or a day counted from a column or from the date of the export. */
export const bound: Schema<Bound> = scalar((written): { value: Bound } | Problem => {
  const iso = isoDay(written);
  if (iso !== null) return isDay(iso) ? { value: { kind: 'value', value: iso } } : { problem: 'impossible-date' };
  const plain = readNumber(written);
  if (plain !== null) return { value: { kind: 'value', value: String(plain) } };
  const found = parseShift(written);
  if (!found) return { problem: 'shift' };
  const from = found.column === referenceDate ? referenceDateBound : { column: found.column };
  return { value: { kind: 'date', from, amount: found.amount, unit: found.unit } };
});

const referenceDateBound = 'reference-date' as const;

/** A colour as `#0b5e70`, in small letters. */
export const colour = scalar((value) => (/^#[0-9a-f]{6}$/i.test(value) ? { value: value.toLowerCase() } : { problem: 'colour' }));

export const mail = scalar((value) => (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) ? { value } : { problem: 'mail' }));

/** Full web address; it gets its trailing slash here. */
export const address = scalar((written) => {
  if (!isWebAddress(written)) return { problem: 'address' };
  return { value: written.endsWith('/') ? written : `${written}/` };
});

/** The address of a page elsewhere, as it is. */
export const pageAddress = scalar((written) => (isWebAddress(written) ? { value: written } : { problem: 'address' }));

function isWebAddress(written: string): boolean {
  return /^https?:\/\/[^\s/]/.test(written) && URL.canParse(written);
}
