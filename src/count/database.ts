import type { DatabaseFault } from '../model/index.ts';

/** Environment variable that says where the database is: it holds a password, so it never lies in the organisation's folder. */
export const connectionVariable = 'TV_DATABASE';

/** Whether this computer knows where a database with rows is. */
export function hasDatabase(environment: Record<string, string | undefined>): boolean {
  return (environment[connectionVariable] ?? '') !== '';
}

/** The database could not be reached, did not let us in, or went away. It says which, and never quotes a row. */
export class DatabaseError extends Error {
  readonly fault: DatabaseFault;

  constructor(fault: DatabaseFault) {
    super(`database: ${fault}`);
    this.fault = fault;
  }
}

/** What an address of a database looks like; anything else is no address of one. */
const addressed = /^postgres(?:ql)?:\/\/\S+$/i;

/** Throws a `DatabaseError` when a text is no address of a PostgreSQL database: what it is instead may hold a password, and is not told. */
export function requireAddress(address: string): void {
  if (!addressed.test(address) || !URL.canParse(address)) throw new DatabaseError('no-address');
}

const faults: [RegExp, DatabaseFault][] = [
  [/ECONNREFUSED|ENOENT|ETIMEDOUT|timeout expired/, 'refused'],
  [/ENOTFOUND|EAI_AGAIN|Invalid URL/, 'unknown-host'],
  [/^28|password/i, 'sign-in'],
  [/^3D/, 'no-database'],
  [/^42501/, 'forbidden'],
  [/^53|^54/, 'full'],
  [/^57P|^08|ECONNRESET|EPIPE|terminated|connection (?:ended|error)|not queryable/i, 'lost'],
];

/** An error of the database by its code alone: its message may quote a row. Other errors are mistakes of ours. */
export function databaseError(error: unknown): Error {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const fault = faults.find(([shape]) => shape.test(code) || (code === '' && shape.test(message)))?.[1];
  if (fault) return new DatabaseError(fault);
  return new Error(`database: ${code === '' ? message.split('\n')[0]?.replace(/(["']).*?\1/g, '…') : code}`);
}
