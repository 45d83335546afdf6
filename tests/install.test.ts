import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

// What happens before `npm start` and `npm test`, in a copy of the project whose npm and apt-get only write down that they were called.

const project = join(import.meta.dirname, '..');
const copies: string[] = [];
let copy: string;

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'tv installed '));
  copies.push(copy);
  for (const part of ['bin', 'package.json', 'package-lock.json'])
    await cp(join(project, part), join(copy, part), { recursive: true });
  await writeFile(
    join(copy, 'npm.cjs'),
    `require('fs').writeFileSync(${JSON.stringify(join(copy, 'npm.txt'))}, process.argv.slice(2).join(' '));`,
  );
  await mkdir(join(copy, 'fake'));
  await writeFile(join(copy, 'fake', 'apt-get'), '#!/bin/sh\nexit 0\n');
  await chmod(join(copy, 'fake', 'apt-get'), 0o755);
});
afterAll(() => Promise.all(copies.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Pretends that npm installed what the lock asks, but for one package when that is named. */
async function pretendInstalled(outdated?: string): Promise<void> {
  const lock = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8'));
  delete lock.packages[''];
  if (outdated) lock.packages[outdated].version = '0.0.1';
  await mkdir(join(copy, 'node_modules'));
  await writeFile(join(copy, 'node_modules', '.package-lock.json'), JSON.stringify(lock));
}

/** Runs the installer; its exit code, what it said, and what it asked of npm (`null` for nothing). */
async function setUp(args: string[], environment: Record<string, string> = {}) {
  const path = [join(copy, 'fake'), process.env['PATH']].join(delimiter);
  const env = { PATH: path, LANG: 'nl_NL.UTF-8', npm_execpath: join(copy, 'npm.cjs'), ...environment };
  const { status, stderr } = spawnSync(process.execPath, [join(copy, 'bin/setup.cjs'), ...args], { env, encoding: 'utf8' });
  const npm = existsSync(join(copy, 'npm.txt')) ? await readFile(join(copy, 'npm.txt'), 'utf8') : null;
  return { status, said: stderr, npm };
}

describe('bin/setup.cjs', () => {
  test('installs from the lock when nothing is installed', async () => {
    expect(await setUp([])).toEqual({
      status: 0,
      said: expect.stringContaining('Pakketten installeren'),
      npm: expect.stringMatching(/^ci /),
    });
  });
  test('installs when one package is older than the lock', async () => {
    await pretendInstalled('node_modules/zod');
    expect((await setUp([])).npm).toMatch(/^ci /);
  });
  test('installs nothing and says nothing when all is there', async () => {
    await pretendInstalled();
    expect(await setUp([])).toEqual({ status: 0, said: '', npm: null });
  });
  test('names a browser that is not there; only where nobody watches that is a failure', async () => {
    await pretendInstalled();
    const noBrowser = { CHROME_PATH: join(copy, 'no-browser') };
    expect(await setUp(['--test'], noBrowser)).toMatchObject({ status: 0, said: expect.stringContaining('Chromium ontbreekt') });
    expect(await setUp(['--test'], { ...noBrowser, CI: 'true' })).toMatchObject({
      status: 1,
      said: expect.stringContaining('Chromium ontbreekt'),
    });
    expect(await setUp(['--test'], { ...noBrowser, LANG: 'C' })).toMatchObject({
      said: expect.stringContaining('Chromium is missing'),
    });
  });
  test('is in a syntax that Node 18 reads: no newer word than import() in any file that runs first', async () => {
    for (const file of ['setup.cjs', 'chromium.cjs', 'node24.cjs', 'tv.cjs']) {
      const text = await readFile(join(project, 'bin', file), 'utf8');
      expect(text, file).not.toMatch(
        /\?\?|\?\.\w|\bimport\s*\{|\bexport\s|require\(['"](?!child_process|fs|module|path|v8|\.\/)/,
      );
    }
  });
});

const systemNode = '/usr/bin/node';
const isOld =
  existsSync(systemNode) && Number(execFileSync(systemNode, ['--version'], { encoding: 'utf8' }).slice(1).split('.')[0]) < 22;

test.runIf(isOld)('tv under an older Node hands over to the Node that came along, or says what to do', () => {
  const ours = spawnSync(systemNode, [join(project, 'bin/tv.cjs'), '--help'], { encoding: 'utf8' });
  expect(ours).toMatchObject({ status: 0, stdout: expect.stringContaining('controleer') });
  const bare = spawnSync(systemNode, [join(copy, 'bin/tv.cjs'), '--help'], { encoding: 'utf8' });
  expect(bare).toMatchObject({ status: 1, stderr: expect.stringMatching(/is te oud \(nodig: 24\).*‘npm ci’/) });
});
