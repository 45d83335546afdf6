import type { Chart, ChartRequest } from '../model/index.ts';
import { answersOf } from '../draw/answers.ts';
import { concludeFigure } from '../draw/conclusion.ts';
import { indicatorOf, type ChartKind, type DrawContext } from '../draw/context.ts';
import { drawCrowd } from '../draw/crowd.ts';
import { findFigure, isMissing, type Figure } from '../draw/figure.ts';
import { drawLadder } from '../draw/ladder.ts';
import { paint } from '../draw/plot.ts';
import { sayWhom } from '../draw/say.ts';
import type { Sheet, Size } from '../draw/sheet.ts';
import { drawStack } from '../draw/stack.ts';
import { tableOf } from '../draw/table.ts';

/** A group of people as people: full for those whom the sentence counts, open for the others. Never one of them. */
export const people: ChartKind = { id: 'people', draw };

/** More than this many figures nobody counts; then one bar says it better. */
const most = 40;

function draw(request: ChartRequest, context: DrawContext): Chart | null {
  const { words, format } = context;
  const indicator = indicatorOf(request.indicator, context);
  const figure = findFigure(context.set, request, indicator);
  if (figure.reads !== 'share' || figure.count === null || !figure.n) return null;
  const title = concludeFigure(figure, indicator, context);
  const subtitle = words.charts.subtitle(indicator.title, sayWhom(request, context), format.period(request.period));
  const many = figure.n > most;
  const label = words.charts.picture(title);
  const sheet = (size: Size) =>
    paint(
      many
        ? drawMany(figure, { favourable: indicator.favourable, size, label, context })
        : drawCrowd({ figure, indicator, context, size }, label),
    );
  const table = tableOf(
    [{ name: format.period(request.period), figure }],
    { caption: subtitle, first: words.charts.columns.period, indicator },
    context,
  );
  const [one] = indicator.noun;
  const each = figure.value === null ? words.charts.people(one) : words.charts.peopleMany(one);
  const unknown = figure.parts.some(({ category, count }) => isMissing(category) && count > 0);
  const reading = unknown ? [each, words.charts.dashedPeople] : [each];
  return {
    kind: 'people',
    title,
    subtitle,
    wide: sheet('wide'),
    narrow: sheet('narrow'),
    reading: many ? [words.charts.stack] : reading,
    table,
  };
}

interface ManyView {
  favourable: string[];
  size: Size;
  label: string;
  context: DrawContext;
}

function drawMany(figure: Figure, { favourable, size, label, context }: ManyView): Sheet {
  const answers = answersOf(figure, { shape: favourable.length > 0 ? 'scale' : 'yes-no', favourable }, context);
  return (
    drawStack({ rows: [{ name: null, answers, empty: null }], centred: false, size }, label) ??
    drawLadder({ answers, onwards: true, size }, label)
  );
}
