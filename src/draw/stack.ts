import type { Answer } from './answers.ts';
import { overlaps, boxOf } from './labels.ts';
import { linesOf, widths, type Box, type Label, type Mark, type Sheet, type Size } from './sheet.ts';
import { lineHeight, widthOf, wrap } from './text.ts';

/** One stacked bar; `empty` says why there is none. */
export interface StackRow {
  name: string | null;
  answers: Answer[];
  empty: string | null;
}

export interface StackView {
  rows: StackRow[];
  /** Bars balance on the middle of the scale instead of starting at the left. */
  centred: boolean;
  size: Size;
}

interface Segment extends Box {
  answer: Answer;
}

/** Stacked bars with the names of the answers under the last one; `null` when those names do not fit there. */
export function drawStack(view: StackView, label: string): Sheet | null {
  const { rows, size } = view;
  const tall = rows.length === 1 ? 38 : 26;
  const segments = rows.map((row, i) => segmentsOf(row, { view, y: 2 + i * (tall + 8), height: tall }));
  const last = segments.at(-1) ?? [];
  const foot = rows.length * (tall + 8) - 4;
  const names = namesOf(last, foot + 12, widths[size]);
  const lost = segments.flat().some(({ answer }) => !last.some((segment) => segment.answer.label === answer.label));
  if (names === null || lost) return null;
  const height = Math.max(...names.map(({ y }) => y)) + 6;
  const marks = [
    ...barMarks(segments.flat()),
    ...rowNames(view, tall),
    ...middleLine(view, foot),
    { kind: 'texts', className: 'name', anchor: 'middle', texts: names } as const,
  ];
  return { size, height, label, marks };
}

interface Room {
  view: StackView;
  y: number;
  height: number;
}

const sideGap = 12;

/** Widths are parts of everybody, the missing included; on centred bars they stand apart, at one line for all rows. */
function segmentsOf({ answers }: StackRow, { view, y, height }: Room): Segment[] {
  const { start, unit, middle, missingAt } = extentOf(view);
  const total = sum(answers) || 1;
  const given = answers.filter(({ missing }) => !missing);
  let x = view.centred ? middle - halfOf(given) * (unit / total) : start;
  let apart = missingAt;
  return answers.flatMap((answer) => {
    const width = (answer.count / total) * unit;
    const at = view.centred && answer.missing ? apart : x;
    if (view.centred && answer.missing) apart += width;
    else x += width;
    return width > 0 ? [{ answer, x: at, y, width, height }] : [];
  });
}

/** Where bars may stand, and how wide the whole of one is. */
function extentOf({ rows, centred, size }: StackView): { start: number; unit: number; middle: number; missingAt: number } {
  const names = rows.map(({ name }) => (name === null ? 0 : widthOf(name) + 12));
  const start = Math.max(1, ...names);
  const room = widths[size] - start - 1;
  if (!centred) return { start, unit: room, middle: start, missingAt: start };
  const parts = rows.map(({ answers }) => {
    const given = answers.filter(({ missing }) => !missing);
    const total = sum(answers) || 1;
    return {
      left: halfOf(given) / total,
      right: (sum(given) - halfOf(given)) / total,
      missing: (sum(answers) - sum(given)) / total,
    };
  });
  const most = (side: 'left' | 'right' | 'missing') => Math.max(...parts.map((part) => part[side]));
  const unit = (room - (most('missing') > 0 ? sideGap : 0)) / (most('left') + most('right') + most('missing'));
  const middle = start + most('left') * unit;
  return { start, unit, middle, missingAt: middle + most('right') * unit + sideGap };
}

const sum = (answers: Answer[]): number => answers.reduce((total, { count }) => total + count, 0);

/** How many answered below the middle of the scale; half of a middle answer belongs to each side. */
function halfOf(given: Answer[]): number {
  const half = Math.floor(given.length / 2);
  const middle = given.length % 2 === 1 ? (given[half]?.count ?? 0) / 2 : 0;
  return sum(given.slice(0, half)) + middle;
}

function barMarks(segments: Segment[]): Mark[] {
  const classes = [...new Set(segments.map(({ answer }) => answer.className))];
  return classes.flatMap((className): Mark[] => {
    const own = segments.filter(({ answer }) => answer.className === className);
    const inside = own
      .filter(fits)
      .map(({ answer, x, y, width, height }) => ({ text: answer.inside, x: x + width / 2, y: y + height / 2 + 4.5 }));
    return [
      { kind: 'rects', className: `part ${className}`, rects: own },
      { kind: 'texts', className: `on-${className}`, anchor: 'middle', texts: inside },
    ];
  });
}

function fits({ answer, width }: Segment): boolean {
  return widthOf(answer.inside, { bold: true }) + 4 <= width;
}

function rowNames({ rows, size, ...view }: StackView, tall: number): Mark[] {
  const { start } = extentOf({ rows, size, ...view });
  const y = (i: number) => 2 + i * (tall + 8) + tall / 2 + 4.5;
  const names: Label[] = rows.flatMap(({ name }, i) => (name === null ? [] : [{ text: name, x: start - 10, y: y(i) }]));
  const gaps: Label[] = rows.flatMap(({ empty }, i) => (empty === null ? [] : [{ text: empty, x: start + 4, y: y(i) }]));
  return [
    { kind: 'texts', className: 'name', anchor: 'end', texts: names },
    { kind: 'texts', className: 'none', anchor: 'start', texts: gaps },
  ];
}

function middleLine(view: StackView, foot: number): Mark[] {
  if (!view.centred) return [];
  const { middle: x } = extentOf(view);
  return [{ kind: 'rules', className: 'axis', rules: [{ from: { x, y: 0 }, to: { x, y: foot } }] }];
}

/** Names centred under their parts, pushed aside no further than they still touch them, in one line or two; else `null`. */
function namesOf(segments: Segment[], y: number, width: number): Label[] | null {
  const texts = segments.map((segment) =>
    fits(segment) ? segment.answer.label : `${segment.answer.label} ${segment.answer.short}`,
  );
  return (
    placeNames(
      segments,
      texts.map((text) => [text]),
      { y, width },
    ) ??
    placeNames(
      segments,
      texts.map((text) => wrap(text, 92, { most: 2 })),
      { y, width },
    )
  );
}

function placeNames(segments: Segment[], lines: string[][], { y, width }: { y: number; width: number }): Label[] | null {
  const half = lines.map((texts) => Math.max(...texts.map((text) => widthOf(text))) / 2);
  const middles = segments.map((segment) => segment.x + segment.width / 2);
  const places: number[] = [];
  middles.forEach((middle, i) => {
    const after = i === 0 ? 0 : (places[i - 1] ?? 0) + (half[i - 1] ?? 0) + 8;
    places.push(Math.max(middle, after + (half[i] ?? 0)));
  });
  for (let i = places.length - 1; i >= 0; i -= 1) {
    const before = i === places.length - 1 ? width : (places[i + 1] ?? 0) - (half[i + 1] ?? 0) - 8;
    places[i] = Math.min(places[i] ?? 0, before - (half[i] ?? 0));
  }
  const strayed = places.some(
    (place, i) => Math.abs(place - (middles[i] ?? 0)) > (half[i] ?? 0) + 2 || place - (half[i] ?? 0) < -0.5,
  );
  const labels = lines.map((texts, i) => linesOf(texts, { x: places[i] ?? 0, y }, lineHeight));
  return strayed || touching(labels) || lines.flat().some((text) => text.endsWith('…')) ? null : labels.flat();
}

function touching(labels: Label[][]): boolean {
  const boxes = labels.map((lines) => lines.map((label) => boxOf(label, { anchor: 'middle' })));
  return boxes.some((own, i) => boxes.slice(i + 1).some((other) => own.some((a) => other.some((b) => overlaps(a, b)))));
}
