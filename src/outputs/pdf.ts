import type { Finding } from '../findings/index.ts';
import type { Edition, GroupSite, OutputFile, Page } from '../model/index.ts';
import type { Printer } from '../chromium.ts';
import { wordsOf } from '../lang/index.ts';
import { editionPath } from '../pair/address.ts';
import { findMoreSheets } from '../pair/one-sheet.ts';
import { contentType } from './headers.ts';
import { settlePdf } from './pdf/settle.ts';

/** Where a page's PDF stands: beside it, under a name that still says what it is when it was saved. */
export function pdfPath(path: string): string {
  const parts = path.split('/').slice(0, -1);
  return [...parts, `${parts.slice(1).join('-')}.pdf`].join('/');
}

/** Whether a page is made for paper: the pages of an edition about a unit. */
export function isPrintable({ kind, path }: Page): boolean {
  return kind === 'unit' && path.endsWith('/index.html');
}

/** A site whose printable pages offer their PDF. Only for who will print it: a link is there when its file is. */
export function withPaper(site: GroupSite): GroupSite {
  const pages = site.pages.map((page) =>
    isPrintable(page) ? { ...page, paper: { text: wordsOf(page.speech).outputs.paper, path: pdfPath(page.path) } } : page,
  );
  return { ...site, pages };
}

/** What is needed to print: the browser, and the site's files as they were written. */
export interface PdfPress {
  printer: Printer;
  read(path: string): Promise<Uint8Array | null>;
}

/** Address of a group that has none: it leads nowhere, and no link to it is printed. */
const nowhere = 'https://site.invalid/';

/** The PDFs of a site's printable pages, one after another. Finds what was made for one sheet and takes more. */
export async function* pdfsOf(site: GroupSite, press: PdfPress): AsyncGenerator<{ file: OutputFile; findings: Finding[] }> {
  const address = site.publication?.group.address ?? null;
  for (const page of site.pages.filter(({ paper }) => paper)) {
    const own = editionOf(page, site);
    const file = await pdfOf(page, press, { address, date: dateOf(own) });
    const isSheet = own?.audience === 'factsheet';
    yield { file, findings: isSheet ? findMoreSheets(own, page.sections, sheetsIn(file.content)) : [] };
  }
}

/** Number of sheets a PDF prints on. */
export function sheetsIn(content: OutputFile['content']): number {
  return (
    Buffer.from(content)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

function editionOf({ path }: Page, { publication }: GroupSite): Edition | null {
  const own = publication?.editions.find(({ edition }) => path.startsWith(editionPath(edition).replace(/index\.html$/, '')));
  return own?.edition ?? null;
}

/** The day an edition's newest version was published. */
function dateOf(edition: Edition | null): string {
  const dates = edition ? [edition.date, ...(edition.history ?? []).map(({ date }) => date)] : [];
  return dates.sort().at(-1) ?? '2000-01-01';
}

async function pdfOf(
  page: Page,
  { printer, read }: PdfPress,
  site: { address: string | null; date: string },
): Promise<OutputFile> {
  const root = site.address ?? nowhere;
  const fileAt = async (address: string) => {
    if (!address.startsWith(root)) return null;
    const path = decodeURI(new URL(address).pathname).slice(new URL(root).pathname.length);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const body = await read(file);
    if (!body) return null;
    const type = contentType(file.slice(file.lastIndexOf('.') + 1));
    return { type, body: site.address === null && type.startsWith('text/html') ? withoutLinks(body) : body };
  };
  const bytes = await printer.pdf(new URL(page.path, root).href, fileAt);
  return { path: pdfPath(page.path), content: settlePdf(bytes, site.date) };
}

/** Links to other pages mean nothing on a sheet of a site that has no address; links within the page stay. */
function withoutLinks(html: Uint8Array): Uint8Array {
  const text = Buffer.from(html).toString('utf8');
  return Buffer.from(text.replace(/<a href="(?!#|https?:|mailto:|tel:)[^"]*"/g, '<a'));
}
