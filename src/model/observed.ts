import type { Place } from './place.ts';

/** A file as it lies in the organisation's folder. Text is decoded for files under `content/` and `data/*.md` only. */
export interface TextFile {
  /** Relative to the folder, forward slashes. */
  path: string;
  text: string;
}

/** What `read` found: texts to define from, and the data files by name (their bytes are read by the counting process). */
export interface Folder {
  /** Absolute path of the organisation's folder. */
  root: string;
  texts: TextFile[];
  /** Paths under `data/`, relative to the folder, without what offices leave behind (`~$…`, `.DS_Store`). */
  dataFiles: string[];
  /** Paths under `public/`, relative to the folder; absent when nobody asked. */
  publicFiles?: string[];
  /** Those of them that are text, with it. */
  publicTexts?: TextFile[];
  /** Those of them that hold more than is seen at once, or that cannot be read. */
  packed?: PackedFile[];
  /** What lies there and was not read, and why: `define` says what to do about it. */
  others: OtherFile[];
  /** The ledger as it stands in `data/gepubliceerd.jsonl`; absent or `null` when nothing was ever published. */
  ledger?: string | null;
  /** Folders of releases, as they are called. */
  releases?: string[];
}

/** A document, a workbook, a PDF or anything else in `public/` that goes out as it is. What it says is among the texts. */
export interface PackedFile {
  path: string;
  isRead: boolean;
  /** Whether it says by name who wrote it. */
  writer: boolean;
  /** Whether it holds remarks, deletions, or hidden sheets, columns or rows. */
  aside: boolean;
}

/** Something in the folder that is no text and no data file. */
export interface OtherFile {
  path: string;
  what: 'misplaced' | 'not-utf-8' | 'link-outside' | 'unreadable' | 'no-folder' | 'no-workbook' | 'no-sheet' | 'unseen-cells';
  /** Line on which a text stops being UTF-8. */
  line: number | null;
  /** What it is instead of a workbook, by its content. */
  container?: string;
  /** The sheets of a workbook without the one that was looked for. */
  sheets?: string[];
}

/** One column of a table in the engine. Dates are ISO text when they arrive, decimals are text in machine notation. */
export interface EngineColumn {
  name: string;
  type: 'text' | 'date' | 'decimal';
}

/** A source's rows on their way into the engine. */
export interface EngineTable {
  source: string;
  columns: EngineColumn[];
}

/** Where observed rows go: the engine in production, an array in tests. Values in the order of the table's columns. */
export interface RowSink {
  open(table: EngineTable): Promise<void>;
  append(rows: readonly (readonly (string | null)[])[]): Promise<void>;
  close(): Promise<void>;
}

/** One line of an already counted file, ids resolved. `hidden` figures arrived as a sign, and are unknown, never zero. */
export interface AggregateRow {
  source: string;
  indicator: string;
  unit: string;
  period: string;
  category: string | null;
  moment: string | null;
  n: Arrived;
  numerator: Arrived;
  percentage: Arrived;
  mean: Arrived;
  sd: Arrived;
  /** First and last day when they deviate from the period, ISO. */
  from: string | null;
  until: string | null;
  at: Place;
}

/** A figure that came from elsewhere. */
export type Arrived =
  { kind: 'value'; value: number; decimals: number } | { kind: 'hidden' } | { kind: 'not-applicable' } | { kind: 'none' };

/** Name of the companion column that says why a value is missing (a `MissingReason`); empty when the value is there. */
export const whyColumn = (column: string): string => `${column}__why`;

/** Why a database gave no rows. `mixed`: rows of files were to be counted with rows that only its workers hold. */
export type DatabaseFault =
  'no-address' | 'refused' | 'unknown-host' | 'sign-in' | 'no-database' | 'forbidden' | 'full' | 'lost' | 'mixed';

/** Rows that lie in a database already: it can be asked about its tables, and told how its rows are to be read. */
export interface Database {
  /** Rows of a select, every value as text. */
  query(select: string): Promise<(string | null)[][]>;
  /** From now on a source's name stands for the outcome of this select. Nothing is copied. */
  view(source: string, select: string): void;
}
