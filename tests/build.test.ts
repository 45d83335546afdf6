import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSites } from '../src/build.ts';
import { relativeLinks, relativePath } from '../src/links.ts';
import type { GroupSite } from '../src/model/index.ts';
import { contentPolicy, searchPolicy } from '../src/outputs/headers.ts';
import { outputFiles } from '../src/outputs/index.ts';
import { dutchOnly, formal } from './manners.ts';
import { createSet, definitions, edition, indicator, pairAll, told, unit } from './pair-support.ts';

const given = { styles: [], engine: '' };

const one = indicator('afgemaakt', { title: 'Trajecten <b>afgemaakt</b>', question: 'Maakten gezinnen hun traject af?' });

function makeSites(): GroupSite[] {
  const all = definitions({
    indicators: [one],
    freePages: [
      {
        id: 'over',
        title: 'Over',
        visibility: [],
        annex: false,
        retention: null,
        body: 'Zie <a href="/index.html">begin</a>.',
        bodyLine: 1,
        at: { file: 'x', line: 1 },
      },
    ],
  });
  const fill = (id: string) => {
    const made = createSet(id, [one]);
    for (const period of ['2024-H1', '2024-H2', '2025-H1'])
      for (const where of ['noord', 'zuid', 'organisatie']) made.share('afgemaakt', where, period, [30, 40]);
    return made.set;
  };
  const stories = [
    told(
      'kleiner',
      ['noord', 'organisatie'].map((where) => ({ indicator: 'afgemaakt', unit: where, period: '2025-H1' })),
    ),
  ];
  const own = pairAll(all, [
    { edition: edition('teams', { state: 'under-review' }), set: fill('teams'), told: stories },
    {
      edition: edition('verslag', {
        audience: 'quality-report',
        visibility: 'openbaar',
        title: 'Wat "telt"',
      }),
      set: fill('verslag'),
      told: stories,
    },
  ]).sites;
  return [...own, ...flemishSites()];
}

/** A Flemish organisation that says “je”, with the pages on which most is said. */
function flemishSites(): GroupSite[] {
  const units = [unit('brug', 'De Brug', null), unit('aan-huis', 'Team Aan Huis', 'brug')];
  const group = { id: 'vlaanderen', name: 'iedereen', address: 'https://debrug.example/', public: true };
  const spoken = { locale: 'nl-BE', addressing: 'informal', council: 'oudergroep' } as const;
  const organisation = { name: 'De Brug', units, groups: [group], introduction: '', ...spoken };
  const all = definitions({ indicators: [one], organisation });
  const set = createSet('team', [one]);
  for (const period of ['2024-H2', '2025-H1']) set.share('afgemaakt', 'aan-huis', period, [30, 40]);
  const kinds = (['team', 'council', 'municipality', 'session'] as const).map((audience) => ({
    edition: edition(audience, {
      audience,
      title: 'Uitgave',
      unit: audience === 'team' ? 'brug' : 'aan-huis',
      visibility: 'vlaanderen',
    }),
    set: set.set,
    told: [],
  }));
  return pairAll(all, kinds).sites;
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const;
    }),
  );
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

let folder = '';
let first = new Map<string, string>();
const sites = makeSites();
const html = () => [...first].filter(([path]) => path.endsWith('.html'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bouw-'));
  await mkdir(join(folder, 'public'));
  await writeFile(join(folder, 'public', 'logo.txt'), 'logo');
  await buildSites(sites, { root: folder, outDir: join(folder, 'dist') });
  first = await filesIn(join(folder, 'dist'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('buildSites() prints each group', () => {
  test('into its own folder, with its own pages and files and no others', async () => {
    const beside = await Promise.all(sites.map((site) => outputFiles(site, given)));
    const expected = sites.flatMap(({ group, pages }, index) =>
      [
        ...pages.flatMap(({ path, downloads }) => [path, ...downloads.map((file) => file.path)]),
        ...(beside[index] ?? []).map(({ path }) => path),
        'site.css',
        'logo.txt',
      ].map((path) => `${group}/${path}`),
    );
    expect([...first.keys()]).toEqual(expected.sort());
    expect([...first].filter(([path]) => path.startsWith('openbaar/')).some(([, text]) => text.includes('Team Noord'))).toBe(
      false,
    );
  });

  test('twice to the same bytes, in whatever order the groups come', async () => {
    await buildSites(makeSites().toReversed(), { root: folder, outDir: join(folder, 'again') });
    expect(await filesIn(join(folder, 'again'))).toEqual(first);
  });

  test('and a page alone to the same bytes', async () => {
    const path = '2025/teams/noord/index.html';
    await buildSites(sites.slice(0, 1), { root: folder, outDir: join(folder, 'alone'), only: [path] });
    const alone = await filesIn(join(folder, 'alone'));
    expect(alone.get(`intern/${path}`)).toBe(first.get(`intern/${path}`));
    expect(alone.get('intern/site.css')).toBe(first.get('intern/site.css'));
    expect([...alone.keys()].filter((name) => name.endsWith('/index.html'))).toEqual([`intern/${path}`]);
  });

  test('and leaves nothing old in its folder, nor anything beside it', async () => {
    const outDir = join(folder, 'stale');
    await mkdir(join(outDir, 'openbaar'), { recursive: true });
    await writeFile(join(outDir, 'openbaar', 'oud.html'), 'oud');
    await buildSites(sites.slice(1, 2), { root: folder, outDir });
    expect(await readdir(outDir)).toEqual(['openbaar']);
    expect(await readdir(join(outDir, 'openbaar'))).not.toContain('oud.html');
  });

  test('but not when a file of the organisation stands in its place', async () => {
    await writeFile(join(folder, 'public', 'site.css'), 'a{}');
    const outDir = join(folder, 'clash');
    const found = await buildSites(sites.slice(1, 2), { root: folder, outDir });
    await rm(join(folder, 'public', 'site.css'));
    expect(found).toMatchObject([{ code: 'TV-600', at: { file: 'public/site.css' } }]);
    expect(await readdir(outDir)).toEqual([]);
  });
});

/** The page of an address that is not there refers from the root of its server; the address of the public group is below `/kwaliteit/`. */
function fromServer(path: string, file: string): string {
  const group = path.split('/')[0] ?? '';
  const below = file.slice((group === 'openbaar' ? '/kwaliteit/' : '/').length);
  return `${group}/${below === '' ? 'index.html' : below}`;
}

describe('every page', () => {
  test('links only to what is there, and to anchors that exist', () => {
    for (const [path, text] of html()) {
      for (const [, to = ''] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(?:https:|mailto:)/.test(to)) continue;
        const [file = '', anchor] = to.split('#');
        const own = file === '' ? path : join(dirname(path), file);
        const target = file.startsWith('/') ? fromServer(path, file) : own;
        expect([...first.keys()], `${path} → ${to}`).toContain(target);
        if (anchor) expect(first.get(target), `${path} → ${to}`).toContain(`id="${anchor}"`);
      }
    }
  });

  test('has no script, no inline style and a policy that would refuse them', () => {
    for (const [path, text] of html().filter(([name]) => !name.endsWith('zoeken/index.html'))) {
      expect(text, path).not.toMatch(/<script(?! type="application\/ld\+json">)|<style|\sstyle=|\son\w+=|javascript:/i);
      expect(text.replaceAll('&#39;', "'"), path).toContain(`http-equiv="Content-Security-Policy" content="${contentPolicy}"`);
    }
    expect(first.get('openbaar/_headers')).toContain(`Content-Security-Policy: ${searchPolicy}; frame-ancestors 'none'`);
    // The page that searches is the only one with scripts, and they are its own.
    const scripts = [...first.keys()].filter((path) => /\.m?js$/.test(path));
    expect(scripts.map((path) => path.slice(path.indexOf('/') + 1))).toEqual(
      sites.flatMap(() => ['zoeken/woorden.js', 'zoeken/zoek.js']),
    );
    expect(first.get('openbaar/zoeken/index.html')?.replaceAll('&#39;', "'")).toContain(`content="${searchPolicy}"`);
  });

  test('has each id once, one h1, and headings without leaps', () => {
    for (const [path, text] of html()) {
      const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      levels.reduce((before, level) => {
        expect(level - before, path).toBeLessThanOrEqual(1);
        return level;
      }, 0);
    }
  });

  test('escapes what authors wrote in titles', () => {
    expect(first.get('intern/definities/afgemaakt/index.html')).toContain('Trajecten &lt;b&gt;afgemaakt');
  });

  test('names its address for ever when its group has one, base path included', () => {
    expect(first.get('openbaar/2025/verslag/organisatie/index.html')).toContain(
      '<link rel="canonical" href="https://voorbeeld.nl/kwaliteit/2025/verslag/organisatie/"',
    );
    expect(
      html()
        .filter(([path]) => path.startsWith('intern/'))
        .some(([, text]) => text.includes('canonical')),
    ).toBe(false);
  });

  test('says nothing of the other country in a Flemish site, nor “u” to who is “je”', () => {
    const said = [...first].filter(([path]) => path.startsWith('vlaanderen/') && /\.(html|csv|json|xml|ics)$/.test(path));
    const visible = said.map(([path, text]) => [path, text.replaceAll(/(?:id|href|for|aria-[a-z]+)="[^"]*"/g, '')] as const);
    expect(visible.map(([path]) => path)).toContain('vlaanderen/2025/council/aan-huis/index.html');
    expect(
      visible.flatMap(([path, text]) =>
        [text.match(dutchOnly), text.match(formal)].flatMap((one) => (one ? [`${path}: ${one[0]}`] : [])),
      ),
    ).toEqual([]);
  });

  test('says on every page that the organisation is fictional, and of a draft that it is one, also on paper', () => {
    for (const [path, text] of html()) expect(text, path).toMatch(/verzonnen (organisatie|voorziening)/);
    expect(first.get('intern/2025/teams/noord/index.html')).toContain('Ter bespreking');
    expect(first.get('intern/site.css')).toMatch(/@page r-2025-teams\{@top-left\{content:"[^}]*ter bespreking/);
  });
});

test('a team page with its charts is at most 15 kB, the style sheet at most 10 kB, gzipped', () => {
  expect(gzipSync(first.get('intern/2025/teams/noord/index.html') ?? '').length).toBeLessThan(15_000);
  expect(gzipSync(first.get('intern/site.css') ?? '').length).toBeLessThan(10_000);
});

test.each([
  ['index.html', 'site.css', 'site.css'],
  ['2025/teams/noord/index.html', 'index.html', '../../../index.html'],
  ['definities/uitval/index.html', 'definities/nut/index.html', '../../definities/nut/index.html'],
])('relativePath() from %s to %s', (from, to, link) => {
  expect(relativePath(from, to)).toBe(link);
});

test('relativeLinks() turns links from the root into links from the page, and leaves others', () => {
  const html =
    '<a title="a" href="/over/index.html">a</a><img src="/foto.jpg" alt="/x"><a href="//x.nl">b</a><a href="https://x.nl/">c</a> href="/tekst"';
  expect(relativeLinks(html, 'a/index.html')).toBe(
    '<a title="a" href="../over/index.html">a</a><img src="../foto.jpg" alt="/x"><a href="//x.nl">b</a><a href="https://x.nl/">c</a> href="/tekst"',
  );
});
