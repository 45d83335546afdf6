import type { ChangeParams, FindingWords } from '../../../findings/index.ts';

const pairsOf = (pairs: number): string => (pairs === 1 ? '1 pair' : `${pairs} pairs`);
const counts = (count: number): string => (count === 1 ? 'does not count' : 'do not count');

export const change: FindingWords<ChangeParams> = {
  'TV-206': ({ key }) =>
    `Under ‘${key}’ write one column with the teams or values it is about, and under ‘kies’ who may answer then: { team: [de-haven], kies: [groepsleider] }.`,
  'TV-207': ({ source }) =>
    `‘${source}’ has no single date of the list, so start and end cannot be told apart. Name the date column under ‘periode’.`,
  'TV-208': ({ instrument, lacks }) =>
    `‘${instrument}’ lacks its ${lacks === 'sd' ? 'standard deviation' : 'reliability'}. How many people changed reliably is not shown. Fill in the number from the manual.`,
  'TV-209': ({ instrument }) =>
    `‘${instrument}’ lacks its cut-off. Who recovered is not shown; who improved is. Fill in the number from the manual under ‘grens’.`,
  'TV-210': ({ instrument, groups }) =>
    `‘${instrument}’: ${groups === 1 ? '1 norm group lacks' : `${groups} norm groups lack`} a mean or a standard deviation. There is no z-score and no severity for that group. Fill in the numbers from the manual.`,
  'TV-211': ({ instrument }) =>
    `‘toon’ asks for klasse, but ‘${instrument}’ has no norm groups. Without a norm there is no severity to show. Add norm groups, or leave klasse out.`,
  'TV-212': ({ found, possible }) =>
    `‘toestand’ says ${found.join(', ')}. The states are, in this order: ${possible.join(', ')}.`,
  'TV-213': ({ source }) =>
    `This response counts pairs in ‘${source}’, but no indicator with maat: verandering says how start and end are found there. Name this response in that indicator.`,
  'TV-214': ({ indicator }) =>
    `‘${indicator}’ does not say whether a lower or a higher score is better. Lower is taken as better. Add ‘richting’ to the questionnaire.`,
  'TV-423': ({ indicator, pairs }) =>
    `‘${indicator}’: ${pairsOf(pairs)} fit no norm group with numbers. Severity is unknown there. Check that age and sex are filled in, and that the questionnaire knows this group.`,
  'TV-424': ({ indicator, starts, ends }) =>
    `‘${indicator}’: ${starts + ends} ${counts(starts + ends)} because there is one list: ${starts} have only a start, ${ends} only an end.`,
  'TV-425': ({ indicator, pairs, counted }) =>
    counted
      ? `‘${indicator}’: in ${pairsOf(pairs)} start and end were filled in by different people. They count; with ‘zelfde-bij-begin-en-eind: ja’ they would not.`
      : `‘${indicator}’: ${pairsOf(pairs)} ${counts(pairs)}: start and end were filled in by different people.`,
  'TV-426': ({ indicator, pairs, column }) =>
    `‘${indicator}’: ${pairsOf(pairs)} ${counts(pairs)}: start and end have the same day in ‘${column}’. Check the dates.`,
  'TV-427': ({ indicator, pairs, column }) =>
    `‘${indicator}’: ${pairsOf(pairs)} ${counts(pairs)}: in ‘${column}’ the end lies before the start. Check the dates.`,
  'TV-428': ({ indicator, pairs, atLeast }) =>
    `‘${indicator}’: ${pairsOf(pairs)} ${counts(pairs)}: fewer than ${atLeast} days lie between start and end, as ‘minstens’ asks.`,
  'TV-429': ({ indicator, rows, column, low, high }) =>
    `‘${indicator}’: ${rows === 1 ? '1 row' : `${rows} rows`} ${counts(rows)}: ‘${column}’ lies outside the range ${low} to ${high}. Was a decimal mark lost, or is ‘bereik’ wrong?`,
  'TV-430': ({ indicator, pairs, source }) =>
    `‘${indicator}’: ${pairsOf(pairs)} ${counts(pairs)} yet: the trajectory is not (yet) in ‘${source}’. If it still runs, that is right; otherwise check that the number is the same in both files.`,
  'TV-431': ({ indicator, unit, period, start, end }) =>
    `‘${indicator}’, ${unit}, ${period}: the start is about ${start} and the end about ${end}. Those are not the same people, so there is no change to show. Use the figures of the pairs.`,
  'TV-432': ({ indicator, unit, period }) =>
    `‘${indicator}’, ${unit}, ${period} has only a start or only an end. A change needs both.`,
};
