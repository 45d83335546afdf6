import { describe, expect, test } from 'vitest';
import type { Cell, DataSource, Indicator } from '../src/model/index.ts';
import { cellAt, column, counting, edition, every, indicator, nAt, side, source, unit, type Row } from './count-fixtures.ts';

const row = (client: string | null, team: string | null, einde: string | null, more: Row = {}): Row => ({
  client,
  team,
  einde,
  wijze: 'plan',
  ...more,
});
const codes = (findings: { code: string }[]) => findings.map(({ code }) => code);

describe('count(share)', () => {
  test('counts rows of the denominator, for a team and for everything above it', async () => {
    const rows = [
      row('a', 'noord', '2025-02-01', { wijze: 'client' }),
      row('b', 'noord', '2025-03-01'),
      row('c', 'zuid', '2025-03-01', { wijze: null }),
    ];
    const { tally, findings } = await counting({}, rows);
    expect(nAt(tally.cells)).toBe(3);
    expect(['ja', 'nee', 'onbekend'].map((category) => nAt(tally.cells, { category }))).toEqual([1, 1, 1]);
    expect(nAt(tally.cells, { unit: 'noord' })).toBe(2);
    expect(['2025', 'alles'].map((period) => nAt(tally.cells, { period }))).toEqual([3, 3]);
    expect(findings).toEqual([]);
  });

  test('gives no cell for a block without rows, and zero for an answer nobody gave', async () => {
    const { tally } = await counting({}, [row('a', 'noord', '2025-02-01')]);
    expect(cellAt(tally.cells, { unit: 'zuid' })).toBeUndefined();
    expect(cellAt(tally.cells, { unit: 'noord', category: 'ja' })).toMatchObject({ n: 0, persons: 0 });
    expect(cellAt(tally.cells, { unit: 'noord', category: 'onbekend' })).toBeUndefined();
  });

  test('gives no cell at all for an empty table', async () => {
    expect((await counting({}, [])).tally).toEqual({ cells: [], notYet: [] });
  });

  test('keeps rows of which everything is unknown in the denominator, and says that it is much', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => row(`p${i}`, 'noord', '2025-05-05', { wijze: null }));
    const { tally, findings } = await counting({}, rows);
    expect([nAt(tally.cells), nAt(tally.cells, { category: 'onbekend' }), nAt(tally.cells, { category: 'ja' })]).toEqual([
      5, 5, 0,
    ]);
    expect(findings).toMatchObject([{ code: 'TV-404', params: { percent: 100 } }]);
  });

  test('is silent at exactly forty percent unknown', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => row(`p${i}`, 'noord', '2025-05-05', { wijze: i < 2 ? null : 'plan' }));
    expect((await counting({}, rows)).findings).toEqual([]);
  });

  test('counts a person with several rows once', async () => {
    const rows = [row('a', 'noord', '2025-01-05'), row('a', 'noord', '2025-02-05'), row('b', 'noord', '2025-02-06')];
    expect(cellAt((await counting({}, rows)).tally.cells, { unit: 'noord' })).toMatchObject({ n: 3, persons: 2 });
  });

  test('counts a person of two teams, or two halves, once in what contains both', async () => {
    const rows = [row('a', 'noord', '2025-01-05'), row('a', 'zuid', '2025-08-05')];
    const { cells } = (await counting({}, rows)).tally;
    expect(cellAt(cells, { unit: 'noord' })?.persons).toBe(1);
    expect(cellAt(cells, { unit: 'zuid', period: '2025-H2' })?.persons).toBe(1);
    expect(cellAt(cells, { period: '2025' })).toMatchObject({ n: 2, persons: 1 });
  });

  test('twenty identical rows of twenty persons are twenty', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => row(`p${i}`, 'noord', '2025-05-05', { wijze: 'client' }));
    expect(cellAt((await counting({}, rows)).tally.cells, { category: 'ja' })).toMatchObject({ n: 20, persons: 20 });
  });

  test('counts rows as persons when the file says nothing of persons or is about teams', async () => {
    const rows = [row('a', 'noord', '2025-01-05'), row('a', 'noord', '2025-02-05')];
    for (const sources of [[source({ person: null })], [source({ about: 'teams' })]])
      expect(cellAt((await counting({ sources }, rows)).tally.cells)).toMatchObject({ n: 2, persons: 2 });
  });

  test('does not count a row without a person as a person, and says so', async () => {
    const { tally, findings } = await counting({}, [row(null, 'noord', '2025-01-05'), row('a', 'noord', '2025-02-05')]);
    expect(cellAt(tally.cells)).toMatchObject({ n: 2, persons: 1 });
    expect(findings).toMatchObject([{ code: 'TV-407', params: { rows: 1, column: 'client' } }]);
  });

  test('adds up columns instead of rows: passed of candidates', async () => {
    const sources = [
      source({
        person: null,
        about: 'organisations',
        columns: [...source().columns, column('kandidaten', 'integer'), column('geslaagd', 'integer')],
      }),
    ];
    const share = indicator({
      denominator: side(every, { sum: 'kandidaten' }),
      numerator: side(every, { sum: 'geslaagd' }),
      breakdown: ['gemeente'],
    });
    const school = (kandidaten: string | null, geslaagd: string | null, gemeente: string) =>
      row(null, 'noord', '2025-02-01', { kandidaten, geslaagd, gemeente });
    const { tally, findings } = await counting({ sources, indicators: [share] }, [
      school('12', '5', 'Delft'),
      school('30', '29', 'Goes'),
      school('8', null, 'Delft'),
      school(null, '3', 'Goes'),
    ]);
    expect(nAt(tally.cells)).toBe(50);
    expect(['ja', 'nee', 'onbekend'].map((category) => nAt(tally.cells, { category }))).toEqual([34, 8, 8]);
    expect(nAt(tally.cells, { series: 'gemeente', category: 'Delft' })).toBe(20);
    expect(findings).toMatchObject([{ code: 'TV-417', params: { rows: 1, column: 'kandidaten' } }]);
  });
});

test('a value outside the scale of a mean is an error: a lost comma makes 75 of 7,5', async () => {
  const cijfer = indicator({
    measure: 'mean',
    numerator: null,
    value: 'cijfer',
    denominator: side(every),
    scale: { from: 1, upTo: 10 },
  });
  const given = ['7.5', '75', '1', '10', null].map((mark, i) => row(`p${i}`, 'noord', '2025-05-05', { cijfer: mark }));
  const { findings } = await counting({ indicators: [cijfer] }, given);
  expect(findings).toMatchObject([{ code: 'TV-419', level: 'error', params: { rows: 1, column: 'cijfer', low: 1, high: 10 } }]);
});

describe('periods', () => {
  test('places the first and the last day of a period in it: 1 January, 30 June, 29 February', async () => {
    const days = ['2023-12-31', '2024-01-01', '2024-02-29', '2024-06-30', '2024-07-01', '2024-12-31', '2025-01-01'];
    const { cells } = (
      await counting(
        {},
        days.map((day, i) => row(`p${i}`, 'noord', day)),
      )
    ).tally;
    expect(['2023-H2', '2024-H1', '2024-H2', '2025-H1'].map((period) => nAt(cells, { period }))).toEqual([1, 3, 2, 1]);
    expect(['2023', '2024', '2025', 'alles'].map((period) => nAt(cells, { period }))).toEqual([1, 5, 1, 7]);
  });

  test('counts a school year from September', async () => {
    const days = ['2024-08-31', '2024-09-01', '2025-02-28', '2025-03-01', '2025-08-31'];
    const { cells } = (
      await counting(
        { organisation: { firstMonth: 9 } },
        days.map((day, i) => row(`p${i}`, 'noord', day)),
      )
    ).tally;
    expect(['2023-2024-H2', '2024-2025-H1', '2024-2025-H2', '2024-2025'].map((period) => nAt(cells, { period }))).toEqual([
      1, 2, 2, 4,
    ]);
  });

  test("counts months for a monthly indicator beside the organisation's own periods", async () => {
    const { cells } = (
      await counting({ indicators: [indicator({ basePeriod: 'month' })] }, [
        row('a', 'noord', '2025-02-10'),
        row('b', 'noord', '2025-03-10'),
      ])
    ).tally;
    expect([...new Set(cells.map(({ period }) => period))].toSorted()).toEqual([
      '2025',
      '2025-02',
      '2025-03',
      '2025-H1',
      'alles',
    ]);
  });

  test('says how many rows have no date or no known unit, and counts them nowhere', async () => {
    const where = indicator({ denominator: side() });
    const { tally, findings } = await counting({ indicators: [where] }, [
      row('a', 'noord', null),
      row('b', null, '2025-01-01'),
      row('c', 'elders', '2025-01-01'),
      row('d', 'noord', '2025-01-01'),
    ]);
    expect(nAt(tally.cells, { period: 'alles' })).toBe(1);
    expect(findings).toMatchObject([
      { code: 'TV-402', params: { rows: 1, column: 'einde' } },
      { code: 'TV-403', params: { rows: 2, column: 'team' } },
    ]);
  });
});

describe('units', () => {
  test('counts a tree of any depth, and rows that name a unit in the middle', async () => {
    const units = [unit('org'), unit('ambulant', 'org'), unit('noord', 'ambulant'), unit('wonen', 'org')];
    const { cells } = (
      await counting({ organisation: { units } }, [
        row('a', 'noord', '2025-01-01'),
        row('b', 'ambulant', '2025-01-01'),
        row('c', 'wonen', '2025-01-01'),
      ])
    ).tally;
    expect(['org', 'ambulant', 'noord', 'wonen'].map((id) => nAt(cells, { unit: id }))).toEqual([3, 2, 1, 1]);
  });

  test('a file without a column of units counts for the one unit at the top; with several tops that is an error', async () => {
    const sources = [source({ columns: source().columns.filter(({ id }) => id !== 'team') })];
    const { tally } = await counting({ sources }, [row('a', null, '2025-01-01')]);
    expect(nAt(tally.cells)).toBe(1);
    expect(cellAt(tally.cells, { unit: 'noord' })).toBeUndefined();
    const split = await counting({ sources, organisation: { units: [unit('a'), unit('b')] } }, [row('a', null, '2025-01-01')]);
    expect(split.findings).toMatchObject([{ code: 'TV-415', level: 'error', params: { roots: ['a', 'b'] } }]);
    expect(split.tally.cells).toEqual([]);
  });
});

describe('breakdowns', () => {
  const breakdown = indicator({ breakdown: ['wijze', 'door'] });
  const rows = [
    row('a', 'noord', '2025-01-01', { wijze: 'client', door: '|ouders|school|' }),
    row('b', 'noord', '2025-01-01', { wijze: 'client', door: '|ouders|' }),
    row('c', 'noord', '2025-01-01', { wijze: 'aanbieder', door: null, door__why: 'refused' }),
    row('d', 'noord', '2025-01-01', { wijze: 'plan', door: '|school|' }),
    row('e', 'noord', '2025-01-01', { wijze: null, wijze__why: 'not-asked' }),
  ];

  test('an exclusive column divides the denominator, each missing reason by its own name', async () => {
    const { cells } = (await counting({ indicators: [breakdown] }, rows)).tally;
    const own = cells.filter(({ series, period, unit: id }) => series === 'wijze' && period === '2025-H1' && id === 'noord');
    expect(Object.fromEntries(own.map(({ category, n }) => [category, n]))).toEqual({
      null: 5,
      client: 2,
      aanbieder: 1,
      plan: 1,
      'niet-gevraagd': 1,
    });
  });

  test('several answers describe the numerator, each a yes or no of its own', async () => {
    const { cells } = (await counting({ indicators: [breakdown] }, rows)).tally;
    const own = cells.filter(({ series, period, unit: id }) => series === 'door' && period === '2025-H1' && id === 'noord');
    expect(Object.fromEntries(own.map(({ category, n }) => [category, n]))).toEqual({
      null: 3,
      ouders: 2,
      school: 1,
      geweigerd: 1,
    });
  });

  test('finds the answers of an open list in the rows', async () => {
    const sources = [source({ columns: source().columns.map((own) => (own.id === 'door' ? { ...own, values: [] } : own)) })];
    const { cells } = (await counting({ sources, indicators: [breakdown] }, rows)).tally;
    expect(cellAt(cells, { series: 'door', category: 'school' })).toMatchObject({ n: 1, persons: 1 });
  });

  test('refuses a breakdown by what points at people', async () => {
    for (const secret of ['client', 'traject', 'geboren']) {
      const { tally, findings } = await counting({ indicators: [indicator({ breakdown: [secret] })] }, rows);
      expect(findings).toMatchObject([{ code: 'TV-411', level: 'error', params: { column: secret } }]);
      expect(tally.cells).toEqual([]);
    }
  });
});

describe('the other measures', () => {
  const measured = (own: Partial<Indicator>) => indicator({ numerator: null, ...own });

  test('distribution: every answer of the list in its cells, unknown as its own', async () => {
    const { cells } = (
      await counting({ indicators: [measured({ measure: 'distribution', value: 'nut' })] }, [
        row('a', 'noord', '2025-01-01', { nut: 'veel' }),
        row('b', 'noord', '2025-01-01'),
      ])
    ).tally;
    expect(['niet', 'weinig', 'redelijk', 'veel', 'onbekend', null].map((category) => nAt(cells, { category }))).toEqual([
      0, 0, 0, 1, 1, 2,
    ]);
  });

  test('mean: sums decimals exactly, over the rows and persons with a value only', async () => {
    const rows = [
      ...Array.from({ length: 10 }, (_, i) => row(`p${i}`, 'noord', '2025-01-01', { cijfer: '0.1' })),
      row('q', 'noord', '2025-01-01'),
    ];
    const { cells } = (await counting({ indicators: [measured({ measure: 'mean', value: 'cijfer' })] }, rows)).tally;
    expect(cellAt(cells)).toMatchObject({ n: 10, persons: 10, sum: 1, sumSquares: 0.1 });
    expect(cellAt(cells, { category: 'onbekend' })).toMatchObject({ n: 1, persons: 1 });
  });

  test('mean: a block in which nobody has a value is no block, only unknown', async () => {
    const { cells } = (
      await counting({ indicators: [measured({ measure: 'mean', value: 'cijfer' })] }, [row('a', 'noord', '2025-01-01')])
    ).tally;
    expect(cellAt(cells)).toBeUndefined();
    expect(nAt(cells, { category: 'onbekend' })).toBe(1);
  });

  test('number: rows, or the sum of a column', async () => {
    const rows = [row('a', 'noord', '2025-01-01', { cijfer: '2.25' }), row('b', 'noord', '2025-01-01', { cijfer: '-0.25' })];
    const plain = (await counting({ indicators: [measured({ measure: 'number' })] }, rows)).tally.cells;
    expect(cellAt(plain)).toMatchObject({ n: 2, sum: null });
    const summed = (
      await counting({ indicators: [measured({ measure: 'number', denominator: side(every, { sum: 'cijfer' }) })] }, rows)
    ).tally.cells;
    expect(cellAt(summed)).toMatchObject({ n: 2, sum: 2 });
  });

  test('number of a sum: the guard learns who has part in it, and the most of one', async () => {
    const hours = (client: string, cijfer: string) => row(client, 'noord', '2025-01-01', { cijfer });
    const rows = [hours('a', '5'), hours('a', '3'), hours('b', '6'), hours('c', '0'), row('d', 'noord', '2025-01-01')];
    const indicators = [measured({ measure: 'number', denominator: side(every, { sum: 'cijfer' }) })];
    const behind = async (data: DataSource) =>
      cellAt((await counting({ indicators, sources: [data] }, rows)).tally.cells)?.behind;
    expect(await behind(source())).toEqual({ atRisk: 3, contributors: 2, largest: 8 });
    // In a file that says nothing of persons every row is somebody.
    expect(await behind(source({ person: null }))).toEqual({ atRisk: 4, contributors: 3, largest: 6 });
  });

  test('share of a sum: the same, so that days of one person are not shown as those of a group', async () => {
    const days = (client: string, cijfer: string) => row(client, 'noord', '2025-01-01', { cijfer });
    const rows = [days('a', '90'), days('a', '10'), days('b', '6'), days('c', '4')];
    const indicators = [measured({ measure: 'share', denominator: side(every, { sum: 'cijfer' }) })];
    const whole = async (data: DataSource) => cellAt((await counting({ indicators, sources: [data] }, rows)).tally.cells);
    expect(await whole(source())).toMatchObject({ n: 110, behind: { atRisk: 3, contributors: 3, largest: 100 } });
    // Rows of no person are counts of many: there is nobody to have most of it.
    expect((await whole(source({ person: null })))?.behind).toBeUndefined();
  });

  test('of each answer of summed days who is behind it, whichever measure adds them up', async () => {
    const days = (client: string, cijfer: string, wijze: string) => row(client, 'noord', '2025-01-01', { cijfer, wijze });
    const rows = [days('a', '90', 'client'), days('b', '6', 'client'), days('c', '4', 'plan'), days('c', '1', 'plan')];
    const found = async (own: Partial<Indicator>) => {
      const indicators = [measured({ denominator: side(every, { sum: 'cijfer' }), ...own })];
      const { cells } = (await counting({ indicators }, rows)).tally;
      const year = cells.filter(({ unit, period, behind }) => unit === 'noord' && period === '2025' && behind);
      return year.flatMap(({ category, behind }) => (category ? [[category, behind?.contributors, behind?.largest]] : []));
    };
    const numerator = side({ op: 'one-of', column: 'wijze', values: ['client'] });
    const early = [['ja', 2, 90], ['nee', 1, 5]]; // prettier-ignore
    expect(await found({ measure: 'share', numerator })).toEqual(early);
    expect(await found({ measure: 'response', numerator })).toEqual(early);
    expect(await found({ measure: 'share', numerator: side(every, { sum: 'cijfer' }) })).toEqual([['ja', 3, 90], ['nee', 0, 0]]); // prettier-ignore
    expect(await found({ measure: 'distribution', value: 'wijze' })).toEqual([['client', 2, 90], ['plan', 1, 5]]); // prettier-ignore
    expect(await found({ measure: 'distribution', value: 'wijze', denominator: side(every) })).toEqual([]);
  });

  test('says when numbers lost decimals, half up away from zero', async () => {
    const rows = [
      row('a', 'noord', '2025-01-01', { cijfer: '1.00005' }),
      row('b', 'noord', '2025-01-01', { cijfer: '-2.12345' }),
      row('c', 'noord', '2025-01-01', { cijfer: '3.50000' }),
    ];
    const { tally, findings } = await counting({ indicators: [measured({ measure: 'mean', value: 'cijfer' })] }, rows);
    expect(cellAt(tally.cells)?.sum).toBe(2.3766);
    expect(findings).toMatchObject([{ code: 'TV-406', params: { column: 'cijfer', cells: 2 } }]);
  });

  test('numeric categories are plain numbers', async () => {
    const { cells } = (
      await counting({ indicators: [measured({ measure: 'distribution', value: 'cijfer' })] }, [
        row('a', 'noord', '2025-01-01', { cijfer: '3' }),
      ])
    ).tally;
    expect(nAt(cells, { category: '3' })).toBe(1);
  });
});

describe('count(response)', () => {
  const exit = source({ id: 'exit', title: 'Exit', columns: source().columns });
  const response = indicator({
    measure: 'response',
    numerator: side({ op: 'filled', column: 'nut' }, { source: 'exit', same: 'traject' }),
  });
  const world = { sources: [source(), exit], indicators: [response] };

  test('several lists of one trajectory count once, so a response never passes 100 %', async () => {
    const { tally, findings } = await counting(world, {
      trajecten: [
        row('a', 'noord', '2025-01-01', { traject: 't1' }),
        row('b', 'noord', '2025-01-01', { traject: 't2' }),
        row('c', 'noord', '2025-01-01', { traject: 't3' }),
      ],
      exit: [
        { traject: 't1', nut: 'veel' },
        { traject: 't1', nut: 'niet' },
        { traject: 't2', nut: null },
      ],
    });
    expect(['ja', 'nee', null].map((category) => nAt(tally.cells, { category }))).toEqual([1, 2, 3]);
    expect(findings).toEqual([]);
  });

  test('a list of no known trajectory is told; a trajectory without a key is unknown', async () => {
    const { tally, findings } = await counting(world, {
      trajecten: [row('a', 'noord', '2025-01-01', { traject: 't1' }), row('b', 'noord', '2025-01-01')],
      exit: [
        { traject: 't9', nut: 'veel' },
        { traject: null, nut: 'veel' },
      ],
    });
    expect(['ja', 'nee', 'onbekend'].map((category) => nAt(tally.cells, { category }))).toEqual([0, 1, 1]);
    expect(findings).toMatchObject(
      [
        { code: 'TV-404' },
        { code: 'TV-405', params: { rows: 2, column: 'traject', source: 'Exit', other: 'Trajecten' } },
      ].toSorted((a, b) => (a.code > b.code ? -1 : 1)),
    );
  });

  test('a link that is not named is an error, and so is a file without rows', async () => {
    const unlinked = indicator({ numerator: side(every, { source: 'exit' }) });
    expect(
      codes((await counting({ ...world, indicators: [unlinked] }, { trajecten: [row('a', 'noord', '2025-01-01')] })).findings),
    ).toEqual(['TV-412']);
    const counted = { ...world, sources: [source(), { ...exit, layout: 'aggregates' as const }] };
    expect(codes((await counting(counted, { trajecten: [row('a', 'noord', '2025-01-01')] })).findings)).toEqual(['TV-422']);
  });
});

describe('parts', () => {
  const groupings = [
    { id: 'gemeente', column: 'gemeente', classes: null },
    { id: 'leeftijd', column: 'leeftijd', classes: [0, 6, 12] },
  ];
  const aged = source({ derived: [{ id: 'leeftijd', at: { file: 'x', line: 1 }, kind: 'years', from: 'geboren', to: 'einde' }] });
  const rows = [
    row('a', 'noord', '2025-06-01', { gemeente: "'s-Hertogenbosch", geboren: '2019-06-02' }),
    row('b', 'noord', '2025-06-01', { gemeente: 'Den Haag', geboren: '2019-06-01' }),
    row('c', 'noord', '2025-06-01', { gemeente: null, geboren: '2010-06-01' }),
    row('d', 'noord', '2025-06-01', { gemeente: 'Den Haag', geboren: null }),
  ];
  const asking = (grouping: string, value: string) => edition({ id: value, part: { grouping, value } });

  test('counts the part an edition asks for, by name or by class, besides the whole', async () => {
    const editions = [
      asking('gemeente', 'Den Haag'),
      asking('gemeente', "'s-Hertogenbosch"),
      asking('leeftijd', '0-5'),
      asking('leeftijd', '6-11'),
      asking('leeftijd', '12+'),
    ];
    const { cells } = (await counting({ organisation: { groupings }, sources: [aged], editions }, rows)).tally;
    const parts = ['gemeente=Den Haag', "gemeente='s-Hertogenbosch", 'leeftijd=0-5', 'leeftijd=6-11', 'leeftijd=12+', null];
    expect(parts.map((part) => nAt(cells, { part }))).toEqual([2, 1, 1, 1, 1, 4]);
  });

  test('a part nobody asks for is not counted; one a file cannot be divided by is told', async () => {
    expect(
      (await counting({ organisation: { groupings }, sources: [aged] }, rows)).tally.cells.every(({ part }) => part === null),
    ).toBe(true);
    const { findings } = await counting({ organisation: { groupings }, editions: [asking('leeftijd', '0-5')] }, rows);
    expect(findings).toMatchObject([{ code: 'TV-414', params: { part: 'leeftijd=0-5', column: 'leeftijd' } }]);
  });
});

describe('follow-up', () => {
  const followed = indicator({ followUp: { amount: 12, unit: 'months' } });
  const rows = ['2023-05-01', '2024-05-01', '2024-12-31', '2025-02-01'].map((day, i) => row(`p${i}`, 'noord', day));
  const blocks = (texts: string[], id: string) =>
    texts.filter((text) => text.startsWith(`uitval/${id}/`)).map((text) => text.split('/')[2]);

  test('a period is not to be seen until its last day has had its whole window', async () => {
    const { tally } = await counting({ indicators: [followed], sources: [source({ referenceDate: '2026-01-12' })] }, rows);
    expect(blocks(tally.notYet, 'noord')).toEqual(['2025-H1', '2025-H2', '2026-H1', '2025', '2026']);
  });

  test('the last day of the window is enough, the day before is not; a year waits for both its halves', async () => {
    const open = async (referenceDate: string) =>
      blocks((await counting({ indicators: [followed], sources: [source({ referenceDate })] }, rows)).tally.notYet, 'zuid');
    expect(await open('2025-12-31')).not.toContain('2024');
    expect(await open('2025-12-30')).toEqual(['2024-H2', '2025-H1', '2025-H2', '2024', '2025']);
  });

  test('all time holds only the periods that may be seen', async () => {
    const { tally } = await counting({ indicators: [followed], sources: [source({ referenceDate: '2025-12-30' })] }, rows);
    expect(nAt(tally.cells, { period: 'alles' })).toBe(2);
    expect(blocks(tally.notYet, 'noord')).not.toContain('alles');
  });

  test('without a date of the export nothing can be followed, and that is an error', async () => {
    const { findings } = await counting({ indicators: [followed], sources: [source({ referenceDate: null })] }, rows);
    expect(codes(findings)).toEqual(['TV-421']);
  });
});

describe('informants', () => {
  const asked = source({
    columns: [...source().columns, column('informant', 'code', { values: ['jongere', 'ouder', 'leraar'] })],
  });
  const wanted = indicator({
    measure: 'distribution',
    value: 'nut',
    numerator: null,
    informant: { choose: ['jongere', 'ouder'], per: 'traject' },
  });
  const list = (traject: string | null, informant: string, nut: string, einde = '2025-01-01') =>
    row('a', 'noord', einde, { traject, informant, nut });

  test('one list per trajectory, of the first informant that answered, the last of several', async () => {
    const rows = [
      list('t1', 'ouder', 'niet'), list('t1', 'jongere', 'weinig'), list('t1', 'jongere', 'veel', '2025-02-01'),
      list('t2', 'ouder', 'redelijk'), list('t3', 'leraar', 'veel'), list(null, 'ouder', 'niet'), list(null, 'ouder', 'niet'),
    ]; // prettier-ignore
    const { cells } = (await counting({ sources: [asked], indicators: [wanted] }, rows)).tally;
    expect(['niet', 'weinig', 'redelijk', 'veel', null].map((category) => nAt(cells, { category }))).toEqual([2, 0, 1, 1, 4]);
  });

  test('without a column that says who answered it is an error', async () => {
    expect(codes((await counting({ indicators: [wanted] }, [])).findings)).toEqual(['TV-416']);
  });
});

test('an indicator that says why it has no figure is not counted', async () => {
  const { tally } = await counting({ indicators: [indicator({ unavailable: { kind: 'not-yet', reason: 'later' } })] }, [
    row('a', 'noord', '2025-01-01'),
  ]);
  expect(tally.cells).toEqual([]);
});

test('a column that is nowhere is found, nearest first', async () => {
  const { findings } = await counting({ indicators: [indicator({ breakdown: ['wize'] })] }, []);
  expect(findings).toMatchObject([{ code: 'TV-420', params: { column: 'wize' } }]);
  expect((findings[0]?.params as { possible: string[] }).possible[0]).toBe('wijze');
});

test('quotes, percent signs and semicolons in words and ids are only ever words', async () => {
  const odd = `"; drop table trajecten; --'`;
  const units = [unit('organisatie'), unit(odd, 'organisatie')];
  const sources = [
    source({
      id: `tra"jec'ten`,
      columns: source().columns.map((own) => (own.id === 'wijze' ? { ...own, id: odd, values: [] } : own)),
    }),
  ];
  const strange = indicator({
    denominator: { ...side({ op: 'filled', column: 'einde' }), source: `tra"jec'ten` },
    numerator: { ...side({ op: 'one-of', column: odd, values: [`o'neill%`, odd] }), source: `tra"jec'ten` },
    breakdown: [odd],
  });
  const rows = [
    row('a', odd, '2025-01-01', { [odd]: `o'neill%` }),
    row('b', odd, '2025-01-01', { [odd]: 'oxneill' }),
    row('c', odd, '2025-01-01', { [odd]: odd }),
  ];
  const { cells } = (await counting({ organisation: { units }, sources, indicators: [strange] }, rows)).tally;
  expect([nAt(cells, { unit: odd, category: 'ja' }), nAt(cells, { unit: odd, series: odd, category: odd })]).toEqual([2, 1]);
});

test('the cells of the same rows are the same in the same order, whatever their order in the file', async () => {
  const rows = Array.from({ length: 300 }, (_, i) =>
    row(`p${i % 70}`, i % 3 ? 'noord' : 'zuid', `202${i % 4}-0${1 + (i % 9)}-11`, {
      wijze: ['plan', 'client', null][i % 3] ?? null,
    }),
  );
  const [first, second] = [await counting({}, rows), await counting({}, rows.toReversed(), { threads: 1 })];
  expect(JSON.stringify(second.tally)).toBe(JSON.stringify(first.tally));
  const total = (cells: Cell[]) =>
    cells.find((cell) => cell.unit === 'organisatie' && cell.period === 'alles' && cell.category === null)?.n;
  expect(total(first.tally.cells)).toBe(300);
});
