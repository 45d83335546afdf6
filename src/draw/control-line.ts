import { valueAxis } from './axis.ts';
import type { Control } from './control-limits.ts';
import { isEmpty } from './gaps.ts';
import { createLinear } from './plot.ts';
import { sayLike } from './say.ts';
import { backgroundOf, planeOf, type SeriesView } from './series.ts';
import type { Mark, Point, Sheet } from './sheet.ts';
import { widthOf } from './text.ts';
import { evenTicks, ticksOf, type Tick } from './ticks.ts';
import { valueLabels } from './value-labels.ts';

/** A line with its middle and the two lines between which it strays by itself; a ring round what is unusual. */
export function drawControl(given: SeriesView, control: Control, label: string): Sheet {
  const view = { ...given, figures: given.figures.map((figure) => ({ ...figure, interval: null, reference: null })) };
  const wide = view.size === 'wide';
  const ticks = ticksFor(view, control);
  const left = Math.max(...ticks.map(({ text }) => widthOf(text))) + 10;
  const plane = planeOf(view, { left, right: 6, top: 24, height: wide ? 176 : 156 });
  const { frame, place } = plane;
  const [low, high] = [ticks[0].value, ticks.at(-1)?.value ?? 1];
  const linear = createLinear([low, high], [frame.y + frame.height, frame.y]);
  const scale = (value: number) => linear(Math.min(high, Math.max(low, value)));
  const { height, marks } = backgroundOf(view, plane);
  const points = view.figures.map((figure, i) => (isEmpty(figure) ? null : { x: place(i), y: scale(figure.place ?? 0) }));
  const [grid, ...axis] = valueAxis(ticks, { plane, scale });
  const across = (value: number) => ({
    from: { x: frame.x, y: scale(value) },
    to: { x: frame.x + frame.width, y: scale(value) },
  });
  const [first] = control.limits.filter((limits) => limits !== null);
  const limits: Mark[] =
    control.isEven && first
      ? [{ kind: 'rules', className: 'limit', rules: [across(first.low), across(first.high)] }]
      : limitLines(control, (i, value) => ({ x: place(i), y: scale(value) }));
  return {
    size: view.size,
    height,
    label,
    marks: [
      grid,
      ...marks,
      ...axis,
      ...limits,
      { kind: 'rules', className: 'ref', rules: [across(control.centre)] },
      ...pointMarks(points, control),
      valueLabels(view, points, { plane, scale }),
    ],
  };
}

/** Limits that differ from place to place, broken where nothing is shown. */
function limitLines({ limits }: Control, at: (i: number, value: number) => Point): Mark[] {
  return (['low', 'high'] as const).map((end) => ({
    kind: 'line',
    className: 'limit',
    points: limits.map((own, i) => own && at(i, own[end])),
  }));
}

function pointMarks(points: (Point | null)[], { signs }: Control): Mark[] {
  const chosen = (wanted: boolean) =>
    points.filter((point, i): point is Point => point !== null && (signs[i]?.length !== 0) === wanted);
  return [
    { kind: 'line', className: 'own', points },
    { kind: 'dots', className: 'dot', radius: 4, points: chosen(false) },
    { kind: 'dots', className: 'dot', radius: 4, points: chosen(true) },
    { kind: 'dots', className: 'ring', radius: 8, points: chosen(true) },
  ];
}

/** A declared scale whole and shares from none to all, as everywhere; without one, and below zero, as far as the limits reach. */
function ticksFor(view: SeriesView, { limits }: Control): [Tick, ...Tick[]] {
  const values = [
    ...view.figures.flatMap(({ place }) => place ?? []),
    ...limits.flatMap((own) => (own ? [own.low, own.high] : [])),
  ];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const [one] = view.figures;
  const most = view.size === 'wide' ? 4 : 2;
  if (!one || view.indicator.scale || one.reads === 'share') return ticksOf(view, most);
  const from = one.reads === 'number' ? Math.max(0, Math.floor(lowest)) : Math.floor(lowest);
  const [first = 0, ...rest] = evenTicks(from, Math.ceil(highest), most);
  const named = (value: number): Tick => ({
    value,
    text: sayLike({ ...one, decimals: Number.isInteger(value) ? 0 : 1 }, value, view.context),
  });
  return [named(first), ...rest.map(named)];
}
