import { category, type Period } from '../model/index.ts';
import { findState, findValue } from '../numbers.ts';
import { findResponse, isApart, responseLimitsOf } from '../responses.ts';
import { manski } from '../statistics/manski.ts';
import type { EditionContext } from './context.ts';
import { blockOf, type Figure } from './figure.ts';

/**
 * What a low response does to a figure: a warning, between what the share of everyone lies whatever the others would have said,
 * and why it is not laid beside others.
 */
export function answeredBesides(context: EditionContext, figure: Figure, shown: Period): string[] {
  const { words, format, set, definitions } = context;
  const { comparing } = words;
  const limits = responseLimitsOf(definitions.organisation);
  const answered = findResponse(set, blockOf(figure, shown), figure.indicator);
  if (!answered) return [];
  const said =
    findValue(set, { ...responseBlock(figure, shown), face: 'share' }) === null
      ? words.figures.ofTheBare(format.number(answered.count), format.number(answered.n))
      : format.percent(answered.share);
  const share = shareOf(context, figure, shown);
  const bounds = share === null ? null : manski(answered.share, share);
  return [
    ...(answered.share < limits.veryLow
      ? [comparing.answeredVeryFew(said)]
      : answered.share < limits.low
        ? [comparing.answeredFew(said)]
        : []),
    ...(bounds && answered.share < limits.low ? [comparing.bounds(format.percent(bounds.low), format.percent(bounds.high))] : []),
    ...(isApart(answered, limits)
      ? [comparing.answeredApart(said, format.percent(answered.others ?? 0), format.number(limits.apart * 100))]
      : []),
  ];
}

function responseBlock(figure: Figure, shown: Period) {
  return { ...blockOf(figure, shown), indicator: figure.indicator.response ?? '' };
}

/** The share the sentence counts, from twenty persons on. */
function shareOf({ set }: EditionContext, figure: Figure, shown: Period): number | null {
  const block = blockOf(figure, shown);
  const { measure, favourable } = figure.indicator;
  if (findState(set, block) !== 'shown') return null;
  if (measure === 'share') return findValue(set, { ...block, face: 'share' });
  if (measure !== 'distribution' || favourable.length === 0) return null;
  const shares = favourable.map((answer) => findValue(set, { ...block, face: 'share', category: answer }));
  // Answers that nobody gave have no cell; a block too small for percentages has none at all.
  const known = shares.filter((share) => share !== null);
  const small = findValue(set, { ...block, face: 'share', category: category.unknown }) === null && known.length === 0;
  return small ? null : known.reduce((sum, share) => sum + share, 0);
}
