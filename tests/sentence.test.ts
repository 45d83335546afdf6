import { describe, expect, test } from 'vitest';
import { createFormatter } from '../src/format.ts';
import { languages } from '../src/lang/index.ts';
import { locales, type Bound, type Condition, type DataSource, type Derived, type Indicator } from '../src/model/index.ts';
import { definitionSentence, definitionSentences } from '../src/sentence.ts';
import { column, every, indicator, side, source } from './count-fixtures.ts';

const at = { file: 'x', line: 1 };
const spoken = (own: Partial<Indicator>, sources: DataSource[] = [source()], locale: (typeof locales)[number] = 'nl-NL') =>
  definitionSentences(indicator(own), {
    sources,
    words: languages[locale],
    format: createFormatter(locale, languages[locale], 1),
  });
/** Only the first sentence, about one condition of the denominator. */
const where = (condition: Condition, sources = [source()]) =>
  /\((.*)\)\.$/.exec(spoken({ measure: 'number', numerator: null, denominator: side(condition) }, sources)[0]!)?.[1];
const value = (text: string): Bound => ({ kind: 'value', value: text });
const is = (name: string, ...values: string[]): Condition => ({ op: 'one-of', column: name, values });
const range = (name: string, own: Partial<Record<'from' | 'until' | 'upTo', Bound>>): Condition => ({
  op: 'range',
  column: name,
  from: null,
  until: null,
  upTo: null,
  ...own,
});

describe('definitionSentence(indicator)', () => {
  test('says a share: of which rows, and which of them are the numerator', () => {
    const denominator = side({
      op: 'all',
      of: [
        { op: 'filled', column: 'einde' },
        { op: 'not', of: is('wijze', 'administratief', 'overleden', 'overstap') },
      ],
    });
    expect(spoken({ denominator })).toEqual([
      'Van alle trajecten (einde ingevuld; wijze niet administratief, overleden of overstap) tellen als ‘stopten voortijdig’: die met wijze client of aanbieder.',
      'Wat onbekend is, blijft in het totaal en staat apart.',
      'Wat meetelt, hoort bij de periode waarin einde valt.',
    ]);
  });

  test('says nothing of unknown where the denominator asks for all that the numerator reads', () => {
    expect(spoken({ denominator: side({ op: 'filled', column: 'wijze' }) }).join(' ')).not.toContain('onbekend');
  });

  test('says the other measures', () => {
    expect(spoken({ measure: 'number', numerator: null, denominator: side() })[0]).toBe('We tellen alle trajecten.');
    expect(spoken({ measure: 'number', numerator: null, denominator: side(every, { sum: 'cijfer' }) })[0]).toBe(
      'Van alle trajecten tellen we cijfer op.',
    );
    expect(spoken({ measure: 'mean', numerator: null, value: 'cijfer', denominator: side() })[0]).toBe(
      'Van alle trajecten nemen we het gemiddelde van cijfer.',
    );
    expect(
      spoken({
        measure: 'distribution',
        numerator: null,
        value: 'nut',
        favourable: ['redelijk', 'veel'],
        denominator: side(),
      })[1],
    ).toBe('Als ‘stopten voortijdig’ tellen samen: redelijk of veel.');
  });

  test('says a numerator in another file by its title and by what links it', () => {
    const exit = source({ id: 'exit', title: 'Exit-vragenlijst' });
    const numerator = side({ op: 'filled', column: 'nut' }, { source: 'exit', same: 'traject' });
    expect(spoken({ measure: 'response', numerator }, [source(), exit])[0]).toContain(
      'minstens één rij met hetzelfde traject staat, met nut ingevuld.',
    );
  });

  test('says sums as sums', () => {
    const numerator = side(every, { sum: 'geslaagd' });
    expect(
      spoken({
        noun: ['school', 'scholen'],
        predicate: 'slaagden',
        denominator: side(every, { sum: 'kandidaten' }),
        numerator,
      })[0],
    ).toBe('Van de opgetelde kandidaten van scholen tellen als ‘slaagden’: de opgetelde geslaagd.');
  });

  test('says follow-up and informant', () => {
    const said = spoken({
      followUp: { amount: 12, unit: 'months' },
      informant: { choose: ['jongere', 'ouder'], per: 'traject' },
    }).join(' ');
    expect(said).toContain('nog 12 maanden verder');
    expect(said).toContain('Per traject telt één rij: die van jongere, en anders van ouder.');
  });

  test('says that figures counted elsewhere are copied; an indicator without a figure says nothing', () => {
    expect(spoken({}, [source({ layout: 'aggregates', origin: 'het aanmeldteam' })])).toEqual([
      'Deze cijfers zijn elders al geteld (het aanmeldteam); wij nemen ze over en tellen ze niet opnieuw.',
    ]);
    expect(spoken({ unavailable: { kind: 'not-yet', reason: 'later' } })).toEqual([]);
  });

  test('is one paragraph of the same sentences', () => {
    const definer = { sources: [source()], words: languages.en, format: createFormatter('en', languages.en, 1) };
    expect(definitionSentence(indicator(), definer)).toBe(definitionSentences(indicator(), definer).join(' '));
  });
});

describe('conditions', () => {
  test('each in plain words', () => {
    expect(where(is('wijze', 'plan'))).toBe('wijze plan');
    expect(where({ op: 'empty', column: 'einde' })).toBe('einde leeg');
    expect(where({ op: 'not', of: { op: 'filled', column: 'einde' } })).toBe('einde leeg');
    expect(where({ op: 'not', of: { op: 'not', of: is('wijze', 'plan') } })).toBe('wijze plan');
    expect(where(is('door', 'ouders', 'school'))).toBe('bij door ouders of school');
    expect(where({ op: 'any', of: [is('wijze', 'plan'), { op: 'all', of: [is('nut', 'veel'), is('gepland', 'nee')] }] })).toBe(
      '(wijze plan, of (nut veel, en gepland nee))',
    );
    expect(where({ op: 'not', of: { op: 'any', of: [is('wijze', 'plan'), is('nut', 'veel')] } })).toBe(
      'niet ((wijze plan, of nut veel))',
    );
  });

  test('ranges of numbers, days, periods and ordered answers', () => {
    expect(where(range('cijfer', { from: value('5.5'), until: value('1000') }))).toBe('cijfer 5,5 of meer en minder dan 1.000');
    expect(where(range('cijfer', { upTo: value('-2') }))).toBe('cijfer ten hoogste −2');
    expect(where(range('einde', { from: value('2025-03-14'), upTo: value('2025-H2') }))).toBe(
      'einde op of na 14 maart 2025 en tot en met tweede helft van 2025',
    );
    expect(where(range('nut', { from: value('redelijk') }))).toBe('nut redelijk of verder in de rij');
  });

  test('dates counted from a column or from the day of the export', () => {
    const from = (start: { column: string } | 'reference-date', amount: number, unit: 'days' | 'months' | 'years'): Bound => ({
      kind: 'date',
      from: start,
      amount,
      unit,
    });
    expect(where(range('einde', { until: from('reference-date', -12, 'months') }))).toBe(
      'einde eerder dan 12 maanden voor de peildatum (12 januari 2026)',
    );
    expect(
      where(range('einde', { from: from({ column: 'start' }, 1, 'days'), upTo: from({ column: 'start' }, 0, 'days') })),
    ).toBe('einde op of na 1 dag na start en tot en met start');
  });
});

describe('derived columns', () => {
  const derived = [
    { id: 'hoe', kind: 'codes', column: 'wijze', to: { 'volgens-plan': ['31'], eenzijdig: ['32', '33'] } },
    { id: 'dagen', kind: 'days', from: 'start', to: 'einde' },
    { id: 'leeftijd', kind: 'years', from: 'geboren', to: 'einde' },
    { id: 'moment', kind: 'first-last', first: 'begin', last: 'eind', per: ['client', 'traject'], order: 'einde' },
    {
      id: 'nieuwe-start',
      kind: 'follows',
      source: 'trajecten',
      same: 'client',
      start: 'start',
      from: { column: 'einde', amount: 29, unit: 'days' },
      until: { column: 'einde', amount: 12, unit: 'months' },
    },
    { id: 'episode', kind: 'joined', start: 'start', end: 'einde', per: 'client', gapDays: 28 },
    {
      id: 'bereikt',
      kind: 'from-rows',
      source: 'doelen',
      same: 'traject',
      numerator: is('wijze', 'gehaald'),
      denominator: { op: 'filled', column: 'wijze' },
    },
  ].map((made) => ({ ...made, at })) as Derived[];
  const sources = [source({ derived }), source({ id: 'doelen', title: 'Doelen' })];

  test.each([
    ['hoe', ['wijze', 'volgens-plan', '31', '32 of 33', 'onbekend']],
    ['dagen', ['aantal dagen', 'start', 'einde']],
    ['leeftijd', ['hele jaren', 'geboren', 'einde']],
    ['moment', ['client en traject', 'begin', 'eind', 'einde']],
    ['nieuwe-start', ['nieuwe start', 'Trajecten', 'client', '29 dagen na einde', '12 maanden na einde', 'onbekend']],
    ['episode', ['client', '28 dagen', 'laatste']],
    ['bereikt', ['Doelen', 'traject', 'wijze gehaald', 'wijze ingevuld']],
  ])('%s is explained where an indicator uses it', (id, wanted) => {
    const said = spoken({ numerator: side({ op: 'filled', column: id }) }, sources);
    for (const part of wanted) expect(said.slice(3).join(' ')).toContain(part);
    expect(spoken({}, sources)).toHaveLength(3);
  });
});

test.each(locales)('every column, answer and bound of a condition stands in the sentence, in %s', (locale) => {
  const format = createFormatter(locale, languages[locale], 1);
  const rich = source({ columns: [...source().columns, column('een-naam', 'text')] });
  const tree: Condition = {
    op: 'any',
    of: [
      {
        op: 'all',
        of: [is('een-naam', 'x1', 'x2', "x'3"), { op: 'not', of: is('wijze', 'w1', 'w2') }, { op: 'empty', column: 'gemeente' }],
      },
      { op: 'not', of: { op: 'all', of: [range('cijfer', { from: value('3.25'), until: value('17') }), is('door', 'd1')] } },
      range('einde', { from: value('2024-02-29'), upTo: { kind: 'date', from: { column: 'start' }, amount: 7, unit: 'years' } }),
      range('nut', { until: value('veel') }),
      { op: 'not', of: { op: 'filled', column: 'gepland' } },
    ],
  };
  const wanted = [
    'een naam',
    'x1',
    'x2',
    "x'3",
    'wijze',
    'w1',
    'w2',
    'gemeente',
    'cijfer',
    format.number(3.25, 2),
    '17',
    'door',
    'd1',
    'einde',
    format.date('2024-02-29'),
    '7 ',
    'start',
    'nut',
    'veel',
    'gepland',
  ];
  for (const own of [{ denominator: side(tree) }, { numerator: side(tree) }])
    for (const part of wanted) expect(spoken(own, [rich], locale).join(' ')).toContain(part);
});
