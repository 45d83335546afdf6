import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GroupSite } from '../src/model/index.ts';
import { outputFiles } from '../src/outputs/index.ts';
import { createSet, definitions, edition, indicator, pairAll, unit } from './pair-support.ts';

const given = { styles: [], engine: '' };

// The figures as files, read back by DuckDB and Papa Parse.

const units = [unit('organisatie', '=HYPERLINK("x"); Anker', null), unit('noord', 'Team Noord', 'organisatie')];

function site(name: string, count: number): GroupSite {
  const one = indicator('afgemaakt', { title: 'Afgemaakt, of niet' });
  const all = definitions({ indicators: [one], organisation: { name, units, licence: 'https://voorbeeld.nl/licentie' } });
  const made = createSet('verslag', [one]);
  made.share('afgemaakt', 'organisatie', '2025-H1', [count, 40]);
  made.share('afgemaakt', 'noord', '2025-H1', [21, 30]);
  made.hide('afgemaakt', 'organisatie', '2024-H2');
  const own = edition('verslag', {
    audience: 'quality-report',
    visibility: 'openbaar',
    unit: 'organisatie',
    title: 'Een </script> verslag',
  });
  return pairAll(all, [{ edition: own, set: made.set }]).sites.find(({ group }) => group === 'openbaar') as GroupSite;
}

const textOf = (from: GroupSite, name: string) =>
  from.pages.flatMap(({ downloads }) => downloads).find(({ path }) => path === `2025/verslag/${name}`)?.content ?? '';

let folder = '';
const [anchor, bridge] = [site('Het Anker', 31), site('De Brug', 33)];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-'));
  await writeFile(join(folder, 'a.csv'), textOf(anchor, 'figures.csv'));
  await writeFile(join(folder, 'b.csv'), textOf(bridge, 'figures.csv'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  database.closeSync();
  return rows;
}

describe('the figures of an edition, for programs', () => {
  test('stack between organisations, with types that DuckDB sees by itself', async () => {
    const rows = await ask(
      `select organisation, value, "from" from read_csv(['${folder}/a.csv', '${folder}/b.csv'], header = true)
       where face = 'count' and unit = 'organisatie' and category = 'ja' order by organisation`,
    );
    expect(rows).toEqual([
      { organisation: 'De Brug', value: 33, from: '2025-01-01' },
      { organisation: 'Het Anker', value: 31, from: '2025-01-01' },
    ]);
  });

  test('have one sign for hidden, which is in no other column, and no value with it', async () => {
    const rows = await ask(
      `select distinct form, value, low, high from read_csv('${folder}/a.csv', header = true) where period = '2024-H2'`,
    );
    expect(rows).toEqual([{ form: 'hidden', value: null, low: null, high: null }]);
  });

  test('say number by number what the file for offices says', () => {
    const machine = Papa.parse<Record<string, string>>(textOf(anchor, 'figures.csv'), { header: true, skipEmptyLines: true });
    const office = Papa.parse<string[]>(textOf(anchor, 'cijfers.csv').slice(1), { delimiter: ';', skipEmptyLines: true });
    expect([machine.errors, office.errors]).toEqual([[], []]);
    const [, ...rows] = office.data;
    expect(rows.length).toBeGreaterThan(2);
    expect(machine.data.map(({ value, form }) => (form === 'hidden' ? 'niet getoond' : value?.replace('.', ',')))).toEqual(
      rows.map((cells) => cells[15]),
    );
  });

  test('are of the units the edition has pages about, and not of their teams', () => {
    for (const name of ['figures.csv', 'cijfers.csv']) expect(textOf(anchor, name), name).not.toContain('noord');
  });

  test('run no formula, whoever opens them', () => {
    for (const name of ['figures.csv', 'cijfers.csv']) {
      const { data } = Papa.parse<string[]>(textOf(anchor, name).replace('\uFEFF', ''), { skipEmptyLines: true });
      for (const cell of data.flat()) expect(cell, name).not.toMatch(/^[=+@]|^-\D/);
      expect(data.flat()).toContain(`'=HYPERLINK("x"); Anker`);
    }
  });

  test('are described: every column by name and kind, and what hidden looks like', () => {
    const described = JSON.parse(textOf(anchor, 'datapackage.json'));
    const [figures] = described.resources;
    const [head = ''] = textOf(anchor, 'figures.csv').split('\r\n');
    expect(figures.schema.fields.map(({ name }: { name: string }) => name)).toEqual(head.split(','));
    expect(figures.schema.missingValues).toEqual(['']);
    expect(figures.schema.fields.find(({ name }: { name: string }) => name === 'form').constraints.enum).toContain('hidden');
    expect(described.description).toContain('hidden');
  });
});

describe('others find them', () => {
  const page = anchor.pages.find(({ path }) => path === '2025/verslag/index.html');

  test('by the page itself, as a dataset of schema.org, with addresses that exist', () => {
    const dataset = JSON.parse(page?.dataset ?? '{}');
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      license: 'https://voorbeeld.nl/licentie',
      temporalCoverage: '2025-01-01/2025-06-30',
      datePublished: '2025-09-01',
    });
    const offered = new Set(anchor.pages.flatMap(({ downloads }) => downloads.map(({ path }) => path)));
    for (const { contentUrl } of dataset.distribution)
      expect(offered).toContain(contentUrl.replace('https://voorbeeld.nl/kwaliteit/', ''));
  });

  test('by a catalogue in DCAT, of released editions only', async () => {
    const catalogue = (await outputFiles(anchor, given)).find(({ path }) => path === 'dcat.jsonld');
    const { 'dcat:dataset': datasets } = JSON.parse(String(catalogue?.content));
    expect(datasets).toMatchObject([
      { 'dct:identifier': 'verslag', '@type': 'dcat:Dataset', 'dct:license': { '@id': 'https://voorbeeld.nl/licentie' } },
    ]);
  });
});
