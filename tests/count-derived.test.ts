import { describe, expect, test } from 'vitest';
import { openDuckdb } from '../src/count/engine-duckdb.ts';
import { createDraft } from '../src/count/rows-sql.ts';
import { withRelations } from '../src/count/sql.ts';
import type { DataSource, Derived } from '../src/model/index.ts';
import { counting, definitions, fill, indicator, nAt, source, type Row } from './count-fixtures.ts';

type Made = Derived extends infer D ? (D extends Derived ? Omit<D, 'at'> : never) : never;
const at = { file: 'data/trajecten.md', line: 9 };

/** Values and reasons of the last derived column, in the order of the rows. */
async function derive(
  made: Made[],
  rows: Row[],
  { others = [], more = {} }: { others?: DataSource[]; more?: Record<string, Row[]> } = {},
): Promise<(string | null)[][]> {
  const own = source({ derived: made.map((derived) => ({ ...derived, at }) as Derived) });
  const engine = await openDuckdb();
  await fill(engine, own, rows);
  for (const other of others) await fill(engine, other, more[other.id] ?? []);
  const draft = createDraft(definitions({ sources: [own, ...others] }));
  const id = made.at(-1)?.id ?? '';
  const name = draft.rowsOf(own.id, [id]);
  const lines = await engine.query(
    withRelations(draft.relations, `select r."${id}", r."${id}__why" from ${name} r order by cast(r.__row as integer)`),
  );
  engine.close();
  return lines;
}

describe('codes', () => {
  const codes: Made = { id: 'wijze2', kind: 'codes', column: 'wijze', to: { gezin: ['32'], wij: ['33', '034'] } };

  test('codes become own words; what is not named is unknown, what is missing stays missing as it was', async () => {
    const rows = [{ wijze: '32' }, { wijze: '034' }, { wijze: '34' }, { wijze: null, wijze__why: 'not-asked' }];
    expect(await derive([codes], rows)).toEqual([['gezin', null], ['wij', null], [null, 'unknown'], [null, 'not-asked']]); // prettier-ignore
  });

  test('codes that nobody named stay in the denominator as unknown, and are told', async () => {
    const sources = [source({ derived: [{ ...codes, at } as Derived] })];
    const own = indicator({
      denominator: {
        source: 'trajecten',
        sum: null,
        same: null,
        where: { op: 'not', of: { op: 'one-of', column: 'wijze2', values: ['wij'] } },
      },
      numerator: { source: 'trajecten', sum: null, same: null, where: { op: 'one-of', column: 'wijze2', values: ['gezin'] } },
    });
    const rows = ['32', '33', '99', null].map((wijze, i) => ({ client: `p${i}`, team: 'noord', einde: '2025-01-01', wijze }));
    const { tally, findings } = await counting({ sources, indicators: [own] }, rows);
    expect(['ja', 'nee', 'onbekend', null].map((category) => nAt(tally.cells, { category }))).toEqual([1, 0, 2, 3]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'TV-408', at, params: { column: 'wijze', derived: 'wijze2', rows: 1 } }),
    );
  });
});

describe('days and years', () => {
  test('days between two dates; unknown when one is missing', async () => {
    const rows = [
      { start: '2024-02-28', einde: '2024-03-01' },
      { start: '2025-01-01', einde: '2025-01-01' },
      { start: '2025-01-02', einde: '2025-01-01' },
      { start: '2025-01-01' },
    ];
    expect(await derive([{ id: 'dagen', kind: 'days', from: 'start', to: 'einde' }], rows)).toEqual([['2.0000', null], ['0.0000', null], ['-1.0000', null], [null, 'unknown']]); // prettier-ignore
  });

  test('an age is one more from the birthday itself; born on 29 February, from 1 March', async () => {
    const rows = [
      { geboren: '2013-06-15', einde: '2025-06-14' }, { geboren: '2013-06-15', einde: '2025-06-15' }, { geboren: '2012-02-29', einde: '2025-02-28' },
      { geboren: '2012-02-29', einde: '2025-03-01' }, { geboren: '2012-02-29', einde: '2024-02-29' }, { geboren: '2012-12-31', einde: '2013-01-01' },
    ]; // prettier-ignore
    expect(
      (await derive([{ id: 'leeftijd', kind: 'years', from: 'geboren', to: 'einde' }], rows)).map(([years]) => Number(years)),
    ).toEqual([11, 12, 12, 13, 12, 0]);
  });

  test('an end before its start is told, with how many', async () => {
    const sources = [source({ derived: [{ id: 'dagen', kind: 'days', from: 'start', to: 'einde', at }] })];
    const mean = indicator({ measure: 'mean', numerator: null, value: 'dagen' });
    const { findings } = await counting({ sources, indicators: [mean] }, [
      { client: 'a', team: 'noord', start: '2025-01-05', einde: '2025-01-01' },
    ]);
    expect(findings).toMatchObject([{ code: 'TV-409', params: { derived: 'dagen', from: 'start', to: 'einde', rows: 1 } }]);
  });
});

describe('first and last', () => {
  const moment: Made = {
    id: 'moment',
    kind: 'first-last',
    first: 'begin',
    last: 'eind',
    per: ['client', 'wijze'],
    order: 'einde',
  };

  test('the first and last row of a key; those between have none, one alone is the first', async () => {
    const rows = ['2025-03-01', '2025-01-01', '2025-02-01'].map((einde) => ({ client: 'a', wijze: 'plan', einde }));
    expect(await derive([moment], [...rows, { client: 'b', wijze: 'plan', einde: '2025-01-01' }])).toEqual([['eind', null], ['begin', null], [null, 'not-applicable'], ['begin', null]]); // prettier-ignore
  });

  test('two rows of one day are first and last in the order of the file, numbers counted as numbers', async () => {
    const rows = Array.from({ length: 10 }, () => ({ client: 'a', wijze: 'plan', einde: '2025-01-01' }));
    const values = (await derive([moment], rows)).map(([word]) => word);
    expect(values).toEqual(['begin', ...Array.from({ length: 8 }, () => null), 'eind']);
  });

  test('rows without a key or a date have no place', async () => {
    expect(await derive([moment], [{ client: null, wijze: 'plan', einde: '2025-01-01' }, { client: 'a', wijze: 'plan', einde: null }])).toEqual([[null, 'unknown'], [null, 'unknown']]); // prettier-ignore
  });
});

describe('follows', () => {
  const next: Made = {
    id: 'nieuw',
    kind: 'follows',
    source: 'trajecten',
    same: 'client',
    start: 'start',
    from: { column: 'einde', amount: 29, unit: 'days' },
    until: { column: 'einde', amount: 12, unit: 'months' },
  };

  test('a new start within the window, from its first day to before its last', async () => {
    const rows = [
      { client: 'a', start: '2023-01-01', einde: '2023-06-01' }, { client: 'a', start: '2023-06-30', einde: null },
      { client: 'b', start: '2023-01-01', einde: '2023-06-01' }, { client: 'b', start: '2023-06-29', einde: null },
      { client: 'c', start: '2023-01-01', einde: '2023-06-01' }, { client: 'c', start: '2024-05-31', einde: null },
      { client: 'd', start: '2023-01-01', einde: '2023-06-01' }, { client: 'd', start: '2024-06-01', einde: null },
    ]; // prettier-ignore
    expect((await derive([next], rows)).filter((_, i) => i % 2 === 0)).toEqual([['ja', null], ['nee', null], ['ja', null], ['nee', null]]); // prettier-ignore
  });

  test('while the window is open, no new start is unknown, never a success; a new start is known at once', async () => {
    const rows = [
      { client: 'a', start: '2025-01-01', einde: '2025-06-01' },
      { client: 'b', start: '2025-01-01', einde: '2025-06-01' },
      { client: 'b', start: '2025-08-01' },
      { client: 'c', start: '2024-01-01', einde: '2025-01-12' },
    ];
    expect((await derive([next], rows)).map(([word]) => word)).toEqual([null, 'ja', null, 'nee']);
  });

  test('a row does not follow itself, and rows without person or end are unknown', async () => {
    const own: Made = { ...next, from: { column: 'einde', amount: -400, unit: 'days' } } as Made;
    expect(await derive([own], [{ client: 'a', start: '2023-01-01', einde: '2023-06-01' }, { client: null, start: '2023-01-01', einde: '2023-06-01' }])).toEqual([['nee', null], [null, 'unknown']]); // prettier-ignore
  });
});

describe('joined', () => {
  const episode: Made = { id: 'episode', kind: 'joined', start: 'start', end: 'einde', per: 'client', gapDays: 28 };

  test('rows at most the gap apart are one episode, numbered in the row that closes it', async () => {
    const rows = [
      { client: 'a', start: '2024-01-01', einde: '2024-03-01' }, { client: 'a', start: '2024-03-29', einde: '2024-06-01' }, { client: 'a', start: '2024-06-30', einde: '2024-07-01' },
      { client: 'b', start: '2024-01-01', einde: '2024-12-01' }, { client: 'b', start: '2024-02-01', einde: '2024-03-01' }, { client: 'b', start: '2024-11-01', einde: '2024-11-05' },
    ]; // prettier-ignore
    expect(await derive([episode], rows)).toEqual([[null, 'not-applicable'], ['1', null], ['2', null], ['1', null], [null, 'not-applicable'], [null, 'not-applicable']]); // prettier-ignore
  });

  test('an open end closes no episode before it; rows without person or start stand alone', async () => {
    const rows = [
      { client: 'a', start: '2024-01-01', einde: null },
      { client: 'a', start: '2024-06-01', einde: '2024-07-01' },
      { client: null, start: '2024-01-01', einde: '2024-02-01' },
      { client: 'a', start: null, einde: '2024-02-01' },
    ];
    expect((await derive([episode], rows)).map(([number]) => number)).toEqual(['1', null, '0', '0']);
  });
});

describe('from rows', () => {
  const goals = source({ id: 'doelen' });
  const reached: Made = {
    id: 'bereikt',
    kind: 'from-rows',
    source: 'doelen',
    same: 'traject',
    numerator: { op: 'one-of', column: 'wijze', values: ['client'] },
    denominator: { op: 'filled', column: 'wijze' },
  };

  test('the share of the rows of the same key, to four decimals; unknown where there are none', async () => {
    const goal = (traject: string | null, wijze: string | null) => ({ traject, wijze });
    const more = {
      doelen: [
        goal('t1', 'client'),
        goal('t1', 'client'),
        goal('t1', 'plan'),
        goal('t1', null),
        goal('t2', 'plan'),
        goal('t3', null),
        goal(null, 'client'),
      ],
    };
    expect(await derive([reached], [{ traject: 't1' }, { traject: 't2' }, { traject: 't3' }, { traject: null }], { others: [goals], more })).toEqual([['0.6667', null], ['0.0000', null], [null, 'unknown'], [null, 'unknown']]); // prettier-ignore
  });

  test('half of the goals is at least half, exactly', async () => {
    for (let n = 2; n <= 40; n += 2) {
      const doelen = Array.from({ length: n }, (_, i) => ({ traject: 't', wijze: i < n / 2 ? 'client' : 'plan' }));
      expect(await derive([reached], [{ traject: 't' }], { others: [goals], more: { doelen } })).toEqual([['0.5000', null]]);
    }
  });
});

test('derived columns may be made of derived columns, in any order of writing', async () => {
  const sources = [
    source({
      derived: [
        { id: 'kort', at, kind: 'codes', column: 'dagen', to: { kort: ['1', '2'], lang: ['30'] } },
        { id: 'dagen', at, kind: 'days', from: 'start', to: 'einde' },
      ],
    }),
  ];
  const own = indicator({ measure: 'distribution', numerator: null, value: 'kort' });
  const rows = ['2025-01-02', '2025-01-31', '2025-01-09'].map((einde, i) => ({
    client: `p${i}`,
    team: 'noord',
    start: '2025-01-01',
    einde,
  }));
  const { cells } = (await counting({ sources, indicators: [own] }, rows)).tally;
  expect(['kort', 'lang', 'onbekend'].map((category) => nAt(cells, { category }))).toEqual([1, 1, 1]);
});

test('a derived column that depends on itself is an error, also over two files', async () => {
  const loop = (id: string, other: string): DataSource =>
    source({
      id,
      derived: [
        {
          id: 'd',
          at,
          kind: 'from-rows',
          source: other,
          same: 'traject',
          numerator: { op: 'filled', column: 'd' },
          denominator: { op: 'filled', column: 'd' },
        },
      ],
    });
  const sources = [loop('trajecten', 'b'), loop('b', 'trajecten')];
  const own = indicator({ measure: 'distribution', numerator: null, value: 'd' });
  expect((await counting({ sources, indicators: [own] }, [])).findings).toMatchObject([
    { code: 'TV-413', params: { column: 'trajecten.d' } },
  ]);
});
