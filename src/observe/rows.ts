import type { Batch } from './csv.ts';
import type { Header } from './header.ts';
import { problem, type Problems } from './problems.ts';
import type { Sheet } from './sheet.ts';
import { fold, tidy } from './text.ts';
import { plain } from './typed.ts';

/** Rows of data, with what was left out between them. */
export interface CleanOptions {
  sheet: Sheet;
  /** Whether the first filled cell belongs to the data after all: a unit named `Totaal`, a date. */
  isKnown(label: string, index: number): boolean;
  /** Columns (from 0) that hold no numbers: in a row of totals they are empty. */
  wordColumns: readonly number[];
  /** `null` when the rows are read again for another purpose and nothing need be said. */
  problems: Problems | null;
  counts: RowCounts;
}

export interface RowCounts {
  empty: number;
  totals: number;
  notes: number;
}

/** The data rows of a sheet: without what stands above the headings, empty rows, totals, notes and repeated headings. */
export function* cleanRows(options: CleanOptions): Generator<Batch> {
  const { sheet, problems } = options;
  const { header } = sheet;
  const watcher = problems ? watcherOf(problems) : undefined;
  let seen = 0;
  const ragged = createRaggedCheck(header, problems);
  for (const { rows, lines } of sheet.batches(watcher)) {
    const kept: Batch = { rows: [], lines: [] };
    for (let i = 0; i < rows.length; i++) {
      if (seen++ <= header.record) continue;
      const row = unwrapped(rows[i]!, lines[i]!, options);
      if (!isData(row, lines[i]!, options)) continue;
      if (row.length !== header.headings.length) ragged(row, lines[i]!);
      kept.rows.push(row);
      kept.lines.push(lines[i]!);
    }
    if (kept.rows.length > 0) yield kept;
  }
}

function watcherOf(problems: Problems) {
  return {
    quote: ({ kind, line }: { kind: 'never-closed' | 'misplaced'; line: number }) =>
      problems.add(problem('TV-326', { kind }), at(line)),
    letters: (kind: 'lost' | 'double', line: number) =>
      problems.add(problem(kind === 'lost' ? 'TV-310' : 'TV-311', {}), at(line)),
  };
}

const at = (line: number, heading: string | null = null, index: number | null = null) => ({ line, heading, index });

function unwrapped(row: string[], line: number, { sheet, problems }: CleanOptions): string[] {
  const width = sheet.header.headings.length;
  if (width < 2 || (row.length > 1 && row[1] !== '')) return row;
  const cells = sheet.unwrap(row);
  if (cells?.length !== width) return row;
  problems?.add(problem('TV-333', {}), at(line));
  return cells;
}

function isData(row: string[], line: number, options: CleanOptions): boolean {
  const { sheet, problems, counts } = options;
  const first = row.findIndex((cell) => cell !== '' && tidy(cell) !== '');
  if (first === -1) {
    counts.empty++;
    return false;
  }
  if (isHeading(row, first, sheet.header)) {
    problems?.add(problem('TV-332', {}), at(line));
    return false;
  }
  const label = row[first]!;
  if (isTotal(row, first, options)) {
    counts.totals++;
    problems?.add(problem('TV-330', { value: tidy(plain(label)) }), at(line, sheet.header.headings[first], first));
    return false;
  }
  if (!isNote(row, first, options)) return true;
  counts.notes++;
  problems?.add(problem('TV-331', {}), at(line));
  return false;
}

function isHeading(row: string[], first: number, { headings }: Header): boolean {
  if (row[first]!.trim().length !== (headings[first] ?? '').length) return false;
  return headings.every((heading, i) => fold(row[i] ?? '') === fold(heading));
}

const total =
  /^(?:(?:sub|eind|groot|grand)[ -]?totaal|(?:algemeen|generaal) totaal|totaal|totalen|totals?|grand total|som|gemiddelde?|gemiddeld)(?<more>[\s:].*)?$/i;

/** A row of totals: a label such as `Totaal`, and no words beside it. `Totaal team Noord` too, when nothing else is words. */
function isTotal(row: string[], first: number, { isKnown, wordColumns }: CleanOptions): boolean {
  const label = row[first]!;
  if (!/^\s*[seatg]/i.test(label) || label.length > 60) return false;
  const match = total.exec(tidy(label));
  if (!match || isKnown(label, first)) return false;
  return wordColumns.every((index) => index === first || tidy(plain(row[index] ?? '')) === '');
}

/** A lone text in the first cell, under or between the data: “Bron: …”, “300 rijen”. */
function isNote(row: string[], first: number, { sheet, isKnown }: CleanOptions): boolean {
  if (first !== 0 || sheet.header.headings.length < 3 || (row.length > 1 && row[1] !== '')) return false;
  return row.every((cell, i) => i === 0 || tidy(cell) === '') && !isKnown(row[0]!, 0);
}

/** Rows with too many or too few cells. Excel leaves out empty cells at the end; two parts of one record add up. */
function createRaggedCheck({ headings, width }: Header, problems: Problems | null): (row: string[], line: number) => void {
  const expected = headings.length;
  let before: { cells: number; line: number } | null = null;
  return (row, line) => {
    while (row.length > expected && tidy(row.at(-1)!) === '') row.pop();
    const cells = row.length;
    if (cells > width) problems?.add(problem('TV-327', { cells, expected }), at(line));
    if (cells < expected) {
      const broken = before !== null && before.line < line && line - before.line <= 2 && before.cells + cells === expected + 1;
      problems?.add(broken ? problem('TV-329', { other: before!.line }) : problem('TV-328', { cells, expected }), at(line));
      before = { cells, line };
      while (row.length < expected) row.push('');
    }
  };
}
