import type { Chart, ChartRequest } from '../model/index.ts';
import { indicatorOf, unitOf, type ChartKind, type DrawContext } from '../draw/context.ts';
import { withColumn } from '../draw/extra-column.ts';
import { findFigure } from '../draw/figure.ts';
import { drawFunnel } from '../draw/funnel-field.ts';
import { funnelOf, type Funnel } from '../draw/funnel-limits.ts';
import { paint } from '../draw/plot.ts';
import { sayLike, sayWhom, teamOf, teamsOf } from '../draw/say.ts';
import type { Size } from '../draw/sheet.ts';
import { tableOf } from '../draw/table.ts';
import { unitRows } from '../draw/unit-rows.ts';

/**
 * Units of one kind by how many they are about, within the lines that chance draws round all of them together. Says nothing about
 * order: who has the highest share is where its size puts it. (Spiegelhalter 2005.)
 */
export const funnel: ChartKind = { id: 'funnel', draw };

function draw(request: ChartRequest, context: DrawContext): Chart | null {
  const { words, format } = context;
  const indicator = indicatorOf(request.indicator, context);
  if (indicator.compared === false) return null;
  const rows = unitRows(request, context);
  if (rows[0]?.figure.reads !== 'share') return null;
  const whole = wholeOf(request, context);
  const found = funnelOf(rows, findFigure(context.set, { ...request, unit: whole }, indicator));
  if (!found) return null;
  const title = titleOf(found, whole, context);
  const subtitle = words.charts.subtitle(
    `${indicator.title}, ${words.comparing.funnelSubtitle(indicator.noun[1])}`,
    sayWhom({ ...request, unit: whole }, context),
    format.period(request.period),
  );
  const view = { funnel: found, across: words.comparing.acrossN(indicator.noun[1]), context };
  const sheet = (size: Size) => paint(drawFunnel({ ...view, size }, words.charts.picture(title)));
  const first = teamOf(
    rows.map(({ figure }) => figure.unit),
    context,
  );
  const table = tableOf(rows, { caption: subtitle, first, indicator, together: togetherOf(found, context) }, context);
  const zones = rows.map((row) => {
    const zone = found.zones[found.rows.indexOf(row)];
    return zone === undefined ? words.charts.nothing : words.comparing.zone[zone];
  });
  return {
    kind: 'funnel',
    title,
    subtitle,
    wide: sheet('wide'),
    narrow: sheet('narrow'),
    reading: readingOf(found, context),
    table: withColumn(table, words.comparing.place, zones),
  };
}

/** What the units are of together: the one asked about when it has units, else what it belongs to. */
function wholeOf({ unit }: ChartRequest, context: DrawContext): string {
  const { units } = context.definitions.organisation;
  return units.some(({ parent }) => parent === unit) ? unit : (unitOf(unit, context).parent ?? unit);
}

function titleOf({ rows, zones }: Funnel, whole: string, context: DrawContext): string {
  const { words, format } = context;
  const inside = zones.filter((zone) => zone !== 'outside').length;
  const teams = teamsOf(rows[0]?.figure.unit ?? whole, context);
  const shown = format.number(rows.length);
  return inside === rows.length
    ? words.comparing.funnelAll(shown, teams)
    : words.comparing.funnelOutside(format.number(inside), shown, teams);
}

function togetherOf({ rows, target }: Funnel, context: DrawContext): { name: string; value: string } | null {
  const [row] = rows;
  return row ? { name: context.words.comparing.everyone, value: sayLike(row.figure, target, context) } : null;
}

function readingOf({ rows, target, widening }: Funnel, context: DrawContext): string[] {
  const { charts, comparing } = context.words;
  const [row] = rows;
  const few = rows.some(({ figure }) => figure.value === null);
  return [
    comparing.funnelReading(row ? context.format.percent(target) : ''),
    ...(widening > 1 ? [comparing.funnelWide] : []),
    ...(few ? [comparing.funnelFew] : []),
    charts.fixedOrder,
  ];
}
