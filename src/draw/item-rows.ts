import type { Answer } from './answers.ts';
import { linesOf, widths, type Label, type Mark, type Sheet, type Size } from './sheet.ts';
import { lineHeight, widthOf, wrap } from './text.ts';

/** A question with its bars: one, or one per moment. */
export interface ItemRow {
  label: string;
  bars: { name: string | null; answers: Answer[] }[];
}

const [tall, gap, key] = [20, 4, 12];

/**
 * A row per question: its text, and under it a bar of all who filled in the list, answers from left to right in their order. The
 * same for a column and a telephone, because a question is longer than the room beside a bar. Answers are named once, on top.
 */
export function drawItems(rows: ItemRow[], size: Size, label: string): Sheet {
  const legend = legendOf(rows, size);
  const names = rows.flatMap(({ bars }) => bars.map(({ name }) => (name === null ? 0 : widthOf(name) + 10)));
  const from = Math.max(0, ...names);
  const marks: Mark[] = [...legend.marks];
  let top = legend.height + 10;
  for (const { label: question, bars } of rows) {
    const lines = wrap(question, widths[size], { most: 3, bold: true });
    marks.push({
      kind: 'texts',
      className: 'own-name',
      anchor: 'start',
      texts: linesOf(lines, { x: 0, y: top + 12 }, lineHeight),
    });
    top += lines.length * lineHeight + 4;
    for (const bar of bars) {
      marks.push(...barMarks(bar, { x: from, y: top, width: widths[size] - from - 1 }));
      top += tall + gap;
    }
    top += 10;
  }
  return { size, height: top, label, marks };
}

interface Room {
  x: number;
  y: number;
  width: number;
}

function barMarks({ name, answers }: ItemRow['bars'][number], { x, y, width }: Room): Mark[] {
  const total = answers.reduce((sum, { count }) => sum + count, 0) || 1;
  let at = x;
  const parts = answers.map((answer) => {
    const part = { answer, x: at, y, width: (answer.count / total) * width, height: tall };
    at += part.width;
    return part;
  });
  const drawn = parts.filter((part) => part.width > 0);
  const inside = ({ answer, width: room }: (typeof parts)[number]) => widthOf(answer.inside, { bold: true }) + 4 <= room;
  const text = (part: (typeof parts)[number]): Label => ({ text: part.answer.inside, x: part.x + part.width / 2, y: y + 14.5 });
  return [
    ...drawn.map((part): Mark => ({ kind: 'rects', className: `part ${part.answer.className}`, rects: [part] })),
    ...drawn
      .filter(inside)
      .map((part): Mark => ({ kind: 'texts', className: `on-${part.answer.className}`, anchor: 'middle', texts: [text(part)] })),
    { kind: 'texts', className: 'name', anchor: 'start', texts: name === null ? [] : [{ text: name, x: 0, y: y + 14.5 }] },
  ];
}

/** The answers with their colours, in as many lines as they need. */
function legendOf(rows: ItemRow[], size: Size): { marks: Mark[]; height: number } {
  const all = rows.flatMap(({ bars }) => bars.flatMap(({ answers }) => answers));
  const answers = [...new Map(all.map((answer) => [answer.label, answer])).values()];
  const ordered = [...answers.filter(({ missing }) => !missing), ...answers.filter(({ missing }) => missing)];
  let [x, y] = [0, 2];
  const marks = ordered.flatMap(({ label, className }): Mark[] => {
    const width = key + 6 + widthOf(label) + 16;
    if (x > 0 && x + width - 16 > widths[size]) [x, y] = [0, y + lineHeight + 4];
    const own: Mark[] = [
      { kind: 'rects', className: `part ${className}`, rects: [{ x: x + 0.5, y, width: key, height: key }] },
      { kind: 'texts', className: 'name', anchor: 'start', texts: [{ text: label, x: x + key + 6, y: y + 11 }] },
    ];
    x += width;
    return own;
  });
  return { marks, height: y + lineHeight };
}
