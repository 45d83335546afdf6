import { describe, expect, test } from 'vitest';
import { findDeadLinks } from '../src/tell/dead-links.ts';
import type { Folder, GroupSite, Page } from '../src/model/index.ts';

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
/** What is found of a link that stands on the home page, as the page shows it. */
const found = (href: string, shown = href) =>
  findDeadLinks(
    [site('openbaar', [page('index.html', `<p><a href="${shown}">x</a></p>`), page('definities/uitval/index.html')])],
    folder(`---\ntitel: A\n---\n\nZie [x](${href}).\n`),
  );

describe('links of authors that lead nowhere', () => {
  test('a slip in an address is said at its line, with where it leads nowhere and what was probably meant', () => {
    expect(found('/definities/uitvl/', '/definities/uitvl/index.html')).toMatchObject([
      {
        code: 'TV-526',
        at: { file: 'content/verhalen/2025/a.md', line: 5 },
        params: { found: '/definities/uitvl/', groups: ['openbaar'], possible: ['/definities/uitval/', '/'] },
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
      '/2026/verslag/organisatie/verslag.pdf',
      '/2026/verslag/organisatie/verslag.pdf',
    ],
    ['another site', 'https://voorbeeld.nl/nergens/', 'https://voorbeeld.nl/nergens/'],
  ])('%s is there', (_, href, shown) => expect(found(href, shown)).toEqual([]));
  test('a page that only another group has leads nowhere for this one', () => {
    const link = '<a href="/acties/index.html">x</a>';
    const sites = [
      site('openbaar', [page('index.html', link)]),
      site('intern', [page('index.html', link), page('acties/index.html')]),
    ];
    expect(findDeadLinks(sites, folder('[x](/acties/)'))).toMatchObject([{ params: { groups: ['openbaar'] } }]);
  });
  test('a picture is looked for among the files of public/, and by the capitals of its name', () => {
    const shown = site('openbaar', [page('index.html', '<img alt="De tuin" src="/Tuin.jpg" />')]);
    expect(findDeadLinks([shown], folder('![De tuin](Tuin.jpg)'))).toMatchObject([
      { params: { possible: ['/tuin.jpg', '/De deur.png'] } },
    ]);
  });
  test('a link in a text that no page shows is nobody’s trouble', () => {
    expect(findDeadLinks([site('openbaar', [page('index.html')])], folder('[x](/nergens/)'))).toEqual([]);
  });
});
