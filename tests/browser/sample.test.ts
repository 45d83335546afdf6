import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  browserTest,
  builtSample,
  fullestOf,
  openBrowser,
  pageKinds,
  pagesOf,
  serveFolder,
  watchedPage,
  type StaticServer,
} from './site.ts';

// The built sample, as readers meet it: every kind of page, on a server and from a shared drive, in every way of looking.

const { folder, offline } = await builtSample();
const kinds = pageKinds(folder);
const fullest = fullestOf(kinds);
const phone = { width: 320, height: 640 };
const desktop = { width: 1280, height: 900 };
/** A4 less its margins, in pixels. */
const sheet = { width: 688, height: 1000 };
const everything = { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
// Colours and widths change nothing in structure, names or order: what they can break is looked at again, the rest is not.
const colours = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };
const width = { type: 'rule' as const, values: ['target-size', 'scrollable-region-focusable'] };
const narrow = { type: 'rule' as const, values: [...colours.values, ...width.values] };
const looks = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, viewport: desktop, rules: everything },
  dark: { media: { colorScheme: 'dark', forcedColors: 'none' }, viewport: desktop, rules: colours },
  forced: { media: { colorScheme: 'light', forcedColors: 'active' }, viewport: desktop, rules: colours },
  phone: { media: { colorScheme: 'light', forcedColors: 'none' }, viewport: phone, rules: narrow },
} as const;

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  if (inject('browser') === null) return;
  [browser, server] = await Promise.all([openBrowser(), serveFolder(folder)]);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('the sample has pages of every kind', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(8);
});

test.runIf(process.getuid?.() === 0 && process.platform === 'linux')('the sample was built with the network off', () => {
  expect(offline).toBe(true);
});

/** Data for programs that read pages runs nowhere; the page that searches runs two files of its own site. */
const harmless =
  /<script type="application\/ld\+json">[^<]*<\/script>|<script defer src="[./]*zoeken\/(?:woorden|zoek)\.js"><\/script>/g;

test('no page carries a script, a style or a handler of its own', () => {
  for (const path of pagesOf(folder)) {
    const html = readFileSync(join(folder, path), 'utf8').replace(harmless, (script) =>
      script.includes('ld+json') || path.endsWith('/zoeken/index.html') ? '' : script,
    );
    expect(html.match(/<script\b|<style\b|\sstyle=|\son[a-z]+=|javascript:/gi), path).toBeNull();
  }
  expect(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\/zoeken\/(?:woorden|zoek))\.m?js$/.test(name),
    ),
  ).toEqual([]);
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: tolerated });
  const wrong: string[] = [];
  for (const path of pagesOf(folder)) {
    const { results } = await validator.validateString(readFileSync(join(folder, path), 'utf8'), path);
    wrong.push(
      ...results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`)),
    );
  }
  expect(wrong.slice(0, 20)).toEqual([]);
});

/** Rules about taste, and one about links to a file that is offered as a download. */
const tolerated = {
  'doctype-style': 'off',
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
  'long-title': 'off',
  'attribute-boolean-style': 'off',
} as const;

// A page is opened once and looked at in every way: opening it anew for each took longer than the looking.
describe.concurrent.each(kinds)('%s', (path) => {
  browserTest(
    'breaks no policy, has no faults axe can find in any look, never scrolls sideways, has no small print, prints',
    async ({ expect }) => {
      const watched = await watchedPage(browser, { viewport: desktop });
      const { page } = watched;
      const response = await page.goto(server.address + path, { waitUntil: 'load' });
      expect(response?.status()).toBe(200);
      expect(await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content')).toContain(
        "default-src 'none'",
      );
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      // What other colours can break, the page that says most of its kind shows as well as any.
      const isFullest = fullest.has(path);
      const asked = Object.entries(looks).filter(([name]) => isFullest || name === 'light' || name === 'phone');
      for (const [name, look] of asked) {
        await page.emulateMedia(look.media);
        await page.setViewportSize(look.viewport);
        const { violations } = await axe(page, isFullest || name === 'light' ? look.rules : width);
        expect
          .soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id}: ${html.slice(0, 160)}`)))
          .toEqual([]);
        expect
          .soft(await page.evaluate(() => document.documentElement.scrollWidth), name)
          .toBeLessThanOrEqual(look.viewport.width);
        expect.soft((await smallTexts(page)).slice(0, 5), name).toEqual([]);
      }
      // What is wider than the sheet makes Chromium print the whole document smaller.
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(sheet);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), 'on paper').toBeLessThanOrEqual(sheet.width);
      if (isFullest) {
        const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
        expect.soft(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        expect.soft(pdf.length).toBeGreaterThan(5_000);
      }
      expect([watched.complaints, watched.foreign, watched.dialogs]).toEqual([[], [], []]);
      await page.context().close();
    },
  );
});

// How a page is opened differs by how deep it lies, not by how much it says.
describe.concurrent.each([...fullest])('%s', (path) => {
  browserTest('opens from a shared drive, without scripts and without a network', async ({ expect }) => {
    const watched = await watchedPage(browser, { javaScriptEnabled: false, offline: true });
    await watched.page.goto(pathToFileURL(join(folder, path)).href);
    expect(await watched.page.locator('h1').first().isVisible()).toBe(true);
    expect([watched.complaints, watched.foreign]).toEqual([[], []]);
    await watched.page.context().close();
  });
});

test('each figure has a link to itself, named after its question, that works without a script', () => {
  let figures = 0;
  for (const path of pagesOf(folder)) {
    const html = readFileSync(join(folder, path), 'utf8');
    for (const [, id, within = ''] of html.matchAll(/<section class="(?:spread|lone|tent)" id="([^"]*)"(.*?)<\/section>/gs)) {
      if (!within.includes('<details class="about">')) continue;
      figures += 1;
      const link = `<a class="here" href="#${id}" id="${id}-link" aria-labelledby="${id}-link ${id}-vraag">`;
      expect(within, `${path}#${id}`).toContain(link);
      expect(within).toContain(`id="${id}-vraag"`);
    }
  }
  expect(figures).toBeGreaterThan(100);
});

test('every link within a site leads to a file of the same site, and to a place that is there', () => {
  const ids = new Map(
    pagesOf(folder).map((path) => [
      path,
      new Set([...readFileSync(join(folder, path), 'utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)),
    ]),
  );
  const broken: string[] = [];
  // What a server sends for an address that is not there refers from the root of the server.
  for (const path of pagesOf(folder).filter((one) => !one.endsWith('/404.html'))) {
    const html = readFileSync(join(folder, path), 'utf8');
    for (const [, href = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (/^(https?:|mailto:|tel:|data:)/.test(href)) continue;
      const target = new URL(href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), `file:///${encodeURI(path)}`);
      const file = decodeURIComponent(target.pathname).slice(1);
      const [group] = path.split('/');
      const known = file.startsWith(`${group}/`) && (ids.has(file) || exists(file));
      if (!known || (target.hash && ids.has(file) && !ids.get(file)?.has(decodeURIComponent(target.hash.slice(1)))))
        broken.push(`${path}: ${href}`);
    }
  }
  expect(broken).toEqual([]);
});

function exists(file: string): boolean {
  try {
    readFileSync(join(folder, file));
    return true;
  } catch {
    return false;
  }
}

/** No page has a frame, so axe may run in the page itself: several times faster than in a page opened for each outcome. */
function axe(page: Page, runOnly: (typeof looks)[keyof typeof looks]['rules']) {
  const options = { runOnly: { ...runOnly, values: [...runOnly.values] }, resultTypes: ['violations' as const] };
  return new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze();
}

/** Texts of drawings that a reader sees smaller than 12 px, however they are turned. */
function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sizeOf = (text: SVGTextElement) => {
      const matrix = text.getScreenCTM();
      return parseFloat(getComputedStyle(text).fontSize) * (matrix ? Math.hypot(matrix.a, matrix.b) : 1);
    };
    const shown = [...document.querySelectorAll<SVGTextElement>('svg text')].filter((text) => text.getClientRects().length > 0);
    return shown.filter((text) => sizeOf(text) < 11.95).map((text) => `${text.textContent}: ${sizeOf(text).toFixed(1)} px`);
  });
}
