import { DuckDBDataChunk, type DuckDBAppender, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import type { EngineTable, RowSink } from '../model/index.ts';
import { explained } from './engine.ts';
import { identifier } from './sql.ts';
import type { StoredColumn } from './text-column.ts';
import { storeColumn } from './stored-column.ts';

type Row = readonly (string | null)[];

/** Rows to a chunk: the vector size of the engine. */
const chunkRows = 2048;

/** Rows that may lie unpacked. */
const packedRows = 250_000;

/** Where rows are laid. */
export interface Store {
  /** Numbers that lost decimals, by `source.column`. */
  lost: Map<string, number>;
  /** Lays what was written in less room. */
  pack(): Promise<void>;
}

/**
 * Lays rows in a table of the engine, by chunks, under a view with the name of their source. Decimals keep four places, half up; each
 * number that loses more is counted in `lost`, so that count can say so. Throws on a date or decimal that is
 * none: `observe` sends ISO dates and machine decimals.
 */
export function createSink(connection: DuckDBConnection, store: Store): RowSink {
  let laid: Laid | null = null;
  let waiting: Row[] = [];
  return {
    open: async (opened) => {
      if (laid) throw new Error(`sink already open: ${laid.table.source}`);
      waiting = [];
      laid = await guarded(() => layTable(connection, opened, store));
    },
    append: async (rows) => {
      const own = laid;
      if (!own) throw new Error('sink not open');
      for (const row of rows) waiting.push(row);
      let start = 0;
      await guarded(async () => {
        for (; waiting.length - start >= chunkRows; start += chunkRows)
          await appendRows(own, waiting.slice(start, start + chunkRows));
      });
      if (start > 0) waiting = waiting.slice(start);
    },
    close: async () => {
      const own = laid;
      await guarded(async () => {
        if (own && waiting.length > 0) await appendRows(own, waiting);
        if (own) await finish(own);
      });
      [laid, waiting] = [null, []];
    },
  };
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explained(error);
  }
}

interface Laid {
  connection: DuckDBConnection;
  table: EngineTable;
  /** Name of the table under the view; no id of a source holds a `#`. */
  name: string;
  columns: StoredColumn[];
  appender: DuckDBAppender;
  pack(): Promise<void>;
  /** Rows since the last time they were packed. */
  loose: number;
}

async function layTable(connection: DuckDBConnection, table: EngineTable, { lost, pack }: Store): Promise<Laid> {
  const name = `${table.source}#laid`;
  const note = (column: string) => () => void lost.set(column, (lost.get(column) ?? 0) + 1);
  const columns = table.columns.map((column) => storeColumn(column, note(`${table.source}.${column.name}`)));
  const declared = table.columns.map((column, index) => `${identifier(column.name)} ${columns[index]!.type}`);
  await connection.run(`create table ${identifier(name)} (${declared.join(', ')})`);
  return { connection, table, name, columns, appender: await connection.createAppender(name), pack, loose: 0 };
}

async function appendRows(laid: Laid, rows: readonly Row[]): Promise<void> {
  const values: DuckDBValue[][] = [];
  for (let index = 0; index < laid.columns.length; index++) {
    const texts = rows.map((row) => row[index] ?? null);
    let taken = laid.columns[index]!.take(texts);
    while (taken === null) {
      await change(laid, index);
      taken = laid.columns[index]!.take(texts);
    }
    values.push(taken);
  }
  const chunk = DuckDBDataChunk.create(
    laid.columns.map(({ type }) => type),
    rows.length,
  );
  for (const [index, own] of values.entries()) chunk.setColumnValues(index, own);
  laid.appender.appendDataChunk(chunk);
  laid.loose += rows.length;
  if (laid.loose < packedRows) return;
  laid.appender.flushSync();
  await laid.pack();
  laid.loose = 0;
}

/** Lays a column that turned out to hold something else in its next way. */
async function change(laid: Laid, index: number): Promise<void> {
  const { column, using } = laid.columns[index]!.next();
  laid.appender.closeSync();
  const [table, name] = [identifier(laid.name), identifier(laid.table.columns[index]!.name)];
  await laid.connection.run(`alter table ${table} alter column ${name} type ${column.type} using ${using}`);
  laid.columns[index] = column;
  laid.appender = await laid.connection.createAppender(laid.name);
}

/** Texts are words of a type of their own, so that the engine compares numbers; beside each stands what tells its values apart. */
async function finish({ connection, table, name, columns, appender, pack }: Laid): Promise<void> {
  appender.closeSync();
  await pack();
  const fields: string[] = [];
  for (const [index, { name: column, type }] of table.columns.entries()) {
    const { make, read } = columns[index]!.view(`${table.source}#${column}`);
    if (make !== null) await connection.run(make);
    fields.push(`${read} as ${identifier(column)}`);
    if (type === 'text') fields.push(`${identifier(column)} as ${identifier(identityOf(column))}`);
  }
  await connection.run(`create view ${identifier(table.source)} as select ${fields.join(', ')} from ${identifier(name)}`);
}

/** The column that tells the values of a text apart, as whole numbers when they lie so. */
export function identityOf(column: string): string {
  return `${column}#id`;
}
