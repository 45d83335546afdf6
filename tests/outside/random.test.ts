import { describe, expect, test } from 'vitest';
import { judge, type Verdict } from './judge.ts';
import { makeOrganisation, shapes, type Made, type Shape } from './organisations.ts';
import { printSites } from './print.ts';
import { chartOf, guarded, sitesOf, truthsOf, type Care } from './produce.ts';
import { readSite } from './read-site.ts';

/** How many organisations of each shape. Large ones take longest, and tell nothing that smaller ones do not. */
const many: Partial<Record<Shape, number>> = { 'forty teams': 2, 'two groupings': 6 };
const usual = 28;

describe('an attacker against random organisations', { timeout: 300_000 }, () => {
  test.for(shapes)('finds nobody: %s', (shape) => {
    for (let seed = 0; seed < (many[shape] ?? usual); seed += 1) {
      const verdict = attackOn(makeOrganisation(seed, shape), 'all');
      expect(verdict.breaks, `seed ${seed}`).toEqual([]);
      expect(verdict.contradictory, `seed ${seed}`).toEqual([]);
    }
  });

  test('who knows that what is hidden is never empty learns no more', () => {
    for (const made of some(3)) {
      const learnt = attackOn(made, 'all', true).breaks;
      expect(learnt, `${made.shape} ${made.seed}`).toEqual([]);
    }
  });

  test('two hundred of them, and they have small groups', () => {
    const total = shapes.reduce((sum, shape) => sum + (many[shape] ?? usual), 0);
    expect(total).toBeGreaterThanOrEqual(200);
  });
});

describe('when a part of the guard is taken out', { timeout: 300_000 }, () => {
  test('without partners the attacker finds somebody in nine of ten organisations', () => {
    const verdicts = some(6).map((made) => attackOn(made, 'no partners'));
    expect(rate(verdicts.filter(({ small }) => small > 0))).toBeGreaterThanOrEqual(0.9);
  });

  test('without the audit the attacker finds somebody in most where the audit had work to do', () => {
    const worked = some(6).filter((made) => hiddenIn(made, 'all') > hiddenIn(made, 'no audit'));
    expect(worked.length).toBeGreaterThanOrEqual(5);
    expect(rate(worked.map((made) => attackOn(made, 'no audit', true)))).toBeGreaterThanOrEqual(0.6);
  });

  test('a second edition that knows the first gives nobody away; without the ledger it does in most where that hid more', () => {
    const made = some(3);
    expect(made.flatMap((one) => attackOn(one, 'with ledger', true).breaks)).toEqual([]);
    const worked = made.filter(ledgerHidesMore);
    expect(worked.length).toBeGreaterThanOrEqual(5);
    expect(rate(worked.map((one) => attackOn(one, 'no ledger', true)))).toBeGreaterThanOrEqual(0.6);
  });
});

function some(seeds: number): Made[] {
  const small = shapes.filter((shape) => shape !== 'forty teams' && shape !== 'two groupings');
  return small.flatMap((shape) => Array.from({ length: seeds }, (_, seed) => makeOrganisation(seed, shape)));
}

function attackOn(made: Made, care: Care, filled = false): Verdict {
  const { definitions, truth } = made;
  const files = printSites(sitesOf(definitions, guarded(made, care)));
  return judge(readSite(files).observations, truthsOf({ definitions, tally: truth }), chartOf(definitions), { filled });
}

/** Whether the ledger made the second edition hide what it would else show, in periods the first did not have. */
function ledgerHidesMore(made: Made): boolean {
  const [first = ''] = made.tally.cells.map(({ period }) => period).filter((period) => period.includes('-H')).sort(); // prettier-ignore
  const [withIt, without] = (['with ledger', 'no ledger'] as const).map((care) => statesIn(made, care));
  const later = [...(withIt ?? [])].filter(([block]) => !block.includes(`/${first}/`));
  return later.some(([block, state]) => state === 'hidden' && without?.get(block) === 'shown');
}

function statesIn(made: Made, care: Care): Map<string, string> {
  return new Map([...guarded(made, care).values()].flatMap(({ states }) => [...states]));
}

function hiddenIn(made: Made, care: Care): number {
  return [...guarded(made, care).values()].flatMap(({ states }) => [...states.values()]).filter((state) => state === 'hidden')
    .length;
}

const rate = (verdicts: Verdict[]): number => verdicts.filter(({ breaks }) => breaks.length > 0).length / verdicts.length;
