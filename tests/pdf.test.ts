import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSites } from '../src/build.ts';
import { withPrinter, type Printer } from '../src/chromium.ts';
import { pdfText } from '../src/gate/pdf-text.ts';
import type { GroupSite } from '../src/model/index.ts';
import { sheetsIn } from '../src/outputs/pdf.ts';
import { createSet, definitions, edition, indicator, pairAll, told } from './pair-support.ts';

const browser = (await withPrinter(true, async (printer) => ({ findings: [], isThere: printer !== null }))).isThere;
const hasTools = ['/usr/bin/pdfinfo', '/usr/bin/qpdf'].every(existsSync);
if (!browser) console.warn('Chromium is not installed: how pages print to PDF is not tested');
if (!hasTools) console.warn('poppler-utils and qpdf are not installed: the structure of a PDF is not tested');

const file = 'openbaar/2025/verslag/noord/verslag-noord.pdf';
let folder = '';
let bytes = Buffer.alloc(0);

/** A public page of a team, with a drawing, a table, a story and a link to a definition. */
function sites(address: string | null = 'https://voorbeeld.nl/kwaliteit/'): GroupSite[] {
  const one = indicator('afgemaakt', { title: 'Afgemaakt', question: 'Maakten gezinnen hun traject af?' });
  const groups = [{ id: 'openbaar', name: 'Iedereen', address, public: true }];
  const all = definitions({ indicators: [one], organisation: { groups } });
  const made = createSet('verslag', [one]);
  for (const period of ['2024-H1', '2024-H2', '2025-H1'])
    for (const where of ['noord', 'zuid', 'organisatie']) made.share('afgemaakt', where, period, [30, 40]);
  const story = told('kleiner', [{ indicator: 'afgemaakt', unit: 'noord', period: '2025-H1' }]);
  const own = edition('verslag', { unit: 'noord', visibility: 'openbaar', state: 'released' });
  return pairAll(all, [{ edition: own, set: made.set, told: [story] }]).sites;
}

const printed = (outDir: string, site = sites()) =>
  withPrinter(true, async (printer) => ({ findings: await buildSites(site, { root: folder, outDir, printer }) }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papier-'));
  if (!browser) return;
  expect((await printed(join(folder, 'eerst'))).findings).toEqual([]);
  bytes = await readFile(join(folder, 'eerst', file));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(!browser)('a page on paper', () => {
  test('is offered by the page it was printed from, and says what the page says, folded tables included', async () => {
    const html = await readFile(join(folder, 'eerst', file, '../index.html'), 'utf8');
    expect(html).toMatch(/href="[^"]*verslag\/noord\/verslag-noord\.pdf" download/);
    const [text = ''] = pdfText(bytes);
    expect(text).toContain('Maakten gezinnen hun traject af?');
    expect(text).toMatch(/30 van de 40/);
    expect(text.match(/2024/g)?.length).toBeGreaterThan(2);
  });

  test('is the same to the byte when it is printed again, in another folder', async () => {
    await printed(join(folder, 'opnieuw'));
    expect((await readFile(join(folder, 'opnieuw', file))).equals(bytes)).toBe(true);
  });

  test('names no folder of the computer it was made on, and links to the addresses for ever', () => {
    const raw = bytes.toString('latin1');
    expect(/file:|\/tmp|papier-/.test(raw)).toBe(false);
    const links = [...raw.matchAll(/\/URI \(([^)]*)\)/g)].map(([, to]) => to);
    expect(links).toContain('https://voorbeeld.nl/kwaliteit/definities/afgemaakt/index.html');
  });

  test('of a site without an address has no link that leads nowhere', async () => {
    await printed(join(folder, 'zonder'), sites(null));
    expect((await readFile(join(folder, 'zonder', file))).includes('site.invalid')).toBe(false);
  });
});

describe.skipIf(!browser || !hasTools)('its structure', () => {
  const ask = (program: string, ...args: string[]) =>
    execFileSync(program, [...args, join(folder, 'eerst', file)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  test('is tagged, with title, day of the edition and language', () => {
    const info = ask('pdfinfo', '-isodates');
    expect(info).toMatch(/Title: +Team Noord · /);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(new RegExp(`Pages: +${sheetsIn(bytes)}\\n`));
    expect(info).toMatch(/CreationDate: +2025-/);
    for (const said of ['/Lang (nl-NL)', '/DisplayDocTitle true']) expect(bytes.includes(said), said).toBe(true);
  });

  test('has headings, tables with headed rows and columns, and an outline', () => {
    const tree = ask('pdfinfo', '-struct');
    for (const kind of ['H1', 'H2', 'Table', 'TH', 'TD', 'Caption', 'Link'])
      expect(tree).toMatch(new RegExp(`^ *${kind}\\b`, 'm'));
    expect(tree).toMatch(/\/Scope +\/Column/);
    expect(tree).toMatch(/\/Scope +\/Row/);
    expect(bytes.includes('/Type /Outlines')).toBe(true);
  });

  test('gives every drawing a text, and no group one that would hide its table', () => {
    const elements = bytes.toString('latin1').match(/<<\/Type \/StructElem\n\/S \/Figure\b[\s\S]*?endobj/g) ?? [];
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      expect(element).toContain('/Alt ');
      expect(element).not.toMatch(/\/K \[[^\]]*0 R/);
    }
  });

  test('is free of errors by qpdf and poppler', () => {
    expect(ask('qpdf', '--check')).toContain('No syntax or stream encoding errors found');
    const said = execFileSync('sh', ['-c', `pdfinfo -struct "${join(folder, 'eerst', file)}" 2>&1 >/dev/null`], {
      encoding: 'utf8',
    });
    expect(said).toBe('');
  });
});

describe('without paper', () => {
  test('because there is no Chromium: said once, and the work is done all the same', async () => {
    const before = process.env['CHROME_PATH'];
    process.env['CHROME_PATH'] = join(folder, 'geen-chromium');
    try {
      const done = await withPrinter(true, async (printer) => ({ findings: [], printer }));
      expect(done.printer).toBeNull();
      expect(done.findings).toMatchObject([{ code: 'TV-601', level: 'hint' }]);
    } finally {
      if (before === undefined) delete process.env['CHROME_PATH'];
      else process.env['CHROME_PATH'] = before;
    }
  });

  test('because Chromium fails half-way: said, and the site stands there without a link that leads nowhere', async () => {
    const broken: Printer = { pdf: () => Promise.reject(new Error('Target crashed')), close: async () => {} };
    const outDir = join(folder, 'stuk');
    const found = await buildSites(sites(), { root: folder, outDir, printer: broken });
    expect(found).toMatchObject([{ code: 'TV-602', level: 'warning', params: { reason: 'Target crashed' } }]);
    expect(await readFile(join(outDir, 'openbaar/2025/verslag/noord/index.html'), 'utf8')).not.toContain('.pdf');
  });
});
