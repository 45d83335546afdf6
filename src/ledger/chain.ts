import { createHash } from 'node:crypto';
import type { LedgerLine, NewLine } from '../model/index.ts';

/** Before the first line. */
const start = '0'.repeat(32);

/** One text for one meaning: keys in alphabetical order, no spaces. What is `null` stays: a hidden value is said to be none. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** Hash of a line: the first half of SHA-256 over the hash before it and what it says itself, in hexadecimal. */
export function hashOf(before: string, line: object): string {
  const { hash: _, ...said } = line as { hash?: string };
  return createHash('sha256').update(before).update('\n').update(canonicalJson(said)).digest('hex').slice(0, 32);
}

/** The hash a line must be chained to. */
export function hashBefore(line: Pick<LedgerLine, 'hash'> | undefined): string {
  return line?.hash ?? start;
}

/** Gives new lines their number and hash, after those that are there. */
export function chain(before: readonly LedgerLine[], added: readonly NewLine[]): LedgerLine[] {
  let last = before.at(-1);
  return added.map((line) => {
    const numbered = { ...line, nr: (last?.nr ?? 0) + 1 };
    last = { ...numbered, hash: hashOf(hashBefore(last), numbered) } as LedgerLine;
    return last;
  });
}

/** Lines as they stand in the file, each ended. */
export function ledgerText(lines: readonly LedgerLine[]): string {
  return lines.map((line) => `${canonicalJson(line)}\n`).join('');
}
