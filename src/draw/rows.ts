import type { Indicator } from '../model/index.ts';
import { roundTicks, roundUp } from './axis.ts';
import type { DrawContext } from './context.ts';
import { dotPath } from './dots.ts';
import type { Figure } from './figure.ts';
import { isEmpty } from './gaps.ts';
import { createLinear } from './plot.ts';
import { sayGap, sayValue } from './say.ts';
import { linesOf, widths, type Label, type Mark, type Sheet, type Size } from './sheet.ts';
import { dotMarks } from './stacks.ts';
import { lineHeight, widthOf, wrap } from './text.ts';

/** A unit's figure in a comparison. */
export interface UnitRow {
  name: string;
  own: boolean;
  figure: Figure;
}

export interface RowsView {
  rows: UnitRow[];
  /** The line all are compared with, and its name; `null` when there is none to show. */
  reference: { value: number; name: string } | null;
  indicator: Indicator;
  size: Size;
  context: DrawContext;
}

/** A row with where it stands: lines of its name and the middle of its marks. */
interface Placed extends UnitRow {
  lines: string[];
  top: number;
  middle: number;
}

const nameWidth = 172;

/** Units in their fixed order, one row each; a hidden one keeps its row. */
export function drawRows(view: RowsView, label: string): Sheet {
  const { size, reference } = view;
  const wide = size === 'wide';
  const few = view.rows.every(({ figure }) => figure.reads === 'share' && figure.value === null);
  const from = wide ? nameWidth + 12 : 6;
  const lineTop = reference !== null && !few ? wrap(reference.name, widths[size], { most: 1 }).length * lineHeight + 6 : 2;
  const placed = placeRows(view, lineTop);
  const end = (placed.at(-1)?.top ?? 0) + rowHeight(placed.at(-1)?.lines.length ?? 1, size);
  const names = nameMarks(placed, view);
  const gaps = gapTexts(placed, view, from);
  if (few) return { size, height: end + 4, label, marks: [...names, ...gaps, ...dotRows(placed, view, from)] };
  const to =
    widths[size] - Math.max(...placed.map(({ figure }) => widthOf(sayValue(figure, view.context) ?? '', { bold: true }))) - 14;
  const field = { from, to, top: lineTop, end };
  return {
    size,
    height: end + lineHeight + 8,
    label,
    marks: [...axisMarks(view, field), ...names, ...gaps, ...valueMarks(placed, view, field)],
  };
}

function rowHeight(lines: number, size: Size): number {
  return size === 'wide' ? Math.max(26, lines * lineHeight + 8) : lines * lineHeight + 26;
}

function placeRows({ rows, size }: RowsView, start: number): Placed[] {
  let top = start;
  return rows.map((row) => {
    const lines = wrap(row.name, size === 'wide' ? nameWidth : widths.narrow, { most: 2, bold: row.own });
    const height = rowHeight(lines.length, size);
    const placed = { ...row, lines, top, middle: size === 'wide' ? top + height / 2 : top + lines.length * lineHeight + 11 };
    top += height;
    return placed;
  });
}

function nameMarks(placed: Placed[], { size }: RowsView): Mark[] {
  const texts = (own: boolean) =>
    placed
      .filter((row) => row.own === own)
      .flatMap(({ lines, middle, top }) => {
        const y = size === 'wide' ? middle - ((lines.length - 1) * lineHeight) / 2 + 4.5 : top + 13;
        return linesOf(lines, { x: size === 'wide' ? nameWidth : 0, y }, lineHeight);
      });
  const anchor = size === 'wide' ? 'end' : 'start';
  return [
    { kind: 'texts', className: 'name', anchor, texts: texts(false) },
    { kind: 'texts', className: 'own-name', anchor, texts: texts(true) },
  ];
}

function gapTexts(placed: Placed[], { indicator, context }: RowsView, x: number): Mark[] {
  const texts: Label[] = placed.flatMap(({ figure, middle }) =>
    isEmpty(figure) ? [{ text: sayGap(figure, indicator, context), x: x + 2, y: middle + 4.5 }] : [],
  );
  return [{ kind: 'texts', className: 'none', anchor: 'start', texts }];
}

interface Field {
  from: number;
  to: number;
  top: number;
  end: number;
}

function scaleOf(
  { rows, indicator, reference }: RowsView,
  { from, to }: Field,
): { low: number; high: number; scale: (value: number) => number } {
  const share = rows.some(({ figure }) => figure.reads === 'share');
  const highest = Math.max(
    reference?.value ?? 0,
    ...rows.flatMap(({ figure }) => [figure.place ?? 0, figure.interval?.high ?? 0]),
  );
  const { from: low, upTo: high } = share
    ? { from: 0, upTo: 1 }
    : (indicator.scale ?? { from: 0, upTo: Math.max(4, roundUp(highest)) });
  return { low, high, scale: createLinear([low, high], [from, to]) };
}

/** Light lines with names at the foot, and the dashed line of the reference with its name on top. */
function axisMarks(view: RowsView, field: Field): Mark[] {
  const { rows, reference, context, size } = view;
  const { low, high, scale } = scaleOf(view, field);
  const share = rows.some(({ figure }) => figure.reads === 'share');
  const ticks = roundTicks(low, high, size === 'wide' ? 4 : 2);
  const say = (value: number) =>
    share ? context.format.percent(value) : context.format.number(value, Number.isInteger(value) ? 0 : 1);
  const upright = (value: number) => ({ from: { x: scale(value), y: field.top }, to: { x: scale(value), y: field.end } });
  const foot: Mark[] = [
    { kind: 'rules', className: 'grid', rules: ticks.slice(1).map(upright) },
    { kind: 'rules', className: 'base', rules: ticks.slice(0, 1).map(upright) },
    {
      kind: 'texts',
      className: 'tick',
      anchor: 'middle',
      texts: ticks.map((value) => ({
        text: say(value),
        x: footPlace(say(value), scale(value), size),
        y: field.end + lineHeight,
      })),
    },
  ];
  if (reference === null) return foot;
  const half = widthOf(reference.name) / 2 + 2;
  const x = Math.min(widths[size] - half, Math.max(half, scale(reference.value)));
  return [
    ...foot,
    { kind: 'rules', className: 'ref', rules: [upright(reference.value)] },
    { kind: 'texts', className: 'ref-name', anchor: 'middle', texts: [{ text: reference.name, x, y: 12 }] },
  ];
}

function footPlace(text: string, x: number, size: Size): number {
  return Math.min(widths[size] - widthOf(text) / 2, Math.max(widthOf(text) / 2, x));
}

/** Dots with soft bars, or bars from zero for numbers; the value stands right of both. */
function valueMarks(placed: Placed[], view: RowsView, field: Field): Mark[] {
  const { scale } = scaleOf(view, field);
  const shown = placed.filter(({ figure }) => !isEmpty(figure));
  const of = (own: boolean) => shown.filter((row) => row.own === own);
  return [false, true].flatMap((own): Mark[] => {
    const rows = of(own);
    const kind = own ? '' : ' other';
    const bars = rows
      .filter(({ figure }) => figure.reads === 'number')
      .map(({ figure, middle }) => ({ x: scale(0), y: middle - 7, width: scale(figure.place ?? 0) - scale(0), height: 14 }));
    const soft = rows.flatMap(({ figure: { interval }, middle }) =>
      interval ? [{ x: scale(interval.low), y: middle - 5, width: scale(interval.high) - scale(interval.low), height: 10 }] : [],
    );
    const dots = (few: boolean) =>
      rows
        .filter(({ figure }) => figure.reads !== 'number' && (figure.reads === 'share' && figure.value === null) === few)
        .map(({ figure, middle }) => ({ x: scale(figure.place ?? 0), y: middle }));
    const texts = rows.map(({ figure, middle }) => ({
      text: sayValue(figure, view.context) ?? '',
      x: widths[view.size] - 2,
      y: middle + 4.5,
    }));
    return [
      { kind: 'rects', className: `bar${kind}`, rects: bars },
      { kind: 'rects', className: `soft${kind}`, rects: soft },
      { kind: 'dots', className: `dot${kind}`, radius: own ? 5 : 4, points: dots(false) },
      { kind: 'dots', className: `dot few${kind}`, radius: own ? 5 : 4, points: dots(true) },
      { kind: 'texts', className: own ? 'value' : 'name', anchor: 'end', texts },
    ];
  });
}

/** All under twenty: dots in a row, full for those who count, with the numbers behind them. */
function dotRows(placed: Placed[], { size, context }: RowsView, from: number): Mark[] {
  const step = size === 'wide' ? 13 : 11;
  const shown = placed.filter(({ figure }) => !isEmpty(figure));
  const path = (part: 'full' | 'open') =>
    shown
      .map(({ figure: { n, count }, middle }) => {
        const full = count ?? 0;
        const at = (column: number): [number, number] => [from + 6 + column * step, middle];
        return dotPath(part === 'full' ? full : (n ?? 0) - full, { skip: part === 'full' ? 0 : full, across: 19, at });
      })
      .join('');
  const texts = (own: boolean) =>
    shown
      .filter((row) => row.own === own)
      .map(({ figure, middle }) => ({
        text: sayValue(figure, context) ?? '',
        x: from + 6 + (figure.n ?? 0) * step + 4,
        y: middle + 4.5,
      }));
  return [
    ...dotMarks({ full: path('full'), open: path('open'), crowded: false }),
    { kind: 'texts', className: 'name', anchor: 'start', texts: texts(false) },
    { kind: 'texts', className: 'value', anchor: 'start', texts: texts(true) },
  ];
}
