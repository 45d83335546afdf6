import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { explained, type Engine } from './engine.ts';
import { defaultMemoryLimit, type EngineOptions } from './limits.ts';
import { createSink } from './sink-duckdb.ts';
import { identifier } from './sql.ts';

/**
 * Opens the embedded engine: in memory only. It can reach no file (`enable_external_access`), spills nothing to disk
 * (`temp_directory` is empty), loads no extension, and its settings are locked.
 */
export async function openDuckdb({ memoryLimit = defaultMemoryLimit, threads = 2 }: EngineOptions = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    threads: String(threads),
    temp_directory: '',
    enable_external_access: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    preserve_insertion_order: 'false',
    lock_configuration: 'true',
  });
  const connection = await instance.connect();
  const lost = new Map<string, number>();
  return {
    sink: () => createSink(connection, lost),
    keep: async (name, select) => void (await run(connection, `create table ${identifier(name)} as ${select}`)),
    forget: async (name) => void (await run(connection, `drop table if exists ${identifier(name)}`)),
    query: (select) => run(connection, select),
    hashSql: (columns) => `hash(${columns.join(', ')})`,
    lostDecimals: () => lost,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function run(connection: DuckDBConnection, sql: string): Promise<(string | null)[][]> {
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
  } catch (error) {
    throw explained(error);
  }
}
