import type { Indicator } from '../model/index.ts';
import { cutOffOf, isDrawn, isLowerBetter, sayEnd, severeFrom, type ChangeFigure } from './change.ts';
import type { DrawContext } from './context.ts';
import { createLinear } from './plot.ts';
import { linesOf, widths, type Label, type Mark, type Sheet, type Size } from './sheet.ts';
import { lineHeight, nameLines, tickSize, widthOf, wrap } from './text.ts';
import { evenTicks, ticksFromZero } from './ticks.ts';

/** A unit's change in a drawing of one or more. */
export interface ChangeRow {
  name: string;
  own: boolean;
  figure: ChangeFigure;
}

export interface ChangeView {
  rows: ChangeRow[];
  indicator: Indicator;
  size: Size;
  context: DrawContext;
}

interface Placed extends ChangeRow {
  lines: string[];
  top: number;
  middle: number;
}

interface Field {
  from: number;
  to: number;
  top: number;
  end: number;
  scale: (value: number) => number;
}

const widestName = 150;

/** From start to end on the whole scale of the questionnaire, a row per unit in their fixed order. */
export function drawChange(view: ChangeView, label: string): Sheet {
  const { size, rows, context } = view;
  const cut = cutOffOf(view.indicator);
  const top = cut === null ? 4 : lineHeight + 6;
  const placed = placeRows(view, top);
  const end = Math.max(...placed.map(({ middle }) => middle)) + 18;
  const names = Math.max(...placed.flatMap(({ lines, own }) => lines.map((line) => widthOf(line, { bold: own }))));
  const values = Math.max(...rows.map(({ figure }) => widthOf(sayPair(figure, context), { bold: true })));
  const from = size === 'wide' ? names + 14 : 5;
  const to = size === 'wide' ? widths.wide - values - 12 : widths.narrow - 6;
  const ticks = ticksFor(view);
  const scale = createLinear([ticks[0] ?? 0, ticks.at(-1) ?? 1], [from, to]);
  const field: Field = { from, to, top, end, scale };
  return {
    size,
    height: end + lineHeight + 6,
    label,
    marks: [
      ...groundMarks(view, field, ticks),
      ...nameMarks(placed, view, names),
      ...placed.flatMap((row) => rowMarks(row, view, field)),
    ],
  };
}

function placeRows({ rows, size }: ChangeView, start: number): Placed[] {
  let top = start;
  return rows.map((row) => {
    const lines = wrap(row.name, size === 'wide' ? widestName : widths.narrow - 100, { most: nameLines, bold: row.own });
    const wide = Math.max(32, lines.length * lineHeight + 10);
    const height = size === 'wide' ? wide : lines.length * lineHeight + 30;
    const middle = size === 'wide' ? top + height / 2 : top + lines.length * lineHeight + 13;
    const placed = { ...row, lines, top, middle };
    top += height;
    return placed;
  });
}

function ticksFor({ rows, indicator, size }: ChangeView): number[] {
  const most = size === 'wide' ? 4 : 2;
  if (indicator.scale) return evenTicks(indicator.scale.from, indicator.scale.upTo, most);
  const values = rows.flatMap(({ figure }) => [figure.start?.value ?? 0, figure.end?.value ?? 0]);
  return ticksFromZero(Math.max(...values), most, false);
}

/** The scale, the side of severe scores when one norm is everybody's, and the cut-off with its name. */
function groundMarks({ indicator, context }: ChangeView, { from, to, top, end, scale }: Field, ticks: number[]): Mark[] {
  const { format, words } = context;
  const upright = (value: number) => ({ from: { x: scale(value), y: top }, to: { x: scale(value), y: end } });
  const decimals = ticks.every(Number.isInteger) ? 0 : 1;
  const inside = (text: string, x: number) =>
    Math.min(to + 4 - widthOf(text, { size: tickSize }) / 2, Math.max(from - 4 + widthOf(text, { size: tickSize }) / 2, x));
  const texts = ticks.map((value): Label => {
    const text = format.number(value, decimals);
    return { text, x: inside(text, scale(value)), y: end + lineHeight };
  });
  const [severe, cut] = [severeFrom(indicator), cutOffOf(indicator)];
  const edge = severe === null ? null : Math.min(to, Math.max(from, scale(severe)));
  const zone =
    edge === null ? [] : isLowerBetter(indicator) ? [{ x: edge, width: to - edge }] : [{ x: from, width: edge - from }];
  const name = cut === null ? null : words.change.cutOff(format.number(cut, Number.isInteger(cut) ? 0 : 1));
  return [
    { kind: 'rects', className: 'zone', rects: zone.map((box) => ({ ...box, y: top, height: end - top })) },
    { kind: 'rules', className: 'grid', rules: ticks.map(upright) },
    { kind: 'rules', className: 'ref', rules: cut === null ? [] : [upright(cut)] },
    { kind: 'texts', className: 'tick', anchor: 'middle', texts },
    {
      kind: 'texts',
      className: 'ref-name',
      anchor: 'middle',
      texts: cut === null || name === null ? [] : [{ text: name, x: inside(name, scale(cut)), y: 12 }],
    },
  ];
}

function nameMarks(placed: Placed[], { size }: ChangeView, width: number): Mark[] {
  const wide = size === 'wide';
  const texts = (own: boolean) =>
    placed
      .filter((row) => row.own === own)
      .flatMap(({ lines, middle, top }) => {
        const y = wide ? middle - ((lines.length - 1) * lineHeight) / 2 + 4.5 : top + 13;
        return linesOf(lines, { x: wide ? width : 0, y }, lineHeight);
      });
  const anchor = wide ? 'end' : 'start';
  return [
    { kind: 'texts', className: 'name', anchor, texts: texts(false) },
    { kind: 'texts', className: 'own-name', anchor, texts: texts(true) },
  ];
}

/** An open circle where it started, a full one where it ended, and the line between them. */
function rowMarks({ figure, own, middle, top, lines }: Placed, { context, size }: ChangeView, { from, scale }: Field): Mark[] {
  const wide = size === 'wide';
  if (!isDrawn(figure)) {
    const text = context.words.figures.hidden;
    return [{ kind: 'texts', className: 'none', anchor: 'start', texts: [{ text, x: wide ? from + 4 : 0, y: middle + 4.5 }] }];
  }
  const [start, end] = [figure.start, figure.end].map(({ value }) => ({ x: scale(value ?? 0), y: middle })) as [{ x: number; y: number }, { x: number; y: number }]; // prettier-ignore
  const other = own ? '' : ' other';
  const y = wide ? middle + 4.5 : top + lines.length * lineHeight - 3;
  return [
    { kind: 'rules', className: own ? 'own' : 'way', rules: [{ from: start, to: end }] },
    { kind: 'dots', className: `dot few${other}`, radius: own ? 5 : 4, points: [start] },
    { kind: 'dots', className: `dot${other}`, radius: own ? 5 : 4, points: [end] },
    {
      kind: 'texts',
      className: own ? 'value' : 'name',
      anchor: 'end',
      texts: [{ text: sayPair(figure, context), x: widths[size] - 2, y }],
    },
  ];
}

/** “16,9 → 13,4”. */
function sayPair(figure: ChangeFigure, context: DrawContext): string {
  return isDrawn(figure) ? `${sayEnd(figure.start, context)} → ${sayEnd(figure.end, context)}` : '';
}
