import type { Cell, FaceValue, Measure, SeriesPlan } from '../model/index.ts';
import { byar } from '../statistics/byar.ts';
import { breakdownPlans, categoryFaces, countFace, sizeFaces, wholeOf } from './measure.ts';

/**
 * Incidenten: how many reports, of which form and how severe, and per so many days of stay: rate = reports / days × per. Forms are
 * several per report, each its own yes or no. A report is a magnitude: shown only when enough youngsters lived there and it is not
 * one of them alone. The interval is Byar's (Breslow & Day 1987) and supposes that reports stand apart, which those of one youngster
 * do not: it is said, never drawn.
 */
export const incidents: Measure = {
  id: 'incidents',
  plan: (indicator, source) => [
    { series: null, over: 'denominator', category: { kind: 'none' }, value: null, combine: 'partition', magnitude: true },
    ...breakdownPlans({ ...indicator, numerator: null }, source).map((plan): SeriesPlan => ({ ...plan, magnitude: true })),
  ],
  faces: (cells, { per }) => {
    const whole = wholeOf(cells);
    if (!whole) return categoryFaces(cells, null);
    const told = [...sizeFaces(whole).filter(({ face }) => face === 'n'), { ...countFace(whole, 'n'), face: 'count' as const }];
    return [...told, ...(whole.series === null ? rateFaces(whole, per ?? 1) : []), ...categoryFaces(cells, null)];
  },
};

function rateFaces(whole: Cell, per: number): FaceValue[] {
  const { n, exposure } = whole;
  if (n === null || whole.range !== null || !exposure) return [];
  const face = (name: 'rate' | 'exposure' | 'low' | 'high', value: number): FaceValue => ({
    series: null,
    category: null,
    face: name,
    form: { kind: 'exact' },
    value,
  });
  const { ratio, low, high } = byar(n, exposure / per);
  return [face('rate', ratio), face('exposure', exposure), face('low', low), face('high', high)];
}
