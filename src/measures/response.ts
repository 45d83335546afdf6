import type { Measure } from '../model/index.ts';
import { breakdownPlans, proportionFaces } from './measure.ts';

/**
 * Respons: of all trajectories (or other rows) of the denominator, how many have a filled list. The list is usually a row of
 * another file with the same key; several lists of one trajectory count once, so a response never passes 100 %.
 */
export const response: Measure = {
  id: 'response',
  plan: (indicator, source) => [
    { series: null, over: 'denominator', category: { kind: 'numerator' }, value: null, combine: 'partition' },
    ...breakdownPlans(indicator, source),
  ],
  faces: (cells) => proportionFaces(cells),
};
