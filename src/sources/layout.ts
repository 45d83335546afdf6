import type { Finding } from '../findings/index.ts';
import type { AggregateRow, DataSource, Definitions, Place, RowSink } from '../model/index.ts';
import type { Expected } from '../observe/header.ts';
import type { FileReport } from '../observe/report.ts';
import type { Sheet } from '../observe/sheet.ts';

/** What a layout gets to read: the sheets of a source, in the order in which its files are named. */
export interface LayoutInput {
  source: DataSource;
  definitions: Definitions;
  sheets: Sheet[];
  sink: RowSink;
}

/** What a layout read. Rows went to the sink. */
export interface LayoutOutput {
  findings: Finding[];
  aggregates: AggregateRow[];
  files: FileReport[];
  rows: number;
}

/** A column a layout looks for. Without an optional one a file can still be read. */
export interface LayoutColumn extends Expected {
  optional: boolean;
  /** Nobody described it, or it may stand elsewhere: a file without it is not told. */
  silent?: boolean;
  /** Where it is described, when it is. */
  at?: Place;
}

/** A way in which data lie in a file. */
export interface Layout {
  id: DataSource['layout'];
  expected(source: DataSource, definitions: Definitions): LayoutColumn[];
  /** Whether a column may not be taken at all, whatever it holds. */
  refuses(heading: string): boolean;
  read(input: LayoutInput): Promise<LayoutOutput>;
}
