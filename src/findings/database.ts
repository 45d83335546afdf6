import type { DatabaseFault } from '../model/index.ts';
import type { Level } from './finding.ts';

/** TV-312–319: rows that lie in a database. What each finding must know to be said. */
export interface DatabaseParams {
  /** Rows in a database of which nobody said where it is: set the environment variable. */
  'TV-312': {};
  /** The database could not be reached, or went away: nothing was counted. */
  'TV-313': { fault: DatabaseFault };
  /** A table that is not there, or that may not be read: correct `tabel`, or ask for permission. */
  'TV-314': { table: string };
  /** A described column that the table lacks: its rows count as not asked. */
  'TV-315': { column: string; table: string };
  /** Texts in a column of a table that cannot be read: translate them, or mend them in the database. */
  'TV-316': { table: string; column: string; rows: number; values: string[] };
  /** A column of words that has too many different ones: describe it as what it is, or give it a type in the database. */
  'TV-317': { column: string; most: number };
  /** Rows of a table that have the same key: they would count twice. */
  'TV-318': { table: string; keys: number };
  /** Rows on several servers of which nobody said whether two know a person by the same number: say so with `nummers`. */
  'TV-319': { servers: number };
}

export const databaseLevels: Record<keyof DatabaseParams, Level> = {
  'TV-312': 'error',
  'TV-313': 'error',
  'TV-314': 'error',
  'TV-315': 'warning',
  'TV-316': 'warning',
  'TV-317': 'error',
  'TV-318': 'error',
  'TV-319': 'warning',
};
