import { readSheet } from 'read-excel-file/node';
import { openZip } from './zip.ts';
import { typed } from './typed.ts';

/** A sheet of a workbook: cells as marked text, rows in the order of Excel. `from1904`: its plain date numbers count from 1904. */
export type OpenedSheet =
  | { kind: 'read'; name: string; sheets: string[]; rows: string[][]; from1904: boolean }
  | { kind: 'no-such-sheet'; sheets: string[] }
  | { kind: 'broken' };

/**
 * Reads one sheet (the first when none is named). The library gives dates in UTC and drops every cell whose formula
 * failed or was never calculated; those are looked up in the file itself, so that none is lost in silence.
 */
export async function readWorkbook(bytes: Uint8Array, wanted: string | null): Promise<OpenedSheet> {
  const parts = openZip(bytes);
  const sheets = parts ? sheetsOf(parts) : [];
  if (!parts || sheets.length === 0) return { kind: 'broken' };
  const sheet =
    wanted === null
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0]!)
      : sheets.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
  const names = sheets.map(({ name }) => name);
  if (!sheet) return { kind: 'no-such-sheet', sheets: names };
  try {
    const cells = (await readSheet(Buffer.from(bytes), sheet.name)) as unknown[][];
    const rows = cells.map((row) => row.map(cellText));
    restoreLost(rows, textOf(parts, sheet.path));
    const from1904 = /date1904="(1|true)"/.test(textOf(parts, 'xl/workbook.xml'));
    return { kind: 'read', name: sheet.name, sheets: names, rows, from1904 };
  } catch {
    return { kind: 'broken' };
  }
}

interface SheetEntry {
  name: string;
  path: string;
  hidden: boolean;
}

/** Sheets in the order of their tabs, with the part of the archive that holds each. */
function sheetsOf(parts: Map<string, () => Uint8Array>): SheetEntry[] {
  const targets = new Map<string, string>();
  for (const [relation] of textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g))
    targets.set(attribute(relation, 'Id') ?? '', attribute(relation, 'Target') ?? '');
  return [...textOf(parts, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id') ?? attribute(tag, 'id') ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return {
      name: unescapeXml(attribute(tag, 'name') ?? ''),
      path,
      hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
    };
  });
}

function textOf(parts: Map<string, () => Uint8Array>, name: string): string {
  const part = parts.get(name);
  return part ? new TextDecoder().decode(part()) : '';
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function unescapeXml(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal: string, hex: string, name: string) => {
    if (name) return named[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16));
  });
}

/** Excel keeps fifteen digits: what a computer adds behind them (0.30000000000000004) is not in the workbook. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return typed('number', String(Number(cell.toPrecision(15))));
  if (typeof cell === 'boolean') return typed('boolean', cell ? 'ja' : 'nee');
  // Half a second later, because Excel's fraction of a day can come out just before midnight.
  if (cell instanceof Date) return typed('date', new Date(cell.getTime() + 500).toISOString().slice(0, 19));
  return String(cell);
}

/** Puts failed formulas (`#DEEL/0!`) and formulas that were never calculated back where the library left nothing. */
function restoreLost(rows: string[][], xml: string): void {
  for (const [, head, inner] of xml.matchAll(/<(?:\w+:)?c\b([^>]*)(?<!\/)>([\s\S]*?)<\/(?:\w+:)?c>/g)) {
    const value = /<(?:\w+:)?v>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inner!)?.[1];
    const address = attribute(head!, 'r');
    const failed = attribute(head!, 't') === 'e' ? unescapeXml(value ?? '#FOUT!') : null;
    const lost = failed ?? (value === undefined && /<(?:\w+:)?f\b/.test(inner!) ? typed('uncalculated', '') : null);
    if (lost === null || address === null) continue;
    const { x, y } = parseAddress(address);
    while (rows.length <= y) rows.push([]);
    while (rows[y]!.length <= x) rows[y]!.push('');
    rows[y]![x] = lost;
  }
}

function parseAddress(address: string): { x: number; y: number } {
  const letters = /^[A-Z]+/.exec(address)![0];
  const x = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { x, y: Number(address.slice(letters.length)) - 1 };
}

/** `A`, `B` … `AA`: a column as Excel names it, from its place counted from 0. */
export function columnLetters(index: number): string {
  const first = Math.floor(index / 26);
  return (first > 0 ? columnLetters(first - 1) : '') + String.fromCharCode(65 + (index % 26));
}
