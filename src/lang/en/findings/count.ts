import type { CountParams, FindingWords } from '../../../findings/index.ts';

const row = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);
const choice = (items: string[]): string => items.map((item) => `‘${item}’`).join(', ');

const how: Record<CountParams['TV-401']['how'], string> = {
  killed: 'the system ended it, usually because memory was full',
  crashed: 'it stopped with a mistake of its own',
  refused: 'it could not start',
};

export const count: FindingWords<CountParams> = {
  'TV-400': ({ limit }) =>
    `The data do not fit in memory: ${limit} may be used. Take fewer years or columns, or raise the limit.`,
  'TV-401': ({ how: way, detail }) => `Counting was not finished: ${how[way]} (${detail}). Nothing was counted.`,
  'TV-402': ({ indicator, rows, column }) =>
    `For ‘${indicator}’, ${row(rows)} count in no period: ‘${column}’ is empty there. Fill in the date, or exclude them in the denominator.`,
  'TV-403': ({ indicator, rows, column }) =>
    `For ‘${indicator}’, ${row(rows)} count nowhere: ‘${column}’ names no unit of organisatie.md there.`,
  'TV-404': ({ indicator, percent }) =>
    `For ‘${indicator}’, ${percent} % is unknown. The figure says little; the page shows unknown as a group of its own.`,
  'TV-405': ({ indicator, rows, column, source, other }) =>
    `For ‘${indicator}’, ${row(rows)} of ‘${source}’ belong to no row of ‘${other}’: ‘${column}’ does not occur there. They do not count.`,
  'TV-406': ({ source, column, cells }) =>
    `In ‘${column}’ of ‘${source}’, ${cells} numbers have more than four decimals; they were rounded to four.`,
  'TV-407': ({ indicator, rows, column }) =>
    `For ‘${indicator}’, ${row(rows)} do not say whom they are about: ‘${column}’ is empty. They count as rows, not as persons.`,
  'TV-408': ({ column, derived, rows }) =>
    `In ${row(rows)}, ‘${column}’ holds a code that ‘${derived}’ does not name; it counts as unknown. Put the code under a word of your own at ‘naar’.`,
  'TV-409': ({ derived, from, to, rows }) =>
    `In ${row(rows)}, ‘${to}’ lies before ‘${from}’, so that ‘${derived}’ is below zero. Check the dates.`,
  'TV-410': ({ indicator, column, value }) =>
    `‘${indicator}’ compares ‘${column}’ with ‘${value}’, which does not fit that column. Write a number with numbers, a date or period with dates, and a word of the list with ordered answers.`,
  'TV-411': ({ indicator, column }) =>
    `‘${indicator}’ wants to show ‘${column}’, but that column points at people and may appear nowhere. Choose another column, or make a group of it with ‘afgeleid’.`,
  'TV-412': ({ indicator, source }) =>
    `The numerator of ‘${indicator}’ comes from ‘${source}’, another file than the denominator. Name at ‘zelfde’ the column that both share, such as the trajectory.`,
  'TV-413': ({ indicator, column }) => `‘${indicator}’ cannot be counted: the derived column ‘${column}’ depends on itself.`,
  'TV-414': ({ indicator, part, column }) =>
    `An edition asks for ‘${part}’, but the file of ‘${indicator}’ has no column ‘${column}’. There is no figure about that part.`,
  'TV-415': ({ indicator, source, roots }) =>
    `‘${source}’, the file of ‘${indicator}’, has no column with a unit, and there is not one unit at the top: ${choice(roots)}. Add a column ‘soort: eenheid’.`,
  'TV-416': ({ indicator, choose }) =>
    `‘${indicator}’ chooses between ${choice(choose)}, but no column says who answered. Call a column ‘informant’, or give one column a list with these words.`,
  'TV-417': ({ indicator, rows, column }) =>
    `For ‘${indicator}’, ${row(rows)} do not count: ‘${column}’ is empty, and that is what is added up.`,
  'TV-418': ({ indicator, unit, period, n, printed, decimals }) => {
    const shown = printed.toFixed(decimals);
    return `For ‘${indicator}’, ${unit}, ${period} it says ${shown} %, but no number out of ${n} is ${shown} %. Check the percentage and the number; the percentage is not shown.`;
  },
  'TV-419': ({ indicator, rows, column, low, high }) =>
    `For ‘${indicator}’, ${rows === 1 ? '1 row has' : `${rows} rows have`} a ‘${column}’ outside the scale of ${low} to ${high}. Was a comma lost, or is ‘schaal’ wrong? If the number means “no answer”, list it under “ontbreekt”.`,
  'TV-420': ({ indicator, column, source, possible }) =>
    `‘${indicator}’ uses the column ‘${column}’, which ‘${source}’ does not have. Possible: ${possible.join(', ')}.`,
  'TV-421': ({ indicator, source }) =>
    `‘${indicator}’ counts from the reference date, but ‘${source}’ does not say on which day it was exported. Add ‘datum’.`,
  'TV-422': ({ indicator, source }) =>
    `‘${indicator}’ looks for rows in ‘${source}’, but those are figures that were counted already. Take a file with rows (indeling: rijen).`,
};
