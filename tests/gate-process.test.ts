import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { define } from '../src/define.ts';
import { findLeaks } from '../src/gate.ts';
import type { Definitions } from '../src/model/index.ts';
import { readFolder } from '../src/read.ts';

// The gate as a build uses it: a process of its own that reads the data files again and searches folders.

let root: string;
let definitions: Definitions;
let row: string[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tv-gate-'));
  await cp(join(import.meta.dirname, '../src/template'), root, { recursive: true });
  const defined = define(readFolder(root)).definitions;
  if (!defined) throw new Error('missing definitions');
  definitions = defined;
  row = (await readFile(join(root, 'data/trajecten.csv'), 'utf8')).split('\r\n')[1]?.split(';') ?? [];
});
beforeEach(() => rm(join(root, 'dist'), { recursive: true, force: true }));
afterAll(() => rm(root, { recursive: true, force: true }));

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

async function search(outputs = [{ folder: join(root, 'dist'), shownAs: 'dist' }]): Promise<string[]> {
  const findings = await findLeaks({ root, definitions, outputs });
  return findings.filter(({ level }) => level === 'error').map(({ code, at }) => `${code} ${at.file}`);
}

describe('findLeaks(job)', () => {
  test('lets a clean site pass', async () => {
    await put('dist/openbaar/index.html', '<h1>Onze organisatie</h1><p>Team Noord: 12 van de 52 trajecten in 2025</p>');
    await put('dist/openbaar/2025/cijfers.csv', 'eenheid;periode;categorie;n\nnoord;2025;gezin;8\nzuid;2025;gezin;9\n');
    expect(await search()).toEqual([]);
  });
  test('names the file and the kind of column, never the value', async () => {
    await put('dist/openbaar/a/index.html', `<p>${row[0]}</p>`);
    const [found] = await findLeaks({ root, definitions, outputs: [{ folder: join(root, 'dist'), shownAs: 'dist' }] });
    expect(found).toMatchObject({
      code: 'TV-620',
      level: 'error',
      at: { file: 'dist/openbaar/a/index.html' },
      params: { column: 'Cliëntnummer', kind: 'person', source: 'trajecten' },
    });
    expect(JSON.stringify(found)).not.toContain(row[0]);
  });
  test('finds a row in a download, in a cache beside the site too', async () => {
    await put('dist/openbaar/rijen.csv', `a;b;c\n${row[2]};${row[4]};gezin\n${row[2]};${row[3]};${row[4]}\n`);
    await put('cache/store.json', JSON.stringify([{ team: 'zuid', einde: '2024-01-08', begin: '2023-11-13' }]));
    expect(await search()).toEqual(['TV-621 dist/openbaar/rijen.csv']);
    expect(await search([{ folder: join(root, 'cache'), shownAs: '.astro' }])).toEqual(['TV-621 .astro/store.json']);
  });
  test('reads Parquet: values and rows', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const write = (name: string, select: string) =>
      connection.run(`COPY (${select}) TO '${join(root, 'dist/openbaar', name)}' (FORMAT parquet, COMPRESSION zstd)`);
    await put('dist/openbaar/index.html', '<h1>Onze organisatie</h1>');
    await write('schoon.parquet', "SELECT 'noord' AS eenheid, 12 AS n");
    await write('waarde.parquet', `SELECT '${row[0]}' AS x`);
    await write('rij.parquet', "SELECT 'zuid' AS x, DATE '2024-01-08' AS y, DATE '2023-11-13' AS z");
    instance.closeSync();
    expect(await search()).toEqual(['TV-621 dist/openbaar/rij.parquet', 'TV-620 dist/openbaar/waarde.parquet']);
  });
  test('a gate that fails has proven nothing', async () => {
    const broken = { ...definitions, sources: null } as unknown as Definitions;
    expect((await findLeaks({ root, definitions: broken, outputs: [] })).map(({ code }) => code)).toEqual(['TV-624']);
  });
});
