/** What was read of one file: told by `tv controleer`, so that an author can compare with her own counts. */
export interface FileReport {
  path: string;
  kind: 'text' | 'workbook';
  /** How its bytes became letters; `null` for a workbook. */
  encoding: string | null;
  delimiter: string | null;
  /** Sheet of a workbook. */
  sheet: string | null;
  /** Rows of data, before doubles were dropped. */
  rows: number;
  doubles: number;
  /** Left out: rows of totals, lone notes, empty rows. */
  totals: number;
  notes: number;
  empty: number;
}

/** What was read of a source. */
export interface ObserveReport {
  source: string;
  files: FileReport[];
  /** Rows that were kept. */
  rows: number;
  doubles: number;
}
