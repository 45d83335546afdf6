import type { Cell, FaceValue, Form, Indicator, Measure } from '../model/index.ts';
import { deviation, mean as average, tInterval, type Moments } from '../statistics/moments.ts';
import { breakdownPlans, categoryFaces, enough, sizeFaces, wholeOf } from './measure.ts';

/**
 * Gemiddelde: of the rows **with** a value. The whole block is those rows and their persons, so that nobody hides behind people
 * who did not answer; rows without a value stand beside it as unknown (and the other reasons), outside its n. A breakdown only
 * counts: the mean of a small category would be somebody's answer.
 */
export const mean: Measure = {
  id: 'mean',
  plan: (indicator, source) => {
    if (indicator.value === null) throw new Error(`missing value: ${indicator.id}`);
    return [
      { series: null, over: 'denominator', category: { kind: 'none' }, value: indicator.value, combine: 'partition' },
      ...breakdownPlans(indicator, source),
    ];
  },
  faces: (cells, indicator) => {
    const whole = wholeOf(cells);
    if (!whole) return categoryFaces(cells, null);
    if (whole.series !== null && whole.sum === null && whole.imported === null)
      return [...sizeFaces(whole), ...categoryFaces(cells, whole)];
    const asides = categoryFaces(cells, null);
    return [...sizeFaces(whole), ...(whole.imported?.mean == null ? computed(whole, indicator) : printed(whole)), ...asides];
  },
};

/** The mean, and from twenty persons on its spread and its t interval, kept within the scale. */
function computed(whole: Cell, { scale }: Indicator): FaceValue[] {
  const { n, sum, sumSquares } = whole;
  if (n === null || sum === null || sumSquares === null || whole.range) return [];
  const moments: Moments = { n, sum, sumSquares };
  const interval = enough(whole) ? tInterval(moments) : null;
  const within = (value: number) => (scale ? Math.min(scale.upTo, Math.max(scale.from, value)) : value);
  return [
    ...face(whole, 'mean', average(moments)),
    ...(enough(whole) ? face(whole, 'sd', deviation(moments)) : []),
    ...(interval ? [...face(whole, 'low', within(interval.low)), ...face(whole, 'high', within(interval.high))] : []),
  ];
}

/** A mean that was printed elsewhere is repeated with its decimals; nothing is computed from it. */
function printed(whole: Cell): FaceValue[] {
  const form: Form = { kind: 'rounded', decimals: whole.imported?.decimals ?? 0 };
  return [...face(whole, 'mean', whole.imported?.mean ?? null, form), ...face(whole, 'sd', whole.imported?.sd ?? null, form)];
}

function face(
  whole: Cell,
  name: 'mean' | 'sd' | 'low' | 'high',
  value: number | null,
  form: Form = { kind: 'exact' },
): FaceValue[] {
  return value === null ? [] : [{ series: whole.series, category: null, face: name, form, value }];
}
