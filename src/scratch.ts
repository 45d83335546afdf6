import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { dayFrom } from './clock.ts';
import { isRunning } from './running.ts';

/** What is made beside an organisation's folders before it is put in place: whole sites, or those of one release. */
export type ScratchFor = 'dist' | 'release';

/** The computer, as a file name may call it. */
const host = hostname().replace(/[^\w.]/g, '_');
const day = 86_400_000;

/**
 * Gives a folder to make things in, on the same disk as `dist`, and throws it away afterwards. Its name says which process works in it, so that
 * what a killed one left is cleared away by the next, and nothing of one that still works.
 */
export async function inScratch<T>(root: string, what: ScratchFor, make: (scratch: string) => Promise<T>): Promise<T> {
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const scratch = await mkdtemp(join(cache, `${what}-${process.pid}@${host}-`));
  try {
    return await make(join(scratch, 'new'));
  } finally {
    await rm(scratch, { recursive: true, force: true });
    // Another build may be using it, or the author: then it stays.
    await rmdir(cache).catch(() => null);
  }
}

/**
 * Clears away what processes that are gone left in a folder; a site that one of them had just taken out of its place is put back first.
 * `today` is the day of the computer, ISO; `null` when it is not asked: then nothing is old.
 */
export async function clearLeft(root: string, today: string | null): Promise<void> {
  const cache = join(root, '.cache');
  for (const name of await readdir(cache).catch(() => [])) {
    if (!(await isLeft(join(cache, name), today))) continue;
    await putBack(join(cache, name, 'new.old'), join(root, 'dist'));
    for (const site of await readdir(join(cache, name, 'new')).catch(() => []))
      if (site.endsWith('.old')) await putBack(join(cache, name, 'new', site), join(root, 'dist', site.slice(0, -4)));
    await rm(join(cache, name), { recursive: true, force: true });
  }
}

/** Whether who made a folder is gone. Of another computer nobody can tell; a name without a process is old when a day went by. */
async function isLeft(path: string, today: string | null): Promise<boolean> {
  const [, owner] = /^(?:dist|release)-(.+@.+-)?\w{6}$/.exec(basename(path)) ?? [null, null];
  if (owner === null) return false;
  if (owner === undefined) return isOld(path, today);
  const [pid = '', where] = owner.slice(0, -1).split('@');
  return where === host && !isRunning(Number(pid));
}

async function isOld(path: string, today: string | null): Promise<boolean> {
  const made = await stat(path).catch(() => null);
  return made !== null && today !== null && dayFrom(new Date(made.mtimeMs + day)) < today;
}

async function putBack(old: string, place: string): Promise<void> {
  if (await stat(place).catch(() => null)) return;
  await rename(old, place).catch(() => undefined);
}
