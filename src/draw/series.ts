import type { Grain, Indicator } from '../model/index.ts';
import { axisLines, periodAxis, type Plane } from './axis.ts';
import type { DrawContext } from './context.ts';
import { eventMarks, type PlacedEvent } from './events.ts';
import type { Figure } from './figure.ts';
import { gapMarks } from './gaps.ts';
import { createPlaces } from './plot.ts';
import { widths, type Mark, type Point, type Size } from './sheet.ts';
import { lineHeight } from './text.ts';

/** A row of figures on its way to a drawing of one width. */
export interface SeriesView {
  figures: Figure[];
  grain: Grain;
  indicator: Indicator;
  /** Name of the own line. */
  name: string;
  /** Name of the reference line. */
  others: string;
  size: Size;
  /** Only the axes: nothing of a figure, not even where there is none. */
  blank?: boolean;
  /** What the team drew beforehand, in the order of the figures; `null` where it drew nothing. */
  drawn?: (number | null)[];
  /** What happened, on the places where figures can first tell of it. */
  events?: PlacedEvent[];
  context: DrawContext;
}

/** Room around the frame. */
export interface Margins {
  left: number;
  right: number;
  top: number;
  /** Height of the frame itself. */
  height: number;
}

/** Few periods stand close together instead of far apart. */
const widest = 116;

/** The frame and its places. */
export function planeOf({ figures, size }: SeriesView, { left, right, top, height }: Margins): Plane {
  const pitch = Math.min(widest, (widths[size] - left - right) / figures.length);
  const width = pitch * figures.length;
  return { frame: { x: left, y: top, width, height }, pitch, place: createPlaces(figures.length, [left, left + width]) };
}

/** The places before which the definition changed. */
export function breaksOf(figures: readonly Figure[]): number[] {
  return figures.flatMap(({ former }, at) => (at > 0 && figures[at - 1]?.former !== former ? [at] : []));
}

/** A line in pieces: never across a change of definition. */
export function pieces(points: readonly (Point | null)[], figures: readonly Figure[]): (Point | null)[][] {
  const from = [0, ...breaksOf(figures)];
  return from.map((start, nth) => points.map((point, at) => (at >= start && at < (from[nth + 1] ?? Infinity) ? point : null)));
}

/** What every row of periods has: empty places with their reason behind, and names under the places. */
export function backgroundOf(view: SeriesView, plane: Plane): { height: number; marks: Mark[] } {
  const { figures, grain, indicator, context, events = [] } = view;
  const periods = figures.map(({ period }) => period);
  const lines = axisLines(periods, grain, { pitch: plane.pitch, context });
  const gaps = view.blank ? [] : gapMarks(figures, indicator, { plane, context });
  const letters = events.length > 0 ? lineHeight : 0;
  const lower = { ...plane, frame: { ...plane.frame, height: plane.frame.height + letters } };
  const marks = [
    ...gaps,
    ...breakMarks(view, plane),
    ...eventMarks(events, plane),
    ...periodAxis(periods, grain, { plane: lower, context }),
  ];
  return { height: plane.frame.y + plane.frame.height + letters + lines * lineHeight + 8, marks };
}

/** An upright line where the definition changed, with its name above where there is room for one. */
function breakMarks({ figures, context }: SeriesView, { frame, place, pitch }: Plane): Mark[] {
  const at = breaksOf(figures).map((index) => place(index) - pitch / 2);
  const rules = at.map((x) => ({ from: { x, y: frame.y - 4 }, to: { x, y: frame.y + frame.height } }));
  const texts = at.map((x) => ({ text: context.words.charts.break, x, y: frame.y - 8 }));
  return at.length === 0
    ? []
    : [
        { kind: 'rules', className: 'break', rules },
        { kind: 'texts', className: 'name', anchor: 'middle', texts },
      ];
}
