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

  test('who knows that what is hidden is never empty learns no number either', () => {
    for (const made of some(3)) {
      const learnt = attackOn(made, 'all', true).breaks.filter(({ why }) => why !== 'size');
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

  test('without the audit the attacker finds somebody where the audit had work to do', () => {
    const worked = some(6).filter((made) => hiddenIn(made, 'all') > hiddenIn(made, 'no audit'));
    expect(worked.length).toBeGreaterThanOrEqual(5);
    expect(rate(worked.map((made) => attackOn(made, 'no audit')))).toBeGreaterThanOrEqual(0.9);
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

function hiddenIn(made: Made, care: Care): number {
  return [...guarded(made, care).values()].flatMap(({ states }) => [...states.values()]).filter((state) => state === 'hidden')
    .length;
}

const rate = (verdicts: Verdict[]): number => verdicts.filter(({ breaks }) => breaks.length > 0).length / verdicts.length;
