import type { Grain } from '../model/index.ts';
import type { DrawContext } from './context.ts';
import { keepApart } from './labels.ts';
import type { Box, Label, Mark } from './sheet.ts';
import { lineHeight, tickSize, widthOf } from './text.ts';

/** Where figures stand: the frame of the plot, and one place per period. */
export interface Plane {
  frame: Box;
  /** Width of one place. */
  pitch: number;
  place: (index: number) => number;
}

const style = { anchor: 'middle', size: tickSize } as const;

/** Names under the places: months in one or two lines, the year once under its first place. Those that would touch are left out. */
export function periodAxis(periods: string[], grain: Grain, { plane, context }: { plane: Plane; context: DrawContext }): Mark[] {
  const names = periods.map((id) => split(context.format.periodShort(id), grain));
  const room = plane.pitch - 3;
  const broken = names.some(({ part }) => widthOf(part, { size: tickSize }) > room);
  const base = plane.frame.y + plane.frame.height + lineHeight;
  const at = (i: number, line: number) => ({ x: plane.place(i), y: base + line * lineHeight });
  const lines = names.map(({ part }) => (broken ? breakName(part) : [part]));
  const deep = Math.max(...lines.map(({ length }) => length));
  const years = names.flatMap(({ year }, i) => (year && year !== names[i - 1]?.year ? [{ text: year, ...at(i, deep) }] : []));
  const parts = lines.flatMap((texts, i) => texts.map((text, line) => ({ text, ...at(i, line) })));
  return [
    {
      kind: 'texts',
      className: 'tick',
      anchor: 'middle',
      texts: [...keepApart(parts, style), ...keepApart(years, style)],
    },
  ];
}

/** How many lines the names under the places need. */
export function axisLines(periods: string[], grain: Grain, { pitch, context }: { pitch: number; context: DrawContext }): number {
  if (grain === 'year') return 1;
  const broken = periods.some((id) => widthOf(split(context.format.periodShort(id), grain).part, { size: tickSize }) > pitch - 3);
  return broken && grain !== 'month' ? 3 : 2;
}

function split(name: string, grain: Grain): { part: string; year: string | null } {
  const space = name.lastIndexOf(' ');
  return grain === 'year' || space < 0 ? { part: name, year: null } : { part: name.slice(0, space), year: name.slice(space + 1) };
}

/** “jan–jun” over two lines; single months keep their initials. */
function breakName(name: string): string[] {
  const dash = name.search(/[–/]/);
  if (dash > 0) return [name.slice(0, dash + 1), name.slice(dash + 1)];
  return /^\D/.test(name) ? [name.charAt(0)] : [name];
}

/** Barely visible lines at round values, their names left of the frame, and a firm line at zero when there is one. */
export function valueAxis(
  ticks: { value: number; text: string }[],
  { plane, scale }: { plane: Plane; scale: (value: number) => number },
): [grid: Mark, base: Mark, names: Mark] {
  const { x, width } = plane.frame;
  const rule = ({ value }: { value: number }) => ({ from: { x, y: scale(value) }, to: { x: x + width, y: scale(value) } });
  const texts: Label[] = ticks.map(({ value, text }) => ({ text, x: x - 8, y: scale(value) + 4.5 }));
  return [
    { kind: 'rules', className: 'grid', rules: ticks.slice(1).map(rule) },
    { kind: 'rules', className: 'base', rules: ticks.slice(0, 1).map(rule) },
    { kind: 'texts', className: 'tick', anchor: 'end', texts },
  ];
}
