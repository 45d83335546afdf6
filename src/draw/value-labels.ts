import type { Plane } from './axis.ts';
import { byWeight, keepApart } from './labels.ts';
import { sayValue } from './say.ts';
import type { SeriesView } from './series.ts';
import { widths, type Label, type Mark, type Point } from './sheet.ts';
import { textSize, widthOf } from './text.ts';

/** Places closer than this name only their first and last value; the table has them all. */
const closest = 42;

interface Drawn {
  view: SeriesView;
  plane: Plane;
  scale: (value: number) => number;
  points: (Point | null)[];
}

/** Values above their soft bars, or below where the own line climbs through that place; the last and the first before others. */
export function valueLabels(view: SeriesView, points: (Point | null)[], { plane, scale }: Pick<Drawn, 'plane' | 'scale'>): Mark {
  const drawn = { view, plane, scale, points };
  const labels = view.figures.flatMap((_, i) => labelOf(i, drawn) ?? []);
  const ordered = plane.pitch < closest ? byWeight(labels).slice(0, 2) : byWeight(labels);
  return { kind: 'texts', className: 'value', anchor: 'middle', texts: keepApart(ordered, { anchor: 'middle', bold: true }) };
}

function labelOf(i: number, drawn: Drawn): Label | null {
  const { view, plane, points } = drawn;
  const [figure, point] = [view.figures[i], points[i]];
  const text = figure ? sayValue(figure, view.context) : null;
  if (!point || text === null) return null;
  const half = widthOf(text, { bold: true }) / 2;
  const x = Math.min(widths[view.size] - half, Math.max(point.x, plane.frame.x + half));
  const { above, below } = sidesOf(point, half, drawn);
  const low = plane.frame.y + plane.frame.height - 4;
  const lowered = climbs(i, { above, half, points }) && below <= low && plane.pitch >= closest;
  return { text, x, y: lowered ? below : Math.max(12, above) };
}

/** Baselines free of the soft bars and points that the label would cover. */
function sidesOf(point: Point, half: number, { view, plane, scale }: Drawn): { above: number; below: number } {
  const near = view.figures.filter(({ place }, j) => place !== null && Math.abs(plane.place(j) - point.x) < half + 10);
  const tops = near.map(({ place, interval }) => Math.min(scale(place ?? 0) - 9, interval ? scale(interval.high) - 6 : Infinity));
  const feet = near.map(({ place, interval }) => Math.max(scale(place ?? 0) + 9, interval ? scale(interval.low) + 5 : 0));
  return { above: Math.min(...tops), below: Math.max(...feet) + textSize - 2 };
}

/** Whether the line to a neighbour runs through the label's place above its point. */
function climbs(i: number, { above, half, points }: { above: number; half: number; points: (Point | null)[] }): boolean {
  const own = points[i];
  return [points[i - 1], points[i + 1]].some((next) => {
    if (!own || !next) return false;
    const reach = Math.min(1, half / Math.abs(next.x - own.x));
    return own.y + (next.y - own.y) * reach < above + 2;
  });
}
