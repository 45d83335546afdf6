import { cleanRows } from '../observe/rows.ts';
import type { Sheet } from '../observe/sheet.ts';
import { ownCopy, tidy } from '../observe/text.ts';
import { parseTyped, type TypedKind } from '../observe/typed.ts';

/** A different value of a column: how it stood there, and what a workbook knew of it. */
export interface Value {
  text: string;
  kind: TypedKind | null;
  times: number;
}

/** What was seen in one column: its different values, the first of them when there are very many. */
export interface ColumnTally {
  heading: string;
  index: number;
  filled: number;
  values: Value[];
  /** More different values than were kept. */
  more: boolean;
}

const mostValues = 5_000;

/** Goes once through the rows of a sheet, without totals and notes, and counts what stands in each column. */
export function tallyColumns(sheet: Sheet): { rows: number; columns: ColumnTally[] } {
  const columns = sheet.header.headings.flatMap((heading, index) => (heading === '' ? [] : [{ heading, index }]));
  const seen = columns.map(() => new Map<string, Value>());
  const filled = columns.map(() => 0);
  let count = 0;
  const counts = { empty: 0, totals: 0, notes: 0 };
  for (const { rows } of cleanRows({ sheet, isKnown: () => false, wordColumns: [], timeColumns: [], problems: null, counts }))
    for (const row of rows) {
      count++;
      for (const [i, { index }] of columns.entries()) if (see(row[index] ?? '', seen[i]!)) filled[i]!++;
    }
  return {
    rows: count,
    columns: columns.map((column, i) => ({
      ...column,
      filled: filled[i]!,
      values: [...seen[i]!.values()],
      more: seen[i]!.size >= mostValues,
    })),
  };
}

/** Counts a cell; no for an empty one. */
function see(cell: string, values: Map<string, Value>): boolean {
  if (cell === '') return false;
  const known = values.get(cell);
  if (known) known.times++;
  const mark = known ? null : parseTyped(cell);
  const text = known?.text ?? tidy(mark?.text ?? cell);
  if (text === '') return false;
  if (!known && values.size < mostValues) values.set(ownCopy(cell), { text: ownCopy(text), kind: mark?.kind ?? null, times: 1 });
  return true;
}
