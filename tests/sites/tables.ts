import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';

/** A row of a source table, by heading. */
export type SourceRow = Record<string, string>;

/** Rows of a printed source table as it was copied: comma-separated, decimal points. Throws when the file is not there. */
export function sourceRows(path: string): SourceRow[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<SourceRow>(text, { header: true, skipEmptyLines: true }).data;
}

/** A figure as the Dutch write it: `53.9` becomes `53,9`. */
export const dutch = (figure: string): string => figure.replace('.', ',');

/** A file of already counted figures: semicolons, one heading line. */
export function aggregateFile(heads: string[], rows: SourceRow[]): string {
  return [heads.join(';'), ...rows.map((row) => heads.map((head) => row[head] ?? '').join(';'))]
    .map((line) => `${line}\n`)
    .join('');
}

/** Whether a module is the one that node was started with. */
export const isMain = (url: string): boolean => process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;

/** Path of a file of a case. */
export const inCase = (name: string, ...path: string[]): string => join(import.meta.dirname, name, ...path);
