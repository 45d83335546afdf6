import type { Measure, SeriesPlan } from '../model/index.ts';
import { breakdownPlans, proportionFaces } from './measure.ts';

/**
 * Aandeel: how many of the denominator are in the numerator. Yes / n, where n is **all** rows of the denominator: unknown is its
 * own category and counts in n. The faces without a category tell the numerator: `count`, `n`, `persons`, `share`, `low`, `high`.
 * With `som` over rows that each are of a person, n is a magnitude: of all days one person may have most.
 */
export const share: Measure = {
  id: 'share',
  plan: (indicator, source) => {
    const isMagnitude = indicator.denominator.sum !== null && source.person !== null;
    const own: SeriesPlan[] = [
      { series: null, over: 'denominator', category: { kind: 'numerator' }, value: null, combine: 'partition' },
      ...breakdownPlans(indicator, source),
    ];
    return isMagnitude ? own.map((plan) => ({ ...plan, magnitude: true })) : own;
  },
  faces: (cells) => proportionFaces(cells),
};
