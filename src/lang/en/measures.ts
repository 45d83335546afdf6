import type { measures as shape } from '../nl-NL/measures.ts';

/** Sentences of ways of counting that have their own: how they count, and what stands under their figures. */
export const measures: ReturnType<typeof shape> = {
  duration: (nouns, where, column) =>
    `Of all ${nouns}${where} we take ${column}. We count by the week and read the middle from those counts: half took less time, half more. What one family or person went through stands nowhere.`,
  longer: (predicate, column, norm) =>
    `Counted as ${predicate === null ? 'the numerator' : `‘${predicate}’`}: those with more than ${norm} at ${column}.`,
  also: (nouns, where, day) => `Besides, we count how many ${nouns} there are on ${day}${where}.`,
  classes: (column) => `${column} holds numbers, which we show in classes.`,
  reach: (nouns, where) =>
    `Of all contacts${where} we count with how many different ${nouns} they were. Who came more often counts once; who came to two teams or in two periods counts once in the total too. So the parts do not add up.`,
  contacts: 'Beside it stand all contacts, those with somebody unknown too.',
  incidents: (nouns, where) =>
    `We count all ${nouns}${where}. One person can be in several reports, and a report can be about several things.`,
  rate: (nouns, column, { source, per }) =>
    `The number per ${per} is: ${nouns} divided by the added ${column} in ‘${source}’, times ${per}. It is shown only when there were enough people and it is not mainly about one of them.`,
  checklist: (nouns, where, { items, most }) =>
    `Of all lists of ${nouns}${where} we add up the points of ${items} questions, each at most ${most}. The score is the part of the points that could be had. Every question weighs the same: parts are not averaged. A question without an answer does not count.`,
  noOutcome: 'This is about how we work, not about how families are doing. So it never stands on one scale with outcomes.',
  items: (nouns, where, items) =>
    `Of all ${nouns}${where} we count the answers to ${items.map((item) => `‘${item}’`).join(', ')}. Every question is about the same lists: who left it open, or to whom it did not apply, stays in the total and stands apart.`,
  momentsSentence: (start, end) =>
    `Only who filled in a list both at ‘${start}’ and at ‘${end}’ counts, so both times they are the same. They belong to the period of ‘${end}’. All others are in the response only.`,
  contactsHidden: (hidden) => `All contacts together: ${hidden}.`,
  inContacts: (contacts) => `${contacts} contacts together; those without a name count too.`,
  overlaps: (one) => `A ${one} that came to two teams or in two periods counts once in the total. So the parts do not add up.`,
  ratePer: (rate, per, days) => `${rate} per ${per} ${days}`,
  rateOf: (reports, total) => `${reports} in ${total}`,
  rateSaid: (reports, said) => `${reports}: ${said}.`,
  byar: (low, high, per) =>
    `If all reports stood apart, a number between ${low} and ${high} per ${per} would fit this count. Often several are about one youngster, which makes it less certain still.`,
  itemsTitle: (n, nouns, moments) =>
    moments.length === 0
      ? `How ${n} ${nouns} answered.`
      : `How ${n} ${nouns} answered, the same ones at ${moments.join(' and at ')}.`,
  scored: (percent, points, most) => `${percent} of the points: ${points} of ${most}.`,
  ofPoints: (points, most, n) => `of the points: ${points} of ${most}${n === '1' ? '' : `, over ${n} lists`}`,
  total: 'All together',
  readScores: 'A bar to the end of the line would be all points.',
  readItems:
    'Each bar is a question; all parts together are everyone who filled in the list. What does not apply or was left open stands last, with a dashed line.',
  columnRate: (per) => `Per ${per}`,
  severalForms: 'Each bar counts apart: a report about several things counts at each of them.',
  severalParts: (one) => `Each bar starts at zero. A ${one} can belong to several bars.`,
  ofThose: (n, [one, more], did) =>
    `These bars are only about those ${n} ${more}: they ${did}. Each bar counts apart; one ${one} can be in several bars.`,
  columnItem: 'Question',
  columnScore: 'Score',
  columnPoints: 'Points',
  columnMost: 'Of',
  target: (value, fixedOn) => `Agreed beforehand: ${value} (fixed on ${fixedOn}).`,
  days: (count) => `${count} days`,
  daysBetween: (from, upTo) => `${from} to ${upTo} days`,
  daysFrom: (from) => `${from} days or more`,
  between: (from, upTo) => `${from} to ${upTo}`,
  from: (from) => `${from} or more`,
  middle: (nouns) => `is the middle: for half of the ${nouns} it was less, for half more`,
  middleSentence: (days, nouns) => `For half of the ${nouns} it was less than ${days}, for half more.`,
  meanDays: (days) => `The mean was ${days}.`,
  within: (percent, norm, origin) => `Within ${norm}: ${percent} (${origin}).`,
  onlyEnded: 'Our file only has help that ended. New help that still goes on is not counted here yet.',
  onlyOwn: 'We only see new help at our own organisation. Whoever got help again elsewhere, we do not see.',
  onDay: (what, count, day) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${count}, on ${day}.`,
};
