import { describe, expect, test } from 'vitest';
import { auditAll, type Leak } from '../src/guard/audit.ts';
import { createField, protectAll } from '../src/guard/protect.ts';
import { createSolver } from '../src/guard/solver.ts';
import type { Cell } from '../src/model/index.ts';
import { block, definitions, measures, organisation, tally, unit } from './guard-support.ts';

const solver = await createSolver();
const units = [unit('org', null), ...['a', 'b', 'c', 'd', 'e'].map((id) => unit(id, 'org'))];
const known = definitions({ organisation: organisation(units) });

/** A block that arrived rounded: so many at least and at most, and of them so many. */
function rounded(id: string, n: [number, number], yes: [number, number]): Cell[] {
  const [whole, given, rest] = block(id, '2025', [null, null]) as [Cell, Cell, Cell];
  const range = ([low, high]: [number, number]) => ({ range: { low, high } });
  return [
    { ...whole, ...range(n) },
    { ...given, ...range(yes) },
    { ...rest, ...range([Math.max(0, n[0] - yes[1]), n[1] - yes[0]]) },
  ];
}

function audited(cells: Cell[], pattern?: string[]): { hidden: string[]; leaks: Leak[] } {
  const counted = { definitions: known, tally: tally(cells), measures, solver };
  const hidden = new Set(pattern ?? protectAll(createField(counted), counted).hidden);
  return {
    hidden: [...hidden].filter((id) => !id.includes('~')).sort(),
    leaks: auditAll(createField(counted), { hidden, least: 7, solver }).leaks,
  };
}

describe('figures that arrived rounded', () => {
  const small = rounded('c', [3, 5], [1, 3]);
  const others = [...block('a', '2025', [40, 12]), ...block('b', '2025', [30, 10]), ...block('d', '2025', [20, 7])];

  test('a group that is too small also at its most is hidden, and no author is told of what she cannot mend', () => {
    expect(audited([...rounded('org', [95, 105], [25, 35]), ...others, ...small], ['uitval/c/2025/']).leaks).toEqual([]);
    expect(audited([...others, ...small])).toEqual({ hidden: ['uitval/c/2025/'], leaks: [] });
  });

  test('what is hidden beside it is the cheapest team, and not the total because it was rounded', () => {
    const { hidden, leaks } = audited([...rounded('org', [95, 105], [25, 35]), ...others, ...small]);
    expect({ hidden, leaks }).toEqual({ hidden: ['uitval/c/2025/', 'uitval/d/2025/'], leaks: [] });
  });

  test('an exact total gives it back, so that the cheapest beside it is hidden too', () => {
    const cells = [...block('org', '2025', [94, 31]), ...others, ...small];
    const alone = audited(cells, ['uitval/c/2025/']).leaks;
    expect(alone).toMatchObject([{ block: 'uitval/c/2025/', knows: 'size' }]);
    expect(audited(cells)).toEqual({ hidden: ['uitval/c/2025/', 'uitval/d/2025/'], leaks: [] });
  });

  test('so does a rounded one that leaves too few', () => {
    const cells = [...rounded('org', [92, 96], [29, 33]), ...others, ...small];
    expect(audited(cells, ['uitval/c/2025/']).leaks).toMatchObject([{ block: 'uitval/c/2025/', knows: 'size' }]);
    expect(audited(cells).leaks).toEqual([]);
  });

  describe('with a percentage', () => {
    /** “About 20, of which 34,8 %”: alone the one leaves 15 to 25 and the other nearly anything; together only 8 of 23. */
    const withPercentage = (percentage: number | null, yesInAll = 35) => {
      const [whole, yes, no] = rounded('a', [15, 25], [0, 25]) as [Cell, Cell, Cell];
      const imported = { mean: null, sd: null, percentage, decimals: 1, from: null, until: null };
      const beside = [...block('b', '2025', [40, 12]), ...block('d', '2025', [35, 13])];
      const small = [...block('c', '2025', [3, 1]), ...block('e', '2025', [4, 1])];
      return [...block('org', '2025', [105, yesInAll]), whole, { ...yes, imported }, no, ...beside, ...small];
    };
    const pair = ['uitval/c/2025/', 'uitval/e/2025/'];

    test('two hidden teams are safe beside a number that was rounded, and not when its percentage says which number it was', () => {
      expect(audited(withPercentage(null))).toEqual({ hidden: pair, leaks: [] });
      const leaks = pair.map((id) => expect.objectContaining({ block: id, knows: 'size' }));
      expect(audited(withPercentage(34.8), pair).leaks).toEqual(leaks);
    });

    test('more is hidden then, until it is safe', () => {
      expect(audited(withPercentage(34.8))).toEqual({ hidden: ['uitval/a/2025/', ...pair], leaks: [] });
    });

    test('a percentage of a block that is hidden itself is printed nowhere, and one that its numbers contradict is of no use', () => {
      const ofC = ({ leaks }: { leaks: Leak[] }) => leaks.filter(({ block }) => block === 'uitval/c/2025/');
      expect(ofC(audited(withPercentage(0, 27), ['uitval/a/2025/', 'uitval/c/2025/']))).toEqual([]);
      expect(ofC(audited(withPercentage(0, 27), ['uitval/c/2025/']))).toMatchObject([{ knows: 'answer' }]);
      expect(audited(withPercentage(34.9), pair).leaks).toEqual([]);
    });
  });
});
