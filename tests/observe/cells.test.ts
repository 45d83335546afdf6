import { describe, expect, test } from 'vitest';
import type { Column, DataSource } from '../../src/model/index.ts';
import { column, definitions, indicator, see, source } from './helpers.ts';

/** Reads one column beside a plain one. */
async function cells(described: Column, values: string[], more: Partial<DataSource> = {}, defined = definitions()) {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const csv = [`${described.id};ander`, ...values.map((text) => `${quote(text)};x`)].join('\n');
  const seen = await see({ 'bron.csv': csv }, source([described, column('ander', 'text')], more), defined);
  return {
    ...seen,
    values: seen.rows.map((row) => row[described.id] ?? null),
    why: seen.rows.map((row) => row[`${described.id}__why`] ?? null),
  };
}

describe('codes', () => {
  const reason = column('reden', 'code', { list: 'ijw-jz588' });

  test('alone, with their label, in brackets, or the label alone', async () => {
    const { values, codes } = await cells(reason, [
      '32',
      '32 - eenzijdig door cliënt',
      '32 eenzijdig',
      '32: eenzijdig',
      '(32) eenzijdig',
      'eenzijdig (32)',
      'overleden',
      '02',
    ]);
    expect(values).toEqual(['32', '32', '32', '32', '32', '32', '02', '02']);
    expect(codes).toEqual([]);
  });

  test('unknown codes count as unknown and are named together', async () => {
    const { values, why, codes, said } = await cells(reason, ['77', '32', '78', '77']);
    expect(values).toEqual([null, '32', null, null]);
    expect(why).toEqual(['unknown', null, 'unknown', 'unknown']);
    expect(codes).toEqual(['TV-351@2:reden']);
    expect(said[0]).toContain('‘77’, ‘78’');
    expect(said[0]).toContain('3 cellen');
  });

  test('a zero that Excel took is put back when that is certain, and told once', async () => {
    const { values, codes } = await cells(reason, ['2', '32', '2']);
    expect(values).toEqual(['02', '32', '02']);
    expect(codes).toEqual(['TV-352@2:reden']);
    const unsure = await cells(column('code', 'code', { values: ['007', '07'] }), ['7']);
    expect(unsure.values).toEqual([null]);
    expect(unsure.codes).toEqual(['TV-353@2:code']);
  });

  test('zeros are put back too when only a derived column names the codes', async () => {
    const at = { file: 'x', line: 1 };
    const { values } = await cells(column('reden', 'code'), ['2', '99'], {
      derived: [{ id: 'wijze', kind: 'codes', column: 'reden', to: { overleden: ['02'] }, at }],
    });
    expect(values).toEqual(['02', '99']);
  });

  test('a label of another list is told: 31 means something else there', async () => {
    const { values, codes } = await cells(reason, ['31 - verhuizing', '31 volgens plan']);
    expect(values).toEqual(['31', '31']);
    expect(codes).toEqual(['TV-374@2:reden']);
  });

  test('translation goes first, without regard for case and spaces', async () => {
    const { values } = await cells(column('reden', 'code', { translate: { 'T  weg': 'vertrokken', '?': 'twijfel' } }), [
      't WEG',
      '?',
      'iets',
    ]);
    expect(values).toEqual(['vertrokken', 'twijfel', 'iets']);
  });

  test('ordered answers keep to their words', async () => {
    const { values, said } = await cells(column('nut', 'ordered', { values: ['niet', 'weinig', 'veel'] }), [
      'VEEL',
      'weinng',
      'weinig',
    ]);
    expect(values).toEqual(['veel', null, 'weinig']);
    expect(said[0]).toBe(
      'Niet in de lijst van deze kolom: ‘weinng’. Dit telt als “onbekend”. Misschien ‘weinig’? Mogelijk: niet, weinig, veel.',
    );
  });

  test('several answers in a cell stay apart; one that is not known counts as unknown beside the others', async () => {
    const actors = column('wie', 'multiple', { values: ['ouders', 'kind', 'school'], separator: ';' });
    const { values, codes } = await cells(actors, ['ouders; kind', 'school', 'ouders;buren', 'ouders;ouders', '']);
    expect(values).toEqual(['|ouders|kind|', '|school|', '|ouders|onbekend|', '|ouders|', null]);
    expect(codes).toEqual(['TV-351@4:wie']);
  });
});

describe('missing', () => {
  const missing = { unknown: ['', '99'], 'not-asked': ['n.g.'], refused: ['-9'], hidden: ['x'] };

  test('declared reasons are told apart', async () => {
    const { why } = await cells(column('reden', 'code'), ['', '99', 'N.G.', '-9', 'x', 'n.v.t.', '32'], { missing });
    expect(why).toEqual(['unknown', 'unknown', 'not-asked', 'refused', 'hidden', 'not-applicable', null]);
  });

  test('an own answer that looks like a missing word is an answer', async () => {
    const { values } = await cells(column('zicht', 'ordered', { values: ['n.v.t.', 'ja', '-'] }), ['n.v.t.', '-', 'ja']);
    expect(values).toEqual(['n.v.t.', '-', 'ja']);
  });

  test('a declared number in a column of numbers is read as missing and told, in a column of persons it is a person', async () => {
    const age = await cells(column('leeftijd', 'integer'), ['99', '12'], { missing });
    expect(age.values).toEqual([null, '12']);
    expect(age.codes).toEqual(['TV-343@2:leeftijd']);
    expect((await cells(column('client', 'person'), ['99'], { missing })).values).toEqual(['99']);
  });

  test('NB is a province where any text may stand', async () => {
    expect((await cells(column('provincie', 'text'), ['NB', '-', 'onbekend'])).values).toEqual(['NB', null, null]);
  });

  test('an empty cell that may not be empty is an error; without unit or person it is told', async () => {
    expect((await cells(column('reden', 'code', { required: true }), [''])).codes).toEqual(['TV-359@2:reden']);
    expect((await cells(column('team', 'unit'), [''])).codes).toEqual(['TV-357@2:team']);
    expect((await cells(column('client', 'person'), ['', ''])).codes).toEqual(['TV-358@2:client']);
  });
});

describe('what Excel does', () => {
  test.each([
    ['mrt-25', 'TV-360'],
    ['1-mei', 'TV-360'],
    ['1E+05', 'TV-361'],
    ['1,23457E+11', 'TV-361'],
    ['########', 'TV-362'],
    ['#DEEL/0!', 'TV-363'],
    ['#VERW!', 'TV-363'],
    ['#WAARDE!', 'TV-363'],
    ['#NAAM?', 'TV-363'],
    ['#REF!', 'TV-363'],
    ['#DIV/0!', 'TV-363'],
    ['#N/B', 'TV-364'],
  ])('%s is named in columns of codes, numbers and persons', async (damaged, code) => {
    for (const kind of ['code', 'number', 'integer', 'person', 'ordered', 'text'] as const) {
      const seen = await cells(column('k', kind, kind === 'ordered' ? { values: ['a'] } : {}), [damaged]);
      expect(seen.codes, kind).toEqual([`${code}@2:k`]);
      expect(seen.values).toEqual([null]);
    }
  });

  test('free text may hold anything', async () => {
    expect((await cells(column('k', 'free-text'), ['########', '1-mei', ' <b> '])).values).toEqual([
      '########',
      '1-mei',
      ' <b> ',
    ]);
  });

  test('an answer that looks like damage but is in the list is an answer', async () => {
    expect((await cells(column('k', 'code', { values: ['1-mei'] }), ['1-mei'])).codes).toEqual([]);
  });
});

describe('units', () => {
  const team = column('team', 'unit', { translate: { 'T Noord': 'noord' } });

  test('by id, name, translation or former name', async () => {
    expect((await cells(team, ['noord', 'TEAM NOORD', 'T noord', 'De Poort'])).values).toEqual([
      'noord',
      'noord',
      'noord',
      'noord',
    ]);
  });

  test('a name that is no unit is an error per name, with the nearest', async () => {
    const { findings, said, codes } = await cells(team, ['Team Nord', 'Team Nord', 'Elders']);
    expect(codes).toEqual(['TV-354@2:team', 'TV-354@4:team']);
    expect(findings[0]!.level).toBe('error');
    expect(said[0]).toContain('‘Team Nord’ is geen eenheid van deze organisatie. Misschien ‘Team Noord’?');
  });

  test('a name of two units is an error that names both', async () => {
    const two = definitions(
      {},
      { units: [...definitions().organisation.units, { ...definitions().organisation.units[0]!, id: 'noord-2' }] },
    );
    const { said } = await cells(team, ['Team Noord'], {}, two);
    expect(said[0]).toContain('‘noord’ en ‘noord-2’');
  });

  test('rows outside the life of their unit are told once per unit, with the unit that took over', async () => {
    const defined = definitions({ indicators: [indicator('uitval')] });
    const csv = 'team;einde\nzuid;31-12-2024\nzuid;1-1-2025\noost;31-12-2024\noost;1-1-2025\noost;2-1-2025\n';
    const { codes, said } = await see({ 'bron.csv': csv }, source([column('team', 'unit'), column('einde', 'date')]), defined);
    expect(codes).toEqual(['TV-356@2:einde', 'TV-356@5:einde']);
    expect(said[1]).toBe(
      '2 rijen (het eerst 5 en 6) van ‘Team Oost’ vallen buiten het bestaan van die eenheid, tot en met 2024-12-31. Horen ze bij ‘Team Noord’?',
    );
  });
});

describe('yes and no', () => {
  test('in all their forms', async () => {
    const { values, codes } = await cells(column('klaar', 'yes-no'), [
      'J',
      'N',
      'ja',
      'Nee',
      '1',
      '0',
      'WAAR',
      'onwaar',
      'true',
      'neen',
      'misschien',
      '',
    ]);
    expect(values).toEqual(['ja', 'nee', 'ja', 'nee', 'ja', 'nee', 'ja', 'nee', 'ja', 'nee', null, null]);
    expect(codes).toEqual(['TV-351@12:klaar']);
  });

  test('only crosses and empty cells: empty is unknown, and it is asked what it means', async () => {
    const { values, codes } = await cells(column('klaar', 'yes-no'), ['x', '', 'X', '']);
    expect(values).toEqual(['ja', null, 'ja', null]);
    expect(codes).toEqual(['TV-366@3:klaar']);
    const told = await cells(column('klaar', 'yes-no', { translate: { '': 'nee' } }), ['x', '', 'X', '']);
    expect(told.values).toEqual(['ja', 'nee', 'ja', 'nee']);
    expect(told.codes).toEqual([]);
  });
});

test('questionnaires become their ids; lists nobody described stay, as a hint', async () => {
  const defined = definitions({ instruments: [{ id: 'sdq-ouder', title: 'SDQ, oudervragenlijst' } as never] });
  const { values, findings } = await cells(
    column('lijst', 'instrument', { translate: { 'SDQ ouder (4-17)': 'sdq-ouder' } }),
    ['SDQ ouder (4-17)', 'SDQ, Oudervragenlijst', 'CBCL'],
    {},
    defined,
  );
  expect(values).toEqual(['sdq-ouder', 'sdq-ouder', 'CBCL']);
  expect(findings.map(({ code, level }) => `${code} ${level}`)).toEqual(['TV-369 hint']);
});

test('raw text of a cell stands only in value and values, so that a log can mask it', async () => {
  const secret = 'Jansen-1987';
  for (const kind of ['number', 'date', 'period', 'unit', 'yes-no', 'ordered', 'birth-date'] as const) {
    const { findings } = await cells(column('k', kind, kind === 'ordered' ? { values: ['a'] } : {}), [secret]);
    expect(findings.length).toBeGreaterThan(0);
    for (const { params } of findings) {
      const { value: _, values: __, ...rest } = params as Record<string, unknown>;
      expect(JSON.stringify(rest)).not.toContain('Jansen');
    }
  }
});
