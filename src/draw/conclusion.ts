import type { Indicator } from '../model/index.ts';
import { indicatorOf, type DrawContext } from './context.ts';
import { sayRange } from '../sentence/range.ts';
import { wilson } from '../statistics/wilson.ts';
import { compareEstimates, type Estimate } from './interval.ts';
import type { Figure } from './figure.ts';
import { capital, sayCategory, sayDuring, sayLike, sayValue, teamsOf } from './say.ts';

/** What a block says by itself: “8 van de 43 trajecten (19 %) stopten voortijdig.” Of shown figures only. */
export function concludeFigure(figure: Figure, indicator: Indicator, context: DrawContext): string {
  return concludeDuring(figure, { indicator, context, during: null });
}

/** The same, of a period that must be said: “8 van de 43 trajecten in 2025 (19 %) stopten voortijdig.” */
function concludeDuring(figure: Figure, { indicator, context, during }: TrendWords & { during: string | null }): string {
  const when = (text: string) => (during === null ? text : context.words.charts.inPeriod(text, during));
  const dated: Indicator = { ...indicator, noun: [when(indicator.noun[0]), when(indicator.noun[1])] };
  if (indicator.measure === 'incidents' && figure.reads === 'mean') return concludeRate(figure, dated, context);
  if (figure.reads === 'mean') return concludeMean(figure, dated, context);
  if (figure.reads === 'number') return concludeNumber(figure, { indicator, context, when });
  if (figure.reads === 'parts') return concludeParts(figure, indicator, context);
  return concludeShare(figure, dated, context);
}

function concludeShare(figure: Figure, { noun, predicate, title, favourable, measure }: Indicator, context: DrawContext): string {
  const { words, format } = context;
  const { count, n, value, interval } = figure;
  const range = sayRange({ measure, n, low: interval?.low ?? null, high: interval?.high ?? null }, context);
  const bare = value === null ? null : sayValue(figure, context);
  const percent = bare !== null && range !== null ? words.figures.withRange(bare, range) : bare;
  const label = predicate ?? (favourable.length ? favourable.map((name) => sayCategory(name, context)).join(', ') : title);
  if (count === null || n === null)
    return predicate === null
      ? words.charts.labelled(capital(label), percent ?? '', null)
      : words.charts.printed(percent ?? '', noun[1], predicate);
  const numbers = [format.number(count), format.number(n)] as const;
  const share = n === 1 ? words.charts.ofOne(numbers[0], noun[0]) : words.figures.ofThe(...numbers, format.noun(noun, n));
  if (predicate === null || count === 1 || n === 1) return words.charts.labelled(capital(label), share, percent);
  return words.charts.counted(count === n ? words.charts.all(numbers[1], noun[1]) : share, percent, predicate);
}

function concludeMean(figure: Figure, { noun, scale }: Indicator, context: DrawContext): string {
  const { words, format } = context;
  const value = sayValue(figure, context) ?? '';
  const onScale =
    scale === null ? value : words.charts.averageOnScale(value, format.number(scale.from), format.number(scale.upTo));
  return words.charts.average(onScale, figure.n === null ? null : `${format.number(figure.n)} ${format.noun(noun, figure.n)}`);
}

/** “34 meldingen in 2025: 0,8 per 100 dagen.” */
function concludeRate(figure: Figure, { noun, per, exposure }: Indicator, context: DrawContext): string {
  const { words, format } = context;
  const reports = `${format.number(figure.n ?? 0)} ${format.noun(noun, figure.n ?? 0)}`;
  const days = (exposure?.side.sum ?? '').replaceAll(/[-_]/g, ' ');
  const said = words.measures.ratePer(sayValue(figure, context) ?? '', format.number(per ?? 1), days);
  return words.measures.rateSaid(reports, said);
}

function concludeNumber(
  { value }: Figure,
  { indicator: { noun, predicate, title }, context: { words, format }, when }: TrendWords & { when: (text: string) => string },
): string {
  const nouns = format.noun(noun, value ?? 0);
  const amount = format.number(value ?? 0);
  const count = predicate === null && title.toLowerCase().includes(nouns.toLowerCase()) ? amount : `${amount} ${nouns}`;
  return predicate === null || value === 1
    ? words.charts.amount(title, when(count))
    : words.charts.counted(count, null, when(predicate));
}

function concludeParts(figure: Figure, { title }: Indicator, context: DrawContext): string {
  const top = largestOf(figure, context);
  return top === null ? `${title}.` : context.words.charts.largest(...top);
}

/**
 * What a breakdown of a figure says, with what it is by: “Vorm, het vaakst: verbaal (31 van de 43).” Of shown figures only. Who had a
 * part in the numerator together is named in no order, with how many they are about: nobody is the one it was most.
 */
export function concludeBreakdown(
  figure: Figure,
  { indicator: { title, noun }, name, isOfThose }: { indicator: Indicator; name: string; isOfThose: boolean },
  context: DrawContext,
): string {
  const { charts } = context.words;
  const what = charts.brokenDown(title, name);
  if (isOfThose) return `${what} (${context.format.number(figure.n ?? 0)} ${noun[1]}).`;
  const top = largestOf(figure, context);
  return top === null ? `${what}.` : charts.largestBy(capital(name), ...top);
}

/** The answer given most, or two that share that place, and how often; `null` when there is none or are more. */
function largestOf({ parts, n }: Figure, context: DrawContext): [answers: string, count: string] | null {
  const { words, format } = context;
  const top = Math.max(...parts.map(({ count }) => count));
  const names = parts.filter(({ count }) => count === top).map((part) => sayCategory(part.category, context));
  if (n === null || top <= 0 || names.length > 2) return null;
  return [format.list(names), words.figures.ofTheBare(format.number(top), format.number(n))];
}

/**
 * What a row of periods says: the period asked for, or else the last that is shown; and from the third on whether the last
 * differs from the first.
 */
export function concludeTrend(figures: Figure[], asked: Figure, trend: TrendWords): string {
  const { said, told } = concludeLast(figures, asked, trend);
  return [said, sayDevelopment(figures, told, trend.context)].filter((text) => text !== null).join(' ');
}

/** The period asked for in words, or else the last that is shown. Throws when none is. */
export function concludeLast(
  figures: Figure[],
  asked: Figure,
  { indicator, context }: TrendWords,
): { said: string; told: Figure } {
  const isShown = ({ state, place }: Figure) => state === 'shown' && place !== null;
  const last = figures.findLast(isShown);
  if (!last) throw new Error('missing shown figure');
  const told = isShown(asked) ? asked : last;
  const isLast = told.period === figures.at(-1)?.period;
  const during = isLast ? null : sayDuring(told.period, context);
  return { said: concludeDuring(told, { indicator, context, during }), told };
}

interface TrendWords {
  indicator: Indicator;
  context: DrawContext;
}

/** No word about a development before the third period, nor about counts, nor within what chance may do. */
function sayDevelopment(figures: Figure[], told: Figure, context: DrawContext): string | null {
  const { charts } = context.words;
  const certain = figures.filter((figure) => figure.reads !== 'number' && estimateOf(figure) !== null);
  const [first, last] = [certain[0], certain.at(-1)];
  if (certain.length < 3 || !first || !last) return null;
  const verdict = verdictOf(estimateOf(last), estimateOf(first));
  if (verdict === null || verdict === 'chance') return charts.wavers;
  const [word, before, value] = [
    wordFor(verdict, last, context),
    sayDuring(first.period, context),
    sayValue(first, context) ?? '',
  ];
  if (last.period === told.period) return charts.thanBefore(word, before, value);
  return charts.laterThanBefore({
    when: capital(sayDuring(last.period, context)),
    now: sayValue(last, context) ?? '',
    word,
    before,
    value,
  });
}

function wordFor(verdict: 'more' | 'less', { reads }: Figure, { words: { charts } }: DrawContext): string {
  if (reads === 'mean') return verdict === 'more' ? charts.higher : charts.lower;
  return verdict === 'more' ? charts.more : charts.less;
}

/** An own figure beside the others of its kind, with what may be said of the difference. */
export function concludeBeside(own: Figure, request: { indicator: string }, context: DrawContext): string {
  const indicator = indicatorOf(request.indicator, context);
  const said = concludeFigure(own, indicator, context);
  const { charts } = context.words;
  const teams = teamsOf(own.unit, context);
  const others = (own.referenceLevel ?? 1) > 1 ? context.words.comparing.allOthers(teams) : charts.theOthers(teams);
  if (own.reference === null || own.reads === 'number' || own.reads === 'parts') return said;
  const reference = referenceOf(own);
  const estimate = estimateOf(own);
  if (estimate === null) return own.value === null ? `${said} ${charts.tooFewToCompare(others)}` : said;
  const value = sayLike(own, own.reference, context);
  const verdict = reference === null ? null : verdictOf(estimate, reference);
  if (verdict === null) return said;
  if (verdict === 'chance') return `${said} ${charts.noDifference(others, value)}`;
  return `${said} ${charts.thanOthers(wordFor(verdict, own, context), others, value)}`;
}

function verdictOf(a: Estimate | null, b: Estimate | null): 'more' | 'less' | 'chance' | null {
  return a && b ? compareEstimates(a, b) : null;
}

/** A value that may be told with its interval: from twenty persons on. */
function estimateOf({ state, value, interval }: Figure): Estimate | null {
  if (state !== 'shown' || value === null || interval === null) return null;
  return { value, ...interval };
}

/** The others are one large group. Of a mean no interval is published, so their own spread counts as none. */
function referenceOf({ reads, reference, referenceN }: Figure): Estimate | null {
  if (reference === null) return null;
  if (reads === 'mean') return { value: reference, low: reference, high: reference };
  return referenceN === null ? null : { value: reference, ...wilson(Math.min(referenceN, reference * referenceN), referenceN) };
}
