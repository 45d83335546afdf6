import { describe, expect, test } from 'vitest';
import { measures } from '../src/measures/index.ts';
import type { AggregateRow, Arrived, Cell, DataSource, Indicator } from '../src/model/index.ts';
import { cellAt, counting, indicator, organisation, source, unit } from './count-fixtures.ts';

const none: Arrived = { kind: 'none' };
const hidden: Arrived = { kind: 'hidden' };
const value = (number: number, decimals = 0): Arrived => ({ kind: 'value', value: number, decimals });
const line = (own: Partial<AggregateRow>): AggregateRow => ({
  source: 'geteld', indicator: 'uitval', unit: 'noord', period: '2025-H1', category: null, moment: null, n: none, numerator: none, percentage: none,
  mean: none, sd: none, from: null, until: null, at: { file: 'data/geteld.csv', line: 2 }, ...own,
}); // prettier-ignore

async function imported(aggregates: AggregateRow[], own: Partial<Indicator> = {}, data: Partial<DataSource> = {}) {
  const side = { source: 'geteld', sum: null, same: null, where: { op: 'all' as const, of: [] } };
  const counted = source({ id: 'geteld', layout: 'aggregates', person: null, columns: [], ...data });
  const world = { sources: [counted], indicators: [indicator({ source: 'geteld', denominator: side, numerator: side, ...own })] };
  return counting(world, {}, { aggregates });
}

const at = (cells: Cell[], own: Partial<Cell> = {}) => cellAt(cells, { unit: 'noord', ...own });
const face = (cells: Cell[], name: string, own: Indicator, category: string | null = null) =>
  measures[own.measure]
    .faces(
      cells.filter(({ unit: id, series }) => id === 'noord' && series === null),
      own,
    )
    .find((one) => one.face === name && one.category === category);

describe('figures that were counted elsewhere', () => {
  test('exact numbers become yes and no', async () => {
    const { cells } = (await imported([line({ n: value(75), numerator: value(48), percentage: value(64) })])).tally;
    expect([at(cells)?.n, at(cells, { category: 'ja' })?.n, at(cells, { category: 'nee' })?.n]).toEqual([75, 48, 27]);
    expect(face(cells, 'share', indicator())).toMatchObject({ value: 0.64, form: { kind: 'exact' } });
  });

  test('a hidden denominator is unknown, never zero, and so is all that hangs on it', async () => {
    const { cells } = (await imported([line({ n: hidden, numerator: hidden })])).tally;
    expect(at(cells)).toMatchObject({ n: null, persons: null, range: { low: 0, high: null } });
    expect(
      measures.share
        .faces(
          cells.filter(({ unit: id }) => id === 'noord'),
          indicator(),
        )
        .every((one) => one.form.kind === 'absent' && one.value === null),
    ).toBe(true);
  });

  test('answers that do not apply to a unit make no figure, hidden or not', async () => {
    const applies: Arrived = { kind: 'not-applicable' };
    const rows = ['ja', 'nee'].map((category) => line({ category, n: applies, numerator: applies, percentage: applies }));
    expect(at((await imported(rows, { measure: 'distribution' })).tally.cells)).toBeUndefined();
  });

  test('a hidden numerator lies between none and all', async () => {
    const { cells } = (await imported([line({ n: value(30), numerator: hidden })])).tally;
    expect(at(cells)?.n).toBe(30);
    expect(['ja', 'nee'].map((category) => at(cells, { category }))).toMatchObject([
      { n: null, range: { low: 0, high: 30 } },
      { n: null, range: { low: 0, high: 30 } },
    ]);
  });

  test('rounded numbers are ranges; a half may have gone either way', async () => {
    const { cells } = (await imported([line({ n: value(100), numerator: value(10) })], {}, { roundedTo: 10 })).tally;
    expect(at(cells)).toMatchObject({ n: 100, range: { low: 95, high: 105 } });
    expect(at(cells, { category: 'ja' })).toMatchObject({ n: 10, range: { low: 5, high: 15 } });
    expect(at(cells, { category: 'nee' })).toMatchObject({ n: null, range: { low: 80, high: 100 } });
    expect(face(cells, 'n', indicator())).toMatchObject({ form: { kind: 'band', low: 95, high: 105 } });
    expect(face(cells, 'share', indicator())).toBeUndefined();
  });

  test('a printed percentage is repeated with its decimals; the number behind it is a range (vector pct_count_interval)', async () => {
    const { cells } = (await imported([line({ n: value(240), percentage: value(73) })])).tally;
    expect(at(cells, { category: 'ja' })).toMatchObject({
      n: null,
      range: { low: 174, high: 176 },
      imported: { percentage: 73, decimals: 0 },
    });
    expect(face(cells, 'share', indicator())).toMatchObject({ value: 0.73, form: { kind: 'rounded', decimals: 0 } });
    expect(face(cells, 'low', indicator())).toBeUndefined();
  });

  test('the only number a percentage leaves is that number', async () => {
    const { cells } = (await imported([line({ n: value(75), percentage: value(57) })])).tally;
    expect(at(cells, { category: 'ja' })).toMatchObject({ n: 43, range: null });
  });

  test('a percentage that no number gives is found, and not shown', async () => {
    const { tally, findings } = await imported([line({ n: value(29), percentage: value(50) })]);
    expect(findings).toMatchObject([{ code: 'TV-418', at: { line: 2 }, params: { n: 29, printed: 50 } }]);
    expect(face(tally.cells, 'share', indicator())).toBeUndefined();
  });

  test('where number and percentage disagree, the number counts', async () => {
    const { cells } = (await imported([line({ n: value(75), numerator: value(44), percentage: value(57) })])).tally;
    expect(face(cells, 'share', indicator())).toMatchObject({ value: 44 / 75, form: { kind: 'exact' } });
  });

  test('a percentage without any number is shown as it was printed, below twenty not at all', async () => {
    const shown = (n: Arrived) =>
      imported([line({ n, percentage: value(19.4, 1) })]).then(({ tally }) => face(tally.cells, 'share', indicator()));
    expect(await shown(none)).toMatchObject({ value: 0.19399999999999998, form: { kind: 'rounded', decimals: 1 } });
    expect(await shown(value(19))).toBeUndefined();
  });

  test('categories with their own numbers, or with a number of the whole', async () => {
    const own = { measure: 'distribution' as const, value: 'oordeel', favourable: ['goed'] };
    const counts = (await imported([line({ category: 'goed', n: value(30) }), line({ category: 'matig', n: value(12) })], own))
      .tally.cells;
    expect([at(counts)?.n, at(counts, { category: 'goed' })?.n]).toEqual([42, 30]);
    const based = (
      await imported(
        [
          line({ category: 'goed', n: value(40), numerator: value(30) }),
          line({ category: 'matig', n: value(40), percentage: value(25) }),
        ],
        own,
      )
    ).tally.cells;
    expect([at(based)?.n, at(based, { category: 'goed' })?.n, at(based, { category: 'matig' })?.n]).toEqual([40, 30, 10]);
  });

  test('a printed mean is repeated; its sums only serve to combine', async () => {
    const mean = indicator({ measure: 'mean', value: 'score', numerator: null });
    const { cells } = (
      await imported([line({ n: value(305), mean: value(10.1, 1), sd: value(4.7, 1) })], { measure: 'mean', value: 'score' })
    ).tally;
    expect(at(cells)).toMatchObject({ n: 305, sum: 3080.5, imported: { mean: 10.1, sd: 4.7, decimals: 1 } });
    expect(face(cells, 'mean', mean)).toMatchObject({ value: 10.1, form: { kind: 'rounded', decimals: 1 } });
    expect(face(cells, 'low', mean)).toBeUndefined();
    const unknown = (await imported([line({ n: hidden, mean: value(10.1, 1) })], { measure: 'mean', value: 'score' })).tally
      .cells;
    expect(at(unknown)).toMatchObject({ n: null, sum: null });
  });

  test('what does not apply is not there; moments are series; other weeks are kept', async () => {
    const rows = [
      line({ n: { kind: 'not-applicable' } }),
      line({ n: value(20), numerator: value(5), moment: 'begin', from: '2025-01-15', until: '2025-07-14' }),
    ];
    const { cells } = (await imported(rows)).tally;
    expect(at(cells)).toBeUndefined();
    expect(at(cells, { series: 'begin' })).toMatchObject({
      n: 20,
      imported: { from: '2025-01-15', until: '2025-07-14', mean: null },
    });
  });
});

describe('units above that the file does not name', () => {
  const both = (zuid: Partial<AggregateRow>) => [line({ n: value(30), numerator: value(5) }), line({ unit: 'zuid', ...zuid })];

  test('are added up when every unit below is exact', async () => {
    const { cells } = (await imported(both({ n: value(20), numerator: value(8) }))).tally;
    expect(['ja', 'nee', null].map((category) => cellAt(cells, { category })?.n)).toEqual([13, 37, 50]);
    expect(cellAt(cells, { period: '2025' })).toBeUndefined();
  });

  test('are not added up when one is hidden, rounded to a range, printed or absent', async () => {
    for (const zuid of [{ n: hidden }, { n: value(20), numerator: hidden }, { n: value(240), percentage: value(73) }])
      expect(cellAt((await imported(both(zuid))).tally.cells)).toBeUndefined();
    expect(cellAt((await imported([line({ n: value(30), numerator: value(5) })])).tally.cells)).toBeUndefined();
  });

  test('are taken as printed when the file names them, also when they are not the sum', async () => {
    const { cells } = (
      await imported([
        ...both({ n: value(20), numerator: value(8) }),
        line({ unit: 'organisatie', n: value(51), numerator: value(13) }),
      ])
    ).tally;
    expect(cellAt(cells)?.n).toBe(51);
  });

  test('do not wait for a unit that did not live then', async () => {
    const units = [unit('organisatie'), unit('noord', 'organisatie'), unit('zuid', 'organisatie', { from: '2026-01-01' })];
    const side = { source: 'geteld', sum: null, same: null, where: { op: 'all' as const, of: [] } };
    const world = {
      organisation: organisation({ units }),
      sources: [source({ id: 'geteld', layout: 'aggregates', columns: [] })],
      indicators: [indicator({ source: 'geteld', denominator: side, numerator: side })],
    };
    const { tally } = await counting(world, {}, { aggregates: [line({ n: value(30), numerator: value(5) })] });
    expect(cellAt(tally.cells)?.n).toBe(30);
  });
});
