import { parseTyped, typed } from './typed.ts';

/** A part of the archive as text; empty when there is none. */
export function textOf(parts: Map<string, () => Uint8Array>, name: string): string {
  const part = parts.get(name);
  return part ? new TextDecoder().decode(part()) : '';
}

/** An attribute of an XML tag as it stands there; `null` when the tag has none. */
export function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

/** Text without XML's escapes. */
export function unescapeXml(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal: string, hex: string, name: string) => {
    if (name) return named[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16));
  });
}

/** Rows and columns of a sheet that Excel does not show, counted from 0: hidden by hand, folded away, or left out by a filter. */
export interface Unseen {
  rows: Set<number>;
  columns: Set<number>;
}

/** Which those are, by the attributes of a sheet’s own file. */
export function unseenIn(sheetXml: string): Unseen {
  const hidden = (tag: string) => [
    ...sheetXml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\b[^>]*\\shidden="(?:1|true)"[^>]*>`, 'g')),
  ];
  const rows = hidden('row').map(([row]) => Number(attribute(row, 'r')) - 1);
  const columns = hidden('col').flatMap(([column]) => {
    const [from, upTo] = ['min', 'max'].map((end) => Number(attribute(column, end))) as [number, number];
    return Array.from({ length: Math.min(upTo, mostColumns) - from + 1 }, (_, nth) => from - 1 + nth);
  });
  return { rows: new Set(rows), columns: new Set(columns) };
}

/** Cells that were made one: as Excel names them, and the corners, counted from 0. */
export interface Merged {
  cells: string;
  top: number;
  left: number;
  right: number;
}

/** Which those are. Excel keeps the value in the first of them; the others are empty. */
export function mergedIn(sheetXml: string): Merged[] {
  return [...sheetXml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*>/g)].flatMap(([tag]) => {
    const cells = attribute(tag, 'ref') ?? '';
    const [from, upTo] = cells.split(':').map(parseAddress);
    return from && upTo ? [{ cells, top: from.y, left: from.x, right: upTo.x }] : [];
  });
}

/** A sheet of Excel has no more. */
const mostColumns = 16_384;

/**
 * Puts back what the library drops: failed formulas (`#DEEL/0!`), formulas that were never calculated, and the percent sign of
 * cells that Excel shows as `57%` and keeps as 0.57, so that a workbook and its CSV export say the same.
 */
export function restoreCells(rows: string[][], sheetXml: string, stylesXml: string): void {
  const percents = percentStyles(stylesXml);
  if (percents.size === 0 && !sheetXml.includes('t="e"') && !/<(?:\w+:)?f\b/.test(sheetXml)) return;
  for (const [, head = '', inner = ''] of sheetXml.matchAll(/<(?:\w+:)?c\b([^>]*)(?<!\/)>([\s\S]*?)<\/(?:\w+:)?c>/g)) {
    const address = attribute(head, 'r');
    if (address === null) continue;
    const { x, y } = parseAddress(address);
    const lost = lostCell(head, inner);
    if (lost !== null) put(rows, { x, y }, lost);
    else if (percents.has(attribute(head, 's') ?? '')) put(rows, { x, y }, asPercent(rows[y]?.[x] ?? ''));
  }
}

function lostCell(head: string, inner: string): string | null {
  const value = /<(?:\w+:)?v>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inner)?.[1];
  if (attribute(head, 't') === 'e') return unescapeXml(value ?? '#FOUT!');
  return value === undefined && /<(?:\w+:)?f\b/.test(inner) ? typed('uncalculated', '') : null;
}

function put(rows: string[][], { x, y }: { x: number; y: number }, text: string): void {
  while (rows.length <= y) rows.push([]);
  while (rows[y]!.length <= x) rows[y]!.push('');
  rows[y]![x] = text;
}

function asPercent(cell: string): string {
  const mark = parseTyped(cell);
  return mark?.kind === 'number' ? typed('number', String(Number((Number(mark.text) * 100).toPrecision(15)))) : cell;
}

/** Numbers of the cell styles that show a percent sign: built-in formats 9 and 10, and own formats with one. */
function percentStyles(xml: string): Set<string> {
  const formats = new Set(['9', '10']);
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g))
    if (attribute(tag, 'formatCode')?.includes('%')) formats.add(attribute(tag, 'numFmtId') ?? '');
  const styles = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  const tags = [...styles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => attribute(tag, 'numFmtId') ?? '');
  return new Set(tags.flatMap((format, i) => (formats.has(format) ? [String(i)] : [])));
}

function parseAddress(address: string): { x: number; y: number } {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? 'A';
  const x = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { x, y: Number(address.slice(letters.length)) - 1 };
}
