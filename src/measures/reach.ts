import { contactSeries, type Measure, type SeriesPlan } from '../model/index.ts';
import { breakdownPlans, categoryFaces, countFace, sizeFaces, wholeOf } from './measure.ts';

/**
 * Bereik: how many unique families (or whoever `persoon` is) were reached, beside all contacts, those without a name too. Unique
 * families do not add up: who came to two teams or in two half-years is one in the total, so the largest part ≤ the total ≤ the sum
 * of the parts. Contacts do add up, and are a magnitude: nobody's alone.
 */
export const reach: Measure = {
  id: 'reach',
  unique: true,
  plan: (indicator, source) => [
    { series: null, over: 'denominator', category: { kind: 'none' }, value: null, combine: 'overlap' },
    contacts,
    ...breakdownPlans(indicator, source).map((plan): SeriesPlan => ({ ...plan, combine: 'overlap' })),
  ],
  faces: (cells) => {
    const whole = wholeOf(cells);
    if (!whole) return categoryFaces(cells, null);
    const count = { ...countFace(whole, 'n'), face: 'count' as const };
    return whole.series === contactSeries ? [count] : [...sizeFaces(whole), count, ...categoryFaces(cells, null)];
  },
};

const contacts: SeriesPlan = {
  series: contactSeries,
  over: 'denominator',
  category: { kind: 'none' },
  value: null,
  combine: 'partition',
  magnitude: true,
};
