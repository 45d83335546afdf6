import { valueAxis } from './axis.ts';
import { isEmpty } from './gaps.ts';
import { byWeight, keepApart } from './labels.ts';
import { createLinear } from './plot.ts';
import { sayValue } from './say.ts';
import { backgroundOf, planeOf, type SeriesView } from './series.ts';
import type { Label, Mark, Sheet } from './sheet.ts';
import { widthOf } from './text.ts';
import { ticksOf } from './ticks.ts';

/** Numbers per period as bars from zero. */
export function drawBars(view: SeriesView, label: string): Sheet {
  const { figures, context, size } = view;
  const values = figures.map((figure) => (isEmpty(figure) ? null : figure.place));
  const ticks = ticksOf(view, size === 'wide' ? 4 : 3);
  const top = ticks.at(-1)?.value ?? 1;
  const left = Math.max(...ticks.map(({ text }) => widthOf(text))) + 10;
  const plane = planeOf(view, { left, right: 6, top: 24, height: size === 'wide' ? 150 : 130 });
  const { frame, pitch, place } = plane;
  const scale = createLinear([0, top], [frame.y + frame.height, frame.y]);
  const width = Math.min(44, pitch * 0.62);
  const rects = values.flatMap((value, i) =>
    value === null ? [] : [{ x: place(i) - width / 2, y: scale(value), width, height: scale(0) - scale(value) }],
  );
  const labels: Label[] = figures.flatMap((figure, i) => {
    const value = values[i];
    return value === null || value === undefined
      ? []
      : [{ text: sayValue(figure, context) ?? '', x: place(i), y: scale(value) - 6 }];
  });
  const { height, marks } = backgroundOf(view, plane);
  const [grid, base, names] = valueAxis(ticks, { plane, scale });
  if (view.blank) return { size, height, label, marks: [grid, ...marks, base, names] };
  const kept = keepApart(byWeight(labels), { anchor: 'middle', bold: true });
  const bars: Mark = { kind: 'rects', className: 'bar', rects };
  const said: Mark = { kind: 'texts', className: 'value', anchor: 'middle', texts: kept };
  return { size, height, label, marks: [grid, bars, ...marks.flatMap(overBars), said, base, names] };
}

/** The line of an event crosses a bar: it gets an edge of paper. */
function overBars(mark: Mark): Mark[] {
  return mark.kind === 'rules' && mark.className === 'event' ? [{ ...mark, className: 'under' }, mark] : [mark];
}
