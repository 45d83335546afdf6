import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PublishableSet } from '../../src/model/index.ts';
import { writeOrganisation } from '../bench/organisation.ts';
import { buildFolder, type Built } from './built.ts';
import { judge, type Truth } from './judge.ts';
import type { Observation } from './observation.ts';
import { chartOf, truthsOf } from './produce.ts';
import { readSite } from './read-site.ts';
import { told } from './system.ts';

const project = join(import.meta.dirname, '../..');
describe('an attacker who has every page and file of all groups', { timeout: 300_000 }, () => {
  test('finds nobody in the sample, and can make use of every indicator in it', async () => {
    const built = await buildFolder(project);
    const { observations, pairs } = readSite(built.files);
    const { breaks, contradictory, small } = judge(
      guardedOnly(observations, built),
      truths(built),
      chartOf(built.definitions, built.tally),
    );
    expect(breaks).toEqual([]);
    expect(contradictory).toEqual([]);
    expect(small).toBeGreaterThan(30);
    expect(measuresOf(observations, built)).toEqual(measuresAsked(built));
    expect(unknownPairs(pairs, observations, built)).toEqual([]);
  });

  test.for(['ldj-2020', 'nji-2018'])(
    'has nothing to work out in %s, which hides nothing; no number stands outside its tables',
    async (name) => {
      const built = await buildFolder(join(project, 'tests/sites', name));
      const { observations, pairs } = readSite(built.files);
      expect(observations.length).toBeGreaterThan(50);
      expect(observations.filter(({ hidden }) => hidden)).toEqual([]);
      expect(unknownPairs(pairs, observations, built)).toEqual([]);
    },
  );

  // The source rounds its totals to tens, so printed parts and totals do not add up and this attacker, who takes sums as exact, has
  // nothing to start from. What he could do with sums of rounded totals is not tried here.
  test('reads sdq-england, whose rounded totals he cannot add up', async () => {
    const built = await buildFolder(join(project, 'tests/sites/sdq-england'));
    const { observations, pairs } = readSite(built.files);
    const { contradictory } = judge(observations, truths(built), chartOf(built.definitions));
    expect(observations.some(({ hidden }) => hidden)).toBe(true);
    expect(contradictory).toHaveLength(3);
    expect(unknownPairs(pairs, observations, built)).toEqual([]);
  });

  test('finds nobody in an organisation of three teams and six indicators', async () => {
    const root = await mkdtemp(join(tmpdir(), 'tv-three-'));
    try {
      await writeOrganisation(root, 3);
      const built = await buildFolder(root);
      expect(judge(readSite(built.files).observations, truths(built), chartOf(built.definitions)).breaks).toEqual([]);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});

/** Figures about teams and organisations point at nobody, and are not guarded. */
function guardedOnly(observations: Observation[], { definitions }: Built): Observation[] {
  const open = new Set(definitions.sources.filter(({ about }) => about !== 'persons').map(({ id }) => id));
  const titles = new Set(definitions.indicators.filter(({ source }) => open.has(source)).map(({ title }) => title));
  return observations.filter(({ title }) => !titles.has(title));
}

/** Of which ways of counting something is read, and which there are that may show anything: none is left out of the attack. */
function measuresOf(observations: Observation[], { definitions }: Built): string[] {
  const titles = new Set(observations.filter(({ hidden }) => !hidden).map(({ title }) => title));
  return distinct(definitions.indicators.filter(({ title }) => titles.has(title)).map(({ measure }) => measure));
}

function measuresAsked({ definitions, sets }: Built): string[] {
  const shown = new Set([...sets.values()].flatMap(({ numbers }) => [...numbers.values()].map(({ key }) => key.indicator)));
  return distinct(definitions.indicators.filter(({ id }) => shown.has(id)).map(({ measure }) => measure));
}

const distinct = (words: string[]): string[] => [...new Set(words)].sort();

const truths = ({ definitions, tally }: Built): Truth[] => truthsOf({ definitions, tally });

/** What the reading guide of a funnel says of chance: 95 of 100 between the inner lines, 998 of 1,000 between the outer. */
const explained: readonly string[] = ['95/100', '998/1000'];

/** “8 van de 43” that no table, no download and no guarded set of the edition says: a number that escaped. Years are none. */
function unknownPairs(
  pairs: { count: number; n: number; text: string; where: string }[],
  observations: Observation[],
  { sets, definitions }: Built,
): string[] {
  const blocks = Map.groupBy(
    observations.filter(({ hidden }) => !hidden),
    ({ title, series, unit, period, part }) => [title, series, unit, period, part].join('|'),
  );
  const published = new Set(
    [...blocks.values()].flatMap((facts) => {
      const sizes = facts.filter(({ what }) => what === 'n').map(({ low }) => low);
      const counts = facts.filter(({ what, category }) => what === 'count' && category !== told).map(({ low }) => low);
      return sizes.flatMap((n) => counts.map((count) => `${count}/${n}`));
    }),
  );
  for (const [edition, set] of sets) for (const pair of pairsOf(set)) published.add(`${edition}: ${pair}`);
  // Pages beside the editions tell what any edition of the same group may.
  const groupOf = new Map(definitions.editions.map(({ id, visibility }) => [id, visibility]));
  const isBound = ({ count, n, where }: { count: number; n: number; where: string }) =>
    [...sets.keys()].some(
      (edition) => where.startsWith(`${groupOf.get(edition)}/`) && published.has(`${edition}: ${count}/${n}`),
    );
  return pairs
    .filter((pair) => !isBound(pair))
    .filter(({ count, n }) => !published.has(`${count}/${n}`) && !explained.includes(`${count}/${n}`))
    .map(({ text, where }) => `${where}: ${text}`);
}

/** Pairs a story of an edition may tell: of any unit the edition has, guarded as all others. */
function pairsOf({ numbers }: PublishableSet): string[] {
  const blocks = Map.groupBy(numbers.values(), ({ key }) =>
    [key.indicator, key.unit, key.period, key.part, key.series].join('|'),
  );
  return [...blocks.values()].flatMap((own) => {
    // Points of a checklist are pairs as persons are: so many of the most there can be.
    const of = (...faces: string[]) => own.filter(({ key }) => faces.includes(key.face)).map(({ value }) => value);
    return of('count', 'points').flatMap((value) => of('n', 'most').map((n) => `${value}/${n}`));
  });
}
