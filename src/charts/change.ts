import type { Chart, ChartRequest, Indicator, Table, Unit } from '../model/index.ts';
import {
  concludeChange,
  cutOffOf,
  findChange,
  isDrawn,
  isLowerBetter,
  sayDifference,
  sayEnd,
  severeFrom,
} from '../draw/change.ts';
import { drawChange, type ChangeRow } from '../draw/change-rows.ts';
import { indicatorOf, unitOf, type ChartKind, type DrawContext } from '../draw/context.ts';
import { paint } from '../draw/plot.ts';
import { sayWhom, teamOf } from '../draw/say.ts';
import type { Size } from '../draw/sheet.ts';
import { labelOf } from '../statistics/effect-size.ts';

/** Start and end of the same people on the whole scale of their questionnaire. */
export const change: ChartKind = { id: 'change', draw };

function draw(request: ChartRequest, context: DrawContext): Chart | null {
  const { words, format } = context;
  const indicator = indicatorOf(request.indicator, context);
  if (indicator.measure !== 'change') return null;
  const asked = findChange(context.set, { ...request, series: null });
  const rows = rowsOf(request, context);
  if (!rows.some(({ figure }) => isDrawn(figure))) return null;
  const title = isDrawn(asked)
    ? concludeChange(asked, indicator, context)
    : words.charts.ownHidden(unitOf(request.unit, context).name);
  const subtitle = words.charts.subtitle(indicator.title, sayWhom(request, context), format.period(request.period));
  const sheet = (size: Size) => paint(drawChange({ rows, indicator, size, context }, words.charts.picture(title)));
  const units = rows.map(({ figure }) => figure.unit);
  const table = tableOf(rows, { caption: subtitle, first: teamOf(units, context) }, context);
  return {
    kind: 'change',
    title,
    subtitle,
    wide: sheet('wide'),
    narrow: sheet('narrow'),
    reading: readingOf(indicator, rows, context),
    table,
  };
}

/** The unit itself, then those below it that have pairs, in the order in which the organisation names them. */
function rowsOf(request: ChartRequest, context: DrawContext): ChangeRow[] {
  const { units } = context.definitions.organisation;
  const own = unitOf(request.unit, context);
  const below = indicatorOf(request.indicator, context).compared === false ? [] : units.filter(({ parent }) => parent === own.id);
  const row = (unit: Unit): ChangeRow => ({
    name: unit.name,
    own: unit.id === own.id,
    figure: findChange(context.set, { ...request, unit: unit.id, series: null }),
  });
  const rows = below.map(row).filter(({ figure }) => figure.state === 'shown' || figure.state === 'hidden');
  // One kind of help alone says the same again.
  return [row(own), ...(rows.length > 1 ? rows : [])];
}

function tableOf(rows: ChangeRow[], { caption, first }: { caption: string; first: string }, context: DrawContext): Table {
  const { format, words } = context;
  const { columns, labels } = words.change;
  const { nothing, between } = words.charts;
  const hasDifference = rows.some((row) => differenceOf(row, context) !== null);
  const cells = (row: ChangeRow): string[] => {
    const { figure } = row;
    const difference = differenceOf(row, context);
    if (!isDrawn(figure)) return [words.figures.hidden, ...Array.from({ length: 5 }, () => nothing)];
    const { n, start, end, effect, interval, better } = figure;
    return [
      n === null ? nothing : format.number(n),
      sayEnd(start, context),
      difference === null ? sayEnd(end, context) : `${sayEnd(end, context)} (${difference})`,
      effect === null ? nothing : `${format.number(effect, 2)} (${labels[labelOf(effect)]})`,
      interval ? between(format.number(interval.low, 2), format.number(interval.high, 2)) : nothing,
      better === null
        ? nothing
        : `${format.number(better.count)}${better.share === null ? '' : ` (${format.percent(better.share)})`}`,
    ];
  };
  return {
    caption,
    head: [
      first,
      columns.pairs,
      columns.start,
      hasDifference ? columns.endWith : columns.end,
      columns.effect,
      words.charts.columns.interval,
      columns.better,
    ],
    rows: rows.map((row) => [row.name, ...cells(row)]),
  };
}

/** How much a row's mean changed; of means that came in rounded that is not known. */
function differenceOf({ figure }: ChangeRow, context: DrawContext): string | null {
  return isDrawn(figure) ? sayDifference(figure.start, figure.end, context) : null;
}

function readingOf(indicator: Indicator, rows: ChangeRow[], context: DrawContext): string[] {
  const said = context.words.change;
  return [
    said.reading,
    isLowerBetter(indicator) ? said.lowerIsBetter : said.higherIsBetter,
    ...(severeFrom(indicator) === null ? [] : [said.readingBands]),
    ...(cutOffOf(indicator) === null ? [] : [said.readingCut]),
    ...(rows.some((row) => differenceOf(row, context) !== null) ? [said.rounded] : []),
    said.noControl,
    said.regression,
  ];
}
