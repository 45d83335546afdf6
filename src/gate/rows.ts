import type { ColumnKind } from '../model/index.ts';
import { canonical, plain } from './plain.ts';
import type { RowTable } from './tables.ts';

/** A data file as the gate read it again. Values as the engine gets them; `null` when missing. */
export interface ReadSource {
  id: string;
  columns: { id: string; headings: string[]; kind: ColumnKind }[];
  rows: (string | null)[][];
}

/** What rows are compared with. */
export interface RowIndex {
  source: string;
  headings: Map<string, number>;
  rows: string[][];
  /** Row numbers by a value that points at few rows: an exact day, a number with three decimals or more. */
  anchors: Map<string, number[]>;
  /** Counts of combinations asked for before, by their columns. */
  combinations: Map<string, Map<string, number>>;
}

/** How many attributes together make a row: two answers and a team are a table, three may be somebody. */
const enough = 3;

export interface RowOptions {
  unitIds: ReadonlyMap<string, string>;
  /** A combination that fits this many rows is a group, not a person. */
  smallestGroup: number;
}

/** Lays a data file ready to be compared with. */
export function indexRows(source: ReadSource, { unitIds }: RowOptions): RowIndex {
  const rows = source.rows.map((row) => row.map((cell) => (cell === null ? '' : canonical(cell, unitIds))));
  const anchors = new Map<string, number[]>();
  rows.forEach((row, number) => {
    for (const cell of new Set(row.filter(isAnchor))) anchors.set(cell, [...(anchors.get(cell) ?? []), number]);
  });
  const headings = source.columns.flatMap(({ id, headings }, index) =>
    [id, ...headings].map((name) => [plain(name).trim(), index] as const),
  );
  return { source: source.id, headings: new Map(headings), rows, anchors, combinations: new Map() };
}

/** First and last days of months stand in every report, as the bounds of its periods: they point at nobody. */
export function isBoundOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return day.endsWith('-01') || next.getUTCDate() === 1;
}

function isAnchor(cell: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(cell) ? !isBoundOfMonth(cell) : /^-?\d+\.\d{3,}$/.test(cell);
}

/**
 * Whether a table of an output, its cells canonical, holds a row of a data file: three or more of its attributes, in a combination that fits fewer rows
 * than the smallest group. Columns are known by their headings, or else a day or a decimal points at the rows it may be.
 */
export function holdsRow(table: RowTable, index: RowIndex, options: RowOptions): boolean {
  return holdsByHeading(table, index, options) || table.rows.some((row) => matchesByAnchor(row, index, options));
}

/** Makes tables as `holdsRow` compares them. The same cells return in many tables: each is rewritten once. */
export function createCanonicalTable(unitIds: RowOptions['unitIds']): (table: RowTable) => RowTable {
  const known = new Map<string, string>();
  const rewritten = (cell: string) => {
    const found = known.get(cell) ?? canonical(cell, unitIds);
    known.set(cell, found);
    return found;
  };
  return ({ head, rows }) => ({ head, rows: rows.map((row) => row.map(rewritten)) });
}

function holdsByHeading({ head, rows }: RowTable, index: RowIndex, { smallestGroup }: RowOptions): boolean {
  const pairs = head.flatMap((heading, at) => {
    const column = index.headings.get(plain(heading).trim());
    return column === undefined ? [] : [{ at, column }];
  });
  if (pairs.length < enough) return false;
  const fits = countCombinations(
    index,
    pairs.map(({ column }) => column),
  );
  return rows.some((row) => {
    const cells = pairs.map(({ at }) => row[at] ?? '');
    return cells.filter((cell) => cell !== '').length >= enough && isFew(fits.get(cells.join('\n')) ?? 0, smallestGroup);
  });
}

/** How many rows have each combination of values in these columns; counted once, since many tables have the same headings. */
function countCombinations({ rows, combinations }: RowIndex, columns: number[]): Map<string, number> {
  const known = combinations.get(columns.join());
  if (known) return known;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const combination = columns.map((column) => row[column] ?? '').join('\n');
    counts.set(combination, (counts.get(combination) ?? 0) + 1);
  }
  combinations.set(columns.join(), counts);
  return counts;
}

function matchesByAnchor(row: string[], index: RowIndex, { smallestGroup }: RowOptions): boolean {
  const candidates = new Set(row.flatMap((cell) => index.anchors.get(cell) ?? []));
  return [...candidates].some((number) => {
    const shared = sharedCells(row, index.rows[number] ?? []);
    if (shared.length < enough) return false;
    const alike = [...candidates].filter((other) => shared.every(([column, cell]) => index.rows[other]?.[column] === cell));
    return isFew(alike.length, smallestGroup);
  });
}

/** Columns of a data row whose values stand in an output's row, each cell spent once. */
function sharedCells(row: string[], data: string[]): [column: number, cell: string][] {
  const left = [...row];
  return data.flatMap((cell, column): [number, string][] => {
    const at = cell === '' ? -1 : left.indexOf(cell);
    if (at < 0) return [];
    left.splice(at, 1);
    return [[column, cell]];
  });
}

function isFew(count: number, smallestGroup: number): boolean {
  return count > 0 && count < smallestGroup;
}
