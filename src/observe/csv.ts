import Papa from 'papaparse';

/** Some records of a file, each with the line on which it starts. Cells are text, as they stood there. */
export interface Batch {
  rows: string[][];
  /** Line of each row, counted from 1. */
  lines: number[];
}

/** A quote that was opened or closed where it cannot be. */
export interface QuoteFault {
  kind: 'never-closed' | 'misplaced';
  line: number;
}

/** A parser of papaparse, of which its types say less than it does. */
interface RawParser {
  parse(
    input: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): {
    data: string[][];
    errors: { code: string; row: number; index: number }[];
    meta: { cursor: number };
  };
}

/** A cell of more characters than this is a quote that was never closed. */
const longestCell = 8_000_000;

/** Records of a decoded file, in batches. Line ends may be mixed; a record in quotes may span lines. */
export function* parseRecords(
  pieces: Iterable<string>,
  delimiter: string,
  onFault: (fault: QuoteFault) => void,
): Generator<Batch> {
  let [rest, line] = ['', 1];
  let newline: string | null = null;
  const iterator = pieces[Symbol.iterator]();
  for (let piece = iterator.next(); ;) {
    const next = piece.done ? piece : iterator.next();
    const last = Boolean(next.done);
    const text: string = rest + (piece.done ? '' : piece.value);
    newline ??= lineEnd(text, last);
    if (newline === null) {
      rest = text;
      piece = next;
      continue;
    }
    const parser = new (Papa.Parser as unknown as new (config: object) => RawParser)({ delimiter, newline, quoteChar: '"' });
    const parsed = parser.parse(text, 0, !last);
    const used = last ? text.length : parsed.meta.cursor;
    const batch = numbered(parsed.data, { line, text, used, newline });
    for (const error of parsed.errors.filter(({ row }) => last || row < parsed.data.length))
      onFault({ kind: error.code === 'MissingQuotes' ? 'never-closed' : 'misplaced', line: batch.lines[error.row] ?? line });
    rest = text.slice(used);
    line = batch.next;
    if (batch.rows.length > 0) yield batch;
    if (last) return;
    if (rest.length > longestCell) return onFault({ kind: 'never-closed', line });
    piece = next;
  }
}

/** Line ends by the first that is seen whole; `null` when there is none yet. Old Macs wrote a carriage return alone. */
function lineEnd(text: string, last: boolean): string | null {
  if (text.includes('\n')) return '\n';
  if (/\r[^\n]/.test(text)) return '\r';
  return last ? '\n' : null;
}

/** Gives each row its line, and drops the carriage return that belongs to the line end. */
function numbered(
  rows: string[][],
  { line, text, used, newline }: { line: number; text: string; used: number; newline: string },
) {
  const ends = count(text, newline, used);
  const spanning = ends > rows.length || (ends === rows.length && text.includes('"'));
  const lines: number[] = [];
  let next = line;
  for (const row of rows) {
    lines.push(next);
    const end = row.length - 1;
    if (newline === '\n' && row[end]!.endsWith('\r')) row[end] = row[end]!.slice(0, -1);
    next += 1;
    if (spanning) for (const cell of row) next += count(cell, newline, cell.length);
  }
  const empty = rows.length > 0 && rows.at(-1)!.length === 1 && rows.at(-1)![0] === '';
  if (empty) {
    rows.pop();
    lines.pop();
  }
  return { rows, lines, next };
}

function count(text: string, part: string, end: number): number {
  let found = 0;
  for (let at = text.indexOf(part); at !== -1 && at < end; at = text.indexOf(part, at + 1)) found++;
  return found;
}

/** The cells of one record that stood as a whole in quotes; `null` when its own quotes are not right. */
export function parseRecord(text: string, delimiter: string): string[] | null {
  let faulty = false;
  const [batch] = parseRecords([text], delimiter, () => (faulty = true));
  return faulty ? null : (batch?.rows[0] ?? null);
}
