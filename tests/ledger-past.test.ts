import { beforeAll, describe, expect, test } from 'vitest';
import { guardAfter } from '../src/counting.ts';
import { guard } from '../src/guard.ts';
import { createSolver, type Solver } from '../src/guard/solver.ts';
import { languages } from '../src/lang/index.ts';
import { createSets } from '../src/guard/publishable.ts';
import { settleCorrections } from '../src/ledger/corrections.ts';
import { explainCosts, explainPast } from '../src/ledger/explain.ts';
import { forceOf } from '../src/ledger/force.ts';
import { freeze } from '../src/ledger/freeze.ts';
import { parseLedger } from '../src/ledger/parse.ts';
import { printOf } from '../src/ledger/printed.ts';
import {
  emptyLedger,
  type Cell,
  type Definitions,
  type EditionCorrection,
  type Ledger,
  type PublishableSet,
  type Tally,
  type Unit,
} from '../src/model/index.ts';
import { sentenceOf } from '../src/report.ts';
import { block, definitions, edition, indicator, measures, organisation, sumUp, tally, unit } from './guard-support.ts';
import { publishedAs, rowsOf } from './ledger-support.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await createSolver();
});

const units = [
  unit('org', null),
  unit('noord', 'org', { until: '2025-06-30', mergedInto: 'stad', name: 'Team Noord' }),
  unit('zuid', 'org', { name: 'Team Zuid' }),
  unit('oost', 'org', { name: 'Team Oost' }),
  unit('stad', 'org', { from: '2025-07-01', continues: ['noord'], name: 'Team Stad' }),
];
const report = edition('verslag-2024', { period: '2024', date: '2025-03-21', state: 'released' });
const next = edition('verslag-2025', { period: '2025', date: '2026-03-20' });
const world = (own: Partial<Definitions> = {}) =>
  definitions({ organisation: organisation(units), editions: [report, next], ...own });

type Leaves = Record<string, readonly [number, number]>;
const cellsOf = (leaves: Leaves): Cell[] =>
  sumUp(
    Object.entries(leaves).flatMap(([place, counts]) => block(place.split(' ')[0]!, place.split(' ')[1]!, counts)),
    units,
  );
const in2024: Leaves = {
  'noord 2024-H1': [34, 12],
  'noord 2024-H2': [30, 9],
  'zuid 2024-H1': [25, 5],
  'zuid 2024-H2': [28, 6],
  'oost 2024-H1': [40, 11],
  'oost 2024-H2': [41, 10],
};
const in2025: Leaves = {
  ...in2024,
  'zuid 2025-H1': [22, 7],
  'zuid 2025-H2': [24, 8],
  'oost 2025-H1': [31, 9],
  'oost 2025-H2': [35, 12],
  'stad 2025-H2': [30, 4],
};

function publishFirst(all = world()): Ledger {
  const { sets } = guard({ definitions: all, tally: tally(cellsOf(in2024)), measures, solver });
  return publishedAs(emptyLedger, {
    definitions: all,
    edition: 'verslag-2024',
    set: sets.get('verslag-2024')!,
    date: '2025-03-21',
  });
}

/** What a later build makes of a ledger and these figures. */
function later(ledger: Ledger, leaves: Leaves, all = world()) {
  return laterOf(ledger, tally(cellsOf(leaves)), all);
}

function laterOf(ledger: Ledger, counted: Tally, all: Definitions) {
  const past = forceOf(ledger, { definitions: all, tally: counted, measures });
  const inPrint = printOf(past, { definitions: all, tally: counted });
  const guarded = guard({ definitions: all, tally: counted, measures, solver, forced: past.forced, ...(inPrint && { inPrint }) });
  const { settled, findings } = settleCorrections({ definitions: all, past, sets: guarded.sets });
  const sets = freeze(guarded.sets, { past, definitions: all, settled });
  const without = guard({ definitions: all, tally: counted, measures, solver }).sets;
  const found = [...explainPast(past, all), ...findings, ...explainCosts({ with: sets, without }, { past, definitions: all })];
  const say = found.map((one) => sentenceOf(one, { words: languages['nl-NL'], showValues: true }));
  const leaks = guarded.findings.flatMap(({ code, params }) =>
    code === 'TV-451' || code === 'TV-453' ? [`${code} ${params.indicator} ${params.unit} ${params.period}`] : [],
  );
  return { past, sets, settled, codes: found.map(({ code }) => code), say, leaks };
}

const valueOf = (set: PublishableSet | undefined, text: string) => set?.numbers.get(`uitval@aaaaaaaa/${text}`)?.value;
const stateOf = (set: PublishableSet | undefined, place: string) => set?.states.get(`uitval/${place}/`);

describe('nothing changed', () => {
  test('is nothing to tell, and the published edition is what it was', () => {
    const ledger = publishFirst();
    const { sets, codes } = later(ledger, in2025);
    expect(codes).toEqual([]);
    expect(valueOf(sets.get('verslag-2024'), 'noord/2024-H1//#n')).toBe(34);
    expect(valueOf(sets.get('verslag-2025'), 'zuid/2025//#n')).toBe(46);
  });
});

describe('rows that came late', () => {
  const two: Leaves = { ...in2025, 'zuid 2024-H1': [27, 7] };

  test('change no edition: both print what was published', () => {
    const { sets } = later(publishFirst(), two);
    for (const id of ['verslag-2024', 'verslag-2025']) {
      expect(valueOf(sets.get(id), 'zuid/2024-H1//#n')).toBe(25);
      expect(valueOf(sets.get(id), 'org/2024//#n')).toBe(198);
    }
  });

  test('are told with team and period, and not how few', () => {
    const { say } = later(publishFirst(), two);
    expect(say[0]).toContain(
      'Team Zuid, 2024-H1: er zijn een paar trajecten meer dan in de editie ‘verslag-2024’ is gepubliceerd',
    );
    expect(say.join(' ')).not.toMatch(/\b2 trajecten/);
  });

  test('hide the totals that would give them away, and no others; the cost is said', () => {
    const { sets, say } = later(publishFirst(), two);
    const set = sets.get('verslag-2025');
    expect(stateOf(set, 'zuid/alles')).toBe('hidden');
    expect(stateOf(set, 'org/alles')).toBe('hidden');
    expect(stateOf(set, 'oost/alles')).toBe('shown');
    expect(stateOf(set, 'org/2025')).toBe('shown');
    expect(say.at(-1)).toContain('kan van ‘uitval’ niet worden getoond: org (alles) en zuid (alles)');
    expect(say.at(-1)).toContain('Zonder die eerdere editie had het wel gekund.');
  });

  test('hide nothing when they are enough', () => {
    const { sets, codes } = later(publishFirst(), { ...in2025, 'zuid 2024-H1': [34, 9] });
    expect(stateOf(sets.get('verslag-2025'), 'org/2025')).toBe('shown');
    expect(codes).toContain('TV-709');
  });
});

describe('rows that went elsewhere', () => {
  test('are explained by the team that continues theirs', () => {
    const moved: Leaves = { ...in2025, 'noord 2024-H1': [0, 0], 'stad 2024-H1': [34, 12] };
    const { say } = later(publishFirst(), moved);
    expect(say[0]).toBe(
      '34 trajecten van 2024-H1 staan nu bij Team Stad, en stonden in de editie ‘verslag-2024’ bij Team Noord. Gepubliceerd blijft wat er stond.',
    );
  });

  // Eight of another team are gone besides, so that sizes alone do not say whose these are.
  const moved: Leaves = { ...in2025, 'noord 2024-H1': [10, 3], 'stad 2024-H1': [24, 9], 'zuid 2024-H1': [17, 3] };
  const back: Leaves = { ...in2025, 'noord 2024-H1': [58, 21], 'oost 2024-H1': [16, 2], 'zuid 2024-H1': [17, 3] };
  const relations: [name: string, lives: Record<string, Partial<Unit>>, leaves: Leaves, to: string, from: string][] = [
    ['voortzetting-van', { stad: { continues: ['noord'] }, noord: { mergedInto: null } }, moved, 'Team Stad', 'Team Noord'],
    ['opgegaan-in', { stad: { continues: [] }, noord: { mergedInto: 'stad' } }, moved, 'Team Stad', 'Team Noord'],
    ['voortzetting-van, the other way', { oost: { continues: ['noord'] } }, back, 'Team Noord', 'Team Oost'],
  ];
  test.for(relations)('are explained by %s also when others lost some', ([, lives, leaves, to, from]) => {
    const own = units.map((one) => ({ ...one, ...lives[one.id] }));
    const { say } = later(publishFirst(), leaves, world({ organisation: organisation(own) }));
    expect(say).toContain(
      `24 trajecten van 2024-H1 staan nu bij ${to}, en stonden in de editie ‘verslag-2024’ bij ${from}. Gepubliceerd blijft wat er stond.`,
    );
    expect(say.find((text) => text.includes('Team Zuid'))).toContain('8 trajecten minder');
  });

  test('a team with another name is the same team', () => {
    const renamed = units.map((one) => (one.id === 'zuid' ? { ...one, name: 'Team Zuidoost' } : one));
    expect(later(publishFirst(), in2025, world({ organisation: organisation(renamed) })).codes).toEqual([]);
  });

  test('a team that is gone from the organisation must come back into it', () => {
    const gone = units.filter(({ id }) => id !== 'noord');
    const { codes, say } = later(publishFirst(), in2025, world({ organisation: organisation(gone) }));
    expect(codes).toContain('TV-707');
    expect(say.find((text) => text.startsWith('‘noord’'))).toContain('opgegaan-in: stad');
  });
});

test('the same rows with other outcomes are told apart from more rows', () => {
  const { codes, sets } = later(publishFirst(), { ...in2025, 'zuid 2024-H1': [25, 6] });
  expect(codes).toContain('TV-711');
  expect(valueOf(sets.get('verslag-2025'), 'zuid/2024-H1//ja#count')).toBe(5);
});

test('an indicator that is counted otherwise under its own name is refused', () => {
  const redefined = world({ indicators: [indicator('uitval', { version: 'bbbbbbbb' })] });
  expect(later(publishFirst(), in2025, redefined).codes).toContain('TV-708');
});

describe('what was hidden', () => {
  const small: Leaves = { ...in2024, 'zuid 2024-H1': [3, 1] };
  test('stays hidden in every later edition, however many there are now', () => {
    const all = world();
    const { sets } = guard({ definitions: all, tally: tally(cellsOf(small)), measures, solver });
    const ledger = publishedAs(emptyLedger, {
      definitions: all,
      edition: 'verslag-2024',
      set: sets.get('verslag-2024')!,
      date: '2025-03-21',
    });
    const grown = later(ledger, { ...in2025, 'zuid 2024-H1': [30, 9] });
    expect(stateOf(grown.sets.get('verslag-2025'), 'zuid/2024-H1')).toBe('hidden');
    expect(grown.past.forced.hidden).toContain('uitval/zuid/2024-H1/');
  });
});

describe('all years together', () => {
  test('is shown again when the years since are shown, else not', () => {
    const ledger = publishFirst();
    expect(stateOf(later(ledger, in2025).sets.get('verslag-2025'), 'zuid/alles')).toBe('shown');
    const few: Leaves = { ...in2025, 'zuid 2025-H1': [3, 1], 'zuid 2025-H2': [0, 0] };
    expect(stateOf(later(ledger, few).sets.get('verslag-2025'), 'zuid/alles')).toBe('hidden');
  });
});

describe('corrections', () => {
  const correction = (kind: EditionCorrection['kind'], own: Partial<EditionCorrection> = {}): EditionCorrection => ({
    kind,
    indicator: 'uitval',
    unit: 'zuid',
    period: '2024-H1',
    reason: 'Er kwam een lijst na.',
    date: '2025-09-01',
    at: report.at,
    ...own,
  });
  const withOne = (one: EditionCorrection, own: Partial<Definitions> = {}) =>
    world({ editions: [{ ...report, corrections: [one] }, next], ...own });
  const many: Leaves = { ...in2025, 'zuid 2024-H1': [35, 10] };
  const few: Leaves = { ...in2025, 'zuid 2024-H1': [27, 7] };

  test('late rows that are enough replace the figure, and only that one', () => {
    const { sets, settled } = later(publishFirst(), many, withOne(correction('late')));
    expect(valueOf(sets.get('verslag-2024'), 'zuid/2024-H1//#n')).toBe(35);
    expect(valueOf(sets.get('verslag-2024'), 'zuid/2024//#n')).toBe(53);
    expect(settled.get('verslag-2024')).toMatchObject([{ replaced: true }]);
  });

  test('late rows that are too few are refused without saying how few', () => {
    const { codes, say, sets } = later(publishFirst(), few, withOne(correction('late')));
    expect(codes).toContain('TV-741');
    expect(say.find((text) => text.startsWith('De correctie'))).not.toMatch(/\d (trajecten|rijen)/);
    expect(valueOf(sets.get('verslag-2024'), 'zuid/2024-H1//#n')).toBe(25);
  });

  test('an error that would show a small group is struck through, with no new number, also in later editions', () => {
    const all = withOne(correction('error'));
    const ledger = publishFirst();
    const { sets, codes, settled } = later(ledger, few, all);
    const struck = sets.get('verslag-2024')!;
    expect(codes).toContain('TV-743');
    expect(settled.get('verslag-2024')).toMatchObject([{ replaced: false }]);
    expect(struck.numbers.get('uitval@aaaaaaaa/zuid/2024-H1//#n')).toMatchObject({ form: { kind: 'withdrawn' }, value: null });
    const after = publishedAs(ledger, { definitions: all, edition: 'verslag-2024', set: struck, date: '2025-09-02' });
    const set = later(after, few, world()).sets.get('verslag-2025')!;
    expect(set.numbers.get('uitval@aaaaaaaa/zuid/2024-H1//#n')).toMatchObject({ form: { kind: 'withdrawn' } });
    expect(stateOf(set, 'zuid/2024-H1')).toBe('absent');
  });

  test('another definition is another indicator, which says what it replaces', () => {
    const better = indicator('uitval-2', { replaces: 'uitval' });
    const cells = { indicators: [indicator('uitval'), better] };
    expect(
      later(publishFirst(), in2025, withOne(correction('definition', { indicator: 'uitval-2' }), cells)).codes,
    ).not.toContain('TV-742');
    expect(later(publishFirst(), in2025, withOne(correction('definition'), cells)).codes).toContain('TV-742');
    const fresh: Tally = tally(cellsOf(in2025).flatMap((cell) => [cell, { ...cell, indicator: 'uitval-2' }]));
    const { sets } = laterOf(publishFirst(), fresh, withOne(correction('definition', { indicator: 'uitval-2' }), cells));
    const set = sets.get('verslag-2024');
    expect(set?.numbers.get('uitval-2@aaaaaaaa/zuid/2024-H1//#n')?.value).toBe(25);
    expect(valueOf(set, 'zuid/2024-H1//#n')).toBe(25);
  });

  test('of something never published, or without a difference, is refused', () => {
    expect(later(emptyLedger, in2025, withOne(correction('late'))).codes).toContain('TV-740');
    expect(later(publishFirst(), in2025, withOne(correction('late'))).codes).toContain('TV-744');
  });
});

describe('old and new side by side, as they stand in print', () => {
  const pair = [indicator('afgesloten', { measure: 'number' }), indicator('meisjes', { measure: 'number' })];
  const both = world({ indicators: pair, editions: [report, edition('later', { period: '2024', date: '2026-03-20' })] });
  const first = { ...both, indicators: pair.slice(0, 1) };
  const counts = (of: string, all: Record<string, number>): Cell[] =>
    sumUp(
      Object.entries(all).flatMap(([id, n]) => block(id, '2024-H1', [n, 0], { indicator: of }).slice(0, 1)),
      units,
    );
  const closed = { noord: 20, zuid: 60, oost: 70 };
  const girls = counts('meisjes', { noord: 18, zuid: 30, oost: 35 });
  const withBoys = (all: Cell[]): Tally => ({
    ...tally([...all, ...girls]),
    differences: all.flatMap(({ unit: id, period, n }) => {
      const inside = girls.find((own) => own.unit === id && own.period === period)?.n ?? 0;
      const boys = (n ?? 0) - inside;
      return [{ larger: 'afgesloten', smaller: 'meisjes', unit: id, period, part: null, same: false, n: boys, persons: boys }];
    }),
  });
  const ledger = () => {
    const { sets } = guard({ definitions: first, tally: tally(counts('afgesloten', closed)), measures, solver });
    return publishedAs(emptyLedger, {
      definitions: first,
      edition: 'verslag-2024',
      set: sets.get('verslag-2024')!,
      date: '2025-03-21',
    });
  };

  test('20 closed in print, 30 by now: 18 girls would still show two boys, so the girls are hidden', () => {
    const { sets, leaks } = laterOf(ledger(), withBoys(counts('afgesloten', { ...closed, noord: 30 })), both);
    const state = (id: string) => sets.get('later')?.states.get(`meisjes/${id}/2024-H1/`);
    expect(sets.get('later')?.numbers.get('afgesloten@aaaaaaaa/noord/2024-H1//#n')?.value).toBe(20);
    expect([state('noord'), state('org')]).toEqual(['hidden', 'shown']);
    expect(leaks).toEqual([]);
  });

  test('28 in print, 20 by now: nobody who reads can find two boys, and nothing stops', () => {
    const published = { ...closed, noord: 28 };
    const { sets: old } = guard({ definitions: first, tally: tally(counts('afgesloten', published)), measures, solver });
    const past = publishedAs(emptyLedger, {
      definitions: first,
      edition: 'verslag-2024',
      set: old.get('verslag-2024')!,
      date: '2025-03-21',
    });
    expect(laterOf(past, withBoys(counts('afgesloten', closed)), both).leaks).toEqual([]);
  });

  test('three rows now lie with a team that was not there in print: what is printed says nothing of them', () => {
    const moved: Leaves = { ...in2025, 'zuid 2024-H1': [22, 4], 'stad 2024-H1': [3, 1] };
    const { leaks, sets } = later(publishFirst(), moved);
    expect(leaks).toEqual([]);
    expect(valueOf(sets.get('verslag-2025'), 'zuid/2024-H1//#n')).toBe(25);
  });
});

describe('what is public for ever', () => {
  const leaves: Leaves = { 'noord 2024-H1': [20, 5], 'zuid 2024-H1': [25, 6], 'oost 2024-H1': [4, 1] };
  /** As a program without a guard would have published it: all but the small team. */
  const careless = (all = world()) => {
    const hidden = new Set(['2024-H1', '2024', 'alles'].map((period) => `uitval/oost/${period}/`));
    const { sets } = createSets({ definitions: all, tally: tally(cellsOf(leaves)), measures, hidden });
    return publishedAs(emptyLedger, {
      definitions: all,
      edition: 'verslag-2024',
      set: sets.get('verslag-2024')!,
      date: '2025-03-21',
    });
  };

  test('warns and goes on: this year and the next, also when other figures are counted otherwise now', () => {
    const now: Leaves = { ...leaves, 'noord 2025-H1': [30, 8], 'zuid 2025-H1': [28, 9], 'oost 2025-H1': [31, 9] };
    const expected = ['TV-453 uitval oost 2024', 'TV-453 uitval oost 2024-H1'];
    expect(later(careless(), now).leaks.sort()).toEqual(expected);
    const recounted = later(careless(), { ...now, 'zuid 2024-H1': [45, 16] });
    expect(recounted.leaks.sort()).toEqual(expected);
    expect(stateOf(recounted.sets.get('verslag-2025'), 'org/2025')).toBe('shown');
  });

  test('does not stop the whole of a build that reads the ledger from its file', () => {
    const text = `${rowsOf(careless()).join('\n')}\n`;
    const { ledger, findings: inLedger } = parseLedger(text);
    const now: Leaves = {
      ...leaves,
      'zuid 2024-H1': [45, 16],
      'noord 2025-H1': [30, 8],
      'zuid 2025-H1': [28, 9],
      'oost 2025-H1': [31, 9],
    };
    const { findings } = guardAfter(ledger, { definitions: world(), tally: tally(cellsOf(now)), solver });
    expect([...inLedger, ...findings].filter(({ level }) => level === 'error')).toEqual([]);
    expect(findings.filter(({ code }) => code === 'TV-453').map(({ level }) => level)).toEqual(['warning', 'warning']);
  });
});
