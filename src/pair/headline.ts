import { category, percentagesFrom, type Indicator, type Period, type PublishedNumber } from '../model/index.ts';
import { findNumber, findValue } from '../numbers.ts';
import { sayRange } from '../sentence/range.ts';
import type { EditionContext } from './context.ts';
import { blockOf, type Figure } from './figure.ts';
import { sayNumber } from './say.ts';

/** The key number in words, and what stands under it. */
export interface Headline {
  headline: string;
  under: string;
  /** What chance may do to it, where it is about few. */
  range?: string | null;
  /** Both as one sentence, for where no drawing concludes. */
  sentence: string;
}

/** The one number of a figure that is said large; `null` when its measure has none. */
export function headlineOf(context: EditionContext, figure: Figure, shown: Period): Headline | null {
  const { measure } = figure.indicator;
  if (measure === 'share' || measure === 'response') return shareHeadline(context, figure, shown);
  if (measure === 'mean') return meanHeadline(context, figure, shown);
  if (measure === 'number') return numberHeadline(context, figure, shown);
  if (measure === 'reach') return numberHeadline(context, figure, shown);
  if (measure === 'incidents') return rateHeadline(context, figure, shown) ?? numberHeadline(context, figure, shown);
  if (measure === 'change') return shareHeadline(context, figure, shown) ?? endsHeadline(context, figure, shown);
  if (measure === 'checklist') return scoreHeadline(context, figure, shown);
  if (measure === 'duration') return durationHeadline(context, figure, shown) ?? shareHeadline(context, figure, shown);
  const good = figure.indicator.favourable.length > 0 ? shareHeadline(context, figure, shown) : null;
  return good ?? distributionHeadline(context, figure, shown);
}

/** Percentages from twenty persons on, counts below: “5 van de 7 gezinnen”. */
function shareHeadline(context: EditionContext, figure: Figure, shown: Period): Headline | null {
  const { words, set } = context;
  const block = blockOf(figure, shown);
  const n = findNumber(set, { ...block, face: 'n' });
  const count = findNumber(set, { ...block, face: 'count' });
  const share = findNumber(set, { ...block, face: 'share' });
  const did = figure.indicator.predicate ?? '';
  const nouns = nounFor(context, figure.indicator, n);
  const ofThe = n && count && isTold(n) && isTold(count) ? sayOfThe(context, { count, n, nouns }) : null;
  const isNear = share?.form.kind === 'band' && share.form.near !== undefined;
  if (share && !isNear && isTold(share) && (n?.value ?? percentagesFrom) >= percentagesFrom) {
    const [headline, under] = [sayNumber(share, context), words.pages.sentence(ofThe ?? words.pages.ofAll(nouns), did)];
    const range = rangeOf(context, figure, { block, n: n?.value ?? null });
    const told = range === null ? headline : words.figures.withRange(headline, range);
    return { headline, under, range, sentence: words.pages.fullSentence(under, told) };
  }
  return ofThe === null
    ? null
    : { headline: ofThe, under: did, sentence: words.pages.fullSentence(words.pages.sentence(ofThe, did), null) };
}

function rangeOf(
  context: EditionContext,
  { indicator: { measure } }: Figure,
  { block, n }: { block: ReturnType<typeof blockOf>; n: number | null },
): string | null {
  const [low, high] = (['low', 'high'] as const).map((face) => findValue(context.set, { ...block, face }));
  return sayRange({ measure, n, low: low ?? null, high: high ?? null }, context);
}

/** The key number where nothing else stands with it: with what chance may do to it. */
export function sayHeadline({ headline, range }: Headline, { words }: EditionContext): string {
  return range ? words.pages.inPeriod(headline, range) : headline;
}

interface OfThe {
  count: PublishedNumber;
  n: PublishedNumber;
  nouns: string;
}

/** “5 van de 7 gezinnen”; of numbers that came rounded: “ongeveer 32.620 van de 43.540 kinderen (afgerond op 10)”. */
function sayOfThe(context: EditionContext, { count, n, nouns }: OfThe): string {
  const { figures } = context.words;
  const [some, all] = [roundingOf(context, count), roundingOf(context, n)];
  const step = Math.max(some?.step ?? 0, all?.step ?? 0);
  const say = (number: PublishedNumber, rounding: Rounding | null) =>
    rounding ? context.format.number(rounding.middle) : sayNumber(number, context);
  const said = figures.ofThe(say(count, some), say(n, all), nouns);
  return step === 0 ? said : figures.roundedTo(figures.about(said), context.format.number(step));
}

interface Rounding {
  middle: number;
  /** Of whole multiples of what. */
  step: number;
}

/** How a band came to be when its file was rounded: the printed multiple it lies around; `null` for any other number. */
function roundingOf({ definitions }: EditionContext, { form }: PublishedNumber): Rounding | null {
  if (form.kind !== 'band' || form.high === null) return null;
  const [width, middle] = [form.high - form.low, (form.low + form.high) / 2];
  const steps = definitions.sources.flatMap(({ roundedTo }) => roundedTo ?? []);
  const step = steps.find((one) => width >= one - 1 && width <= one && middle % one === 0);
  return step === undefined ? null : { middle, step };
}

function meanHeadline(context: EditionContext, figure: Figure, shown: Period): Headline | null {
  const { words, set, format } = context;
  const block = blockOf(figure, shown);
  const mean = findNumber(set, { ...block, face: 'mean' });
  if (!mean || !isTold(mean)) return null;
  const n = findNumber(set, { ...block, face: 'n' });
  const over =
    n && isTold(n) ? words.pages.meanOver(sayNumber(n, context), nounFor(context, figure.indicator, n)) : words.pages.mean;
  const { scale } = figure.indicator;
  const headline = sayNumber(mean, context);
  const under = scale ? words.pages.onScale(over, format.number(scale.from), format.number(scale.upTo)) : over;
  return { headline, under, sentence: words.pages.fullSentence(words.pages.sentence(headline, under), null) };
}

/** “0,8 per 100 dagen”, of how many reports on how many days. */
function rateHeadline(context: EditionContext, figure: Figure, shown: Period): Headline | null {
  const { words, format } = context;
  const { noun, per, exposure } = figure.indicator;
  const find = (face: 'rate' | 'exposure' | 'count') => findNumber(context.set, { ...blockOf(figure, shown), face });
  const [rate, total, count] = [find('rate'), find('exposure'), find('count')];
  if (!rate || !count || !isTold(rate) || !isTold(count)) return null;
  const days = (exposure?.side.sum ?? '').replaceAll(/[-_]/g, ' ');
  const headline = words.measures.ratePer(sayNumber(rate, context), format.number(per ?? 1), days);
  const reports = `${sayNumber(count, context)} ${format.noun(noun, count.value ?? 0)}`;
  const under = words.measures.rateOf(reports, `${sayNumber(total, context)} ${days}`);
  return { headline, under, sentence: words.pages.fullSentence(under, headline) };
}

/** “16,9 → 13,4”: the means at start and end, where nobody knows who changed reliably. */
function endsHeadline(context: EditionContext, figure: Figure, shown: Period): Headline | null {
  const find = (face: 'start' | 'end' | 'n') => findNumber(context.set, { ...blockOf(figure, shown), face });
  const [start, end, n] = [find('start'), find('end'), find('n')];
  if (!start || !end || !isTold(start) || !isTold(end)) return null;
  const { change } = context.words;
  const [from, to] = [sayNumber(start, context), sayNumber(end, context)];
  const about = n && isTold(n) ? `${sayNumber(n, context)} ${nounFor(context, figure.indicator, n)}` : figure.indicator.noun[1];
  return { headline: `${from} → ${to}`, under: change.bothEnds(about), sentence: change.fromTo(from, to, about) };
}

/** “54 %” of the points that could be had. */
function scoreHeadline(context: EditionContext, figure: Figure, shown: Period): Headline | null {
  const find = (face: 'score' | 'points' | 'most' | 'n') => findNumber(context.set, { ...blockOf(figure, shown), face });
  const [score, points, most, n] = [find('score'), find('points'), find('most'), find('n')];
  if (!score || !isTold(score)) return null;
  const [headline, some, all] = [score, points, most].map((number) => sayNumber(number, context)) as [string, string, string];
  const { measures } = context.words;
  return { headline, under: measures.ofPoints(some, all, sayNumber(n, context)), sentence: measures.scored(headline, some, all) };
}

/** “38 dagen”: the middle, read from the counts. */
function durationHeadline(context: EditionContext, figure: Figure, shown: Period): Headline | null {
  const { words, set } = context;
  const block = blockOf(figure, shown);
  const [median, n] = [findNumber(set, { ...block, face: 'median' }), findNumber(set, { ...block, face: 'n' })];
  if (!median || !n || !isTold(median) || !isTold(n)) return null;
  const days = words.measures.days(sayNumber(median, context));
  const nouns = `${sayNumber(n, context)} ${nounFor(context, figure.indicator, n)}`;
  return { headline: days, under: words.measures.middle(nouns), sentence: words.measures.middleSentence(days, nouns) };
}

function numberHeadline(context: EditionContext, figure: Figure, shown: Period): Headline | null {
  const block = blockOf(figure, shown);
  const count = findNumber(context.set, { ...block, face: 'count' }) ?? findNumber(context.set, { ...block, face: 'n' });
  if (!count || !isTold(count)) return null;
  const headline = sayNumber(count, context);
  const under = context.words.pages.sentence(nounFor(context, figure.indicator, count), figure.indicator.predicate ?? '');
  return { headline, under, sentence: context.words.pages.fullSentence(context.words.pages.sentence(headline, under), null) };
}

/** The answer given most often, in the order of the scale when two are equal. */
function distributionHeadline(context: EditionContext, figure: Figure, shown: Period): Headline | null {
  const { words, set } = context;
  const block = blockOf(figure, shown);
  const n = findNumber(set, { ...block, face: 'n' });
  if (!n || !isTold(n)) return null;
  const answers = (set.categories.get(`${figure.indicator.id}/`) ?? []).filter((answer) => !reasons.has(answer));
  const counts = answers.map((answer) => ({ answer, count: findValue(set, { ...block, face: 'count', category: answer }) }));
  if (counts.length === 0 || counts.some(({ count }) => count === null)) return null;
  const most = counts.reduce((best, next) => ((next.count ?? 0) > (best.count ?? 0) ? next : best));
  const number = findNumber(set, { ...block, face: 'count', category: most.answer });
  const headline = words.figures.ofThe(sayNumber(number, context), sayNumber(n, context), nounFor(context, figure.indicator, n));
  const under = words.pages.answered(most.answer);
  return { headline, under, sentence: words.pages.fullSentence(words.pages.sentence(headline, under), null) };
}

const reasons = new Set<string>([category.unknown, category.notAsked, category.notApplicable, category.refused]);

/** The counted noun in the right number. */
export function nounFor(context: EditionContext, indicator: Indicator, n: PublishedNumber | null): string {
  return context.format.noun(indicator.noun, n?.value ?? 2);
}

/** Whether a number has a value that may be said. */
export function isTold(number: PublishedNumber): boolean {
  return (
    number.form.kind === 'exact' || number.form.kind === 'rounded' || (number.form.kind === 'band' && number.form.high !== null)
  );
}
