import { finding, type Finding } from '../findings/index.ts';
import type { TextFile } from '../model/index.ts';
import { actionSchema } from '../model/schemas/action.ts';
import { writtenPath } from '../model/schemas/record.ts';
import { slug } from '../slug.ts';
import type { Sheet } from './sheet.ts';

const key = (field: string) => String(writtenPath(actionSchema, [field])[0]);
const [title, from, withWhom] = [key('title'), key('from'), key('with')] as const;
/** The word before a story in the cell of what an action came from. */
const storyKey = String(writtenPath(actionSchema, ['from', 0, 'story']).at(-1));
/** The column that names the action, as the name of a file does elsewhere. Without a column of titles it is the title. */
const nameColumn = 'naam';

/** One action in a sheet, as front matter, and what could not be read in its cells. */
export interface ActionRow {
  sheet: Sheet;
  findings: Finding[];
}

/**
 * Actions in a sheet, as front matter: the headings are the keys of an action file. In `uit` stand figures
 * (`uitval noord 2025-H1`) and stories (`verhaal de-deur`), in `met` people, with semicolons between them.
 */
export function sheetsOfRows({ path, text }: TextFile): ActionRow[] {
  const records = recordsOf(text.replace(/^\uFEFF/, ''));
  const heads = (records[0]?.cells ?? []).map((head) => head.trim().toLowerCase().replace(/\s+/g, '-'));
  const rows = records.slice(1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return rows.map(({ cells, line }) =>
    sheetOf(path, line, Object.fromEntries(heads.map((head, at) => [head, cells[at]?.trim() ?? '']))),
  );
}

function sheetOf(path: string, line: number, row: Record<string, string>): ActionRow {
  const { [nameColumn]: name = '', '': _, ...rest } = row;
  const cells = title in rest ? rest : { [title]: name, ...rest };
  const place = () => ({ file: path, line });
  const origins = itemsIn(cells[from] ?? '').map((item) => ({ item, origin: originOf(item) }));
  const data = Object.fromEntries(Object.entries(cells).map(([head, cell]) => [head, head === withWhom ? itemsIn(cell) : cell]));
  const sheet: Sheet = {
    path,
    id: name === '' || !(title in rest) ? slug(cells[title] ?? '') : name,
    data: from in cells ? { ...data, [from]: origins.flatMap(({ origin }) => (origin ? [origin] : [])) } : data,
    body: '',
    bodyLine: line,
    place: ([head]) => (head === undefined ? place() : { ...place(), column: String(head) }),
    keyPlace: place,
    find: place,
  };
  const unread = origins.filter(({ origin }) => origin === null);
  return { sheet, findings: unread.map(({ item }) => finding('TV-814', sheet.place([from]), { found: item })) };
}

function itemsIn(cell: string): string[] {
  return cell
    .split(/[;\r\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** A figure or a story, as front matter; `null` for what is neither. */
function originOf(item: string): Record<string, string> | null {
  const [first = '', second = '', ...more] = item.split(/\s+/);
  if (first.toLowerCase() === storyKey && second !== '' && more.length === 0) return { [storyKey]: second };
  const [third, ...others] = more;
  if (third === undefined || others.length > 0) return null;
  const [indicator, unit, period] = ['indicator', 'unit', 'period'].map((field) =>
    String(writtenPath(actionSchema, ['from', 0, field]).at(-1)),
  );
  return { [indicator ?? '']: first, [unit ?? '']: second, [period ?? '']: third };
}

/** Records of a CSV file as Excel saves it, with the line each starts on. Quotes may hold the delimiter and line ends. */
function recordsOf(text: string): { cells: string[]; line: number }[] {
  const [head = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', '\t', ','].find((sign) => head.includes(sign)) ?? ';';
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|$)`, 'gy');
  const records = [{ cells: [] as string[], line: 1 }];
  let line = 1;
  for (const [whole, quoted, plain = '', end] of text.matchAll(cell)) {
    if (whole === '' && end === '' && records.at(-1)?.cells.length === 0) break;
    records.at(-1)?.cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += whole.split('\n').length - 1;
    if (end === '') break;
    if (end !== delimiter) records.push({ cells: [], line });
  }
  return records.filter(({ cells }) => cells.length > 0);
}
