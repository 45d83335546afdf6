import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { explained, type Engine } from './engine.ts';
import { defaultMemoryLimit, type EngineOptions } from './limits.ts';
import { createSink, identityOf } from './sink-duckdb.ts';
import { identifier } from './sql.ts';

/** Name of the database in memory in which tables are compressed; the one an instance starts with does not. */
const store = 'rows';

/**
 * Opens the embedded engine: in memory only. It can reach no file (`enable_external_access`), spills nothing to disk
 * (`temp_directory` is empty), loads no extension, and its settings are locked.
 */
export async function openDuckdb({ memoryLimit = defaultMemoryLimit, threads = 2 }: EngineOptions = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    threads: String(threads),
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  await run(connection, `attach ':memory:' as ${store} (compress true)`);
  for (const setting of ['enable_external_access = false', 'lock_configuration = true']) await run(connection, `set ${setting}`);
  await run(connection, `use ${store}`);
  const lost = new Map<string, number>();
  return {
    sink: () => createSink(connection, { lost, pack: () => pack(connection) }),
    keep: async (name, select) => {
      await run(connection, `create table ${identifier(name)} as ${select}`);
      await pack(connection);
    },
    forget: async (name) => void (await run(connection, `drop table if exists ${identifier(name)}`)),
    query: (select) => run(connection, select),
    askEach: async (select) => [await run(connection, select)],
    servers: 1,
    identityOf,
    partSql: (column, parts, nth) => `hash(${column}) % ${parts} = ${nth}`,
    hashSql: (columns) => `hash(${columns.join(', ')})`,
    lostDecimals: () => lost,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Lays what was written since the last time in as few bytes as it needs: a quarter or less. Only then is it compressed. */
async function pack(connection: DuckDBConnection): Promise<void> {
  await run(connection, `checkpoint ${store}`);
}

async function run(connection: DuckDBConnection, sql: string): Promise<(string | null)[][]> {
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
  } catch (error) {
    throw explained(error);
  }
}
