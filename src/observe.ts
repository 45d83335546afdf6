import { finding, type Finding } from './findings/index.ts';
import type { AggregateRow, DataSource, Definitions, RowSink } from './model/index.ts';
import { watchColumns, type Watched } from './observe/column-look.ts';
import { findFiles, missingFile } from './observe/files.ts';
import type { ObserveReport } from './observe/report.ts';
import { openSheet } from './observe/sheet.ts';
import { aboutHeaders } from './observe/header-findings.ts';
import { layouts } from './sources/index.ts';

export type { FileReport, ObserveReport } from './observe/report.ts';

/** What observing needs: how to get the bytes of a file, what was defined, where rows go. */
export interface ObserveContext {
  /** Bytes of a file by its path in the organisation's folder; rejects when it is not there. */
  bytes(path: string): Promise<Uint8Array>;
  definitions: Definitions;
  sink: RowSink;
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
  { bytes, definitions, sink, dataFiles = [] }: ObserveContext,
): Promise<Observed> {
  const layout = layouts[source.layout];
  const expected = layout.expected(source, definitions);
  const findings: Finding[] = source.location === 'postgres' ? [finding('TV-312', source.at, {})] : [];
  const files = findFiles(source, dataFiles);
  findings.push(...files.findings);
  const watched: Watched[] = [];
  for (const path of source.location === 'file' ? files.paths : []) {
    const content = await bytes(path).catch(() => null);
    const opened = content ? await openSheet(path, content, { asked: source, expected }) : null;
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
