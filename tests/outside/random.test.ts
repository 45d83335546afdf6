import { describe, expect, test } from 'vitest';
import { parseBlock } from '../../src/model/index.ts';
import { judge, type Verdict } from './judge.ts';
import { blockOf, type Observation } from './observation.ts';
import { heavy, makeOrganisation, shapes, type Made, type Shape } from './organisations.ts';
import { printSites } from './print.ts';
import { chartOf, downloadsOf, earlyPeriods, guarded, sitesOf, truthsOf, type Care } from './produce.ts';
import { isValued } from './valued.ts';
import type { SiteFile } from './read-file.ts';
import { readSite } from './read-site.ts';

/** How many organisations of each shape; how many of those as whole sites, and how many with a part of the guard taken out. */
const manyOf = (shape: Shape): number =>
  shape === 'forty teams' ? 2 : heavy.includes(shape) || shape === 'one grouping' ? 6 : 21;
const whole = 2;
const mutated = 6;

describe('an attacker against random organisations', { timeout: 300_000 }, () => {
  test.for(shapes)('finds nobody, also when he knows that what is hidden is never empty: %s', (shape) => {
    for (const made of organisations(shape, manyOf(shape))) {
      const verdict = attackOn(made, 'all');
      expect(verdict.breaks, `seed ${made.seed}`).toEqual([]);
      expect(verdict.contradictory, `seed ${made.seed}`).toEqual([]);
    }
  });

  test.for(shapes)('has in the downloads all that the pages say: %s', (shape) => {
    for (const made of organisations(shape, whole)) {
      const { observations } = readSite(wholeSite(made));
      expect(unsaid(observations)).toEqual([]);
      expect(observations.some(({ unit, what }) => unit === 'Team org' && what === 'n')).toBe(true);
    }
  });

  test('two hundred of them', () => {
    expect(shapes.reduce((sum, shape) => sum + manyOf(shape), 0)).toBeGreaterThanOrEqual(200);
  });
});

// What values say beside counts is taken out in `values.test.ts`.
const all = shapes.filter((shape) => shape !== 'forty teams' && !isValued(shape));

describe('when a part of the guard is taken out', { timeout: 300_000 }, () => {
  test('without partners the attacker finds somebody', () => {
    const verdicts = attacked(tried(all, mutated), 'no partners');
    const small = verdicts.filter(({ verdict }) => verdict.small > 0);
    expectBroken('no partners', small, all);
  });

  // One team has one way to be added up, over time: there the partner rule is enough, and the audit never has anything to do.
  test('without the audit he does wherever it hid more than the partner rule', () => {
    const worked = tried(all, mutated).filter((made) => hiddenIn(made, 'all') > hiddenIn(made, 'no audit'));
    expect(worked.filter(({ shape }) => shape === 'one team')).toEqual([]);
    expectBroken('no audit', attacked(worked, 'no audit'), all.filter((shape) => shape !== 'one team')); // prettier-ignore
  });

  test('a second edition that knows the first gives nobody away; without the ledger it does wherever that hid more', () => {
    const plain = all.filter((shape) => shape !== 'delicate answers');
    const made = tried(plain, 4);
    expect(made.flatMap((one) => attackOn(one, 'with ledger').breaks)).toEqual([]);
    expectBroken('no ledger', attacked(made.filter(ledgerHidesMore), 'no ledger'), plain);
  });

  test('without bands he pins a sensitive answer on somebody', () => {
    const banded = organisations('delicate answers', mutated).filter((made) => formsIn(made).has('band'));
    expectBroken('no bands', attacked(banded, 'no bands'), ['delicate answers']);
  });

  test('when two questions are guarded each for itself, he finds who is in one and not in the other', () => {
    const made = organisations('one question within another', mutated);
    const worked = made.filter((one) => hiddenIn(one, 'all') > hiddenIn(one, 'no differences'));
    expectBroken('no differences', attacked(worked, 'no differences'), ['one question within another']);
  });
});

function organisations(shape: Shape, many: number): Made[] {
  return Array.from({ length: many }, (_, seed) => makeOrganisation(seed, shape));
}

const tried = (some: readonly Shape[], many: number): Made[] =>
  some.flatMap((shape) => organisations(shape, heavy.includes(shape) ? 3 : many));

function wholeSite(made: Made): SiteFile[] {
  return printSites(sitesOf(made.definitions, setsOf(made, 'all')));
}

function attackOn(made: Made, care: Care): Verdict {
  const { definitions, tally, truth } = made;
  const seen = readSite(downloadsOf(definitions, setsOf(made, care))).observations;
  return judge(seen, truthsOf({ definitions, tally: truth }), chartOf(definitions, tally), { filled: true });
}

const sets = new Map<string, ReturnType<typeof guarded>>();

/** Guarding is most of the work, and the same for the same organisation. */
function setsOf(made: Made, care: Care): ReturnType<typeof guarded> {
  const key = [made.shape, made.seed, care].join('|');
  const found = sets.get(key) ?? guarded(made, care);
  sets.set(key, found);
  return found;
}

const attacked = (some: Made[], care: Care): Tried[] => some.map((made) => ({ made, verdict: attackOn(made, care) }));

interface Tried {
  made: Made;
  verdict: Verdict;
}

/** At least nine of ten organisations are broken, and in nine of ten of the shapes at least one. */
function expectBroken(care: Care, of: Tried[], asked: readonly Shape[]): void {
  const broken = of.filter(({ verdict }) => verdict.breaks.length > 0);
  const shapesOf = (some: Tried[]) => new Set(some.map(({ made }) => made.shape));
  const missed = asked.filter((shape) => !shapesOf(broken).has(shape)).join(', ');
  const said = `${care}: ${broken.length} of ${of.length} organisations, ${shapesOf(broken).size} of ${asked.length} shapes${missed && ` (not: ${missed})`}`;
  console.log(said);
  expect(of.length, said).toBeGreaterThanOrEqual(asked.length);
  expect(broken.length / of.length, said).toBeGreaterThanOrEqual(0.9);
  expect(shapesOf(broken).size / asked.length, said).toBeGreaterThanOrEqual(0.9);
}

/** What stands on a page and in no download: the same figure of the same block, as far as its rounding goes. */
function unsaid(seen: Observation[]): string[] {
  const keyOf = (fact: Observation) => [blockOf(fact), fact.what, fact.category, fact.hidden].join('|');
  const isDownload = ({ where }: Observation) => where.endsWith('.csv');
  const known = Map.groupBy(seen.filter(isDownload), keyOf);
  const isKnown = (fact: Observation) =>
    (known.get(keyOf(fact)) ?? []).some(
      ({ hidden, low, high }) => hidden || (low <= fact.high + 1e-9 && fact.low <= high + 1e-9),
    );
  // How much more the mean at the end is, follows from the two means.
  const isOwn = (fact: Observation) => !isDownload(fact) && fact.what !== 'difference';
  return seen.filter((fact) => isOwn(fact) && !isKnown(fact)).map((fact) => `${fact.where}: ${keyOf(fact)}`);
}

/** Whether the ledger made the second edition hide more, in periods the first did not have. Now and then it only hides others. */
function ledgerHidesMore(made: Made): boolean {
  const early = new Set(earlyPeriods(made.tally));
  const hidden = (care: Care) =>
    [...statesIn(made, care)].filter(([block, state]) => state === 'hidden' && !early.has(parseBlock(block)?.period ?? ''));
  return hidden('with ledger').length > hidden('no ledger').length;
}

function formsIn(made: Made): Set<string> {
  return new Set([...setsOf(made, 'all').values()].flatMap(({ numbers }) => [...numbers.values()].map(({ form }) => form.kind)));
}

function statesIn(made: Made, care: Care): Map<string, string> {
  return new Map([...setsOf(made, care).values()].flatMap(({ states }) => [...states]));
}

function hiddenIn(made: Made, care: Care): number {
  return [...statesIn(made, care).values()].filter((state) => state === 'hidden').length;
}
