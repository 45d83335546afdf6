import { itemSeries, momentsOf, type Chart, type ChartRequest, type Indicator, type Item, type Table } from '../model/index.ts';
import { answersOf } from '../draw/answers.ts';
import { indicatorOf, type ChartKind, type DrawContext } from '../draw/context.ts';
import { findFigure, type Figure } from '../draw/figure.ts';
import { drawItems } from '../draw/item-rows.ts';
import { paint } from '../draw/plot.ts';
import { drawScores, scoresOf, type Score } from '../draw/scores.ts';
import { sayWhom } from '../draw/say.ts';
import { tableOf } from '../draw/table.ts';

/** The questions of a questionnaire below each other: how each was answered, or of a checklist how many points each part has. */
export const items: ChartKind = { id: 'items', draw };

function draw(request: ChartRequest, context: DrawContext): Chart | null {
  const indicator = indicatorOf(request.indicator, context);
  const { words, format } = context;
  const subtitle = words.charts.subtitle(indicator.title, sayWhom(request, context), format.period(request.period));
  if (indicator.measure === 'checklist') return drawChecklist(request, { indicator, subtitle, context });
  const rows = (indicator.items ?? []).map((item) => ({ item, bars: barsOf(item, { request, indicator, context }) }));
  const shown = rows.filter(({ bars }) => bars.length > 0);
  const n = shown[0]?.bars[0]?.figure.n ?? null;
  if (n === null) return null;
  const moments = indicator.moments ? [indicator.moments.start, indicator.moments.end] : [];
  const title = words.measures.itemsTitle(format.number(n), format.noun(indicator.noun, n), moments);
  const drawn = shown.map(({ item, bars }) => ({
    label: item.label,
    bars: bars.map(({ moment, figure }) => ({
      name: moment,
      answers: answersOf(figure, { shape: 'scale', favourable: indicator.favourable, tell: 'counts' }, context),
    })),
  }));
  const label = words.charts.picture(title);
  const table = tableFor(shown, subtitle, { indicator, context });
  return {
    kind: 'items',
    title,
    subtitle,
    wide: paint(drawItems(drawn, 'wide', label)),
    narrow: paint(drawItems(drawn, 'narrow', label)),
    reading: [words.measures.readItems],
    table,
  };
}

interface Bar {
  moment: string | null;
  figure: Figure;
}

function barsOf(
  item: Item,
  { request, indicator, context }: { request: ChartRequest; indicator: Indicator; context: DrawContext },
): Bar[] {
  const bars = momentsOf({ moments: indicator.moments ?? null }).map((moment) => {
    const figure = findFigure(context.set, { ...request, series: itemSeries(item, moment) }, indicator);
    return { moment, figure: { ...figure, reads: 'parts' as const } };
  });
  return bars.filter(({ figure }) => figure.parts.length > 0);
}

function tableFor(
  rows: { item: Item; bars: Bar[] }[],
  caption: string,
  { indicator, context }: { indicator: Indicator; context: DrawContext },
): Table {
  const lines = rows.flatMap(({ item, bars }) =>
    bars.map(({ moment, figure }) => ({ name: moment === null ? item.label : `${item.label} (${moment})`, figure })),
  );
  return tableOf(lines, { caption, first: context.words.measures.columnItem, indicator }, context);
}

function drawChecklist(
  request: ChartRequest,
  { indicator, subtitle, context }: { indicator: Indicator; subtitle: string; context: DrawContext },
): Chart | null {
  const { words, format } = context;
  const { total, parts, questions } = scoresOf(request, indicator, context);
  if (!total) return null;
  const title = words.measures.scored(format.percent(total.score), format.number(total.points), format.number(total.most));
  const label = words.charts.picture(title);
  const row = ({ name, score, points, most }: Score) => [name, format.percent(score), format.number(points), format.number(most)];
  const { columnItem, columnScore, columnPoints, columnMost } = words.measures;
  return {
    kind: 'items',
    title,
    subtitle,
    wide: paint(drawScores([...parts, total], { size: 'wide', context }, label)),
    narrow: paint(drawScores([...parts, total], { size: 'narrow', context }, label)),
    reading: [words.measures.readScores],
    table: {
      caption: subtitle,
      head: [columnItem, columnScore, columnPoints, columnMost],
      rows: [...parts, total, ...questions].map(row),
    },
  };
}
