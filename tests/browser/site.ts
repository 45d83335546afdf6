import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject, test } from 'vitest';
import { builtFile, type SampleBuilt } from './setup.ts';

/** A test that needs a browser; skipped, and said so beforehand, where there is none. */
export const browserTest = test.skipIf(inject('browser') === null);

/** The browser all tests share. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser') ?? '');
}

/** The built sample, a folder per group, as soon as it is there; whether it was built without a network. Throws what went wrong. */
export async function builtSample(): Promise<{ folder: string; offline: boolean }> {
  const file = join(inject('sample'), builtFile);
  while (!existsSync(file)) await setTimeout(200);
  const { offline, error } = JSON.parse(readFileSync(file, 'utf8')) as SampleBuilt;
  if (error !== null) throw new Error(error);
  return { folder: join(inject('sample'), 'dist'), offline };
}

/** Every page of a built site, by its path from the folder. */
export function pagesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
}

/**
 * Pages that look different: of each shape of address, whichever group it is for, the page that says most and the one that says least;
 * of a page that each group has one of, the fullest.
 */
export function pageKinds(folder: string): string[] {
  // The page for what is not there refers from the root of its server, which these tests have not.
  const pages = pagesOf(folder).filter((path) => !path.endsWith('/404.html'));
  const perShape = Map.groupBy(pages, shapeOf);
  const sizeOf = (path: string) => statSync(join(folder, path)).size;
  return [...perShape.values()].flatMap((pages) => {
    const bySize = pages.toSorted((a, b) => sizeOf(a) - sizeOf(b));
    const isOne = pages[0]?.split('/').length === 3;
    return isOne ? bySize.slice(-1) : [...new Set([bySize[0] ?? '', bySize.at(-1) ?? ''])];
  });
}

/** Of `pageKinds`, the one page of each shape that says most. */
export function fullestOf(kinds: string[]): Set<string> {
  return new Set([...Map.groupBy(kinds, shapeOf).values()].flatMap((pages) => pages.slice(-1)));
}

/** The shape of an address, whatever its group and unit; a sheet of a unit (`2026/teams/oost/teken-het-zelf/`) is alike in every edition. */
function shapeOf(path: string): string {
  const [, ...parts] = path.split('/');
  if (parts.length === 5) return `*/${parts[3]}`;
  // Pages at the top are each of their own make: calendar, glossary, method, search.
  return parts.length === 2 ? parts.join('/') : parts.join('/').replace(/[^/]+\/index\.html$/, '*');
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface StaticServer {
  address: string;
  close(): void;
}

/** Serves a folder as any web server would. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    if (path === '/favicon.ico') return void response.writeHead(204).end(); // asked by the browser itself, not by a page
    readFile(join(folder, path)).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** What went on behind a page. */
export interface Watched {
  page: Page;
  /** Requests to another origin than the page's own. */
  foreign: string[];
  /** Complaints of the browser: blocked by the policy, not found, faults. */
  complaints: string[];
  /** Scripts that ran far enough to open a window. */
  dialogs: string[];
}

/** A page that writes down everything that should not happen. */
export async function watchedPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const watched: Watched = { page, foreign: [], complaints: [], dialogs: [] };
  page.on('request', (request) => {
    const own = new URL(page.url() === 'about:blank' ? request.url() : page.url());
    const asked = new URL(request.url());
    if (asked.protocol !== 'data:' && (asked.protocol !== own.protocol || asked.host !== own.host))
      watched.foreign.push(request.url());
  });
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && watched.complaints.push(`${page.url()}: ${message.text()}`),
  );
  page.on('pageerror', (error) => watched.complaints.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => watched.complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on('dialog', (dialog) => {
    watched.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return watched;
}
