import type { OtherFile, TextFile } from '../model/index.ts';
import { actionSheet, actionWorkbook } from '../model/schemas/index.ts';
import { findContainer } from './container.ts';
import { plain } from './typed.ts';
import { readWorkbook } from './workbook.ts';

/** What was read of a workbook: its text, and what there is to say of it. */
interface ReadActions {
  texts: TextFile[];
  others: OtherFile[];
}

/**
 * The sheet with actions as a text: the only sheet, or the one called so. A row of the text is a row of the sheet. Rows and columns that
 * Excel does not show are left out: what an author cannot see she has not chosen to publish.
 */
export async function readActions(bytes: Uint8Array): Promise<ReadActions> {
  const alone = (other: OtherFile) => ({ texts: [], others: [other] });
  const at = { path: actionWorkbook, line: null };
  const container = findContainer(bytes);
  if (container !== 'workbook') return alone({ ...at, what: 'no-workbook', container });
  const named = await readWorkbook(bytes, actionSheet);
  const isOnly = named.kind === 'no-such-sheet' && named.sheets.length === 1;
  const book = isOnly ? await readWorkbook(bytes, null) : named;
  if (book.kind === 'no-such-sheet') return alone({ ...at, what: 'no-sheet', sheets: book.sheets });
  if (book.kind === 'broken') return alone({ ...at, what: 'no-workbook', container: 'broken-workbook' });
  const { rows, columns } = book.unseen;
  const seen = book.rows.map((row, y) => row.map((cell, x) => (rows.has(y) || columns.has(x) ? '' : cell)));
  const isLess = seen.some((row, y) => row.join('') !== book.rows[y]?.join(''));
  return {
    texts: [{ path: actionWorkbook, text: seen.map((row) => row.map(cellText).join(';')).join('\n') }],
    others: isLess ? [{ ...at, what: 'unseen-cells' }] : [],
  };
}

/** A cell in quotes; its line breaks do not count as rows. A date that has no time is a day. */
function cellText(cell: string): string {
  const text = plain(cell)
    .replace(/T00:00:00$/, '')
    .replace(/\r?\n/g, '\r');
  return `"${text.replaceAll('"', '""')}"`;
}
