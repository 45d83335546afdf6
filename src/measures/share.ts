import { category, type Cell, type FaceValue, type Measure } from '../model/index.ts';
import { breakdownPlans } from './plans.ts';
import { categoryFaces, countFace, exactCount, printedOf, shareFaces, sizeFaces, wholeOf } from './tellings.ts';

/**
 * Aandeel: how many of the denominator are in the numerator. Yes / n, where n is **all** rows of the denominator: unknown is its
 * own category and counts in n. The faces without a category tell the numerator: `count`, `n`, `persons`, `share`, `low`, `high`.
 */
export const share: Measure = {
  id: 'share',
  plan: (indicator, source) => [
    { series: null, over: 'denominator', category: { kind: 'numerator' }, value: null, combine: 'partition' },
    ...breakdownPlans(indicator, source),
  ],
  faces: (cells) => proportionFaces(cells),
};

/** Faces of a block of yes, no and unknown, or of a breakdown of it. Shared with response. */
export function proportionFaces(cells: readonly Cell[]): FaceValue[] {
  const whole = wholeOf(cells);
  if (!whole) return categoryFaces(cells, null);
  const yes = cells.find((cell) => cell.category === category.yes);
  if (whole.series !== null && !yes) return [...sizeFaces(whole), ...categoryFaces(cells, whole)];
  const printed = (yes && printedOf(yes)) ?? printedOf(whole);
  const headline = shareFaces({ whole, count: yes ? exactCount(yes) : null, printed }, null);
  return [...sizeFaces(whole), ...(yes ? [countFace(yes, 'count', null)] : []), ...headline, ...categoryFaces(cells, whole)];
}
