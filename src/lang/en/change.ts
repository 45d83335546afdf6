import type { EffectLabel } from '../../model/index.ts';
import type { change as dutch } from '../nl-NL/change.ts';

const labels: Record<EffectLabel, string> = {
  increase: 'increase',
  none: 'none or negligible',
  small: 'small',
  medium: 'medium',
  large: 'large',
};

/** Everything that is said of a change from start to end. */
export const change: ReturnType<typeof dutch> = {
  classes: {
    recovered: 'recovered',
    improved: 'improved',
    unchanged: 'unchanged',
    deteriorated: 'deteriorated',
    outside: 'did not start in the clinical range',
  },
  bands: ['none', 'mild', 'considerable', 'severe', 'very severe'],
  states: ['start and end', 'start only', 'end only', 'no list'],
  series: { startBand: 'severity at the start', endBand: 'severity at the end', states: 'which lists there are' },
  listsTitle: 'Which lists there are',
  listsLead: 'Only who has a list at the start and at the end counts in a change. Everyone is in one column.',
  listsCaption: 'How many have which lists',
  labels,
  bothEnds: (about) => `on average at start and end, of ${about}`,
  fromTo: (start, end, about) => `On average from ${start} to ${end} (${about}).`,
  onScale: (end, from, upTo) => `${end} on a scale from ${from} to ${upTo}`,
  effect: ({ label, better, lower, size, range }) => {
    const way = lower ? (better ? 'decrease' : 'increase') : better ? 'improvement' : 'decline';
    const how = { increase: '', none: 'very small ', small: 'small ', medium: 'medium ', large: 'large ' }[label];
    const article = /^[aeiou]/.test(how + way) ? 'an' : 'a';
    return `That is ${article} ${how}${way} (effect size ${size}, ${range}).`;
  },
  effectUnsure: (size, range) =>
    `Whether there is a change cannot be said from this: it may be chance (effect size ${size}, ${range}).`,
  effectBare: (label, size) => `The effect size is ${size}: ${labels[label]}. How certain that is, the source does not say.`,
  effectFew: 'These are too few to say anything about the size of a change.',
  range: (low, high) => `probably between ${low} and ${high}`,
  better: (share, predicate) => `${share} ${predicate}.`,
  betterLabel: 'improved reliably',
  reading:
    'The open circle is the start, the full one the end; the line between them is the change. The whole scale of the questionnaire is drawn.',
  readingBands: 'The grey area holds the scores that are mild to very severe by the norm of the questionnaire.',
  readingCut: 'The dashed line is the cut-off of the questionnaire.',
  lowerIsBetter: 'A lower score is better.',
  higherIsBetter: 'A higher score is better.',
  rounded: 'Start, end and difference are each rounded by themselves.',
  noControl: 'There is no group without help to compare with, so these figures do not say what caused the change.',
  regression: 'Those who start with many problems often have fewer later, also without help.',
  cutOff: (value) => `cut-off ${value}`,
  columns: {
    start: 'Start',
    end: 'End',
    endWith: 'End (difference)',
    effect: 'Effect size',
    pairs: 'Pairs',
    better: 'Reliably better',
  },
  defined: ({ per, score, nouns, where }) =>
    `Of ${nouns}${where} we lay ${score} at start and end side by side, per ${per}. Only those who have both count.`,
  scoreOf: (column, questionnaire) =>
    questionnaire === null ? `the column ${column}` : `the score ‘${column}’ of ‘${questionnaire}’`,
  startIs: (conditions) => `The start is the first list with ${conditions.join(', and with ')}.`,
  endIs: (conditions) => `The end is the last list with ${conditions.join(', and with ')}.`,
  firstAndLast: 'The start is the first list and the end the last.',
  apart: (days) => `At least ${days} lie between start and end.`,
  informant: (choose, except) =>
    `The list of ${choose.join(' goes first, otherwise that of ')} counts${except === null ? '' : `; ${except}`}.`,
  excepted: (column, values, choose) => `with ${column} ${values} that of ${choose}`,
  sameInformant: 'Start and end were filled in by the same person.',
  anyInformant: 'Start and end may be filled in by different people.',
  closed: (source, date) => `A pair belongs to the team and the period of ${date} in ‘${source}’.`,
  effectIs: (lower) =>
    `The effect size is the mean at the ${lower ? 'start less that at the end' : 'end less that at the start'}, divided by the spread of both together (the root of the mean of the two variances). Below 0.20 it is called none or negligible, from 0.20 small, from 0.50 medium and from 0.80 large; below −0.20 it is ${lower ? 'an increase' : 'a decline'}. The interval is Bonett’s (95 %), from the pairs themselves.`,
  reliable: (points) =>
    `Reliably changed is who differs more than ${points} between start and end (Jacobson and Truax, 95 %): more than the measurement error of the questionnaire.`,
  or: (items) => items.join(' or '),
  points: (values) => `${values.join(' or ')} points`,
  recovered: (cut) =>
    `Recovered is who improved reliably and came from the side with problems to the cut-off of ${cut} or past it. Who did not start on the side with problems and did not get worse stands apart.`,
  bandsAre:
    'Severity comes from the z-score: how many standard deviations a score lies from the mean of its norm group, rounded to two decimals. Below 1.00 none, up to 1.28 mild, up to 1.64 considerable, up to 1.96 severe, above that very severe.',
  norm: ({ where, mean, sd }) => `Norm${where}: mean ${mean}, standard deviation ${sd}.`,
  pairsCounted: (source) => `those of whom a start and an end list in ‘${source}’ count`,
};
