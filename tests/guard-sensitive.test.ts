import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/guard/solver.ts';
import { guard } from '../src/guard.ts';
import { measures } from '../src/measures/index.ts';
import { keyText, type Cell, type Face, type Forced, type Indicator, type Unit } from '../src/model/index.ts';
import { block, createRandom, definitions, edition, indicator, organisation, sumUp, tally, unit } from './guard-support.ts';

const solver = await createSolver();
const units = [unit('org', null), ...['a', 'b', 'c', 'd'].map((id) => unit(id, 'org'))];

type Counts = Record<string, [n: number, yes: number]>;

const cellsOf = (counts: Counts, of: Unit[] = units): Cell[] =>
  sumUp(
    Object.entries(counts).flatMap(([id, own]) => block(id, '2025-H1', own)),
    of,
  );

interface Other {
  own?: Partial<Indicator>;
  visibility?: string;
  forced?: Forced;
}

/** What the public report tells of a half-year, by unit. */
function look(cells: Cell[], { own = { sensitive: ['ja'] }, visibility = 'openbaar', forced }: Other = {}) {
  const known = definitions({
    organisation: organisation(units),
    indicators: [indicator('uitval', own)],
    editions: [edition('verslag', { visibility })],
  });
  const { sets, findings } = guard({ definitions: known, tally: tally(cells), measures, solver, ...(forced && { forced }) });
  const set = sets.get('verslag');
  const find = (id: string, face: Face, category: string | null = null) => {
    const place = { indicator: 'uitval', version: 'aaaaaaaa', unit: id, period: '2025-H1', part: null, series: null };
    return set?.numbers.get(keyText({ ...place, category, face }));
  };
  return { find, codes: findings.map(({ code }) => code), set };
}

const few = { kind: 'band', low: 0, high: 2, near: 'none' };

describe('a sensitive answer on public pages', () => {
  test.for([0, 1, 2])('%i of 14 is “fewer than 3 of 14”, in every face', (yes) => {
    const { find } = look(cellsOf({ a: [14, yes], b: [15, 1], c: [30, 9], d: [30, 11] }));
    expect(find('a', 'n')).toMatchObject({ value: 14, form: { kind: 'exact' } });
    expect(find('a', 'count')).toMatchObject({ value: null, form: few });
    expect(find('a', 'count', 'ja')).toMatchObject({ value: null, form: few });
    expect(find('a', 'count', 'nee')).toMatchObject({ value: null, form: { kind: 'hidden' } });
  });

  test('0, 1 and 2 of 14 cannot be told apart', () => {
    const told = (yes: number) =>
      [...(look(cellsOf({ a: [14, yes], b: [15, 2 - yes], c: [30, 9], d: [30, 11] })).set?.numbers ?? [])].map(
        ([key, { form, value }]) => `${key} ${value} ${JSON.stringify(form)}`,
      );
    expect(told(0)).toEqual(told(1));
    expect(told(1)).toEqual(told(2));
  });

  test('13 of 14 is “nearly all”, and so is every one', () => {
    for (const yes of [12, 13, 14])
      expect(look(cellsOf({ a: [14, yes], b: [15, 14], c: [30, 20], d: [30, 11] })).find('a', 'count')?.form).toEqual({
        kind: 'band', low: 12, high: 14, near: 'all',
      }); // prettier-ignore
  });

  test('3 of 14 is told when no other team needs it', () => {
    const { find } = look(cellsOf({ a: [14, 3], b: [15, 5], c: [30, 9], d: [30, 11] }));
    expect(find('a', 'count')).toMatchObject({ value: 3, form: { kind: 'exact' } });
  });

  test('the total minus the other teams would give it back, so a second team tells no answers either', () => {
    const { find } = look(cellsOf({ a: [14, 1], b: [15, 5], c: [30, 9], d: [30, 11] }));
    const told = ['org', 'b', 'c', 'd'].filter((id) => find(id, 'count')?.form.kind === 'exact');
    expect(told.length).toBeLessThan(4);
    expect(told.length).toBeGreaterThan(1);
    for (const id of ['org', 'b', 'c', 'd']) expect(find(id, 'n')?.form.kind).toBe('exact');
  });

  test('a share of twenty and more is a band too, without interval and without reference', () => {
    const { find } = look(cellsOf({ a: [40, 1], b: [45, 2], c: [50, 12], d: [60, 15] }));
    expect(find('a', 'share')?.form).toEqual({ ...few, high: 2 / 40 });
    for (const face of ['low', 'high', 'reference'] as const)
      expect(find('a', face)?.form ?? { kind: 'hidden' }).toEqual({ kind: 'hidden' });
  });

  test('in an edition for the own teams, and of an answer nobody called sensitive, it is told exactly', () => {
    const cells = cellsOf({ a: [14, 1], b: [15, 5], c: [30, 9], d: [30, 11] });
    expect(look(cells, { visibility: 'intern' }).find('a', 'count')?.value).toBe(1);
    expect(look(cells, { own: {} }).find('a', 'count')?.value).toBe(1);
  });

  test('published before it cannot be told less exactly: the data officer hears what it gives away', () => {
    const cells = cellsOf({ a: [14, 1], b: [15, 5], c: [30, 9], d: [30, 11] });
    const others = cells.filter(({ unit: of }) => of !== 'a');
    const face = (cell: Cell) => keyText({ ...cell, face: cell.category === null ? 'n' : 'count' });
    const forced = { published: new Set(others.map(face)), hidden: new Set<string>() };
    expect(look(cells, { forced }).codes).toContain('TV-454');
    expect(look(cells).codes).not.toContain('TV-454');
  });

  test('a typing error in the answer protects nobody, so it stops', () => {
    expect(look(cellsOf({ a: [14, 1] }), { own: { sensitive: ['jaa'] } }).codes).toContain('TV-455');
  });

  test('on 30 random organisations no reader who adds and subtracts finds a band’s count', () => {
    let bands = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const random = createRandom(seed);
      const counts = Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((id) => {
          const n = 7 + Math.floor(random() * 20);
          return [id, [n, Math.floor(n * random() * 0.3)] as [number, number]];
        }),
      );
      const cells = cellsOf(counts);
      const { find } = look(cells);
      const known = (id: string) => find(id, 'count')?.form.kind === 'exact';
      const banded = ['a', 'b', 'c', 'd'].filter((id) => find(id, 'count')?.form.kind === 'band');
      bands += banded.length;
      const open = ['org', 'a', 'b', 'c', 'd'].filter((id) => !known(id));
      if (banded.length > 0) expect(open.length, `seed ${seed}`).toBeGreaterThan(1);
    }
    expect(bands).toBeGreaterThan(20);
  });
});
