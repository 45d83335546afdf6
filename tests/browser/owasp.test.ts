import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildFolder } from './setup.ts';
import { browserTest, openBrowser, pagesOf, watchedPage } from './site.ts';

// Every text of OWASP's list of script injections, in each place where somebody else's words come in: the name of a team, the
// title and the body of a story, a cell of a data file. Nothing may run, also when a browser has no policy that forbids it.

const template = join(import.meta.dirname, '../../src/template');

let folder: string;
let browser: Browser | null = null;
let payloads: string[];

beforeAll(async () => {
  const listed: { payload: string }[] = JSON.parse(
    await readFile(join(import.meta.dirname, '../fixtures/text/owasp-payloads.json'), 'utf8'),
  );
  payloads = listed.map(({ payload }) => payload);
  folder = await realpath(await mkdtemp(join(tmpdir(), 'tv-owasp-')));
  await cp(template, folder, { recursive: true });
  await poison(folder, payloads);
  await buildFolder(folder);
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

// Every page is read by the browser's own parser. Every story is opened as well, so that its text could run, and the two pages that
// hold all names of teams: the list of them, and a team between the others.
browserTest(
  'none of the 110 texts runs anything, anywhere, without a policy to stop it; all can be read: they are shown, not dropped',
  { timeout: 300_000 },
  async () => {
    expect(payloads).toHaveLength(110);
    const dist = join(folder, 'dist');
    const pages = pagesOf(dist);
    const watched = await watchedPage(browser as Browser, { bypassCSP: true, offline: true });
    await watched.page.addInitScript(
      'window.alert = window.confirm = window.prompt = window.print = (text) => { document.title = "ran " + text; };',
    );
    const found: string[] = [];
    for (const path of pages) {
      const faults = await watched.page.evaluate(dangersIn, await readFile(join(dist, path), 'utf8'));
      if (faults.length > 0) found.push(`${path}: ${faults.join(', ')}`);
    }
    const titles: string[] = [];
    const names = pages.filter((path) => /\/teams-2025\/(team-0\/)?index\.html$/.test(path));
    const opened = [...names, ...pages.filter((path) => /\/verhalen\/tekst-\d+\//.test(path))];
    expect(opened).toHaveLength(2 + payloads.length);
    for (const path of opened) {
      await watched.page.goto(pathToFileURL(join(dist, path)).href);
      if ((await watched.page.title()).startsWith('ran')) found.push(`${path}: ran`);
      titles.push(squeezed(await watched.page.locator('h1').first().innerText()));
    }
    expect(found).toEqual([]);
    expect([watched.dialogs, watched.foreign]).toEqual([[], []]);
    expect(payloads.filter((text) => !titles.some((title) => title.includes(squeezed(text).slice(0, 40))))).toEqual([]);
  },
);

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What could run in a page, whether it did or not. */
function dangersIn(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const elements = [...page.querySelectorAll('*')];
  const handlers = elements.flatMap((element) =>
    [...element.attributes].filter(({ name }) => /^on/i.test(name)).map(({ name }) => name),
  );
  // Data that runs nowhere, and the two files of the page that searches.
  const own = 'script[type="application/ld+json"], script[src$="zoeken/woorden.js"], script[src$="zoeken/zoek.js"]';
  const scripts = [
    ...page.querySelectorAll(
      `:is(script:not(${own})), iframe, object, embed, base, form:not([role="search"]), frame, applet, style`,
    ),
  ].map(({ tagName }) => tagName);
  const links = [...page.querySelectorAll('[href], [src], [action], [formaction], [xlink\\:href]')]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .filter((address) => /^\s*(javascript|vbscript|data:text)/i.test(address));
  return [...handlers, ...scripts, ...links];
}

/** A plain brace, where a brace would begin a number. */
function braces(text: string): string {
  return text.replaceAll('{', '\\{');
}

/** Texts in the name of one team: a page is made for each team, and what escapes one text escapes the next. */
const perTeam = 5;

/** Puts every text in a team's name, a story's title and body, and a cell of the data. */
async function poison(root: string, texts: string[]): Promise<void> {
  const file = (path: string) => join(root, path);
  const quoted = (text: string) => JSON.stringify(text);
  const names = Array.from({ length: texts.length / perTeam }, (_, nth) => texts.slice(nth * perTeam, (nth + 1) * perTeam));
  const teams = names.map(
    (own, i) =>
      `  - { id: team-${i}, naam: ${quoted(own.join(' '))}, onder: organisatie, over: ${quoted(braces(own.join(' ')))} }`,
  );
  const organisation = await readFile(file('content/organisatie.md'), 'utf8');
  await writeFile(
    file('content/organisatie.md'),
    organisation.replace(/ {2}- \{ id: noord.*\n.*\n/, () => `${teams.join('\n')}\n`),
  );
  await Promise.all(
    texts.map((text, i) => {
      const front = [
        '---',
        `titel: ${quoted(text)}`,
        'soort: duiding',
        `van: ${quoted(text)}`,
        `bij: [{ indicator: uitval, eenheid: team-${Math.floor(i / perTeam)}, periode: "2025" }]`,
        '---',
      ];
      return writeFile(
        file(`content/verhalen/2025/tekst-${i}.md`),
        [...front, '', braces(text), '', `> ${braces(text).replaceAll('\n', ' ')}`, ''].join('\n'),
      );
    }),
  );
  await writeFile(
    file('content/edities/teams-2025.md'),
    '---\ntitel: Teams\nvoor: team\nzichtbaar: openbaar\neenheid: organisatie\nperiode: "2025"\ndatum: 2026-03-20\nstaat: vrijgegeven\n---\n\nVoor elk team.\n',
  );
  const description = await readFile(file('data/trajecten.md'), 'utf8');
  await writeFile(
    file('data/trajecten.md'),
    description.replace(/, vertaal: \{ Team Noord.*?\}/, '').replace(/ {4}waarden: .*\n {4}vertaal: .*\n/, ''),
  );
  await writeFile(file('data/trajecten.csv'), rowsFor(texts));
}

function rowsFor(texts: string[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = texts.flatMap((text, i) =>
    Array.from({ length: 9 }, (_, n) => [
      `KL-${100_000 + i * 9 + n}`,
      `TR-${500_000 + i * 9 + n}`,
      `team-${Math.floor(i / perTeam)}`,
      '01-02-2025',
      '03-04-2025',
      n < 8 ? text : 'gezin',
    ]),
  );
  return ['Cliëntnummer;Trajectnummer;Team;Begindatum;Einddatum;Reden einde', ...rows.map((row) => row.map(cell).join(';'))].join(
    '\n',
  );
}
