import type { Chart, ChartRequest } from '../model/index.ts';
import { differenceBetween } from '../draw/between.ts';
import { concludeBeside, concludeFigure } from '../draw/conclusion.ts';
import { indicatorOf, unitOf, type ChartKind, type DrawContext } from '../draw/context.ts';
import { findFigure, type Figure } from '../draw/figure.ts';
import { isEmpty } from '../draw/gaps.ts';
import { paint } from '../draw/plot.ts';
import { drawRows, fitsDots, type RowsView, type UnitRow } from '../draw/rows.ts';
import { othersOf, sayLike, sayWhom, teamOf, teamsOf } from '../draw/say.ts';
import type { Size } from '../draw/sheet.ts';
import { tableOf } from '../draw/table.ts';
import { unitRows } from '../draw/unit-rows.ts';

/** Units of one kind beside each other, in the order in which the organisation names them, never by value. */
export const compare: ChartKind = { id: 'compare', draw };

function draw(request: ChartRequest, context: DrawContext): Chart | null {
  const { words, format } = context;
  const indicator = indicatorOf(request.indicator, context);
  if (indicator.compared === false) return null;
  const rows = unitRows(request, context);
  if (!rows.some(({ figure }) => !isEmpty(figure)) || rows[0]?.figure.reads === 'parts') return null;
  const asked = findFigure(context.set, request, indicator);
  const title = said(titleOf(asked, request, context), request.series);
  const subtitle = words.charts.subtitle(
    named(indicator.title, request.series),
    sayWhom(request, context),
    format.period(request.period),
  );
  const view = { rows, reference: referenceOf(asked, rows, { request, context }), indicator, context };
  const sheet = (size: Size) => paint(drawRows({ ...view, size }, words.charts.picture(title)));
  const [name = '', value = ''] = view.reference?.name.split(': ') ?? [];
  const first = teamOf(
    rows.map(({ figure }) => figure.unit),
    context,
  );
  const together = view.reference && { name, value };
  const table = tableOf(rows, { caption: subtitle, first, indicator, together }, context);
  return {
    kind: 'compare',
    title,
    subtitle,
    wide: sheet('wide'),
    narrow: sheet('narrow'),
    reading: readingOf(view, request),
    table,
  };
}

/** “Begin: gemiddeld 1,94.” */
function said(title: string, moment: string | null): string {
  if (moment === null) return title;
  return `${moment.charAt(0).toUpperCase()}${moment.slice(1)}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** A figure measured at several moments says which one this is. */
function named(title: string, moment: string | null): string {
  return moment === null ? title : `${title}, ${moment}`;
}

function titleOf(asked: Figure, request: ChartRequest, context: DrawContext): string {
  const { charts } = context.words;
  const indicator = indicatorOf(request.indicator, context);
  const below = context.definitions.organisation.units.some(({ parent }) => parent === request.unit);
  if (isEmpty(asked)) return below ? charts.side(indicator.title) : charts.ownHidden(unitOf(request.unit, context).name);
  return below ? concludeFigure(asked, indicator, context) : concludeBeside(asked, request, context);
}

/** For a team the others together; for a wider unit its own figure. Neither beside a hidden own figure. */
function referenceOf(
  asked: Figure,
  rows: UnitRow[],
  { request, context }: { request: ChartRequest; context: DrawContext },
): RowsView['reference'] {
  const { charts } = context.words;
  if (isEmpty(asked) || asked.reads === 'number') return null;
  const own = rows.some((row) => row.own);
  const value = own ? asked.reference : asked.value;
  if (value === null) return null;
  const name = own ? othersOf(asked, context) : charts.together(unitOf(request.unit, context).name);
  return { value, name: `${name}: ${sayLike(asked, value, context)}` };
}

function readingOf({ rows, reference, indicator, context }: Omit<RowsView, 'size'>, request: ChartRequest): string[] {
  const { charts, comparing } = context.words;
  const { number, percent } = context.format;
  const [one, many] = indicator.noun;
  const first = rows[0]?.figure.unit ?? request.unit;
  const between = differenceBetween(rows, request, context);
  const shown = rows.filter(({ figure }) => !isEmpty(figure));
  const few = shown.filter(({ figure }) => figure.reads === 'share' && figure.value === null);
  const onlyFew = fitsDots(rows);
  const parts = [
    onlyFew && charts.dots(one),
    !onlyFew && shown.some(({ figure }) => figure.interval !== null) && charts.softBar,
    !onlyFew && reference !== null && charts.dashed(reference.name.split(':')[0] ?? ''),
    !onlyFew && few.length > 0 && charts.fewCounts,
    reference !== null && charts.pooled,
    between &&
      comparing.between(percent(between.share), { units: number(between.units), nouns: many, teams: teamsOf(first, context) }),
    charts.fixedOrder,
  ];
  return parts.filter((part) => typeof part === 'string');
}
