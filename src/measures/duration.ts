import { classLabels, fineBounds, type Cell, type FaceValue, type Indicator, type Measure } from '../model/index.ts';
import { groupedMedian } from '../statistics/grouped-median.ts';
import { breakdownPlans, categoryFaces, countFace, enough, exactCount, shareFaces, sizeFaces, wholeOf } from './measure.ts';

/**
 * Duur: how long something took, in days. A median is one person's value and never leaves the engine; it is read from counts per
 * class at most a week wide (`groupedMedian`), and only from twenty persons on. Shown are the declared classes, the mean (Σx / n of
 * rows with a value), and with a norm how many took longer (`count`, `share`) and which part stayed within it (`within`).
 */
export const duration: Measure = {
  id: 'duration',
  plan: (indicator, source) => {
    if (indicator.value === null) throw new Error(`missing value: ${indicator.id}`);
    const column = indicator.value;
    return [
      {
        series: null,
        over: 'denominator',
        category: { kind: 'classes', column, bounds: boundsOf(indicator) },
        value: column,
        combine: 'partition',
      },
      ...breakdownPlans(indicator, source),
    ];
  },
  faces: (cells, indicator) => {
    const whole = wholeOf(cells);
    if (!whole || whole.series !== null || whole.imported !== null) return categoryFaces(cells, whole);
    return [...sizeFaces(whole), ...timeFaces(cells, whole, indicator), ...classFaces(cells, whole, indicator)];
  },
};

function boundsOf({ classes, norm }: Indicator): number[] {
  return fineBounds(classes ?? [0], norm?.value ?? null);
}

function timeFaces(cells: readonly Cell[], whole: Cell, indicator: Indicator): FaceValue[] {
  const { n, sum } = whole;
  if (n === null || n === 0 || sum === null) return [];
  const face = (name: 'mean' | 'median' | 'within', value: number): FaceValue => ({
    series: null,
    category: null,
    face: name,
    form: { kind: 'exact' },
    value,
  });
  const median = enough(whole) ? groupedMedian(fineCounts(cells, indicator)) : null;
  const longer = longerThanNorm(cells, indicator);
  const share = shareFaces({ whole, count: longer, printed: null }, null);
  return [
    face('mean', sum / n),
    ...(median === null ? [] : [face('median', median)]),
    ...(longer === null ? [] : [{ ...countFace(whole, 'count'), value: longer }]),
    ...share,
    ...share.flatMap((one) => (one.face === 'share' && one.value !== null ? [face('within', 1 - one.value)] : [])),
  ];
}

/** How many took longer than the norm; `null` without a norm. */
function longerThanNorm(cells: readonly Cell[], indicator: Indicator): number | null {
  const { norm } = indicator;
  if (norm === null) return null;
  return fineCounts(cells, indicator).reduce((sum, { low, count }) => sum + (low > norm.value ? count : 0), 0);
}

function fineCounts(cells: readonly Cell[], indicator: Indicator): { low: number; next: number | null; count: number }[] {
  const bounds = boundsOf(indicator);
  const counts = new Map(cells.map((cell) => [cell.category, exactCount(cell) ?? 0]));
  return classLabels(bounds).map((label, index) => ({
    low: bounds[index] ?? 0,
    next: bounds[index + 1] ?? null,
    count: counts.get(label) ?? 0,
  }));
}

/** The declared classes, each the fine ones inside it together, and who has no value. */
function classFaces(cells: readonly Cell[], whole: Cell, indicator: Indicator): FaceValue[] {
  const declared = indicator.classes ?? [0];
  const fine = fineCounts(cells, indicator);
  const names = new Set(classLabels(boundsOf(indicator)));
  const shown = classLabels(declared).map((label, index): Cell => {
    const [from, until] = [declared[index] ?? 0, declared[index + 1] ?? Infinity];
    const n = fine.reduce((sum, { low, count }) => sum + (low >= from && low < until ? count : 0), 0);
    return { ...whole, category: label, n, persons: n, sum: null, sumSquares: null };
  });
  const missing = cells.filter(({ category }) => category !== null && !names.has(category));
  return [...categoryFaces(shown, whole), ...categoryFaces(missing, null)];
}
