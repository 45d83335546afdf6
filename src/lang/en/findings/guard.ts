import type { GuardParams, FindingWords } from '../../../findings/index.ts';
import { day } from './ledger.ts';

export const guard: FindingWords<GuardParams> = {
  'TV-450': ({ indicator, hidden, filled, divisions }) =>
    `Of ‘${indicator}’, ${[
      ...(hidden > 0 || !divisions ? [`${hidden} of ${filled} figures`] : []),
      ...(divisions ? [`${divisions.hidden} of ${divisions.filled} breakdowns`] : []),
    ].join(
      ' and ',
    )} are not shown: they are about too few people, or protect another group. Longer periods or a higher response help.`,
  'TV-451': ({ edition, indicator, unit, part, period, isRest, knows }) =>
    knows === 'everything'
      ? `Edition ‘${edition}’ cannot be made: ‘${indicator}’ of ‘${unit}’${part === null ? '' : ` (${part})`} over ${period} is about too few people, or nobody knows about how many, and would be shown all the same. You can choose a longer period, join units or leave this figure out of the edition.`
      : `Edition ‘${edition}’ cannot be made: from what is shown, somebody can work out ${knows === 'size' ? 'a group that is too small' : 'an answer of a group that is too small'}: ${isRest ? 'what is left of ' : ''}‘${indicator}’ of ‘${unit}’${part === null ? '' : ` (${part})`} over ${period}. An earlier edition or another figure around it is public already. You can leave this figure out of the edition, choose a longer period or join units.`,
  'TV-453': ({ edition, indicator, unit, part, period, isRest, knows }) =>
    `From what earlier editions made public, somebody can work out ${knows === 'size' ? 'a group that is too small' : 'an answer of a group that is too small'}: ${isRest ? 'what is left of ' : ''}‘${indicator}’ of ‘${unit}’${part === null ? '' : ` (${part})`} over ${period}. What was read or downloaded cannot be taken back. Edition ‘${edition}’ adds nothing to it. On the site you can have the figure struck through with a correction (soort: fout) in the edition it stands in. Ask your data protection officer whether it must be reported.`,
  'TV-454': ({ indicator, unit, part, period }) =>
    `For ‘${unit}’${part === null ? '' : ` (${part})`} over ${period}, earlier editions tell who gave a sensitive answer to ‘${indicator}’: nobody, everybody, or one or two. That cannot be taken back. Ask your data protection officer.`,
  'TV-455': ({ indicator, answer, possible }) =>
    `‘${answer}’ is listed as sensitive in ‘${indicator}’, but there is no such answer. That protects nobody. Possible: ${possible.join(', ')}, or alles.`,
  'TV-457': ({ editions, isAll }) => {
    const some = editions.filter(({ blocks }) => blocks > 0).map(({ edition, blocks }) => `‘${edition}’ ${blocks}`);
    const more = isAll ? '' : ' Not everything was tried: there may be more.';
    return some.length === 0
      ? `Somebody who knows the figures of one other team from within cannot work out any hidden figure with them.${more}`
      : `Somebody who knows the figures of one other team from within can work out hidden figures with them. How many, by edition: ${some.join(', ')}.${more} Consider who may see the pages of teams.`;
  },
  'TV-456': ({ was, now, edition, date }) =>
    `The year begins in month ${now} here, but in ‘${edition}’ (published on ${day(date)}) in month ${was}. Periods that half overlap can be subtracted from each other: that finds a small group. Put ‘beginmaand: ${was}’ back in organisatie.md.`,
  'TV-452': ({ larger, smaller, places }) =>
    `‘${smaller}’ is a part of ‘${larger}’, and in ${places} ${places === 1 ? 'place' : 'places'} there are too few people between them. Who subtracts one from the other finds them. There, one of the two is not shown.`,
};
