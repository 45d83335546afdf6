import type { Action, Face, Indicator } from '../model/index.ts';
import { findNumber, findState, findValue } from '../numbers.ts';
import type { EditionContext } from './context.ts';
import { partText } from './figure.ts';
import { sayNumber } from './say.ts';

/** What may be said of a figure that was measured again. */
export type Change = 'better' | 'worse' | 'more' | 'less' | 'chance' | 'too-few';

/**
 * A later figure beside an earlier one of the same unit: better or worse only when the interval of their difference leaves
 * zero out (Newcombe 1998, method 10, from the intervals of both). Nothing is said about a cause.
 */
export function changeOf(now: Value, then: Value, direction: Indicator['direction']): Change {
  if (now.low === null || now.high === null || then.low === null || then.high === null) return 'too-few';
  const change = now.value - then.value;
  const low = change - Math.hypot(now.value - now.low, then.high - then.value);
  const high = change + Math.hypot(now.high - now.value, then.value - then.low);
  if (low <= 0 && high >= 0) return 'chance';
  if (direction === 'neutral') return change > 0 ? 'more' : 'less';
  return change > 0 === (direction === 'higher-is-better') ? 'better' : 'worse';
}

/** A value with what chance may do to it; `null` where no interval is published. */
export interface Value {
  value: number;
  low: number | null;
  high: number | null;
}

/** Of an action that was measured again: what each of its figures says then, beside what it said when the action began. */
export function laterOf(context: EditionContext, { again, from }: Action): string[] {
  if (again === null) return [];
  return from.flatMap((origin) => ('story' in origin || origin.period === again ? [] : sayLater(context, { ...origin, again })));
}

interface Asked {
  indicator: string;
  unit: string;
  period: string;
  again: string;
}

function sayLater(context: EditionContext, { indicator: id, unit, period, again }: Asked): string[] {
  const { set, edition, definitions, words, format } = context;
  const indicator = definitions.indicators.find((one) => one.id === id);
  const blockIn = (when: string) => ({ indicator: id, unit, period: when, part: partText(edition), series: null });
  const [now, then] = [blockIn(again), blockIn(period)];
  if (!indicator || findState(set, now) === null) return [];
  if (findState(set, now) !== 'shown' || findState(set, then) !== 'shown') return [];
  const face = faces.find((one) => [now, then].every((block) => findValue(set, { ...block, face: one }) !== null));
  if (!face) return [words.cycle.laterTooFew(indicator.title, format.period(again))];
  const value = (block: typeof now): Value => ({
    value: findValue(set, { ...block, face }) ?? 0,
    low: findValue(set, { ...block, face: 'low' }),
    high: findValue(set, { ...block, face: 'high' }),
  });
  const said = (block: typeof now) => sayNumber(findNumber(set, { ...block, face }), context);
  return [
    words.cycle.later({
      title: indicator.title,
      again: format.period(again),
      now: said(now),
      before: format.period(period),
      then: said(then),
      change: changeOf(value(now), value(then), indicator.direction),
    }),
  ];
}

/** What a measure tells, the most comparable first. */
const faces: readonly Face[] = ['share', 'mean'];
