import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAttacker } from '../src/guard/attack.ts';
import { auditAll } from '../src/guard/audit.ts';
import { attackAll, smallSpots, unknownsOf } from '../src/guard/assault.ts';
import { createField, protectAll, type Field } from '../src/guard/protect.ts';
import { protect as protectLatticeOf } from '../src/guard/partners.ts';
import { createSolver } from '../src/guard/solver.ts';
import { guard } from '../src/guard.ts';
import { blockText, keyText, type Cell, type Definitions, type Forced, type Unit } from '../src/model/index.ts';
import {
  block,
  createRandom,
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

function fieldOf(known: Definitions, cells: Cell[], forced?: Forced): Field {
  return createField({ definitions: known, tally: tally(cells), measures, ...(forced && { forced }) });
}

function hiddenIn(known: Definitions, cells: Cell[]): Set<string> {
  const counted = { definitions: known, tally: tally(cells), measures, solver };
  return protectAll(createField(counted), counted).hidden;
}

const organisationOf = (units: Unit[], smallestGroup = 7) =>
  definitions({ organisation: organisation(units, { smallestGroup }) });
const leaksOf = (field: Field, hidden: Set<string>, least = 7) => auditAll(field, { hidden, least, solver }).leaks;

/** A cell of the known instance: a unit, a period, and how often each answer was given. */
interface KnownCell {
  unit: string;
  period: string;
  n: number;
  counts: number[];
}

interface KnownInstance {
  units: { name: string; parent: number }[];
  cells: KnownCell[];
  patterns: Record<string, { hidden: number[]; intervals: Record<string, { c: [number, number][] }> }>;
}

describe('the attacker finds what an exact solver of another make found', () => {
  const known = JSON.parse(readFileSync(join(import.meta.dirname, 'vectors/sdc-instance.json'), 'utf8')) as KnownInstance;
  const name = (text: string) => text.replace('.', '-');
  const period: Record<string, string> = {
    ALL: 'alles',
    Y0: '2024',
    Y1: '2025',
    H0: '2024-H1',
    H1: '2024-H2',
    H2: '2025-H1',
    H3: '2025-H2',
  };
  const units = known.units.map((own) =>
    unit(name(own.name), known.units[own.parent] ? name(known.units[own.parent]?.name ?? '') : null),
  );
  const wholes = known.cells.map((own) => block(name(own.unit), period[own.period] ?? '', [own.n, 0])[0] as Cell);
  const cells = wholes.flatMap((whole, nth) => [
    whole,
    ...(known.cells[nth]?.counts ?? []).map((n, answer) => ({ ...whole, category: `antwoord ${answer}`, n, persons: n })),
  ]);
  const field = fieldOf(organisationOf(units), cells);

  for (const [pattern, { hidden, intervals }] of Object.entries(known.patterns))
    test(`${pattern}: each of its ${Object.keys(intervals).length * 3} intervals`, () => {
      const covered = new Set(hidden.map((nth) => blockText(wholes[nth] as Cell)));
      const attacker = createAttacker(field.system, solver, unknownsOf(field.system, covered));
      for (const [nth, { c }] of Object.entries(intervals)) {
        const spot = field.system.spotOf.get(blockText(wholes[Number(nth)] as Cell));
        expect(c.map((_, answer) => attacker.range((spot?.first ?? 0) + answer))).toEqual(c);
      }
      attacker.close();
    });

  test('hiding only what is small leaves four of eight to be worked out; protected none', () => {
    const leaks = Object.entries(known.patterns).map(([pattern, { hidden }]) => [
      pattern,
      leaksOf(field, new Set(hidden.map((nth) => blockText(wholes[nth] as Cell)))).length,
    ]);
    expect(Object.fromEntries(leaks)).toEqual({ primary_only: 4, protected: 0 });
  });
});

/** Every way to fill in what is hidden, one by one. */
function enumerate(field: Field, hidden: Set<string>): Map<number, [number, number]> {
  const { system } = field;
  const { isOpen } = unknownsOf(system, hidden);
  const open = [...system.value.keys()].filter(isOpen);
  const sums = [...new Set(open.flatMap((number) => system.sumsOf(number)))].map((id) => system.sum(id));
  const found = new Map<number, [number, number]>();
  const world = Float64Array.from(system.value);
  const most = 6;
  const place = new Map(open.map((number, nth) => [number, nth]));
  const lastOf = sums.map((sum) => Math.max(...sum.columns.map((number) => place.get(number) ?? -1)));
  const fits = (upTo: number) =>
    sums.every(({ columns, weights, low, high }, nth) => {
      if (lastOf[nth] !== upTo) return true;
      const value = columns.reduce((sum, number, at) => sum + (weights[at] ?? 0) * (world[number] ?? 0), 0);
      return value >= low && value <= high;
    });
  const fill = (nth: number): void => {
    const number = open[nth];
    if (number === undefined) {
      for (const own of open) {
        const [low, high] = found.get(own) ?? [Infinity, -Infinity];
        found.set(own, [Math.min(low, world[own] ?? 0), Math.max(high, world[own] ?? 0)]);
      }
      return;
    }
    for (let value = 0; value <= most; value += 1) {
      world[number] = value;
      if (fits(nth)) fill(nth + 1);
    }
  };
  fill(0);
  return found;
}

test('the attacker’s ends are those of counting every world of forty tiny organisations', () => {
  let compared = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = createRandom(seed);
    const units = [unit('org', null), ...['a', 'b', 'c'].map((id) => unit(id, 'org'))];
    const leaves = ['a', 'b', 'c'].flatMap((id) =>
      ['2025-H1', '2025-H2'].flatMap((period) => block(id, period, [1 + Math.floor(random() * 3), Math.floor(random() * 2)])),
    );
    const cells = sumUp(leaves, units).filter(({ period }) => period !== 'alles');
    const field = fieldOf(organisationOf(units), cells);
    const hidden = new Set(leaves.filter(() => random() < 0.4).map(blockText));
    const attacker = createAttacker(field.system, solver, unknownsOf(field.system, hidden));
    for (const [number, ends] of enumerate(field, hidden)) {
      expect(attacker.range(number), `seed ${seed}`).toEqual(ends);
      compared += 1;
    }
    attacker.close();
  }
  expect(compared).toBeGreaterThan(150);
});

describe('what is protected cannot be worked out, on 120 random organisations', () => {
  const seeds = Array.from({ length: 120 }, (_, nth) => nth + 1);

  test('the last audit finds nothing; with partners off it finds leaks in most that have small blocks', () => {
    let broken = 0;
    let small = 0;
    for (const seed of seeds) {
      const { units, cells } = createRandomCase(seed);
      const known = organisationOf(units);
      const field = fieldOf(known, cells);
      expect(leaksOf(field, hiddenIn(known, cells)), `seed ${seed}`).toEqual([]);
      const alone = new Set(
        cells.filter((cell) => cell.category === null && (cell.persons ?? 0) > 0 && (cell.persons ?? 0) < 7).map(blockText),
      );
      const isMixed = alone.size > 0 && alone.size < cells.filter(({ category: answer, n }) => answer === null && n !== 0).length;
      if (isMixed) small += 1;
      if (isMixed && leaksOf(field, alone).length > 0) broken += 1;
    }
    expect(small).toBeGreaterThan(90);
    expect(broken / small).toBeGreaterThan(0.85);
  });

  test('the partner rule alone is not enough: the attacker still finds some', () => {
    const leaky = seeds.slice(0, 60).filter((seed) => {
      const { units, cells } = createRandomCase(seed);
      const known = organisationOf(units);
      const field = fieldOf(known, cells);
      const hidden = new Set(protectAll(field, { definitions: known, tally: tally(cells), measures, solver }).hidden);
      return [...hidden].length > 0 && attackedWithPartnersOnly(known, cells) > 0;
    });
    expect(leaky.length).toBeGreaterThan(0);
  });

  test('a raised smallest group hides more and nothing less', () => {
    for (const seed of seeds.slice(0, 25)) {
      const { units, cells } = createRandomCase(seed);
      const [seven, nine] = [7, 9].map((least) => hiddenIn(organisationOf(units, least), cells));
      expect([...(seven ?? [])].filter((text) => !nine?.has(text))).toEqual([]);
    }
  });

  test('whatever the order in which cells and units come, the same is hidden', () => {
    for (const seed of seeds.slice(0, 25)) {
      const { units, cells } = createRandomCase(seed);
      const random = createRandom(seed);
      const shuffled = <T>(items: T[]) =>
        items.map((item) => ({ item, key: random() })).sort((a, b) => a.key - b.key).map(({ item }) => item); // prettier-ignore
      const again = hiddenIn(organisationOf(shuffled(units)), shuffled(cells));
      expect([...again].sort()).toEqual([...hiddenIn(organisationOf(units), cells)].sort());
    }
  });
});

function attackedWithPartnersOnly(known: Definitions, cells: Cell[]): number {
  const field = fieldOf(known, cells);
  const hidden = new Set(field.scene.given);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const lattice of field.scene.lattices) protectLatticeOf(lattice, hidden, 7);
  }
  const small = smallSpots(field.system, hidden, 7);
  return attackAll(small, {
    system: field.system,
    solver,
    hidden,
    least: 7,
    effort: { solved: 0, fractional: 0 },
    isThorough: true,
    witnesses: [],
  }).length;
}

const oneYear = [unit('org', null), ...['a', 'b', 'c', 'd'].map((id) => unit(id, 'org'))];

function errorsOf(known: Definitions, cells: Cell[], forced?: Forced) {
  const { findings, audit } = guard({ definitions: known, tally: tally(cells), measures, solver, ...(forced && { forced }) });
  const of = (level: string) => findings.filter((own) => own.level === level);
  return { audit, errors: of('error'), warnings: of('warning') };
}

/** Every number of these blocks stands in an earlier edition. */
function publishedBefore(cells: Cell[]): Forced {
  const keys = cells.map(({ indicator: of, version, unit: own, period, part, series, category: answer }) =>
    keyText({ indicator: of, version, unit: own, period, part, series, category: answer, face: answer === null ? 'n' : 'count' }),
  );
  return { published: new Set(keys), hidden: new Set() };
}

describe('what is known to go wrong is hidden, or stops the build with edition and block', () => {
  test('3 × 2: two cells alone are worked out; what is protected leaves groups of fourteen and seventeen', () => {
    const units = [unit('org', null), ...['a', 'b', 'c'].map((id) => unit(id, 'org'))];
    const table: [string, number, number][] = [['a', 9, 8], ['b', 3, 11], ['c', 12, 5]]; // prettier-ignore
    const leaves = table.flatMap(([id, first, second]) => [
      ...block(id, '2025-H1', [first, 2]),
      ...block(id, '2025-H2', [second, 2]),
    ]);
    const cells = sumUp(leaves, units);
    const field = fieldOf(organisationOf(units), cells);
    const text = (id: string, period: string) => `uitval/${id}/${period}/`;
    expect(leaksOf(field, new Set([text('b', '2025-H1'), text('c', '2025-H2')])).map(({ block: own }) => own)).toEqual([
      text('b', '2025-H1'),
      text('c', '2025-H2'),
    ]);
    expect(leaksOf(field, new Set([text('b', '2025-H1'), text('c', '2025-H2'), text('b', '2025-H2')]))).not.toEqual([]);
    const four = new Set([text('b', '2025-H1'), text('c', '2025-H1'), text('b', '2025-H2'), text('c', '2025-H2')]);
    expect(leaksOf(field, four)).toEqual([]);
    const attacker = createAttacker(field.system, solver, unknownsOf(field.system, four));
    const most = (place: string) =>
      [0, 1].reduce((sum, answer) => sum + attacker.range((field.system.spotOf.get(place)?.first ?? 0) + answer)[1], 0);
    expect(most(text('b', '2025-H1'))).toBeGreaterThanOrEqual(14);
    attacker.close();
  });

  test('all but one team published before: the last one can be worked out, which is told and stops nothing: nobody can take it back', () => {
    const leaves = [
      ...block('a', '2025-H1', [25, 5]), ...block('b', '2025-H1', [22, 4]), ...block('c', '2025-H1', [10, 3]), ...block('d', '2025-H1', [3, 1]),
    ]; // prettier-ignore
    const cells = sumUp(leaves, oneYear);
    const forced = publishedBefore(cells.filter((cell) => cell.unit !== 'd'));
    const { errors, warnings } = errorsOf(organisationOf(oneYear), cells, forced);
    expect(errors).toEqual([]);
    expect(warnings[0]).toMatchObject({ code: 'TV-453', params: { edition: 'verslag', unit: 'd', knows: 'size' } });
    expect(JSON.stringify(warnings[0]?.params)).not.toMatch(/\d{1,2}[^\d-]*3\b.*persons/);
  });

  test('what earlier editions told in part may not be told in full: that is an error, not old news', () => {
    const leaves = [
      ...block('a', '2025-H1', [25, 5]), ...block('b', '2025-H1', [22, 4]), ...block('c', '2025-H1', [10, 3]), ...block('d', '2025-H1', [3, 1]),
    ]; // prettier-ignore
    const cells = sumUp(leaves, oneYear);
    const field = fieldOf(
      organisationOf(oneYear),
      cells,
      publishedBefore(cells.filter(({ unit: of }) => of !== 'd' && of !== 'c')),
    );
    const only = new Set(cells.filter(({ unit: of, category: answer }) => of === 'd' && answer === null).map(blockText));
    const leaks = leaksOf(field, only);
    expect(leaks.length).toBeGreaterThan(0);
    expect(leaks.filter(({ isPublic }) => isPublic)).toEqual([]);
  });

  test('means of the other teams to any precision: the sum of the last three is left', () => {
    const mean = { indicator: 'cijfer' };
    const scores: [string, number, number][] = [['a', 25, 7.92], ['b', 22, 7.59], ['c', 10, 8.1], ['d', 3, 6]]; // prettier-ignore
    const leaves = scores.flatMap(([id, n, value]) => block(id, '2025-H1', [n, 0], { ...mean, sum: n * value }).slice(0, 1));
    const sums = (period: string) => ({ ...(leaves[0] as Cell), unit: 'org', period, n: 60, persons: 60, sum: 463.98 });
    const cells = [...leaves, sums('2025-H1')];
    const known = definitions({
      organisation: organisation(oneYear),
      indicators: [indicator('cijfer', { measure: 'mean', value: 'cijfer', scale: { from: 1, upTo: 10 } })],
    });
    const { warnings } = errorsOf(known, cells, publishedBefore(cells.filter((cell) => cell.unit !== 'd')));
    expect(warnings[0]).toMatchObject({ code: 'TV-453', params: { indicator: 'cijfer', unit: 'd' } });
    const naive = new Set(cells.filter(({ unit: of }) => of === 'd').map(blockText));
    expect(leaksOf(createField({ definitions: known, tally: tally(cells), measures }), naive).length).toBeGreaterThan(0);
    expect(errorsOf(known, cells).errors).toEqual([]);
  });

  test('a response that counts three gives the base away: it is hidden with the figure', () => {
    const known = definitions({
      organisation: organisation(oneYear),
      indicators: [indicator('nut', { response: 'respons' }), indicator('respons', { measure: 'response' })],
    });
    const of = (id: string, n: number, all: number) => [
      ...block(id, '2025-H1', [n, 1], { indicator: 'nut' }),
      ...block(id, '2025-H1', [all, n], { indicator: 'respons' }),
    ];
    const cells = sumUp([...of('a', 3, 30), ...of('b', 20, 40), ...of('c', 22, 50), ...of('d', 30, 60)], oneYear);
    const field = fieldOf(known, cells);
    const onlyAnswers = new Set([
      'nut/a/2025-H1/',
      'nut/b/2025-H1/',
      'nut/a/2025/',
      'nut/b/2025/',
      'nut/a/alles/',
      'nut/b/alles/',
    ]);
    expect(leaksOf(field, onlyAnswers).map(({ block: own }) => own)).toContain('nut/a/2025-H1/');
    expect(hiddenIn(known, cells)).toContain('respons/a/2025-H1/');
    expect(errorsOf(known, cells).errors).toEqual([]);
  });

  test('figures that arrived hidden are bounds: what two sums leave of them is found', () => {
    const cells = [
      ...block('org', '2025', [60, 6]), ...block('a', '2025', [null, null]), ...block('b', '2025', [20, 3]), ...block('c', '2025', [35, 3]),
    ]; // prettier-ignore
    const field = fieldOf(organisationOf(oneYear), cells);
    expect(leaksOf(field, new Set(['uitval/a/2025/'])).map(({ block: own }) => own)).toEqual(['uitval/a/2025/']);
    expect(leaksOf(field, hiddenIn(organisationOf(oneYear), cells))).toEqual([]);
  });
});

describe('two indicators on one file', () => {
  const units = [unit('org', null), unit('a', 'org'), unit('b', 'org'), unit('c', 'org')];
  const known = definitions({
    organisation: organisation(units),
    indicators: [indicator('afgesloten', { measure: 'number' }), indicator('meisjes', { measure: 'number' })],
  });
  const places: [string, number, number][] = [['a', 20, 18], ['b', 30, 15], ['c', 40, 20]]; // prettier-ignore
  const cells = sumUp(
    places.flatMap(([id, all, girls]) => [
      ...block(id, '2025-H1', [all, 0], { indicator: 'afgesloten' }).slice(0, 1),
      ...block(id, '2025-H1', [girls, 0], { indicator: 'meisjes' }).slice(0, 1),
    ]),
    units,
  );
  const differences = cells
    .filter((cell) => cell.indicator === 'afgesloten')
    .map((cell) => {
      const n =
        (cell.n ?? 0) -
        (cells.find((own) => own.indicator === 'meisjes' && own.unit === cell.unit && own.period === cell.period)?.n ?? 0);
      return {
        larger: 'afgesloten',
        smaller: 'meisjes',
        unit: cell.unit,
        period: cell.period,
        part: null,
        same: false,
        n,
        persons: n,
      };
    });

  test('20 closed, 18 girls closed: two boys; the girls are hidden, and an author hears why', () => {
    const { sets, findings, audit } = guard({ definitions: known, tally: { cells, notYet: [], differences }, measures, solver });
    const state = (id: string) => sets.get('verslag')?.states.get(`${id}/a/2025-H1/`);
    expect([state('afgesloten'), state('meisjes')]).toEqual(['shown', 'hidden']);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'TV-452', params: { larger: 'afgesloten', smaller: 'meisjes', places: 3 } }),
    );
    expect(audit.leaks).toEqual([]);
  });

  test('both published before: the boys are known, and the data officer hears it', () => {
    const forced = publishedBefore(cells);
    const { findings } = guard({ definitions: known, tally: { cells, notYet: [], differences }, measures, solver, forced });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'TV-453', level: 'warning' }));
  });
});

describe('a real table of eight regions and four incomes', () => {
  const lines = readFileSync(join(import.meta.dirname, 'fixtures/smallcells/z1.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const rows = lines.map((line) => line.replaceAll('"', '').split(','));
  const regions = [...new Set(rows.map(([region]) => region ?? ''))];
  const incomes = [...new Set(rows.map(([, income]) => income ?? ''))];
  const known = definitions({
    organisation: organisation([unit('org', null), ...regions.map((id) => unit(id, 'org'))]),
    editions: [edition('verslag'), ...incomes.map((value) => edition(value, { part: { grouping: 'inkomen', value } }))],
    indicators: [indicator('uitval', { measure: 'number' })],
  });
  const cell = (id: string, income: string | null) => {
    const own = rows.filter(([region, of]) => (id === 'org' || region === id) && (income === null || of === income));
    const n = own.reduce((sum, [, , count]) => sum + Number(count), 0);
    return block(id, '2025', [n, 0], { part: income && `inkomen=${income}` }).slice(0, 1);
  };
  const cells = ['org', ...regions].flatMap((id) => [null, ...incomes].flatMap((income) => cell(id, income)));

  test('what is under seven is hidden with as few others as make it safe', () => {
    const hidden = hiddenIn(known, cells);
    const small = cells.filter(({ n }) => n !== null && n > 0 && n < 7).length;
    const printed = [...hidden].filter((text) => !text.includes('~'));
    expect(small).toBeGreaterThan(0);
    expect(printed.length).toBeLessThanOrEqual(2 * small + 2);
    expect(leaksOf(fieldOf(known, cells), hidden)).toEqual([]);
  });
});
