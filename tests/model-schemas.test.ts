import { describe, expect, test } from 'vitest';
import { editorSchemas } from '../src/define/json-schema.ts';
import { canonical } from '../src/define/version.ts';
import { keysOfFiles } from '../src/lang/en/keys.ts';
import { languages } from '../src/lang/index.ts';
import { codelists, findCodelist } from '../src/model/index.ts';
import { condition, side } from '../src/model/schemas/condition.ts';
import { bound, day, days, duration, number, parseShift, period } from '../src/model/schemas/fields.ts';
import { fileKinds } from '../src/model/schemas/index.ts';
import { may, need, oneOrMore, record, writtenPath } from '../src/model/schemas/record.ts';
import { nearest, suggestion } from '../src/nearest.ts';

const accepts = (schema: { safeParse(written: unknown): { success: boolean } }, written: unknown) =>
  schema.safeParse(written).success;

describe('conditions', () => {
  test('a value, a list, filled and empty', () => {
    expect(condition.parse({ a: 'x' })).toEqual({ op: 'one-of', column: 'a', values: ['x'] });
    expect(condition.parse({ a: ['x', 'y'] })).toEqual({ op: 'one-of', column: 'a', values: ['x', 'y'] });
    expect(condition.parse({ a: 'ingevuld' })).toEqual({ op: 'filled', column: 'a' });
    expect(condition.parse({ a: 'leeg' })).toEqual({ op: 'empty', column: 'a' });
    expect(condition.parse({ a: ['x', 'leeg'] })).toEqual({
      op: 'any',
      of: [
        { op: 'one-of', column: 'a', values: ['x'] },
        { op: 'empty', column: 'a' },
      ],
    });
  });

  test('all keys together are and; of is or; niet is not', () => {
    const written = { a: 'x', of: [{ b: 'y' }, { b: { niet: ['z'] } }], niet: { c: 'ja' } };
    expect(condition.parse(written)).toEqual({
      op: 'all',
      of: [
        { op: 'one-of', column: 'a', values: ['x'] },
        {
          op: 'any',
          of: [
            { op: 'one-of', column: 'b', values: ['y'] },
            { op: 'not', of: { op: 'one-of', column: 'b', values: ['z'] } },
          ],
        },
        { op: 'not', of: { op: 'one-of', column: 'c', values: ['ja'] } },
      ],
    });
  });

  test('nothing asked is every row', () => {
    expect(condition.parse({})).toEqual({ op: 'all', of: [] });
  });

  test('ranges with numbers, dates and shifts', () => {
    const range = { vanaf: '0,5', tot: '1-2-2025', 'tot-en-met': 'einde + 3 weken' };
    expect(condition.parse({ a: range })).toEqual({
      op: 'range',
      column: 'a',
      from: { kind: 'value', value: '0.5' },
      until: { kind: 'value', value: '2025-02-01' },
      upTo: { kind: 'date', from: { column: 'einde' }, amount: 21, unit: 'days' },
    });
  });

  test('a side names its file, what is added up, and what links it', () => {
    expect(side.parse({ bestand: 'b', som: 'dagen', zelfde: 'traject', paar: 'compleet' })).toEqual({
      source: 'b',
      sum: 'dagen',
      same: 'traject',
      pairs: 'complete',
      where: { op: 'all', of: [] },
    });
  });
});

describe('scalars', () => {
  test.each([
    ['0', 0],
    ['-1,5', -1.5],
    ['−2', -2],
    ['0.125', 0.125],
  ])('number %s', (written, value) => expect(number().parse(written)).toBe(value));
  test.each(['', 'x', '1.000', '1e5', '1,2,3', '0x10', 'NaN', 'Infinity'])('no number: %s', (written) =>
    expect(accepts(number(), written)).toBe(false),
  );
  test.each([
    ['2024-02-29', '2024-02-29'],
    ['1-2-2025', '2025-02-01'],
    ['01/12/2025', '2025-12-01'],
  ])('day %s', (written, iso) => expect(day.parse(written)).toBe(iso));
  test.each(['2025-02-29', '2025-13-01', '00-01-2025', '2025', '1-2-25', '12/31/2025'])('no day: %s', (written) =>
    expect(accepts(day, written)).toBe(false),
  );
  test.each(['2025', '2025-H2', '2025-K4', '2025-12', '2024-2025', '2024-2025-K1', 'alles'])('period %s', (written) =>
    expect(accepts(period, written)).toBe(true),
  );
  test.each(['2025-13', '2025-H3', '2025-K0', '25', '2025-Q1', 'Alles'])('no period: %s', (written) =>
    expect(accepts(period, written)).toBe(false),
  );

  test('lengths of time', () => {
    expect(duration.parse('12 maanden')).toEqual({ amount: 12, unit: 'months' });
    expect(duration.parse('2 weken')).toEqual({ amount: 14, unit: 'days' });
    expect(days.parse('28 dagen')).toBe(28);
    expect(accepts(days, '1 maand')).toBe(false);
  });

  test('shifts from a column or the date of the export', () => {
    expect(parseShift('nieuwe-start - 2 jaar')).toEqual({ column: 'nieuwe-start', amount: -2, unit: 'years' });
    expect(parseShift('einde+29 dagen')).toEqual({ column: 'einde', amount: 29, unit: 'days' });
    expect(parseShift('einde + 29')).toBeNull();
    expect(bound.parse('peildatum - 12 maanden')).toEqual({ kind: 'date', from: 'reference-date', amount: -12, unit: 'months' });
  });
});

describe('records', () => {
  const inner = record({
    unit: need('eenheid', oneOrMore(record({ id: need('naam', number(), 'Naam.') })), 'Eenheid.'),
    note: may('noot', number(), 'Noot.'),
  });

  test('translate keys once, and follow English paths back to what was written', () => {
    expect(inner.parse({ eenheid: { naam: '1' } })).toEqual({ unit: [{ id: 1 }], note: null });
    expect(writtenPath(inner, ['unit', 0, 'id'])).toEqual(['eenheid', 0, 'naam']);
  });

  test('refuse other keys and say which are possible', () => {
    const answer = inner.safeParse({ eenheid: { naam: '1' }, x: '1' });
    expect(answer.error?.issues[0]?.message).toBe('eenheid noot');
  });
});

describe('editorSchemas()', () => {
  const schemas = editorSchemas();

  test('in English every sentence is, and none is left over', () => {
    const [dutch, english] = [new Set<string>(), [] as string[]];
    editorSchemas((text) => {
      dutch.add(text);
      english.push(languages.en.commands.ownWords(text));
      return text;
    });
    expect([...dutch].filter((text) => !Object.hasOwn(keysOfFiles, text))).toEqual([]);
    expect(Object.keys(keysOfFiles).filter((text) => !dutch.has(text))).toEqual([]);
    expect(english.filter((text) => /\b(?:het|een|wat|voor|zoals|niet)\b/i.test(text))).toEqual([]);
  });

  test('has one for every kind of file', () => {
    expect(Object.keys(schemas)).toEqual(Object.keys(fileKinds));
  });

  test('describes every key in one sentence for its author', () => {
    for (const [kind, schema] of Object.entries(schemas)) {
      const { properties } = schema as { properties: Record<string, { description?: string }> };
      for (const [key, field] of Object.entries(properties)) expect(field.description, `${kind} ${key}`).toMatch(/^[A-ZÉ].*[.]$/);
    }
  });

  test('knows required keys and possible words, and lets numbers be written plainly', () => {
    const schema = JSON.parse(JSON.stringify(schemas['indicator']));
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      required: ['titel', 'telt', 'maat'],
      additionalProperties: false,
    });
    expect(schema.properties.maat.enum).toContain('aandeel');
    expect(JSON.parse(JSON.stringify(schemas['organisation'])).properties['kleinste-groep'].type).toContain('number');
  });
});

describe('codelists', () => {
  test('the same code means other things in other lists', () => {
    expect([codelists['ijw-jz588']['31'], codelists['ijw-wmo588']['31']]).toEqual([
      'levering is volgens plan beëindigd',
      'verhuizing',
    ]);
    expect(findCodelist('cbs-einde')?.['03']).toBe('voortijdig: eenzijdig door de cliënt');
    expect(findCodelist('toString')).toBeNull();
  });
});

describe('nearest(found, possible)', () => {
  test('orders by likeness, swaps and accents are near', () => {
    expect(nearest('nord', ['zuid', 'noord', 'oost'])[0]).toBe('noord');
    expect(suggestion('eidne', ['einde', 'begin'])).toBe('einde');
    expect(suggestion('clientverhaal', ['duiding', 'cliëntverhaal'])).toBe('cliëntverhaal');
    expect(suggestion('verhaal', ['acties', 'verhalen'])).toBe('verhalen');
  });

  test('suggests nothing that is only a guess', () => {
    expect(suggestion('xyz', ['noord', 'zuid'])).toBeNull();
    expect(suggestion('a', [])).toBeNull();
    expect(suggestion('', ['noord'])).toBeNull();
  });
});

test('canonical(value) is one text for one meaning', () => {
  expect(canonical({ b: [1, 'x'], a: null, c: { z: true, y: 2 } })).toBe(canonical({ c: { y: 2, z: true }, b: [1, 'x'] }));
});
