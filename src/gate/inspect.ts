import type { LeakForm } from '../findings/commands.ts';
import type { Piece } from './containers.ts';
import { base64Needles, base64Text, digestsIn, digestsOf } from './encoded.ts';
import { plain } from './plain.ts';
import { createCanonicalTable, holdsRow, indexRows, type ReadSource, type RowOptions } from './rows.ts';
import { createFinder, type Finder } from './search.ts';
import { needlesOf, secretColumns, type Needle, type SecretColumn } from './secrets.ts';
import { tablesIn, type RowTable } from './tables.ts';
import { readingsOf, type View } from './views.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Something of a data file that lies in an output: where, and of which column. Never what. */
export interface Leak {
  file: string;
  source: string;
  /** `null` when a whole row lies there. */
  column: SecretColumn | null;
  how: LeakForm;
}

/** What the gate looks with, made once of all data files. */
export interface Inspector {
  columns: SecretColumn[];
  /** Leaks in one file; hands what looks like a digest to `digests`. */
  inspect(piece: Piece): { leaks: Leak[]; opaque: string[] };
  /** Leaks in rows that were read out of a file by other means. */
  inspectTable(file: string, table: RowTable): Leak[];
  /** Leaks as digests, in every file inspected so far. */
  digestLeaks(): Leak[];
}

/** Lays the data files ready to be looked for. */
export function createInspector(sources: ReadSource[], vocabulary: Vocabulary, options: RowOptions): Inspector {
  const columns = sources.flatMap((source) => secretColumns(source, vocabulary));
  const texts = createSearch(columns.flatMap(needlesOf));
  const base64 = createSearch(base64Needles(columns));
  const indexes = sources.map((source) => indexRows(source, options));
  const seen = new Map<string, Set<string>>();

  const canonicalTable = createCanonicalTable(options.unitIds);

  const inspectTable = (file: string, table: RowTable, comparable = canonicalTable(table)): Leak[] => [
    ...leakedCells(file, table, columns),
    ...indexes
      .filter((index) => holdsRow(comparable, index, options))
      .map(({ source }) => ({ file, source, column: null, how: 'row' as const })),
  ];
  const inspectView = (file: string, view: View): Leak[] => {
    for (const digest of digestsIn(view.text)) seen.set(digest, (seen.get(digest) ?? new Set()).add(file));
    const found = texts(
      plain(view.text),
      (text, start, needle) => isWhole(text, start, needle) && !(view.binary && needle.length < 10),
    );
    const inBase64 = base64(base64Text(view.text), () => !view.binary);
    return [
      ...found.map((column) => ({ file, source: column.source, column, how: view.how })),
      ...inBase64.map((column) => ({ file, source: column.source, column, how: 'base64' as const })),
      ...tablesIn(view.name, view.text).flatMap((table) => inspectTable(file, table)),
    ];
  };
  return {
    columns,
    // A table out of a binary file is read as text too, as a file of values between tabs.
    inspectTable: (file, table) => distinct([...inspectTable(file, table), ...inspectView(file, viewOf(table))]),
    inspect(piece) {
      const { views, opaque } = readingsOf(piece);
      return { leaks: distinct(views.flatMap((view) => inspectView(piece.name, view))), opaque };
    },
    digestLeaks() {
      const found = [...digestsOf(columns, new Set(seen.keys()))];
      return distinct(
        found.flatMap(({ digest, column }) =>
          [...(seen.get(digest) ?? [])].map((file) => ({ file, source: column.source, column, how: 'hash' as const })),
        ),
      );
    },
  };
}

function viewOf({ head, rows }: RowTable): View {
  return { name: '', text: [head, ...rows].map((row) => row.join('\t')).join('\n'), how: 'plain', binary: false };
}

type Accept = (text: string, start: number, needle: string) => boolean;

/** Searches a text for needles; the columns of those accepted. */
function createSearch(needles: Needle[]): (text: string, accept: Accept) => SecretColumn[] {
  const finder: Finder = createFinder(needles.map(({ text }) => text));
  return (text, accept) => {
    const found = new Set<SecretColumn>();
    finder.search(text, (index, start) => {
      const needle = needles[index];
      if (needle && !found.has(needle.column) && accept(text, start, needle.text)) found.add(needle.column);
    });
    return [...found];
  };
}

/** Whether a needle stands by itself: no letter goes on from a letter, no digit from a digit or from its decimal point. */
function isWhole(text: string, start: number, needle: string): boolean {
  const before = text.slice(Math.max(start - 2, 0), start);
  const after = text.slice(start + needle.length, start + needle.length + 2);
  const [first, last] = [needle[0] ?? '', needle.at(-1) ?? ''];
  if (/\p{L}/u.test(first) && /\p{L}$/u.test(before)) return false;
  if (/\p{L}/u.test(last) && /^\p{L}/u.test(after)) return false;
  if (/\d/.test(first) && /(\d|\d[.])$/.test(before)) return false;
  if (before.endsWith('#') && /^(\d{6}|\d{8})$/.test(needle)) return false; // a colour
  return !(/\d/.test(last) && /^(\d|[.]\d)/.test(after));
}

/** Values under the heading of their own column: then short ones prove something too. */
function leakedCells(file: string, { head, rows }: RowTable, columns: readonly SecretColumn[]): Leak[] {
  const headings = head.map((heading) => plain(heading).trim());
  return columns.flatMap((column) => {
    const at = headings.findIndex((heading) => column.headings.some((known) => plain(known).trim() === heading));
    const isLeaked = at >= 0 && rows.some((row) => column.values.has(row[at]?.trim() ?? ''));
    return isLeaked ? [{ file, source: column.source, column, how: 'cell' as const }] : [];
  });
}

/** One leak per file and column, in the plainest form it has there. */
function distinct(leaks: Leak[]): Leak[] {
  const keyed = leaks.map((leak) => [[leak.file, leak.source, leak.column?.heading].join('\n'), leak] as const);
  return [...new Map(keyed.reverse()).values()];
}
