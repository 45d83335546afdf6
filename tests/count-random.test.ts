import { expect, test } from 'vitest';
import { parsePeriod, type Cell, type Condition, type Indicator, type Organisation } from '../src/model/index.ts';
import { column, counting, indicator, organisation, side, source, unit, type Row } from './count-fixtures.ts';

// Random tables counted by the engine, and once more by plain TypeScript that shares no code with it but the period's days.

/** Numbers from a fixed seed (mulberry32). */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const units = [unit('org'), unit('ambulant', 'org'), unit('noord', 'ambulant'), unit('zuid', 'ambulant'), unit('huis', 'org')];
const words = ['plan', 'client', 'aanbieder', 'overstap'];
const reasons = ['unknown', 'not-asked', 'not-applicable', 'refused', 'hidden'];
const named: Record<string, string> = {
  'not-asked': 'niet-gevraagd',
  'not-applicable': 'niet-van-toepassing',
  refused: 'geweigerd',
};

function tableOf(next: () => number): Row[] {
  const pick = <T>(items: T[]): T => items[Math.floor(next() * items.length)]!;
  const maybe = (value: string, missing: number) => (next() < missing ? null : value);
  const day = () => new Date(Date.UTC(2023, 6 + Math.floor(next() * 26), 1 + Math.floor(next() * 31))).toISOString().slice(0, 10);
  const reason = () => pick(reasons);
  return Array.from({ length: Math.floor(next() * 60) }, (_, i) => ({
    __row: String(i + 1),
    client: maybe(`p${Math.floor(next() * 20)}`, 0.05),
    traject: maybe(`t${Math.floor(next() * 25)}`, 0.1),
    team: maybe(pick(['noord', 'zuid', 'huis', 'ambulant', 'elders']), 0.05),
    einde: maybe(day(), 0.1),
    wijze: maybe(pick(words), 0.2),
    wijze__why: reason(),
    gepland: maybe(pick(['ja', 'nee']), 0.2),
    gepland__why: reason(),
    cijfer: maybe(String(Math.round(next() * 1000) / 100), 0.2),
    cijfer__why: reason(),
    door: maybe(`|${pick(['ouders', 'school', 'ouders|school'])}|`, 0.3),
    door__why: reason(),
  }));
}

function conditionOf(next: () => number, depth = 0): Condition {
  const branch = next();
  const of = () => Array.from({ length: 1 + Math.floor(next() * 2) }, () => conditionOf(next, depth + 1));
  if (depth < 3 && branch < 0.2) return { op: 'all', of: of() };
  if (depth < 3 && branch < 0.4) return { op: 'any', of: of() };
  if (depth < 3 && branch < 0.55) return { op: 'not', of: conditionOf(next, depth + 1) };
  if (branch < 0.7) return { op: 'one-of', column: 'wijze', values: words.filter(() => next() < 0.5) };
  if (branch < 0.8) return { op: 'one-of', column: 'door', values: ['school'] };
  if (branch < 0.88) return { op: next() < 0.5 ? 'filled' : 'empty', column: 'gepland' };
  return {
    op: 'range',
    column: 'cijfer',
    from: { kind: 'value', value: '2.5' },
    until: next() < 0.5 ? { kind: 'value', value: '8' } : null,
    upTo: null,
  };
}

/** True, false, or null for unknown, by hand. */
function judge(condition: Condition, row: Row): boolean | null {
  if (condition.op === 'all' || condition.op === 'any') {
    const parts = condition.of.map((part) => judge(part, row));
    const decides = condition.op === 'any';
    return parts.includes(decides) ? decides : parts.includes(null) ? null : !decides;
  }
  if (condition.op === 'not') {
    const inner = judge(condition.of, row);
    return inner === null ? null : !inner;
  }
  const value = row[condition.column] ?? null;
  if (condition.op === 'filled') return value !== null;
  if (condition.op === 'empty') return value === null;
  if (condition.op === 'one-of' && condition.values.length === 0) return false;
  if (value === null) return null;
  if (condition.op === 'one-of')
    return condition.column === 'door'
      ? value.split('|').some((word) => condition.values.includes(word))
      : condition.values.includes(value);
  return Number(value) >= 2.5 && (condition.until === null || Number(value) < 8);
}

/** As a denominator judges: a missing value is never certain, whatever stands around it. */
function certain(condition: Condition, row: Row): boolean {
  if (condition.op === 'all') return condition.of.every((part) => certain(part, row));
  if (condition.op === 'any') return condition.of.some((part) => certain(part, row));
  if (condition.op === 'not') return !certain(condition.of, row);
  return judge(condition, row) === true;
}

function categoriesOf(own: Indicator, series: string | null, row: Row): string[] {
  const reason = (name: string) => named[row[`${name}__why`] ?? ''] ?? 'onbekend';
  if (series === 'door') return row['door'] ? row['door'].split('|').filter((word) => word !== '') : [reason('door')];
  if (series === 'wijze') return [row['wijze'] ?? reason('wijze')];
  if (own.measure === 'mean') return row['cijfer'] ? [] : [reason('cijfer')];
  const answer = own.numerator && judge(own.numerator.where, row);
  return [answer === null ? 'onbekend' : answer ? 'ja' : 'nee'];
}

function expectedCells(own: Indicator, rows: Row[], { firstMonth }: Organisation): Map<string, string> {
  const sums = new Map<string, { n: number; persons: Set<string>; cents: number; squares: number }>();
  const add = (key: string, row: Row, withValue: boolean) => {
    const cell = sums.get(key) ?? { n: 0, persons: new Set(), cents: 0, squares: 0 };
    sums.set(key, cell);
    const cents = withValue ? Math.round(Number(row['cijfer']) * 100) : 0;
    if (row['client']) cell.persons.add(row['client']);
    [cell.n, cell.cents, cell.squares] = [cell.n + 1, cell.cents + cents, cell.squares + cents * cents];
  };
  const parents: Record<string, string[]> = {
    noord: ['noord', 'ambulant', 'org'],
    zuid: ['zuid', 'ambulant', 'org'],
    ambulant: ['ambulant', 'org'],
    huis: ['huis', 'org'],
  };
  const periods = ['2023', '2024', '2025', '2022-2023', '2023-2024', '2024-2025', '2025-2026'].flatMap((year) =>
    ['-K1', '-K2', '-K3', '-K4', '-H1', '-H2', ''].map((part) => year + part),
  );
  const existing = periods.map((id) => parsePeriod(id, firstMonth)).filter((period) => period !== null);
  for (const row of rows.filter((one) => certain(own.denominator.where, one) && one['einde']))
    for (const id of parents[row['team'] ?? ''] ?? [])
      for (const period of [
        'alles',
        ...existing.filter(({ from, until }) => from <= row['einde']! && row['einde']! < until).map((one) => one.id),
      ])
        for (const series of [null, ...own.breakdown]) {
          if (series === 'door' && own.numerator && judge(own.numerator.where, row) !== true) continue;
          const isMean = own.measure === 'mean' && series === null;
          const key = (category: string | null) => `${id} ${period} ${series} ${category}`;
          if (!isMean || row['cijfer']) add(key(null), row, isMean);
          for (const category of categoriesOf(own, series, row)) add(key(category), row, false);
        }
  return new Map([...sums].map(([key, { n, persons, cents, squares }]) => [key, `${n} ${persons.size} ${cents} ${squares}`]));
}

function foundCells(cells: Cell[]): Map<string, string> {
  const text = ({ n, persons, sum, sumSquares }: Cell) =>
    `${n} ${persons} ${Math.round((sum ?? 0) * 100)} ${Math.round((sumSquares ?? 0) * 10000)}`;
  return new Map(
    cells.filter(({ n }) => n !== 0).map((cell) => [`${cell.unit} ${cell.period} ${cell.series} ${cell.category}`, text(cell)]),
  );
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))('random table %i counts as it does by hand', async (seed) => {
  const next = random(seed * 7919 + 1);
  const calendar = { firstMonth: 1 + (seed % 12), basePeriod: seed % 2 ? 'quarter' : 'half-year', units } as const;
  const shared = { denominator: side(conditionOf(next)), breakdown: ['wijze', 'door'] };
  const own =
    seed % 3 === 0
      ? indicator({ ...shared, measure: 'mean', numerator: null, value: 'cijfer' })
      : indicator({ ...shared, numerator: side(conditionOf(next)) });
  const sources = [source({ columns: [...source().columns.filter(({ id }) => id !== 'wijze'), column('wijze', 'code')] })];
  const rows = tableOf(next);
  const { tally } = await counting({ organisation: calendar, sources, indicators: [own] }, rows);
  const grainsAsked = seed % 2 ? /./ : /^(?!.*-K)/;
  const expected = [...expectedCells(own, rows, organisation(calendar))].filter(([key]) => grainsAsked.test(key.split(' ')[1]!));
  expect(Object.fromEntries([...foundCells(tally.cells)].toSorted())).toEqual(Object.fromEntries(expected.toSorted()));
});
