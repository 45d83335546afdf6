import type { Indicator } from '../model/index.ts';
import type { Plane } from './axis.ts';
import type { DrawContext } from './context.ts';
import type { Figure } from './figure.ts';
import { sayGap } from './say.ts';
import { linesOf, type Mark } from './sheet.ts';
import { lineHeight, widthOf, wrap } from './text.ts';

/** Empty places keep their width and say why, once for a run of the same: in a line, in lines, or upright. */
export function gapMarks(
  figures: Figure[],
  indicator: Indicator,
  { plane, context }: { plane: Plane; context: DrawContext },
): Mark[] {
  const runs = findRuns(figures.map((figure) => (isEmpty(figure) ? sayGap(figure, indicator, context) : null)));
  return runs.flatMap((run) => gapMark(run, plane));
}

/** Whether a place shows no figure. */
export function isEmpty({ state, place }: Figure): boolean {
  return state !== 'shown' || place === null;
}

interface Run {
  text: string;
  from: number;
  count: number;
}

function findRuns(texts: (string | null)[]): Run[] {
  const runs: Run[] = [];
  texts.forEach((text, i) => {
    const last = runs.at(-1);
    if (text === null) return;
    if (last && last.text === text && last.from + last.count === i) last.count += 1;
    else runs.push({ text, from: i, count: 1 });
  });
  return runs;
}

function gapMark({ text, from, count }: Run, { frame, pitch, place }: Plane): Mark[] {
  const width = count * pitch;
  const x = (place(from) + place(from + count - 1)) / 2;
  const middle = frame.y + frame.height / 2;
  const band: Mark = {
    kind: 'rects',
    className: 'gap',
    rects: [{ x: x - width / 2 + 2, y: frame.y, width: width - 4, height: frame.height }],
  };
  const lines = wrap(text, width - 8);
  if (lines.some((line) => line.endsWith('…')) || lines.some((line) => widthOf(line) > width - 6))
    return [
      band,
      { kind: 'texts', className: 'none', anchor: 'middle', upright: true, texts: [{ text, x: x + 4.5, y: middle }] },
    ];
  const top = middle - ((lines.length - 1) * lineHeight) / 2 + 4.5;
  return [band, { kind: 'texts', className: 'none', anchor: 'middle', texts: linesOf(lines, { x, y: top }, lineHeight) }];
}
