import { describe, expect, test } from 'vitest';
import type { DataSource } from '../../src/model/index.ts';
import { column, definitions, indicator, see, source } from './helpers.ts';

const defined = definitions({
  indicators: [
    indicator('respons', { title: 'Respons begin en eind' }),
    indicator('angst', { scale: { from: 0, upTo: 40 }, basePeriod: 'month' }),
  ],
});
const described = (more: Partial<DataSource> = {}) => source([], { layout: 'aggregates', ...more });
const head = 'eenheid;periode;van;tot;indicator;categorie;moment;n;teller;percentage;gemiddelde;sd';
const observe = (lines: string[], more: Partial<DataSource> = {}) =>
  see({ 'bron.csv': [head, ...lines].join('\n') }, described(more), defined);

describe('already counted figures', () => {
  test('arrive with ids, decimals as printed and the line they stand on', async () => {
    const { aggregates, findings } = await observe([
      'Team Noord;2025-H1;;;Respons begin en eind;;;1.039;13;1,3%;;',
      'noord;2025-03;;;angst;;begin;43;;;19,20;7,5',
    ]);
    expect(findings).toEqual([]);
    expect(aggregates[0]).toMatchObject({
      indicator: 'respons',
      unit: 'noord',
      period: '2025-H1',
      category: null,
      moment: null,
      from: null,
      until: null,
      at: { file: 'data/bron.csv', line: 2 },
      n: { kind: 'value', value: 1039, decimals: 0 },
      numerator: { kind: 'value', value: 13 },
      percentage: { kind: 'value', value: 1.3, decimals: 1 },
      mean: { kind: 'none' },
    });
    expect(aggregates[1]).toMatchObject({
      period: '2025-03',
      moment: 'begin',
      mean: { value: 19.2, decimals: 2 },
      sd: { value: 7.5, decimals: 1 },
    });
  });

  test('own first and last days are kept when they deviate from the period, and give the period when they are one', async () => {
    const { aggregates, codes } = await observe([
      'noord;2025-H1;15-1-2025;14-7-2025;respons;;;39;13;;;',
      'noord;;1-7-2025;31-12-2025;respons;;;39;13;;;',
      'noord;;2-7-2025;31-12-2025;respons;;;39;13;;;',
      'noord;2025;31-12-2025;1-1-2025;respons;;;39;13;;;',
    ]);
    expect(aggregates.map(({ period, from, until }) => [period, from, until])).toEqual([
      ['2025-H1', '2025-01-15', '2025-07-14'],
      ['2025-H2', null, null],
    ]);
    expect(codes).toEqual(['TV-391@4:', 'TV-394@5:tot']);
  });

  test('a hidden figure is unknown, never zero; signs that were not declared are asked about', async () => {
    const missing = { hidden: ['c', '<7'], 'not-applicable': ['z'], unknown: ['k'] };
    const { aggregates, codes } = await observe(
      ['noord;2025-H1;;;respons;;;<7;c;;;', 'noord;2025-H2;;;respons;;;z;k;;;', 'noord;2024-H2;;;respons;;;x;<5;;;'],
      { missing },
    );
    expect(aggregates.map(({ n, numerator }) => [n.kind, numerator.kind])).toEqual([
      ['hidden', 'hidden'],
      ['not-applicable', 'none'],
      ['none', 'none'],
    ]);
    expect(codes).toEqual(['TV-392@4:n', 'TV-392@4:teller']);
  });

  test('a printed percentage is checked: 44 of 75 is 59 %, 5 of 9 is 56 %', async () => {
    const { codes, said, aggregates, findings } = await observe([
      'noord;2025-H1;;;respons;a;;75;44;57;;',
      'noord;2025-H1;;;respons;b;;9;5;55;;',
      'noord;2025-H1;;;respons;c;;9;5;56;;',
      'noord;2025-H1;;;respons;d;;8;1;12,5;;',
      'noord;2025-H1;;;respons;e;;8;1;13;;',
    ]);
    expect(codes).toEqual(['TV-382@2:percentage', 'TV-382@3:percentage']);
    expect(said).toEqual(['44 van 75 is 59 %, er staat 57 %.', '5 van 9 is 56 %, er staat 55 %.']);
    expect(findings.every(({ level }) => level === 'warning')).toBe(true);
    expect(aggregates[0]!.percentage).toMatchObject({ value: 57 });
  });

  test('imported rounding leaves room for the percentage, and says which counts are not rounded', async () => {
    const { codes } = await observe(
      ['noord;2025-H1;;;respons;;;40;10;27;;', 'noord;2025-H2;;;respons;;;40;10;45;;', 'noord;2024-H2;;;respons;;;43;10;;;'],
      { roundedTo: 10 },
    );
    expect(codes).toEqual(['TV-382@3:percentage', 'TV-393@4:n']);
  });

  test.each([
    ['a numerator larger than n', 'noord;2025-H1;;;respons;;;9;10;;;', 'TV-383@2:teller'],
    ['a percentage above 100', 'noord;2025-H1;;;respons;;;;;112;;', 'TV-384@2:percentage'],
    ['a negative n', 'noord;2025-H1;;;respons;;;-3;;;;', 'TV-385@2:n'],
    ['half a person', 'noord;2025-H1;;;respons;;;3,5;;;;', 'TV-385@2:n'],
    ['a mean outside its scale', 'noord;2025-H1;;;angst;;;30;;;41,2;', 'TV-387@2:gemiddelde'],
    ['a negative spread', 'noord;2025-H1;;;angst;;;30;;;11,2;-1', 'TV-390@2:sd'],
    ['no figure at all', 'noord;2025-H1;;;respons;;;;;;;', 'TV-389@2:'],
    ['an unknown indicator', 'noord;2025-H1;;;respnos;;;9;;;;', 'TV-380@2:indicator'],
    ['an unknown unit', 'nord;2025-H1;;;respons;;;9;;;;', 'TV-354@2:eenheid'],
    ['an unknown period', 'noord;2025-H3;;;respons;;;9;;;;', 'TV-381@2:periode'],
    ['a period finer than its figures', 'noord;2025-03;;;respons;;;9;;;;', 'TV-381@2:periode'],
    ['damage by Excel', 'noord;2025-H1;;;respons;;;#DEEL/0!;3;;;', 'TV-363@2:n'],
    ['a mean with two readings', 'noord;2025-H1;;;angst;;;30;;;1.234;', 'TV-341@2:gemiddelde'],
  ])('%s is told', async (_, line, code) => {
    expect((await observe([line])).codes).toEqual([code]);
  });

  test('the same figure twice is refused, also over files', async () => {
    const { findings, said, aggregates } = await observe([
      'noord;2025-H1;;;respons;;;9;3;;;',
      'Team Noord;2025-H1;;;respons;;;9;4;;;',
    ]);
    expect(aggregates).toHaveLength(1);
    expect(findings.map(({ code, level }) => `${code} ${level}`)).toEqual(['TV-386 error']);
    expect(said[0]).toContain('data/bron.csv, rij 2');
  });

  test('lowest and highest values are not taken: they are of one person', async () => {
    const { said, aggregates } = await see(
      { 'bron.csv': 'eenheid;periode;indicator;n;gemiddelde;min;max\nnoord;2025-H1;angst;30;11,2;0;39' },
      described(),
      defined,
    );
    expect(aggregates).toHaveLength(1);
    expect(said[0]).toBe('Niet overgenomen: ‘min’ en ‘max’. De laagste en de hoogste waarde zijn altijd van één persoon.');
    expect(JSON.stringify(aggregates)).not.toContain('39');
  });

  test('own headings and translations of the description are used; without a unit column it is told', async () => {
    const own = described({
      columns: [
        column('eenheid', 'unit', { headings: ['la_name'], translate: { England: 'noord' } }),
        column('n', 'integer', { headings: ['children_count'] }),
      ],
    });
    const { aggregates } = await see(
      { 'bron.csv': 'la_name,periode,indicator,children_count\nEngland,2025-H1,respons,120' },
      own,
      defined,
    );
    expect(aggregates[0]).toMatchObject({ unit: 'noord', n: { value: 120 } });
    const without = await see({ 'bron.csv': 'periode;indicator;n\n2025-H1;respons;120' }, described(), defined);
    expect(without.codes).toContain('TV-321@1:');
  });

  test('a row of totals is left out and told', async () => {
    const { aggregates, codes } = await observe(['noord;2025-H1;;;respons;;;9;3;;;', 'Totaal;;;;;;;9;3;;;']);
    expect(aggregates).toHaveLength(1);
    expect(codes).toEqual(['TV-330@3:eenheid']);
  });
});
