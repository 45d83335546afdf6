import {
  DATE,
  DECIMAL,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBType,
} from '@duckdb/node-api';
import type { EngineColumn, EngineTable, RowSink } from '../model/index.ts';
import { explained } from './engine.ts';
import { identifier } from './sql.ts';

type Row = readonly (string | null)[];

const decimals = 4;
const types: Record<EngineColumn['type'], DuckDBType> = { text: VARCHAR, date: DATE, decimal: DECIMAL(18, decimals) };

/** Rows to a chunk: the vector size of the engine. */
const chunkRows = 2048;

/**
 * Lays rows in a table of the engine, by chunks. Decimals keep four places, half up; each number that loses more is counted in
 * `lost`, by `source.column`, so that count can say so. Throws on a date or decimal that is none: `observe` sends ISO dates and
 * machine decimals.
 */
export function createSink(connection: DuckDBConnection, lost: Map<string, number>): RowSink {
  let table: EngineTable | null = null;
  let appender: DuckDBAppender | null = null;
  let waiting: Row[] = [];
  const flush = (rows: Row[]) => {
    if (!table || !appender) throw new Error('sink not open');
    appender.appendDataChunk(chunkOf(rows, table, lost));
  };
  return {
    open: async (opened) => {
      if (table) throw new Error(`sink already open: ${table.source}`);
      table = opened;
      waiting = [];
      const columns = opened.columns.map(({ name, type }) => `${identifier(name)} ${types[type]}`);
      await guarded(async () => {
        await connection.run(`create table ${identifier(opened.source)} (${columns.join(', ')})`);
        appender = await connection.createAppender(opened.source);
      });
    },
    append: async (rows) => {
      for (const row of rows) waiting.push(row);
      let start = 0;
      await guarded(async () => {
        for (; waiting.length - start >= chunkRows; start += chunkRows) flush(waiting.slice(start, start + chunkRows));
      });
      if (start > 0) waiting = waiting.slice(start);
    },
    close: async () => {
      await guarded(async () => {
        if (waiting.length > 0) flush(waiting);
        appender?.closeSync();
      });
      [table, appender, waiting] = [null, null, []];
    },
  };
}

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw explained(error);
  }
}

function chunkOf(rows: readonly Row[], table: EngineTable, lost: Map<string, number>): DuckDBDataChunk {
  const chunk = DuckDBDataChunk.create(
    table.columns.map(({ type }) => types[type]),
    rows.length,
  );
  table.columns.forEach(({ name, type }, index) => {
    const texts = rows.map((row) => row[index] ?? null);
    chunk.setColumnValues(
      index,
      type === 'text'
        ? texts
        : texts.map((text) => (text === null ? null : valueOf(text, type, () => noteLoss(lost, `${table.source}.${name}`)))),
    );
  });
  return chunk;
}

function noteLoss(lost: Map<string, number>, column: string): void {
  lost.set(column, (lost.get(column) ?? 0) + 1);
}

function valueOf(text: string, type: 'date' | 'decimal', onLoss: () => void): DuckDBDateValue | DuckDBDecimalValue {
  return type === 'date' ? new DuckDBDateValue(dayNumber(text)) : new DuckDBDecimalValue(scaled(text, onLoss), 18, decimals);
}

function dayNumber(iso: string): number {
  const day = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  if (!Number.isInteger(day)) throw new Error('invalid date on its way to the engine');
  return day;
}

const decimalText = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** A decimal as a whole number of ten-thousandths, half up and away from zero. Throws when it has more than fourteen digits. */
function scaled(text: string, onLoss: () => void): bigint {
  const match = decimalText.exec(text);
  const [sign, whole, fraction = ''] = match ? [match[1], match[2] ?? '', match[3]] : [];
  if (!match || whole === undefined || whole.replace(/^0+/, '').length > 14)
    throw new Error('invalid decimal on its way to the engine');
  if (/[1-9]/.test(fraction.slice(decimals))) onLoss();
  const kept =
    BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0')) + (Number(fraction[decimals] ?? 0) >= 5 ? 1n : 0n);
  return sign === '-' ? -kept : kept;
}
