import type { DrawParams, FindingWords } from '../../../findings/index.ts';

export const draw: FindingWords<DrawParams> = {
  'TV-550': ({ chart, indicator, possible }) =>
    `A drawing ‘${chart}’ does not suit the measure of ‘${indicator}’. Possible: ${possible.join(', ')}.`,
  'TV-551': ({ chart, indicator, unit, period }) =>
    `Nothing may be shown of the drawing ‘${chart}’ of ‘${indicator}’ for ‘${unit}’ in ${period}; it was left out. Choose a wider period or a larger unit.`,
};
