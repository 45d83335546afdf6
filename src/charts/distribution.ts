import { type Chart, type ChartRequest, type Indicator, type Table } from '../model/index.ts';
import { answersOf, favourableOf, shapeOf, type Answer, type AnswerShape, type AnswerStyle } from '../draw/answers.ts';
import { concludeBreakdown, concludeFigure } from '../draw/conclusion.ts';
import { columnOf, indicatorOf, type ChartKind, type DrawContext } from '../draw/context.ts';
import type { Figure } from '../draw/figure.ts';
import { drawLadder } from '../draw/ladder.ts';
import { findBefore } from '../draw/periods.ts';
import { withoutLeftOut } from '../draw/possible.ts';
import { paint } from '../draw/plot.ts';
import { sayCategory, sayClass, sayGap, sayWhom } from '../draw/say.ts';
import type { Sheet, Size } from '../draw/sheet.ts';
import { drawStack, type StackRow } from '../draw/stack.ts';
import { tableOf } from '../draw/table.ts';
import { sayName } from '../sentence/condition.ts';

/** How answers are spread, in the order of the answers: a stacked bar per period, or a bar per answer. */
export const distribution: ChartKind = { id: 'distribution', draw };

/** Earlier periods drawn above the one asked for. */
const before = 3;

interface View {
  figures: Figure[];
  last: Figure;
  shape: AnswerShape;
  /** Answers at the better end. */
  favourable: string[];
  faces: boolean;
  indicator: Indicator;
  context: DrawContext;
  label: string;
}

function draw(request: ChartRequest, context: DrawContext): Chart | null {
  const { words, format } = context;
  const indicator = indicatorOf(request.indicator, context);
  const shape = shapeOf(indicator, request.series, context);
  const found = findBefore(request, context, shape === 'scale' ? before : 0);
  const figures = found.map((figure) => withoutLeftOut(figure, indicator, request.series));
  const last = figures.at(-1);
  if (!last || !last.parts.some(({ count }) => count > 0)) return null;
  const name = request.series === null ? null : sayName(request.series);
  const isOfThose = shape === 'multiple' && ofNumerator(indicator);
  const title =
    name === null ? concludeFigure(last, indicator, context) : concludeBreakdown(last, { indicator, name, isOfThose }, context);
  const what = name === null ? indicator.title : words.charts.brokenDown(indicator.title, name);
  const subtitle = words.charts.subtitle(what, sayWhom(request, context), format.period(request.period));
  const faces = columnOf(indicator, request.series, context)?.faces ?? false;
  const favourable = favourableOf(indicator, request.series, context);
  const view = { figures, last, shape, favourable, faces, indicator, context, label: words.charts.picture(title) };
  const [wide, narrow] = [sheetOf(view, 'wide'), sheetOf(view, 'narrow')];
  return {
    kind: 'distribution',
    title,
    subtitle,
    wide: paint(wide.sheet),
    narrow: paint(narrow.sheet),
    reading: readingOf(view, wide.way),
    table: tableFor(view, subtitle),
  };
}

type Way = 'periods' | 'bar' | 'ladder';

/** Earlier periods above when their names fit, else one bar, else a bar per answer. */
function sheetOf(view: View, size: Size): { sheet: Sheet; way: Way } {
  const { figures, last, shape, faces, label } = view;
  const stacks = shape === 'scale' || shape === 'yes-no';
  const shown = figures.filter(({ state }) => state === 'shown');
  const periods =
    stacks && size === 'wide' && shown.length > 1
      ? drawStack({ rows: figures.map((figure) => rowOf(figure, view)), centred: true, size }, label)
      : null;
  if (periods) return { sheet: periods, way: 'periods' };
  const answers = answersFor(last, view);
  // A face stands beside its own bar.
  const bar = stacks && !faces ? drawStack({ rows: [{ name: null, answers, empty: null }], centred: false, size }, label) : null;
  return bar ? { sheet: bar, way: 'bar' } : { sheet: drawLadder({ answers, onwards: stacks, size }, label), way: 'ladder' };
}

function rowOf(figure: Figure, view: View): StackRow {
  const { context, indicator } = view;
  const empty = figure.state === 'shown' ? null : sayGap(figure, indicator, context);
  return { name: context.format.periodShort(figure.period), answers: answersFor(figure, view, tellOf(view.figures)), empty };
}

/** How answers are called: classes as the stretch they are. */
function nameOf(shape: AnswerShape, { measure, breakdown }: Indicator): NonNullable<AnswerStyle['name']> {
  const unit = measure === 'duration' && breakdown.length === 0 ? 'days' : null;
  return shape === 'classes' ? (name, context) => sayClass(name, unit, context) : sayCategory;
}

type Tell = NonNullable<AnswerStyle['tell']>;

function answersFor(
  figure: Figure,
  { shape, favourable, faces, indicator, context }: Omit<View, 'figures' | 'last' | 'label'>,
  tell: Tell = 'sign',
): Answer[] {
  return answersOf(figure, { shape, favourable, tell, faces, name: nameOf(shape, indicator) }, context);
}

/** Rows read alike: percentages when every one may have them, else counts. */
function tellOf(figures: Figure[]): Tell {
  return figures.every(({ state, parts }) => state !== 'shown' || parts.every(({ share }) => share !== null))
    ? 'percentages'
    : 'counts';
}

/** Several answers of a share describe those of its numerator, as they are counted. */
function ofNumerator({ measure, numerator }: Indicator): boolean {
  return measure === 'share' && numerator !== null;
}

/** How bars of a shape relate. */
function shapeText({ shape, last, indicator, context }: View): string {
  const { measure, noun, predicate } = indicator;
  const { charts, measures } = context.words;
  if (measure === 'reach') return measures.severalParts(noun[0]);
  if (measure === 'incidents' && shape === 'multiple') return measures.severalForms;
  if (shape === 'multiple' && ofNumerator(indicator) && predicate)
    return measures.ofThose(context.format.number(last.n ?? 0), noun, predicate);
  if (shape === 'multiple') return charts.multiple;
  return shape === 'kinds' || shape === 'classes' ? charts.exclusive(noun[1]) : charts.stack;
}

function readingOf(view: View, way: Way): string[] {
  const { figures, last, context } = view;
  const { charts } = context.words;
  const parts = [
    shapeText(view),
    way === 'periods' && (tellOf(figures) === 'counts' ? charts.inCounts : charts.inPercent),
    answersFor(last, view).some(({ missing }) => missing) && charts.missingLast,
  ];
  return parts.filter((part) => part !== false);
}

function tableFor({ figures, last, shape, indicator, context }: View, caption: string): Table {
  const { columns } = context.words.charts;
  const rows = figures.map((figure) => ({
    name: context.format.period(figure.period),
    figure: { ...figure, reads: 'parts' as const },
  }));
  if (rows.length > 1) return tableOf(rows, { caption, first: columns.period, indicator }, context);
  const { number, percent } = context.format;
  const told = last.parts.some(({ share }) => share !== null);
  const body = last.parts.map(({ category, count, share }) => [
    nameOf(shape, indicator)(category, context),
    number(count),
    ...(told ? [share === null ? context.words.charts.nothing : percent(share)] : []),
  ]);
  const total = [columns.total, number(last.n ?? 0), ...(told ? [context.words.charts.nothing] : [])];
  return { caption, head: [columns.answer, columns.count, ...(told ? [columns.share] : [])], rows: [...body, total] };
}
