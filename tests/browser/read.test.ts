import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { browserTest, builtSample, openBrowser, pagesOf } from './site.ts';

// The built sample, read as the people it is for would: no browser, only what its pages say.

const { folder } = await builtSample();
const read = (path: string) => parseHTML(readFileSync(join(folder, path, 'index.html'), 'utf8')).document;
const textsOf = (of: ReturnType<typeof read>, selector: string) =>
  [...of.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());

describe('who was asked something', () => {
  test('finds what others were asked, by whom it was taken up, and what became of it', () => {
    const [asked] = textsOf(read('openbaar/acties'), '#aanbevelingen .action');
    expect(asked).toContain('gevraagd aan de gemeenten in de streek');
    expect(asked).toContain('Wat ervan werd: Drie gemeenten willen meedenken');
  });

  test('reads what we say beside what she and others lived, with room to disagree', () => {
    const claims = [...read('raad/2026/jongerenraad-2026/organisatie').querySelectorAll('.claims > *, .claim')];
    const said = claims.map(({ textContent }) => textContent ?? '').join(' ');
    expect(said).toContain('Je hoeft niet lang te wachten.');
    expect(said).toMatch(
      /Jij ervaart[\s\S]*Joris ging al niet meer naar school[\s\S]*647 van de 1\.093[\s\S]*Klopt dit volgens jou\?/,
    );
  });
});

describe('a recipient’s own headings', () => {
  test.each([
    ['intern/2026/koala-2025/daghulp', ['Wat wij beloofden te doen', 'De leefsituatie van gezinnen', 'Hulpbronnen en partners']],
    [
      'intern/2026/zelfevaluatie-2025/organisatie',
      ['Waar gaan wij voor?', 'Wat vinden gezinnen ervan?', 'Wat leerden wij, van wie?'],
    ],
    ['gemeente/2026/vier-niveaus-2025/organisatie', ['Bereik', 'Leefsituatie en omgeving', 'Regie van gezinnen']],
  ])('%s has them in the order asked, none is empty, and each figure has its story', (path, headings) => {
    const page = read(path);
    const found = textsOf(page, 'main h2');
    expect(found.filter((title) => headings.includes(title))).toEqual(headings);
    const chapters = [...page.querySelectorAll('main > .chapter')];
    expect(chapters.length).toBeGreaterThanOrEqual(headings.length);
    for (const chapter of chapters) {
      const next = chapter.nextElementSibling;
      expect(next && !next.matches('.chapter'), chapter.textContent ?? '').toBe(true);
    }
    const spreads = [...page.querySelectorAll('.spread')].filter((one) => one.querySelector('.chart'));
    expect(spreads.length).toBeGreaterThan(2);
    for (const spread of spreads) expect(spread.querySelector('.told :is(article, h4, blockquote, p)'), spread.id).not.toBeNull();
  });

  test('a level of growth says on what it is seen and what is done next', () => {
    const page = read('intern/2026/zelfevaluatie-2025/organisatie');
    const levels = [...page.querySelectorAll('.growth')];
    expect(levels).toHaveLength(6);
    for (const level of levels) expect(level.textContent).toContain('Waaraan dat te zien is:');
  });
});

test('every link of the theory of change opens what was counted or told about it', () => {
  const steps = [...read('openbaar/2026/impact-2025/organisatie').querySelectorAll('.path details')].filter((one) =>
    /^Open:/.test(one.querySelector('summary')?.textContent?.trim() ?? ''),
  );
  expect(steps).toHaveLength(5);
  for (const step of steps) expect(step.querySelector('.spread, .story, .see, .voice')).not.toBeNull();
});

test('“Klopt dit niet?” under a figure opens a mail about that figure, on every page', () => {
  let seen = 0;
  for (const path of pagesOf(folder)) {
    // Not parsed: it would be all pages of all groups.
    for (const [line] of readFileSync(join(folder, path), 'utf8').matchAll(/<p class="code">.*?<\/p>/gs)) {
      const code = /<span>[^<]*<a [^>]*>([^<]+)<\/a>/.exec(line)?.[1] ?? '?';
      const to = decodeURIComponent(/<a class="wrong" href="([^"]*)"/.exec(line)?.[1] ?? '');
      expect(to, path).toMatch(new RegExp(`^mailto:[^?]+@[^?]+\\?subject=.*${code}$`));
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(50);
});

describe('a story in another language', () => {
  test('says in both languages which part of the page is in which, and leads to the story as it was told', () => {
    const page = read('openbaar/verhalen/mutfak-masasinda');
    expect(page.querySelector('h1')?.getAttribute('lang')).toBe('tr');
    const told = page.querySelector('article');
    expect([told?.getAttribute('lang'), told?.getAttribute('dir')]).toEqual(['tr', 'ltr']);
    expect(textsOf(page, '.abroad')).toEqual([
      'Sayfanın geri kalanının dili: Felemenkçe',
      'Bu hikâye diğer dillerde: Nederlands: Aan de keukentafel',
      'Dit verhaal is in het Turks. De rest van deze pagina is in het Nederlands.',
    ]);
    expect(page.querySelector('.abroad[lang="nl-NL"]')?.textContent).toContain('Turks');
  });

  test('is led to from the story as it was told, with its title, before the text', () => {
    const link = read('openbaar/verhalen/aan-de-keukentafel').querySelector('article > p:first-child a');
    expect([link?.getAttribute('lang'), link?.textContent?.trim()]).toEqual(['tr', 'Türkçe: Mutfak masasında']);
    expect(existsSync(join(folder, 'openbaar/verhalen/mutfak-masasinda/index.html'))).toBe(true);
  });
});

test('headings in a story stand under its title, however deep that stands', () => {
  for (const article of read('openbaar/2026/impact-2025/organisatie').querySelectorAll('article')) {
    const [title = 0, ...rest] = [...article.querySelectorAll('h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]));
    expect(
      rest.every((level) => level > title),
      article.id,
    ).toBe(true);
  }
});

test('titles of what is told stand one level under their question, in chapters too', () => {
  const spreads = ['kwaliteitsverslag-2025', 'impact-2025'].flatMap((id) => [
    ...read(`openbaar/2026/${id}/organisatie`).querySelectorAll('.spread'),
  ]);
  const levels = spreads.map((spread) => {
    const [question = 0, ...titles] = [...spread.querySelectorAll(':scope > :is(h2, h3, h4), .story-title')].map(({ tagName }) =>
      Number(tagName[1]),
    );
    return titles.map((level) => level - question);
  });
  expect(levels.flat().length).toBeGreaterThan(30);
  expect(new Set(levels.flat())).toEqual(new Set([1]));
});

browserTest('a factsheet is one sheet of paper', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'openbaar/2026/jaarfiche-2025/organisatie/index.html')).href);
  const bytes = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await page.close();
  await browser.close();
  expect(bytes.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
