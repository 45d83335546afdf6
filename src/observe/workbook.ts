import { readSheet } from 'read-excel-file/node';
import { typed } from './typed.ts';
import { attribute, mergedIn, type Merged, restoreCells, textOf, unescapeXml, unseenIn, type Unseen } from './workbook-xml.ts';
import { openZip } from './zip.ts';

/**
 * A sheet of a workbook: cells as marked text, rows in the order of Excel. `from1904`: its plain date numbers count from 1904. `sheets` are
 * those that Excel shows: the name of a hidden one is nobody’s to read.
 */
export type OpenedSheet =
  | { kind: 'read'; name: string; sheets: string[]; rows: string[][]; unseen: Unseen; merged: Merged[]; from1904: boolean }
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
  const names = sheets.flatMap(({ name, hidden }) => (hidden ? [] : [name]));
  if (!sheet) return { kind: 'no-such-sheet', sheets: names };
  try {
    const cells = (await readSheet(Buffer.from(bytes), sheet.name)) as unknown[][];
    const rows = cells.map((row) => row.map(cellText));
    const xml = textOf(parts, sheet.path);
    restoreCells(rows, xml, textOf(parts, 'xl/styles.xml'));
    const from1904 = /date1904="(1|true)"/.test(textOf(parts, 'xl/workbook.xml'));
    return { kind: 'read', name: sheet.name, sheets: names, rows, unseen: unseenIn(xml), merged: mergedIn(xml), from1904 };
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

/** Excel keeps fifteen digits: what a computer adds behind them (0.30000000000000004) is not in the workbook. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return typed('number', String(Number(cell.toPrecision(15))));
  if (typeof cell === 'boolean') return typed('boolean', cell ? 'ja' : 'nee');
  // Half a second later, because Excel's fraction of a day can come out just before midnight.
  if (cell instanceof Date) return typed('date', new Date(cell.getTime() + 500).toISOString().slice(0, 19));
  return String(cell);
}

/** `A`, `B` … `AA`: a column as Excel names it, from its place counted from 0. */
export function columnLetters(index: number): string {
  const first = Math.floor(index / 26);
  return (first > 0 ? columnLetters(first - 1) : '') + String.fromCharCode(65 + (index % 26));
}
