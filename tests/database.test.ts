import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { goOnUnheard } from '../src/commands/index.ts';
import { databaseError, requireAddress } from '../src/count/database.ts';
import { identifier, literal, tablesIn } from '../src/count/sql.ts';
import { readDatabase } from '../src/sources/database.ts';
import { column, definitions, indicator, source } from './count-fixtures.ts';

/** Reads a source from a table with these columns and no rows; what is found, and the statement that stands for it. */
async function reading(columns: string[], own = {}) {
  const data = source({ location: 'postgres', ...own });
  const views = new Map<string, string>();
  const query = async (sql: string) =>
    sql.includes('information_schema') ? columns.map((name) => [name, 'text']) : sql.includes('count(*)') ? [['0']] : [];
  const database = { query, view: (id: string, sql: string) => void views.set(id, sql) };
  const { findings } = await readDatabase(data, definitions({ sources: [data], indicators: [indicator()] }), database);
  return { told: findings.map(({ code, level, params }) => [code, level, params]), view: views.get('trajecten') ?? '' };
}

const all = source().columns.map(({ id }) => id);

test.each([
  ['a column nobody needs', 'gepland', 'warning'],
  ['the column that says of whom a row is', 'client', 'error'],
  ['the column that says which team', 'team', 'error'],
  ['the column that says when a row counts', 'einde', 'error'],
])('a table that lacks %s: that is told, and its rows count as not asked', async (_, lacking, level) => {
  const { told, view } = await reading(all.filter((name) => name !== lacking));
  expect(told).toEqual([['TV-315', level, { column: lacking, table: 'trajecten' }]]);
  expect(view).toMatch(new RegExp(`cast\\(null as \\w+\\) as "${lacking}"`));
  if (lacking === 'gepland') expect(view).toContain(`'not-asked' end as "gepland__why"`);
});

test('a table with every column, however its headings are spelled, lacks nothing; one that usually has a column may do without', async () => {
  expect((await reading(all.map((name) => name.toUpperCase()))).told).toEqual([]);
  const columns = [...source().columns, column('extra', 'code', { usual: true })];
  expect((await reading(all, { columns })).told).toEqual([]);
});

test('a database that stops listening is a lost connection; a reader of ours who does is no mistake', () => {
  expect(databaseError(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).toMatchObject({ fault: 'lost' });
  const stream = new EventEmitter();
  goOnUnheard(stream);
  expect(() => stream.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).not.toThrow();
  expect(() => stream.emit('error', Object.assign(new Error('no room'), { code: 'ENOSPC' }))).toThrow('no room');
});

test('what is no address of a database is told as such, and never repeated; an address of one is tried', () => {
  for (const address of ['onzin', 'mysql://teller:geheim@computer/zorg', 'postgres://', 'postgres://a b'])
    expect(() => requireAddress(address)).toThrow(
      expect.objectContaining({ fault: 'no-address', message: 'database: no-address' }),
    );
  for (const address of ['postgres://teller:geheim@localhost:5432/zorg', 'postgresql://computer/zorg'])
    expect(() => requireAddress(address)).not.toThrow();
});

test('from which tables a statement takes rows is read from its names, on whatever line, never from an author’s words', () => {
  const [own, odd] = [identifier('trajecten'), identifier(`d'oude "lijst"`)];
  expect(tablesIn(`with x as (\nselect 1 from\n  ${own} r)\nselect * from x left JOIN ${odd} using (client)`)).toEqual([
    own,
    odd,
  ]);
  expect(tablesIn(`select ${literal(`it's from ${own}`)} as ${own} from ${odd} where a = ${literal(`join ${own}`)}`)).toEqual([
    odd,
  ]);
  expect(tablesIn(`select 1 from ${identifier('trajecten-2024')}`)).not.toContain(own);
});
