import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareFiles } from './sites/compare/convert.ts';
import { buildCase, type Built, type PrintedPage } from './sites/read-back.ts';
import { inCase, sourceRows } from './sites/tables.ts';

// Public data of others with a known outcome, through the whole product to a printed page.

let site: Built;
let page: PrintedPage;

beforeAll(async () => {
  site = await buildCase('compare');
  page = await site.page('2021/bekend/organisatie/index.html');
}, 120_000);

test('the committed files are what the sources become, and nothing stops the build', async () => {
  for (const [name, text] of compareFiles()) expect(await readFile(inCase('compare', 'data', name), 'utf8')).toBe(text);
  expect(site.compiled.findings.filter(({ level }) => level === 'error')).toEqual([]);
});

describe('child heart surgery 1991', () => {
  const rows = sourceRows(inCase('compare', 'bron', 'child-heart-surgery-1991.csv'));
  const table = () => page.table('Sterfte na een hartoperatie, naar het aantal')!;

  test('exactly one hospital lies outside the 99.8 % limits, though they are widened for twelve that differ', () => {
    const outside = [...table()].filter(([, cells]) => cells.at(-1) === 'buiten alle lijnen').map(([name]) => name);
    expect(outside).toEqual(['Bristol']);
    expect(page.text).toContain('Van de 12 getoonde');
  });

  test('all together 12 % (11.96), each its own count, in the order of the source and not of the outcome', () => {
    expect(table().get('Allemaal samen')).toContain('12 %');
    expect([...table().keys()].slice(0, 12)).toEqual(rows.map((row) => row['Hospital']));
    for (const row of rows)
      expect(
        table()
          .get(row['Hospital'] ?? '')
          ?.slice(0, 2),
      ).toEqual([row['Deaths'], row['Operations']]);
  });
});

test('twenty points: mean 0.1416, limits −3.0114 and 3.2946, and nothing stands out', () => {
  const said = /het midden \(([\d,]+)\); tussen de dunne lijnen \(−([\d,]+) en ([\d,]+)\)/.exec(page.text) ?? [];
  const [centre, low, high] = said.slice(1).map((text) => Number(text.replace(',', '.')));
  expect(centre).toBeCloseTo(0.1416, 4);
  expect(low).toBeCloseTo(3.0114, 4);
  expect(high).toBeCloseTo(3.2946, 4);
  expect(page.text).toContain('Geen enkele maand valt op');
});

describe('463 courses', () => {
  const rows = sourceRows(inCase('compare', 'bron', 'openintro_evals.csv'));
  const sum = (rank: string | null, column: string) =>
    rows.filter((row) => rank === null || row['rank'] === rank).reduce((total, row) => total + Number(row[column]), 0);

  test('the response of each rank is what answered of who was there, pooled and not averaged', () => {
    const table = page.table('Beantwoorde vragenlijsten · Een universiteit')!;
    for (const rank of ['teaching', 'tenure track', 'tenured'])
      expect(
        table
          .get(rank)
          ?.slice(0, 2)
          .map((text) => text.replace('.', '')),
      ).toEqual([String(sum(rank, 'cls_did_eval')), String(sum(rank, 'cls_students'))]);
  });

  test('twenty-five courses have fewer than ten answers', () => {
    expect(page.text).toContain('Bij 25 vakken waren dat er minder dan tien');
  });
});
