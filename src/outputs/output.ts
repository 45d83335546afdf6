import type { Formatter } from '../format.ts';
import type { Words } from '../lang/index.ts';
import type { OutputFile, OutputId, Page, Publication } from '../model/index.ts';

/** Files of the program itself that go into outputs, read by who makes them. */
export interface Given {
  /** The style sheets of the site in their order, for drawings that become pictures. */
  styles: string[];
  /** The program that searches, as a script. */
  engine: string;
}

/** The pages of one group, its editions with their guarded numbers, and the words to say it in. */
export interface OutputSite extends Publication {
  pages: Page[];
  words: Words;
  format: Formatter;
}

/** What an output may use to make its files. */
export type OutputInput = OutputSite & Given;

/** A kind of file beside the pages. It has no disk, no clock and no network: the same site gives the same bytes. */
export interface Output {
  id: OutputId;
  /** Where its files will stand, before one is made: what an author links to need not be made to be there. */
  paths(site: OutputSite): string[];
  /** The files themselves, at no other place than `paths` says. */
  files(input: OutputInput): OutputFile[] | Promise<OutputFile[]>;
}
