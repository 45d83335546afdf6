import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pair, Seen } from './observation.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';

/** A file of a site as a reader has it. */
export interface SiteFile {
  path: string;
  text: string;
}

/** Everything that can be read in some files together: pages, downloads, and running text of anything else. */
export function readSite(files: SiteFile[]): Seen {
  const seen = files.map(({ path, text }): Seen => {
    if (path.endsWith('.csv')) return { observations: readCsv(text, path), pairs: [] };
    if (/\.html?$/.test(path)) return readHtml(text, path);
    return { observations: [], pairs: readRunningText(text, path) };
  });
  return { observations: seen.flatMap(({ observations }) => observations), pairs: seen.flatMap(({ pairs }) => pairs) };
}

/** All files below a folder that carry words. The words of a PDF are taken out of it when the machine can do that. */
export function filesIn(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html?|csv|xml|json|txt|eml|md|pdf|svg)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.slice(folder.length + 1).replaceAll('\\', '/'), text: textOf(path) }));
}

function textOf(path: string): string {
  if (!path.endsWith('.pdf')) return readFileSync(path, 'utf8');
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

function readRunningText(text: string, where: string): Pair[] {
  return [...text.matchAll(/(\d+) (?:van de|of the) (\d+)(?![\d%,.]\d)/g)].map(([said, count, n]) => ({
    count: Number(count),
    n: Number(n),
    text: said,
    where,
  }));
}
