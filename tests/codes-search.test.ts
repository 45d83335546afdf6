import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { GroupSite, Page } from '../src/model/index.ts';
import { outputFiles } from '../src/outputs/index.ts';
import { foldWord } from '../src/outputs/search/client.ts';
import { codeOf } from '../src/pair/code.ts';
import { checkCodes } from '../src/pair/codes-page.ts';
import { createSet, definitions, edition, indicator, pairAll, told } from './pair-support.ts';

const engine = readFileSync(join(fileURLToPath(import.meta.resolve('minisearch')), '../../umd/index.js'), 'utf8');

function sites(): GroupSite[] {
  const one = indicator('afgemaakt', { title: 'Afgemaakt', question: 'Maakten gezinnen hun traject af?' });
  const all = definitions({ indicators: [one] });
  const fill = (id: string) => {
    const made = createSet(id, [one]);
    made.share('afgemaakt', 'organisatie', '2025-H1', [31, 44]);
    made.hide('afgemaakt', 'noord', '2025-H1');
    return made.set;
  };
  const stories = [told('kleiner', [{ indicator: 'afgemaakt', unit: 'organisatie', period: '2025-H1' }])];
  const report = { audience: 'quality-report', visibility: 'openbaar', unit: 'organisatie' } as const;
  return pairAll(all, [
    { edition: edition('teams', { title: 'Alleen voor teams' }), set: fill('teams'), told: stories },
    { edition: edition('verslag', { ...report, title: 'Ons verslag' }), set: fill('verslag'), told: stories },
    { edition: edition('nog-eens', { ...report, date: '2025-10-01' }), set: fill('nog-eens'), told: stories },
  ]).sites;
}

const siteOf = (group: string) => sites().find((own) => own.group === group) as GroupSite;
const codesIn = (pages: Page[]) =>
  pages.flatMap(({ sections }) => sections.flatMap((section) => (section.kind === 'spread' ? (section.spread.code ?? []) : [])));

describe('the code of a figure', () => {
  test('is nine signs in threes without letters that look like digits, and never another', () => {
    expect(codeOf('uitval@aaaa0000/noord/2025-H1')).toBe(codeOf('uitval@aaaa0000/noord/2025-H1'));
    expect(codeOf('uitval@aaaa0000/noord/2025-H1')).toBe('DZ9-FBS-04J');
    expect(codeOf('uitval@aaaa0000/noord/2025-H2')).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}(-[0-9A-HJKMNP-TV-Z]{3}){2}$/);
  });

  test('differs for each of twenty thousand figures, and a slip of the pen in it shows', () => {
    const codes = new Set(Array.from({ length: 20_000 }, (_, index) => codeOf(`uitval@a/team-${index}/2025-H1`)));
    expect(codes.size).toBe(20_000);
    const [code = ''] = codes;
    const slipped = `${code[0] === '0' ? '1' : '0'}${code.slice(1)}`;
    expect(codes.has(slipped)).toBe(false);
  });

  test('is the same in every edition that has the figure, and another for another unit', () => {
    const open = codesIn(siteOf('openbaar').pages).map(({ text }) => text);
    expect(open).toHaveLength(2);
    expect(new Set(open).size).toBe(1);
    expect(codesIn(siteOf('intern').pages).map(({ text }) => text)).not.toContain(open[0]);
  });

  test('leads by QR to a page of its own site that says which figure it is, and where it stands', () => {
    const { pages } = siteOf('openbaar');
    const [code] = codesIn(pages);
    const list = pages.find(({ path }) => path === 'cijfer/index.html');
    const items = list?.sections.flatMap((section) => (section.kind === 'list' ? section.items : [])) ?? [];
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: code?.text.replaceAll('-', '').toLowerCase(), link: { text: 'Afgemaakt' } });
    expect(items[0]?.link.path).toMatch(/^2025\/verslag\/organisatie\/index\.html#/);
    expect(code?.qr).toMatch(/^<svg class="qr" viewBox="0 -\.5 29 29" role="img" aria-label="QR-code van cijfer /);
  });

  test('stands in the subject of a letter that asks whether the figure is right', () => {
    const [code] = codesIn(siteOf('openbaar').pages);
    expect(code?.mail).toEqual({ to: 'kwaliteit@voorbeeld.nl', subject: `Klopt dit niet? Cijfer ${code?.text}` });
  });

  test('has no QR where a site has no address', () => {
    const codes = codesIn(siteOf('intern').pages);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.every(({ qr }) => qr === null)).toBe(true);
  });

  test('that two figures share by chance stops the build', () => {
    const { pages } = siteOf('openbaar');
    const twin = JSON.parse(JSON.stringify(pages)) as Page[];
    for (const code of codesIn(twin)) code.key = 'uitval@b/zuid/2025-H1';
    expect(checkCodes(pages)).toEqual([]);
    expect(checkCodes([...pages, ...twin])).toMatchObject([{ code: 'TV-603', level: 'error' }]);
  });
});

test.each([
  ['tevredenheid', 'tevreden'],
  ['gezinnen', 'gezin'],
  ['verhalen', 'verhaal'],
  ['Cliënten', 'client'],
  ['kinderen', 'kind'],
  ['begeleiding', 'begeleiden'],
  ['brieven', 'brief'],
])('foldWord() takes %s for %s', (one, other) => {
  expect(foldWord(one)).toBe(foldWord(other));
});

describe('search', () => {
  const filesOf = async (group: string) =>
    new Map((await outputFiles(siteOf(group), { styles: [], engine })).map(({ path, content }) => [path, String(content)]));

  test('is two scripts that run as they are, fetch nothing and evaluate nothing', async () => {
    const files = await filesOf('openbaar');
    const [words = '', program = ''] = [files.get('zoeken/woorden.js'), files.get('zoeken/zoek.js')];
    const elements = { getElementById: () => null };
    const context = vm.createContext({ document: elements, location: { hash: '' } });
    vm.runInContext(words, context);
    expect(() => vm.runInContext(program, context)).not.toThrow();
    expect((words + program).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')).not.toMatch(
      /(?<![.\w])fetch\((?!key)|XMLHttpRequest|\beval\(|new Function/,
    );
  });

  test('knows the words of its own pages, and of no other group', async () => {
    const words = (await filesOf('openbaar')).get('zoeken/woorden.js') ?? '';
    expect(words).toContain('Maakten gezinnen hun traject af?');
    expect(words).not.toMatch(/Alleen voor teams|Team Noord/);
  });

  test('is on one page, which lists every other for who has no scripts', () => {
    const { pages } = siteOf('openbaar');
    expect(pages.filter(({ scripts }) => scripts).map(({ path }) => path)).toEqual(['zoeken/index.html']);
    const list = pages.find(({ path }) => path === 'zoeken/index.html')?.sections.find(({ kind }) => kind === 'list');
    const paths = list?.kind === 'list' ? list.items.map(({ link }) => link.path) : [];
    expect(paths).toEqual(expect.arrayContaining(pages.filter(({ kind }) => kind !== 'free').map(({ path }) => path)));
  });
});
