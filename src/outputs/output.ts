import { createFormatter, type Formatter } from '../format.ts';
import { languages, type Words } from '../lang/index.ts';
import type { GroupSite, OutputFile, OutputId, Page, Publication } from '../model/index.ts';

/** What an output may use: the pages of one group, its editions with their guarded numbers, and the words to say it in. */
export interface OutputInput extends Publication {
  pages: Page[];
  words: Words;
  format: Formatter;
}

/** A kind of file beside the pages. It has no disk, no clock and no network: the same site gives the same bytes. */
export interface Output {
  id: OutputId;
  files(input: OutputInput): OutputFile[] | Promise<OutputFile[]>;
}

/** What outputs are given of a site. */
export function inputOf({ pages }: GroupSite, publication: Publication): OutputInput {
  const { locale, firstMonth } = publication.definitions.organisation;
  const words = languages[locale];
  return { ...publication, pages, words, format: createFormatter(locale, words, firstMonth) };
}

/** The path on its server at which a group's site starts: `/cijfers/`. */
export function basePath(address: string | null): string {
  return address === null ? '/' : new URL(address).pathname;
}

/** Text as it stands in HTML and XML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
