import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSolver } from '../../src/guard/solver.ts';
import { countsFor } from '../../src/count/known.ts';
import { checkFigures } from '../../src/observe/figure-checks.ts';
import type { AggregateRow, Arrived, Indicator } from '../../src/model/index.ts';
import { isBsn } from '../../src/personal/bsn.ts';
import { isIban } from '../../src/personal/iban.ts';
import { isNationalNumber } from '../../src/personal/national-number.ts';
import { adjust, falseAlarms } from '../../src/statistics/adjust.ts';
import { byar } from '../../src/statistics/byar.ts';
import { clopperPearson, mostWhenNone } from '../../src/statistics/clopper-pearson.ts';
import { adjusted, bonett, effectSize, labelOf } from '../../src/statistics/effect-size.ts';
import { exactLimit, normalLimit, overdispersion } from '../../src/statistics/funnel.ts';
import { largestRemainder } from '../../src/statistics/largest-remainder.ts';
import { manski, marginOf } from '../../src/statistics/manski.ts';
import { combine, deviation, mean, momentsOf, tInterval, type Moments } from '../../src/statistics/moments.ts';
import { netScore } from '../../src/statistics/net-promoter.ts';
import { newcombe } from '../../src/statistics/newcombe.ts';
import { quantile } from '../../src/statistics/order.ts';
import { pChart } from '../../src/statistics/p-chart.ts';
import { differenceSd, effectVersions, hedges, pairedT } from '../../src/statistics/paired-versions.ts';
import { pairMoments, summarise, type PairSummary } from '../../src/statistics/pairs.ts';
import { leaveOut, pool, unweighted } from '../../src/statistics/pooled.ts';
import { normalQuantile, tQuantile } from '../../src/statistics/quantiles.ts';
import {
  classify,
  cutOffs,
  differenceError,
  leastReliable,
  measurementError,
  reliableChangeIndex,
} from '../../src/statistics/reliable-change.ts';
import { expectedByItself, shrink } from '../../src/statistics/shrinkage.ts';
import { welch } from '../../src/statistics/welch.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { shiftLengths, xmr, xmrSigns } from '../../src/statistics/xmr.ts';
import { bandOf, tScore, zScore } from '../../src/statistics/z-score.ts';

/** What a vector gives; each formula reads its own. */
export type Inputs = Record<string, any>;

/** What our functions make of a vector's inputs, under the names the vector expects. */
export type Formula = (inputs: Inputs) => unknown;

export const moments = (values: readonly number[]): Moments => ({
  n: values.length,
  sum: values.reduce((a, b) => a + b, 0),
  sumSquares: values.reduce((a, b) => a + b * b, 0),
});
const zOf = (conf: number) => normalQuantile(1 - (1 - conf) / 2);
const ends = ({ low, high }: { low: number; high: number }) => ({ lower: low, upper: high });
const proportions = ({ x, n }: Inputs) => x.map((count: number, at: number) => ({ count, n: n[at] }));

const labels = { increase: 'toename', none: 'geen', small: 'klein', medium: 'middelgroot', large: 'groot' };
const bandWords = { none: 'geen', mild: 'mild', considerable: 'aanzienlijk', severe: 'ernstig', 'very-severe': 'zeer ernstig' };
const solver = await createSolver();

/** The least and the most that numbers can be, for someone who knows these sums. */
function rangesOf(problem: Parameters<typeof solver.open>[0], numbers: number[]): [number, number][] {
  const attack = solver.open(problem);
  const reach = (column: number, sense: 'most' | 'least') => attack.reach({ columns: [column], weights: [1], sense })!.value;
  const found = numbers.map((number): [number, number] => [reach(number, 'least'), reach(number, 'most')]);
  attack.close();
  return found;
}

function tableRanges({ table, hidden }: Inputs) {
  const width = table[0].length;
  const flat: number[] = table.flat();
  const isHidden = new Set(hidden.map(([row, column]: [number, number]) => row * width + column));
  const sum = (columns: number[]) => {
    const value = columns.reduce((total, at) => total + flat[at]!, 0);
    return { columns, weights: columns.map(() => 1), low: value, high: value };
  };
  const all = flat.map((_, at) => at);
  const rows = table.map((_: unknown, row: number) => sum(all.filter((at) => Math.floor(at / width) === row)));
  const columns = table[0].map((_: unknown, column: number) => sum(all.filter((at) => at % width === column)));
  const problem = {
    low: flat.map((value, at) => (isHidden.has(at) ? 0 : value)),
    high: flat.map((value, at) => (isHidden.has(at) ? 1e6 : value)),
    sums: [...rows, ...columns, sum(all)],
  };
  const numbers = hidden.map(([row, column]: [number, number]) => row * width + column);
  return { intervals: rangesOf(problem, numbers).map((range) => range.map((value) => Math.round(value * 1e6) / 1e6)) };
}

/** Sums of scores behind printed means: the organisation's is that of its teams and of one hidden team. */
function meanAttack({ org, teams, decimals, hiddenN }: Inputs) {
  const half = 0.5 * 10 ** -decimals;
  const printed: [number, number][] = [org, ...teams];
  const last = printed.length;
  const problem = {
    low: [...printed.map(([n, m]) => n * (m - half)), -1e9],
    high: [...printed.map(([n, m]) => n * (m + half)), 1e9],
    sums: [{ columns: [...printed.keys(), last], weights: [-1, ...teams.map(() => 1), 1], low: 0, high: 0 }],
  };
  const [low, high] = rangesOf(problem, [last])[0]!;
  return { sumLower: low, sumUpper: high, meanLower: low / hiddenN, meanUpper: high / hiddenN };
}

function paired({ pre, post, conf }: Inputs) {
  const pairs = summarise(pairMoments(pre, post)) as PairSummary & { r: number };
  const [other, { t, p }] = [effectVersions(pairs), pairedT(pairs)];
  const interval = bonett(pairs, zOf(conf))!;
  return {
    n: pairs.n,
    mPre: pairs.start,
    mPost: pairs.end,
    sdPre: pairs.startSd,
    sdPost: pairs.endSd,
    r: pairs.r,
    sdDiff: differenceSd(pairs),
    d_av: effectSize(pairs),
    d_pre: other.byStart,
    d_z: other.byDifference,
    d_rm: other.byRepeated,
    J_exact_19: hedges(pairs.n - 1),
    J_approx_19: 1 - 3 / (4 * (pairs.n - 1) - 1),
    g_z: other.byDifferenceCorrected,
    g_pre: other.byStartCorrected,
    t,
    p,
    bonett_d: interval.size,
    bonett_d_adj: adjusted(interval.size, pairs.n),
    bonett_se: interval.error,
    bonett_lower: interval.low,
    bonett_upper: interval.high,
  };
}

/** Every resample of a few values, to check what intervals say. */
function everyResample({ values, conf }: Inputs) {
  let means = [0];
  for (let draw = 0; draw < values.length; draw++) means = means.flatMap((sum) => values.map((value: number) => sum + value));
  means = means.map((sum) => sum / values.length);
  const { n, sum, sumSquares } = moments(means);
  const tail = (1 - conf) / 2;
  return {
    lower: quantile(means, tail),
    upper: quantile(means, 1 - tail),
    sd_of_means: Math.sqrt(sumSquares / n - (sum / n) ** 2),
  };
}

/** Numbers of people whose answers can print as these percentages. */
function compatible({ pct, decimals, maxN }: Inputs) {
  const sizes = Array.from({ length: maxN }, (_, at) => at + 1);
  const fits = (n: number) => {
    const parts = pct.map((percentage: number) => countsFor(percentage, decimals, n));
    const total = (pick: (part: { n: number | null; range: { low: number; high: number | null } | null }) => number) =>
      parts.reduce((sum: number, part: Parameters<typeof pick>[0]) => sum + pick(part), 0);
    if (parts.includes(null)) return false;
    return total((part) => part.range?.low ?? part.n!) <= n && n <= total((part) => part.range?.high ?? part.n!);
  };
  return { n: sizes.filter(fits) };
}

/** Printed rows that contradict themselves, as reading a file finds them. */
function contradictions({ rows, n }: Inputs) {
  const none: Arrived = { kind: 'none' };
  const value = (number: number): Arrived => ({ kind: 'value', value: number, decimals: 0 });
  const bad = rows.filter(([count, percentage]: [number, number]) => {
    const found: string[] = [];
    const row = { n: value(n), numerator: value(count), percentage: value(percentage), mean: none, sd: none };
    const indicator = { scale: null } as Indicator;
    checkFigures(row as AggregateRow, { source: { roundedTo: null }, indicator, report: ({ code }) => found.push(code) });
    return found.includes('TV-382');
  });
  return { bad };
}

function teamPeriods() {
  const text = readFileSync(join(import.meta.dirname, '002-t1-onderzoeksconditie.csv'), 'utf8');
  const conditions = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => line.split(',').slice(1))
    .filter(Boolean);
  const count = (word: string) => conditions.filter((condition) => condition.trim() === word).length;
  const found = { controle: count('controle'), gedeeltelijk: count('gedeeltelijk'), volledig: count('volledig') };
  return { ...found, total: conditions.length };
}

/** By the first part of a vector's name that is found here, the longest first. */
export const formulas: Record<string, Formula> = {
  wilson: ({ x, n, conf }) => ({ p: x / n, ...ends(wilson(x, n, zOf(conf))) }),
  wilson_funnel_duality: ({ x, n, conf, p0 }) => ({
    inside: p0.map((target: number) => {
      const { low, high } = wilson(x, n, zOf(conf));
      const inWilson = low <= target && target <= high;
      const inFunnel = normalLimit(target, n, -zOf(conf)) <= x / n && x / n <= normalLimit(target, n, zOf(conf));
      return inWilson === inFunnel ? inWilson : 'differs';
    }),
  }),
  clopper_pearson: ({ x, n, conf }) => ends(clopperPearson(x, n, conf)),
  zero_events_upper95: ({ n }) => ({ upper: mostWhenNone(n) }),
  newcombe_diff: ({ x1, n1, x2, n2, conf }) => {
    const found = newcombe({ count: x1, n: n1 }, { count: x2, n: n2 }, zOf(conf));
    return { diff: found.difference, ...ends(found) };
  },
  mean_t_ci: ({ values, conf }) => {
    const of = moments(values);
    return {
      n: of.n,
      mean: mean(of),
      sd: deviation(of),
      se: deviation(of)! / Math.sqrt(of.n),
      ...ends(tInterval(of, conf)!),
      median: quantile(values, 0.5),
      q1_type7: quantile(values, 0.25),
      q3_type7: quantile(values, 0.75),
    };
  },
  t_quantile: ({ p, df }) => ({ q: tQuantile(p, df) }),
  normal_quantile: ({ p }) => ({ q: normalQuantile(p) }),
  bootstrap_exact: everyResample,
  nps: ({ values, conf }) => {
    const found = netScore(values, zOf(conf))!;
    return { promoters: found.promoters, detractors: found.detractors, nps: found.score, se: found.error, ...ends(found) };
  },
  sejn_table4: ({ mPre, sdPre, mPost, sdPost }) => {
    const es = effectSize({ start: mPre, end: mPost, startSd: sdPre, endSd: sdPost })!;
    return { es, es_rounded2: Math.round(es * 100) / 100, label: labels[labelOf(es)] };
  },
  bonett_paired: ({ m1, m2, sd1, sd2, r, n, conf }) => {
    const found = bonett({ n, start: m1, end: m2, startSd: sd1, endSd: sd2, r }, zOf(conf))!;
    return { d: found.size, d_adj: adjusted(found.size, n), se: found.error, ...ends(found) };
  },
  paired_raw: paired,
  rci_jacobson: ({ pre, post, sd, reliability }) => {
    const precision = { sd, reliability };
    const rci = reliableChangeIndex(pre, post, precision);
    const reliable = Math.abs(post - pre) > leastReliable(precision);
    return { se: measurementError(precision), sdiff: differenceError(precision), rci, reliable };
  },
  rci_threshold: ({ sd, reliability }) => ({
    sdiff: differenceError({ sd, reliability }),
    minChange: leastReliable({ sd, reliability }),
  }),
  cutoff: (given) =>
    cutOffs({
      clinical: { mean: given['meanClinical'], sd: given['sdClinical'] },
      normal: { mean: given['meanNormal'], sd: given['sdNormal'] },
    }),
  csc_classification: ({ cutoff, sd, reliability, pairs }) => ({
    rows: pairs.map(([pre, post]: [number, number]) => {
      const rule = { least: leastReliable({ sd, reliability }), cutOff: cutoff, lowerIsBetter: true };
      const found = classify(pre, post, rule);
      // The vectors know no class for who started on the normal side; nobody of them changed reliably.
      const category = found === 'outside' ? 'unchanged' : found;
      return { pre, post, rci: reliableChangeIndex(pre, post, { sd, reliability }), category };
    }),
  }),
  zscore_norm: ({ raw, mNorm, sdNorm }) => {
    const z = zScore(raw, { mean: mNorm, sd: sdNorm });
    return { z, T: tScore(z) };
  },
  zscore_bands: ({ z }) => ({ bands: z.map((value: number) => bandWords[bandOf(value)]) }),
  funnel_limits: ({ p0, n }) =>
    Object.fromEntries(
      [0.001, 0.025, 0.975, 0.999].flatMap((p) => [
        [`exact_${p}`, exactLimit(p0, n, p)],
        [`normal_${p}`, normalLimit(p0, n, normalQuantile(p))],
      ]),
    ),
  funnel_overdispersion: (given) => {
    const found = overdispersion(proportions(given), given['winsor'])!;
    return {
      p0: found.target,
      z: found.z,
      phi: found.phi,
      phiWinsor: found.phiWinsorised,
      tau2_from_phiWinsor: found.between,
      inflate: found.isWide,
    };
  },
  xmr: ({ values }) => {
    const found = xmr(values)!;
    const signs = xmrSigns(values, found);
    return {
      mean: found.centre,
      mRbar: found.meanRange,
      mRupper: found.rangeLimit,
      ...ends(found),
      below: values.map((value: number) => value < found.centre),
      outside: signs.map((own) => own.includes('outside')),
      shiftRunLengths: shiftLengths(values, found.centre),
    };
  },
  p_chart: (given) => {
    const { centre, limits, sigmaZ } = pChart(proportions(given))!;
    return { pbar: centre, lower: limits.map(({ low }) => low), upper: limits.map(({ high }) => high), sigma_z: sigmaZ };
  },
  holm_bh: ({ p }) => {
    const { bonferroni, holm, falseDiscovery } = adjust(p);
    return { bonferroni, holm, bh: falseDiscovery };
  },
  false_alarms: ({ teams }) => {
    const [often, seldom] = [falseAlarms(teams, 0.95), falseAlarms(teams, 0.998)];
    return { expected95: often.expected, pAny95: often.any, expected998: seldom.expected, pAny998: seldom.any };
  },
  response_linked: ({ linked, closed }) => {
    const { count, n } = pool([{ count: linked, n: closed }]);
    return { rate: count / n };
  },
  response_mean_vs_pooled: ({ linked, closed }) => {
    const groups = proportions({ x: linked, n: closed });
    const { count, n } = pool(groups);
    return { unweighted: unweighted(groups), pooled: count / n };
  },
  manski: ({ response, p }) => ends(manski(response, p)),
  margin_fpc: ({ p, n, N, conf }) => ({ moe: marginOf(p, n, N, zOf(conf)), moe_no_fpc: marginOf(p, n, null, zOf(conf)) }),
  combine_mean_sd: ({ groups }) => {
    const total = combine(groups.map(([n, m, sd]: [number, number, number]) => momentsOf(n, m, sd)));
    return { n: total.n, mean: mean(total), sd: deviation(total) };
  },
  rtm_expected: ({ meanPre, mu, rho }) => {
    const { end, change } = expectedByItself(meanPre, { whole: mu, correlation: rho });
    return { expectedPost: end, expectedChange: change };
  },
  leave_one_out: ({ team, total }) => {
    const rest = leaveOut({ count: total.x, n: total.n }, { count: team.x, n: team.n });
    const [refP, teamP] = [rest.count / rest.n, team.x / team.n];
    return { ref_x: rest.count, ref_n: rest.n, refP, teamP, diff: teamP - refP };
  },
  welch: ({ a, b, conf }) => {
    const { difference, t, df, p, ...interval } = welch(moments(a), moments(b), conf)!;
    return { diff: difference, t, df, p, ...ends(interval) };
  },
  byar_OE: ({ O, E, conf }) => {
    const { ratio, ...interval } = byar(O, E, zOf(conf));
    return { ratio, ...ends(interval) };
  },
  shrink_bb: ({ p, n, p0, tau2 }) => {
    const { weight, estimate } = shrink({ share: p, n }, { target: p0, between: tau2 });
    return { B: weight, est: estimate };
  },
  largest_remainder: ({ counts }) => {
    const total = counts.reduce((sum: number, count: number) => sum + count, 0);
    return {
      pct: largestRemainder(counts, 100),
      plain: counts.map((count: number) => Math.round((100 * count) / total)),
    };
  },
  bsn: ({ text }) => ({ valid: isBsn(text) }),
  rrn: ({ text }) => ({ valid: isNationalNumber(text.replace(/\D/g, '')) }),
  iban: ({ text }) => ({ valid: isIban(text) }),
  sdc_3x2: tableRanges,
  pct_compatible_n: compatible,
  pct_count_interval: ({ n, pct, decimals }) => {
    const { low, high } = countsFor(pct, decimals, n)!.range!;
    return { lower: low, upper: high };
  },
  mean_attack: meanAttack,
  revision_differencing: ({ edition1, edition2 }) => {
    const { count, n } = leaveOut({ count: edition2.x, n: edition2.n }, { count: edition1.x, n: edition1.n });
    return { n, x: count, share: count / n };
  },
  seed003_table3_consistency: contradictions,
  seed002_table1_counts: teamPeriods,
};

/** The formula of a vector by its name; `undefined` when there is none. */
export function formulaOf(name: string): Formula | undefined {
  const own = Object.keys(formulas).filter((key) => name === key || name.startsWith(`${key}_`));
  return formulas[own.sort((a, b) => b.length - a.length)[0] ?? ''];
}
