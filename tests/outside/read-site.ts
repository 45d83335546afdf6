import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation, Pair, Seen } from './observation.ts';
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
  const observations = seen.flatMap((own) => own.observations);
  return { observations: withParts(observations), pairs: seen.flatMap(({ pairs }) => pairs) };
}

/** On pages a part stands behind a unit, after a comma: “De Overhaal, Den Haag”. Downloads say which names are units and parts. */
function withParts(observations: Observation[]): Observation[] {
  const fromFiles = observations.filter(({ where }) => where.endsWith('.csv'));
  const units = new Set(fromFiles.map(({ unit }) => unit));
  const parts = new Map(fromFiles.map(({ part }) => [part.split('=').at(-1) ?? '', part]));
  return observations.flatMap((observation) => {
    if (observation.where.endsWith('.csv')) return [observation];
    const { unit, part: whom } = observation;
    const comma = whom.lastIndexOf(', ');
    const part = parts.get(whom.slice(comma + 2));
    if (comma < 0 || units.has(whom) || part === undefined || part === '') return [{ ...observation, part: '' }];
    return [{ ...observation, part, unit: unit === whom ? whom.slice(0, comma) : unit }];
  });
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
