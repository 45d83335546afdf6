import type { measures as shape } from '../nl-NL/measures.ts';

/** Sentences of ways of counting that have their own: how they count, and what stands under their figures. */
export const measures: typeof shape = {
  duration: (nouns, where, column) =>
    `Of all ${nouns}${where} we take ${column}. We count by the week and read the middle from those counts: half took less time, half more. What one family or person went through stands nowhere.`,
  longer: (predicate, column, norm) =>
    `Counted as ${predicate === null ? 'the numerator' : `‘${predicate}’`}: those with more than ${norm} at ${column}.`,
  also: (nouns, where, day) => `Besides, we count how many ${nouns} there are on ${day}${where}.`,
  classes: (column) => `${column} holds numbers, which we show in classes.`,
  days: (count) => `${count} days`,
  daysBetween: (from, upTo) => `${from} to ${upTo} days`,
  daysFrom: (from) => `${from} days or more`,
  between: (from, upTo) => `${from} to ${upTo}`,
  from: (from) => `${from} or more`,
  middle: (nouns) => `is the middle: for half of the ${nouns} it was less, for half more`,
  middleSentence: (days, nouns) => `For half of the ${nouns} it was less than ${days}, for half more.`,
  meanDays: (days) => `The mean was ${days}.`,
  within: (percent, norm, origin) => `Within ${norm}: ${percent} (${origin}).`,
  onDay: (what, count, day) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${count}, on ${day}.`,
};
