import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
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
    /** Folder with the built sample: a folder per group. */
    sample: string;
    /** Whether it was built on a machine without a network. */
    builtOffline: boolean;
  }
}

const { findChromium } = createRequire(import.meta.url)('../../bin/chromium.cjs') as { findChromium(): string | null };
const project = join(import.meta.dirname, '../..');

/** Builds the sample once, with the network off where that can be done, and starts one browser for all tests. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  if (!executablePath && process.env['CI']) throw new Error('missing browser: install Chromium or set CHROME_PATH');
  if (!executablePath) console.warn('Chromium is missing: the tests in the browser are skipped.');
  const scratch = await realpath(await mkdtemp(join(tmpdir(), 'tv browser ')));
  for (const part of ['content', 'data', 'public']) await cp(join(project, part), join(scratch, part), { recursive: true });
  provide('builtOffline', await buildFolder(scratch));
  provide('sample', join(scratch, 'dist'));
  const server = executablePath ? await chromium.launchServer({ executablePath, args: isRoot() ? ['--no-sandbox'] : [] }) : null;
  provide('browser', server?.wsEndpoint() ?? null);
  return async () => {
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
