import { expect, test } from 'vitest';
import { learnedSeen } from './learned.ts';
import type { Observation } from './observation.ts';

const fact = (title: string, nth: number, own: Partial<Observation>): Observation => ({
  ...{ title, unit: `team ${nth}`, period: '2025-01..2026-01', part: '', series: '', what: 'n', category: '' },
  ...{ low: 0, high: 0, hidden: false, where: 'a.csv', ...own },
});
const exact = (title: string, nth: number, size: number, own: Partial<Observation> = {}) =>
  fact(title, nth, { low: size, high: size, ...own });

test('who sees that two figures always say the same believes it where one is hidden', () => {
  const eight = Array.from({ length: 8 }, (_, nth) => 20 + nth);
  const both = eight.flatMap((size, nth) => [exact('Respons', nth, size), exact('Afgesloten', nth, size)]);
  const seen = [...both, fact('Respons', 9, { hidden: true }), exact('Afgesloten', 9, 41)];
  expect(learnedSeen(seen)).toMatchObject([{ title: 'Respons', unit: 'team 9', what: 'n', low: 41, high: 41, hidden: false }]);
  // Seven places are chance, and so is one where they differ.
  expect(learnedSeen(seen.slice(2))).toEqual([]);
  expect(learnedSeen([...seen, exact('Respons', 10, 30), exact('Afgesloten', 10, 31)])).toEqual([]);
});
