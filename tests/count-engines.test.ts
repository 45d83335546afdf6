import { execFileSync, spawn, spawnSync, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { count } from '../src/count.ts';
import { openDuckdb } from '../src/count/engine-duckdb.ts';
import { OutOfMemory, type Engine } from '../src/count/engine.ts';
import { identifier, literal } from '../src/count/sql.ts';
import type { Definitions, EngineTable, RowSink } from '../src/model/index.ts';
import { definitions, fill } from './count-fixtures.ts';
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

test('whole statements give the same cells and findings as kept rows', async () => {
  const world = definitions(richWorld);
  const [keeping, reading] = [await openDuckdb(), await openDuckdb({ threads: 1 })];
  const kept = await tallyWith(keeping, world);
  const read = await tallyWith({ ...reading, keep: null }, world);
  expect(kept.tally.cells.length).toBeGreaterThan(1000);
  expect(JSON.stringify(read)).toBe(JSON.stringify(kept));
  for (const { id } of world.indicators) expect(kept.tally.cells.some(({ indicator, n }) => indicator === id && n !== 0), id).toBe(true); // prettier-ignore
  keeping.close();
  reading.close();
});

const bin = ['/usr/lib/postgresql/15/bin', '/usr/lib/postgresql/16/bin', '/usr/lib/postgresql/17/bin'].find((path) =>
  existsSync(join(path, 'initdb')),
);
const account = bin && process.getuid?.() === 0 ? spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout.trim() : '';
const uid = account === '' ? process.getuid?.() : Number(account);
const canServe = bin !== undefined && uid !== undefined && uid !== 0;

describe.skipIf(!canServe)('PostgreSQL', () => {
  let folder = '';
  let server: ChildProcess | null = null;
  let client: ChildProcessWithoutNullStreams | null = null;
  const options = ['-qAtX', '-v', 'ON_ERROR_STOP=1', '-F', '\u001f', '-R', '\u001e', '-P', 'null=\u0001'];

  /** Runs statements in one session; its answer ends at a mark. */
  const psql = (sql: string): Promise<string> => {
    client ??= spawn(join(bin!, 'psql'), ['-h', folder, '-d', 'postgres', '-U', 'teller', ...options]);
    const own = client;
    return new Promise((resolve, reject) => {
      let [answer, wrong] = ['', ''];
      const hear = (text: Buffer) => {
        answer += text.toString('utf8');
        if (!answer.endsWith('\u0002\n')) return;
        stop();
        resolve(answer.slice(0, -2).replace(/\n$/, ''));
      };
      const fail = (text: Buffer) => (wrong += text.toString('utf8'));
      const end = () => {
        stop();
        reject(new Error(wrong));
      };
      const stop = () => {
        own.stdout.off('data', hear);
        own.stderr.off('data', fail);
        own.off('close', end);
      };
      own.stdout.on('data', hear);
      own.stderr.on('data', fail);
      own.on('close', end);
      own.stdin.write(`${sql};\n\\echo \u0002\n`);
    });
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tv-pg-'));
    if (account !== '') chownSync(folder, uid!, process.getgid!());
    execFileSync(
      join(bin!, 'initdb'),
      ['-D', join(folder, 'db'), '-U', 'teller', '-A', 'trust', '--no-sync', '--locale=C.UTF-8'],
      { uid: uid!, stdio: 'ignore', cwd: folder, env: { PATH: process.env['PATH'] } },
    );
    server = spawn(
      join(bin!, 'postgres'),
      ['-D', join(folder, 'db'), '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
      { uid: uid!, stdio: 'ignore', cwd: folder },
    );
    for (let tries = 0; tries < 100; tries++) {
      if (spawnSync(join(bin!, 'pg_isready'), ['-h', folder], { stdio: 'ignore' }).status === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }, 30_000);

  afterAll(async () => {
    client?.stdin.end();
    const gone = new Promise((resolve) => server?.once('exit', resolve));
    server?.kill('SIGINT');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });

  /** PostgreSQL as an engine that is only read: rows go in by plain inserts. */
  const postgres = (): Engine => ({
    sink: (): RowSink => {
      let name = '';
      const types = { text: 'text', date: 'date', decimal: 'numeric(18,4)' };
      return {
        open: async ({ source: id, columns }) => {
          name = identifier(id);
          await psql(`create table ${name} (${columns.map((own) => `${identifier(own.name)} ${types[own.type]}`).join(', ')})`);
        },
        append: async (rows) => {
          if (rows.length > 0)
            await psql(
              `insert into ${name} values ${rows.map((row) => `(${row.map((value) => (value === null ? 'null' : literal(value))).join(', ')})`).join(',\n')}`,
            );
        },
        close: async () => {},
      };
    },
    keep: null,
    forget: async () => {},
    query: async (select) => {
      const text = await psql(select);
      return text === ''
        ? []
        : text.split('\u001e').map((line) => line.split('\u001f').map((value) => (value === '\u0001' ? null : value)));
    },
    lostDecimals: () => new Map(),
    close: () => {},
  });

  test('the same statements give equal cells on both engines', async () => {
    const world = definitions(richWorld);
    const duckdb = await openDuckdb();
    const [here, there] = [await tallyWith(duckdb, world), await tallyWith(postgres(), world)];
    duckdb.close();
    expect(there.findings).toEqual(here.findings);
    expect(there.tally).toEqual(here.tally);
  }, 120_000);

  test('a text is only ever a text there too', async () => {
    for (const text of ["o'neill", '\\', "\\'; drop table x; --", '$1', '%_'])
      expect(await psql(`select ${literal(text)}`)).toBe(text);
  });
});
