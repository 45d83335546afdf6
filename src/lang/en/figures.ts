import type { Words } from '../nl-NL/index.ts';

export const figures: Words['figures'] = {
  ofThe: (count, n, noun) => `${count} of the ${n} ${noun}`,
  ofTheBare: (count, n) => `${count} of the ${n}`,
  none: (nouns) => `no ${nouns}`,
  hidden: 'not shown',
  hiddenWhy: 'Not shown: too few people, or needed to protect another group.',
  notYet: 'not yet to be seen',
  absent: 'not asked',
  unknown: 'unknown',
  yes: 'yes',
  no: 'no',
  about: (number) => `about ${number}`,
  roundedTo: (text, step) => `${text} (rounded to ${step})`,
  percent: (value) => `${value}%`,
  between: (low, high) => `between ${low} and ${high}`,
  fewerThan: (count) => `fewer than ${count}`,
  nearlyAll: 'nearly all',
  nearlyNone: 'hardly any',
  wider: (period) => `Shown for ${period}, because a shorter period counts too few people.`,
};
