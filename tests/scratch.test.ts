import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearLeft, inScratch } from '../src/scratch.ts';

let root: string;
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'tv-scratch-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

const here = hostname().replace(/[^\w.]/g, '_');
const today = '2026-03-20';
const gone = spawnSync(process.execPath, ['-e', '']).pid;

/** A file of a site that a build made in `.cache`, and was stopped. */
async function leave(...path: string[]): Promise<void> {
  await mkdir(join(root, '.cache', ...path.slice(0, -1)), { recursive: true });
  await writeFile(join(root, '.cache', ...path), 'a page');
}

const left = () => readdir(join(root, '.cache')).catch(() => []);

test('what a process left that is gone goes; what one works in that lives, or another computer’s, or an author’s, stays', async () => {
  const [dead, living] = [gone, process.ppid].map((pid) => `dist-${pid}@${here}-aB3dE6`) as [string, string];
  const [elsewhere, young, old, own] = [`release-${gone}@${here}x-aB3dE6`, 'dist-aB3dE6', 'dist-XyZ123', 'dist-backup'];
  for (const name of [dead, living, elsewhere, young, old, own]) await leave(name, 'new', 'index.html');
  await utimes(join(root, '.cache', old), 0, 1_700_000_000);
  for (const name of [young, own]) await utimes(join(root, '.cache', name), 0, Date.parse(`${today}T12:00`) / 1000);
  // Who does not know which day it is leaves what may be old.
  await clearLeft(root, null);
  expect((await left()).sort()).toEqual([living, elsewhere, young, old, own].sort());
  await clearLeft(root, today);
  expect((await left()).sort()).toEqual([living, elsewhere, young, own].sort());
});

test('a site that was taken out of its place, and whose successor never got there, is put back', async () => {
  await leave(`dist-${gone}@${here}-aB3dE6`, 'new.old', 'openbaar', 'index.html');
  await leave(`dist-${gone}@${here}-aB3dE6`, 'new', 'openbaar', 'half.html');
  await clearLeft(root, today);
  expect(await readdir(join(root, 'dist/openbaar'))).toEqual(['index.html']);
  // One group of several, and another that stands.
  await leave(`dist-${gone}@${here}-aB3dE6`, 'new', 'intern.old', 'index.html');
  await leave(`dist-${gone}@${here}-aB3dE6`, 'new', 'openbaar.old', 'older.html');
  await clearLeft(root, today);
  expect(await readFile(join(root, 'dist/intern/index.html'), 'utf8')).toBe('a page');
  expect(await readdir(join(root, 'dist/openbaar'))).toEqual(['index.html']);
  expect(await left()).toEqual([]);
});

test('two builds at once do not clear each other away, and both leave nothing', async () => {
  const both = await Promise.all(
    ['dist', 'release'].map((what) =>
      inScratch(root, what as 'dist' | 'release', async (scratch) => {
        await mkdir(scratch);
        await clearLeft(root, today);
        return readdir(scratch);
      }),
    ),
  );
  expect(both).toEqual([[], []]);
  expect(await readdir(root)).toEqual([]);
});
