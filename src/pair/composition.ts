import type { Indicator, Period, Section, Table, Unit } from '../model/index.ts';
import { findNumber, findState } from '../numbers.ts';
import { scopeOf } from '../scope.ts';
import { sayCategory, sayClass } from '../sentence/category.ts';
import { sayName } from '../sentence/condition.ts';
import type { EditionContext } from './context.ts';
import { blockOf, findFigure, type Figure } from './figure.ts';
import { isTold, nounFor } from './headline.ts';
import { sayNumber } from './say.ts';
import { lineage, unitName } from './units.ts';

/**
 * Who they were: of the figures on a page that say so, the people behind them by age, kind of help, or how severe it was, beside those
 * of the unit above. Differences between teams start here, so it stands with the outcomes; nothing is corrected for it.
 */
export function compositionOf(context: EditionContext, unit: Unit): Section[] {
  const { definitions, edition, words, format } = context;
  const { indicators } = scopeOf(edition, definitions);
  const asking = definitions.indicators.filter(({ id, composition }) => indicators.has(id) && composition);
  const wanted = [...new Set(asking.map(({ composition }) => composition))];
  return wanted.flatMap((id, nth): Section[] => {
    const indicator = definitions.indicators.find((one) => one.id === id);
    const figure = indicator && findFigure(context, indicator, unit.id);
    if (!indicator || !figure) return [];
    const titles = asking.flatMap(({ composition, title }) => (composition === id ? [title] : []));
    const { clients: say } = words.comparing;
    const own = { context, figure, above: aboveOf(context, figure) };
    const { shown } = figure;
    const tables = shown ? indicator.breakdown.flatMap((series) => tableOf(series, own, shown)) : [];
    const people = shown && tables.length > 0 ? [say.people(format.list(sizesOf(own, shown)), format.period(shown.id))] : [];
    return [
      {
        kind: 'tables',
        id: nth === 0 ? 'om-wie-het-gaat' : `om-wie-het-gaat-${nth + 1}`,
        title: say.title,
        lead: [say.lead(format.list(titles)), ...people].join(' '),
        tables,
        notes: [...(tables.length > 0 && own.above ? [words.charts.pooled] : []), ...coveredIn(context, figure), say.note],
      },
    ];
  });
}

/** What of who they were is hidden, with the one text of whatever is hidden. */
function coveredIn({ set, words, format }: EditionContext, figure: Figure): string[] {
  const { indicator, shown } = figure;
  if (!shown) return [words.figures.hiddenWhy];
  const covered = indicator.breakdown.filter((series) => findState(set, { ...blockOf(figure, shown), series }) === 'hidden');
  const what = words.charts.brokenDown(indicator.title, format.list(covered.map(sayName)));
  return covered.length === 0 ? [] : [`${what}. ${words.figures.hiddenWhy}`];
}

interface Own {
  context: EditionContext;
  figure: Figure;
  /** The unit above with its own figure of the same period; `null` when there is none to show. */
  above: Figure | null;
}

/** The unit above, where everybody of this kind of help is together. */
function aboveOf(context: EditionContext, { indicator, unit, shown }: Figure): Figure | null {
  const [, above] = lineage(context.definitions.organisation, unit);
  const figure = above && findFigure(context, indicator, above.id);
  if (!figure || !shown || findState(context.set, blockOf(figure, shown)) !== 'shown') return null;
  return { ...figure, shown };
}

/** One characteristic: an answer per row, this unit and the one above beside each other. Nothing where it is not shown. */
function tableOf(series: string, { context, figure, above }: Own, shown: Period): Table[] {
  const { definitions, set, words } = context;
  const { indicator } = figure;
  const columns = [figure, ...(above ? [above] : [])].filter(
    (one) => findState(set, { ...blockOf(one, shown), series }) === 'shown',
  );
  if (columns[0] !== figure) return [];
  const answers = set.categories.get(`${indicator.id}/${series}`) ?? [];
  const rows = answers.map((answer) => [
    nameOf(answer, indicator, { series, context }),
    ...columns.map((one) => cellOf(context, one, { shown, series, answer })),
  ]);
  const head = [words.charts.columns.answer, ...columns.map((one) => unitName(definitions.organisation, one.unit))];
  return [{ caption: capital(sayName(series)), head, rows }];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function nameOf(answer: string, indicator: Indicator, { series, context }: { series: string; context: EditionContext }): string {
  return indicator.breakdownClasses?.[series] ? sayClass(answer, null, context) : sayCategory(answer, context);
}

/** How many there are of each unit: “Team Zuid: 65 trajecten”. */
function sizesOf({ context, figure, above }: Own, shown: Period): string[] {
  return [figure, ...(above ? [above] : [])].map((one) => {
    const n = findNumber(context.set, { ...blockOf(one, shown), face: 'n' });
    const people = `${sayNumber(n, context)} ${nounFor(context, one.indicator, n)}`;
    return context.words.comparing.clients.ofWhom(unitName(context.definitions.organisation, one.unit), people);
  });
}

/** “14 (33 %)”, or under twenty the number alone. */
function cellOf(
  context: EditionContext,
  figure: Figure,
  { shown, series, answer }: { shown: Period; series: string; answer: string },
): string {
  const find = (face: 'count' | 'share') =>
    findNumber(context.set, { ...blockOf(figure, shown), series, category: answer, face });
  const [count, share] = [find('count'), find('share')];
  if (!count) return context.format.number(0);
  const said = sayNumber(count, context);
  return share && isTold(share) && isTold(count) ? `${said} (${sayNumber(share, context)})` : said;
}
