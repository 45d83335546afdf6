import { percentagesFrom, widen, type Period, type Section, type Table, type Unit } from '../model/index.ts';
import { findState, findValue } from '../numbers.ts';
import { partsSplit, splitGrains, type Part } from '../parts.ts';
import { scopeOf } from '../scope.ts';
import { sayCategory, sayClass } from '../sentence/category.ts';
import { sayName } from '../sentence/condition.ts';
import { normalQuantile } from '../statistics/quantiles.ts';
import { newcombe } from '../statistics/newcombe.ts';
import type { EditionContext } from './context.ts';
import { blockOf, findFigure, type Figure } from './figure.ts';
import { headlineOf, sayHeadline } from './headline.ts';

/**
 * For whom it worked, and for whom less: figures told apart for the parts of a grouping, over a year or longer, each part a guarded
 * block of its own. The interval of each part beside all others decides whether a word is said about it.
 */
export function forWhom(context: EditionContext, unit: Unit): Section[] {
  const { definitions, edition, words } = context;
  const { indicators } = scopeOf(edition, definitions);
  if (edition.part !== null) return [];
  const made = definitions.indicators
    .filter(({ id, split }) => indicators.has(id) && split !== undefined)
    .flatMap((indicator) => {
      const figure = findFigure(context, indicator, unit.id);
      return figure ? groupingsOf(context, figure) : [];
    });
  const { forWhom: say } = words.comparing;
  if (made.length === 0) return [];
  const notes = [...made.flatMap(({ said }) => said), say.question];
  return [{ kind: 'tables', id: 'voor-wie', title: say.title, lead: say.lead, tables: made.map(({ table }) => table), notes }];
}

interface Told {
  table: Table;
  said: string[];
}

function groupingsOf(context: EditionContext, figure: Figure): Told[] {
  const byGrouping = Map.groupBy(partsSplit(figure.indicator, context.definitions), ({ grouping }) => grouping);
  return [...byGrouping.values()].flatMap((parts) => toldOf(context, figure, parts) ?? []);
}

/** A table of the parts, of the shortest period in which at least two are shown; `null` when there is none. */
function toldOf(context: EditionContext, figure: Figure, parts: Part[]): Told | null {
  const { set, definitions, words, format } = context;
  const { firstMonth } = definitions.organisation;
  const isShown = (part: Part | null, period: Period) =>
    findState(set, { ...blockOf(figure, period), part: part?.text ?? null }) === 'shown';
  const period = splitGrains
    .map((grain) => widen(figure.asked, grain, firstMonth))
    .find((one) => isShown(null, one) && parts.filter((part) => isShown(part, one)).length >= 2);
  if (!period) return null;
  const { forWhom: say } = words.comparing;
  const rows = parts.map((part) => {
    const own = { ...figure, part: part.text };
    const state = findState(set, blockOf(own, period));
    const said = state === 'shown' ? headlineOf(context, own, period) : null;
    const n = findValue(set, { ...blockOf(own, period), face: 'n' });
    const value = said ? sayHeadline(said, context) : state === 'empty' ? words.charts.nothing : words.figures.hidden;
    return [nameOf(part, context), value, n === null ? words.charts.nothing : format.number(n)];
  });
  const [first] = parts;
  const caption = say.caption(figure.indicator.title, sayName(first?.grouping.column ?? ''), format.period(period.id));
  return {
    table: { caption, head: [capital(sayName(first?.grouping.id ?? '')), figure.indicator.title, words.charts.columns.n], rows },
    said: differencesOf(context, figure, { parts, period }),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function nameOf({ grouping, value }: Part, context: EditionContext): string {
  return grouping.classes ? sayClass(value, null, context) : sayCategory(value, context);
}

/** What may be said of each part beside all others together; one sentence when chance may explain all of it. */
function differencesOf(context: EditionContext, figure: Figure, { parts, period }: { parts: Part[]; period: Period }): string[] {
  const { words, format } = context;
  const { forWhom: say } = words.comparing;
  const whole = countsOf(context, figure, period);
  // Of many groups one strays easily: the interval is as much wider (Bonferroni).
  const z = normalQuantile(1 - 0.025 / parts.length);
  const compared = parts.flatMap((part) => {
    const own = countsOf(context, { ...figure, part: part.text }, period);
    const others = whole && own && { count: whole.count - own.count, n: whole.n - own.n };
    return own && others && others.n >= percentagesFrom ? [{ part, own, others, ...newcombe(own, others, z) }] : [];
  });
  if (compared.length === 0) return [say.tooFew(figure.indicator.title)];
  const differing = compared.filter(({ low, high }) => low > 0 || high < 0);
  if (differing.length === 0) return [say.noDifference(figure.indicator.title)];
  return differing.map(({ part, own, others, low }) => {
    const shares = [own, others].map(({ count, n }) => format.percent(count / n)) as [string, string];
    return say.differs(figure.indicator.title, nameOf(part, context), { more: low > 0, shares });
  });
}

/** Of how many how many, when both are told exactly and enough for percentages. */
function countsOf({ set }: EditionContext, figure: Figure, period: Period): { count: number; n: number } | null {
  const find = (face: 'count' | 'n' | 'share') => findValue(set, { ...blockOf(figure, period), face });
  const [count, n] = [find('count'), find('n')];
  return count === null || n === null || find('share') === null ? null : { count, n };
}
