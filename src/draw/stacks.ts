import { dotPath } from './dots.ts';
import { isEmpty } from './gaps.ts';
import { keepApart } from './labels.ts';
import { backgroundOf, planeOf, type SeriesView } from './series.ts';
import { widths, type Label, type Mark, type Sheet } from './sheet.ts';
import { lineHeight, widthOf } from './text.ts';

/** Distance between dots; they are 10 wide, as the stylesheet says, or 7 in crowded drawings. */
const steps = { roomy: 13, crowded: 8.5 };

/** Periods of fewer than twenty each: a stack of dots per period, full for those who count in the sentence, and no percentages. */
export function drawStacks(view: SeriesView, label: string): Sheet {
  const { figures, size } = view;
  const crowded = Math.min(116, widths[size] / figures.length) < 30;
  const step = crowded ? steps.crowded : steps.roomy;
  const across = crowded ? 1 : 2;
  const rows = Math.ceil(Math.max(...figures.map(({ n }) => n ?? 0)) / across);
  const plane = planeOf(view, { left: 0, right: 0, top: 2 * lineHeight + 6, height: Math.max(rows * step, 56) });
  const { height, marks } = backgroundOf(view, plane);
  const floor = plane.frame.y + plane.frame.height;
  const at =
    (i: number) =>
    (column: number, row: number): [number, number] => [
      plane.place(i) + (column - (across - 1) / 2) * step,
      floor - step * (row + 0.5) - 2,
    ];
  const path = (part: (i: number) => { count: number; skip: number }) =>
    figures
      .map((figure, i) => (isEmpty(figure) ? '' : dotPath(part(i).count, { skip: part(i).skip, across, at: at(i) })))
      .join('');
  const full = path((i) => ({ count: figures[i]?.count ?? 0, skip: 0 }));
  const open = path((i) => ({ count: (figures[i]?.n ?? 0) - (figures[i]?.count ?? 0), skip: figures[i]?.count ?? 0 }));
  const tops = figures.map(({ n }) => floor - Math.ceil((n ?? 0) / across) * step - 4);
  const { frame } = plane;
  const base: Mark = {
    kind: 'rules',
    className: 'base',
    rules: [{ from: { x: frame.x, y: floor }, to: { x: frame.x + frame.width, y: floor } }],
  };
  return {
    size,
    height,
    label,
    marks: [...marks, ...dotMarks({ full, open, crowded }), base, ...countLabels(view, { tops, plane })],
  };
}

/** Full and open dots; an open one is a full one in grey with its middle left out. */
export function dotMarks({ full, open, crowded }: { full: string; open: string; crowded: boolean }): Mark[] {
  const small = crowded ? ' small' : '';
  const marks: Mark[] = [
    { kind: 'shape', className: `unit${small}`, path: full },
    { kind: 'shape', className: `open${small}`, path: open },
    { kind: 'shape', className: `hole${small}`, path: open },
  ];
  return marks.filter((mark) => mark.kind !== 'shape' || mark.path !== '');
}

/** “5” above “van 7”, or in one line where there is room. */
function countLabels(
  { figures, context, size }: SeriesView,
  { tops, plane }: { tops: number[]; plane: ReturnType<typeof planeOf> },
): Mark[] {
  const { words, format } = context;
  const whole = figures.map((figure) =>
    isEmpty(figure) ? null : words.charts.of(format.number(figure.count ?? 0), format.number(figure.n ?? 0)),
  );
  const inLine = whole.every((text) => text === null || widthOf(text, { bold: true }) < plane.pitch - 4);
  const labels = whole.flatMap((text, i): Label[] => {
    if (text === null) return [];
    const y = tops[i] ?? 0;
    if (inLine) return [{ text, x: plane.place(i), y }];
    const space = text.indexOf(' ');
    const below = text.slice(space + 1);
    // Where stacks stand close together the words are wider than their place: the outer ones stay inside the drawing.
    const half = widthOf(below, { bold: true }) / 2;
    const x = Math.min(widths[size] - half, Math.max(half, plane.place(i)));
    return [
      { text: text.slice(0, space), x, y: y - lineHeight },
      { text: below, x, y },
    ];
  });
  return [{ kind: 'texts', className: 'value', anchor: 'middle', texts: keepApart(labels, { anchor: 'middle', bold: true }) }];
}
