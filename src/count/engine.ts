import type { RowSink } from '../model/index.ts';
import type { Lines } from './unite.ts';

/** Where rows lie and statements run. Rows go in; only what a statement groups comes out. */
export interface Engine {
  /** A sink that makes one table of each source. */
  sink(): RowSink;
  /**
   * Keeps the outcome of a select as a table for the statements to come; `null` for an engine that may only be read, which then gets
   * whole statements. It changes how quick an answer is, never the answer.
   */
  keep: ((name: string, select: string) => Promise<void>) | null;
  /** Drops what was kept. */
  forget(name: string): Promise<void>;
  /** Rows of a select, every value as text; what several servers answer is added up. */
  query(select: string): Promise<Lines>;
  /** The same, of each server by itself: persons do not always add up. One answer when there is one server. */
  askEach(select: string): Promise<Lines[]>;
  /** How many servers hold rows. */
  servers: number;
  /** The column of a source that tells the values of a text column apart: it need not be the text. */
  identityOf(column: string): string;
  /**
   * A condition that is true for one of so many parts of the rows, by what tells persons apart; `null` for an engine that has its own
   * ways when there is much. Each person lies in one part, so what the parts answer adds up.
   */
  partSql: ((column: string, parts: number, nth: number) => string) | null;
  /** A hash over columns, as SQL: rows with the same are the same, whichever values are missing. */
  hashSql(columns: readonly string[]): string;
  /** Numbers that lost decimals on their way in, by `source.column`. */
  lostDecimals(): Map<string, number>;
  close(): void;
}

/** The engine has no room for the rows. */
export class OutOfMemory extends Error {}

/** Tells a lack of room from every other error of the engine. Its message is not passed on: it may quote a row. */
export function explained(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  if (/out of memory|(could not|failed to) allocate/i.test(text)) return new OutOfMemory('out of memory');
  return new Error(`engine: ${text.split('\n')[0]?.replace(/(["']).*?\1/g, '…') ?? ''}`);
}
