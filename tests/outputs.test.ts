import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { GroupSite } from '../src/model/index.ts';
import { mediaTypes } from '../src/outputs/headers.ts';
import { outputFiles, pathsBeside } from '../src/outputs/index.ts';
import { createSet, definitions, edition, indicator, pairAll, told } from './pair-support.ts';

const given = { styles: [], engine: '' };

const one = indicator('afgemaakt', { title: 'Afgemaakt' });

/** Made once for all of them: nothing here changes a site. */
function lazy<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** A public site with a released and a draft edition, and a closed one, from the same figures. */
const sites = lazy((): GroupSite[] => {
  const all = definitions({ indicators: [one] });
  const fill = (id: string) => {
    const made = createSet(id, [one]);
    for (const where of ['noord', 'zuid', 'organisatie']) made.share('afgemaakt', where, '2025-H1', [30, 40]);
    return made.set;
  };
  const stories = [told('kleiner', [{ indicator: 'afgemaakt', unit: 'organisatie', period: '2025-H1' }])];
  const report = (id: string, more: Parameters<typeof edition>[1]) => ({
    edition: edition(id, { audience: 'quality-report', visibility: 'openbaar', ...more }),
    set: fill(id),
    told: stories,
  });
  return pairAll(all, [
    {
      edition: edition('geheime-teams', { title: 'Alleen voor teams', state: 'released' }),
      set: fill('geheime-teams'),
      told: stories,
    },
    report('verslag', {
      state: 'released',
      title: 'Tellen & vertellen',
      history: [{ version: 2, date: '2026-04-01', changes: [] }],
    }),
    report('later', { state: 'draft', title: 'Nog niet klaar' }),
  ]).sites;
});

async function filesOf(group: string): Promise<Map<string, string>> {
  const site = sites().find((own) => own.group === group);
  const files = await outputFiles(site as GroupSite, given);
  return new Map(files.map(({ path, content }) => [path, typeof content === 'string' ? content : `<${content.length} bytes>`]));
}

describe('what programs find of a public site', () => {
  test('a feed of released editions, newest version first, that reads as XML and has no draft in it', async () => {
    const feed = (await filesOf('openbaar')).get('atom.xml') ?? '';
    expect(feed).toContain('<id>https://voorbeeld.nl/kwaliteit/2025/verslag/</id>');
    expect(feed).toContain('<title>Tellen &#38; vertellen</title>');
    expect(feed).toContain('<updated>2026-04-01T00:00:00Z</updated>');
    expect(feed).not.toContain('Nog niet klaar');
  });

  test('a feed of each unit that has a page', async () => {
    expect([...(await filesOf('openbaar')).keys()].filter((path) => path.startsWith('feeds/'))).toEqual([
      'feeds/organisatie.xml',
    ]);
  });

  test('no feed of a unit by its own name where an edition hides the names, whatever its pages are called', () => {
    const site = sites().find(({ group }) => group === 'openbaar') as GroupSite;
    const hiding = site.publication!.editions.map((own) => ({ ...own, edition: { ...own.edition, hidesNames: true } }));
    const paths = pathsBeside({ ...site, publication: { ...site.publication!, editions: hiding } });
    expect(paths.filter((path) => path.startsWith('feeds/'))).toEqual([]);
  });

  test('a map of every page, with its base path, named by robots.txt', async () => {
    const files = await filesOf('openbaar');
    expect(files.get('robots.txt')).toContain('Sitemap: https://voorbeeld.nl/kwaliteit/sitemap.xml');
    const pages = sites().find(({ group }) => group === 'openbaar')?.pages ?? [];
    for (const { canonical } of pages) expect(files.get('sitemap.xml')).toContain(`<loc>${canonical}</loc>`);
  });

  test('a card per edition that is a picture of 1200 by 630 without a figure or a camera in it', async () => {
    const files = await outputFiles(sites().find(({ group }) => group === 'openbaar') as GroupSite, given);
    const cards = files.filter(({ path }) => path.endsWith('.png'));
    expect(cards.map(({ path }) => path)).toEqual(['kaart.png', '2025/verslag/kaart.png']);
    const seen = await sharp(cards[1]?.content as Uint8Array).metadata();
    expect(seen).toMatchObject({ width: 1200, height: 630 });
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['exif']));
  });
});

test.each(['openbaar', 'intern'])('where files of a %s site will stand is known before any is made', async (group) => {
  const site = sites().find((own) => own.group === group) as GroupSite;
  const made = (await outputFiles(site, given)).map(({ path }) => path);
  expect(pathsBeside(site).filter((path) => path !== 'site.css' && !path.endsWith('.pdf'))).toEqual(made);
});

describe('of a closed site', () => {
  test('there is no feed, no map and no card, and robots are sent away', async () => {
    const files = await filesOf('intern');
    expect([...files.keys()].sort()).toEqual([
      '.htaccess',
      '404.html',
      '_headers',
      'nginx.conf',
      'robots.txt',
      'web.config',
      'zoeken/woorden.js',
      'zoeken/zoek.js',
    ]);
    expect(files.get('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(files.get('_headers')).toContain('X-Robots-Tag: noindex, nofollow');
  });

  test('nothing is in what the public site offers', async () => {
    for (const [path, text] of await filesOf('openbaar')) expect(text, path).not.toMatch(/Alleen voor teams|geheime-teams/);
  });
});

describe('what servers are told', () => {
  test('is the same in every dialect: each header and each kind of file', async () => {
    const files = await filesOf('openbaar');
    const headers = [...(files.get('_headers') ?? '').matchAll(/^ {2}([\w-]+): (.*)$/gm)];
    expect(headers).toHaveLength(4);
    for (const path of ['.htaccess', 'nginx.conf', 'web.config']) {
      const text = (files.get(path) ?? '').replaceAll('&#39;', "'");
      for (const [, name, value] of headers)
        expect(text, path).toContain(`${name}${path === 'web.config' ? '" value=' : ' '}"${value}"`);
      for (const [extension, type] of Object.entries(mediaTypes)) {
        expect(text, path).toContain(type);
        expect(text, path).toMatch(new RegExp(`[ ."]${extension}[ ;"\\n]`));
      }
    }
  });

  test('an address that is not there gives a page that works at any depth, below the base path', async () => {
    const files = await filesOf('openbaar');
    expect(files.get('404.html')).toContain('href="/kwaliteit/site.css"');
    expect(files.get('.htaccess')).toContain('ErrorDocument 404 /kwaliteit/404.html');
    expect((await filesOf('intern')).get('404.html')).toContain('href="/site.css"');
  });
});
