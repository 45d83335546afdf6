import { describe, expect, test } from 'vitest';
import type { Spread, ToldStory } from '../src/model/index.ts';
import { createSet, definitions, edition, indicator, pairAll, told } from './pair-support.ts';

const links = [{ indicator: 'uitval', unit: 'noord', period: '2025-H1' }];
const before = told('even-weg', links);
const gone: ToldStory = {
  ...before,
  byline: '',
  quoted: false,
  blocks: [],
  source: { ...before.source, title: 'Dit verhaal is niet meer beschikbaar', withdrawn: '2026-01-05' },
};

/** The first spread of a team's page with these stories. */
function spreadWith(stories: ToldStory[]): Spread {
  const all = definitions({ indicators: [indicator('uitval')] });
  const set = createSet('teams', all.indicators);
  set.share('uitval', 'noord', '2025-H1', [30, 40]);
  const { sites, findings } = pairAll(all, [{ edition: edition('teams'), set: set.set, told: stories }]);
  expect(findings.filter(({ code }) => code === 'TV-571')).toEqual([]);
  const page = sites[0]?.pages.find(({ path }) => path.endsWith('/noord/index.html'));
  const [first] = (page?.sections ?? []).flatMap((section) => (section.kind === 'spread' ? [section.spread] : []));
  if (!first) throw new Error('no spread');
  return first;
}

describe('a page with a withdrawn story', () => {
  test('says that it is gone, at its old address, and counts it as nothing told', () => {
    const { told: stories, blank } = spreadWith([gone]);
    expect(stories).toMatchObject([{ id: 'even-weg', gone: true, title: 'Dit verhaal is niet meer beschikbaar', byline: '' }]);
    expect(stories[0]).toMatchObject({ opening: [], rest: [], anchor: 'verhaal-even-weg' });
    expect(blank).not.toBe(null);
  });

  test('tells another story of the same figure first', () => {
    const both = spreadWith([gone, told('zes-weken', links)]).told;
    expect(both.map((one) => [one.id, one.gone])).toEqual([
      ['zes-weken', false],
      ['even-weg', true],
    ]);
  });
});
