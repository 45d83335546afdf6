import type { Measure } from '../model/index.ts';
import { breakdownPlans, categoryFaces, countFace, sizeFaces, wholeOf } from './measure.ts';

/**
 * Aantal: how many rows the denominator has, or with `som` the sum of a column over the rows that have a value. `count` is the
 * number that is told, `n` the rows behind it. A sum is a magnitude: one person may have much of it.
 */
export const number: Measure = {
  id: 'number',
  plan: (indicator, source) => [
    {
      series: null,
      over: 'denominator',
      category: { kind: 'none' },
      value: indicator.denominator.sum,
      combine: 'partition',
      ...(indicator.denominator.sum === null ? {} : { magnitude: true }),
    },
    ...breakdownPlans(indicator, source),
  ],
  faces: (cells) => {
    const whole = wholeOf(cells);
    if (!whole) return categoryFaces(cells, null);
    const told = countFace(whole, 'count');
    const total = whole.sum === null ? told : { ...told, value: whole.sum, form: { kind: 'exact' as const } };
    return [...sizeFaces(whole), total, ...categoryFaces(cells, whole.sum === null ? whole : null)];
  },
};
