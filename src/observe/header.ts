import { plain } from './typed.ts';
import { fold, tidy } from './text.ts';

/** A column we look for: its id and the headings under which files know it. */
export interface Expected {
  id: string;
  headings: readonly string[];
}

/** Where the headings stand, and which column of the file is which. */
export interface Header {
  /** Place of the heading row among the records of the file, counted from 0. */
  record: number;
  /** Headings as they stand, without empty columns at the end. */
  headings: string[];
  /** Cells in the heading row, empty ones at the end included: a row with more has shifted. */
  width: number;
  /** Column of the file (from 0) for each expected column that was found. */
  places: Map<string, number>;
  missing: Expected[];
  /** Expected columns whose heading stands there more than once, with all their places. */
  twice: { expected: Expected; places: number[] }[];
}

/** How far down headings may start: above them stand a title, a date, a filter. */
export const headerWithin = 50;

/** Finds the row that holds most of the expected headings; `null` when no row holds any. The first of equals wins. */
export function findHeader(rows: readonly (readonly string[])[], expected: readonly Expected[]): Header | null {
  let best: Header | null = null;
  for (const [record, row] of rows.slice(0, headerWithin).entries()) {
    const header = matchRow(row, { record, expected, above: record > 0 ? rows[record - 1]! : [] });
    if (found(header) > (best ? found(best) : 0)) best = header;
  }
  return best;
}

/** How many of the expected columns a header has. */
export const found = (header: Header): number => header.places.size + header.twice.length;

function matchRow(
  row: readonly string[],
  { record, expected, above }: { record: number; expected: readonly Expected[]; above: readonly string[] },
): Header {
  const own = row.map((cell) => tidy(plain(cell)));
  // A heading merged over two rows stands in the upper one; one merged over columns names the group of those below it.
  const wanted = new Set(expected.flatMap(({ headings }) => headings.map(fold)));
  const upper = (i: number) => (wanted.has(fold(plain(above[i] ?? ''))) ? tidy(plain(above[i] ?? '')) : '');
  const effective = own.map((cell, i) => cell || upper(i));
  const group = groupNames(above, own.length);
  const byHeading = new Map<string, number[]>();
  for (const [i, heading] of effective.entries()) if (heading) add(byHeading, fold(heading), i);
  const grouped = new Map<string, number[]>();
  for (const [i, heading] of own.entries()) if (heading && group[i]) add(grouped, fold(`${group[i]} ${heading}`), i);
  const header: Header = { record, headings: trimEnd(effective), width: row.length, places: new Map(), missing: [], twice: [] };
  for (const column of expected) {
    const places = placesOf(column, byHeading) ?? placesOf(column, grouped) ?? [];
    if (places.length === 1) header.places.set(column.id, places[0]!);
    else if (places.length > 1) header.twice.push({ expected: column, places });
    else header.missing.push(column);
  }
  return header;
}

function add(map: Map<string, number[]>, key: string, place: number): void {
  map.set(key, [...(map.get(key) ?? []), place]);
}

function placesOf({ headings }: Expected, byHeading: Map<string, number[]>): number[] | null {
  const places = [...new Set(headings.flatMap((heading) => byHeading.get(fold(heading)) ?? []))];
  return places.length > 0 ? places.sort((a, b) => a - b) : null;
}

function groupNames(above: readonly string[], width: number): string[] {
  let name = '';
  return Array.from({ length: width }, (_, i) => (name = tidy(plain(above[i] ?? '')) || name));
}

function trimEnd(headings: string[]): string[] {
  const last = headings.findLastIndex((heading) => heading !== '');
  return headings.slice(0, last + 1);
}
