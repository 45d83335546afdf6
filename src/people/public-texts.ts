import type { TextFile } from '../model/index.ts';

/** What of a file in `public/` is shape and no text: drawings, styles, and marks. Comments are read. */
const shape = /<(style|script)\b[^]*?<\/\1>|<(?!!--)[^<>]*>/gi;

/** What a reader reads in it; the rest is blanked, so that every place stays where it was. */
export function readerText({ path, text }: TextFile): string {
  return /\.(?:svg|html?|xml)$/i.test(path) ? text.replace(shape, (mark) => mark.replace(/[^\n]/g, ' ')) : text;
}
