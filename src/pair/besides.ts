import { contactSeries, type Period } from '../model/index.ts';
import { findNumber, findState } from '../numbers.ts';
import { sayUnseen } from '../sentence/elsewhere.ts';
import { sayName } from '../sentence/condition.ts';
import { answeredBesides } from './answered.ts';
import type { EditionContext } from './context.ts';
import { blockOf, type Figure } from './figure.ts';
import { isTold, nounFor } from './headline.ts';
import { sayNumber } from './say.ts';
import { sayTarget } from '../target.ts';

/** Sentences that stand under a figure because it is not to be read without them. */
export function besidesOf(context: EditionContext, figure: Figure, shown: Period): string[] {
  return [
    ...answeredBesides(context, figure, shown),
    ...targetBesides(context, figure, shown),
    ...durationBesides(context, figure, shown),
    ...reachBesides(context, figure, shown),
    ...rateBesides(context, figure, shown),
    ...alsoBesides(context, figure, shown),
    ...sayUnseen(figure.indicator, { sources: context.definitions.sources, measures: context.words.measures }),
  ];
}

/** What was promised beforehand for this unit and period, with the day on which it was. */
function targetBesides({ words, format }: EditionContext, { indicator, unit }: Figure, shown: Period): string[] {
  const own = indicator.targets.filter((target) => target.unit === unit && target.period === shown.id);
  return own.map(({ value, fixedOn }) => words.measures.target(sayTarget(indicator, value, format), format.date(fixedOn)));
}

/** All contacts beside the unique families, and that those do not add up. */
function reachBesides(context: EditionContext, figure: Figure, shown: Period): string[] {
  const { words, set } = context;
  const { measure, noun } = figure.indicator;
  if (measure !== 'reach') return [];
  const contacts = findNumber(set, { ...blockOf(figure, shown), series: contactSeries, face: 'count' });
  const hidden = findState(set, { ...blockOf(figure, shown), series: contactSeries }) === 'hidden';
  const told =
    contacts && isTold(contacts)
      ? [words.measures.inContacts(sayNumber(contacts, context))]
      : hidden
        ? [words.measures.contactsHidden(words.figures.hidden)]
        : [];
  return [...told, words.measures.overlaps(noun[0])];
}

/** Between what a rate lies if reports stood apart, which they do not. */
function rateBesides(context: EditionContext, figure: Figure, shown: Period): string[] {
  const { words, format, set } = context;
  const { measure, per } = figure.indicator;
  const [low, high] = (['low', 'high'] as const).map((face) => findNumber(set, { ...blockOf(figure, shown), face }));
  if (measure !== 'incidents' || !low || !high || !isTold(low) || !isTold(high)) return [];
  return [words.measures.byar(sayNumber(low, context), sayNumber(high, context), format.number(per ?? 1))];
}

/** The mean, and which part stayed within the norm, with who set it. */
function durationBesides(context: EditionContext, figure: Figure, shown: Period): string[] {
  const { words, format, set } = context;
  const { measure, norm } = figure.indicator;
  if (measure !== 'duration') return [];
  const block = blockOf(figure, shown);
  const [mean, within] = [findNumber(set, { ...block, face: 'mean' }), findNumber(set, { ...block, face: 'within' })];
  const limit = norm && words.measures.days(format.number(norm.value));
  return [
    ...(mean && isTold(mean) ? [words.measures.meanDays(words.measures.days(sayNumber(mean, context)))] : []),
    ...(norm && limit && within && isTold(within) ? [words.measures.within(sayNumber(within, context), limit, norm.origin)] : []),
  ];
}

/** What was counted on the day of the export, such as who still waits. */
function alsoBesides(context: EditionContext, figure: Figure, shown: Period): string[] {
  const { words, format, set, definitions } = context;
  const { indicator } = figure;
  return Object.entries(indicator.also ?? {}).flatMap(([series, { source: id }]) => {
    const block = { ...blockOf(figure, shown), series };
    const count = findNumber(set, { ...block, face: 'count' });
    const day = definitions.sources.find((source) => source.id === id)?.referenceDate;
    if (day && findState(set, block) === 'empty')
      return [words.measures.onDay(sayName(series), words.figures.none(indicator.noun[1]), format.date(day))];
    if (!count || !day) return [];
    const said = isTold(count) ? `${sayNumber(count, context)} ${nounFor(context, indicator, count)}` : words.figures.hidden;
    return [words.measures.onDay(sayName(series), said, format.date(day))];
  });
}
