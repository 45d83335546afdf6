import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/observe/dates.ts';
import { parsePeriodCell } from '../../src/observe/periods.ts';
import { column, createRandom, definitions, indicator, see, source } from './helpers.ts';

const options = { referenceDate: '2026-01-12', birth: false, serialShift: 0 };
const read = (cell: string, more: object = {}) => {
  const found = parseDate(cell, { ...options, ...more });
  return found.kind === 'date' ? found.iso : found.kind;
};

describe('parseDate', () => {
  test.each([
    ['14-03-2025', '2025-03-14'],
    ['4-3-2025', '2025-03-04'],
    ['14-3-25', '2025-03-14'],
    ['14/3/2025', '2025-03-14'],
    ['14.03.2025', '2025-03-14'],
    ['2025-03-14', '2025-03-14'],
    ['2025-03-14 10:30', '2025-03-14'],
    ['2025-03-14T00:00:00', '2025-03-14'],
    ['14-03-2025 23:59:59', '2025-03-14'],
    ['2025-03-14T10:00:00+01:00', '2025-03-14'],
    ['14 maart 2025', '2025-03-14'],
    ['14 mrt 2025', '2025-03-14'],
    ['14 mrt. 2025', '2025-03-14'],
    ['14-mrt-2025', '2025-03-14'],
    ['14-okt-25', '2025-10-14'],
    ['vrijdag 14 maart 2025', '2025-03-14'],
    ['20250314', '2025-03-14'],
    ['45730', '2025-03-14'],
    ['45730,5', '2025-03-14'],
    ['29-02-2024', '2024-02-29'],
  ])('%s is %s', (cell, expected) => expect(read(cell)).toBe(expected));

  test.each([
    ['31-02-2025', 'impossible'],
    ['29-02-2025', 'impossible'],
    ['00-01-2025', 'impossible'],
    ['32-01-2025', 'impossible'],
    ['03-25-2025', 'swapped'],
    ['03/25/25', 'swapped'],
    ['2025', 'partial'],
    ['2025-03', 'partial'],
    ['maart 2025', 'partial'],
    ['morgen', 'not-a-date'],
    ['14-3', 'not-a-date'],
    ['14-3/2025', 'not-a-date'],
    ['1403', 'not-a-date'],
    ['202503', 'not-a-date'],
    ['20251403', 'swapped'],
  ])('%s is %s', (cell, expected) => expect(read(cell)).toBe(expected));

  test('midnight written in UTC is the day it is here, in winter and in summer', () => {
    expect(read('2024-12-31T23:00:00Z')).toBe('2025-01-01');
    expect(read('2025-06-30T22:00:00.000Z')).toBe('2025-07-01');
    expect(read('2025-06-30T21:00:00Z')).toBe('2025-06-30');
  });

  test('years of two digits lie at most five years after the export; births not after it', () => {
    expect(read('1-1-31')).toBe('2031-01-01');
    expect(read('1-1-32')).toBe('1932-01-01');
    expect(read('14-3-26', { birth: true })).toBe('1926-03-14');
    expect(read('11-1-26', { birth: true })).toBe('2026-01-11');
    expect(read('14-3-25', { referenceDate: null })).toBe('century');
  });

  test('workbooks that count from 1904 are shifted', () => expect(read('44268', { serialShift: 1462 })).toBe('2025-03-14'));
});

describe('parsePeriodCell', () => {
  test.each([
    ['2025-K1', '2025-K1'],
    ['2025-Q1', '2025-K1'],
    ['2025K1', '2025-K1'],
    ['K1 2025', '2025-K1'],
    ['Q3-2025', '2025-K3'],
    ['2025-H2', '2025-H2'],
    ['1e kwartaal 2025', '2025-K1'],
    ['2e halfjaar 2025', '2025-H2'],
    ['2025-03', '2025-03'],
    ['2025-3', '2025-03'],
    ['03-2025', '2025-03'],
    ['mrt 2025', '2025-03'],
    ['mrt-25', '2025-03'],
    ['maart 2025', '2025-03'],
    ['2025', '2025'],
    ['alles', 'alles'],
  ])('%s is %s', (cell, id) => expect(parsePeriodCell(cell, 1)?.id).toBe(id));

  test('a year that starts in September is written with both years', () => {
    expect(parsePeriodCell('2024-2025', 9)?.from).toBe('2024-09-01');
    expect(parsePeriodCell('2024/2025-K1', 9)?.id).toBe('2024-2025-K1');
    expect(parsePeriodCell('2025-K1', 9)).toBeNull();
    expect(parsePeriodCell('2011/12', 9)).toBeNull();
  });

  test.each(['2025-K5', '2025-H3', '2025-13', 'lente 2025', '25', '2024-2025'])('%s is none', (cell) =>
    expect(parsePeriodCell(cell, 1)).toBeNull(),
  );
});

describe('columns of dates', () => {
  const columns = [column('einde', 'date'), column('x', 'text')];
  const dates = async (cells: string[]) => {
    const seen = await see({ 'bron.csv': ['einde;x', ...cells.map((cell) => `${cell};1`)].join('\n') }, source(columns));
    return { values: seen.rows.map(({ einde }) => einde), codes: seen.codes, said: seen.said };
  };

  test('each cell that is no date is told in its row', async () => {
    const { values, codes } = await dates(['14-03-2025', '31-02-2025', '03/25/2025', 'x', '2025', '', '-']);
    expect(values).toEqual(['2025-03-14', null, null, null, null, null, null]);
    expect(codes).toEqual(['TV-345@3:einde', 'TV-346@4:einde', 'TV-344@5:einde', 'TV-350@6:einde']);
  });

  test('9999 and 1900 stand for something else, and a date of birth is not in the future', async () => {
    const { codes, said } = await dates(['31-12-9999', '01-01-1900', '01-01-2032']);
    expect(codes).toEqual(['TV-347@2:einde', 'TV-347@3:einde', 'TV-347@4:einde']);
    expect(said[0]).toContain('ontbreekt');
    const birth = await see({ 'bron.csv': 'g;x\n01-02-2026;1' }, source([column('g', 'birth-date'), column('x', 'text')]));
    expect(birth.codes).toEqual(['TV-347@2:g']);
  });

  test('declared as missing, 31-12-9999 is no date and no finding', async () => {
    const seen = await see(
      { 'bron.csv': 'einde;x\n31-12-9999;1' },
      source(columns, { missing: { 'not-applicable': ['31-12-9999'] } }),
    );
    expect(seen.rows[0]).toMatchObject({ einde: null });
    expect(seen.codes).toEqual([]);
  });

  test('numbers of Excel are dates, told once', async () => {
    const { values, codes } = await dates(['45730', '45731', '45732']);
    expect(values).toEqual(['2025-03-14', '2025-03-15', '2025-03-16']);
    expect(codes).toEqual(['TV-370@2:einde']);
  });

  test('a period wider than the figures it serves is refused, not counted in its first part', async () => {
    const defined = definitions({ indicators: [indicator('uitval', { period: 'wanneer' })] });
    const seen = await see(
      { 'bron.csv': 'wanneer;x\n2025-K3;1\n2025;1\n2025-H2;1' },
      source([column('wanneer', 'period'), column('x', 'text')]),
      defined,
    );
    expect(seen.rows.map(({ wanneer }) => wanneer)).toEqual(['2025-07-01', null, '2025-07-01']);
    expect(seen.codes).toEqual(['TV-349@3:wanneer']);
  });
});

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const forms: ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${d}-${m}-${y}`,
  (y, m, d) => `${String(d).padStart(2, '0')}/${String(m).padStart(2, '0')}/${y}`,
  (y, m, d) => `${d}.${m}.${y}`,
  (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
  (y, m, d) => `${d} ${months[m - 1]} ${y}`,
  (y, m, d) => `${d} ${months[m - 1]!.slice(0, 3)}. ${y}`,
  (y, m, d) => String(Math.round((Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000)),
  (y, m, d) => `${y}-${m}-${d} 13:45:00`,
];

test('3,000 random days in random forms come back the same; days that are not come back as findings', () => {
  const random = createRandom(77);
  for (let i = 0; i < 3000; i++) {
    const [y, m, d] = [1930 + Math.floor(random() * 100), 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 31)];
    const exists = new Date(Date.UTC(y, m - 1, d)).getUTCMonth() === m - 1;
    const form = Math.floor(random() * forms.length);
    if (form === 7 && !exists) continue;
    const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    expect(read(forms[form]!(y, m, d)), `${forms[form]!(y, m, d)}`).toBe(exists ? iso : 'impossible');
  }
});
