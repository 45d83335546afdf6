import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { count } from '../src/count.ts';
import { DatabaseError } from '../src/count/database.ts';
import { openDuckdb } from '../src/count/engine-duckdb.ts';
import { openPostgres } from '../src/count/engine-postgres.ts';
import type { Engine } from '../src/count/engine.ts';
import { identifier, literal } from '../src/count/sql.ts';
import { readParquet } from '../src/count/parquet.ts';
import { countSlips } from '../src/count/slips.ts';
import { countStoryGroups } from '../src/count/story-groups.ts';
import { tallyInOwnProcess } from '../src/count/tally.ts';
import { define } from '../src/define.ts';
import { observe } from '../src/observe.ts';
import { readWhole } from '../src/read-whole.ts';
import { placeInside, readBytes, readFolder } from '../src/read.ts';
import type { AggregateRow, Definitions, RowSink } from '../src/model/index.ts';
import { definitions, fill, type Row } from './count-fixtures.ts';
import { richRows, richWorld } from './count-worlds.ts';
import { hasPostgres, killSleepers, mustHavePostgres, startPostgres, whyNoPostgres, type Server } from './embedded-postgres.ts';

test.runIf(mustHavePostgres)('PostgreSQL came along', () => expect(hasPostgres, whyNoPostgres).toBe(true));

async function tallyWith(engine: Engine, world: Definitions, rows: Record<string, Row[]>) {
  for (const data of world.sources) await fill(engine, data, rows[data.id] ?? []);
  return count({ definitions: world, engine, aggregates: [] });
}

/** Lays the same rows in two engines. */
function both(one: RowSink, other: RowSink): RowSink {
  return {
    open: async (table) => void (await Promise.all([one.open(table), other.open(table)])),
    append: async (rows) => void (await Promise.all([one.append(rows), other.append(rows)])),
    close: async () => void (await Promise.all([one.close(), other.close()])),
  };
}

describe.skipIf(!hasPostgres)('PostgreSQL', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres();
  }, 30_000);
  afterAll(() => server.stop());

  test('the same statements give equal cells and findings on both engines, kept rows or whole statements', async () => {
    const world = definitions(richWorld);
    const duckdb = await openDuckdb();
    const here = await tallyWith(duckdb, world, richRows());
    duckdb.close();
    const postgres = await openPostgres(server.url);
    const there = await tallyWith(postgres, world, richRows());
    expect(postgres.keep).not.toBeNull();
    expect(there).toEqual(here);
    const whole = await count({
      definitions: world,
      engine: { ...postgres, keep: null, forget: async () => {} },
      aggregates: [],
    });
    expect(whole).toEqual(here);
    postgres.close();
  }, 60_000);

  test('every cell of the whole sample is the same on both engines, as is what its rows say of stories and slips', async () => {
    const root = join(import.meta.dirname, '..');
    const folder = await readWhole(root);
    const { definitions: known } = define(folder);
    const [duckdb, postgres] = [await openDuckdb(), await openPostgres(server.url)];
    const aggregates: AggregateRow[] = [];
    for (const source of known!.sources) {
      const sink = both(duckdb.sink(), postgres.sink());
      const bytes = async (path: string) => readBytes(root, path);
      const parquet = (path: string) => readParquet(placeInside(root, path));
      aggregates.push(
        ...(await observe(source, { bytes, parquet, definitions: known!, sink, dataFiles: folder.dataFiles })).aggregates,
      );
    }
    const counted = async (engine: Engine) => ({
      ...(await count({ definitions: known!, engine, aggregates })),
      groups: await countStoryGroups(known!, engine),
      slips: await countSlips(known!, engine),
    });
    const [here, there] = [await counted(duckdb), await counted(postgres)];
    duckdb.close();
    postgres.close();
    expect(here.tally.cells.length).toBeGreaterThan(10_000);
    const shown = new Set(here.tally.cells.map(({ indicator }) => indicator));
    expect(known!.indicators.filter(({ id, unavailable }) => !shown.has(id) && !unavailable)).toEqual([]);
    expect(there.tally.cells.filter((cell, nth) => JSON.stringify(cell) !== JSON.stringify(here.tally.cells[nth]))).toEqual([]);
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
  });

  test('a folder whose rows are in a database gives the cells of its file; without an address, or a table, it says so', async () => {
    const template = join(import.meta.dirname, '../src/template');
    const { definitions: known } = define(readFolder(template));
    const fromFile = await tallyInOwnProcess(template, known!);
    const [head = '', ...rows] = (await readFile(join(template, 'data/trajecten.csv'), 'utf8'))
      .replace('\ufeff', '')
      .trim()
      .split(/\r?\n/);
    const columns = head.split(';').map((name) => `${identifier(name)} ${name.endsWith('datum') ? 'date' : 'text'}`);
    const written = (cell: string) =>
      /^\d\d-\d\d-\d{4}$/.test(cell) ? literal(cell.split('-').reverse().join('-')) : cell === '' ? 'null' : literal(cell);
    const values = rows.map((row) => `(${row.split(';').map(written).join(', ')})`);
    await server.run(`create table beeindigd (${columns.join(', ')}); insert into beeindigd values ${values.join(', ')}`);
    const inDatabase = {
      ...known!,
      sources: known!.sources.map((one) => ({ ...one, location: 'postgres' as const, table: 'beeindigd' })),
    };
    const tally = async (own: Definitions, url: string) => {
      vi.stubEnv('TV_DATABASE', url);
      const { tally: counted, findings } = await tallyInOwnProcess(template, own);
      vi.unstubAllEnvs();
      return { cells: counted.cells, codes: findings.map(({ code }) => code) };
    };
    expect(await tally(inDatabase, server.url)).toEqual({
      cells: fromFile.tally.cells,
      codes: fromFile.findings.map(({ code }) => code),
    });
    expect((await tally(inDatabase, '')).codes).toContain('TV-312');
    expect(await tally(inDatabase, server.url.replace(/:\d+\//, ':1/'))).toEqual({ cells: [], codes: ['TV-313'] });
    const elsewhere = { ...inDatabase, sources: inDatabase.sources.map((one) => ({ ...one, table: 'nergens' })) };
    expect((await tally(elsewhere, server.url)).codes).toContain('TV-314');
  });

  test('a text is only ever a text there too', async () => {
    const postgres = await openPostgres(server.url);
    for (const text of ["o'neill", '\\', "\\'; drop table x; --", '$1', '%_'])
      expect(await postgres.query(`select ${literal(text)}`)).toEqual([[text]]);
    postgres.close();
  });

  test('rows from files are gone with the connection, however it ends', async () => {
    const postgres = await openPostgres(server.url);
    const sink = postgres.sink();
    await sink.open({ source: 'trajecten', columns: [{ name: 'a', type: 'text' }] });
    await sink.append([['geheim']]);
    await server.run(
      "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
    );
    const error = await postgres.query('select 1').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DatabaseError);
    expect((error as DatabaseError).fault).toBe('lost');
    expect(await server.run("select count(*) from pg_class where relname = 'trajecten'")).toEqual([['0']]);
    postgres.close();
  });

  test('a connection that is lost in the middle of a statement is told as such', async () => {
    const postgres = await openPostgres(server.url);
    const asked = postgres.query('select count(*) from pg_sleep(30)').catch((error: unknown) => error);
    await killSleepers(server);
    expect(await asked).toMatchObject({ fault: 'lost' });
    postgres.close();
  });

  test.each([
    ['nobody listens', (url: string) => url.replace(/:\d+\//, ':1/'), 'refused'],
    ['there is no such computer', (url: string) => url.replace('127.0.0.1', 'bestaat-niet.invalid'), 'unknown-host'],
    [
      'there is no such database',
      (url: string) => url.replace('/postgres', '/niets').replace('postgres://', 'postgres://'),
      'no-database',
    ],
  ])('an error of its own when %s', async (_, spoil, fault) => {
    const error = await openPostgres(spoil(server.url).replace('postgres:/niets', 'postgres:/')).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ fault });
  });
});
