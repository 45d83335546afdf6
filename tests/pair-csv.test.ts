import { describe, expect, test } from 'vitest';
import { category } from '../src/model/index.ts';
import { guardFormula } from '../src/outputs/csv.ts';
import { createSet, definitions, edition, indicator, pairAll, unit } from './pair-support.ts';

function csvOf(more: Parameters<typeof definitions>[0] = {}, fill = (_: ReturnType<typeof createSet>) => {}) {
  const all = definitions({ indicators: [indicator('afgemaakt')], ...more });
  const set = createSet('teams', all.indicators);
  set.share('afgemaakt', 'noord', '2025-H1', [30, 40]);
  set.share('afgemaakt', 'zuid', '2025-H1', [21, 41]);
  fill(set);
  const { sites } = pairAll(all, [{ edition: edition('teams'), set: set.set }]);
  const download = sites[0]?.pages
    .flatMap(({ downloads }) => downloads)
    .find(({ path }) => path === '2025/teams/noord/cijfers.csv');
  return download?.content ?? '';
}

const rowsOf = (csv: string) =>
  csv
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
const valueOf = (csv: string, what: string, answer = '') =>
  rowsOf(csv).find((cells) => cells[14] === what && cells[13] === answer)?.[15];

describe('cijfers.csv opens in a Dutch Excel', () => {
  test('with a byte order mark, semicolons and decimal commas', () => {
    const csv = csvOf();
    expect(csv.startsWith('\uFEFForganisatie;uitgave;eenheid;')).toBe(true);
    expect(valueOf(csv, 'aandeel')).toBe('0,75');
    expect(valueOf(csv, 'aantal', category.yes)).toBe('30');
  });

  test('in rows of equal length, with days on which the period starts and ends', () => {
    const [head, ...rows] = rowsOf(csvOf());
    for (const cells of rows) expect(cells).toHaveLength(head?.length ?? 0);
    expect(rows[0]?.slice(9, 12)).toEqual(['2025-H1', '2025-01-01', '2025-06-30']);
  });

  test('and says the same sign for everything hidden, and what it means, whatever was hidden', () => {
    const csv = csvOf({}, (set) => set.hide('afgemaakt', 'noord', '2024-H2'));
    expect(
      rowsOf(csv)
        .filter((cells) => cells[9] === '2024-H2')
        .map((cells) => cells.slice(15, 17)),
    ).toEqual([['niet getoond', 'te weinig mensen, of nodig om een andere groep te beschermen']]);
  });

  test('with the numbers of its own unit only', () => {
    expect(csvOf()).not.toContain('zuid');
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+31', "'+31"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd', "'-cmd"],
  ['\tx', "'\tx"],
  ['-12,5', '-12,5'],
  ['noord', 'noord'],
])('guardFormula(%s) is %s', (cell, safe) => {
  expect(guardFormula(cell)).toBe(safe);
});

test('names with quotes and semicolons stay one cell', () => {
  const units = [unit('organisatie', 'O', null), unit('noord', 'Team "N"; =HYPERLINK("x")', 'organisatie')];
  expect(csvOf({ organisation: { units } })).toContain('"Team ""N""; =HYPERLINK(""x"")"');
});
