import type { Grain } from '../model/index.ts';
import type { XmrSign } from '../statistics/xmr.ts';
import type { DrawContext } from './context.ts';
import type { Control } from './control-limits.ts';
import type { Figure } from './figure.ts';
import { capital } from './say.ts';

const kinds: readonly XmrSign[] = ['outside', 'shift', 'trend', 'near-limit'];

/** What is unusual about one figure, in plain words; `null` when nothing is. */
export function saySigns(signs: XmrSign[], { words, format }: DrawContext): string | null {
  return signs.length === 0 ? null : format.list(signs.map((sign) => words.comparing.sign[sign]));
}

/** What is unusual about a row of periods, never why: “In maart 2025 week het verder af dan vanzelf gebeurt.” */
export function sayPattern(
  figures: Figure[],
  { signs }: Control,
  { grain, context }: { grain: Grain; context: DrawContext },
): string {
  const { comparing, dates } = context.words;
  const said = kinds.flatMap((kind) => {
    const periods = figures.flatMap(({ period }, i) => (signs[i]?.includes(kind) ? [context.format.period(period)] : []));
    return periods.length === 0 ? [] : [comparing.pattern[kind](sayPeriods(periods, context))];
  });
  return said.length === 0 ? comparing.steady(dates.grain[grain]) : `${capital(said.join(' '))} ${comparing.noCause}`;
}

const named = 3;

function sayPeriods(periods: string[], { words, format }: DrawContext): string {
  return periods.length <= named ? format.list(periods) : words.comparing.several(periods[0] ?? '', periods.at(-1) ?? '');
}
