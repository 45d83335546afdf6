import type { Formatter } from './format.ts';
import type { Words } from './lang/index.ts';
import type { Indicator, MeasureId } from './model/index.ts';

/** What was promised, in the unit of the figure it stands beside: a percentage of a part, else a number of what is counted. */
export function sayTarget({ measure, noun, norm, favourable }: Indicator, value: number, format: Formatter): string {
  const decimals = Number.isInteger(value) ? 0 : 1;
  const isPart =
    measure === 'share' ||
    measure === 'response' ||
    measure === 'checklist' ||
    (measure === 'distribution' && favourable.length > 0) ||
    (measure === 'duration' && norm !== null);
  if (isPart) return format.percent(value / 100, decimals);
  const number = format.number(value, decimals);
  return measure === 'number' ? `${number} ${format.noun(noun, value)}` : number;
}

const parts: readonly MeasureId[] = ['share', 'distribution', 'response', 'checklist'];

/** What was agreed on: days of a duration, a percentage of what is a part of a whole, else a number. */
export function sayNorm({ measure }: Indicator, value: number, { words, format }: { words: Words; format: Formatter }): string {
  const decimals = Number.isInteger(value) ? 0 : 1;
  if (measure === 'duration') return words.measures.days(format.number(value, decimals));
  return parts.includes(measure) ? format.percent(value / 100, decimals) : format.number(value, decimals);
}
