import { createFormatter } from '../format.ts';
import { wordsOf } from '../lang/index.ts';
import { speechOf, type GroupSite, type Publication } from '../model/index.ts';
import type { OutputSite } from './output.ts';

/** A site as outputs see it. */
export function siteOf({ pages }: GroupSite, publication: Publication): OutputSite {
  const { locale, firstMonth } = publication.definitions.organisation;
  const words = wordsOf(speechOf(publication.definitions.organisation));
  return { ...publication, pages, words, format: createFormatter(locale, words, firstMonth) };
}
