import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSites } from '../src/build.ts';
import type { PublishableSet, TextFile } from '../src/model/index.ts';
import { contentOf } from '../src/release/content.ts';
import { compile } from '../src/site.ts';
import { filesIn, kindOf, type SiteFile } from './outside/read-file.ts';

// A story that may not be told any more is in no output: pages, lists, feeds, search, mail, translations, pictures, sounds.

const project = join(import.meta.dirname, '..');
const secrets = [
  'Het hek van ons',
  'Buiten was het stil',
  'Bizim kapımız',
  'Dışarısı sessizdi',
  'verhalen/het-hek-1.png',
  'verhalen/het-hek.wav',
];
const stories = (extra: string): Record<string, string> => ({
  'content/verhalen/2025/het-hek.md': `---
titel: Het hek van ons
soort: cliëntverhaal
teken: positief
perspectief: moeder
verteld-aan: ervaringsdeskundige
moment: na afloop
bij: [{ indicator: uitval, eenheid: organisatie, periode: "2025" }]
toestemming: { door: [moeder], gegeven: 2025-10-14, verloopt: 2026-08-01, kanalen: [web, nieuwsbrief, druk], herleidbaarheid: { k: 60, getoetst-door: kwaliteitscoördinator, datum: 2025-10-20 } }
audio: { bestand: verhalen/het-hek.wav, stem: stemacteur }
${extra}---
`,
  'content/verhalen/2025/bizim-kapi.md': `---\ntitel: Bizim kapımız\nsoort: cliëntverhaal\ntaal: tr\nvertaling-van: het-hek\n---\n`,
  'content/edities/brief.md':
    '---\ntitel: Een brief\nvoor: nieuwsbrief\nzichtbaar: openbaar\neenheid: organisatie\nperiode: "2025"\ndatum: 2026-03-21\nstaat: vrijgegeven\nverhaal: het-hek\ncijfer: uitval\n---\n\nVoor ouders.\n',
});
const bodies: Record<string, string> = {
  'content/verhalen/2025/het-hek.md': '\n“Buiten was het stil.”\n\n![Een hek](public/verhalen/het-hek-1.png)\n',
  'content/verhalen/2025/bizim-kapi.md': '\n“Dışarısı sessizdi.”\n',
};
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'tv-gone-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** All files of the site of an organisation with the story, as of a day. */
async function siteOn(day: string, { extra = '', isTold = true } = {}): Promise<SiteFile[]> {
  const root = await mkdtemp(join(scratch, 'org-'));
  await cp(join(project, 'src/template'), root, { recursive: true });
  const organisation = join(root, 'content/organisatie.md');
  const text = await readFile(organisation, 'utf8');
  await writeFile(organisation, text.replace('openbaar: ja }', 'openbaar: ja, adres: "https://boog.example/" }'));
  for (const [path, front] of Object.entries(stories(extra)))
    await writeFile(join(root, path), `${front}${isTold ? (bodies[path] ?? '') : ''}`);
  await mkdir(join(root, 'public/verhalen'), { recursive: true });
  await writeFile(join(root, 'public/verhalen/het-hek-1.png'), Buffer.from(dot, 'base64'));
  await cp(join(project, 'public/verhalen/deuntje.wav'), join(root, 'public/verhalen/het-hek.wav'));
  const { sites } = await compile(root, { at: day, today: null });
  await buildSites(sites, { root, outDir: join(root, 'dist') });
  return filesIn(join(root, 'dist'));
}

/** Which of the secrets stand in which kinds of files, or in an address. */
const tellers = (files: SiteFile[]): Record<string, string[]> =>
  Object.fromEntries(
    secrets.map((secret) => {
      const own = files.filter(({ path, text }) => path.includes(secret) || text.includes(secret));
      return [secret, [...new Set(own.map(({ path }) => kindOf(path)))].sort()];
    }),
  );
const nowhere = Object.fromEntries(secrets.map((secret) => [secret, []]));

describe('a story with consent, a translation and a picture', { timeout: 120_000 }, () => {
  test('is told in pages, search and mail while it may be', async () => {
    const found = tellers(await siteOn('2026-04-01'));
    expect(found).toMatchObject({
      'Het hek van ons': expect.arrayContaining(['html', 'js']),
      'Buiten was het stil': ['eml', 'htm', 'html', 'js', 'txt'],
      'Dışarısı sessizdi': ['html', 'js'],
      'verhalen/het-hek-1.png': expect.arrayContaining(['html', 'png']),
      'verhalen/het-hek.wav': expect.arrayContaining(['html', 'wav']),
    });
  });

  test('is in no file once it was withdrawn, and its address says so', async () => {
    const files = await siteOn('2026-04-01', { extra: 'ingetrokken: 2026-03-30\n', isTold: false });
    expect(tellers(files)).toEqual(nowhere);
    expectPlaces(files);
  });

  test('is in no file once its consent has run out, though its text still lies there', async () => {
    const files = await siteOn('2026-08-02');
    expect(tellers(files)).toEqual(nowhere);
    expectPlaces(files);
  });

  /** Whoever kept its address, or a link to its place, reads that it is gone; nothing else leads there. */
  function expectPlaces(files: SiteFile[]) {
    for (const id of ['het-hek', 'bizim-kapi'])
      expect(files.find(({ path }) => path.endsWith(`verhalen/${id}/index.html`))?.text, id).toContain('niet meer beschikbaar');
    const page = files.find(({ path }) => path.endsWith('organisatie/index.html') && path.includes('kwaliteitsverslag'));
    expect(page?.text).toContain('id="verhaal-het-hek"');
    expect(page?.text).toContain('niet meer beschikbaar');
    const leading = /(?:sitemap\.xml|atom\.xml|verhalen\/index\.html|zoeken\/.*\.js)$/;
    for (const { path, text } of files.filter((file) => leading.test(file.path)))
      expect(text, path).not.toMatch(/verhalen\/(?:het-hek|bizim-kapi)\b/);
  }
});

test('the texts of a release lose a story’s pictures with it, and no picture that another text shows', async () => {
  const root = await mkdtemp(join(scratch, 'teksten-'));
  await mkdir(join(root, 'public/verhalen'), { recursive: true });
  for (const name of ['het-hek-1.png', 'beide.png', 'los.png']) await writeFile(join(root, 'public/verhalen', name), name);
  const other = { path: 'content/verhalen/2025/dank.md', text: '![](public/verhalen/beide.png)' };
  const [whole, stub] = ['![](public/verhalen/het-hek-1.png) ![](public/verhalen/beide.png)', 'ingetrokken: 2026-03-30'].map(
    (text) => ({ path: 'content/verhalen/2025/het-hek.md', text }),
  ) as [TextFile, TextFile];
  const set = { numbers: new Map(), states: new Map() } as unknown as PublishableSet;
  const content = await contentOf({ root, texts: [stub, other] }, { site: new Map(), set, before: [whole, other] });
  expect([...content.keys()].filter((path) => path.endsWith('.png')).sort()).toEqual([
    'teksten/public/verhalen/beide.png',
    'teksten/public/verhalen/los.png',
  ]);
});
