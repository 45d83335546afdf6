import type { Anchor, Box, Label } from './sheet.ts';
import { textSize, widthOf } from './text.ts';

/** How a label is set. */
export interface LabelStyle {
  anchor: Anchor;
  bold?: boolean;
  size?: number;
}

/** The room a label takes, with a little air. */
export function boxOf(label: Label, { anchor, bold = false, size = textSize }: LabelStyle): Box {
  const width = widthOf(label.text, { bold, size });
  const shift = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: label.x - shift, y: label.y - size, width, height: size + 3 };
}

/** Whether two boxes share room. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Of labels in order of weight, those that can stand without touching each other or what is already there. */
export function keepApart<L extends Label>(labels: L[], style: LabelStyle): L[] {
  const boxes: Box[] = [];
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
