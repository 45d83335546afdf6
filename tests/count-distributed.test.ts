import { connect, createServer, type AddressInfo, type Server as Proxy } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { count } from '../src/count.ts';
import { openDuckdb } from '../src/count/engine-duckdb.ts';
import { openPostgres } from '../src/count/engine-postgres.ts';
import { identifier, literal } from '../src/count/sql.ts';
import { observe } from '../src/observe.ts';
import type { Cell, DataSource, Definitions } from '../src/model/index.ts';
import { definitions, fill, type Row } from './count-fixtures.ts';
import { richRows, richWorld } from './count-worlds.ts';
import { hasPostgres, killSleepers, startPostgres, type Server } from './embedded-postgres.ts';

// Rows of two organisations on two servers, a third that holds none and asks both, and between them an ear that hears every row.

const organisations = ['noord', 'zuid'] as const;

/** The rows of one organisation; no two organisations know a client or a trajectory by the same number. */
function rowsOf(organisation: string): Record<string, Row[]> {
  const { trajecten = [], doelen = [] } = richRows(160);
  const own = (value: string | null | undefined) => (value ? `${organisation}-client-${value}` : null);
  const known = trajecten.filter((row) => row['team'] === organisation && row['wijze'] !== '99' && row['informant'] !== 'leraar');
  return {
    trajecten: known.map((row) => ({ ...row, client: own(row['client']), traject: own(row['traject']) })),
    doelen: doelen.map((row) => ({ ...row, traject: own(row['traject']) })),
  };
}

const world = definitions(richWorld);
const inDatabase: Definitions = {
  ...world,
  sources: world.sources.map((source) => ({
    ...source,
    location: 'postgres',
    numbers: 'own',
    table: source.id === 'doelen' ? 'zorg.doelen' : null,
  })),
};

const types = (kind: string) => ({ date: 'date', 'birth-date': 'date', number: 'numeric' })[kind] ?? 'text';

/** Rows as an office keeps them: columns of their own types, several answers with a semicolon. */
function tableSql({ id, columns, table = null }: DataSource, rows: readonly Row[]): string {
  const written = (value: string | null) =>
    value === null ? 'null' : literal(value.replace(/^\||\|$/g, '').replaceAll('|', ';'));
  const values = rows.map((row) => `(${columns.map((column) => written(row[column.id] ?? null)).join(', ')})`);
  const made = columns.map((column) => `${identifier(column.id)} ${types(column.kind)}`);
  return `create schema if not exists zorg; create table ${table ?? id} (${made.join(', ')}); insert into ${table ?? id} values ${values.join(', ')};`;
}

/** A child known to both organisations by one number: the rows of both as they stand, of the indicators that count row by row. */
const shared: Definitions = {
  ...inDatabase,
  sources: inDatabase.sources
    .filter(({ id }) => id === 'trajecten')
    .map((source) => ({
      ...source,
      numbers: null,
      table: 'gedeeld',
      derived: source.derived.filter(({ kind }) => kind !== 'from-rows'),
    })),
  indicators: inDatabase.indicators.filter(({ id }) => ['codes', 'meldingen', 'bereik'].includes(id)),
};
const sharedRows = (organisation: string): Row[] =>
  richRows(160).trajecten!.filter(
    ({ team, wijze, informant }) => team === organisation && wijze !== '99' && informant !== 'leraar',
  );

async function tally(url: string, asked = inDatabase) {
  const engine = await openPostgres(url);
  const findings = [];
  for (const source of asked.sources) {
    const bytes = () => Promise.reject(new Error('no file'));
    findings.push(...(await observe(source, { bytes, definitions: asked, sink: engine.sink(), database: engine })).findings);
  }
  const counted = await count({ definitions: asked, engine, aggregates: [] });
  engine.close();
  return { counted, findings };
}

/** The same in the embedded engine, with all rows in one place. */
async function tallyHere(asked: Definitions, rows: Record<string, readonly Row[]>) {
  const duckdb = await openDuckdb();
  for (const source of asked.sources) await fill(duckdb, source, rows[source.id] ?? []);
  const here = await count({ definitions: asked, engine: duckdb, aggregates: [] });
  duckdb.close();
  return here;
}

/** Passes on what two servers say to each other, and keeps every row that is answered. */
async function listenTo(port: number, heard: string[]): Promise<Proxy> {
  const proxy = createServer((asking) => {
    const answering = connect(port, '127.0.0.1');
    asking.pipe(answering);
    let rest = Buffer.alloc(0);
    answering.on('data', (piece) => {
      rest = Buffer.concat([rest, piece]);
      while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
        const end = rest.readInt32BE(1) + 1;
        // A message `D` is one row: its columns, each with its length.
        if (rest[0] === 0x44) heard.push(rest.toString('utf8', 7, end));
        rest = rest.subarray(end);
      }
    });
    answering.pipe(asking);
    for (const end of [asking, answering]) end.on('error', () => [asking, answering].forEach((one) => one.destroy()));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}

const placeOf = ({ indicator, unit, period, part, series, category }: Cell) => [indicator, unit, period, part, series, category];
const own = (source: DataSource): DataSource => ({ ...source, numbers: 'own' });

describe.skipIf(!hasPostgres)('rows on two servers, by organisation', () => {
  let servers: Server[] = [];
  const proxies: Proxy[] = [];
  const heard: string[][] = [[], []];

  beforeAll(async () => {
    servers = await Promise.all([startPostgres(), startPostgres(), startPostgres()]);
    const [coordinator, ...workers] = servers;
    const statements = ['create extension postgres_fdw', 'create extension dblink'];
    for (const [index, worker] of workers.entries()) {
      const rows = rowsOf(organisations[index]!);
      await worker.run(inDatabase.sources.map((source) => tableSql(source, rows[source.id] ?? [])).join('\n'));
      await worker.run(tableSql(shared.sources[0]!, sharedRows(organisations[index]!)));
      const proxy = await listenTo(worker.port, heard[index]!);
      proxies.push(proxy);
      const { port } = proxy.address() as AddressInfo;
      statements.push(
        `create server ${organisations[index]} foreign data wrapper postgres_fdw options (host '127.0.0.1', port '${port}', dbname 'postgres', sslmode 'disable', gssencmode 'disable')`,
        `create user mapping for current_user server ${organisations[index]} options (user 'teller')`,
      );
    }
    await coordinator!.run(statements.join('; '));
  }, 60_000);
  afterAll(async () => {
    for (const proxy of proxies) proxy.close();
    await Promise.all(servers.map((server) => server.stop()));
  });

  test('give the cells of all rows together, and no row about a client leaves its server', async () => {
    const all = organisations.map(rowsOf);
    const rows = Object.fromEntries(world.sources.map(({ id }) => [id, all.flatMap((own) => own[id] ?? [])]));
    const together = await tallyHere(world, rows);

    const { counted, findings } = await tally(servers[0]!.url);
    expect(findings).toEqual([]);
    expect(counted.tally.cells.some(({ n }) => (n ?? 0) > 0)).toBe(true);
    expect(counted).toEqual(together);

    const clients = all.map(({ trajecten = [] }) => new Set(trajecten.flatMap(({ client }) => client ?? [])));
    expect(heard.map((rows) => rows.length > 50)).toEqual([true, true]);
    for (const [index, answered] of heard.entries()) {
      expect(clients[index]!.size).toBeGreaterThan(10);
      expect(answered.filter((row) => row.includes('-client-'))).toEqual([]);
    }
  });

  test('the ear hears: a row with a client in it is noticed', async () => {
    const before = heard[0]!.length;
    await servers[0]!.run(
      "select * from dblink('noord', 'select client from trajecten where client is not null limit 3') as t(c text)",
    );
    expect(heard[0]!.slice(before).filter((row) => row.includes('-client-'))).toHaveLength(3);
  });

  test('one server alone gives the cells of its own rows, as the embedded engine does', async () => {
    expect((await tally(servers[1]!.url)).counted).toEqual(await tallyHere(world, rowsOf('noord')));
  });

  test('a child known to two servers never counts twice: rows add up, persons are the fewest there can be, and it is told', async () => {
    const { counted, findings } = await tally(servers[0]!.url, shared);
    expect(findings).toEqual([]);
    const truth = await tallyHere(shared, { trajecten: organisations.flatMap(sharedRows) });
    expect(counted.findings.filter(({ code }) => code === 'TV-319')).toHaveLength(1);
    expect(counted.findings.filter(({ code }) => code !== 'TV-319')).toEqual(truth.findings);
    const exact = new Map(truth.tally.cells.map((cell) => [JSON.stringify(placeOf(cell)), cell]));
    const pairs = counted.tally.cells.map((cell) => ({ cell, real: exact.get(JSON.stringify(placeOf(cell)))! }));
    expect(pairs).toHaveLength(truth.tally.cells.length);
    expect(pairs.filter(({ cell, real }) => cell.persons! > real.persons!)).toEqual([]);
    expect(pairs.filter(({ cell, real }) => !cell.atLeast && cell.persons !== real.persons)).toEqual([]);
    expect(pairs.filter(({ cell, real }) => (cell.behind?.contributors ?? 0) > (real.behind?.contributors ?? 0))).toEqual([]);
    expect(pairs.filter(({ cell, real }) => (cell.behind?.largest ?? 0) < (real.behind?.largest ?? 0))).toEqual([]);
    // Unique persons of two servers are nobody's to know; everything else adds up.
    const isUnique = ({ indicator, series }: Cell) => indicator === 'bereik' && series !== 'contacten';
    expect(pairs.filter(({ cell, real }) => cell.n !== (isUnique(cell) && cell.atLeast ? null : real.n))).toEqual([]);

    // What is guarded against here happens in these rows: added up, persons would be too many.
    const added = (await tally(servers[0]!.url, { ...shared, sources: shared.sources.map(own) })).counted.tally.cells;
    expect(added.some((cell) => cell.persons! > exact.get(JSON.stringify(placeOf(cell)))!.persons!)).toBe(true);
  });

  test('rows of a file are counted beside those of a cluster, not together with them', async () => {
    const engine = await openPostgres(servers[0]!.url);
    const sink = engine.sink();
    await sink.open({ source: 'lijst', columns: [{ name: 'a', type: 'text' }] });
    await sink.append([['x']]);
    engine.view('trajecten', 'select * from trajecten');
    expect(await engine.query('select count(*) from "lijst" r')).toEqual([['1']]);
    const both = engine.query('select count(*) from "trajecten" r join "lijst" l on l.a = r.team');
    await expect(both).rejects.toMatchObject({ fault: 'mixed' });
    engine.close();
  });

  test('a worker that goes away in the middle of a statement is told as such', async () => {
    const engine = await openPostgres(servers[0]!.url);
    const asked = engine.query('select count(*) as "n"\nfrom pg_sleep(30) s').catch((error: unknown) => error);
    await killSleepers(servers[1]!);
    expect(await asked).toMatchObject({ fault: 'lost' });
    engine.close();
  });
});
