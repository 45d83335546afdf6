import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { count } from '../src/count.ts';
import { openDuckdb } from '../src/count/engine-duckdb.ts';
import { OutOfMemory, type Engine } from '../src/count/engine.ts';
import { literal } from '../src/count/sql.ts';
import type { Definitions, EngineTable } from '../src/model/index.ts';
import { counting, definitions, fill, indicator, source } from './count-fixtures.ts';
import { richRows, richWorld } from './count-worlds.ts';

async function tallyWith(engine: Engine, world: Definitions) {
  for (const data of world.sources) await fill(engine, data, richRows()[data.id] ?? []);
  return count({ definitions: world, engine, aggregates: [] });
}

describe('openDuckdb()', () => {
  test('can write and read no file, load nothing, and not be told otherwise', async () => {
    const engine = await openDuckdb();
    const folder = mkdtempSync(join(tmpdir(), 'tv-engine-'));
    await engine.keep!('t', 'select 1 as a');
    for (const sql of [
      `copy t to ${literal(join(folder, 'x.csv'))}`,
      `select * from read_csv(${literal(import.meta.filename)})`,
      `attach ${literal(join(folder, 'x.db'))}`,
      'install httpfs',
      "set temp_directory = '/tmp'",
      'set enable_external_access = true',
    ])
      await expect(engine.query(sql), sql).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
    expect(
      await engine.query(
        "select value from duckdb_settings() where name in ('temp_directory', 'autoload_known_extensions', 'enable_external_access') order by name",
      ),
    ).toEqual([['false'], ['false'], ['']]);
    engine.close();
    rmSync(folder, { recursive: true });
  });

  test('says when there is no room, as an error of its own', async () => {
    const engine = await openDuckdb({ memoryLimit: '20MB' });
    await expect(engine.query('select count(distinct i || i) from range(20000000) t(i)')).rejects.toBeInstanceOf(OutOfMemory);
    engine.close();
  });

  test('an error never quotes a value', async () => {
    const engine = await openDuckdb();
    await engine.keep!('t', "select 'geheim' as a");
    const error = await engine.query('select cast(a as integer) from t').catch((caught: Error) => caught);
    expect(String(error)).toContain('engine: ');
    expect(String(error)).not.toContain('geheim');
    engine.close();
  });

  test('refuses a date or decimal that is none, and a second table on an open sink', async () => {
    const engine = await openDuckdb();
    const table = (name: string, type: 'date' | 'decimal'): EngineTable => ({ source: name, columns: [{ name: 'a', type }] });
    for (const [name, type, text] of [
      ['a', 'date', '1-2-2025'],
      ['b', 'decimal', '1,5'],
      ['c', 'decimal', '1e5'],
      ['d', 'decimal', '123456789012345'],
    ] as const) {
      const sink = engine.sink();
      await sink.open(table(name, type));
      await sink.append([[text]]);
      await expect(sink.close()).rejects.toThrow(/invalid/);
    }
    const sink = engine.sink();
    await sink.open(table('e', 'date'));
    await expect(sink.open(table('f', 'date'))).rejects.toThrow('already open');
    engine.close();
  });

  test('gives texts back as they came, few or many different ones, numbers with zeros in front or not', async () => {
    const engine = await openDuckdb();
    const sink = engine.sink();
    const columns = ['few', 'row', 'late', 'zeros', 'file', 'mixed'].map((name) => ({ name, type: 'text' as const }));
    await sink.open({ source: 't', columns });
    const rows = Array.from({ length: 9000 }, (_, i) => [
      i % 7 === 0 ? null : `antwoord '${i % 5}'`, `${i}`, i < 8500 ? `${i}` : `n${i}`, i < 3000 ? `${i}` : `0${i}`,
      `CL-${String(i).padStart(5, '0')}`, i < 8000 ? `A${i}` : `B${i}`,
    ]); // prettier-ignore
    await sink.append(rows);
    await sink.close();
    const back = await engine.query(
      'select "few", "row", "late", "zeros", "file", "mixed" from t order by cast("row" as integer)',
    );
    expect(back).toEqual(rows);
    const kinds = columns.map(({ name }) => `typeof(max("${engine.identityOf(name)}"))`);
    const [types] = await engine.query(`select ${kinds.join(', ')} from t`);
    expect(types, 'numbered texts lie as numbers').toEqual(['INTEGER', 'INTEGER', 'VARCHAR', 'VARCHAR', 'INTEGER', 'VARCHAR']);
    engine.close();
  });

  test('takes rows in any number at a time', async () => {
    const engine = await openDuckdb();
    const sink = engine.sink();
    await sink.open({ source: 't', columns: [{ name: 'a', type: 'decimal' }, { name: 'b', type: 'text' }] }); // prettier-ignore
    for (const size of [0, 1, 2047, 1, 2048, 5000, 3])
      await sink.append(Array.from({ length: size }, (_, i) => [`${i}`, i % 2 ? null : 'é']));
    await sink.close();
    expect(await engine.query('select count(*), sum(a), count(b) from t')).toEqual([['9100', '16687712.0000', '4552']]);
    engine.close();
  });
});

test('whole statements, and rows in parts of persons, give the same cells and findings as kept rows', async () => {
  const world = definitions(richWorld);
  const [keeping, reading] = [await openDuckdb(), await openDuckdb({ threads: 1 })];
  const kept = await tallyWith(keeping, world);
  const read = await tallyWith({ ...reading, keep: null }, world);
  expect(kept.tally.cells.length).toBeGreaterThan(1000);
  expect(JSON.stringify(read)).toBe(JSON.stringify(kept));
  const parting = await openDuckdb();
  let parts = 0;
  const query = (sql: string) =>
    sql === 'select count(*) from "#counted"' ? Promise.resolve([['4000001']]) : parting.query(sql);
  const askEach = (sql: string) => {
    if (sql.includes('"#part" as (')) parts++;
    return parting.askEach(sql);
  };
  expect(JSON.stringify(await tallyWith({ ...parting, query, askEach }, world))).toBe(JSON.stringify(kept));
  expect(parts).toBeGreaterThan(100);
  parting.close();
  for (const { id } of world.indicators) expect(kept.tally.cells.some(({ indicator, n }) => indicator === id && n !== 0), id).toBe(true); // prettier-ignore
  keeping.close();
  reading.close();
});

test('rows about one person that are the same in every column are told, unless a key says which are one', async () => {
  const twice = { client: 'p1', traject: 't1', team: 'noord', einde: '2025-03-01', wijze: 'plan' };
  const rows = [twice, twice, twice, { ...twice, traject: 't2' }, { ...twice, client: null }, { ...twice, client: null }];
  const codes = async (key: string[]) => {
    const { findings } = await counting({ indicators: [indicator()], sources: [source({ key })] }, rows);
    return findings.flatMap((found) => (found.code === 'TV-448' ? [found.params.rows] : []));
  };
  expect(await codes([])).toEqual([2]);
  expect(await codes(['traject'])).toEqual([]);
});
