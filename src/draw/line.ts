import { valueAxis, type Plane } from './axis.ts';
import type { Figure } from './figure.ts';
import { isEmpty } from './gaps.ts';
import { createLinear } from './plot.ts';
import { backgroundOf, breaksOf, pieces, planeOf, type SeriesView } from './series.ts';
import { linesOf, type Mark, type Point, type Sheet } from './sheet.ts';
import { lineHeight, widthOf, wrap } from './text.ts';
import { ticksOf } from './ticks.ts';
import { valueLabels } from './value-labels.ts';

/** Points on a whole scale with their soft bars, own line and reference: shares from 0 to 100 %, means on their scale. */
export function drawLine(view: SeriesView, label: string): Sheet {
  const ticks = ticksOf(view, view.size === 'wide' ? 4 : 2);
  const left = Math.max(...ticks.map(({ text }) => widthOf(text))) + 10;
  const ends = endNames(view);
  const wide = view.size === 'wide';
  const right = wide ? Math.max(...ends.flatMap(({ lines, bold }) => lines.map((line) => widthOf(line, { bold })))) + 16 : 6;
  const plane = planeOf(view, { left, right, top: topOf(view, ends), height: wide ? 168 : 150 });
  const scale = createLinear([ticks[0].value, ticks.at(-1)?.value ?? 1], [plane.frame.y + plane.frame.height, plane.frame.y]);
  const { height, marks } = backgroundOf(view, plane);
  const points = view.figures.map((figure, i) => (isEmpty(figure) ? null : { x: plane.place(i), y: scale(figure.place ?? 0) }));
  const names = wide ? endMarks(ends, { points, view, plane, scale }) : keyMarks(ends);
  const [grid, ...axis] = valueAxis(ticks, { plane, scale });
  if (view.blank) return { size: view.size, height, label, marks: [grid, ...marks, ...axis] };
  const parts = [
    grid,
    ...marks,
    ...axis,
    ...softBars(view, plane, scale),
    ...referenceMarks(view, plane, scale),
    ...ownMarks(view, points),
    valueLabels(view, points, { plane, scale }),
    ...drawnMarks(view, plane, scale),
    ...names,
  ];
  return { size: view.size, height, label, marks: parts };
}

type Scale = (value: number) => number;

function softBars({ figures, size }: SeriesView, { place, pitch }: Plane, scale: Scale): Mark[] {
  const width = Math.min(size === 'wide' ? 14 : 12, pitch - 4);
  const rects = figures.flatMap(({ interval }, i) =>
    interval
      ? [{ x: place(i) - width / 2, y: scale(interval.high), width, height: scale(interval.low) - scale(interval.high) }]
      : [],
  );
  return [{ kind: 'rects', className: 'soft', rects }];
}

/** The reference is drawn only where the own figure is: beside a hidden one it might give that away. */
function referenceMarks({ figures }: SeriesView, { place }: Plane, scale: Scale): Mark[] {
  const points = figures.map((figure, i) =>
    isEmpty(figure) || figure.reference === null ? null : { x: place(i), y: scale(figure.reference) },
  );
  const alone = points.filter((point, i): point is Point => point !== null && !points[i - 1] && !points[i + 1]);
  const stubs = alone.map(({ x, y }) => ({ from: { x: x - 9, y }, to: { x: x + 9, y } }));
  return [
    ...pieces(points, figures).map((piece): Mark => ({ kind: 'line', className: 'ref', points: piece })),
    { kind: 'rules', className: 'ref', rules: stubs },
  ];
}

function ownMarks({ figures }: SeriesView, points: (Point | null)[]): Mark[] {
  const few = (i: number) => figures[i]?.reads === 'share' && figures[i]?.value === null;
  const chosen = (wanted: boolean) => points.filter((point, i): point is Point => point !== null && few(i) === wanted);
  return [
    ...pieces(points, figures).map((piece): Mark => ({ kind: 'line', className: 'own', points: piece })),
    { kind: 'dots', className: 'dot', radius: 4.5, points: chosen(false) },
    { kind: 'dots', className: 'dot few', radius: 4.5, points: chosen(true) },
  ];
}

/** Room above the frame: for values, for names on a telephone, and for what the team drew. */
function topOf(view: SeriesView, ends: EndName[]): number {
  const drawn = (view.drawn ? lineHeight : 0) + (breaksOf(view.figures).length > 0 ? lineHeight : 0);
  return drawn + (view.size === 'wide' ? 24 : 22 + keyLines(ends) * lineHeight);
}

/** What the team drew before it knew, inside the frame, with its name above: another dash and another shape than any figure. */
function drawnMarks({ drawn, size, context }: SeriesView, { place, frame }: Plane, scale: Scale): Mark[] {
  if (!drawn) return [];
  const inside = (y: number) => Math.min(frame.y + frame.height, Math.max(frame.y, y));
  const points = drawn.map((value, i) => (value === null ? null : { x: place(i), y: inside(scale(value)) }));
  const y = frame.y - (size === 'wide' ? 24 : 14);
  const key = { from: { x: frame.x, y: y - 4 }, to: { x: frame.x + 24, y: y - 4 } };
  const diamonds = points.map((point) => (point ? `M${point.x} ${point.y - 5}l5 5l-5 5l-5 -5z` : '')).join('');
  return [
    { kind: 'line', className: 'drawn', points },
    { kind: 'shape', className: 'drawn-dot', path: diamonds },
    { kind: 'rules', className: 'drawn', rules: [key] },
    { kind: 'texts', className: 'name', anchor: 'start', texts: [{ text: context.words.charts.drawn, x: frame.x + 30, y }] },
  ];
}

interface EndName {
  className: string;
  bold: boolean;
  lines: string[];
  line: (figure: Figure) => number | null;
}

function endNames({ figures, name, others, size }: SeriesView): EndName[] {
  const [width, most] = size === 'wide' ? [116, 4] : [252, 2];
  const own: EndName = {
    className: 'own-name',
    bold: true,
    lines: wrap(name, width, { bold: true, most }),
    line: ({ place }) => place,
  };
  const reference: EndName = {
    className: 'ref-name',
    bold: false,
    lines: wrap(others, width, { most }),
    line: (figure) => figure.reference,
  };
  return figures.some((figure) => !isEmpty(figure) && figure.reference !== null) ? [own, reference] : [own];
}

/** Names beside the ends of their lines, pushed apart when the lines end close together. */
function endMarks(
  ends: EndName[],
  { points, view, plane, scale }: { points: (Point | null)[]; view: SeriesView; plane: Plane; scale: Scale },
): Mark[] {
  const last = points.findLastIndex((point) => point !== null);
  const figure = view.figures[last];
  if (!figure) return [];
  const x = plane.frame.x + plane.frame.width + 8;
  const wanted = ends.flatMap((end) => {
    const value = end.line(figure) ?? figure.place;
    return value === null
      ? []
      : [{ end, top: scale(value) - (end.lines.length * lineHeight) / 2, height: end.lines.length * lineHeight }];
  });
  return spread(wanted, plane.frame.y + plane.frame.height).map(({ end, top }) => ({
    kind: 'texts',
    className: end.className,
    anchor: 'start',
    texts: linesOf(end.lines, { x, y: top + 12.5 }, lineHeight),
  }));
}

function spread<T extends { top: number; height: number }>(blocks: T[], bottom: number): T[] {
  const [upper, lower] = blocks.toSorted((a, b) => a.top - b.top);
  if (!upper || !lower) return blocks;
  const short = upper.top + upper.height + 2 - lower.top;
  if (short <= 0) return [upper, lower];
  const raised = Math.min(short / 2, Math.max(0, upper.top));
  const top = Math.min(lower.top + short - raised, bottom - lower.height);
  return [
    { ...upper, top: Math.min(upper.top - raised, top - upper.height - 2) },
    { ...lower, top },
  ];
}

const keyLines = (ends: EndName[]): number => ends.reduce((sum, { lines }) => sum + lines.length, 0);

/** Narrow drawings name their lines above the frame, each with a piece of its own line. */
function keyMarks(ends: EndName[]): Mark[] {
  let y = 12;
  return ends.flatMap(({ className, lines }): Mark[] => {
    const sample = { from: { x: 2, y: y - 4 }, to: { x: 26, y: y - 4 } };
    const texts = linesOf(lines, { x: 32, y }, lineHeight);
    y += lines.length * lineHeight;
    return [
      { kind: 'rules', className: className === 'own-name' ? 'own' : 'ref', rules: [sample] },
      { kind: 'texts', className, anchor: 'start', texts },
    ];
  });
}
