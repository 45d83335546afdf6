import { describe, expect, test } from 'vitest';
import { createField, protectAll } from '../src/guard/protect.ts';
import { auditAll } from '../src/guard/audit.ts';
import { createSolver } from '../src/guard/solver.ts';
import type { Measures } from '../src/guard/publishable.ts';
import type { Behind, Cell, SeriesPlan } from '../src/model/index.ts';
import { block, createRandom, definitions, measures, organisation, sumUp, tally, unit } from './guard-support.ts';

const solver = await createSolver();
const units = [unit('org', null), ...['a', 'b', 'c', 'd'].map((id) => unit(id, 'org'))];
const known = definitions({ organisation: organisation(units) });

/** The shelf with another way of combining. */
const combining = (own: Partial<SeriesPlan>): Measures => ({
  ...measures,
  share: { ...measures.share, plan: (...of) => measures.share.plan(...of).map((plan) => ({ ...plan, ...own })) },
});

function look(cells: Cell[], own: Partial<SeriesPlan>, alone?: string[]) {
  const counted = { definitions: known, tally: tally(cells), measures: combining(own), solver };
  const field = createField(counted);
  const text = (place: string) => `uitval/${place.replace(' ', '/')}/`;
  const hidden = alone ? new Set(alone.map(text)) : protectAll(field, counted).hidden;
  const places = [...hidden].filter((id) => !id.includes('~')).map((id) => id.split('/').slice(1, 3).join(' '));
  return { hidden: places.sort(), leaks: auditAll(field, { hidden, least: 7, solver }).leaks };
}

describe('families that are in two teams: blocks overlap', () => {
  /** Whole blocks of unique families, in one period. */
  const reach = (counts: Record<string, number>) =>
    Object.entries(counts).map(([id, n]) => block(id, '2025-H1', [n, 0])[0] as Cell);
  const overlap: Partial<SeriesPlan> = { combine: 'overlap', category: { kind: 'none' } };

  test('a team of three is hidden alone: what the others leave is no group, for families are in both', () => {
    const cells = reach({ org: 30, a: 3, b: 14, c: 15, d: 12 });
    expect(look(cells, overlap).hidden).toEqual(['a 2025-H1']);
    expect(look(cells, overlap).leaks).toEqual([]);
  });

  test('the same counts as a sum would need a partner', () => {
    const cells = reach({ org: 44, a: 3, b: 14, c: 15, d: 12 });
    expect(look(cells, { category: { kind: 'none' } }).hidden).toEqual(['a 2025-H1', 'd 2025-H1']);
  });

  test('a total of one team is that team', () => {
    expect(look(reach({ org: 5, a: 5 }), overlap).hidden).toEqual(['a 2025-H1', 'org 2025-H1']);
    expect(look(reach({ org: 9, a: 9 }), overlap).hidden).toEqual([]);
  });

  test('two families more than the only team: they are in none, and the reader has them', () => {
    const cells = reach({ org: 20, a: 18 });
    const { leaks } = look(cells, overlap, []);
    expect(leaks.map(({ block: of, isRest }) => [of, isRest])).toEqual([['uitval/org/2025-H1/', true]]);
    expect(look(cells, overlap).hidden.length).toBeGreaterThan(0);
    expect(look(cells, overlap).leaks).toEqual([]);
  });

  test('an organisation of seven with a hidden team cannot have a team of eight: its families bound it', () => {
    expect(look(reach({ org: 6, a: 3, b: 6 }), overlap, ['a 2025-H1']).leaks.map(({ knows }) => knows)).toContain('size');
  });

  test('on 60 random organisations nothing can be worked out, and fewer are hidden than in a sum', () => {
    let overlapping = 0;
    let adding = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = createRandom(seed);
      const own = (['a', 'b', 'c', 'd'] as const).map((id) => [id, 1 + Math.floor(random() * 16)] as const);
      const sum = own.reduce((all, [, n]) => all + n, 0);
      const largest = Math.max(...own.map(([, n]) => n));
      const org = Math.max(largest, Math.floor(sum * (0.6 + 0.4 * random())));
      const cells = reach({ org, ...Object.fromEntries(own) });
      expect(look(cells, overlap).leaks, `seed ${seed}`).toEqual([]);
      overlapping += look(cells, overlap).hidden.length;
      adding += look(reach({ org: sum, ...Object.fromEntries(own) }), { category: { kind: 'none' } }).hidden.length;
    }
    expect(overlapping).toBeLessThan(adding);
  });
});

describe('several answers of one family: each a yes or no of its own', () => {
  test('they are never added up to the block, and a small block hides them all', () => {
    const [whole] = block('a', '2025-H1', [9, 0]) as [Cell];
    const answers = ['school', 'vrienden', 'gezin'].map((category, nth) => ({
      ...whole,
      category,
      n: 9 - nth,
      persons: 9 - nth,
    }));
    const others = ['b', 'c'].flatMap((id) => block(id, '2025-H1', [12, 0]).slice(0, 1));
    const cells = sumUp([whole, ...answers, ...others], units);
    expect(look(cells, { combine: 'multiple' }).hidden).toEqual([]);
    const few = cells.map((cell) => (cell.unit === 'a' ? { ...cell, n: Math.min(4, cell.n ?? 0), persons: 4 } : cell));
    expect(look(few, { combine: 'multiple' }).hidden).toContain('a 2025-H1');
  });
});

describe('reports, contacts, days: what one person may have many of', () => {
  const magnitude: Partial<SeriesPlan> = { magnitude: true, category: { kind: 'none' } };
  const reports = (id: string, n: number, behind: Behind | null): Cell => ({
    ...(block(id, '2025-H1', [n, 0])[0] as Cell),
    persons: behind?.contributors ?? n,
    behind,
  });
  const usual = (id: string) => reports(id, 40, { atRisk: 20, contributors: 9, largest: 8 });
  const whole = (n: number) => reports('org', n, { atRisk: 70, contributors: 25, largest: 14 });
  const year = (a: Cell) => [a, ...['b', 'c', 'd'].map(usual), whole((a.n ?? 0) + 120)];

  test('shown from seven at risk, three with a part, and nobody with more than half', () => {
    expect(look(year(reports('a', 20, { atRisk: 7, contributors: 3, largest: 10 })), magnitude).hidden).toEqual([]);
  });

  test.for([
    ['six at risk', { atRisk: 6, contributors: 5, largest: 5 }],
    ['two had a part', { atRisk: 12, contributors: 2, largest: 10 }],
    ['one had more than half', { atRisk: 12, contributors: 5, largest: 11 }],
    ['nobody said who is behind it', null],
  ] as const)('hidden with a partner, and it may be twice as much: %s', ([, behind]) => {
    const found = look(year(reports('a', 20, behind)), magnitude);
    expect(found.hidden).toContain('a 2025-H1');
    expect(found.hidden.length).toBeGreaterThan(1);
    expect(found.leaks).toEqual([]);
  });

  test('no report about four youngsters says something of each of them; about eight it may be told', () => {
    expect(look(year(reports('a', 0, { atRisk: 4, contributors: 0, largest: 0 })), magnitude).hidden).toContain('a 2025-H1');
    expect(look(year(reports('a', 0, { atRisk: 8, contributors: 0, largest: 0 })), magnitude).hidden).toEqual([]);
  });

  test('the days of a column are guarded as the rows are', () => {
    const days = year(reports('a', 3, { atRisk: 12, contributors: 3, largest: 200 })).map((cell) => ({
      ...cell,
      sum: cell.unit === 'a' ? 220 : cell.unit === 'org' ? 1420 : 400,
    }));
    const found = look(days, { ...magnitude, value: 'dagen' });
    expect(found.hidden).toContain('a 2025-H1');
    expect(found.leaks).toEqual([]);
  });
});
