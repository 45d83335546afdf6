import { DuckDBInstance } from '@duckdb/node-api';
import type { RowTable } from './tables.ts';

/** Whether a file is Parquet, by the four letters it starts with. */
export function isParquet(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PAR1';
}

/** All of a Parquet file, as text. Read in memory: nothing is written to disk. */
export async function parquetTable(path: string): Promise<RowTable> {
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: '' });
  try {
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path.replaceAll("'", "''")}')`);
    const rows = reader.getRows().map((row) => row.map((value) => (value === null ? '' : String(value))));
    return { head: reader.columnNames(), rows };
  } finally {
    instance.closeSync();
  }
}
