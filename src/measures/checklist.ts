import { type Cell, type FaceValue, type Indicator, type Item, type Measure } from '../model/index.ts';
import { breakdownPlans, categoryFaces, sizeFaces, wholeOf } from './measure.ts';

/**
 * Checklist: points of what could be had, as the LDJ Checklist counts how far a team is with measuring (25 questions of 0, 1 or 2
 * points in three parts). Score = Σ points / (highest answer × answers given), for a part over its own questions and for the
 * whole over all of them: by question, so a part of ten weighs more than one of seven, and parts are never averaged. A question that
 * was left open counts in neither. It is about teams, not about clients: no outcome, and not hidden for having one team.
 */
export const checklist: Measure = {
  id: 'checklist',
  plan: (indicator, source) => [
    {
      series: null,
      over: 'denominator',
      category: { kind: 'items', columns: (indicator.items ?? []).map(({ column }) => column) },
      value: null,
      combine: 'multiple',
    },
    ...breakdownPlans(indicator, source),
  ],
  faces: (cells, indicator) => {
    const whole = wholeOf(cells);
    if (!whole || whole.series !== null) return categoryFaces(cells, whole);
    const { items = [] } = indicator;
    const parts = [...new Set(items.map(({ part }) => part))];
    return [
      ...sizeFaces(whole),
      ...scoreOf(items, null, { cells, indicator }),
      ...parts.flatMap((part) =>
        scoreOf(
          items.filter((item) => item.part === part),
          part,
          { cells, indicator },
        ),
      ),
      ...items.flatMap((item) => scoreOf([item], item.key, { cells, indicator })),
    ];
  },
};

/** Points of some questions out of what their answers could have given; nothing when none was answered. */
function scoreOf(
  items: readonly Item[],
  category: string | null,
  { cells, indicator }: { cells: readonly Cell[]; indicator: Indicator },
): FaceValue[] {
  const answered = items.flatMap((item) => cells.find((cell) => cell.category === item.column) ?? []);
  const points = answered.reduce((sum, cell) => sum + (cell.sum ?? 0), 0);
  const most = answered.reduce((sum, { n }) => sum + (n ?? 0), 0) * (indicator.scale?.upTo ?? 0);
  const face = (name: 'score' | 'points' | 'most', value: number): FaceValue => ({
    series: null,
    category,
    face: name,
    form: { kind: 'exact' },
    value,
  });
  return most === 0 ? [] : [face('score', points / most), face('points', points), face('most', most)];
}
