import type { Definitions } from './model/index.ts';

/** Which day it is, as far as anybody said. Nothing else in the program asks. */
export interface Clock {
  /** The day somebody names (`--op`), ISO; `null` for none. */
  at: string | null;
  /** The day of the computer, for who names none; `null` to let nothing run out. */
  today: string | null;
}

/**
 * The day consents are held against. Who names a day may look ahead, not back: what is made today is read today, and a consent that
 * ended yesterday is over. An organisation that does not exist lives on the day of its last edition, or on whatever day is named: its
 * people cannot be asked again.
 */
export function dayOf({ at, today }: Clock, { organisation, editions }: Definitions): string | null {
  if (!organisation.fictional) return at !== null && today !== null && at < today ? today : (at ?? today);
  if (at !== null || today === null) return at;
  return (
    editions
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? null
  );
}

/** The day of the computer, ISO, by its own clock. Only commands ask for it. */
export function today(): string {
  return dayFrom(new Date());
}

/** The day of a moment by the clock of the computer, ISO. */
export function dayFrom(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE').format(moment);
}
