import type { GroupSite, Hear, OutputFile, OutputId } from '../model/index.ts';
import { cards } from './cards.ts';
import { feeds } from './feeds.ts';
import { newsletter } from './newsletter.ts';
import { notFound } from './not-found.ts';
import { inputOf } from './input.ts';
import { openData } from './open-data.ts';
import type { Given, Output } from './output.ts';
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

/** All files beside the pages of a site, one kind after another; none when only its pages are known. */
export async function outputFiles(site: GroupSite, given: Given, hear?: Hear): Promise<OutputFile[]> {
  if (!site.publication) return [];
  const input = inputOf(site, site.publication, given);
  const shelf = Object.values(outputs);
  const files: OutputFile[] = [];
  for (const [done, output] of shelf.entries()) {
    hear?.({ step: 'output', done, of: shelf.length, output: output.id });
    files.push(...(await output.files(input)));
  }
  return files;
}
