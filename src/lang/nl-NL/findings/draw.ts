import type { DrawParams, FindingWords } from '../../../findings/index.ts';

export const draw: FindingWords<DrawParams> = {
  'TV-550': ({ chart, indicator, possible }) =>
    `Een tekening ‘${chart}’ past niet bij de maat van ‘${indicator}’. Mogelijk: ${possible.join(', ')}.`,
};
