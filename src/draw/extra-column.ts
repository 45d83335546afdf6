import type { Table } from '../model/index.ts';

/** A table with a column more at its end, a cell per row; the last rows that have none get the sign for nothing. */
export function withColumn({ caption, head, rows }: Table, title: string, cells: string[]): Table {
  return { caption, head: [...head, title], rows: rows.map((row, i) => [...row, cells[i] ?? '–']) };
}
