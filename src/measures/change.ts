import { counted } from '../count/counted-names.ts';
import {
  bandWords,
  changeWords,
  pairSeries,
  type Cell,
  type ChangeOutcome,
  type Face,
  type FaceValue,
  type Form,
  type Indicator,
  type Measure,
  type Pairing,
  type SeriesPlan,
} from '../model/index.ts';
import { bonett, effectSize, type StartAndEnd } from '../statistics/effect-size.ts';
import { summarise } from '../statistics/pairs.ts';
import { breakdownPlans, categoryFaces, countFace, enough, exactCount, shareFaces, sizeFaces, wholeOf } from './measure.ts';

/**
 * Verandering: of pairs of a start and an end, and of nobody else. Means at both ends; from twenty persons on their spreads and the
 * effect size d_av = (M₁ − M₂) / √((s₁² + s₂²) / 2), positive when scores got better, with Bonett's interval from the pairs
 * themselves. Where the questionnaire's reliability is known also what became of each (Jacobson & Truax): the faces without a
 * category tell who reliably got better, recovered or not. Where its norms are known also how severe it was, at start and end, with
 * the means in z. What is not known gives no face at all.
 */
export const change: Measure = {
  id: 'change',
  plan: (indicator, source) => {
    if (!indicator.pairing) throw new Error(`missing pairing: ${indicator.id}`);
    const { pairing } = indicator;
    const severity = told(indicator, 'bands') && hasNorms(pairing) ? bandPlans() : [];
    return [ownPlan(indicator, pairing), ...severity, ...breakdownPlans(indicator, source)];
  },
  faces: (cells, indicator) => {
    const whole = wholeOf(cells);
    if (!whole) return categoryFaces(cells, null);
    const isBand = whole.series === pairSeries.startBand || whole.series === pairSeries.endBand;
    if (whole.series !== null && !isBand) return [...sizeFaces(whole), ...categoryFaces(cells, whole)];
    return [
      ...sizeFaces(whole),
      ...endFaces(whole, indicator),
      ...(isBand ? [] : betterFaces(cells, whole)),
      ...categoryFaces(cells, whole),
    ];
  },
};

/** Whether an outcome is asked for; all are when nothing is said. */
function told({ show = [] }: Indicator, outcome: ChangeOutcome): boolean {
  return show.length === 0 || show.includes(outcome);
}

function ownPlan(indicator: Indicator, { scoring }: Pairing): SeriesPlan {
  const classed = told(indicator, 'classes') && scoring.reliability !== null && scoring.norms.some(({ sd }) => sd !== null);
  const { recovered, improved, unchanged, deteriorated, outside } = changeWords;
  const isCut = scoring.norms.some(({ cutOff }) => cutOff !== null);
  const values = [...(isCut ? [recovered] : []), improved, unchanged, deteriorated, ...(isCut ? [outside] : [])];
  return {
    series: null,
    over: 'denominator',
    category: classed ? { kind: 'made', column: counted.changed, values } : { kind: 'none' },
    value: null,
    pair: { start: counted.x, end: counted.y },
    combine: 'partition',
  };
}

/** How severe at start and at end, each with the sums of z at both. */
function bandPlans(): SeriesPlan[] {
  return ([pairSeries.startBand, pairSeries.endBand] as const).map((series) => ({
    series,
    over: 'denominator',
    category: { kind: 'made', column: series === pairSeries.startBand ? counted.startBand : counted.endBand, values: bandWords },
    value: null,
    pair: { start: counted.zx, end: counted.zy },
    combine: 'partition',
  }));
}

function hasNorms({ scoring }: Pairing): boolean {
  return scoring.norms.some(({ mean, sd }) => mean !== null && sd !== null && sd > 0);
}

const exact: Form = { kind: 'exact' };

/** Means at both ends; from twenty persons on spreads and effect. A z is told only when everyone has one. */
function endFaces(whole: Cell, indicator: Indicator): FaceValue[] {
  const { imported, pairs } = whole;
  const lowerIsBetter = indicator.pairing?.scoring.lowerIsBetter ?? indicator.direction !== 'higher-is-better';
  const sign = lowerIsBetter ? 1 : -1;
  if (imported?.end) return importedFaces(whole, sign);
  if (!pairs || whole.range || pairs.n !== whole.n) return [];
  const means = [...face(whole, 'start', pairs.sumX / pairs.n), ...face(whole, 'end', pairs.sumY / pairs.n)];
  const summary = enough(whole) ? summarise(pairs) : null;
  if (!summary) return means;
  const interval = told(indicator, 'effect') ? bonett(summary) : null;
  const ends = interval && (sign < 0 ? [-interval.high, -interval.low] : [interval.low, interval.high]);
  const effect = told(indicator, 'effect') ? effectSize(summary) : null;
  return [
    ...means,
    ...face(whole, 'start-sd', summary.startSd),
    ...face(whole, 'end-sd', summary.endSd),
    ...face(whole, 'effect', effect === null ? null : sign * effect),
    ...face(whole, 'effect-low', ends?.[0] ?? null),
    ...face(whole, 'effect-high', ends?.[1] ?? null),
  ];
}

/** Figures printed elsewhere are repeated; the effect follows from them, and without the pairs themselves it has no interval. */
function importedFaces(whole: Cell, sign: number): FaceValue[] {
  const { mean, sd, end, decimals } = whole.imported ?? { mean: null, sd: null, end: null, decimals: 0 };
  if (mean === null || !end) return [];
  const form: Form = { kind: 'rounded', decimals };
  const means = [...face(whole, 'start', mean, form), ...face(whole, 'end', end.mean, form)];
  if (sd === null || end.sd === null || !enough(whole)) return means;
  const given: StartAndEnd = { start: mean, end: end.mean, startSd: sd, endSd: end.sd };
  const effect = effectSize(given);
  return [
    ...means,
    ...face(whole, 'start-sd', sd, form),
    ...face(whole, 'end-sd', end.sd, form),
    ...face(whole, 'effect', effect === null ? null : sign * effect, { kind: 'rounded', decimals: 2 }),
  ];
}

/** Who reliably got better: recovered and improved together, when what became of everyone is known. */
function betterFaces(cells: readonly Cell[], whole: Cell): FaceValue[] {
  const better: readonly (string | null)[] = [changeWords.recovered, changeWords.improved];
  const found = cells.filter(({ category }) => better.includes(category));
  const counts = found.map(exactCount);
  if (found.length === 0 || counts.includes(null)) return [];
  const count = counts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return [{ ...countFace(whole, 'count'), value: count, form: exact }, ...shareFaces({ whole, count, printed: null }, null)];
}

function face(whole: Cell, name: Face, value: number | null, form: Form = exact): FaceValue[] {
  return value === null ? [] : [{ series: whole.series, category: null, face: name, form, value }];
}
