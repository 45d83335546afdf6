import { describe, expect, test } from 'vitest';
import { evidence, parseNumber } from '../../src/observe/numbers.ts';
import { column, createRandom, see, source } from './helpers.ts';

const value = (cell: string, dot: 'thousands' | 'decimal' | null = null) => {
  const read = parseNumber(cell, dot);
  return read.kind === 'number' ? read.text : read.kind;
};

describe('parseNumber', () => {
  test.each([
    ['1234', '1234'],
    ['1234,5', '1234.5'],
    ['1.234,56', '1234.56'],
    ['1.234.567', '1234567'],
    ['1 234 567,8', '1234567.8'],
    ['€ 1.234,56', '1234.56'],
    ['1.234,56 €', '1234.56'],
    ['12,3%', '12.3'],
    ['17 %', '17'],
    [',38', '0.38'],
    ['−5', '-5'],
    ['-5', '-5'],
    ['5-', '-5'],
    ['€ -12,50', '-12.50'],
    ['-€ 12,50', '-12.50'],
    ['+3', '3'],
    ['12,-', '12'],
    ['007', '7'],
    ['12.5', '12.5'],
    ['0.385', '0.385'],
    ["1'234,5", '1234.5'],
    ['1,234.56', '1234.56'],
  ])('%s is %s', (cell, expected) => expect(value(cell)).toBe(expected));

  test.each([
    'abc',
    '1.2.3',
    '12 jaar',
    '1,2,3',
    '(5)',
    '1.23,4',
    '',
    '-',
    ',',
    '3-4',
    '12e3',
    '1.234,567,8',
    '--5',
    '1,234.567.8',
    '٣',
  ])('%s is not a number', (cell) => expect(value(cell)).toBe('not-a-number'));

  test('1.234 has two readings until the column tells', () => {
    expect(parseNumber('1.234', null)).toMatchObject({ kind: 'ambiguous', readings: ['1234', '1.234'] });
    expect(value('1.234', 'thousands')).toBe('1234');
    expect(value('1.234', 'decimal')).toBe('1.234');
  });

  test('1,234 has two readings as well: one and a bit here, a thousand in an English export', () => {
    expect(parseNumber('-1,234', null)).toMatchObject({ kind: 'ambiguous', readings: ['-1234', '-1.234'] });
    expect(value('1,234', 'decimal')).toBe('1234');
  });

  test('what contradicts the column is no number', () => {
    expect(value('12.5', 'thousands')).toBe('not-a-number');
    expect(value('12,5', 'decimal')).toBe('not-a-number');
    expect(value('1.234,5', 'decimal')).toBe('not-a-number');
  });
});

test('evidence says what one cell proves of its column', () => {
  expect(['1,5', '1.234.567', '€ 1.234,50'].map(evidence)).toEqual(['thousands', 'thousands', 'thousands']);
  expect(['12.5', '0.385', '1,234,567', '1,234.5'].map(evidence)).toEqual(['decimal', 'decimal', 'decimal', 'decimal']);
  expect(['1.234', '1,234', '12', 'x'].map(evidence)).toEqual([null, null, null, null]);
});

describe('columns of numbers', () => {
  const read = async (cells: string[], kind: 'number' | 'integer', dot: 'thousands' | 'decimal' | null = null) => {
    const seen = await see(
      { 'bron.csv': ['score;naam', ...cells.map((cell) => `"${cell}";x`)].join('\n') },
      source([column('score', kind, { dot }), column('naam', 'text')]),
    );
    return { values: seen.rows.map(({ score }) => score), codes: seen.codes, said: seen.said };
  };

  test('1.001 in a column of whole numbers is 1001', async () => {
    expect(await read(['1.001', '12'], 'integer')).toMatchObject({ values: ['1001', '12'], codes: [] });
  });

  test('1.234 in a column of any numbers is an error with both readings', async () => {
    const { values, codes, said } = await read(['1.234', '7'], 'number');
    expect(values).toEqual([null, '7']);
    expect(codes).toEqual(['TV-341@2:score']);
    expect(said[0]).toContain('‘1.234’ kan 1234 zijn of 1,234');
  });

  test('1.234 beside 3,5 is 1234, beside 3.5 it is a decimal, also when the proof comes later', async () => {
    expect(await read(['1.234', '3,5'], 'number')).toMatchObject({ values: ['1234', '3.5'], codes: [] });
    expect(await read(['1.234', '3.5'], 'number')).toMatchObject({ values: ['1.234', '3.5'], codes: [] });
    expect((await read(['1.234', '3.5', '2,5'], 'number')).codes).toContain('TV-341@2:score');
  });

  test('1.234 is what the description says of dots', async () => {
    expect((await read(['1.234'], 'number', 'thousands')).values).toEqual(['1234']);
    expect((await read(['1.234'], 'number', 'decimal')).values).toEqual(['1.234']);
  });

  test('1,234 is Dutch unless the column is English', async () => {
    expect((await read(['1,234', '7'], 'number')).values).toEqual(['1.234', '7']);
    expect((await read(['1,234', '7.5'], 'number')).values).toEqual(['1234', '7.5']);
    expect((await read(['1,234'], 'integer')).codes).toEqual(['TV-341@2:score']);
  });

  test('whole numbers with a fraction are told, with zeros behind the comma they are whole', async () => {
    expect(await read(['3,0', '3,5'], 'integer')).toMatchObject({ values: ['3', null], codes: ['TV-342@3:score'] });
  });

  test('an endless number is told, not sent on', async () => {
    expect((await read(['123456789012345678'], 'integer')).codes).toEqual(['TV-376@2:score']);
  });

  test('no-break spaces, narrow ones and true minus signs are read', async () => {
    expect((await read(['1\u00a0234,5', '1\u202f234', '−4', '\u00a05 '], 'number')).values).toEqual([
      '1234.5',
      '1234',
      '-4',
      '5',
    ]);
  });

  test('empty cells and the usual signs are missing, not zero', async () => {
    const { values, codes } = await read(['', '-', 'n.b.', 'n.v.t.', '0'], 'number');
    expect(values).toEqual([null, null, null, null, '0']);
    expect(codes).toEqual([]);
  });
});

/** Ways in which an office writes one number; each must come back as that number or as a finding. */
const forms: ((value: number, decimals: number) => string)[] = [
  (v, d) => v.toLocaleString('nl-NL', { minimumFractionDigits: d, maximumFractionDigits: d }),
  (v, d) => v.toLocaleString('nl-NL', { minimumFractionDigits: d, maximumFractionDigits: d, useGrouping: false }),
  (v, d) => `€ ${v.toLocaleString('nl-NL', { minimumFractionDigits: d, maximumFractionDigits: d })}`,
  (v, d) => `${v.toLocaleString('nl-NL', { minimumFractionDigits: d, maximumFractionDigits: d })} %`,
  (v, d) => v.toLocaleString('nl-NL', { minimumFractionDigits: d, maximumFractionDigits: d }).replaceAll('.', '\u00a0'),
  (v, d) => v.toLocaleString('nl-NL', { minimumFractionDigits: d, maximumFractionDigits: d }).replaceAll('.', '\u202f'),
  (v, d) => v.toLocaleString('nl-NL', { minimumFractionDigits: d, maximumFractionDigits: d }).replace('-', '−'),
  (v, d) => v.toLocaleString('nl-NL', { minimumFractionDigits: d, maximumFractionDigits: d }).replace(/^-(.*)$/, '$1-'),
  (v, d) => v.toLocaleString('nl-NL', { minimumFractionDigits: d, maximumFractionDigits: d }).replace(/^(-?)0,/, '$1,'),
  (v, d) => ` ${v.toLocaleString('nl-BE', { minimumFractionDigits: d, maximumFractionDigits: d })}  `,
];

test('2,000 random numbers in random Dutch forms come back the same or as a finding, never as another number', async () => {
  const random = createRandom(20251);
  for (let round = 0; round < 40; round++) {
    const form = forms[round % forms.length]!;
    const decimals = Math.floor(random() * 4);
    const numbers = Array.from(
      { length: 50 },
      () => Number(((random() - 0.4) * 10 ** (1 + Math.floor(random() * 7))).toFixed(decimals)) + 0,
    );
    const csv = ['score;x', ...numbers.map((number) => `"${form(number, decimals)}";1`)].join('\n');
    const { rows, findings } = await see({ 'bron.csv': csv }, source([column('score', 'number'), column('x', 'integer')]));
    rows.forEach(({ score }, i) => {
      if (score === null) expect(findings.some(({ level }) => level === 'error')).toBe(true);
      else expect(Number(score)).toBe(numbers[i]);
    });
    if (decimals > 0 && decimals !== 3) expect(rows.filter(({ score }) => score === null)).toEqual([]);
  }
});
