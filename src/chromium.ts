import { createRequire } from 'node:module';
import type { BrowserContext } from 'playwright-core';
import { finding, type Finding } from './findings/index.ts';

/** A browser that prints pages of a site that stands nowhere yet. */
export interface Printer {
  /** The page as a tagged PDF. It is asked for by its address; every file it needs, itself included, comes from `fileAt`. */
  pdf(address: string, fileAt: (address: string) => Promise<PrintedFile | null>): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PrintedFile {
  body: Uint8Array;
  type: string;
}

/**
 * Does something with the printer of this machine, and closes it. `wanted`: whether one is asked for at all; when it is asked for
 * and not there, that is found.
 */
export async function withPrinter<T extends { findings: Finding[] }>(
  wanted: boolean,
  work: (printer: Printer | null) => Promise<T>,
): Promise<T> {
  const printer = wanted ? await openPrinter() : null;
  try {
    const done = await work(printer);
    if (printer || !wanted) return done;
    return { ...done, findings: [...done.findings, finding('TV-601', { file: 'dist', line: null }, {})] };
  } finally {
    await printer?.close();
  }
}

const { findChromium } = createRequire(import.meta.url)('../bin/chromium.cjs') as { findChromium: () => string | null };

/**
 * The Chromium of this machine; `null` when there is none. It is started when a page is asked for: a publication that is refused never
 * needs it. Nothing it opens reaches a network.
 */
export async function openPrinter(): Promise<Printer | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  let started: Promise<BrowserContext> | null = null;
  return {
    async pdf(address, fileAt) {
      started ??= startChromium(executablePath);
      const page = await (await started).newPage();
      await page.route('**/*', async (route) => {
        const file = await fileAt(route.request().url());
        await (file ? route.fulfill({ body: Buffer.from(file.body), contentType: file.type }) : route.abort());
      });
      try {
        await page.goto(address, { waitUntil: 'load' });
        return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
      } finally {
        await page.close();
      }
    },
    async close() {
      // What failed to start has nothing to close: whoever asked for a page was told.
      const context = await started?.catch(() => null);
      await context?.browser()?.close();
    },
  };
}

async function startChromium(executablePath: string): Promise<BrowserContext> {
  const { chromium } = await import('playwright-core');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  return browser.newContext({ javaScriptEnabled: false, colorScheme: 'light', serviceWorkers: 'block' });
}
