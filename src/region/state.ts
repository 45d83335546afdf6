import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = '.tv';
const file = 'gebouwd.json';

/** From what an organisation's sites were made, as `inputHash` says it; `null` when nobody knows. It lies in its own folder. */
export async function readBuilt(organisation: string): Promise<string | null> {
  try {
    const { hash } = JSON.parse(await readFile(join(organisation, folder, file), 'utf8')) as { hash?: unknown };
    return typeof hash === 'string' ? hash : null;
  } catch {
    return null;
  }
}

/** Writes down from what the sites of an organisation are made, once they are in place. */
export async function writeBuilt(organisation: string, hash: string): Promise<void> {
  await mkdir(join(organisation, folder), { recursive: true });
  await writeFile(join(organisation, folder, `${file}.new`), `${JSON.stringify({ hash })}\n`);
  await rename(join(organisation, folder, `${file}.new`), join(organisation, folder, file));
}

/**
 * Nobody knows any more from what the sites of an organisation are made: said before other ones are put in place. Else, stopped in between,
 * the new sites would stand for the old texts, and whoever puts those texts back would keep the wrong sites.
 */
export async function forgetBuilt(organisation: string): Promise<void> {
  await rm(join(organisation, folder, file), { force: true });
}
