import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { buildSites } from '../../src/build.ts';
import { compile, type Compiled } from '../../src/site.ts';
import { filesIn, type SiteFile } from '../outside/read-file.ts';
import { inCase } from './tables.ts';

/** A site that was made, and its pages as a reader gets them. */
export interface Built {
  compiled: Compiled;
  page(path: string): Promise<PrintedPage>;
  /** Every file of all groups, as an attacker reads it. */
  files(): SiteFile[];
}

/** What stands on a printed page. */
export interface PrintedPage {
  text: string;
  /** Rows of the first table whose caption starts so, by their first cell; `null` when there is no such table. */
  table(caption: string): Map<string, string[]> | null;
}

/** Compiles a case, prints it in a folder of its own, and reads the pages of a group back. Throws for a table with a row that does not fit its head. */
export async function buildCase(name: string, group = 'openbaar'): Promise<Built> {
  const root = inCase(name);
  const compiled = await compile(root);
  const outDir = await mkdtemp(join(tmpdir(), 'tv-real-'));
  await buildSites(compiled.sites, { root, outDir });
  const page = async (path: string) => readPage(await readFile(join(outDir, group, path), 'utf8'));
  return { compiled, page, files: () => filesIn(outDir) };
}

function readPage(html: string): PrintedPage {
  const { document } = parseHTML(html);
  const tables = [...document.querySelectorAll('table')].map((table) => ({
    caption: clean(table.querySelector('caption')?.textContent),
    head: table.querySelectorAll('thead th, thead td').length,
    rows: [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => clean(cell.textContent)),
    ),
  }));
  // A cell under the heading of another says what is not so.
  for (const { caption, head, rows } of tables)
    for (const row of rows) if (row.length !== head) throw new Error(`a row of ‘${caption}’ has not the cells of its head: ${row.join(' | ')}`); // prettier-ignore
  return {
    text: clean(document.body.textContent),
    table: (wanted) => {
      const found = tables.find(({ caption }) => caption.startsWith(wanted));
      return found ? new Map(found.rows.map(([first = '', ...others]) => [first, others])) : null;
    },
  };
}

/** Text as one reads it: spaces that do not break are spaces. */
function clean(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
