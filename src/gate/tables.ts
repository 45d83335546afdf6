/** Rows of an output that a program can read, with the headings when there are any. */
export interface RowTable {
  head: string[];
  rows: string[][];
}

/** The tables in a text, by what kind of file it is: CSV, JSON, lines of JSON, or the tables and data blocks of a page. */
export function tablesIn(name: string, text: string): RowTable[] {
  if (/\.(csv|tsv)$/i.test(name)) return [csvTable(text)];
  if (/\.(json|webmanifest|geojson)$/i.test(name)) return jsonTables(text);
  if (/\.(jsonl|ndjson)$/i.test(name)) return text.split('\n').flatMap(jsonTables);
  return /\.(html?|xml|svg)$/i.test(name) ? [...htmlTables(text), ...dataBlocks(text)] : [];
}

function csvTable(text: string): RowTable {
  const [line = ''] = text.replace(/^sep=.\r?\n/, '').split('\n', 1);
  const delimiter = [';', ',', '\t', '|'].reduce((best, next) =>
    line.split(next).length > line.split(best).length ? next : best,
  );
  const [head = [], ...rows] = csvRows(text, delimiter);
  return { head, rows };
}

function csvRows(text: string, delimiter: string): string[][] {
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\r\\n${delimiter}][^\\r\\n${delimiter}]*)?)(${delimiter === '|' ? '\\|' : delimiter}|\\r?\\n|$)`,
    'gy',
  );
  const rows: string[][] = [[]];
  for (const [whole, quoted, bare, end] of text.matchAll(field)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '' || whole === '') break;
    if (end !== delimiter) rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

function jsonTables(text: string): RowTable[] {
  try {
    return tablesOf(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Every object and every list of plain values in a structure is a row; objects with the same keys make one table. */
function tablesOf(value: unknown): RowTable[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const plain = entries.filter(([, inner]) => typeof inner !== 'object');
  const head = Array.isArray(value) ? [] : plain.map(([key]) => key);
  const own = plain.length > 0 ? [{ head, rows: [plain.map(([, inner]) => String(inner))] }] : [];
  return merged([...own, ...entries.flatMap(([, inner]) => tablesOf(inner))]);
}

function merged(tables: RowTable[]): RowTable[] {
  const byHead = new Map<string, RowTable>();
  for (const { head, rows } of tables) {
    const known = byHead.get(head.join('\n'));
    if (known) known.rows.push(...rows);
    else byHead.set(head.join('\n'), { head, rows: [...rows] });
  }
  return [...byHead.values()];
}

function htmlTables(text: string): RowTable[] {
  return [...text.matchAll(/<table\b.*?<\/table>/gs)].map(([table]) => {
    const [head = [], ...rows] = [...table.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) => cellsOf(row));
    return { head, rows };
  });
}

function cellsOf(row: string): string[] {
  return [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => (cell ?? '').replace(/<[^>]*>/g, '').trim());
}

/** Data a page carries for programs: `<script type="application/json">`. */
function dataBlocks(text: string): RowTable[] {
  return [...text.matchAll(/<script\b[^>]*json[^>]*>(.*?)<\/script>/gs)].flatMap(([, json]) => jsonTables(json ?? ''));
}
