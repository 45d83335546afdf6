import type { OtherFile, TextFile } from '../model/index.ts';
import { actionSheet, actionWorkbook } from '../model/schemas/index.ts';
import { findContainer } from './container.ts';
import { plain } from './typed.ts';
import { readWorkbook } from './workbook.ts';

/** The sheet with actions as a text: the only sheet, or the one called so. A row of the text is a row of the sheet. */
export async function readActions(bytes: Uint8Array): Promise<TextFile | OtherFile> {
  const at = { path: actionWorkbook, line: null };
  const container = findContainer(bytes);
  if (container !== 'workbook') return { ...at, what: 'no-workbook', container };
  const named = await readWorkbook(bytes, actionSheet);
  const isOnly = named.kind === 'no-such-sheet' && named.sheets.length === 1;
  const book = isOnly ? await readWorkbook(bytes, null) : named;
  if (book.kind === 'no-such-sheet') return { ...at, what: 'no-sheet', sheets: book.sheets };
  if (book.kind === 'broken') return { ...at, what: 'no-workbook', container: 'broken-workbook' };
  return { path: actionWorkbook, text: book.rows.map((row) => row.map(cellText).join(';')).join('\n') };
}

/** A cell in quotes; its line breaks do not count as rows. A date that has no time is a day. */
function cellText(cell: string): string {
  const text = plain(cell)
    .replace(/T00:00:00$/, '')
    .replace(/\r?\n/g, '\r');
  return `"${text.replaceAll('"', '""')}"`;
}
