import type { Hear, RowSink } from '../model/index.ts';

/** Hears how far the reading of one description's files is. */
export interface Reading {
  /** A file as it comes in: its lines are what there is to read. */
  opened(content: Uint8Array): Uint8Array;
  watch(sink: RowSink): RowSink;
}

/** Counts lines of text files but the headings as they are opened, and rows as they are laid in the engine. Of other files nobody knows how many there are. */
export function hearReading(hear: Hear): Reading {
  let lines: number | null = 0;
  let done = 0;
  return {
    opened: (content) => {
      lines = lines === null || isPacked(content) ? null : lines + linesIn(content) - 1;
      return content;
    },
    watch: (sink) => ({
      ...sink,
      append: async (rows) => {
        await sink.append(rows);
        done += rows.length;
        hear({ step: 'read', done, of: lines === null ? null : Math.max(lines, done) });
      },
    }),
  };
}

/** Workbooks are packed files; Parquet says so itself. */
function isPacked(content: Uint8Array): boolean {
  const start = String.fromCharCode(...content.subarray(0, 4));
  return start.startsWith('PK') || start === 'PAR1';
}

const lineEnd = 10;

function linesIn(content: Uint8Array): number {
  let lines = 0;
  for (let at = content.indexOf(lineEnd); at !== -1; at = content.indexOf(lineEnd, at + 1)) lines += 1;
  return lines;
}
