import { describe, expect, test } from 'vitest';
import { measures } from '../src/measures/index.ts';
import type { Cell, DataSource, FaceValue, Indicator, Pairing } from '../src/model/index.ts';
import { bonett, effectSize } from '../src/statistics/effect-size.ts';
import { pairMoments, summarise } from '../src/statistics/pairs.ts';
import { classify, leastReliable } from '../src/statistics/reliable-change.ts';
import { bandOf, zScore } from '../src/statistics/z-score.ts';
import { column, counting, every, indicator, side, source, type Row } from './count-fixtures.ts';

const lists: DataSource = source({
  id: 'lijsten',
  columns: [
    column('client', 'person'), column('traject', 'key'), column('team', 'unit'), column('lijst', 'instrument'),
    column('wie', 'code', { values: ['moeder', 'vader', 'groep'] }), column('dag', 'date'), column('moment', 'code'),
    column('totaal', 'number'), column('leeftijd', 'integer'),
  ],
}); // prettier-ignore
const closed: DataSource = source({ id: 'einden', columns: [column('client', 'person'), column('traject', 'key'), column('team', 'unit'), column('einde', 'date')] }); // prettier-ignore

const is = (name: string, value: string) => ({ op: 'one-of' as const, column: name, values: [value] });
const aged = (from: string, until: string | null) => ({
  op: 'range' as const, column: 'leeftijd', from: { kind: 'value' as const, value: from }, until: until === null ? null : { kind: 'value' as const, value: until }, upTo: null,
}); // prettier-ignore

const pairing: Pairing = {
  source: 'lijsten', where: every, value: 'totaal', list: { column: 'lijst', instrument: 'vb' }, per: ['client', 'traject'],
  start: is('moment', 'begin'), end: is('moment', 'eind'), day: 'dag', atLeast: 28, closed: null,
  informant: { column: 'wie', choose: ['moeder', 'vader'], except: { column: 'team', values: ['zuid'], choose: ['groep'] }, same: true },
  scoring: {
    instrument: 'vb', lowerIsBetter: true, range: { from: 0, upTo: 40 }, reliability: 0.8,
    norms: [{ when: aged('4', '12'), mean: 8.4, sd: 5.7, cutOff: 13 }, { when: aged('12', null), mean: 9.5, sd: 6.1, cutOff: 15 }],
  },
}; // prettier-ignore

const change = (own: Partial<Pairing> = {}, more: Partial<Indicator> = {}): Indicator =>
  indicator({
    id: 'afname', measure: 'change', source: 'lijsten', period: 'dag', denominator: side(every, { source: 'lijsten' }), numerator: null,
    value: 'totaal', predicate: 'gingen vooruit', pairing: { ...pairing, ...own }, ...more,
  }); // prettier-ignore

const list = (client: string, moment: string, totaal: number | null, own: Row = {}): Row => ({
  client, traject: `t${client}`, team: 'noord', lijst: 'vb', wie: 'moeder', dag: moment === 'begin' ? '2025-01-10' : '2025-05-10', moment,
  totaal: totaal === null ? null : String(totaal), leeftijd: '8', ...own,
}); // prettier-ignore
const pair = (client: string, x: number, y: number, own: Row = {}) => [
  list(client, 'begin', x, own),
  list(client, 'eind', y, own),
];

const count = (rows: Row[], of: Indicator = change(), ends: Row[] = []) =>
  counting({ sources: [lists, closed], indicators: [of] }, { lijsten: rows, einden: ends });
const wholeOf = (cells: readonly Cell[], own: Partial<Cell> = {}) =>
  cells.find((cell) => cell.category === null && cell.series === (own.series ?? null) && cell.unit === (own.unit ?? 'organisatie') && cell.period === (own.period ?? '2025')); // prettier-ignore
const sums = (cells: readonly Cell[], unit = 'organisatie') => wholeOf(cells, { unit })?.pairs ?? null;
const codes = (found: { findings: readonly { code: string; params: unknown }[] }) =>
  found.findings.map(({ code, params }) => ({ code, ...(params as object) }));

describe('pairs', () => {
  test('only who has both counts, with the sums of both ends and of their product', async () => {
    const counted = await count([...pair('a', 20, 10), ...pair('b', 15, 12), list('c', 'begin', 9), list('d', 'eind', 9)]);
    expect(sums(counted.tally.cells)).toEqual({ n: 2, sumX: 35, sumY: 22, sumXX: 625, sumYY: 244, sumXY: 380 });
    expect(codes(counted)).toContainEqual({ code: 'TV-424', indicator: 'afname', starts: 1, ends: 1 });
  });

  test('a trajectory of its own for the same client is a pair of its own, and still one person', async () => {
    const { tally } = await count([...pair('a', 20, 10), ...pair('a', 8, 9, { traject: 'tweede' })]);
    expect(wholeOf(tally.cells)).toMatchObject({ n: 2, persons: 1 });
  });

  test('the mother goes before the father, and one informant fills in both ends', async () => {
    const counted = await count([
      ...pair('a', 30, 29, { wie: 'vader' }),
      ...pair('a', 20, 10),
      list('b', 'begin', 20),
      list('b', 'eind', 11, { wie: 'vader' }),
      ...pair('c', 12, 7, { wie: 'vader' }),
    ]);
    expect(sums(counted.tally.cells)).toMatchObject({ n: 2, sumX: 32, sumY: 17 });
    expect(codes(counted)).toContainEqual({ code: 'TV-425', indicator: 'afname', pairs: 1, counted: false });
  });

  test('without that setting ends of different informants count, and the author is told', async () => {
    const any = change({ informant: { ...pairing.informant!, same: false } });
    const counted = await count([list('b', 'begin', 20), list('b', 'eind', 11, { wie: 'vader' })], any);
    expect(sums(counted.tally.cells)).toMatchObject({ n: 1, sumX: 20, sumY: 11 });
    expect(codes(counted)).toContainEqual({ code: 'TV-425', indicator: 'afname', pairs: 1, counted: true });
  });

  test('an exception for a unit: there the group worker answers, and only there', async () => {
    const { tally } = await count([
      ...pair('a', 20, 10, { team: 'zuid', wie: 'groep' }),
      ...pair('b', 20, 11, { team: 'zuid' }),
      ...pair('c', 20, 12, { wie: 'groep' }),
    ]);
    expect(sums(tally.cells)).toMatchObject({ n: 1, sumY: 10 });
  });

  test('of several lists the first start and the last end count; of two on one day the first, and the last, in the file', async () => {
    const { tally } = await count([
      list('a', 'begin', 20, { dag: '2025-02-01' }),
      list('a', 'begin', 25),
      list('a', 'begin', 26),
      list('a', 'eind', 12),
      list('a', 'eind', 11),
      list('a', 'eind', 13, { dag: '2025-04-01' }),
    ]);
    expect(sums(tally.cells)).toMatchObject({ n: 1, sumX: 25, sumY: 11 });
  });

  test('one day, the wrong way round and too close are no pairs, each told apart', async () => {
    const counted = await count([
      list('a', 'begin', 20), list('a', 'eind', 10, { dag: '2025-01-10' }),
      list('b', 'begin', 20), list('b', 'eind', 10, { dag: '2024-12-01' }),
      list('c', 'begin', 20), list('c', 'eind', 10, { dag: '2025-02-06' }),
      list('d', 'begin', 20), list('d', 'eind', 10, { dag: '2025-02-07' }),
    ]); // prettier-ignore
    expect(sums(counted.tally.cells)).toMatchObject({ n: 1 });
    expect(codes(counted)).toEqual(
      expect.arrayContaining([
        { code: 'TV-426', indicator: 'afname', pairs: 1, column: 'dag' },
        { code: 'TV-427', indicator: 'afname', pairs: 1, column: 'dag' },
        { code: 'TV-428', indicator: 'afname', pairs: 1, atLeast: 28 },
      ]),
    );
  });

  test('a score outside the range, without a score, or of another questionnaire makes no pair', async () => {
    const counted = await count([...pair('a', 75, 10), ...pair('b', 20, 10, { lijst: 'anders' }), list('c', 'begin', null), list('c', 'eind', 5)]); // prettier-ignore
    expect(wholeOf(counted.tally.cells)).toBeUndefined();
    expect(codes(counted)).toContainEqual({ code: 'TV-429', indicator: 'afname', rows: 1, column: 'totaal', low: 0, high: 40 });
  });

  test('unit and period are those of the trajectory; one that still runs does not count yet', async () => {
    const of = change({ closed: { source: 'einden', same: 'traject', date: 'einde', unit: 'team' } }, { period: '' });
    const ends = [
      { client: 'a', traject: 'ta', team: 'noord', einde: '2024-03-01' },
      { client: 'a', traject: 'ta', team: 'zuid', einde: '2026-03-01' },
    ];
    const counted = await count([...pair('a', 20, 10), ...pair('b', 20, 10)], of, ends);
    expect(wholeOf(counted.tally.cells, { unit: 'zuid', period: '2026' })).toMatchObject({ n: 1 });
    expect(wholeOf(counted.tally.cells, { unit: 'noord', period: '2025' })).toBeUndefined();
    expect(codes(counted)).toContainEqual({ code: 'TV-430', indicator: 'afname', pairs: 1, source: 'Trajecten' });
  });
});

describe('random pairs: every class, band and sum as the formulas say', () => {
  let state = 7;
  const random = (most: number) => (state = (state * 48271) % 2147483647) % most;
  const people = Array.from({ length: 400 }, (_, at) => ({
    x: random(81) / 2,
    y: random(81) / 2,
    age: 4 + random(14),
    id: `p${at}`,
  }));
  const rows = people.flatMap(({ id, x, y, age }) => pair(id, x, y, { leeftijd: String(age) }));
  const normOf = (age: number) => pairing.scoring.norms[age < 12 ? 0 : 1]!;

  test('lower is better', async () => {
    const { tally } = await count(rows);
    expect(sums(tally.cells)).toEqual(pairMoments(people.map(({ x }) => x), people.map(({ y }) => y))); // prettier-ignore
    const words = { recovered: 'hersteld', improved: 'verbeterd', unchanged: 'onveranderd', deteriorated: 'verslechterd', outside: 'startte-buiten-klinisch-gebied' }; // prettier-ignore
    const expected = people.map(({ x, y, age }) => {
      const { sd, cutOff } = normOf(age);
      return words[classify(x, y, { least: leastReliable({ sd: sd!, reliability: 0.8 }), cutOff, lowerIsBetter: true })];
    });
    const bandNames = {
      none: 'geen',
      mild: 'mild',
      considerable: 'aanzienlijk',
      severe: 'ernstig',
      'very-severe': 'zeer-ernstig',
    };
    const bandsOf = (end: 'x' | 'y') => people.map((one) => bandNames[bandOf(zScore(one[end], normOf(one.age) as { mean: number; sd: number }))]); // prettier-ignore
    const counts = (series: string | null) =>
      Object.fromEntries(tally.cells.filter((cell) => cell.category !== null && cell.series === series && cell.unit === 'organisatie' && cell.period === '2025').map((cell) => [cell.category, cell.n])); // prettier-ignore
    const tallied = (values: string[]) => Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length])); // prettier-ignore
    expect(counts(null)).toEqual(tallied(expected));
    expect(counts('ernst:begin')).toEqual(tallied(bandsOf('x')));
    expect(counts('ernst:eind')).toEqual(tallied(bandsOf('y')));
  });

  test('the faces are the effect size and Bonett’s interval of these very pairs, and of z', async () => {
    const { tally } = await count(rows);
    const told = (series: string | null) =>
      facesOf(tally.cells.filter((cell) => cell.series === series && cell.unit === 'organisatie' && cell.period === '2025'), change()); // prettier-ignore
    const interval = bonett(summarise(pairMoments(people.map(({ x }) => x), people.map(({ y }) => y)))!)!; // prettier-ignore
    expect(told(null)('effect')).toBeCloseTo(interval.size, 10);
    expect(told(null)('effect-low')).toBeCloseTo(interval.low, 10);
    const z = (end: 'x' | 'y') => people.map((one) => zScore(one[end], normOf(one.age) as { mean: number; sd: number }));
    expect(told('ernst:begin')('effect')).toBeCloseTo(effectSize(summarise(pairMoments(z('x'), z('y')))!)!, 4);
  });

  test('higher is better: everything mirrored', async () => {
    const mirrored = change({ scoring: { ...pairing.scoring, lowerIsBetter: false, norms: [{ when: every, mean: 31.6, sd: 5.7, cutOff: 27 }] } }); // prettier-ignore
    const plain = change({ scoring: { ...pairing.scoring, norms: [{ when: every, mean: 8.4, sd: 5.7, cutOff: 13 }] } });
    const here = await count(rows.map((row) => ({ ...row, totaal: String(40 - Number(row['totaal'])) })), mirrored); // prettier-ignore
    const there = await count(rows, plain);
    const categories = ({ tally }: typeof here) => tally.cells.filter(({ category }) => category !== null).map(({ category, series, unit, period, n }) => [category, series, unit, period, n]); // prettier-ignore
    expect(categories(here)).toEqual(categories(there));
    const [a, b] = [here, there].map(({ tally }, at) => facesOf(tally.cells.filter(({ series, unit, period }) => series === null && unit === 'organisatie' && period === '2025'), at === 0 ? mirrored : plain)); // prettier-ignore
    expect(a!('effect')).toBeCloseTo(b!('effect')!, 10);
    expect(a!('effect-low')).toBeCloseTo(b!('effect-low')!, 10);
  });
});

describe('what is not known gives no number', () => {
  const rows = Array.from({ length: 25 }, (_, at) => pair(`p${at}`, 20 + (at % 5), 10 + (at % 7))).flat();
  const cellsOf = async (own: Partial<Pairing>) => (await count(rows, change(own))).tally.cells.filter(({ unit, period }) => unit === 'organisatie' && period === '2025'); // prettier-ignore

  test('no reliability: nobody is told to have improved, the means still are', async () => {
    const own = { scoring: { ...pairing.scoring, reliability: null } };
    const cells = (await cellsOf(own)).filter(({ series }) => series === null);
    const told = facesOf(cells, change(own));
    expect(cells.map(({ category }) => category)).toEqual([null]);
    expect([told('count'), told('share')]).toEqual([null, null]);
    expect(told('start')).toBe(22);
  });

  test('no norm for one child: its band is unknown, and nobody’s z is averaged', async () => {
    const lone = [...rows, ...pair('x', 20, 10, { leeftijd: '2' })];
    const counted = await count(lone);
    const cells = counted.tally.cells.filter(({ unit, period, series }) => unit === 'organisatie' && period === '2025' && series === 'ernst:begin'); // prettier-ignore
    expect(cells.find(({ category }) => category === 'onbekend')).toMatchObject({ n: 1 });
    expect(facesOf(cells, change())('start')).toBeNull();
    expect(codes(counted)).toContainEqual({ code: 'TV-423', indicator: 'afname', pairs: 1 });
  });

  test('no norms at all: no severity is counted', async () => {
    const cells = await cellsOf({ scoring: { ...pairing.scoring, norms: [] } });
    expect(new Set(cells.map(({ series }) => series))).toEqual(new Set([null]));
  });

  test('under twenty: means and counts, no effect and no percentage', async () => {
    const { tally } = await count(rows.slice(0, 20));
    const told = facesOf(tally.cells.filter(({ unit, period, series }) => unit === 'organisatie' && period === '2025' && series === null), change()); // prettier-ignore
    expect([told('start'), told('count')].every((value) => value !== null)).toBe(true);
    expect([told('effect'), told('share'), told('start-sd')]).toEqual([null, null, null]);
  });
});

test('a response that counts pairs tells which lists there are, and never more pairs than trajectories', async () => {
  const response = indicator({
    id: 'respons', measure: 'response', source: 'einden', period: 'einde', denominator: side(every, { source: 'einden' }),
    numerator: side(every, { source: 'lijsten', same: 'traject' }), pairing,
  }); // prettier-ignore
  const ends = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
    client: id,
    traject: id === 'e' ? null : `t${id}`,
    team: 'noord',
    einde: '2025-06-01',
  }));
  const { tally } = await counting(
    { sources: [closed, lists], indicators: [response] },
    { einden: ends, lijsten: [...pair('a', 20, 10), ...pair('a', 9, 9, { wie: 'vader' }), list('b', 'begin', 5), list('c', 'eind', 5), ...pair('z', 1, 2)] },
  ); // prettier-ignore
  const own = tally.cells.filter(({ unit, period }) => unit === 'organisatie' && period === '2025');
  const counts = (series: string | null) => own.filter((cell) => cell.series === series && cell.category !== null).map(({ category, n }) => [category, n]); // prettier-ignore
  expect(counts(null)).toEqual([['ja', 1], ['nee', 3], ['onbekend', 1]]); // prettier-ignore
  expect(counts('paar:lijsten')).toEqual([['alleen-begin', 1], ['alleen-eind', 1], ['begin-en-eind', 1], ['geen', 1], ['onbekend', 1]]); // prettier-ignore
});

function facesOf(cells: Cell[], of: Indicator): (face: FaceValue['face']) => number | null {
  const faces = measures.change.faces(cells, of);
  return (wanted) => faces.find(({ face, category }) => face === wanted && category === null)?.value ?? null;
}
