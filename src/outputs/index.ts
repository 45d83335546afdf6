import type { GroupSite, Hear, OutputFile, OutputId } from '../model/index.ts';
import { cards } from './cards.ts';
import { feeds } from './feeds.ts';
import { newsletter } from './newsletter.ts';
import { notFound } from './not-found.ts';
import { siteOf } from './input.ts';
import { openData } from './open-data.ts';
import type { Given, Output } from './output.ts';
import { isPrintable, pdfPath } from './pdf.ts';
import { search } from './search.ts';
import { server } from './server.ts';
import { sitemap } from './sitemap.ts';

/** Every kind of file beside the pages, by its id. */
export const outputs: Record<OutputId, Output> = {
  server,
  'not-found': notFound,
  sitemap,
  feeds,
  cards,
  newsletter,
  'open-data': openData,
  search,
};

/**
 * Where everything will stand that is made beside the pages of a site: what the shelf makes, the style sheet, and paper, which is printed for
 * who asks.
 */
export function pathsBeside(site: GroupSite): string[] {
  const paper = site.pages.filter(isPrintable).map(({ path }) => pdfPath(path));
  if (!site.publication) return ['site.css', ...paper];
  const input = siteOf(site, site.publication);
  return ['site.css', ...paper, ...Object.values(outputs).flatMap((output) => output.paths(input))];
}

/**
 * All files beside the pages of a site, one kind after another; none when only its pages are known. Throws when an output makes a file of
 * which it did not say where it stands.
 */
export async function outputFiles(site: GroupSite, given: Given, hear?: Hear): Promise<OutputFile[]> {
  if (!site.publication) return [];
  const input = { ...siteOf(site, site.publication), ...given };
  const shelf = Object.values(outputs);
  const files: OutputFile[] = [];
  for (const [done, output] of shelf.entries()) {
    hear?.({ step: 'output', done, of: shelf.length, output: output.id });
    const own = await output.files(input);
    const declared = new Set(output.paths(input));
    for (const { path } of own) if (!declared.has(path)) throw new Error(`undeclared file of output ${output.id}: ${path}`);
    files.push(...own);
  }
  return files;
}
