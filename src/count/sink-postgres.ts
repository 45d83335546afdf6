import type { EngineColumn, EngineTable, RowSink } from '../model/index.ts';
import { hasLoss } from './decimals.ts';
import { decimalType, identifier } from './sql.ts';

/** Runs a statement with values beside it. */
export type Run = (sql: string, values?: unknown[]) => Promise<unknown>;

const types: Record<EngineColumn['type'], string> = { text: 'text', date: 'date', decimal: decimalType };

/** Rows to a statement. */
const chunkRows = 5_000;

/**
 * Lays rows in a temporary table: nobody else sees it, and it is gone with the connection, however that ends. Decimals keep four
 * places, half up, as in the embedded engine.
 */
export function createPostgresSink(run: Run, lost: Map<string, number>): RowSink {
  let table: EngineTable | null = null;
  return {
    open: async (opened) => {
      if (table) throw new Error(`sink already open: ${table.source}`);
      table = opened;
      const columns = opened.columns.map(({ name, type }) => `${identifier(name)} ${types[type]}`);
      await run(`create temporary table ${identifier(opened.source)} (${columns.join(', ')})`);
    },
    append: async (rows) => {
      if (!table) throw new Error('sink not open');
      for (let start = 0; start < rows.length; start += chunkRows) await insert(table, rows.slice(start, start + chunkRows));
    },
    close: async () => {
      if (table) await run(`analyze ${identifier(table.source)}`);
      table = null;
    },
  };

  async function insert({ source, columns }: EngineTable, rows: readonly (readonly (string | null)[])[]): Promise<void> {
    const values = columns.map(({ name, type }, index) => {
      const own = rows.map((row) => row[index] ?? null);
      const less = type === 'decimal' ? own.filter((text) => text !== null && hasLoss(text)).length : 0;
      if (less > 0) lost.set(`${source}.${name}`, (lost.get(`${source}.${name}`) ?? 0) + less);
      return own;
    });
    const arrays = columns.map((_, index) => `$${index + 1}::text[]`);
    const cast = columns.map(({ type }, index) => `cast(c${index} as ${types[type]})`);
    const names = columns.map((_, index) => `c${index}`);
    await run(
      `insert into ${identifier(source)} select ${cast.join(', ')} from unnest(${arrays.join(', ')}) u(${names.join(', ')})`,
      values,
    );
  }
}
