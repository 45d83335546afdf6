import type { Indicator } from '../model/index.ts';
import type { DrawContext } from './context.ts';
import type { Figure } from './figure.ts';
import { isEmpty } from './gaps.ts';
import { dotRows } from './row-dots.ts';
import { fieldMarks, fieldOf, valueMarks } from './row-values.ts';
import { sayGap } from './say.ts';
import { linesOf, widths, type Label, type Mark, type Sheet, type Size } from './sheet.ts';
import { lineHeight, nameLines, widthOf, wrap } from './text.ts';

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

/** A row with where it stands: lines of its name, their place, and the middle of its marks. */
export interface PlacedRow extends UnitRow {
  lines: string[];
  top: number;
  height: number;
  middle: number;
}

const widestName = 172;

/** Units in their fixed order, one row each; a hidden one keeps its row. */
export function drawRows(view: RowsView, label: string): Sheet {
  const few = fitsDots(view.rows);
  const start = view.reference !== null && !few ? lineHeight + 6 : 2;
  const placed = placeRows(view, start);
  const { size } = view;
  const nameWidth = Math.max(...placed.flatMap(({ lines, own }) => lines.map((line) => widthOf(line, { bold: own }))));
  const from = size === 'wide' ? nameWidth + 14 : 5;
  const end = placed.reduce((sum, { height }) => sum + height, start);
  const texts = [...nameMarks(placed, { size, nameWidth }), ...gapTexts(placed, view, from)];
  if (few) return { size, height: end + 4, label, marks: [...texts, ...dotRows(placed, view, from)] };
  const field = fieldOf(placed, view, { from, top: start, end });
  return {
    size,
    height: end + lineHeight + 8,
    label,
    marks: [...fieldMarks(placed, view, field), ...texts, ...valueMarks(placed, view, field)],
  };
}

/** Most dots in a row; the set tells no percentages of these, yet twenty families may be sixty rows. */
const mostDots = 20;

/** Whether every row is small enough to be drawn as dots instead of on a scale. */
export function fitsDots(rows: UnitRow[]): boolean {
  return rows.every(({ figure: { reads, value, n } }) => reads === 'share' && value === null && (n ?? 0) <= mostDots);
}

function placeRows({ rows, size }: RowsView, start: number): PlacedRow[] {
  const wide = size === 'wide';
  let top = start;
  return rows.map((row) => {
    const lines = wrap(row.name, wide ? widestName : widths.narrow, { most: nameLines, bold: row.own });
    const height = wide ? Math.max(26, lines.length * lineHeight + 8) : lines.length * lineHeight + 26;
    const placed = { ...row, lines, top, height, middle: wide ? top + height / 2 : top + lines.length * lineHeight + 11 };
    top += height;
    return placed;
  });
}

function nameMarks(placed: PlacedRow[], { size, nameWidth }: { size: Size; nameWidth: number }): Mark[] {
  const wide = size === 'wide';
  const linesFor = ({ lines, middle, top }: PlacedRow) => {
    const y = wide ? middle - ((lines.length - 1) * lineHeight) / 2 + 4.5 : top + 13;
    return linesOf(lines, { x: wide ? nameWidth : 0, y }, lineHeight);
  };
  const texts = (own: boolean) => placed.filter((row) => row.own === own).flatMap(linesFor);
  const anchor = wide ? 'end' : 'start';
  return [
    { kind: 'texts', className: 'name', anchor, texts: texts(false) },
    { kind: 'texts', className: 'own-name', anchor, texts: texts(true) },
  ];
}

function gapTexts(placed: PlacedRow[], { indicator, size, context }: RowsView, x: number): Mark[] {
  const texts: Label[] = placed.flatMap(({ figure, middle }) =>
    isEmpty(figure) ? [{ text: sayGap(figure, indicator, context), x: size === 'wide' ? x + 4 : 0, y: middle + 4.5 }] : [],
  );
  return [{ kind: 'texts', className: 'none', anchor: 'start', texts }];
}
