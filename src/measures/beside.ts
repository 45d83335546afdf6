import type { Measure, SeriesPlan } from '../model/index.ts';
import { countFace, sizeFaces, wholeOf } from './measure.ts';

/**
 * A way of counting with what stands beside it (`ook`): rows that satisfy a condition of their own on the reference date, such as
 * who still waits. Each is a series that only has a size.
 */
export function beside(measure: Measure): Measure {
  return {
    ...measure,
    plan: (indicator, source) => [
      ...measure.plan(indicator, source),
      ...Object.keys(indicator.also ?? {}).map((series): SeriesPlan => ({
        series,
        over: 'beside',
        category: { kind: 'none' },
        value: null,
        combine: 'partition',
      })),
    ],
    faces: (cells, indicator) => {
      const whole = wholeOf(cells);
      const isBeside = whole !== null && whole.series !== null && indicator.also?.[whole.series] !== undefined;
      return isBeside ? [...sizeFaces(whole), countFace(whole, 'count')] : measure.faces(cells, indicator);
    },
  };
}
