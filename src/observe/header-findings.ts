import { finding, type Finding } from '../findings/index.ts';
import type { DataSource } from '../model/index.ts';
import { suggestion } from '../nearest.ts';
import type { Expected } from './header.ts';
import type { Sheet } from './sheet.ts';
import { columnLetters } from './workbook.ts';

/** What is to be said of the headings of all files of a source: missing, double, coming and going, not described. */
export function aboutHeaders(
  sheets: readonly Sheet[],
  expected: readonly (Expected & { optional: boolean })[],
  { layout }: Pick<DataSource, 'layout'>,
): Finding[] {
  const missing = expected.flatMap((column) => aboutMissing(column, sheets, layout));
  const twice = sheets.flatMap(({ path, header }) =>
    header.twice.map(({ expected: column, places }) =>
      finding(
        'TV-322',
        { file: path, line: null, column: column.headings[0] ?? null },
        { column: column.headings[0] ?? '', letters: places.map(columnLetters) },
      ),
    ),
  );
  const extra = [...new Set(sheets.flatMap(unused))];
  const [first] = sheets;
  const undescribed = first && extra.length > 0 ? [finding('TV-323', { file: first.path, line: null }, { columns: extra })] : [];
  return [...missing, ...twice, ...undescribed];
}

function aboutMissing(
  column: Expected & { optional: boolean },
  sheets: readonly Sheet[],
  layout: DataSource['layout'],
): Finding[] {
  const lacking = sheets.filter(({ header }) => header.missing.some(({ id }) => id === column.id));
  if (lacking.length === 0 || (layout === 'aggregates' && column.optional)) return [];
  const having = sheets.filter((sheet) => !lacking.includes(sheet));
  const name = column.headings[0] ?? column.id;
  if (having.length > 0 && column.optional)
    return [
      finding(
        'TV-324',
        { file: lacking[0]!.path, line: null },
        { column: name, with: having.map(({ path }) => path), without: lacking.map(({ path }) => path) },
      ),
    ];
  return lacking.map((sheet) => {
    const possible = unused(sheet);
    const meant = column.headings.map((heading) => suggestion(heading, possible)).find((heading) => heading !== null) ?? null;
    return finding(
      'TV-321',
      { file: sheet.path, line: null },
      { column: name, suggestion: meant, found: sheet.header.headings.filter(Boolean) },
    );
  });
}

/** Headings of a file that no described column has. */
function unused({ header }: Sheet): string[] {
  const used = new Set([...header.places.values(), ...header.twice.flatMap(({ places }) => places)]);
  return header.headings.filter((heading, i) => heading !== '' && !used.has(i));
}
