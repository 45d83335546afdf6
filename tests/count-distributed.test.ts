import { connect, createServer, type AddressInfo, type Server as Proxy } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { count } from '../src/count.ts';
import { openDuckdb } from '../src/count/engine-duckdb.ts';
import { openPostgres } from '../src/count/engine-postgres.ts';
import { identifier, literal } from '../src/count/sql.ts';
import { observe } from '../src/observe.ts';
import type { DataSource, Definitions } from '../src/model/index.ts';
import { definitions, fill, type Row } from './count-fixtures.ts';
import { richRows, richWorld } from './count-worlds.ts';
import { hasPostgres, startPostgres, type Server } from './embedded-postgres.ts';

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
    table: source.id === 'doelen' ? 'zorg.doelen' : null,
  })),
};

const types = (kind: string) => ({ date: 'date', 'birth-date': 'date', number: 'numeric' })[kind] ?? 'text';

/** Rows as an office keeps them: columns of their own types, several answers with a semicolon. */
function tableSql({ id, columns }: DataSource, rows: readonly Row[]): string {
  const table = id === 'doelen' ? 'zorg.doelen' : id;
  const written = (value: string | null) =>
    value === null ? 'null' : literal(value.replace(/^\||\|$/g, '').replaceAll('|', ';'));
  const values = rows.map((row) => `(${columns.map((column) => written(row[column.id] ?? null)).join(', ')})`);
  const made = columns.map((column) => `${identifier(column.id)} ${types(column.kind)}`);
  return `create schema if not exists zorg; create table ${table} (${made.join(', ')}); insert into ${table} values ${values.join(', ')};`;
}

async function tally(url: string) {
  const engine = await openPostgres(url);
  const findings = [];
  for (const source of inDatabase.sources) {
    const bytes = () => Promise.reject(new Error('no file'));
    findings.push(...(await observe(source, { bytes, definitions: inDatabase, sink: engine.sink(), database: engine })).findings);
  }
  const counted = await count({ definitions: inDatabase, engine, aggregates: [] });
  engine.close();
  return { counted, findings };
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
      await worker.run(world.sources.map((source) => tableSql(source, rows[source.id] ?? [])).join('\n'));
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
    const duckdb = await openDuckdb();
    const all = organisations.map(rowsOf);
    for (const source of world.sources)
      await fill(
        duckdb,
        source,
        all.flatMap((rows) => rows[source.id] ?? []),
      );
    const together = await count({ definitions: world, engine: duckdb, aggregates: [] });
    duckdb.close();

    const { counted, findings } = await tally(servers[0]!.url);
    expect(findings).toEqual([]);
    expect(counted.tally.cells.some(({ n }) => (n ?? 0) > 0)).toBe(true);
    expect(counted).toEqual(together);

    const clients = all.map(({ trajecten = [] }) => new Set(trajecten.flatMap(({ client }) => client ?? [])));
    expect(heard.map((rows) => rows.length > 50)).toEqual([true, true]);
    for (const [index, rows] of heard.entries()) {
      expect(clients[index]!.size).toBeGreaterThan(10);
      expect(rows.filter((row) => row.includes('-client-'))).toEqual([]);
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
    const rows = rowsOf('noord');
    const duckdb = await openDuckdb();
    for (const source of world.sources) await fill(duckdb, source, rows[source.id] ?? []);
    const here = await count({ definitions: world, engine: duckdb, aggregates: [] });
    duckdb.close();
    expect((await tally(servers[1]!.url)).counted).toEqual(here);
  });
});
