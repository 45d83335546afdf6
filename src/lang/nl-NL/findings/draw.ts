import type { DrawParams, FindingWords } from '../../../findings/index.ts';

export const draw: FindingWords<DrawParams> = {
  'TV-550': ({ chart, indicator, possible }) =>
    `Een tekening ‘${chart}’ past niet bij de maat van ‘${indicator}’. Mogelijk: ${possible.join(', ')}.`,
  'TV-551': ({ chart, indicator, unit, period }) =>
    `Van de tekening ‘${chart}’ van ‘${indicator}’ voor ‘${unit}’ in ${period} mag niets worden getoond; ze is weggelaten. Kies een ruimere periode of een grotere eenheid.`,
};
