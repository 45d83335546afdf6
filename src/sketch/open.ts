import { finding, type Finding } from '../findings/index.ts';
import { findContainer } from '../observe/container.ts';
import { parseRecords } from '../observe/csv.ts';
import { announcedDelimiter, delimiters, regularity } from '../observe/delimiter.ts';
import { decode, findEncoding } from '../observe/encoding.ts';
import type { Expected } from '../observe/header.ts';
import { openSheet, type Sheet } from '../observe/sheet.ts';
import { fold } from '../observe/text.ts';
import { isParquet, openTable, type TableRows } from '../observe/whole.ts';
import { readWorkbook } from '../observe/workbook.ts';
import { findHeadings } from './headings.ts';

/** A table of a file nobody described, opened by the headings it seems to have. */
export interface OpenedTable {
  sheet: Sheet;
  findings: Finding[];
}

/** The tables of a file. `several`: it is a workbook of which a description must say which sheet it is about. */
interface OpenedFile {
  tables: OpenedTable[];
  several: boolean;
  findings: Finding[];
}

/** Opens every table of a file: the only one of a text, each sheet of a workbook that holds more than a title. */
export async function openTables(path: string, bytes: Uint8Array, parquet: TableRows | null): Promise<OpenedFile> {
  if (parquet || isParquet(bytes)) return openWhole(path, parquet);
  const container = bytes.every((byte) => byte <= 0x20) ? 'text' : findContainer(bytes);
  if (container === 'workbook') return openSheets(path, bytes);
  const headings = container === 'text' && bytes.length > 0 ? textHeadings(bytes) : { found: null, first: [] };
  const opened = await openBy(path, bytes, { sheet: null, found: headings.found ?? [] });
  if (opened.table) return { tables: [opened.table], several: false, findings: [] };
  const isUnread = opened.findings.some(({ code }) => code === 'TV-302' || code === 'TV-303');
  return { tables: [], several: false, findings: isUnread ? opened.findings : [noHeadings(path, headings.first)] };
}

/** A table whose columns have names. */
function openWhole(path: string, table: TableRows | null): OpenedFile {
  const { sheet, findings } = openTable(path, table, asExpected(table?.headings ?? []));
  return { tables: sheet ? [{ sheet, findings }] : [], several: false, findings: sheet ? [] : findings };
}

async function openSheets(path: string, bytes: Uint8Array): Promise<OpenedFile> {
  const first = await readWorkbook(bytes, null);
  if (first.kind !== 'read')
    return { tables: [], several: false, findings: [finding('TV-302', { file: path, line: null }, { kind: 'broken-workbook' })] };
  const tables: OpenedTable[] = [];
  for (const name of first.sheets) {
    const book = name === first.name ? first : await readWorkbook(bytes, name);
    const found = book.kind === 'read' && book.rows.length > 1 ? findHeadings(book.rows) : null;
    const opened = found && found.filter(Boolean).length > 1 ? await openBy(path, bytes, { sheet: name, found }) : null;
    if (opened?.table) tables.push(opened.table);
  }
  const findings = tables.length > 0 ? [] : [noHeadings(path, first.rows[0] ?? [])];
  return { tables, several: first.sheets.length > 1, findings };
}

async function openBy(
  path: string,
  bytes: Uint8Array,
  { sheet: name, found }: { sheet: string | null; found: string[] },
): Promise<{ table: OpenedTable | null; findings: Finding[] }> {
  const asked = { encoding: null, delimiter: null, sheet: name };
  const { sheet, findings } = await openSheet(path, bytes, { asked, expected: asExpected(found) });
  return { table: sheet ? { sheet, findings } : null, findings };
}

function asExpected(headings: readonly string[]): Expected[] {
  const unique = new Map(headings.filter(Boolean).map((heading) => [fold(heading), heading]));
  return [...unique.values()].map((heading) => ({ id: heading, headings: [heading] }));
}

/** The headings of a text, cut by the sign that stands most regularly between its cells. */
function textHeadings(bytes: Uint8Array): { found: string[] | null; first: string[] } {
  const { encoding } = findEncoding(bytes, null);
  const [sample = ''] = decode(bytes, encoding, 1 << 16);
  const rank = (sign: string) => regularity(sample, sign);
  const delimiter = announcedDelimiter(sample) ?? [...delimiters].sort((a, b) => rank(b) - rank(a))[0]!;
  const [batch] = parseRecords([sample], delimiter, () => {});
  const rows = batch?.rows ?? [];
  return { found: findHeadings(rows), first: rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? [] };
}

function noHeadings(path: string, first: readonly string[]): Finding {
  const values = first.slice(0, 8).map((cell) => cell.replace(/^\u0000./, '').slice(0, 40));
  return finding('TV-335', { file: path, line: 1 }, { values });
}
