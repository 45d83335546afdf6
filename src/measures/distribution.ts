import { fieldOf } from '../count/columns.ts';
import {
  itemSeries,
  momentsOf,
  type Cell,
  type DataSource,
  type FaceValue,
  type Indicator,
  type Measure,
  type SeriesPlan,
} from '../model/index.ts';
import {
  breakdownPlans,
  categoryFaces,
  countFace,
  exactCount,
  printedOf,
  shareFaces,
  sizeFaces,
  weighedPlans,
  wholeOf,
} from './measure.ts';

/**
 * Verdeling: how often each answer was given. The denominator is all rows: unknown, not asked and not applicable are answers of
 * their own. The faces without a category tell the favourable answers together. Ordered answers are never averaged.
 */
export const distribution: Measure = {
  id: 'distribution',
  plan: (indicator, source) =>
    weighedPlans(indicator, source, [...answerPlans(indicator, source), ...breakdownPlans(indicator, source)]),
  faces: (cells, { favourable }) => {
    const whole = wholeOf(cells);
    if (!whole) return categoryFaces(cells, null);
    return [...sizeFaces(whole), ...goodFaces(cells, whole, favourable), ...categoryFaces(cells, whole)];
  },
};

/** The questions of a list, or the one column that was answered. */
function answerPlans(indicator: Indicator, source: DataSource): SeriesPlan[] {
  if (indicator.items) return [lists, ...itemPlans(indicator)];
  if (indicator.value === null) throw new Error(`missing value: ${indicator.id}`);
  const column = indicator.value;
  return fieldOf(source, column).multiple
    ? [{ series: null, over: 'denominator', category: { kind: 'answers', column }, value: null, combine: 'multiple' }]
    : [{ series: null, over: 'denominator', category: { kind: 'column', column }, value: null, combine: 'partition' }];
}

/** Who filled in a list: one n for every question, so that the difference between two questions is never a few persons. */
const lists: SeriesPlan = { series: null, over: 'denominator', category: { kind: 'none' }, value: null, combine: 'partition' };

/** A series per question, and per moment of a pair. Who left it open, or to whom it does not apply, is an answer of its own. */
function itemPlans({ items = [], moments }: Indicator): SeriesPlan[] {
  return items.flatMap((item) =>
    momentsOf({ moments: moments ?? null }).map((moment): SeriesPlan => {
      const at = moments ? { moment: moment === moments.start ? ('start' as const) : ('end' as const) } : {};
      const category = { kind: 'column' as const, column: item.column, ...at };
      return { series: itemSeries(item, moment), over: 'denominator', category, value: null, combine: 'partition' };
    }),
  );
}

/** The favourable answers together: only of the indicator's own categories, and only when each of them is known exactly. */
function goodFaces(cells: readonly Cell[], whole: Cell, favourable: readonly string[]): FaceValue[] {
  if (whole.series !== null && !cells.some((cell) => cell.category !== null && favourable.includes(cell.category))) return [];
  if (favourable.length === 0) return [];
  const good = cells.filter((cell) => cell.category !== null && favourable.includes(cell.category));
  const [only] = good;
  const counts = good.map(exactCount);
  const count =
    good.length > 0 && counts.every((value) => value !== null)
      ? counts.reduce<number>((sum, value) => sum + (value ?? 0), 0)
      : null;
  // A printed percentage of one answer may stand for it; percentages of several are never added up.
  const printed = only && good.length === 1 ? printedOf(only) : printedOf(whole);
  if (count === null) return shareFaces({ whole, count, printed }, null);
  return [
    { ...countFace(whole, 'count'), value: count, form: { kind: 'exact' } },
    ...shareFaces({ whole, count, printed }, null),
  ];
}
