import { parsePeriod, type Indicator, type Period } from './model/index.ts';

/** The indicator that one took the place of, and the first day (ISO) of the new definition. */
export interface Former {
  indicator: Indicator;
  since: string;
}

/** What an indicator took the place of (`vervangt`), with since when (`vanaf`); `null` when it did not, or nobody says when. */
export function formerOf(
  { replaces, since }: Pick<Indicator, 'replaces' | 'since'>,
  { indicators, firstMonth }: { indicators: readonly Indicator[]; firstMonth: number },
): Former | null {
  const indicator = replaces === null ? undefined : indicators.find(({ id }) => id === replaces);
  if (!indicator || since === null) return null;
  return { indicator, since: parsePeriod(since, firstMonth)?.from ?? since };
}

/** Whether a period lies wholly before a new definition: what was counted then, was counted otherwise. */
export function isBefore(period: Period, { since }: Pick<Former, 'since'>): boolean {
  return period.grain !== 'all' && period.until <= since;
}

/** Whether another indicator has taken the place of this one by a period, so that it tells nothing of its own there any more. */
export function isReplaced(
  { id }: Pick<Indicator, 'id'>,
  period: Period,
  known: { indicators: readonly Indicator[]; firstMonth: number },
): boolean {
  return known.indicators.some((other) => {
    const former = other.replaces === id ? formerOf(other, known) : null;
    return former !== null && !isBefore(period, former);
  });
}
