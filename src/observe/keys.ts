import { finding, type Finding } from '../findings/index.ts';
import type { DataSource } from '../model/index.ts';
import { problem } from './problems.ts';
import type { Table } from './table.ts';
import { tidy } from './text.ts';
import { plain } from './typed.ts';

/** Which row counts when several exports hold the same one: the newest, that is the last of the last file. */
export interface Newest {
  /** Looks through a file before it is read; files come newest first. */
  prepare(table: Table): void;
  /** Whether the next row of the file that was prepared last is the newest with its key. */
  isNewest(row: readonly string[]): boolean;
  /** Rows dropped in the file that was prepared last. */
  dropped(): number;
  findings(): Finding[];
}

/**
 * Remembers per key only which row is the newest, never the rows: a file is looked through once for its keys, then read.
 * Rows without a key are all kept, and told.
 */
export function createNewest({ key }: Pick<DataSource, 'key'>): Newest {
  const newest = new Map<string, number>();
  const across = new Map<string, number>();
  let current: { table: Table; places: (number | null)[]; next: number; dropped: number } | null = null;
  let base = 0;
  return {
    prepare(table) {
      const places = key.map((id) => table.columns.find(({ column }) => column.id === id)?.index ?? null);
      const first = base;
      for (const { rows, lines } of table.rows(true))
        for (const [i, row] of rows.entries()) {
          const text = keyOf(row, places);
          const before = text === null ? undefined : newest.get(text);
          if (text === null) table.report(problem('TV-371', {}), lines[i]!, null);
          else if (before === undefined || before >= first) newest.set(text, base);
          if (before !== undefined && before >= first) table.report(problem('TV-373', {}), lines[i]!, null);
          if (before !== undefined && before < first) across.set(table.sheet.path, (across.get(table.sheet.path) ?? 0) + 1);
          base++;
        }
      current = { table, places, next: first, dropped: 0 };
    },
    isNewest(row) {
      if (!current) throw new Error('no file prepared');
      const text = keyOf(row, current.places);
      const wins = text === null || newest.get(text) === current.next;
      current.next++;
      if (!wins) current.dropped++;
      return wins;
    },
    dropped: () => current?.dropped ?? 0,
    findings: () => [...across].map(([file, times]) => finding('TV-372', { file, line: null }, { times })),
  };
}

function keyOf(row: readonly string[], places: readonly (number | null)[]): string | null {
  let [text, filled] = ['', false];
  for (const place of places) {
    const part = place === null ? '' : tidy(plain(row[place] ?? ''));
    filled ||= part !== '';
    text += `${part}\u0001`;
  }
  return filled ? text : null;
}
