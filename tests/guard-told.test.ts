import { describe, expect, test } from 'vitest';
import { auditAll } from '../src/guard/audit.ts';
import { createField, protectAll } from '../src/guard/protect.ts';
import { createSolver } from '../src/guard/solver.ts';
import type { Measures } from '../src/guard/publishable.ts';
import { blockText, type Cell } from '../src/model/index.ts';
import { block, definitions, indicator, measures, organisation, sumUp, tally, unit } from './guard-support.ts';

const solver = await createSolver();
const units = [unit('org', null), ...['a', 'b', 'c'].map((id) => unit(id, 'org'))];
const grouping = { id: 'leeftijd', column: 'jaren', classes: [0, 12] };
const known = definitions({
  organisation: organisation(units, { groupings: [grouping] }),
  indicators: [indicator('uitval', { breakdown: ['jaren'], split: ['leeftijd'] })],
});

/** A share with a breakdown, as the shelf counts it. */
const broken: Measures = {
  ...measures,
  share: {
    ...measures.share,
    plan: (...of) => measures.share.plan(...of).flatMap((plan) => [plan, { ...plan, series: 'jaren' }]),
  },
};

/** A team: of the young and the old how many there are, and how many of them left. How many there are is a breakdown too. */
function team(id: string, young: [number, number], old: [number, number]): Cell[] {
  const sizes = (part: string | null, category: string | null, n: number): Cell => ({
    ...(block(id, '2025-H1', [n, 0], { series: 'jaren', part })[0] as Cell),
    category,
  });
  return [
    ...block(id, '2025-H1', [young[0] + old[0], young[1] + old[1]]),
    ...[sizes(null, null, young[0] + old[0]), sizes(null, '0-11', young[0]), sizes(null, '12+', old[0])],
    ...block(id, '2025-H1', young, { part: 'leeftijd=0-11' }),
    ...block(id, '2025-H1', old, { part: 'leeftijd=12+' }),
  ];
}

const cells = sumUp([...team('a', [3, 1], [27, 9]), ...team('b', [3, 2], [30, 11]), ...team('c', [14, 3], [20, 6])], units);
const counted = { definitions: known, tally: tally(cells.filter(({ period }) => period === '2025')), measures: broken, solver };
const place = (id: string, series: string | null, part: string | null = null) =>
  blockText({ indicator: 'uitval', unit: id, period: '2025', part, series });
const young = ['a', 'b'].map((id) => place(id, null, 'leeftijd=0-11'));
const mains = ['a', 'b'].flatMap((id) => [place(id, null), place(id, 'jaren')]);

/** Blocks of which a reader finds out that they are small, with some hidden. */
const sizesFound = (hidden: string[]) =>
  auditAll(createField(counted), { hidden: new Set(hidden), least: 7, solver })
    .leaks.filter(({ knows }) => knows === 'size')
    .map(({ block: id }) => id);

describe('a part of which a breakdown says how many it is about', () => {
  const twoTeams = [...young, ...['a', 'b'].map((id) => place(id, null, 'leeftijd=12+'))];

  test('is no secret in its size: the page prints that breakdown', () => {
    expect(sizesFound(twoTeams)).toEqual([]);
  });

  test('is one where that breakdown is hidden with its team: six in two teams are too few', () => {
    expect(sizesFound([...twoTeams, ...mains]).sort()).toEqual(young);
  });

  test('is kept when the team comes to be hidden', () => {
    const forced = { published: new Set<string>(), hidden: new Set(mains) };
    const field = createField({ ...counted, forced });
    const { hidden } = protectAll(field, { ...counted, forced });
    expect(auditAll(field, { hidden, least: 7, solver }).leaks).toEqual([]);
  });
});
