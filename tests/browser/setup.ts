import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one browser listens; `null` when this machine has none. */
    browser: string | null;
    /** Folder with a copy of the sample, in which it is being built: `builtSample` waits until it is. */
    sample: string;
  }
}

const { findChromium } = createRequire(import.meta.url)('../../bin/chromium.cjs') as { findChromium(): string | null };
const project = join(import.meta.dirname, '../..');

/** How the building of the sample ended: whether that was without a network, or what went wrong. */
export interface SampleBuilt {
  offline: boolean;
  error: string | null;
}

/** Name of the file, in the sample's folder, that says so. */
export const builtFile = 'built.json';

/**
 * Has the sample built once, with the network off where that can be done, and starts one browser for all tests. Nobody waits here for
 * the building: tests that need no sample go on beside it.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  if (!executablePath && process.env['CI']) throw new Error('missing browser: install Chromium or set CHROME_PATH');
  if (!executablePath) console.warn('Chromium is missing: the tests in the browser are skipped.');
  const scratch = await realpath(await mkdtemp(join(tmpdir(), 'tv browser ')));
  for (const part of ['content', 'data', 'public']) await cp(join(project, part), join(scratch, part), { recursive: true });
  const building = buildFolder(scratch).then(
    (offline): SampleBuilt => ({ offline, error: null }),
    (error: Error): SampleBuilt => ({ offline: false, error: error.message }),
  );
  // Renamed, so that nobody reads half of it.
  const said = building.then(async (outcome) => {
    await writeFile(join(scratch, `${builtFile}.new`), JSON.stringify(outcome));
    await rename(join(scratch, `${builtFile}.new`), join(scratch, builtFile));
  });
  provide('sample', scratch);
  const server = executablePath ? await chromium.launchServer({ executablePath, args: isRoot() ? ['--no-sandbox'] : [] }) : null;
  provide('browser', server?.wsEndpoint() ?? null);
  return async () => {
    await said;
    await server?.close();
    await rm(scratch, { recursive: true, force: true });
  };
}

/** Builds an organisation's folder as its owner would; whether that happened without a network. */
export async function buildFolder(folder: string): Promise<boolean> {
  const line = [process.execPath, join(project, 'bin', 'tv.cjs'), 'bouw', folder];
  const offline = canUnshare();
  const [program = '', ...args] = offline ? ['unshare', '--net', ...line] : line;
  await promisify(execFile)(program, args, { maxBuffer: 1 << 26 }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`the build failed:\n${error.stdout}\n${error.stderr}`);
  });
  return offline;
}

function canUnshare(): boolean {
  try {
    execFileSync('unshare', ['--net', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
