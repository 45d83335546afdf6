import { DuckDBInstance, type DuckDBConnection, type DuckDBDataChunk } from '@duckdb/node-api';
import type { TableRows } from '../observe/whole.ts';
import type { TypedKind } from '../observe/typed.ts';
import { identifier, literal } from './sql.ts';

/**
 * The rows of a Parquet file, as text with what the file knew of each cell. The engine may open this one file and nothing else, and writes
 * nothing to disk. Cells of lists are joined with semicolons. `null` for a file that cannot be read.
 */
export async function readParquet(path: string): Promise<TableRows | null> {
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: '',
    threads: '2',
    preserve_insertion_order: 'true',
  });
  try {
    const connection = await instance.connect();
    await connection.run(`set allowed_paths = [${literal(path)}]`);
    await connection.run('set enable_external_access = false');
    return await readAll(connection, `read_parquet(${literal(path)})`);
  } catch {
    return null;
  } finally {
    instance.closeSync();
  }
}

interface ParquetColumn {
  name: string;
  sql: string;
  kind: TypedKind | null;
}

async function readAll(connection: DuckDBConnection, table: string): Promise<TableRows> {
  const described = await connection.runAndReadAll(`describe select * from ${table}`);
  const columns = described.getRows().map(([name, type]) => columnOf(String(name), String(type)));
  const result = await connection.run(`select ${columns.map(({ sql }) => sql).join(', ')} from ${table}`);
  const chunks = await result.fetchAllChunks();
  return {
    headings: columns.map(({ name }) => name),
    kinds: columns.map(({ kind }) => kind),
    rows: () => rowsOf(chunks, columns),
  };
}

function columnOf(name: string, type: string): ParquetColumn {
  const own = identifier(name);
  const text = `cast(${own} as varchar)`;
  if (type.endsWith('[]')) return { name, sql: `array_to_string(${own}, ';')`, kind: null };
  if (/^(DATE|TIMESTAMP)/.test(type))
    return { name, sql: `strftime(cast(${own} as timestamp), '%Y-%m-%dT%H:%M:%S')`, kind: 'date' };
  if (type === 'BOOLEAN') return { name, sql: `case when ${own} then 'ja' when not ${own} then 'nee' end`, kind: 'boolean' };
  return { name, sql: text, kind: /^(DECIMAL|DOUBLE|FLOAT|REAL)/.test(type) ? 'number' : null };
}

function* rowsOf(chunks: readonly DuckDBDataChunk[], columns: readonly ParquetColumn[]): Generator<string[][]> {
  for (const chunk of chunks)
    yield chunk.getRows().map((row) => row.map((value, i) => (value === null ? '' : cellOf(String(value), columns[i]!))));
}

/** What a computer adds behind fifteen digits (0.30000000000000004) nobody wrote. */
function cellOf(text: string, { kind }: ParquetColumn): string {
  return kind === 'number' && text.length > 15 ? String(Number(Number(text).toPrecision(15))) : text;
}
