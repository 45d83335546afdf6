import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { SafeHtml } from '../model/index.ts';
import { clean } from './clean.ts';
import { widths, type Mark, type Point, type Sheet } from './sheet.ts';

/** The one door of Observable Plot and of its document. Nothing else imports either. */

const { document } = parseHTML('<!doctype html><html lang="nl"></html>');

/** Draws a sheet. Same sheet, same bytes. */
export function paint(sheet: Sheet): SafeHtml {
  const svg = Plot.plot({
    document: document as unknown as Document,
    width: widths[sheet.size],
    height: sheet.height,
    margin: 0,
    axis: null,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: sheet.marks.filter(hasContent).map(markOf),
  });
  return clean(svg, sheet);
}

/** A straight scale: where a value stands between two ends of a drawing. */
export function createLinear(domain: [number, number], range: [number, number]): (value: number) => number {
  const scale = Plot.scale({ y: { type: 'linear', domain, range } });
  return (value) => Number(scale?.apply(value));
}

/** A scale of `count` equal places between two ends, each value in the middle of its place. Order is the caller's. */
export function createPlaces(count: number, range: [number, number]): (index: number) => number {
  const places = Array.from({ length: count }, (_, i) => i);
  const scale = Plot.scale({ x: { type: 'point', domain: places, range, padding: 0.5 } });
  return (index) => Number(scale?.apply(index));
}

/** An empty mark would cost Plot a millisecond for nothing. */
function hasContent(mark: Mark): boolean {
  switch (mark.kind) {
    case 'rules':
      return mark.rules.length > 0;
    case 'line':
      return mark.points.some((point, i) => point && mark.points[i + 1]);
    case 'rects':
      return mark.rects.length > 0;
    case 'dots':
      return mark.points.length > 0;
    case 'texts':
      return mark.texts.length > 0;
    case 'shape':
      return mark.path !== '';
  }
}

function markOf(mark: Mark): Plot.Markish {
  const { className } = mark;
  switch (mark.kind) {
    case 'rules':
      return Plot.link(mark.rules, { x1: (r) => r.from.x, y1: (r) => r.from.y, x2: (r) => r.to.x, y2: (r) => r.to.y, className });
    case 'line':
      return Plot.line(mark.points, {
        x: (p: Point | null) => p?.x ?? Number.NaN,
        y: (p: Point | null) => p?.y ?? Number.NaN,
        className,
      });
    case 'rects':
      return Plot.rect(mark.rects, { x1: 'x', y1: 'y', x2: (r) => r.x + r.width, y2: (r) => r.y + r.height, className });
    case 'dots':
      return Plot.dot(mark.points, { x: 'x', y: 'y', r: mark.radius, className });
    case 'texts':
      return Plot.text(mark.texts, {
        x: 'x',
        y: 'y',
        text: 'text',
        rotate: mark.upright ? -90 : 0,
        lineAnchor: 'bottom',
        className: mark.anchor === 'start' ? className : `${className} ${mark.anchor}`,
      });
    case 'shape':
      return () => shapeOf(className, mark.path);
  }
}

function shapeOf(className: string, path: string): SVGElement {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path') as unknown as SVGElement;
  shape.setAttribute('class', className);
  shape.setAttribute('d', path);
  return shape;
}
