import { describe, expect, test } from 'vitest';
import { findHidden } from '../src/guard/hidden.ts';
import { createLattice } from '../src/guard/lattice.ts';
import { createPartAxis, createPeriodAxis, createUnitAxis } from '../src/guard/axes.ts';
import { blockText, type Cell, type Unit } from '../src/model/index.ts';
import {
  block,
  createRandom,
  createRandomCase,
  definitions,
  edition,
  indicator,
  organisation,
  sumUp,
  tally,
  unit,
} from './guard-support.ts';

const hide = (units: Unit[], cells: Cell[], smallestGroup = 7) =>
  findHidden({ definitions: definitions({ organisation: organisation(units, { smallestGroup }) }), tally: tally(cells) });

/** What is hidden, as `unit period`. */
const hiddenOf = (units: Unit[], cells: Cell[], smallestGroup = 7) =>
  [...hide(units, cells, smallestGroup)]
    .filter((text) => !text.includes('~'))
    .map((text) => text.split('/').slice(1, 3).join(' '))
    .sort();

/** An attacker who knows nothing of lattices: adds up the printed blocks by hand. */
function breaches(units: Unit[], cells: Cell[], hidden: Set<string>, least: number): string[] {
  const counts = new Map(cells.filter((cell) => cell.category === null).map((cell) => [`${cell.unit} ${cell.period}`, cell]));
  const isHidden = (place: string) => hidden.has(blockText(counts.get(place) as Cell));
  const at = (place: string) => counts.get(place)?.persons ?? 0;
  const periods = [...new Set(cells.map((cell) => cell.period))];
  const inside = (outer: string) =>
    periods.filter((period) => (outer === 'alles' ? /^\d{4}$/.test(period) : period.startsWith(`${outer}-`)));
  const sums = units.flatMap(({ id }) =>
    periods.flatMap((period) => [
      {
        parent: `${id} ${period}`,
        children: units.filter(({ parent }) => parent === id).map((child) => `${child.id} ${period}`),
      },
      { parent: `${id} ${period}`, children: inside(period).map((inner) => `${id} ${inner}`) },
    ]),
  );
  return sums.flatMap(({ parent, children }) => {
    const filled = [parent, ...children].filter((place) => at(place) > 0);
    if (children.every((place) => at(place) === 0)) return [];
    const covered = filled.filter(isHidden);
    if (covered.length === 1) return [`${parent}: ${covered[0]} is alone`];
    const rest = covered.reduce((sum, place) => sum + at(place), 0);
    return covered.length > 0 && !isHidden(parent) && rest < least ? [`${parent}: a group of ${rest}`] : [];
  });
}

describe('findHidden hides every figure about fewer than seven persons', () => {
  const units = [unit('org', null), unit('a', 'org'), unit('b', 'org'), unit('c', 'org')];

  test('six is hidden, seven is shown', () => {
    expect(hiddenOf(units, sumUp([...block('a', '2025-H1', [7, 1]), ...block('b', '2025-H1', [8, 1])], units))).toEqual([]);
    expect(hiddenOf(units, sumUp([...block('a', '2025-H1', [6, 1]), ...block('b', '2025-H1', [8, 1])], units))).toContain(
      'a 2025-H1',
    );
  });

  test('persons count, not rows: forty reports of two youngsters are two', () => {
    const cells = sumUp(
      [...block('a', '2025-H1', [40, 3]), ...block('b', '2025-H1', [40, 3]), ...block('c', '2025-H1', [40, 3])],
      units,
    );
    const two = cells.map((cell) => (cell.unit === 'a' && cell.period === '2025-H1' ? { ...cell, persons: 2 } : cell));
    expect(hiddenOf(units, cells)).toEqual([]);
    expect(hiddenOf(units, two)).toContain('a 2025-H1');
  });

  test('nobody is nobody: an empty team needs no protection and protects nobody', () => {
    const cells = [
      ...sumUp([...block('a', '2025-H1', [3, 1]), ...block('b', '2025-H1', [9, 1])], units),
      ...block('c', '2025-H1', [0, 0]),
    ];
    expect(hiddenOf(units, cells)).not.toContain('c 2025-H1');
  });

  test('a raised smallest group hides more, a lowered one is seven', () => {
    const cells = sumUp(
      ['a', 'b', 'c'].flatMap((id, nth) => block(id, '2025-H1', [6 + nth * 4, 1])),
      units,
    );
    expect(hiddenOf(units, cells, 3)).toEqual(hiddenOf(units, cells, 7));
    expect(hiddenOf(units, cells, 15).length).toBeGreaterThan(hiddenOf(units, cells, 7).length);
  });

  test('figures about teams, organisations and days are exempt', () => {
    const about = definitions({ organisation: organisation(units) });
    const cells = sumUp(block('a', '2025-H1', [1, 1]), units);
    const teams = { ...about, sources: about.sources.map((source) => ({ ...source, about: 'teams' as const })) };
    expect(findHidden({ definitions: teams, tally: tally(cells) }).size).toBe(0);
  });
});

describe('findHidden hides partners so that no sum gives a hidden figure back', () => {
  test('the 3 × 2 table: two cells of a row, and of every column they stand in', () => {
    const units = [unit('org', null), ...['a', 'b', 'c'].map((id) => unit(id, 'org'))];
    const numbers: Record<string, [number, number]> = { a: [9, 8], b: [3, 11], c: [12, 5] };
    const leaves = Object.entries(numbers).flatMap(([id, [first, second]]) => [
      ...block(id, '2025-H1', [first, 1]),
      ...block(id, '2025-H2', [second, 1]),
    ]);
    const hidden = hiddenOf(units, sumUp(leaves, units));
    for (const place of ['b 2025-H1', 'c 2025-H2', 'b 2025-H2']) expect(hidden).toContain(place);
    expect(hidden).not.toContain('org 2025');
    expect(hidden).not.toContain('org 2025-H1');
    expect(breaches(units, sumUp(leaves, units), hide(units, sumUp(leaves, units)), 7)).toEqual([]);
  });

  test('the cheapest other block goes first, and the totals stay', () => {
    const units = [unit('org', null), ...['a', 'b', 'c'].map((id) => unit(id, 'org'))];
    const cells = sumUp(
      [...block('a', '2025-H1', [4, 1]), ...block('b', '2025-H1', [9, 1]), ...block('c', '2025-H1', [30, 1])],
      units,
    );
    expect(hiddenOf(units, cells).filter((place) => place.endsWith('H1'))).toEqual(['a 2025-H1', 'b 2025-H1']);
  });

  test('hidden together they are still at least seven: a third partner when two are four', () => {
    const units = [unit('org', null), ...['a', 'b', 'c', 'd'].map((id) => unit(id, 'org'))];
    const cells = sumUp(
      [
        ...block('a', '2025-H1', [3, 1]),
        ...block('b', '2025-H1', [1, 1]),
        ...block('c', '2025-H1', [20, 1]),
        ...block('d', '2025-H1', [25, 1]),
      ],
      units,
    );
    expect(hiddenOf(units, cells)).toContain('c 2025-H1');
  });

  test('persons in two teams: the group is taken as small as it can be', () => {
    const units = [unit('org', null), ...['a', 'b', 'c'].map((id) => unit(id, 'org'))];
    const cells = sumUp(
      [...block('a', '2025-H1', [4, 1]), ...block('b', '2025-H1', [4, 1]), ...block('c', '2025-H1', [20, 1])],
      units,
    );
    const sameFour = cells.map((cell) => (cell.unit === 'org' ? { ...cell, persons: 24 } : cell));
    expect(hiddenOf(units, cells)).toEqual(['a 2025', 'a 2025-H1', 'a alles', 'b 2025', 'b 2025-H1', 'b alles']);
    expect(hiddenOf(units, sameFour)).toContain('c 2025-H1');
  });

  test('a chain of one team in one kind: the kind is hidden with its team', () => {
    const units = [unit('org', null), unit('k', 'org'), unit('t', 'k'), unit('l', 'org'), unit('u', 'l'), unit('v', 'l')];
    const leaves = [
      ...block('t', '2025-H1', [5, 1]),
      ...block('t', '2025-H2', [9, 1]),
      ...block('u', '2025-H1', [20, 1]),
      ...block('v', '2025-H1', [20, 1]),
      ...block('u', '2025-H2', [20, 1]),
    ];
    const hidden = hiddenOf(units, sumUp(leaves, units));
    for (const place of ['t 2025-H1', 't 2025-H2', 'k 2025-H1', 'k 2025-H2']) expect(hidden).toContain(place);
    expect(breaches(units, sumUp(leaves, units), hide(units, sumUp(leaves, units)), 7)).toEqual([]);
  });

  test('rows of no team are a group too: the organisation minus its teams', () => {
    const units = [unit('org', null), unit('a', 'org'), unit('b', 'org')];
    const cells = sumUp(
      [...block('a', '2025-H1', [20, 1]), ...block('b', '2025-H1', [30, 1]), ...block('org', '2025-H1', [4, 1])],
      units,
    );
    expect(hiddenOf(units, cells)).toEqual(['a 2025', 'a 2025-H1', 'a alles']);
  });

  test('a part of a grouping: the rest of the unit may not be small either', () => {
    const units = [unit('org', null), unit('a', 'org'), unit('b', 'org')];
    const part = { part: 'gemeente=Den Haag' };
    const all = [...block('a', '2025-H1', [20, 1]), ...block('b', '2025-H1', [30, 1])];
    const some = [...block('a', '2025-H1', [18, 1], part), ...block('b', '2025-H1', [10, 1], part)];
    const known = definitions({
      organisation: organisation(units),
      editions: [edition('haags', { part: { grouping: 'gemeente', value: 'Den Haag' } })],
    });
    const hidden = findHidden({ definitions: known, tally: tally([...sumUp(all, units), ...sumUp(some, units)]) });
    expect(hidden).toContain('uitval/a[gemeente=Den Haag]/2025-H1/');
    const unpublished = findHidden({
      definitions: definitions({ organisation: organisation(units) }),
      tally: tally([...sumUp(all, units), ...sumUp(some, units)]),
    });
    expect(unpublished.size).toBe(0);
  });

  test('a figure that arrived hidden is unknown, and gets a partner too', () => {
    const units = [unit('org', null), ...['a', 'b', 'c'].map((id) => unit(id, 'org'))];
    const cells = [
      ...block('org', '2025', [60, 6]),
      ...block('a', '2025', [null, null]),
      ...block('b', '2025', [20, 3]),
      ...block('c', '2025', [35, 3]),
    ];
    expect(hiddenOf(units, cells)).toEqual(['a 2025', 'b 2025']);
  });

  test('imported totals rounded to ten leave no rest behind', () => {
    const units = [unit('org', null), unit('a', 'org'), unit('b', 'org')];
    const rounded = { range: { low: 45, high: 55 } };
    const cells = [...block('org', '2025', [50, 6], rounded), ...block('a', '2025', [20, 3]), ...block('b', '2025', [27, 3])];
    expect(hiddenOf(units, cells)).toEqual([]);
  });

  test('a region that was not delivered is its authorities: they are summed over it', () => {
    const units = [unit('land', null), unit('r', 'land'), unit('s', 'land'), unit('r1', 'r'), unit('r2', 'r')];
    const cells = [
      ...block('land', '2025', [100, 9]),
      ...block('s', '2025', [60, 9]),
      ...block('r1', '2025', [5, 1]),
      ...block('r2', '2025', [35, 1]),
    ];
    expect(hiddenOf(units, cells)).toEqual(['r1 2025', 'r2 2025']);
  });
});

describe('findHidden looks over the edge of one indicator', () => {
  const units = [unit('org', null), ...['a', 'b', 'c'].map((id) => unit(id, 'org'))];
  const known = definitions({
    organisation: organisation(units),
    indicators: [indicator('nut', { response: 'respons' }), indicator('respons', { measure: 'response' })],
  });
  const nut = { indicator: 'nut' };
  const respons = { indicator: 'respons' };

  test('3 of 30 answered gives away a hidden base of three: the response is hidden too, with a partner', () => {
    const answers = [
      ...block('a', '2025-H1', [3, 1], nut),
      ...block('b', '2025-H1', [20, 1], nut),
      ...block('c', '2025-H1', [22, 1], nut),
    ];
    const responses = [
      ...block('a', '2025-H1', [30, 3], respons),
      ...block('b', '2025-H1', [40, 20], respons),
      ...block('c', '2025-H1', [50, 22], respons),
    ];
    const hidden = findHidden({ definitions: known, tally: tally([...sumUp(answers, units), ...sumUp(responses, units)]) });
    expect(hidden).toContain('respons/a/2025-H1/');
    expect(hidden).toContain('respons/b/2025-H1/');
    expect(hidden).not.toContain('respons/c/2025-H1/');
  });

  test('a breakdown of a hidden figure is hidden, also where nobody is in it', () => {
    const main = [...block('a', '2025-H1', [4, 0]), ...block('b', '2025-H1', [20, 8]), ...block('c', '2025-H1', [30, 9])];
    const series = [
      ...block('a', '2025-H1', [0, 0], { series: 'wijze' }),
      ...block('b', '2025-H1', [8, 3], { series: 'wijze' }),
      ...block('c', '2025-H1', [9, 3], { series: 'wijze' }),
    ];
    const hidden = hide(units, [...sumUp(main, units), ...sumUp(series, units)]);
    expect(hidden).toContain('uitval/a/2025-H1/wijze');
    expect(hidden).toContain('uitval/b/2025-H1/wijze');
  });

  test('a breakdown of five is hidden while the figure itself is shown', () => {
    const main = ['a', 'b', 'c'].flatMap((id) => block(id, '2025-H1', [30, id === 'a' ? 5 : 9]));
    const series = ['a', 'b', 'c'].flatMap((id) => block(id, '2025-H1', [id === 'a' ? 5 : 9, 3], { series: 'wijze' }));
    const hidden = hide(units, [...sumUp(main, units), ...sumUp(series, units)]);
    expect(hidden).toContain('uitval/a/2025-H1/wijze');
    expect(hidden).not.toContain('uitval/a/2025-H1/');
  });
});

describe('findHidden on 240 random organisations', () => {
  const seeds = Array.from({ length: 240 }, (_, nth) => nth + 1);

  test('leaves no hidden figure alone in a sum and no group of fewer than seven', () => {
    const small = seeds
      .map((seed) => createRandomCase(seed))
      .filter(({ cells }) => cells.some(({ n }) => n !== null && n > 0 && n < 7));
    expect(small.length).toBeGreaterThan(200);
    for (const { units, cells } of small) expect(breaches(units, cells, hide(units, cells), 7)).toEqual([]);
  });

  test('the check bites: with small figures alone hidden it finds breaches in most', () => {
    const broken = seeds.filter((seed) => {
      const { units, cells } = createRandomCase(seed);
      const small = cells.filter(({ category, n }) => category === null && n !== null && n < 7).map(blockText);
      return small.length > 0 && breaches(units, cells, new Set(small), 7).length > 0;
    });
    expect(broken.length).toBeGreaterThan(180);
  });

  test('hides more, and nothing less, when the smallest group is raised', () => {
    for (const seed of seeds) {
      const { units, cells } = createRandomCase(seed);
      const [seven, ten, fifteen] = [7, 10, 15].map((least) => hide(units, cells, least));
      expect([...(seven ?? [])].filter((text) => !ten?.has(text))).toEqual([]);
      expect([...(ten ?? [])].filter((text) => !fifteen?.has(text))).toEqual([]);
    }
  });

  test('decides the same in whatever order cells and units come', () => {
    for (const seed of seeds.slice(0, 60)) {
      const { units, cells } = createRandomCase(seed);
      const random = createRandom(seed);
      const shuffled = <T>(items: T[]) =>
        items
          .map((item) => ({ item, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      expect([...hide(shuffled(units), shuffled(cells))].sort()).toEqual([...hide(units, cells)].sort());
    }
  });

  test('a total is hidden only where it must be: the organisation as a whole stays in nearly all', () => {
    const hidden = seeds.filter((seed) => {
      const { units, cells } = createRandomCase(seed);
      const whole = cells.find((cell) => cell.unit === 'org' && cell.period === 'alles');
      return whole && (whole.persons ?? 0) >= 7 && hide(units, cells).has(blockText(whole)) && units.length > 8;
    });
    expect(hidden.length).toBeLessThan(5);
  });
});

test('createLattice(blocks, axes) prices a block by its size and how high it stands', () => {
  const axes = [
    createUnitAxis([unit('org', null), unit('a', 'org')]),
    createPeriodAxis(['2025-H1', '2025'], ['half-year', 'year', 'all'], 1),
    createPartAxis([]),
  ];
  const { rows } = createLattice([], axes);
  expect(rows).toEqual([]);
  expect(axes.map((axis) => axis.level(axis.name === 'unit' ? 'org' : axis.name === 'period' ? '2025' : ''))).toEqual([1, 3, 1]);
});

test('findHidden(cells) reckons that a new team’s year is its half-year: hiding one costs both', () => {
  const units = [unit('org', null), ...['klein', 'nieuw', 'oud'].map((id) => unit(id, 'org'))];
  const halves = (id: string, counts: [number, number][]) => counts.flatMap((count, nth) => block(id, `2025-H${nth + 1}`, count));
  const cells = sumUp(
    [
      ...halves('klein', [
        [4, 1],
        [4, 1],
      ]),
      ...halves('nieuw', [
        [0, 0],
        [20, 1],
      ]),
      ...halves('oud', [
        [21, 1],
        [21, 1],
      ]),
    ],
    units,
  );
  expect(hiddenOf(units, cells)).toEqual(['klein 2025-H1', 'klein 2025-H2', 'oud 2025-H1', 'oud 2025-H2']);
});
