import { finding, type Finding } from './findings/index.ts';
import type { AggregateRow, Database, DataSource, Definitions, RowSink } from './model/index.ts';
import { watchColumns, type Watched } from './observe/column-look.ts';
import { findFiles, missingFile } from './observe/files.ts';
import type { ObserveReport } from './observe/report.ts';
import { openSheet } from './observe/sheet.ts';
import { isParquet, openTable, type TableRows } from './observe/whole.ts';
import { aboutHeaders } from './observe/header-findings.ts';
import { readDatabase } from './sources/database.ts';
import { engineColumns } from './sources/engine-columns.ts';
import { layouts } from './sources/index.ts';

export type { FileReport, ObserveReport } from './observe/report.ts';

/** What observing needs: how to get the bytes of a file, what was defined, where rows go. */
export interface ObserveContext {
  /** Bytes of a file by its path in the organisation's folder; rejects when it is not there. */
  bytes(path: string): Promise<Uint8Array>;
  definitions: Definitions;
  sink: RowSink;
  /** Rows of a Parquet file by its path in the organisation's folder; absent where nobody can read one. */
  parquet?(path: string): Promise<TableRows | null>;
  /** The database in which rows lie; `null` or absent when nobody said where it is. */
  database?: Database | null;
  /** Paths of all files under `data/`: for patterns, and to say which file was probably meant. */
  dataFiles?: readonly string[];
}

/** What was observed in the files of one source. Its rows went to the sink. */
export interface Observed {
  findings: Finding[];
  aggregates: AggregateRow[];
  report: ObserveReport;
}

/**
 * Reads the data files of a source: bytes → text or sheet → rows → values. Nothing is guessed in silence: whatever could be
 * read in two ways, was damaged or left out is a finding with its row and column.
 */
export async function observe(
  source: DataSource,
  { bytes, parquet, definitions, sink, dataFiles = [], database = null }: ObserveContext,
): Promise<Observed> {
  if (source.location === 'postgres') return observeTable(source, { definitions, database, sink });
  const layout = layouts[source.layout];
  const expected = layout.expected(source, definitions);
  const findings: Finding[] = [];
  const files = findFiles(source, dataFiles);
  findings.push(...files.findings);
  const watched: Watched[] = [];
  for (const path of files.paths) {
    const content = await bytes(path).catch(() => null);
    const isTable = content !== null && parquet !== undefined && isParquet(content);
    const opened = isTable
      ? openTable(path, await parquet(path), expected)
      : content && (await openSheet(path, content, { asked: source, expected }));
    findings.push(...(opened?.findings ?? [missingFile(path, source, dataFiles)]));
    if (opened?.sheet) watched.push(watchColumns(opened.sheet, source));
  }
  const sheets = watched.map(({ sheet }) => sheet);
  const headers = aboutHeaders(sheets, { expected, layout: source.layout, refuses: layout.refuses });
  const read = await layout.read({ source, definitions, sheets, sink });
  const doubles = read.files.reduce((sum, file) => sum + file.doubles, 0);
  return {
    findings: [...findings, ...headers, ...read.findings, ...watched.flatMap((one) => one.findings())],
    aggregates: read.aggregates,
    report: { source: source.id, files: read.files, rows: read.rows, doubles },
  };
}

/** Rows that lie in a database stay there: it is told how they are to be read. Without it, or without the table, there are none. */
async function observeTable(
  source: DataSource,
  { definitions, database = null, sink }: Pick<ObserveContext, 'definitions' | 'database' | 'sink'>,
): Promise<Observed> {
  const read = database ? await readDatabase(source, definitions, database) : null;
  if (!read) {
    await sink.open({ source: source.id, columns: engineColumns(source) });
    await sink.close();
  }
  const findings = read?.findings ?? [finding('TV-312', source.at, {})];
  const rows = read?.rows ?? 0;
  return { findings, aggregates: [], report: { source: source.id, files: [], rows, doubles: 0 } };
}
