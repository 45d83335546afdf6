import { describe, expect, test } from 'vitest';
import { createField, protectAll } from '../src/guard/protect.ts';
import { createSets } from '../src/guard/publishable.ts';
import { guard } from '../src/guard.ts';
import { createSolver } from '../src/guard/solver.ts';
import { blockText, category, type Cell, type Definitions, type PublishableSet } from '../src/model/index.ts';
import { findNumber, findShownPeriod, findState, findValue } from '../src/numbers.ts';
import {
  block,
  createRandomCase,
  definitions,
  edition,
  indicator,
  measures,
  organisation,
  sumUp,
  tally,
  unit,
} from './guard-support.ts';

const solver = await createSolver();
const units = [
  unit('org', null),
  unit('k', 'org'),
  unit('a', 'k'),
  unit('b', 'k'),
  unit('c', 'k'),
  unit('l', 'org'),
  unit('d', 'l'),
  unit('e', 'l'),
];
const leaves = [
  ...block('a', '2025-H1', [3, 1]),
  ...block('b', '2025-H1', [9, 2]),
  ...block('c', '2025-H1', [24, 6]),
  ...block('d', '2025-H1', [30, 6]),
  ...block('e', '2025-H1', [26, 5]),
  ...block('a', '2025-H2', [9, 3]),
  ...block('b', '2025-H2', [12, 2]),
  ...block('c', '2025-H2', [25, 5]),
  ...block('d', '2025-H2', [28, 7]),
  ...block('a', '2026-H1', [8, 2]),
  ...block('b', '2026-H1', [14, 2]),
  ...block('c', '2026-H1', [22, 4]),
  ...block('d', '2026-H1', [21, 7]),
];
const cells = sumUp(leaves, units);

function setsOf(own: Partial<Definitions> = {}, counted: Cell[] = cells, notYet: string[] = []): Map<string, PublishableSet> {
  return guard({
    definitions: definitions({ organisation: organisation(units), ...own }),
    tally: tally(counted, notYet),
    measures,
    solver,
  }).sets;
}
const setOf = (own: Partial<Definitions> = {}, counted: Cell[] = cells, notYet: string[] = []) =>
  [...setsOf(own, counted, notYet).values()][0] as PublishableSet;
const at = (unitId: string, period: string) => ({ indicator: 'uitval', unit: unitId, period, part: null, series: null });

describe('guard(cells) makes what an edition may show', () => {
  test('a shown figure has its faces, a small one and its partner the same signs without a value', () => {
    const set = setOf();
    expect(findValue(set, { ...at('c', '2025-H1'), face: 'count', category: category.yes })).toBe(6);
    expect(findValue(set, { ...at('c', '2025-H1'), face: 'share', category: category.yes })).toBe(0.25);
    const signs = (id: string) =>
      [...set.numbers.values()]
        .filter(({ key }) => key.unit === id && key.period === '2025-H1')
        .map(({ key, form, value }) => [key.category, key.face, form, value]);
    expect(findState(set, at('a', '2025-H1'))).toBe('hidden');
    expect(findState(set, at('b', '2025-H1'))).toBe('hidden');
    expect(signs('a')).toEqual(signs('b'));
    expect(signs('a').length).toBeGreaterThan(3);
    for (const [, , form, value] of signs('a')) expect([form, value]).toEqual([{ kind: 'hidden' }, null]);
  });

  test('no rows is told as none, with zeros; before its life a team is not alive; what was not counted is absent', () => {
    const young = units.map((known) => (known.id === 'e' ? { ...known, from: '2025-01-01', until: '2025-06-30' } : known));
    const set = setOf({
      organisation: organisation([...young, unit('f', 'l')]),
      editions: [edition('verslag', { period: '2026' })],
    });
    expect(findState(set, at('f', '2025-H1'))).toBe('empty');
    expect(findValue(set, { ...at('f', '2025-H1'), face: 'n' })).toBe(0);
    expect(findNumber(set, { ...at('f', '2025-H1'), face: 'share', category: category.yes })).toBeNull();
    expect(findState(set, at('e', '2025-H2'))).toBe('not-alive');
    expect(findState(set, at('a', '2026-H2'))).toBe('absent');
  });

  test('a period whose follow-up is still open has its own sign, not that of hiding', () => {
    const set = setOf({ editions: [edition('verslag', { period: '2026' })] }, cells, [blockText(at('c', '2026-H1'))]);
    expect(findState(set, at('c', '2026-H1'))).toBe('not-yet');
    expect(findNumber(set, { ...at('c', '2026-H1'), face: 'n' })).toMatchObject({ form: { kind: 'not-yet' }, value: null });
  });

  test('a figure that arrived hidden stays hidden and is not zero', () => {
    const set = setOf({}, [
      ...cells.filter((cell) => cell.unit !== 'd' || cell.period !== '2025-H2'),
      ...block('d', '2025-H2', [null, null]),
    ]);
    expect(findState(set, at('d', '2025-H2'))).toBe('hidden');
    expect(findNumber(set, { ...at('d', '2025-H2'), face: 'n' })).toMatchObject({ form: { kind: 'hidden' }, value: null });
  });

  test('the smallest period around a hidden one that may be shown can be found', () => {
    const set = setOf();
    expect(findShownPeriod(set, at('a', '2025-H1'), { grains: ['half-year', 'year', 'all'], firstMonth: 1 })?.id).toBe('2025');
  });
});

describe('guard(editions) gives each edition its own and no more', () => {
  test('a team edition holds its teams, those beside them and what is above; a report its unit and all below', () => {
    const unitsIn = (set: PublishableSet | undefined) =>
      [...new Set([...(set?.numbers.values() ?? [])].map(({ key }) => key.unit))].sort();
    const sets = setsOf({
      editions: [
        edition('teams', { audience: 'team', unit: 'k' }),
        edition('team', { audience: 'team', unit: 'd' }),
        edition('soort', { unit: 'l' }),
      ],
    });
    expect(unitsIn(sets.get('teams'))).toEqual(['a', 'b', 'c', 'k', 'org']);
    expect(unitsIn(sets.get('team'))).toEqual(['d', 'e', 'l', 'org']);
    expect(unitsIn(sets.get('soort'))).toEqual(['d', 'e', 'l']);
  });

  test('periods that began after the edition ended are not in it', () => {
    const set = setOf();
    expect(findState(set, at('c', '2025-H2'))).toBe('shown');
    expect(findState(set, at('c', '2026-H1'))).toBeNull();
    expect(findState(set, at('c', 'alles'))).toBe('shown');
  });

  test('chapters limit the indicators, with the response that belongs to them', () => {
    const indicators = [
      indicator('uitval', { response: 'respons' }),
      indicator('nut'),
      indicator('respons', { measure: 'response' }),
    ];
    const chapter = { title: 'Eén', indicators: ['uitval'], stories: [], actions: [], at: { file: '', line: 1 } };
    const set = setOf({ indicators, editions: [edition('verslag', { chapters: [chapter] })] });
    expect([...set.versions.keys()]).toEqual(['uitval', 'respons']);
    expect(findState(set, { ...at('c', '2025-H1'), indicator: 'nut' })).toBeNull();
  });

  test('an edition about a part holds that part only', () => {
    const part = { part: 'gemeente=Den Haag' };
    const haags = sumUp([...block('c', '2025-H1', [12, 3], part), ...block('d', '2025-H1', [14, 3], part)], units);
    const set = setOf({ editions: [edition('haags', { part: { grouping: 'gemeente', value: 'Den Haag' } })] }, [
      ...cells,
      ...haags,
    ]);
    expect(findState(set, { ...at('c', '2025-H1'), ...part })).toBe('shown');
    expect(findState(set, at('c', '2025-H1'))).toBeNull();
  });

  test('what one edition hides every edition hides: one decision for all visibilities', () => {
    const sets = setsOf({
      editions: [edition('open'), edition('intern', { audience: 'team', visibility: 'intern', unit: 'org' })],
    });
    for (const set of sets.values()) expect(findState(set, at('b', '2025-H1'))).toBe('hidden');
  });

  test('a finding says how many figures of an indicator are hidden, never which', () => {
    const { findings } = guard({
      definitions: definitions({ organisation: organisation(units) }),
      tally: tally(cells),
      measures,
      solver,
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'TV-450', level: 'hint', params: { indicator: 'uitval' } });
    expect(Object.keys(findings[0]?.params ?? {}).sort()).toEqual(['divisions', 'filled', 'hidden', 'indicator']);
  });
});

describe('guard(cells) gives a reference: the other teams of the same kind together', () => {
  test('the parent minus the own team, pooled', () => {
    const set = setOf();
    expect(findValue(set, { ...at('c', '2025-H2'), face: 'reference-n' })).toBe(21);
    expect(findValue(set, { ...at('c', '2025-H2'), face: 'reference', category: category.yes })).toBeCloseTo(5 / 21);
  });

  test('not beside a hidden figure, not about fewer than seven', () => {
    const set = setOf();
    expect(findValue(set, { ...at('a', '2025-H1'), face: 'reference-n' })).toBeNull();
    const few = sumUp(
      [...block('c', '2025-H1', [24, 6]), ...block('a', '2025-H1', [2, 1]), ...block('b', '2025-H1', [3, 1])],
      units,
    );
    expect(findValue(setOf({}, few), { ...at('c', '2025-H1'), face: 'reference-n' })).toBeNull();
  });

  test('one other team is nobody: then all teams of the level above, and which level and how many are told', () => {
    const set = setOf();
    const told = (face: 'reference-n' | 'reference-level' | 'reference-units', team: string, period = '2025-H1') =>
      findValue(set, { ...at(team, period), face });
    const whole = findValue(set, { ...at('org', '2025-H1'), face: 'n' }) ?? 0;
    const own = findValue(set, { ...at('d', '2025-H1'), face: 'n' }) ?? 0;
    expect(told('reference-n', 'd')).toBe(whole - own);
    expect([told('reference-level', 'd'), told('reference-units', 'd')]).toEqual([2, 4]);
    expect([told('reference-level', 'c', '2025-H2'), told('reference-units', 'c', '2025-H2')]).toEqual([1, 2]);
  });

  test('beside other organisations three are needed, however many teams they have', () => {
    const of = (bodies: string[]) => {
      const own = [unit('org', null), ...bodies.map((id) => ({ ...unit(id, 'org'), isOrganisation: true }))];
      const counted = bodies.flatMap((id) => block(id, '2025-H1', [20, 20]));
      return setOf({ organisation: organisation(own) }, sumUp(counted, own));
    };
    expect(findValue(of(['k', 'l', 'm']), { ...at('k', '2025-H1'), face: 'reference-n' })).toBeNull();
    expect(findValue(of(['k', 'l', 'm', 'q']), { ...at('k', '2025-H1'), face: 'reference-units' })).toBe(3);
  });

  test('not from figures that were counted elsewhere: those do not subtract', () => {
    const imported = { mean: null, sd: null, percentage: 20, decimals: 0, from: null, until: null };
    const set = setOf(
      {},
      cells.map((cell) => (cell.unit === 'k' ? { ...cell, imported } : cell)),
    );
    expect(findValue(set, { ...at('c', '2025-H2'), face: 'reference-n' })).toBeNull();
  });
});

describe('guard(cells) shows nothing that comes from a hidden value', () => {
  const garble = (cell: Cell, nth: number): Cell =>
    cell.category === null
      ? cell
      : {
          ...cell,
          n: 1000 + nth,
          persons: 1000 + nth,
          category: cell.category === category.yes ? category.yes : `zeldzaam antwoord ${nth}`,
        };
  const printed = (sets: Map<string, PublishableSet>) =>
    JSON.stringify([...sets.values()].map(({ numbers, states, categories }) => [[...numbers], [...states], [...categories]]));

  test('hidden answers replaced by garbage leave every set as it was, on 40 random organisations', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = createRandomCase(seed);
      const known = definitions({
        organisation: organisation(random.units),
        editions: [edition('verslag'), edition('teams', { audience: 'team' })],
      });
      const counted = { definitions: known, tally: tally(random.cells), measures, solver };
      const { hidden } = protectAll(createField(counted), counted);
      const garbled = random.cells.map((cell, nth) => (hidden.has(blockText(cell)) ? garble(cell, nth) : cell));
      const of = (some: Cell[]) => printed(createSets({ definitions: known, tally: tally(some), measures, hidden }).sets);
      expect(of(garbled) === of(random.cells), `seed ${seed}`).toBe(true);
    }
  });

  test('the order in which cells arrive changes nothing', () => {
    expect(printed(setsOf({}, [...cells].reverse())) === printed(setsOf())).toBe(true);
  });

  test('categories stand in the order the author gave, with the reason for missing last', () => {
    const answers = ['veel', 'onbekend', 'helemaal niet', 'redelijk', 'weinig'];
    const whole = block('c', '2025-H1', [50, 0])[0] as Cell;
    const counted = sumUp([whole, ...answers.map((category) => ({ ...whole, category, n: 10, persons: 10 }))], units);
    const column = {
      id: 'nut',
      headings: [],
      kind: 'ordered' as const,
      values: ['helemaal niet', 'weinig', 'redelijk', 'veel'],
      translate: {},
      list: null,
      separator: ';',
      required: false,
      dot: null,
      at: { file: '', line: 1 },
    };
    const base = definitions({ organisation: organisation(units) });
    const plan = () => [
      {
        series: null,
        over: 'denominator' as const,
        category: { kind: 'column' as const, column: 'nut' },
        value: null,
        combine: 'partition' as const,
      },
    ];
    const known = {
      ...base,
      indicators: [indicator('uitval', { measure: 'distribution', value: 'nut' })],
      sources: base.sources.map((source) => ({ ...source, columns: [column] })),
    };
    const { sets } = guard({
      definitions: known,
      tally: tally(counted),
      measures: { ...measures, distribution: { ...measures.distribution, plan } },
      solver,
    });
    expect(sets.get('verslag')?.categories.get('uitval/')).toEqual(['helemaal niet', 'weinig', 'redelijk', 'veel', 'onbekend']);
  });
});
