import type { FindingWords, MeasuresParams } from '../../../findings/index.ts';

const choose = (possible: string[]): string => (possible.length === 0 ? '' : ` Possible: ${possible.join(', ')}.`);

export const measures: FindingWords<MeasuresParams> = {
  'TV-470': ({ found, possible }) =>
    `‘${found}’ does not say who it is about: that takes an indicator with maat: aantal and an uitsplitsing.${choose(possible)}`,
};
