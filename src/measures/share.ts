import type { Measure } from '../model/index.ts';
import { breakdownPlans, proportionFaces, weighedPlans } from './measure.ts';

/**
 * Aandeel: how many of the denominator are in the numerator. Yes / n, where n is **all** rows of the denominator: unknown is its
 * own category and counts in n. The faces without a category tell the numerator: `count`, `n`, `persons`, `share`, `low`, `high`.
 */
export const share: Measure = {
  id: 'share',
  plan: (indicator, source) =>
    weighedPlans(indicator, source, [
      { series: null, over: 'denominator', category: { kind: 'numerator' }, value: null, combine: 'partition' },
      ...breakdownPlans(indicator, source),
    ]),
  faces: (cells) => proportionFaces(cells),
};
