import { sayNear, type Formatter } from '../format.ts';
import type { Words } from '../lang/index.ts';
import type { BlockState, Face, Indicator, PublishedNumber } from '../model/index.ts';

export interface Saying {
  words: Words;
  format: Formatter;
}

/** A published number in words, as exactly as it may be told, or the sign for what is not shown. */
export function sayNumber(number: PublishedNumber | null, { words, format }: Saying): string {
  const { figures } = words;
  if (!number) return figures.absent;
  const { form, value, key } = number;
  if (form.kind === 'withdrawn') return words.release.withdrawn;
  if (form.kind === 'hidden') return figures.hidden;
  if (form.kind === 'not-yet') return figures.notYet;
  const decimals = form.kind === 'rounded' ? form.decimals : null;
  const say = (amount: number) => sayAmount(amount, { face: key.face, decimals, format });
  if (form.kind === 'band' && form.near) return sayNear(form, say, words);
  if (form.kind === 'band') return form.high === null ? figures.hidden : figures.between(say(form.low), say(form.high));
  return value === null ? figures.absent : say(value);
}

/** Persons and rows are whole; shares are percentages; what was averaged has one decimal unless it came rounded. */
function sayAmount(
  amount: number,
  { face, decimals, format }: { face: Face; decimals: number | null; format: Formatter },
): string {
  if (face === 'share' || face === 'within' || face === 'score') return format.percent(amount, Math.max(0, (decimals ?? 2) - 2));
  const counted =
    face === 'count' ||
    face === 'n' ||
    face === 'persons' ||
    face === 'median' ||
    face === 'points' ||
    face === 'exposure' ||
    face === 'most' ||
    face.startsWith('reference-');
  return format.number(amount, decimals ?? (counted ? 0 : 1));
}

/** Why there is no number in a cell. What is too small and what protects it share one sign; what never was has a dash. */
export function sayState(state: BlockState | null, { noun: [, more] }: Indicator, { words }: Saying): string {
  const { charts, figures } = words;
  if (state === 'empty') return charts.empty(more);
  if (state === 'not-yet') return figures.notYet;
  if (state === 'absent') return figures.absent;
  return state === 'hidden' || state === 'shown' ? figures.hidden : charts.nothing;
}
