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
  const fine = fineCounts(cells, indicator);
  const median = fine && enough(whole) ? groupedMedian(fine) : null;
  const longer = longerThanNorm(cells, indicator);
  const share = longer === null ? [] : shareFaces({ whole, count: longer, printed: null }, null);
  return [
    face('mean', sum / n),
    ...(median === null ? [] : [face('median', median)]),
    ...(longer === null ? [] : [{ ...countFace(whole, 'count'), value: longer }]),
    ...share,
    ...share.flatMap((one) => (one.face === 'share' && one.value !== null ? [face('within', 1 - one.value)] : [])),
  ];
}

/** How many took longer than the norm; `null` without a norm, or when that is not known exactly. */
function longerThanNorm(cells: readonly Cell[], indicator: Indicator): number | null {
  const { norm } = indicator;
  const fine = fineCounts(cells, indicator);
  if (norm === null || fine === null) return null;
  return fine.reduce((sum, { low, count }) => sum + (low > norm.value ? count : 0), 0);
}

/** How many in each class of a week at most; `null` when one of them is not known exactly: what is made of them would be another number. */
function fineCounts(cells: readonly Cell[], indicator: Indicator): { low: number; next: number | null; count: number }[] | null {
  const bounds = boundsOf(indicator);
  const counts = new Map(cells.map((cell) => [cell.category, exactCount(cell)]));
  const fine = classLabels(bounds).flatMap((label, index) => {
    const count = counts.has(label) ? (counts.get(label) ?? null) : 0;
    return count === null ? [] : [{ low: bounds[index] ?? 0, next: bounds[index + 1] ?? null, count }];
  });
  return fine.length === bounds.length ? fine : null;
}

/** The declared classes, each the fine ones inside it together, and who has no value. */
function classFaces(cells: readonly Cell[], whole: Cell, indicator: Indicator): FaceValue[] {
  const declared = indicator.classes ?? [0];
  const fine = fineCounts(cells, indicator) ?? [];
  const names = new Set(classLabels(boundsOf(indicator)));
  const shown = (fine.length === 0 ? [] : classLabels(declared)).map((label, index): Cell => {
    const [from, until] = [declared[index] ?? 0, declared[index + 1] ?? Infinity];
    const n = fine.reduce((sum, { low, count }) => sum + (low >= from && low < until ? count : 0), 0);
    return { ...whole, category: label, n, persons: n, sum: null, sumSquares: null };
  });
  const missing = cells.filter(({ category }) => category !== null && !names.has(category));
  return [...categoryFaces(shown, whole), ...categoryFaces(missing, null)];
}
