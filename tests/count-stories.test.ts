import { basisOf } from '../src/figures/basis.ts';
import { expect, test } from 'vitest';
import { openDuckdb } from '../src/count/engine-duckdb.ts';
import { countStoryGroups } from '../src/count/story-groups.ts';
import type { StorySource } from '../src/model/index.ts';
import { column, definitions, fill, source, type Row } from './count-fixtures.ts';
import { brug, story } from './tell-support.ts';

const data = source({ columns: [...source().columns, column('geslacht', 'code', { values: ['meisje', 'jongen'] })] });
const rows: Row[] = Array.from({ length: 20 }, (_, index) => ({
  client: `c${index}`,
  traject: `t${index}`,
  team: 'noord',
  einde: '2025-02-01',
  geslacht: index < 6 ? 'meisje' : 'jongen',
  wijze: index % 2 ? 'plan' : 'client',
}));

/** What the counting process says of a story about somebody at one unit in one period. */
async function asked(own: Partial<StorySource>, more: Row[] = []) {
  const engine = await openDuckdb();
  await fill(engine, data, [...rows, ...more]);
  const at = { file: 'x.md', line: 1 };
  const links = [{ indicator: 'uitval', unit: 'noord', period: '2025-H1', at }];
  const one = story('zij', { personal: true, links, traits: { geslacht: 'meisje' }, ...own });
  const groups = await countStoryGroups({ ...definitions({ sources: [data] }), stories: [one] }, engine);
  engine.close();
  return groups;
}

test('a group with what a story tells of somebody has enough persons, or not: never how many', async () => {
  expect(await asked({})).toEqual([{ story: 'zij', isEnough: false }]);
  expect(await asked({ traits: { geslacht: 'jongen' } })).toEqual([{ story: 'zij', isEnough: true }]);
});

test('persons are counted, not rows', async () => {
  const again = { ...rows[0]!, traject: 't99' };
  expect(await asked({}, [again])).toEqual([{ story: 'zij', isEnough: false }]);
  expect(await asked({}, [{ ...again, client: 'c99' }])).toEqual([{ story: 'zij', isEnough: true }]);
});

test('everything told together counts, and nobody is not enough', async () => {
  expect(await asked({ traits: { geslacht: 'jongen', wijze: 'client' } })).toEqual([{ story: 'zij', isEnough: true }]);
  expect(await asked({ traits: { geslacht: 'jongen', wijze: 'aanbieder' } })).toEqual([{ story: 'zij', isEnough: false }]);
});

test('what the data have no column for, a composed or withdrawn story, and one of staff are not counted', async () => {
  expect(await asked({ traits: { hond: 'ja' } })).toEqual([]);
  expect(await asked({ composite: true })).toEqual([]);
  expect(await asked({ withdrawn: '2026-01-05' })).toEqual([]);
  expect(await asked({ personal: false })).toEqual([]);
});

test('whose story changes what must be counted: one of a person it tells something of, not of several together', () => {
  const traits = { geslacht: 'meisje' };
  const stories = [
    story('zij', { personal: true, traits }),
    story('samen', { personal: true, composite: true, traits }),
    story('weg', { personal: true, withdrawn: '2026-01-05', traits }),
    story('niets', { personal: true }),
  ];
  expect(Object.keys(basisOf(brug({ stories })).stories)).toEqual([stories[0]!.at.file]);
});
