import { describe, expect, test } from 'vitest';
import { allTime, contains, grainsFrom, parsePeriod, periodOf, periodsBetween, widen } from '../src/model/index.ts';

describe('parsePeriod(id, firstMonth) names a span', () => {
  test.each([
    ['2025', 'year', '2025-01-01', '2026-01-01'],
    ['2025-H1', 'half-year', '2025-01-01', '2025-07-01'],
    ['2025-H2', 'half-year', '2025-07-01', '2026-01-01'],
    ['2025-K4', 'quarter', '2025-10-01', '2026-01-01'],
    ['2024-02', 'month', '2024-02-01', '2024-03-01'],
    ['2025-12', 'month', '2025-12-01', '2026-01-01'],
  ])('%s in a calendar year', (id, grain, from, until) => expect(parsePeriod(id, 1)).toEqual({ id, grain, from, until }));

  test.each([
    ['2024-2025', 'year', '2024-09-01', '2025-09-01'],
    ['2024-2025-H2', 'half-year', '2025-03-01', '2025-09-01'],
    ['2024-2025-K2', 'quarter', '2024-12-01', '2025-03-01'],
    ['2025-01', 'month', '2025-01-01', '2025-02-01'],
  ])('%s in a school year', (id, grain, from, until) => expect(parsePeriod(id, 9)).toEqual({ id, grain, from, until }));

  test.each(['2025-H3', '2025-K0', '2025-13', '2025-1', '25', 'voorjaar 2025', '', '2024-2026', '2025-H1-K1', '2024-2025'])(
    '%j is no period of a calendar year',
    (id) => expect(parsePeriod(id, 1)).toBeNull(),
  );

  test('a calendar year is no period of a school year', () => expect(parsePeriod('2025', 9)).toBeNull());
  test('alles is everything', () => expect(parsePeriod('alles', 9)).toBe(allTime));
});

describe('periodOf(day, grain, firstMonth) finds the period a day lies in', () => {
  test('the last day of a half-year belongs to it, the next does not', () => {
    expect(periodOf('2025-06-30', 'half-year', 1).id).toBe('2025-H1');
    expect(periodOf('2025-07-01', 'half-year', 1).id).toBe('2025-H2');
  });
  test('a school year runs over New Year', () => {
    expect(periodOf('2025-01-15', 'year', 9).id).toBe('2024-2025');
    expect(periodOf('2025-08-31', 'half-year', 9).id).toBe('2024-2025-H2');
    expect(periodOf('2025-09-01', 'quarter', 9).id).toBe('2025-2026-K1');
  });
  test('every day of thirty years lies in the period that is found, at every grain and first month', () => {
    for (let month = 1; month <= 12; month++)
      for (let day = Date.UTC(2010, 0, 1); day < Date.UTC(2040, 0, 1); day += 86_400_000 * 11) {
        const iso = new Date(day).toISOString().slice(0, 10);
        for (const grain of ['month', 'quarter', 'half-year', 'year'] as const) {
          const found = periodOf(iso, grain, month);
          expect(found.from <= iso && iso < found.until).toBe(true);
          expect(parsePeriod(found.id, month)).toEqual(found);
        }
      }
  });
});

test('widen(period, grain, firstMonth) nests: the wider contains the narrower', () => {
  const half = parsePeriod('2024-2025-H2', 9)!;
  expect(widen(half, 'year', 9).id).toBe('2024-2025');
  expect(contains(widen(half, 'year', 9), half)).toBe(true);
  expect(widen(half, 'all', 9)).toBe(allTime);
  expect(contains(half, allTime)).toBe(false);
  expect(contains(allTime, half)).toBe(true);
});

test('periodsBetween(first, last, range) lists whole periods in order, without gaps', () => {
  const ids = periodsBetween('2024-03-01', '2025-07-01', { grain: 'half-year', firstMonth: 1 }).map((period) => period.id);
  expect(ids).toEqual(['2024-H1', '2024-H2', '2025-H1', '2025-H2']);
});

test('grainsFrom(own, base) publishes an indicator’s own grain, then the organisation’s and coarser', () => {
  expect(grainsFrom('half-year', 'half-year')).toEqual(['half-year', 'year', 'all']);
  expect(grainsFrom('month', 'half-year')).toEqual(['month', 'half-year', 'year', 'all']);
  expect(grainsFrom('year', 'half-year')).toEqual(['year', 'all']);
});
