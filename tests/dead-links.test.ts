import { describe, expect, test } from 'vitest';
import { findDeadLinks } from '../src/tell/dead-links.ts';
import type { Folder, GroupSite, Page } from '../src/model/index.ts';
import { pathsBeside } from '../src/outputs/index.ts';

const page = (path: string, html = '') =>
  ({
    path,
    downloads: [{ path: path.replace('index.html', 'cijfers.csv'), content: '' }],
    sections: [{ html }],
  }) as unknown as Page;
const site = (group: string, pages: Page[]) => ({ group, pages }) as GroupSite;
const folder = (text: string): Folder => ({
  root: '/x',
  texts: [{ path: 'content/verhalen/2025/a.md', text }],
  dataFiles: [],
  others: [],
  publicFiles: ['public/tuin.jpg', 'public/De deur.png'],
});
const dead = async (sites: GroupSite[], text: string) =>
  findDeadLinks(sites, folder(text), (one) => Promise.resolve(pathsBeside(one)));
const report = { ...page('2026/verslag/organisatie/index.html'), kind: 'unit' } as Page;
const definition = {
  ...page('definities/uitval/index.html'),
  sections: [{ id: 'geteld', stories: [{ anchor: 'verhaal-kleiner' }] }],
} as unknown as Page;
/** What is found of a link that stands on the home page, as the page shows it. */
const found = (href: string, shown = href) =>
  dead(
    [site('openbaar', [page('index.html', `<p><a href="${shown}">x</a></p>`), definition, report])],
    `---\ntitel: A\n---\n\nZie [x](${href}).\n`,
  );

describe('links of authors that lead nowhere', () => {
  test('a slip in an address is said at its line, with where it leads nowhere and what was probably meant', async () => {
    expect(await found('/definities/uitvl/', '/definities/uitvl/index.html')).toMatchObject([
      {
        code: 'TV-526',
        at: { file: 'content/verhalen/2025/a.md', line: 5 },
        params: {
          found: '/definities/uitvl/',
          groups: ['openbaar'],
          isPlace: false,
          possible: ['/definities/uitval/', '/', '/2026/verslag/organisatie/'],
        },
      },
    ]);
  });
  test.each([
    ['a page, as a folder', '/definities/uitval/', '/definities/uitval/index.html'],
    ['a page, as a file with a place on it', '../../definities/uitval/index.html#geteld', '/definities/uitval/index.html#geteld'],
    ['a file in public/ with a space in its name', '<De deur.png>', '/De%20deur.png'],
    ['a download beside a page', '/definities/uitval/cijfers.csv', '/definities/uitval/cijfers.csv'],
    [
      'the paper of a report, which is made later',
      '/2026/verslag/organisatie/verslag-organisatie.pdf',
      '/2026/verslag/organisatie/verslag-organisatie.pdf',
    ],
    ['the style sheet, which every site has', '/site.css', '/site.css'],
    ['a story on a page', '/definities/uitval/#verhaal-kleiner', '/definities/uitval/index.html#verhaal-kleiner'],
    ['the heading of a part', '/definities/uitval/#geteld-kop', '/definities/uitval/index.html#geteld-kop'],
    ['the top of this page', '#', '#'],
    ['the title of this page', '#titel', '#titel'],
    ['where the text of this page begins', '#inhoud', '#inhoud'],
    ['another site', 'https://voorbeeld.nl/nergens/', 'https://voorbeeld.nl/nergens/'],
  ])('%s is there', async (_, href, shown) => expect(await found(href, shown)).toEqual([]));
  test.each([
    ['another page', '/definities/uitval/#getelt', '/definities/uitval/index.html#getelt', '/definities/uitval/#geteld'],
    ['the page it stands on', '#titl', '#titl', '#titel'],
  ])('a place that is not on %s is told, with the places that are', async (_, href, shown, nearest) => {
    const [first] = await found(href, shown);
    expect(first).toMatchObject({ code: 'TV-526', params: { found: href, isPlace: true } });
    expect(first?.params).toHaveProperty('possible.0', nearest);
  });
  test('paper of a page that is not printed is not there', async () =>
    expect(await found('/definities/uitval/uitval.pdf')).toHaveLength(1));
  test('a page that only another group has leads nowhere for this one', async () => {
    const link = '<a href="/acties/index.html">x</a>';
    const sites = [
      site('openbaar', [page('index.html', link)]),
      site('intern', [page('index.html', link), page('acties/index.html')]),
    ];
    expect(await dead(sites, '[x](/acties/)')).toMatchObject([{ params: { groups: ['openbaar'] } }]);
  });
  test('a picture is looked for among the files of public/, and by the capitals of its name', async () => {
    const shown = site('openbaar', [page('index.html', '<img alt="De tuin" src="/Tuin.jpg" />')]);
    expect(await dead([shown], '![De tuin](Tuin.jpg)')).toMatchObject([{ params: { possible: ['/tuin.jpg', '/De deur.png'] } }]);
  });
  test('a link in a text that no page shows is nobody’s trouble', async () => {
    expect(await dead([site('openbaar', [page('index.html')])], '[x](/nergens/)')).toEqual([]);
  });
});
