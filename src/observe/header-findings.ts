import { finding, type Finding } from '../findings/index.ts';
import type { DataSource, Place } from '../model/index.ts';
import { suggestion } from '../nearest.ts';
import type { Expected } from './header.ts';
import type { Sheet } from './sheet.ts';
import { columnLetters } from './workbook.ts';

/** What of a layout its headings are held against. */
export interface HeaderRules {
  expected: readonly (Expected & { optional: boolean; silent?: boolean; at?: Place })[];
  layout: DataSource['layout'];
  refuses(heading: string): boolean;
}

/** What is to be said of the headings of all files of a source: missing, double, coming and going, refused, not described. */
export function aboutHeaders(sheets: readonly Sheet[], { expected, layout, refuses }: HeaderRules): Finding[] {
  const missing = expected.flatMap((column) => aboutMissing(column, sheets, layout));
  // A heading with a slip in it is one mistake: it was named beside the column that lacks.
  const slips = missing.flatMap((found) => ('suggestion' in found.params ? (found.params.suggestion ?? []) : []));
  const seen = new Set(slips.filter((heading) => !refuses(heading)));
  const extra = sheets.map((sheet) => ({ sheet, columns: unused(sheet).filter((heading) => isNew(heading, seen)) }));
  const found = (code: 'TV-388' | 'TV-323', isMeant: (heading: string) => boolean) =>
    extra.flatMap(({ sheet, columns: all }) => {
      const columns = all.filter(isMeant);
      return columns.length === 0 ? [] : [finding(code, headingsAt(sheet), { columns })];
    });
  return [
    ...missing,
    ...sheets.flatMap(aboutTwice),
    ...found('TV-388', refuses),
    ...found('TV-323', (heading) => !refuses(heading)),
  ];
}

/** Whether a heading was in no file before; from now on it was. */
function isNew(heading: string, seen: Set<string>): boolean {
  const isFirst = !seen.has(heading);
  seen.add(heading);
  return isFirst;
}

/** The row of headings, where an editor finds it. */
function headingsAt(sheet: Sheet): Place {
  const [first] = sheet.batches();
  return { file: sheet.path, line: first?.lines[sheet.header.record] ?? null };
}

function aboutTwice(sheet: Sheet): Finding[] {
  return sheet.header.twice.map(({ expected, places }) => {
    const column = expected.headings[0] ?? expected.id;
    return finding('TV-322', { ...headingsAt(sheet), column }, { column, letters: places.map(columnLetters) });
  });
}

function aboutMissing(
  column: HeaderRules['expected'][number],
  sheets: readonly Sheet[],
  layout: DataSource['layout'],
): Finding[] {
  const lacking = sheets.filter(({ header }) => header.missing.some(({ id }) => id === column.id));
  if (lacking.length === 0 || (layout === 'aggregates' && column.optional)) return [];
  if (column.silent && lacking.length === sheets.length) return [];
  const having = sheets.filter((sheet) => !lacking.includes(sheet));
  const name = column.headings[0] ?? column.id;
  if (having.length > 0 && column.optional)
    return [
      finding('TV-324', headingsAt(lacking[0]!), {
        column: name,
        with: having.map(({ path }) => path),
        without: lacking.map(({ path }) => path),
        suggestion: meantIn(column, lacking[0]!),
      }),
    ];
  return lacking.map((sheet) => {
    return finding('TV-321', headingsAt(sheet), {
      column: name,
      suggestion: meantIn(column, sheet),
      found: sheet.header.headings.filter(Boolean),
      described: column.at ?? null,
    });
  });
}

/** The heading of a file that was probably meant by a column it lacks. */
function meantIn({ headings }: Expected, sheet: Sheet): string | null {
  const possible = unused(sheet);
  return headings.map((heading) => suggestion(heading, possible)).find((heading) => heading !== null) ?? null;
}

/** Headings of a file that no described column has. */
function unused({ header }: Sheet): string[] {
  const used = new Set([...header.places.values(), ...header.twice.flatMap(({ places }) => places)]);
  return header.headings.filter((heading, i) => heading !== '' && !used.has(i));
}
