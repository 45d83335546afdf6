import { finding } from '../findings/index.ts';
import type { Batch } from './csv.ts';
import { findHeader, type Expected } from './header.ts';
import type { Opened, Sheet } from './sheet.ts';
import { typed, type TypedKind } from './typed.ts';

/** A table whose columns have names and whose cells know their kind: nothing in it need be looked for. */
export interface TableRows {
  headings: string[];
  /** What the cells of each column are, where that is more than text. */
  kinds: (TypedKind | null)[];
  /** Rows in portions; may be asked for again. An empty cell is empty text. */
  rows(): Iterable<string[][]>;
}

/** Opens such a table as a sheet: its names are the first line, its first row is the second. `null` for one that could not be read. */
export function openTable(path: string, table: TableRows | null, expected: readonly Expected[]): Opened {
  const at = { file: path, line: null };
  if (table === null) return { sheet: null, findings: [finding('TV-302', at, { kind: 'broken-parquet' })] };
  const header = findHeader([table.headings], expected);
  if (!header) {
    const params = { expected: expected.map(({ headings }) => headings[0] ?? ''), values: table.headings.slice(0, 20) };
    return { sheet: null, findings: [finding('TV-320', at, params)] };
  }
  const sheet: Sheet = {
    path,
    kind: 'workbook',
    encoding: null,
    delimiter: null,
    name: null,
    header,
    serialShift: 0,
    batches: () => batchesOf(table),
    unwrap: () => null,
  };
  return { sheet, findings: [] };
}

function* batchesOf({ headings, kinds, rows }: TableRows): Generator<Batch> {
  yield { rows: [headings], lines: [1] };
  let line = 2;
  for (const portion of rows()) {
    const marked = portion.map((row) => row.map((cell, i) => (cell === '' || !kinds[i] ? cell : typed(kinds[i], cell))));
    yield { rows: marked, lines: portion.map((_, i) => line + i) };
    line += portion.length;
  }
}

/** Whether a file is Parquet, by the four letters it starts with. */
export function isParquet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x31;
}
