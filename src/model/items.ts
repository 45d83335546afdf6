import type { Indicator, Item } from './indicator.ts';

/** Series of a question, at one moment of a pair or at all: `kind.welbevinden`, `kind.welbevinden:eind`. */
export function itemSeries({ key }: Item, moment: string | null): string {
  return moment === null ? key : `${key}:${moment}`;
}

/** Series of all contacts beside the unique families they were with. */
export const contactSeries = 'contacten';

/** The moments at which questions are told apart; one `null` when there are none. */
export function momentsOf({ moments }: Pick<Indicator, 'moments'>): (string | null)[] {
  return moments ? [moments.start, moments.end] : [null];
}
