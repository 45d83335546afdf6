import { describe, expect, test } from 'vitest';
import type { Cell, Indicator } from '../../src/model/index.ts';
import { definitions, edition, organisation, unit } from '../guard-support.ts';
import { judge, type Verdict } from './judge.ts';
import type { Observation } from './observation.ts';
import { sumUp } from './organisations.ts';
import { chartOf, downloadsOf, guarded, truthsOf, type Care } from './produce.ts';
import { readSite } from './read-site.ts';
import { valuedContent, valuedIndicator, type ValuedShape, type Values } from './valued.ts';

const halfYears = ['2025-H1', '2025-H2'];

/** People by team and half-year. */
type People = Record<string, Values[][]>;

/** A world of teams of which only this is counted. */
export function worldOf(shape: ValuedShape, people: People, own: Partial<Indicator> = {}) {
  const made = definitions({
    organisation: organisation([unit('org', null), ...Object.keys(people).map((id) => unit(id, 'org'))]),
    indicators: [{ ...valuedIndicator(shape), ...own }],
    editions: [
      edition('verslag', { period: '2025', state: 'released' }),
      edition('teams', { audience: 'team', period: '2025-H2' }),
    ],
  });
  const cells = Object.entries(people).flatMap(([id, halves]) =>
    halves.flatMap((of, nth) =>
      valuedContent(shape, of).map((content): Cell & { hidden: boolean } => ({
        ...{ indicator: 'waarde', version: 'aaaaaaaa', unit: id, period: halfYears[nth] ?? '', part: null, series: null },
        ...{ persons: content.n, sum: null, sumSquares: null, range: null, imported: null, hidden: false, ...content },
      })),
    ),
  );
  return { definitions: made, tally: { cells: sumUp(cells, made.organisation.units), notYet: [] } };
}

/** So many people of whom this is known. */
const many = (count: number, own: Partial<Values>): Values[] =>
  Array.from({ length: count }, () => ({ mark: 1, start: 0, end: 0, days: 0, ...own }));

function verdictOn(world: ReturnType<typeof worldOf>, care: Care = 'all', read = (_: Observation): boolean => true): Verdict {
  const seen = readSite(downloadsOf(world.definitions, guarded(world, care))).observations.filter(read);
  return judge(seen, truthsOf(world), chartOf(world.definitions), { filled: true });
}

const counts = ({ what, hidden }: Observation): boolean => hidden || ['n', 'count', 'persons', 'share'].includes(what);

/**
 * Four teams, of which the first has three people in the first half-year. All are at one end of what can be, but for its second half-year, in
 * which all are at the other end: then what is told of years and halves says how many can be in each.
 */
const ends = (high: Partial<Values>, low: Partial<Values>): People => ({
  t1: [many(3, high), many(9, low)],
  t2: [many(9, high), many(9, high)],
  t3: [many(30, high), many(30, high)],
  t4: [many(30, high), many(30, high)],
});

const cases: [ValuedShape, People][] = [
  ['marks', ends({ mark: 5 }, { mark: 1 })],
  ['scores at start and end', ends({ start: 20, end: 20 }, { start: 0, end: 0 })],
  ['days of waiting', ends({ days: 41 }, { days: 14 })],
  ['days of waiting', ends({ days: 13 }, { days: 7 })],
];

describe('values at the ends of what can be', () => {
  test.for(cases)('say how many are in a small block, though its size cannot be computed: %s', ([shape, people]) => {
    const world = worldOf(shape, people);
    const small = [{ unit: 'Team t1', period: '2025-01..2025-07', why: 'size' }];
    expect(verdictOn(world, 'no audit').breaks).toMatchObject(small);
    expect(verdictOn(world, 'no audit', counts).breaks).toEqual([]);
    const { breaks, contradictory } = verdictOn(world);
    expect([breaks, contradictory]).toEqual([[], []]);
  });
});
