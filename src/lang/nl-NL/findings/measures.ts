import type { FindingWords, MeasuresParams } from '../../../findings/index.ts';

const choose = (possible: string[]): string => (possible.length === 0 ? '' : ` Mogelijk: ${possible.join(', ')}.`);

export const measures: FindingWords<MeasuresParams> = {
  'TV-470': ({ found, possible }) =>
    `‘${found}’ zegt niet om wie het gaat: daarvoor is een indicator met maat: aantal en een uitsplitsing nodig.${choose(possible)}`,
};
