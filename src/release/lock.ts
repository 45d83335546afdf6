import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../running.ts';

/** Somebody else is publishing. */
export interface Taken {
  taken: true;
  /** Since when, as the computer's clock said: `2026-03-20 14:05`. */
  since: string;
}

/**
 * Does something that only one process at a time may do in a folder. The lock is a file with the process's number; one that a
 * killed process left behind is taken over.
 */
export async function withLock<T>(root: string, work: () => Promise<T>): Promise<T | Taken> {
  const path = join(root, 'releases', '.slot');
  await mkdir(join(root, 'releases'), { recursive: true });
  for (let tries = 0; tries < 3; tries += 1) {
    if (await take(path)) {
      try {
        return await work();
      } finally {
        await rm(path, { force: true });
      }
    }
    if (!(await isLeft(path))) break;
    await clearAway(path);
  }
  const made = await stat(path).catch(() => null);
  return { taken: true, since: made?.mtime.toISOString().slice(0, 16).replace('T', ' ') ?? '' };
}

/** Whether work that is under way elsewhere keeps a folder locked. */
export async function isLocked(root: string): Promise<boolean> {
  const path = join(root, 'releases', '.slot');
  return (await stat(path).catch(() => null)) !== null && !(await isLeft(path));
}

/** Whether a lock answer says that somebody else has it. */
export function isTaken(answer: unknown): answer is Taken {
  return typeof answer === 'object' && answer !== null && 'taken' in answer;
}

/** The lock appears with its owner's number in it, or not at all. */
async function take(path: string): Promise<boolean> {
  const own = `${path}.${process.pid}.${randomUUID()}`;
  await writeFile(own, `${process.pid} ${hostname()}`);
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Whether the process that took the lock is gone. On another computer nobody can tell. */
async function isLeft(path: string): Promise<boolean> {
  const [pid = '', host] = (await readFile(path, 'utf8').catch(() => '')).split(' ');
  return host === hostname() && /^\d+$/.test(pid) && !isRunning(Number(pid));
}

/** Takes a left lock away by a name of our own: of two who try, one finds nothing to rename. */
async function clearAway(path: string): Promise<void> {
  const own = `${path}.${process.pid}.oud`;
  await rename(path, own).catch(() => undefined);
  if (await isLeft(own)) await rm(own, { force: true });
  else await rename(own, path).catch(() => undefined);
}
