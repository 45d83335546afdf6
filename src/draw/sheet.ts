/** A place on a drawing, in its own units, from the top left corner. */
export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/** A line of text; `y` is its baseline. */
export interface Label extends Point {
  text: string;
}

/**
 * What a drawing is made of. Each mark has classes instead of colours: the stylesheet knows the colours of light, dark,
 * forced colours and print.
 */
export type Mark =
  | { kind: 'rules'; className: string; rules: { from: Point; to: Point }[] }
  /** Broken wherever a point is absent. */
  | { kind: 'line'; className: string; points: (Point | null)[] }
  | { kind: 'rects'; className: string; rects: Box[] }
  | { kind: 'dots'; className: string; radius: number; points: Point[] }
  /** A shape of our own (a row of people), as SVG path data. */
  | { kind: 'shape'; className: string; path: string }
  | { kind: 'texts'; className: string; anchor: Anchor; texts: Label[]; upright?: boolean };

/** For which width a chart is drawn: a column of a page, or a telephone. */
export type Size = 'wide' | 'narrow';

/** Widths of drawings: the least a column is wide where the stylesheet shows each, so that text never shrinks below its size. */
export const widths: Record<Size, number> = { wide: 520, narrow: 284 };

/** One drawing, laid out. */
export interface Sheet {
  size: Size;
  height: number;
  /** What a screen reader says instead of the picture. */
  label: string;
  marks: Mark[];
}

/** Text that stands in several lines, the first with its baseline at `y`. */
export function linesOf(lines: string[], at: Point, lineHeight: number): Label[] {
  return lines.map((text, i) => ({ text, x: at.x, y: at.y + i * lineHeight }));
}
