import type { Words } from '../nl-NL/index.ts';

/** “a, b or c”. */
const or = (items: string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;

const units = { days: ['day', 'days'], months: ['month', 'months'], years: ['year', 'years'] } as const;

export const definitions: Words['definitions'] = {
  anyOf: or,
  where: (parts) => (parts.length === 0 ? '' : ` (${parts.join('; ')})`),
  and: (parts) => `(${parts.join(', and ')})`,
  or: (parts) => `(${parts.join(', or ')})`,
  not: (part) => `not (${part})`,
  oneOf: (column, values) => `${column} ${values}`,
  noneOf: (column, values) => `${column} not ${values}`,
  gives: (column, values) => `at ${column} ${values}`,
  givesNot: (column, values) => `at ${column} not ${values}`,
  filled: (column) => `${column} filled in`,
  empty: (column) => `${column} empty`,
  nothing: (column) => `${column} none of the answers`,
  within: (column, bounds) => `${column} ${bounds.join(' and ')}`,
  number: { from: (bound) => `${bound} or more`, until: (bound) => `less than ${bound}`, upTo: (bound) => `at most ${bound}` },
  date: {
    from: (bound) => `on or after ${bound}`,
    until: (bound) => `earlier than ${bound}`,
    upTo: (bound) => `up to and including ${bound}`,
  },
  ordered: {
    from: (bound) => `${bound} or further along the scale`,
    until: (bound) => `earlier on the scale than ${bound}`,
    upTo: (bound) => `${bound} or earlier on the scale`,
  },
  after: (span, start) => `${span} after ${start}`,
  before: (span, start) => `${span} before ${start}`,
  span: (amount, unit) => `${amount} ${units[unit][amount === 1 ? 0 : 1]}`,
  referenceDate: (date) => (date === null ? 'the reference date' : `the reference date (${date})`),
  share: (nouns, where, numerator) => `Of all ${nouns}${where}, we count ${numerator}.`,
  asPredicate: (predicate, what) => (predicate === null ? `in the numerator: ${what}` : `as ‘${predicate}’: ${what}`),
  those: (conditions) => (conditions.length === 0 ? 'all of them' : `those with ${conditions.join(', and with ')}`),
  linked: (source, key, conditions) =>
    `those with at least one row with the same ${key} in ‘${source}’${conditions.length === 0 ? '' : ` with ${conditions.join(', and with ')}`}`,
  shareUnknown: 'What is unknown stays in the total and is shown apart.',
  sums: (total, nouns, where) => `${total} added up over all ${nouns}${where}`,
  shareOfSums: (total, numerator) => `Of ${total}, we count ${numerator}.`,
  sumOf: (column, conditions) =>
    `${column} added up${conditions.length === 0 ? '' : ` for those with ${conditions.join(', and with ')}`}`,
  distribution: (nouns, where, column) => `Of all ${nouns}${where}, we count what ${column} says.`,
  favourable: (predicate, answers) =>
    predicate === null ? `Counted together as favourable: ${answers}.` : `Counted together as ‘${predicate}’: ${answers}.`,
  mean: (nouns, where, column) => `Of all ${nouns}${where}, we take the mean of ${column}.`,
  meanUnknown: 'Where nothing was filled in, it is not part of the mean and is shown apart.',
  rows: (nouns, where) => `We count all ${nouns}${where}.`,
  sum: (nouns, where, column) => `Of all ${nouns}${where}, we add up ${column}.`,
  counted: (source) => `These figures were counted elsewhere (${source}); we copy them and do not count them again.`,
  period: (column) => `What counts belongs to the period in which ${column} falls.`,
  followed: (span) => `Afterwards we look ${span} further. A period is shown only once that time has passed for the whole of it.`,
  informant: (key, first) => `One row counts per ${key}: that of ${first.join(', or else of ')}.`,
  perPerson: 'person',
  codes: (column, from, words) => `For ${column} we look at ${from}: ${words.join('; ')}. Any other code is unknown.`,
  code: (word, codes) => `${word} is ${codes}`,
  days: (column, from, to) => `The number ${column} is the days from ${from} to ${to}.`,
  years: (column, from, to) => `The number ${column} is the whole years from ${from} to ${to}.`,
  firstLast: ({ column, first, last, per, order }) =>
    `Of the rows with the same ${per}, ${column} is ${first} for the first (by ${order}) and ${last} for the last.`,
  follows: ({ column, source, same, start, from, until }) =>
    `The column ${column} is yes when ‘${source}’ has a ${start} with the same ${same} from ${from} and before ${until}. Until that time has passed, no is still unknown.`,
  joined: ({ column, start, end, per, gap }) =>
    `Rows with the same ${per} that follow each other from ${start} to ${end}, at most ${gap} apart, are one whole. Only the last of them has ${column} filled in.`,
  fromRows: ({ column, source, same, of, that }) =>
    `The number ${column} is a part from 0 to 1: of the rows in ‘${source}’ with the same ${same}${of}, the part with ${that}.`,
};
