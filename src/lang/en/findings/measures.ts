import type { FindingWords, MeasuresParams } from '../../../findings/index.ts';

const choose = (possible: string[]): string => (possible.length === 0 ? '' : ` Possible: ${possible.join(', ')}.`);

const spans = { days: 'dagen', months: 'maanden', years: 'jaar' } as const;

export const measures: FindingWords<MeasuresParams> = {
  'TV-470': ({ found, possible }) =>
    `‘${found}’ does not say who it is about: that takes an indicator with maat: aantal and an uitsplitsing.${choose(possible)}`,
  'TV-471': ({ key, column, sum }) =>
    `It is not said of how many people the ${sum} are. Now ‘${column}’ is taken. That decides whether the figure may be shown: write it down, with ‘${key}: ${column}’.`,
  'TV-472': ({ key, amount, unit }) =>
    `This looks at what happened afterwards, but ‘${key}’ is missing or shorter. Now ${amount} ${unit} is taken: a period is only to be seen when that is over for everybody. Write it down, with ‘${key}: ${amount} ${spans[unit]}’.`,
  'TV-473': ({ grouping, column }) =>
    `It is not known which parts the grouping ‘${grouping}’ has. Give the grouping ‘klassen’, or the column ‘${column}’ a list of ‘waarden’.`,
  'TV-474': () =>
    'For whom it worked can only be told with maat: aandeel, or with a verdeling that has ‘gunstig’. Leave ‘voor-wie’ out.',
  'TV-475': ({ number, since }) =>
    `‘{${number}}’ compares across a change of definition: since ${since} it is counted otherwise. Compare with a later period.`,
};
