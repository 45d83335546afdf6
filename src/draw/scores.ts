import type { BlockKey, Indicator } from '../model/index.ts';
import { findValue } from '../numbers.ts';
import type { DrawContext } from './context.ts';
import { capital } from './say.ts';
import { linesOf, widths, type Mark, type Sheet, type Size } from './sheet.ts';
import { lineHeight, widthOf, wrap } from './text.ts';

/** Points of a part, a question or the whole of a checklist. */
export interface Score {
  name: string;
  score: number;
  points: number;
  most: number;
}

/** The scores a set shows of a checklist: as a whole, by part, by question. */
export function scoresOf(
  block: BlockKey,
  indicator: Indicator,
  context: DrawContext,
): { total: Score | null; parts: Score[]; questions: Score[] } {
  const find = (category: string | null, name: string): Score[] => {
    const value = (face: 'score' | 'points' | 'most') => findValue(context.set, { ...block, category, face });
    const [score, points, most] = [value('score'), value('points'), value('most')];
    return score === null || points === null || most === null ? [] : [{ name, score, points, most }];
  };
  const { items = [] } = indicator;
  const parts = [...new Set(items.map(({ part }) => part))];
  return {
    total: find(null, context.words.measures.total)[0] ?? null,
    parts: parts.flatMap((part) => find(part, capital(part.replaceAll(/[-_]/g, ' ')))),
    questions: items.flatMap(({ key, label }) => find(key, label)),
  };
}

/** A bar per part on a line that is all its points; the percentage stands at its end. */
export function drawScores(scores: Score[], { size, context }: { size: Size; context: DrawContext }, label: string): Sheet {
  const value = (score: Score) => context.format.percent(score.score);
  const room = Math.max(...scores.map((score) => widthOf(value(score), { bold: true }))) + 12;
  const width = widths[size] - room;
  let top = 2;
  const marks = scores.flatMap((score, i): Mark[] => {
    const last = i === scores.length - 1;
    const lines = wrap(score.name, widths[size], { most: 2, bold: last });
    const y = top + lines.length * lineHeight + 2;
    const own: Mark[] = [
      {
        kind: 'texts',
        className: last ? 'own-name' : 'name',
        anchor: 'start',
        texts: linesOf(lines, { x: 0, y: top + 12 }, lineHeight),
      },
      { kind: 'rules', className: 'grid', rules: [{ from: { x: 0, y: y + 8 }, to: { x: width, y: y + 8 } }] },
      {
        kind: 'rects',
        className: 'part bar',
        rects: score.score > 0 ? [{ x: 0.5, y, width: score.score * width, height: 16 }] : [],
      },
      { kind: 'texts', className: 'value', anchor: 'end', texts: [{ text: value(score), x: widths[size] - 1, y: y + 12.5 }] },
    ];
    top = y + 16 + 10;
    return own;
  });
  return { size, height: top, label, marks };
}
