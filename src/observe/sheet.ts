import { finding, type Finding } from '../findings/index.ts';
import type { DataSource, Place } from '../model/index.ts';
import { suggestion } from '../nearest.ts';
import { findContainer } from './container.ts';
import { parseRecord, parseRecords, type Batch, type QuoteFault } from './csv.ts';
import { announcedDelimiter, delimiters, regularity } from './delimiter.ts';
import { decode, findEncoding, type Encoding, type FoundEncoding } from './encoding.ts';
import { findHeader, found, headerWithin, type Expected, type Header } from './header.ts';
import type { Merged } from './workbook-xml.ts';
import { readWorkbook } from './workbook.ts';

/** What looks wrong in the text of a file while it is read. */
export interface Watcher {
  quote(fault: QuoteFault): void;
  /** Letters that an earlier program lost (`�`) or wrote twice (`Ã«`), with the number of lines before them. */
  letters(kind: 'lost' | 'double', line: number): void;
}

/** One table of a file, found and ready to be read as often as needed. */
export interface Sheet {
  path: string;
  kind: 'text' | 'workbook';
  encoding: Encoding | null;
  delimiter: string | null;
  name: string | null;
  header: Header;
  /** Days to add to plain date numbers. */
  serialShift: number;
  /** All records from the start of the file. */
  batches(watcher?: Watcher): Iterable<Batch>;
  /** The cells of a record that stands as a whole in quotes; `null` when it does not. */
  unwrap(row: string[]): string[] | null;
}

/** A sheet, or why there is none; findings either way. */
export interface Opened {
  sheet: Sheet | null;
  findings: Finding[];
}

type Asked = Pick<DataSource, 'encoding' | 'delimiter' | 'sheet'>;

/** Opens a data file by what it is, not by its name, and finds its headings. */
export async function openSheet(
  path: string,
  bytes: Uint8Array,
  { asked, expected }: { asked: Asked; expected: Expected[] },
): Promise<Opened> {
  const at = { file: path, line: null };
  if (bytes.every((byte) => byte <= 0x20)) return { sheet: null, findings: [finding('TV-303', at, {})] };
  const container = findContainer(bytes);
  if (container !== 'text' && container !== 'workbook')
    return { sheet: null, findings: [finding('TV-302', at, { kind: container })] };
  const expectedKind = /\.(xlsx|xlsm)$/i.test(path) ? 'workbook' : 'text';
  const renamed = container === expectedKind ? [] : [finding('TV-304', at, { kind: container })];
  const opened =
    container === 'workbook' ? await openWorkbook(path, bytes, { asked, expected }) : openText(path, bytes, { asked, expected });
  return { ...opened, findings: [...renamed, ...opened.findings] };
}

async function openWorkbook(
  path: string,
  bytes: Uint8Array,
  { asked, expected }: { asked: Asked; expected: Expected[] },
): Promise<Opened> {
  const at = { file: path, line: null };
  const book = await readWorkbook(bytes, asked.sheet);
  if (book.kind === 'broken') return { sheet: null, findings: [finding('TV-302', at, { kind: 'broken-workbook' })] };
  if (book.kind === 'no-such-sheet') {
    const params = { sheet: asked.sheet ?? '', suggestion: suggestion(asked.sheet ?? '', book.sheets), possible: book.sheets };
    return { sheet: null, findings: [finding('TV-305', at, params)] };
  }
  const others = book.sheets.filter((name) => name !== book.name);
  const findings = asked.sheet === null && others.length > 0 ? [finding('TV-306', at, { sheet: book.name, others })] : [];
  const header = findHeader(book.rows, expected);
  if (!header) return { sheet: null, findings: [...findings, noHeader(at, expected, book.rows)] };
  const merged = aboutMerged(book.merged, header, path);
  if (merged.length > 0) return { sheet: null, findings: [...findings, ...merged] };
  const sheet: Sheet = {
    path,
    kind: 'workbook',
    encoding: null,
    delimiter: null,
    name: book.name,
    header,
    serialShift: book.from1904 ? 1462 : 0,
    batches: () => sliced(book.rows),
    unwrap: () => null,
  };
  return { sheet, findings };
}

/** Cells that were made one among the rows, in a column that is read: all but the first are empty, and nobody can tell what they mean. */
function aboutMerged(merged: readonly Merged[], { record, headings, places }: Header, path: string): Finding[] {
  const read = [...places.values()];
  const among = merged.filter(({ top, left, right }) => top > record && read.some((column) => column >= left && column <= right));
  const [first] = among;
  if (!first) return [];
  const column = headings[read.find((one) => one >= first.left && one <= first.right) ?? first.left] ?? '';
  return [finding('TV-395', { file: path, line: first.top + 1, column }, { column, cells: among.map(({ cells }) => cells) })];
}

function* sliced(rows: string[][], size = 10_000): Generator<Batch> {
  for (let start = 0; start < rows.length; start += size) {
    const slice = rows.slice(start, start + size);
    yield { rows: slice, lines: slice.map((_, i) => start + i + 1) };
  }
}

function noHeader(at: Place, expected: Expected[], rows: readonly (readonly string[])[]): Finding {
  const first = rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? [];
  return finding('TV-320', at, {
    expected: expected.map(({ headings }) => headings[0] ?? ''),
    values: first.slice(0, 20).map((cell) => cell.slice(0, 40)),
  });
}

/** How a text could be cut into cells: by a delimiter, and by another one inside records that stand in quotes. */
interface Cut {
  outer: string;
  inner: string;
  header: Header | null;
  rows: string[][];
  /** Quotes stand where they cannot with this delimiter: it is probably another. */
  faulty: boolean;
}

function openText(path: string, bytes: Uint8Array, { asked, expected }: { asked: Asked; expected: Expected[] }): Opened {
  const at = { file: path, line: null };
  const encoding = findEncoding(bytes, asked.encoding);
  const findings = aboutEncoding(encoding, at);
  const [sample = ''] = decode(bytes, encoding.encoding, 1 << 16);
  const declared = asked.delimiter === 'tab' ? '\t' : asked.delimiter;
  const announced = announcedDelimiter(sample);
  const best = bestCut(sample, expected, declared === null ? announced : null);
  const cut = declared === null || best.outer === declared ? best : cutBy(sample, expected, { outer: declared, inner: declared });
  if (score(best) > score(cut)) {
    const params = { declared: declared ?? '', better: best.outer, columns: best.header?.headings.length ?? 0 };
    return { sheet: null, findings: [...findings, finding('TV-325', at, params)] };
  }
  if (!cut.header) return { sheet: null, findings: [...findings, noHeader(at, expected, cut.rows)] };
  return { sheet: textSheet(path, bytes, { encoding: encoding.encoding, cut, header: cut.header }), findings };
}

function textSheet(
  path: string,
  bytes: Uint8Array,
  { encoding, cut, header }: { encoding: Encoding; cut: Cut; header: Header },
): Sheet {
  return {
    path,
    kind: 'text',
    encoding,
    delimiter: cut.outer,
    name: null,
    header,
    serialShift: 0,
    batches: (watcher) =>
      parseRecords(watched(decode(bytes, encoding, 1 << 20), watcher), cut.outer, (fault) => watcher?.quote(fault)),
    unwrap: (row) => unwrapped(row, cut.inner),
  };
}

function aboutEncoding({ encoding, by, doubtful, contradicts }: FoundEncoding, at: Place): Finding[] {
  if (contradicts) return [finding('TV-307', at, { declared: contradicts, found: encoding })];
  if (doubtful) return [finding('TV-309', at, { found: encoding })];
  return by === 'letters' && encoding === 'cp850' ? [finding('TV-308', at, { found: encoding })] : [];
}

/** The cut that gives most of the expected headings; of equals the one that is most regular. */
function bestCut(sample: string, expected: Expected[], given: string | null): Cut {
  const outers = given === null ? delimiters : [given];
  const cuts = outers.map((outer) => cutBy(sample, expected, { outer, inner: outer }));
  const quotedLines = /^"/m.test(sample);
  if (quotedLines && cuts.every((cut) => score(cut) <= 1 || cut.faulty))
    for (const outer of outers)
      for (const inner of delimiters) if (inner !== outer) cuts.push(cutBy(sample, expected, { outer, inner }));
  const rank = (cut: Cut) => score(cut) * 1e9 + regularity(sample, cut.outer);
  return cuts.reduce((best, cut) => (rank(cut) > rank(best) ? cut : best));
}

const score = ({ header, faulty }: Cut) => (header ? found(header) / (faulty ? 2 : 1) : 0);

function cutBy(sample: string, expected: Expected[], { outer, inner }: { outer: string; inner: string }): Cut {
  let faulty = false;
  const [batch] = parseRecords([sample], outer, ({ kind }) => (faulty ||= kind === 'misplaced'));
  const rows = (batch?.rows ?? []).slice(0, headerWithin).map((row) => unwrapped(row, inner) ?? row);
  return { outer, inner, header: findHeader(rows, expected), rows, faulty };
}

/** Excel, opening a file in one column and saving it again, puts each whole record in quotes. */
function unwrapped(row: string[], inner: string): string[] | null {
  const [first = ''] = row;
  if (!first.includes(inner) || row.some((cell, i) => i > 0 && cell !== '')) return null;
  return parseRecord(first, inner);
}

/** Passes a text on, looking at its letters. A zero character cannot be text: it is a letter lost too. */
function* watched(pieces: Iterable<string>, watcher: Watcher | undefined): Generator<string> {
  let line = 1;
  for (const piece of pieces) {
    const text = piece.includes('\u0000') ? piece.replaceAll('\u0000', '\ufffd') : piece;
    if (watcher) {
      const lost = text.indexOf('\ufffd');
      const double = text.search(/Ã[«©¨¯¶¼§¡³«ª®´»¢]|â‚¬|â€/);
      if (lost !== -1) watcher.letters('lost', line + newlines(text, lost));
      if (double !== -1) watcher.letters('double', line + newlines(text, double));
      line += newlines(text, text.length);
    }
    yield text;
  }
}

function newlines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
