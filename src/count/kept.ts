import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Definitions, Ledger } from '../model/index.ts';

/**
 * From what figures are counted and guarded, as one text: what is defined without its running texts, what was published, and the size and times
 * of every file in `data/`. Two equal texts give equal figures. `null` where rows lie in a database, which nobody can tell from outside.
 */
export async function countKey(
  root: string,
  definitions: Definitions,
  { ledger, insiders }: { ledger: Ledger; insiders: boolean },
): Promise<string | null> {
  if (definitions.sources.some(({ location }) => location === 'postgres')) return null;
  const hash = createHash('sha256');
  hash.update(JSON.stringify([definitions, insiders, ledger.lines.at(-1)?.hash ?? ''], withoutTexts));
  for (const name of (await readdir(join(root, 'data'), { recursive: true }).catch(() => [])).sort()) {
    const found = await stat(join(root, 'data', name)).catch(() => null);
    hash.update(JSON.stringify([name, found?.size, found?.mtimeMs, found?.ctimeMs, found?.ino]));
  }
  return hash.digest('hex');
}

/** Running texts are told, not counted. */
function withoutTexts(name: string, value: unknown): unknown {
  return name === 'body' || name === 'bodyLine' ? undefined : value;
}
