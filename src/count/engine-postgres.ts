import pg from 'pg';
import type { Database, RowSink } from '../model/index.ts';
import { DatabaseError, databaseError, requireAddress } from './database.ts';
import type { Engine } from './engine.ts';
import { createPostgresSink } from './sink-postgres.ts';
import { identifier, tablesIn } from './sql.ts';
import { uniteLines } from './unite.ts';
import { createViews } from './views.ts';
import { askWorkers, connectWorkers } from './workers.ts';

/** Seconds within which a database must answer that we are there. */
const connectWithin = 15;

/**
 * Opens a PostgreSQL database (or one that speaks its protocol) as the engine. All statements see the rows of one moment, whatever is
 * written meanwhile. Nothing of the organisation's own is written: rows from files lie in temporary tables. When the database
 * has foreign servers, each is a worker: it gets every statement whole, and only cells come back from it.
 */
export async function openPostgres(address: string): Promise<Engine & Database> {
  const client = await connect(address);
  const run = async (sql: string, values: unknown[] = []) => {
    try {
      return (await client.query({ text: sql, values, rowMode: 'array', types: asText })) as { rows: (string | null)[][] };
    } catch (error) {
      throw databaseError(error);
    }
  };
  const lost = new Map<string, number>();
  const views = createViews();
  const workers = await connectWorkers(run);
  await run('begin transaction isolation level repeatable read');
  const keeps = workers.length === 0 && (await mayKeep(run));
  const local = createLocal();
  const askEach = async (select: string) => {
    const whole = views.around(select);
    if (workers.length === 0) return [(await run(whole)).rows];
    if (!local.has(whole)) return askWorkers(run, workers, whole);
    // Rows of files lie with the coordinator alone, those of tables with the workers: nobody has both.
    if (whole !== select) throw new DatabaseError('mixed');
    return [(await run(select)).rows];
  };
  return {
    sink: () => local.watch(createPostgresSink(run, lost)),
    keep: keeps
      ? async (name, select) => void (await run(`create temporary table ${identifier(name)} as ${views.around(select)}`))
      : null,
    forget: async (name) => void (keeps && (await run(`drop table if exists ${identifier(name)}`))),
    query: async (select) => uniteLines(await askEach(select), select),
    askEach,
    servers: Math.max(1, workers.length),
    view: views.define,
    identityOf: (column) => column,
    partSql: null,
    hashSql: (columns) => `hashtextextended(cast(row(${columns.join(', ')}) as text), 0)`,
    lostDecimals: () => lost,
    close: () => void client.end().catch(() => null),
  };
}

/** Which tables were made of files, so that they lie with us and with no worker. */
function createLocal(): { watch(sink: RowSink): RowSink; has(statement: string): boolean } {
  const names = new Set<string>();
  return {
    watch: (sink) => ({
      ...sink,
      open: async (table) => {
        names.add(identifier(table.source));
        await sink.open(table);
      },
    }),
    has: (statement) => tablesIn(statement).some((name) => names.has(name)),
  };
}

/** Values as the database writes them: so that both engines are read alike. */
const asText = { getTypeParser: () => (value: string | Buffer) => String(value) };

async function connect(address: string): Promise<pg.Client> {
  requireAddress(address);
  try {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: connectWithin * 1000 });
    // A connection that breaks while nothing is asked is told by the next question.
    client.on('error', () => null);
    await client.connect();
    return client;
  } catch (error) {
    throw databaseError(error);
  }
}

/** Whether temporary tables may be made; on a copy that can only be read they cannot. */
async function mayKeep(run: (sql: string) => Promise<{ rows: (string | null)[][] }>): Promise<boolean> {
  const { rows } = await run(
    "select has_database_privilege(current_database(), 'TEMP') and not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off'",
  );
  return rows[0]?.[0] === 't';
}
