import type { GroupSite, Page } from '../../src/model/index.ts';
import type { SiteFile } from './read-file.ts';

/**
 * A site as files, printed without ceremony: every word, table and drawing of every page in the order in which it stands. For
 * many small organisations; what the real printing adds is read in the built sites.
 */
export function printSites(sites: GroupSite[]): SiteFile[] {
  return sites.flatMap(({ group, pages }) =>
    pages.flatMap((page) => printPage(page).map((file) => ({ ...file, path: `${group}/${file.path}` }))),
  );
}

function printPage(page: Page): SiteFile[] {
  const { path, locale, downloads, ...rest } = page;
  const text = `<!doctype html><html lang="${locale}"><body>${printAny(rest)}</body></html>`;
  return [{ path, text }, ...downloads.map((file) => ({ path: file.path, text: file.content }))];
}

function printAny(value: unknown): string {
  if (typeof value === 'string') return value.startsWith('<') ? value : `<p>${escape(value)}</p>`;
  if (typeof value === 'number') return `<p>${value}</p>`;
  if (Array.isArray(value)) return value.map(printAny).join('');
  if (typeof value !== 'object' || value === null) return '';
  if (isTable(value)) return printTable(value);
  return Object.values(value).map(printAny).join('');
}

interface Printed {
  caption: string;
  head: string[];
  rows: string[][];
}

function isTable(value: object): value is Printed {
  return 'caption' in value && 'head' in value && 'rows' in value;
}

function printTable({ caption, head, rows }: Printed): string {
  const row = (cells: string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><caption>${escape(caption)}</caption><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
