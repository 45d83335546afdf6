import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readParquet } from '../../src/count/parquet.ts';
import { observe } from '../../src/observe.ts';
import { createUnitNames } from '../../src/observe/units.ts';
import { sketchFile } from '../../src/sketch.ts';
import { column, definitions, say, source, units } from './helpers.ts';

let folder: string;
let path: string;
const select = `select * from (values
  ('0012', 'Team Noord', date '2025-03-01', true, 7.5, ['verbaal', 'fysiek'], timestamp '2025-03-01 23:59:59', 9007199254740993),
  ('0013', 'Team Zuid', date '2025-02-28', false, 0.1 + 0.2, ['verbaal'], null, 1),
  (null, 'Team Noord', null, null, null, null, null, null)
) t(client, team, einde, gepland, cijfer, vorm, moment, nummer)`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tv-parquet-'));
  path = join(folder, "rijen ' van.parquet");
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`copy (${select}) to '${path.replaceAll("'", "''")}' (format parquet)`);
  instance.closeSync();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const described = source(
  [
    column('client', 'person'),
    column('team', 'unit'),
    column('einde', 'date'),
    column('gepland', 'yes-no'),
    column('cijfer', 'number'),
    column('vorm', 'multiple', { values: ['verbaal', 'fysiek'] }),
    column('moment', 'date'),
    column('nummer', 'key'),
  ],
  { files: ['bron.parquet'] },
);

async function read(own = described, file = path) {
  const rows: (string | null)[][] = [];
  let names: string[] = [];
  const sink = {
    open: async (table: { columns: { name: string }[] }) => void (names = table.columns.map(({ name }) => name)),
    append: async (more: readonly (readonly (string | null)[])[]) => void rows.push(...more.map((row) => [...row])),
    close: async () => {},
  };
  const { findings, report } = await observe(own, {
    bytes: async () => readFile(file),
    parquet: async () => readParquet(file),
    definitions: definitions(),
    sink,
    dataFiles: ['data/bron.parquet'],
  });
  return { rows: rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]]))), findings, report };
}

describe('a Parquet file', () => {
  test('is read with the types it has: days, yes and no, decimals, lists, numbers longer than Excel can keep', async () => {
    const { rows, findings } = await read();
    expect(rows[0]).toMatchObject({
      client: '0012',
      team: 'noord',
      einde: '2025-03-01',
      gepland: 'ja',
      cijfer: '7.5',
      vorm: '|verbaal|fysiek|',
      moment: '2025-03-01',
      nummer: '9007199254740993',
    });
    expect(rows[1]).toMatchObject({ einde: '2025-02-28', gepland: 'nee', cijfer: '0.3' });
    expect(rows[2]).toMatchObject({ client: null, einde: null, gepland: null, vorm: null });
    expect(findings.map(({ code, at }) => [code, at.line])).toEqual([['TV-358', 4]]);
  });
  test('a column it does not have is told with those it has', async () => {
    const { findings } = await read({
      ...described,
      columns: [column('client', 'person'), column('cijffer', 'number', { required: true })],
    });
    expect(say(findings.find(({ code }) => code === 'TV-321')!)).toMatch(
      /‘cijffer’ staat niet in dit bestand. Misschien ‘cijfer’\?/,
    );
  });
  test('that is cut off is told, and nothing else happens', async () => {
    const cut = join(folder, 'half.parquet');
    await writeFile(cut, (await readFile(path)).subarray(0, 300));
    const { rows, findings } = await read(described, cut);
    expect(rows).toEqual([]);
    expect(findings.map(({ code, params }) => [code, params])).toContainEqual(['TV-302', { kind: 'broken-parquet' }]);
  });
  test('gets a draft of its description', async () => {
    const around = { units: createUnitNames({ units }), instruments: [], questionnaires: [], scales: [], today: '2026-01-12' };
    const { sketches } = await sketchFile(
      { name: 'bron.parquet', bytes: await readFile(path), parquet: await readParquet(path) },
      around,
    );
    expect(sketches[0]!.columns.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'client person', 'team unit', 'einde date', 'gepland yes-no', 'cijfer number', 'vorm code', 'moment date', 'nummer key',
    ]); // prettier-ignore
  });
});
