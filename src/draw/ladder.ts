import type { Answer } from './answers.ts';
import { faceMarks } from './faces.ts';
import { linesOf, widths, type Mark, type Sheet, type Size } from './sheet.ts';
import { lineHeight, widthOf, wrap } from './text.ts';

export interface LadderView {
  answers: Answer[];
  /** Each bar starts where the one above ended, so that together they are the whole; else each starts at zero. */
  onwards: boolean;
  size: Size;
}

const nameWidth = 172;

/** A bar per answer with its name and number beside it: for names that do not fit under a stacked bar, and for answers that do not exclude each other. */
export function drawLadder({ answers, onwards, size }: LadderView, label: string): Sheet {
  const wide = size === 'wide';
  const from = wide ? nameWidth + 12 : 0;
  const longest = Math.max(...answers.map(({ long }) => widthOf(long, { bold: true }))) + 10;
  const room = widths[size] - from - (wide ? longest : 2);
  const whole = onwards ? answers.reduce((sum, { count }) => sum + count, 0) : Math.max(...answers.map(({ count }) => count));
  const unit = room / (whole || 1);
  let top = 2;
  let before = 0;
  const rungs = answers.map((answer) => {
    const lines = wrap(answer.label, (wide ? nameWidth : widths.narrow - longest) - beside(answer), { most: 2 });
    const height = wide ? Math.max(28, lines.length * lineHeight + 8) : lines.length * lineHeight + 28;
    const rung = { answer, lines, top, height, x: from + (onwards ? before * unit : 0), width: answer.count * unit };
    top += height;
    before += answer.count;
    return rung;
  });
  return { size, height: top + 2, label, marks: [...barMarks(rungs, size), ...textMarks(rungs, size), ...facesOf(rungs, size)] };
}

/** Room for the face of an answer, before its bar or its name. */
const beside = ({ face }: Answer): number => (face === null ? 0 : 26);

function facesOf(rungs: Rung[], size: Size): Mark[] {
  return faceMarks(
    rungs.flatMap(({ answer: { face }, top, height }) =>
      face === null ? [] : [size === 'wide' ? { x: nameWidth - 9, y: top + height / 2, face } : { x: 9, y: top + 9, face }],
    ),
  );
}

interface Rung {
  answer: Answer;
  lines: string[];
  top: number;
  height: number;
  x: number;
  width: number;
}

function barMarks(rungs: Rung[], size: Size): Mark[] {
  const classes = [...new Set(rungs.map(({ answer }) => answer.className))];
  const box = ({ x, width, top, height }: Rung) =>
    size === 'wide' ? { x, width, y: top + (height - 18) / 2, height: 18 } : { x, width, y: top + height - 25, height: 13 };
  return classes.map((className) => ({
    kind: 'rects',
    className: `part ${className}`,
    rects: rungs.filter(({ answer, width }) => answer.className === className && width > 0).map(box),
  }));
}

function textMarks(rungs: Rung[], size: Size): Mark[] {
  const wide = size === 'wide';
  const names = rungs.flatMap(({ answer, lines, top, height }) => {
    const y = wide ? top + height / 2 - ((lines.length - 1) * lineHeight) / 2 + 4.5 : top + 13;
    return linesOf(lines, { x: wide ? nameWidth - beside(answer) : beside(answer), y }, lineHeight);
  });
  const values = rungs.map(({ answer, x, width, top, height }) =>
    wide
      ? { text: answer.long, x: x + width + 8, y: top + height / 2 + 4.5 }
      : { text: answer.long, x: widths.narrow - 1, y: top + 13 },
  );
  return [
    { kind: 'texts', className: 'name', anchor: wide ? 'end' : 'start', texts: names },
    { kind: 'texts', className: 'value', anchor: wide ? 'start' : 'end', texts: values },
  ];
}
