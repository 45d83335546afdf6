import type { GroupSite, OutputFile, OutputId } from '../model/index.ts';
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

/** All files beside the pages of a site; none when only its pages are known. */
export async function outputFiles(site: GroupSite, given: Given): Promise<OutputFile[]> {
  if (!site.publication) return [];
  const input = inputOf(site, site.publication, given);
  return (await Promise.all(Object.values(outputs).map((output) => output.files(input)))).flat();
}
