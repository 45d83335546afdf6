import { isEmpty } from './gaps.ts';
import { createLinear } from './plot.ts';
import type { PlacedRow, RowsView } from './rows.ts';
import { sayValue } from './say.ts';
import { widths, type Label, type Mark } from './sheet.ts';
import { lineHeight, widthOf } from './text.ts';
import { ticksOf, type Tick } from './ticks.ts';

/** Where the marks of rows stand. */
export interface Field {
  top: number;
  end: number;
  ticks: [Tick, ...Tick[]];
  scale: (value: number) => number;
}

/** The field between names and values, with its scale. */
export function fieldOf(
  placed: PlacedRow[],
  view: RowsView,
  { from, top, end }: { from: number; top: number; end: number },
): Field {
  const values = placed.map(({ figure }) => widthOf(sayValue(figure, view.context) ?? '', { bold: true }));
  const ticks = ticksOf({ ...view, figures: placed.map(({ figure }) => figure) }, view.size === 'wide' ? 4 : 2);
  const ends: [number, number] = [ticks[0].value, ticks.at(-1)?.value ?? 1];
  return { top, end, ticks, scale: createLinear(ends, [from, widths[view.size] - Math.max(...values) - 14]) };
}

/** Names at the foot, light lines, and the dashed line of the reference with its name on top. */
export function fieldMarks(placed: PlacedRow[], { reference, size }: RowsView, field: Field): Mark[] {
  const { end, ticks, scale } = field;
  const inside = (text: string, x: number): number => Math.min(widths[size] - widthOf(text) / 2, Math.max(widthOf(text) / 2, x));
  const texts = ticks.map(({ value, text }): Label => ({ text, x: inside(text, scale(value)), y: end + lineHeight }));
  const lines =
    size === 'wide' ? uprightLines(field, reference?.value ?? null) : trackLines(placed, field, reference?.value ?? null);
  const named = reference && { text: reference.name, x: inside(reference.name, scale(reference.value)), y: 12 };
  return [
    ...lines,
    { kind: 'texts', className: 'tick', anchor: 'middle', texts },
    { kind: 'texts', className: 'ref-name', anchor: 'middle', texts: named ? [named] : [] },
  ];
}

/** Wide: lines from top to foot through all rows. */
function uprightLines({ top, end, ticks, scale }: Field, reference: number | null): Mark[] {
  const upright = (value: number) => ({ from: { x: scale(value), y: top }, to: { x: scale(value), y: end } });
  return [
    { kind: 'rules', className: 'grid', rules: ticks.slice(1).map(({ value }) => upright(value)) },
    { kind: 'rules', className: 'base', rules: [upright(ticks[0].value)] },
    { kind: 'rules', className: 'ref', rules: reference === null ? [] : [upright(reference)] },
  ];
}

/** Narrow: names stand above their rows, so each row has its own track from end to end, and its own piece of the reference. */
function trackLines(placed: PlacedRow[], { ticks, scale }: Field, reference: number | null): Mark[] {
  const shown = placed.filter(({ figure }) => !isEmpty(figure));
  const ends = [scale(ticks[0].value), scale(ticks.at(-1)?.value ?? 1)] as const;
  const track = ({ middle: y }: PlacedRow) => ({ from: { x: ends[0], y }, to: { x: ends[1], y } });
  const piece = ({ middle }: PlacedRow) => ({
    from: { x: scale(reference ?? 0), y: middle - 9 },
    to: { x: scale(reference ?? 0), y: middle + 9 },
  });
  return [
    { kind: 'rules', className: 'grid', rules: shown.map(track) },
    { kind: 'rules', className: 'ref piece', rules: reference === null ? [] : shown.map(piece) },
  ];
}

/** Dots with soft bars, or bars from zero for numbers; the value stands at the end of the row. Own ones last, so on top. */
export function valueMarks(placed: PlacedRow[], view: RowsView, field: Field): Mark[] {
  const shown = placed.filter(({ figure }) => !isEmpty(figure));
  return [false, true].flatMap((own) =>
    markRows(
      shown.filter((row) => row.own === own),
      { own, view, field },
    ),
  );
}

function markRows(rows: PlacedRow[], { own, view, field }: { own: boolean; view: RowsView; field: Field }): Mark[] {
  const { scale, ticks } = field;
  const other = own ? '' : ' other';
  const radius = own ? 5 : 4;
  const band = (low: number, high: number) => ({ x: scale(low), width: scale(high) - scale(low) });
  const isFew = ({ figure }: PlacedRow) => figure.reads === 'share' && figure.value === null;
  const [numbers, estimates] = [
    rows.filter(({ figure }) => figure.reads === 'number'),
    rows.filter(({ figure }) => figure.reads !== 'number'),
  ];
  const bars = numbers.map(({ figure, middle }) => ({ ...band(ticks[0].value, figure.place ?? 0), y: middle - 7, height: 14 }));
  const soft = rows.flatMap(({ figure: { interval }, middle }) =>
    interval ? [{ ...band(interval.low, interval.high), y: middle - 5, height: 10 }] : [],
  );
  const dots = (few: boolean) =>
    estimates.filter((row) => isFew(row) === few).map(({ figure, middle }) => ({ x: scale(figure.place ?? 0), y: middle }));
  const texts = rows.map(({ figure, middle }): Label => ({
    text: sayValue(figure, view.context) ?? '',
    x: widths[view.size] - 2,
    y: middle + 4.5,
  }));
  return [
    { kind: 'rects', className: `bar${other}`, rects: bars },
    { kind: 'rects', className: `soft${other}`, rects: soft },
    { kind: 'dots', className: `dot${other}`, radius, points: dots(false) },
    { kind: 'dots', className: `dot few${other}`, radius, points: dots(true) },
    { kind: 'texts', className: own ? 'value' : 'name', anchor: 'end', texts },
  ];
}
