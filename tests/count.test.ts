import { expect, test } from 'vitest';
import { counting, nAt, cellAt, indicator, side, source, edition, unit } from './count-fixtures.ts';

const row = (client: string, team: string | null, einde: string | null, wijze: string | null = 'plan') => ({
  client,
  team,
  einde,
  wijze,
});

test('counts the denominator and who of it is in the numerator, for a team and for everything above it', async () => {
  const { tally, findings } = await counting({}, [
    row('a', 'noord', '2025-02-01', 'client'),
    row('b', 'noord', '2025-03-01'),
    row('c', 'zuid', '2025-03-01', null),
  ]);
  expect(nAt(tally.cells)).toBe(3);
  expect(nAt(tally.cells, { category: 'ja' })).toBe(1);
  expect(nAt(tally.cells, { category: 'nee' })).toBe(1);
  expect(nAt(tally.cells, { category: 'onbekend' })).toBe(1);
  expect(nAt(tally.cells, { unit: 'noord' })).toBe(2);
  expect(nAt(tally.cells, { period: 'alles' })).toBe(3);
  expect(findings).toEqual([]);
});
