import { describe, expect, test } from 'vitest';
import { measures } from '../src/measures/index.ts';
import { measureIds, type Cell, type FaceValue, type Indicator } from '../src/model/index.ts';
import { column, indicator, source } from './count-fixtures.ts';

const cell = (category: string | null, n: number | null, own: Partial<Cell> = {}): Cell => ({
  indicator: 'uitval', version: '0', unit: 'noord', period: '2025', part: null, series: null, category, n, persons: n, sum: null, sumSquares: null,
  range: null, imported: null, ...own,
}); // prettier-ignore

const tell = (own: Partial<Indicator>, cells: Cell[]) => {
  const faces = measures[own.measure ?? 'share'].faces(cells, indicator(own));
  return (face: string, category: string | null = null): FaceValue | undefined =>
    faces.find((one) => one.face === face && one.category === category);
};

test('every measure of the model is on the shelf under its own id', () => {
  expect(Object.keys(measures).toSorted()).toEqual([...measureIds].toSorted());
  for (const id of measureIds) expect(measures[id].id).toBe(id);
});

describe('share', () => {
  const block = (ja: number, nee: number, own: Partial<Cell> = {}) => [
    cell(null, ja + nee, own),
    cell('ja', ja),
    cell('nee', nee),
  ];

  test('tells the numerator, its share of all with unknown among them, and its Wilson interval', () => {
    const face = tell({}, [cell(null, 40), cell('ja', 14), cell('nee', 6), cell('onbekend', 20)]);
    expect(face('count')?.value).toBe(14);
    expect(face('n')?.value).toBe(40);
    expect(face('share')?.value).toBe(0.35);
    expect(face('low')?.value).toBeCloseTo(0.2213, 4);
    expect(face('count', 'onbekend')?.value).toBe(20);
    expect(face('share', 'ja')?.value).toBe(0.35);
  });

  test('tells no percentage and no interval below twenty persons, however many rows', () => {
    for (const persons of [7, 19]) {
      const face = tell({}, block(10, 30, { persons }));
      expect(face('count')?.value).toBe(10);
      expect([face('share'), face('low'), face('high'), face('share', 'ja')]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
    expect(tell({}, block(10, 30, { persons: 20 }))('share')?.value).toBe(0.25);
  });

  test('goes by n where persons do not matter', () => {
    expect(tell({}, block(10, 10))('share')?.value).toBe(0.5);
    expect(tell({}, block(9, 10))('share')).toBeUndefined();
  });

  test('none is zero, with an interval that starts there', () => {
    const face = tell({}, block(0, 20));
    expect([face('count')?.value, face('share')?.value, face('low')?.value]).toEqual([0, 0, 0]);
  });

  test('sums that contradict each other have no share, and throw nothing', () => {
    expect(tell({}, [cell(null, 20), cell('ja', 25), cell('nee', -5)])('share')).toBeUndefined();
  });

  test('a breakdown tells each category of its own base', () => {
    const face = tell({}, [
      cell(null, 30, { series: 'door' }),
      cell('ouders', 24, { series: 'door' }),
      cell('school', 15, { series: 'door' }),
    ]);
    expect([face('share', 'ouders')?.value, face('share', 'school')?.value, face('n')?.value]).toEqual([0.8, 0.5, 30]);
  });

  test('only categories without a whole have counts and no shares', () => {
    const face = tell({}, [cell('ja', 30)]);
    expect([face('count', 'ja')?.value, face('share', 'ja')]).toEqual([30, undefined]);
  });

  test('plans: exclusive columns over all, several answers over the numerator', () => {
    const plans = measures.share.plan(indicator({ breakdown: ['wijze', 'door'] }), source());
    expect(plans.map(({ series, over, combine }) => [series, over, combine])).toEqual([
      [null, 'denominator', 'partition'],
      ['wijze', 'denominator', 'partition'],
      ['door', 'numerator', 'multiple'],
    ]);
  });
});

describe('distribution', () => {
  const own = { measure: 'distribution' as const, value: 'nut', favourable: ['redelijk', 'veel'] };

  test('tells each answer, and the favourable ones together', () => {
    const face = tell(own, [
      cell(null, 40),
      cell('niet', 4),
      cell('weinig', 6),
      cell('redelijk', 10),
      cell('veel', 15),
      cell('onbekend', 5),
    ]);
    expect([face('count')?.value, face('share')?.value, face('share', 'veel')?.value]).toEqual([25, 0.625, 0.375]);
  });

  test('adds no printed percentages: they cannot be added up', () => {
    const printed = (name: string, percentage: number) =>
      cell(name, null, {
        range: { low: 0, high: 40 },
        imported: { mean: null, sd: null, percentage, decimals: 0, from: null, until: null },
      });
    const face = tell(own, [cell(null, 40), printed('redelijk', 25), printed('veel', 38)]);
    expect(face('share')).toBeUndefined();
    expect(face('share', 'veel')).toMatchObject({ value: 0.38, form: { kind: 'rounded', decimals: 0 } });
  });

  test('without favourable answers there is no headline, only answers', () => {
    expect(tell({ ...own, favourable: [] }, [cell(null, 40), cell('veel', 15)])('count')).toBeUndefined();
  });

  test('several answers per row are no partition', () => {
    expect(measures.distribution.plan(indicator({ value: 'door' }), source())[0]).toMatchObject({
      category: { kind: 'answers' },
      combine: 'multiple',
    });
  });
});

describe('mean', () => {
  const own = { measure: 'mean' as const, value: 'cijfer', scale: { from: 1, upTo: 10 } };
  const tens = { sum: 196, sumSquares: 1932 };

  test('tells the mean from the smallest group on, spread and interval from twenty persons on', () => {
    const few = tell(own, [cell(null, 7, { sum: 55, sumSquares: 443 })]);
    expect(few('mean')?.value).toBeCloseTo(7.857142857, 9);
    expect([few('sd'), few('low')]).toEqual([undefined, undefined]);
    const many = tell(own, [cell(null, 20, { sum: 150, sumSquares: 1200 })]);
    expect(many('sd')?.value).toBeCloseTo(1.9868, 4);
    expect(many('low')?.value).toBeCloseTo(6.57015, 4);
  });

  test('keeps the interval within the scale', () => {
    expect(tell(own, [cell(null, 20, tens)])('high')?.value).toBe(10);
    expect(tell({ ...own, scale: null }, [cell(null, 20, tens)])('high')?.value).toBeGreaterThan(10);
  });

  test('tells how many did not answer beside the mean, not in its n', () => {
    const face = tell(own, [cell(null, 20, tens), cell('onbekend', 5)]);
    expect([face('n')?.value, face('count', 'onbekend')?.value, face('mean')?.value]).toEqual([20, 5, 9.8]);
  });

  test('a breakdown only counts: the mean of a small category would be an answer', () => {
    expect(measures.mean.plan(indicator({ ...own, breakdown: ['wijze'] }), source()).map(({ value }) => value)).toEqual([
      'cijfer',
      null,
    ]);
    expect(tell(own, [cell(null, 30, { series: 'wijze' }), cell('plan', 1, { series: 'wijze' })])('mean')).toBeUndefined();
  });
});

describe('number and response', () => {
  test('number tells rows, or the sum that was asked', () => {
    expect(tell({ measure: 'number' }, [cell(null, 12)])('count')?.value).toBe(12);
    const face = tell({ measure: 'number' }, [cell(null, 12, { sum: 340.5 })]);
    expect([face('count')?.value, face('n')?.value]).toEqual([340.5, 12]);
  });

  test('number sums the column the denominator names', () => {
    const own = indicator({
      measure: 'number',
      denominator: { source: 'trajecten', sum: 'dagen', same: null, where: { op: 'all', of: [] } },
    });
    expect(measures.number.plan(own, source({ columns: [column('dagen', 'integer')] }))[0]).toMatchObject({
      value: 'dagen',
      magnitude: true,
    });
  });

  test('response tells who answered of all', () => {
    const face = tell({ measure: 'response' }, [cell(null, 39), cell('ja', 13), cell('nee', 26)]);
    expect([face('count')?.value, face('n')?.value]).toEqual([13, 39]);
    expect(face('share')?.value).toBeCloseTo(1 / 3, 12);
  });
});
