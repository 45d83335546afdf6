import { createFormatter } from '../format.ts';
import { wordsOf } from '../lang/index.ts';
import { speechOf, type GroupSite, type Publication } from '../model/index.ts';
import type { Given, OutputInput } from './output.ts';

/** What outputs are given of a site. */
export function inputOf({ pages }: GroupSite, publication: Publication, given: Given): OutputInput {
  const { locale, firstMonth } = publication.definitions.organisation;
  const words = wordsOf(speechOf(publication.definitions.organisation));
  return { ...publication, ...given, pages, words, format: createFormatter(locale, words, firstMonth) };
}
