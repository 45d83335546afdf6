import type { SafeHtml } from '../model/index.ts';
import { widths, type Size } from './sheet.ts';

/** What a drawing may carry. Everything else that a library writes is left out: styles, ids, roles, English labels. */
const kept = ['class', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'd', 'transform'];

/** A drawing's frame, which is ours and not the library's. */
export interface Frame {
  size: Size;
  height: number;
  label: string;
}

/**
 * The text of an SVG in which only shapes, classes and places are left: coordinates in one decimal, paths of one mark
 * joined, a group of one opened. Own serialisation, so that the bytes depend on nothing but the drawing.
 */
export function clean(svg: Element, { size, height, label }: Frame): SafeHtml {
  const box = `viewBox="0 0 ${widths[size]} ${round(height)}"`;
  const open = `<svg class="draw ${size}" ${box} width="${widths[size]}" height="${round(height)}" role="img" aria-label="${escape(label)}">`;
  return `${open}${childrenOf(svg).map(write).join('')}</svg>` as SafeHtml;
}

function childrenOf(element: Element): Element[] {
  return [...element.children].filter((child) => child.localName !== 'style');
}

function write(element: Element): string {
  if (element.localName !== 'g') return writeShape(element, element.getAttribute('class') ?? '');
  const name = element.getAttribute('class') ?? '';
  const shapes = joinPaths(childrenOf(element));
  if (shapes.length === 0) return '';
  if (shapes.length === 1 && shapes[0]) return writeShape(shapes[0], name);
  return `<g class="${escape(name)}">${shapes.map((shape) => writeShape(shape, '')).join('')}</g>`;
}

/** Paths and bars of one mark look alike, so one path carries them all. */
function joinPaths(shapes: Element[]): Element[] {
  const [first] = shapes;
  const paths = shapes.map(pathOf);
  if (!first || paths.includes(null)) return shapes;
  const joined = first.ownerDocument.createElementNS(first.namespaceURI, 'path');
  const path = rounded(paths.join('')).replace(lone, '').replace(level, 'M$1,$2H$3');
  joined.setAttribute('d', path);
  return path === '' ? [] : [joined];
}

/** A line of one point, which nobody sees. */
const lone = /M[^MLZ]*Z/g;

/** A line from left to right: `M0,10L90,10`, shorter as `M0,10H90`. */
const level = /M([\d.]+),([\d.]+)L([\d.]+),\2(?=M|$)/g;

function pathOf(shape: Element): string | null {
  if (shape.localName === 'path') return shape.getAttribute('d');
  if (shape.localName !== 'rect') return null;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => round(Number(shape.getAttribute(key))));
  return `M${x},${y}h${width}v${height}h-${width}z`;
}

function writeShape(shape: Element, name: string): string {
  const attributes = new Map(kept.map((key) => [key, shape.getAttribute(key)]));
  attributes.set('class', name || null);
  standText(attributes);
  const written = [...attributes]
    .filter((entry) => entry[1] !== null)
    .map(([key, value]) => ` ${key}="${escape(rounded(value ?? ''))}"`);
  const text = shape.localName === 'text' ? escape(shape.textContent ?? '') : '';
  return `<${shape.localName}${written.join('')}${text ? `>${text}</${shape.localName}>` : '/>'}`;
}

/** `translate(x,y)` says in 24 letters what `x` and `y` say in 12; a turned text keeps its transform. */
function standText(attributes: Map<string, string | null>): void {
  const match = /^translate\(([^,]+),([^)]+)\)$/.exec(attributes.get('transform') ?? '');
  if (!match) return;
  attributes
    .set('transform', null)
    .set('x', match[1] ?? null)
    .set('y', match[2] ?? null);
}

function rounded(value: string): string {
  return value.replace(/-?\d+\.\d+(e-?\d+)?/g, (digits) => round(Number(digits)));
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
