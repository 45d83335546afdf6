import type { TextFile } from '../model/index.ts';
import { actionSchema } from '../model/schemas/action.ts';
import { writtenPath } from '../model/schemas/record.ts';
import { slug } from '../slug.ts';
import type { Sheet } from './sheet.ts';

const key = (field: string) => String(writtenPath(actionSchema, [field])[0]);
const [title, from, withWhom] = [key('title'), key('from'), key('with')];
/** The word before a story in the cell of what an action came from. */
const storyKey = String(writtenPath(actionSchema, ['from', 0, 'story']).at(-1));
/** The column that names the action, as the name of a file does elsewhere. */
const nameColumn = 'naam';

/**
 * Actions in a sheet, as front matter: the headings are the keys of an action file. In `uit` stand figures
 * (`uitval noord 2025-H1`) and stories (`verhaal de-deur`), in `met` people, with semicolons between them.
 */
export function sheetsOfRows({ path, text }: TextFile): Sheet[] {
  const records = recordsOf(text.replace(/^\uFEFF/, ''));
  const heads = (records[0]?.cells ?? []).map((head) => head.trim().toLowerCase().replace(/\s+/g, '-'));
  const rows = records.slice(1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return rows.map(({ cells, line }) =>
    sheetOf(path, line, Object.fromEntries(heads.map((head, at) => [head, cells[at]?.trim() ?? '']))),
  );
}

function sheetOf(path: string, line: number, row: Record<string, string>): Sheet {
  const { [nameColumn]: name = '', '': _, ...cells } = row;
  const place = () => ({ file: path, line });
  const data = Object.fromEntries(Object.entries(cells).map(([head, cell]) => [head, valueOf(head, cell)]));
  return {
    path,
    id: name === '' ? slug(cells[title] ?? '') : name,
    data,
    body: '',
    bodyLine: line,
    place: ([head]) => (head === undefined ? place() : { ...place(), column: String(head) }),
    keyPlace: place,
    find: place,
  };
}

function valueOf(head: string, cell: string): unknown {
  if (cell === '' || (head !== from && head !== withWhom)) return cell;
  const items = cell
    .split(/[;\r\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
  return head === from ? items.map(originOf) : items;
}

function originOf(item: string): unknown {
  const [first = '', second = '', third = ''] = item.split(/\s+/);
  if (first.toLowerCase() === storyKey) return { [storyKey]: second };
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
