import {
  usualResponseLimits,
  type BlockKey,
  type Indicator,
  type Organisation,
  type PublishableSet,
  type ResponseLimits,
} from './model/index.ts';
import { findState, findValue } from './numbers.ts';

/** When responses are low, and how far apart they may lie: the organisation's own choice, or the usual one. */
export function responseLimitsOf({ responseLimits }: Organisation): ResponseLimits {
  return responseLimits ?? usualResponseLimits;
}

/** How many of those who could answer did so, as far as the set shows it of the same unit and period. */
export interface Answered {
  count: number;
  n: number;
  /** As a fraction. */
  share: number;
  /** The same of the others it is compared with; `null` when that may not be told. */
  others: number | null;
}

/** The response that belongs to a figure, from the set alone; `null` without one, or when it may not be shown. */
export function findResponse(set: PublishableSet, block: BlockKey, { response }: Indicator): Answered | null {
  if (response === null) return null;
  // A key of an answer is a block too: only where and when it is may be taken from it.
  const { unit, period, part } = block;
  const own: BlockKey = { indicator: response, unit, period, part, series: null };
  if (findState(set, own) !== 'shown') return null;
  const [count, n] = [findValue(set, { ...own, face: 'count' }), findValue(set, { ...own, face: 'n' })];
  if (count === null || !n || count > n) return null;
  return { count, n, share: count / n, others: findValue(set, { ...own, face: 'reference' }) };
}

/** Whether two responses lie too far apart to compare what was answered; unknown ones do not. */
export function isApart(answered: Answered | null, { apart }: ResponseLimits): boolean {
  return answered !== null && answered.others !== null && Math.abs(answered.share - answered.others) > apart + 1e-9;
}
