import type { DrawParams, FindingWords } from '../../../findings/index.ts';

export const draw: FindingWords<DrawParams> = {
  'TV-550': ({ chart, indicator, possible }) =>
    `A drawing ‘${chart}’ does not suit the measure of ‘${indicator}’. Possible: ${possible.join(', ')}.`,
};
