import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/guard/solver.ts';
import { guard } from '../src/guard.ts';
import { settleCorrections } from '../src/ledger/corrections.ts';
import { forceOf } from '../src/ledger/force.ts';
import { freeze } from '../src/ledger/freeze.ts';
import { printOf } from '../src/ledger/printed.ts';
import { measures } from '../src/measures/index.ts';
import {
  emptyLedger,
  keyText,
  type Cell,
  type Face,
  type Forced,
  type Indicator,
  type InPrint,
  type Unit,
} from '../src/model/index.ts';
import { publishedAs } from './ledger-support.ts';
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
  inPrint?: () => InPrint;
  own?: Partial<Indicator>;
  visibility?: string;
  forced?: Forced;
}

/** What the public report tells of a half-year, by unit. */
function look(cells: Cell[], { own = { sensitive: ['ja'] }, visibility = 'openbaar', ...printing }: Other = {}) {
  const known = definitions({
    organisation: organisation(units),
    indicators: [indicator('uitval', own)],
    editions: [edition('verslag', { visibility })],
  });
  const { sets, findings } = guard({ definitions: known, tally: tally(cells), measures, solver, ...printing });
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

  test('of what a figure is divided by, and of each question of a list: a named answer is a band there too', () => {
    const at = { file: 'data/rijen.md', line: 1 };
    const kind = { id: 'wijze', headings: ['Wijze'], kind: 'code' as const, values: ['klaar', 'overleden', 'verhuisd'], translate: {}, list: null }; // prettier-ignore
    const column = { ...kind, separator: ',', required: false, dot: null, at };
    const own = indicator('afgesloten', { measure: 'number', numerator: null, breakdown: ['wijze'], sensitive: ['overleden'] });
    const base = definitions({ organisation: organisation(units), indicators: [own], editions: [edition('verslag')] });
    const known = { ...base, sources: base.sources.map((source) => ({ ...source, columns: [column] })) };
    const ended: Record<string, [klaar: number, overleden: number, verhuisd: number]> = { a: [9, 1, 4], b: [20, 4, 6], c: [18, 5, 7], d: [22, 3, 5] }; // prettier-ignore
    const cells = sumUp(
      Object.entries(ended).flatMap(([id, of]) => {
        const [whole] = block(id, '2025-H1', [of[0] + of[1] + of[2], 0], { indicator: 'afgesloten' }) as [Cell];
        const parts = kind.values.map((category, nth) => ({
          ...whole,
          series: 'wijze',
          category,
          n: of[nth] ?? 0,
          persons: of[nth] ?? 0,
        }));
        return [whole, { ...whole, series: 'wijze' }, ...parts];
      }),
      units,
    );
    const told = (sensitive: string[]) => {
      const guarded = { ...known, indicators: known.indicators.map((one) => ({ ...one, sensitive })) };
      const { sets, findings } = guard({ definitions: guarded, tally: tally(cells), measures, solver });
      expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
      const place = { indicator: 'afgesloten', version: 'aaaaaaaa', period: '2025-H1', part: null, series: 'wijze' };
      return (id: string, category: string) =>
        sets.get('verslag')?.numbers.get(keyText({ ...place, unit: id, category, face: 'count' }))?.form;
    };
    const plain = told([]);
    expect(plain('a', 'overleden')).toEqual({ kind: 'exact' });
    const guarded = told(['overleden']);
    expect(guarded('a', 'overleden')).toEqual(few);
    expect(guarded('a', 'klaar')).toEqual({ kind: 'hidden' });
    // The whole minus the other teams would give it back.
    const exact = ['org', 'b', 'c', 'd'].filter((id) => guarded(id, 'overleden')?.kind === 'exact');
    expect(exact.length).toBeLessThan(4);
    // All answers are those to the question, not what it is divided by.
    expect(told(['*'])('a', 'overleden')).toEqual({ kind: 'exact' });
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

describe('a sensitive answer that was published as a band', () => {
  const known = definitions({
    organisation: organisation(units),
    indicators: [indicator('uitval', { sensitive: ['ja'] })],
    editions: [edition('halfjaar', { period: '2025-H1' }), edition('jaar', { period: '2025' })],
  });
  const first = { a: [14, 1], b: [15, 5], c: [30, 9], d: [30, 11] } as const;
  const later = { a: [20, 6], b: [20, 7], c: [25, 8], d: [25, 5] } as const;
  const halfYear = (period: string, counts: Record<string, readonly [number, number]>) =>
    Object.entries(counts).flatMap(([id, own]) => block(id, period, own));

  /** What is in print after the half-year was published as `first` and the year is built from `now`. */
  function build(now: Record<string, readonly [number, number]>) {
    const half = sumUp(halfYear('2025-H1', first), units).filter(({ period }) => period === '2025-H1');
    const before = tally(
      half,
      units.map(({ id }) => `uitval/${id}/2025/`),
    );
    const { sets } = guard({ definitions: known, tally: before, measures, solver });
    const ledger = publishedAs(emptyLedger, {
      definitions: known,
      edition: 'halfjaar',
      set: sets.get('halfjaar')!,
      date: '2025-09-01',
    });
    const counted = {
      definitions: known,
      tally: tally(sumUp([...halfYear('2025-H1', now), ...halfYear('2025-H2', later)], units)),
      measures,
    };
    const past = forceOf(ledger, counted);
    const inPrint = printOf(past, counted);
    const guarded = guard({ ...counted, solver, forced: past.forced, ...(inPrint && { inPrint }) });
    const { settled } = settleCorrections({ definitions: known, past, sets: guarded.sets });
    const printed = freeze(guarded.sets, { past, definitions: known, settled }).get('jaar')!;
    const count = (unitId: string, period: string) => {
      const place = { indicator: 'uitval', version: 'aaaaaaaa', unit: unitId, period, part: null, series: null };
      const { form, value } = printed.numbers.get(keyText({ ...place, category: 'ja', face: 'count' })) ?? {};
      return form?.kind === 'exact' ? (value ?? null) : null;
    };
    return { count, codes: guarded.findings.map(({ code }) => code) };
  }

  test('is not given back by the year minus the other half-year, of it or of what was not told beside it', () => {
    const { count, codes } = build(first);
    const open = units.map(({ id }) => id).filter((id) => count(id, '2025-H1') === null);
    expect(open.length).toBeGreaterThan(1);
    // The year minus the other half-year tells what the first did not.
    const given = open.filter((id) => count(id, '2025') !== null && count(id, '2025-H2') !== null);
    expect(given).toEqual([]);
    expect(codes).not.toContain('TV-454');
  });

  test('is not given back either where a recount changed what is around it: a reader holds what was published', () => {
    const { count } = build({ ...first, d: [45, 20] });
    const [org, c, d] = ['org', 'c', 'd'].map((id) => count(id, '2025-H1'));
    expect([org, c, d]).toEqual([26, 9, 11]);
    const given = ['a', 'b'].filter((id) => count(id, '2025') !== null && count(id, '2025-H2') !== null);
    expect(given).toEqual([]);
  });

  test('is judged by the total that was published: that less the others may leave nobody where a recount finds somebody', () => {
    const all = cellsOf({ a: [14, 1], b: [15, 1], c: [30, 9], d: [30, 11] });
    const counted = all.filter(({ period }) => period === '2025-H1');
    const total = counted.filter(({ unit: of }) => of === 'org');
    const forced = { published: new Set(total.map((cell) => keyText({ ...cell, face: 'count' }))), hidden: new Set<string>() };
    const printed = counted.map((cell) => {
      const yes = total.includes(cell) ? ({ ja: 20, nee: 69 }[cell.category ?? ''] ?? cell.n) : cell.n;
      return { ...cell, n: yes, persons: yes };
    });
    const inPrint = () => ({ tally: tally(printed), hidden: new Set<string>(), touched: new Set(['uitval']) });
    const toldOf = (find: ReturnType<typeof look>['find']) =>
      ['a', 'b', 'c', 'd'].filter((id) => find(id, 'count')?.value !== null);
    expect(toldOf(look(counted, { forced }).find)).toEqual(['c', 'd']);
    expect(toldOf(look(counted, { forced, inPrint }).find)).toEqual(['d']);
  });
});
