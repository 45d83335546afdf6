import { VARCHAR, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import { identifier } from './sql.ts';

/**
 * A column on its way in. Texts that come back again and again lie as numbers of a list, numbers with the same letters before them
 * as numbers, others as texts.
 */
export interface StoredColumn {
  type: DuckDBType;
  /** The column as the statements know it, and the type to be made first, under this name. */
  view(typeName: string): { make: string | null; read: string };
  /** Values for these texts; `null` when the column must lie in another way first. */
  take(texts: readonly (string | null)[]): DuckDBValue[] | null;
  /** The column in the next way, and the select that turns what lies there into it. */
  next(): { column: StoredColumn; using: string };
}

/** Texts as they are. */
export function textColumn(name: string): StoredColumn {
  const next = () => {
    throw new Error(`no other way for column: ${name}`);
  };
  return { type: VARCHAR, view: plainly(name), take: (texts) => [...texts], next };
}

/** A column that statements know as it lies. */
export const plainly = (name: string) => () => ({ make: null, read: identifier(name) });
