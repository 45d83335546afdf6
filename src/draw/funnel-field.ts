import type { DrawContext } from './context.ts';
import type { Funnel } from './funnel-limits.ts';
import { boxOf, overlaps } from './labels.ts';
import { createLinear } from './plot.ts';
import { widths, type Box, type Label, type Mark, type Point, type Sheet, type Size } from './sheet.ts';
import { lineHeight, tickSize, widthOf } from './text.ts';
import { ticksFromZero } from './ticks.ts';

interface FunnelView {
  funnel: Funnel;
  /** Name of the axis of numbers. */
  across: string;
  size: Size;
  context: DrawContext;
}

interface Field {
  frame: Box;
  x: (n: number) => number;
  y: (share: number) => number;
  top: number;
  ns: number[];
  shares: number[];
}

/** Points by how many they are about, with the lines between which chance puts them. Only who is shown has a place in it. */
export function drawFunnel(view: FunnelView, label: string): Sheet {
  const field = fieldOf(view);
  const { frame } = field;
  return {
    size: view.size,
    height: frame.y + frame.height + 2 * lineHeight + 10,
    label,
    marks: [...axes(field, view), ...curves(field, view), ...points(field, view)],
  };
}

function fieldOf({ funnel, size, context }: FunnelView): Field {
  const { rows, limits } = funnel;
  const sizes = rows.map(({ figure }) => figure.n ?? 0);
  const middle = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 1;
  const reach = Math.max(
    ...rows.map(({ figure }) => figure.place ?? 0),
    ...sizes.map((n) => limits(n)[0].high),
    limits(middle)[1].high,
  );
  const shares = ticksFromZero(Math.min(1, reach) * 100, 4, true)
    .map((value) => value / 100)
    .filter((share) => share <= 1);
  const ns = ticksFromZero(Math.max(...sizes), size === 'wide' ? 5 : 3, true);
  const left = Math.max(...shares.map((share) => widthOf(context.format.percent(share)))) + 10;
  const last = widthOf(context.format.number(ns.at(-1) ?? 0), { size: tickSize }) / 2;
  const frame = { x: left, y: 8, width: widths[size] - left - Math.max(6, last), height: size === 'wide' ? 230 : 200 };
  const top = shares.at(-1) ?? 1;
  return {
    frame,
    top,
    ns,
    shares,
    x: createLinear([0, ns.at(-1) ?? 1], [frame.x, frame.x + frame.width]),
    y: createLinear([0, top], [frame.y + frame.height, frame.y]),
  };
}

function axes({ frame, x, y, ns, shares }: Field, { across, context }: FunnelView): Mark[] {
  const foot = frame.y + frame.height;
  const level = (share: number) => ({ from: { x: frame.x, y: y(share) }, to: { x: frame.x + frame.width, y: y(share) } });
  const left: Label[] = shares.map((share) => ({ text: context.format.percent(share), x: frame.x - 8, y: y(share) + 4.5 }));
  const below: Label[] = ns.map((n) => ({ text: context.format.number(n), x: x(n), y: foot + lineHeight }));
  return [
    { kind: 'rules', className: 'grid', rules: shares.slice(1).map(level) },
    { kind: 'rules', className: 'base', rules: [level(0)] },
    { kind: 'texts', className: 'tick', anchor: 'end', texts: left },
    { kind: 'texts', className: 'tick', anchor: 'middle', texts: below },
    {
      kind: 'texts',
      className: 'tick',
      anchor: 'end',
      texts: [{ text: across, x: frame.x + frame.width, y: foot + 2 * lineHeight }],
    },
  ];
}

/** Steps of a curve: closer together where it bends. */
const steps = 26;

function curves({ frame, x, y, top, ns }: Field, { funnel }: FunnelView): Mark[] {
  const most = ns.at(-1) ?? 1;
  const least = Math.max(2, Math.min(...funnel.rows.map(({ figure }) => figure.n ?? most)) * 0.6);
  const sizes = Array.from({ length: steps + 1 }, (_, i) => Math.round(least * (most / least) ** (i / steps)));
  const own = [...new Set(sizes)].map((n) => ({ n, limits: funnel.limits(n) }));
  const curve = (level: 0 | 1, end: 'low' | 'high'): Mark => ({
    kind: 'line',
    className: level === 0 ? 'limit inner' : 'limit',
    points: own.map(({ n, limits }) => (limits[level][end] > top ? null : { x: x(n), y: y(limits[level][end]) })),
  });
  const centre = { from: { x: frame.x, y: y(funnel.target) }, to: { x: frame.x + frame.width, y: y(funnel.target) } };
  return [
    curve(0, 'low'),
    curve(0, 'high'),
    curve(1, 'low'),
    curve(1, 'high'),
    { kind: 'rules', className: 'ref', rules: [centre] },
  ];
}

function points(field: Field, { funnel }: FunnelView): Mark[] {
  const { rows, zones } = funnel;
  const at = ({ figure }: (typeof rows)[number]): Point => ({ x: field.x(figure.n ?? 0), y: field.y(figure.place ?? 0) });
  const dots = (own: boolean, few: boolean): Mark => ({
    kind: 'dots',
    className: `dot${few ? ' few' : ''}${own ? '' : ' other'}`,
    radius: own ? 5.5 : 4.5,
    points: rows.filter((row) => row.own === own && (row.figure.value === null) === few).map(at),
  });
  const named = rows.filter((row, i) => row.own || zones[i] === 'outside');
  const kept: { own: boolean; label: Label; box: Box }[] = [];
  for (const row of named.toSorted((a, b) => Number(b.own) - Number(a.own))) {
    const label = labelOf(row.name, at(row), { field, bold: row.own });
    const box = boxOf(label, { anchor: 'start', bold: row.own });
    if (kept.every((other) => !overlaps(box, other.box))) kept.push({ own: row.own, label, box });
  }
  const texts = (own: boolean) => kept.filter((one) => one.own === own).map(({ label }) => label);
  return [
    dots(false, false),
    dots(false, true),
    dots(true, false),
    dots(true, true),
    { kind: 'texts', className: 'name', anchor: 'start', texts: texts(false) },
    { kind: 'texts', className: 'own-name', anchor: 'start', texts: texts(true) },
  ];
}

/** Right of its point, or left of it when there is no room. */
function labelOf(text: string, { x, y }: Point, { field: { frame }, bold }: { field: Field; bold: boolean }): Label {
  const width = widthOf(text, { bold });
  const right = x + 9;
  return { text, x: right + width <= frame.x + frame.width ? right : Math.max(frame.x, x - 9 - width), y: y + 4.5 };
}
