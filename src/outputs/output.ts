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

/** What an output may use: the pages of one group, its editions with their guarded numbers, and the words to say it in. */
export interface OutputInput extends Publication, Given {
  pages: Page[];
  words: Words;
  format: Formatter;
}

/** A kind of file beside the pages. It has no disk, no clock and no network: the same site gives the same bytes. */
export interface Output {
  id: OutputId;
  files(input: OutputInput): OutputFile[] | Promise<OutputFile[]>;
}
