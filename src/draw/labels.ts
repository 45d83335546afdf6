import type { Anchor, Box, Label } from './sheet.ts';
import { textSize, widthOf } from './text.ts';

/** The room a label takes, with a little air. */
export function boxOf(label: Label, { anchor, bold = false }: { anchor: Anchor; bold?: boolean }): Box {
  const width = widthOf(label.text, { bold });
  const shift = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: label.x - shift, y: label.y - textSize, width, height: textSize + 3 };
}

/** Whether two boxes share room. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Of labels in order of weight, those that can stand without touching each other or what is already there. */
export function keepApart<L extends Label>(labels: L[], style: { anchor: Anchor; bold?: boolean; taken?: Box[] }): L[] {
  const boxes = [...(style.taken ?? [])];
  return labels.filter((label) => {
    const box = boxOf(label, style);
    const free = !boxes.some((other) => overlaps(box, other));
    if (free) boxes.push(box);
    return free;
  });
}

/** First places of a row by weight: the last, the first, then from the end backwards. */
export function byWeight<T>(items: T[]): T[] {
  const [first, ...rest] = items;
  const last = rest.pop();
  return [last, first, ...rest.reverse()].filter((item) => item !== undefined);
}
