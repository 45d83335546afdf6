import { bandWords, changeWords, type NormGroup, type Scoring } from '../model/index.ts';
import { leastReliable } from '../statistics/reliable-change.ts';
import { bandScores } from '../statistics/z-score.ts';
import { decimal, paired } from './pairs-sql.ts';
import { decimalType, identifier } from './sql.ts';

/**
 * What became of a pair, and how severe a score is, as comparisons of raw scores: norms, reliability and bands are compiled to
 * thresholds, so that no score leaves the engine and every engine answers the same. Scores have four decimals; a threshold is
 * moved to the fourth on the side that changes no comparison.
 */
export function classSql({ reliability, lowerIsBetter, norms }: Scoring): string {
  if (reliability === null) return 'cast(null as varchar)';
  const [x, y] = [column(paired.start), column(paired.end)];
  const better = lowerIsBetter ? `(${x} - ${y})` : `(${y} - ${x})`;
  const ofGroup = ({ sd, cutOff }: NormGroup): string => {
    if (sd === null) return 'cast(null as varchar)';
    const least = decimal(floor4(leastReliable({ sd, reliability })));
    const normal = (score: string) => `${score} ${lowerIsBetter ? '<=' : '>='} ${decimal(cutOff ?? 0)}`;
    const cases = [
      [`-${better} > ${least}`, changeWords.deteriorated],
      ...(cutOff === null ? [] : [[normal(x), changeWords.outside]]),
      [`${better} <= ${least}`, changeWords.unchanged],
      ...(cutOff === null ? [] : [[normal(y), changeWords.recovered]]),
    ];
    return `case ${cases.map(([test, word]) => `when ${test} then '${word}'`).join(' ')} else '${changeWords.improved}' end`;
  };
  return byGroup(paired.startGroup, norms, { ofGroup, none: 'cast(null as varchar)' });
}

/** The band of severity of a score, by its own norm group. */
export function bandSql(end: 'start' | 'end', { lowerIsBetter, norms }: Scoring): string {
  const score = column(paired[end]);
  const ofGroup = ({ mean, sd }: NormGroup): string => {
    if (mean === null || sd === null || sd <= 0) return 'cast(null as varchar)';
    const from = bandScores({ mean, sd }, lowerIsBetter).map((limit) =>
      lowerIsBetter ? `${score} >= ${decimal(ceil4(limit))}` : `${score} <= ${decimal(floor4(limit))}`,
    );
    const cases = from.map((test, index) => `when ${test} then '${bandWords[index + 1]}'`).toReversed();
    return `case ${cases.join(' ')} else '${bandWords[0]}' end`;
  };
  return byGroup(end === 'start' ? paired.startGroup : paired.endGroup, norms, { ofGroup, none: 'cast(null as varchar)' });
}

/** The z of a score to four decimals, halves up: (raw − M) / SD of its own norm group, by whole numbers until the end. */
export function zSql(end: 'start' | 'end', { norms }: Scoring): string {
  const none = `cast(null as ${decimalType})`;
  const ofGroup = ({ mean, sd }: NormGroup): string => {
    if (mean === null || sd === null || sd <= 0) return none;
    const whole = Math.round(sd * 10_000);
    const above = `(${column(paired[end])} - ${decimal(mean)}) * 200000000 + ${whole}`;
    return `cast(floor((${above}) / ${2 * whole}) / 10000 as ${decimalType})`;
  };
  return byGroup(end === 'start' ? paired.startGroup : paired.endGroup, norms, { ofGroup, none });
}

interface PerGroup {
  ofGroup(norm: NormGroup): string;
  /** What there is without a norm group. */
  none: string;
}

function byGroup(group: string, norms: readonly NormGroup[], { ofGroup, none }: PerGroup): string {
  if (norms.length === 0) return none;
  return `case ${column(group)} ${norms.map((norm, index) => `when ${index} then ${ofGroup(norm)}`).join(' ')} end`;
}

const column = (name: string) => `r.${identifier(name)}`;
/** To four decimals, towards less or more; a hair is taken off for what the computer's own rounding adds. */
const floor4 = (value: number) => Math.floor(value * 10_000 + 1e-6) / 10_000;
const ceil4 = (value: number) => Math.ceil(value * 10_000 - 1e-6) / 10_000;
