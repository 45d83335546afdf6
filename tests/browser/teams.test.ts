import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeOrganisation } from '../bench/organisation.ts';
import { buildFolder } from './setup.ts';
import { browserTest, openBrowser, pageKinds } from './site.ts';

// Few and many teams. The sample, which every other test here looks at, has twelve.

const heads = ['Begin', 'Teams', 'Verslag', 'Zoeken'];
const sizes = [320, 768, 1280];
/** Width of A4 less its margins, in pixels. */
const sheet = 688;
/** Two lines of links below the name. */
const highestHeader = 120;

let browser: Browser | null = null;
beforeAll(async () => {
  if (inject('browser') !== null) browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each([1, 50])('an organisation of %i teams', (teams) => {
  let root = '';
  const site = () => join(root, 'dist/intern');
  beforeAll(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'tv-teams-')));
    await writeTeams(root, teams);
    await buildFolder(root);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test('lists every team once, in the order of its author, and leads to it', () => {
    const html = readFileSync(join(site(), '2026/teams-2025/index.html'), 'utf8');
    const [, list = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
    const listed = [...list.matchAll(/href="[^"]*\/teams-2025\/(team-\d+)\/index\.html"[^>]*>\s*(Team \d+)/g)].map(
      ([, id, name]) => [id, name],
    );
    expect(listed).toEqual(Array.from({ length: teams }, (_, i) => [`team-${i}`, `Team ${i}`]));
  });

  test('compares the teams with one another, each by its name; a team alone is not compared with itself', () => {
    const html = readFileSync(join(site(), '2026/verslag-2025/organisatie/index.html'), 'utf8');
    const [compared = ''] = /<figure class="chart" data-chart="compare".*?<\/figure>/s.exec(html) ?? [];
    const named = [...compared.matchAll(/<th scope="row">(Team \d+)<\/th>/g)].map(([, name]) => name);
    expect(named).toEqual(teams === 1 ? [] : Array.from({ length: teams }, (_, i) => `Team ${i}`));
  });

  browserTest('reads at every width and on paper: nothing wider than the page, no text cut off or over another', async () => {
    const page = (await browser?.newPage()) as Page;
    const wrong: string[] = [];
    let charts = 0;
    for (const path of pageKinds(join(root, 'dist'))) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(pathToFileURL(join(root, 'dist', path)).href);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      for (const width of [...sizes, sheet]) {
        await page.emulateMedia({ media: width === sheet ? 'print' : 'screen' });
        await page.setViewportSize({ width, height: 900 });
        const seen = await lookAt(page);
        charts += seen.charts;
        if (seen.header > highestHeader) seen.wrong.push(`a header of ${seen.header} px`);
        wrong.push(...seen.wrong.map((what) => `${path} at ${width}: ${what}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(charts).toBeGreaterThan(20);
    await page.close();
  });

  test('says where the reader can go in as many words as there are editions, not teams', () => {
    const [, nav = ''] = /<header class="top">(.*?)<\/header>/s.exec(readFileSync(join(site(), 'index.html'), 'utf8')) ?? [];
    expect([...nav.matchAll(/<a [^>]*>\s*([^<]*?)\s*<\/a>/g)].map(([, text]) => text)).toEqual(heads);
  });
});

/** All teams under the organisation itself, so that one drawing has them all; two indicators and two editions. */
async function writeTeams(root: string, teams: number): Promise<void> {
  await writeOrganisation(root, teams);
  for (const id of ['planmatig', 'samen', 'gesproken', 'cijfer']) await rm(join(root, `content/indicatoren/${id}.md`));
  await change(join(root, 'content/organisatie.md'), (text) =>
    text.replace(/^.*id: soort-.*\n/gm, '').replace(/onder: soort-\d/g, 'onder: organisatie'),
  );
  // Many teams need no more than two years; a team alone has its four, side by side.
  if (teams > 1) await change(join(root, 'data/trajecten.csv'), (text) => text.replace(/^.*;202[23]-.*\n/gm, ''));
  const edition = await readFile(join(root, 'content/edities/teams-2025.md'), 'utf8');
  const report = edition
    .replace('titel: Teams', 'titel: Verslag')
    .replace('voor: team', 'voor: kwaliteitsverslag')
    .replace('periode: 2025-H2', 'periode: "2025"')
    .replace('staat: concept', 'staat: concept\nhoofdstukken:\n  - { titel: Alles, indicatoren: [nut, uitval] }');
  await writeFile(join(root, 'content/edities/verslag-2025.md'), report);
}

async function change(path: string, by: (text: string) => string): Promise<void> {
  await writeFile(path, by(await readFile(path, 'utf8')));
}

/** What does not fit on a page as it stands, the height of its header, and how many charts were looked at. */
function lookAt(page: Page): Promise<{ wrong: string[]; header: number; charts: number }> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const wide = document.documentElement.scrollWidth;
    if (wide > window.innerWidth) wrong.push(`${wide} px wide`);
    const charts = [...document.querySelectorAll('svg.draw')].filter((svg) => svg.getClientRects().length > 0);
    for (const svg of charts) {
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      texts.forEach(({ text, box }, i) => {
        const out = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
        if (out > 1.5) wrong.push(`‘${text}’ is cut off`);
        for (const other of texts.slice(i + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // The box of a line of text is higher than its letters.
          if (across > 1 && down > 4) wrong.push(`‘${text}’ lies over ‘${other.text}’`);
        }
      });
    }
    return { wrong, header: document.querySelector('header.top')?.getBoundingClientRect().height ?? 0, charts: charts.length };
  });
}
