import { describe, expect, test } from 'vitest';
import { draw, findUnsuited } from '../src/draw.ts';
import { languages } from '../src/lang/index.ts';
import { requestText, type BlockState, type Chart, type ChartKindId } from '../src/model/index.ts';
import { teamOf, teamsOf } from '../src/draw/say.ts';
import { nameLines, wrap } from '../src/draw/text.ts';
import { compareEstimates, difference } from '../src/draw/interval.ts';
import { newcombe } from '../src/statistics/newcombe.ts';
import { wilson } from '../src/statistics/wilson.ts';
import { ask, given, givenUnit, halves, share, shareOrder, threeTeams, type Given, type GivenBlock } from './charts/given.ts';

const at = { file: 'content/verhalen/2025/x.md', line: 12, column: 1 };
const drawOne = (request: Parameters<typeof draw>[0][number], options: Given): Chart | null =>
  draw([request], given({ categories: shareOrder, ...options })).get(requestText(request)) ?? null;
const titleOf = (kind: ChartKindId, options: Given): string => plain(drawOne(ask(kind), options)?.title ?? '');

/** Spaces that do not break are no other word. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('draw(requests) looks numbers up and nothing else', () => {
  test('each request is drawn once, and null stands for what may not be shown', () => {
    const context = given({
      categories: shareOrder,
      blocks: [share('2025-H1', 12, 43), { unit: 'zuid', period: '2025-H1', state: 'hidden' }],
    });
    const requests = [ask('people'), ask('people'), ask('people', { unit: 'zuid' })];
    const charts = draw(requests, context);
    expect([...charts.keys()]).toEqual([requestText(ask('people')), requestText(ask('people', { unit: 'zuid' }))]);
    expect(charts.get(requestText(ask('people', { unit: 'zuid' })))).toBeNull();
  });

  test('an indicator that does not exist is a fault of the program', () => {
    expect(() => draw([ask('trend', { indicator: 'x' })], given({ blocks: [] }))).toThrow('unknown indicator: x');
  });

  test('what is behind a hidden sign changes no byte', () => {
    const blocks = (n: number, yes: number, state: BlockState): GivenBlock[] => [
      share('2023-H2', 31, 43),
      share('2024-H1', yes, n, { state, reference: 0.1, referenceN: 500 }),
      share('2024-H2', 28, 40),
      share('2025-H1', 36, 43),
      share('2025-H1', yes, n, { unit: 'zuid', state }),
      share('2025-H1', 20, 50, { unit: 'oost' }),
    ];
    const requests = [ask('trend'), ask('compare'), ask('distribution')];
    const [few, many] = [blocks(6, 1, 'hidden'), blocks(900, 899, 'hidden')].map((list) =>
      draw(requests, given({ categories: shareOrder, blocks: list })),
    );
    expect(few).toEqual(many);
  });

  test('the order of units is the organisation’s, whatever their figures', () => {
    const rows = (a: number, b: number) =>
      drawOne(ask('compare'), { blocks: [share('2025-H1', a, 43), share('2025-H1', b, 43, { unit: 'zuid' })] })?.table.rows.map(
        ([name]) => name,
      );
    expect(rows(5, 40)).toEqual(['Team Noord', 'Team Zuid']);
    expect(rows(40, 5)).toEqual(['Team Noord', 'Team Zuid']);
  });

  test('before a new definition stands what the old one said, beyond a line, and no word is said across it', () => {
    const old = halves.slice(0, 5).map((period) => share(period, 90, 100));
    const own = halves.map((period) => share(period, 10, 100));
    const options = (former: NonNullable<Given['former']>): Given => ({
      indicator: { replaces: 'uitval-oud', since: halves[5] ?? null },
      blocks: own,
      former,
    });
    const chart = drawOne(ask('trend'), options({ indicator: { id: 'uitval-oud' }, blocks: old }));
    expect(chart?.table.rows.map(([name, value]) => [name?.includes('eerdere definitie'), value])).toEqual([
      ...halves.slice(0, 5).map(() => [true, '90']),
      ...halves.slice(5).map(() => [false, '10']),
    ]);
    expect(chart?.wide).toContain('andere definitie');
    expect(chart?.wide.match(/class="own"[^>]*d="[^"]*"/g)).toHaveLength(2);
    expect(chart?.marks?.join(' ')).toMatch(/veranderde de definitie/);
    expect(plain(chart?.title ?? '')).toBe(
      '10 van de 100 trajecten (10 %) stopten voortijdig. Het schommelt; dat kan toeval zijn.',
    );
    // Nothing of the new definition is told of the time before it, also where the old one cannot stand on the same axis.
    const unlike = options({ indicator: { id: 'uitval-oud', measure: 'mean' }, blocks: [] });
    expect(drawOne(ask('trend'), unlike)?.table.rows).toHaveLength(halves.length - 5);
  });

  test('a hidden period keeps its place and gets no reference', () => {
    const chart = drawOne(ask('trend'), {
      blocks: [
        share('2024-H1', 31, 43, { reference: 0.6, referenceN: 90 }),
        { period: '2024-H2', state: 'hidden', reference: 0.61 },
        share('2025-H1', 36, 43, { reference: 0.7, referenceN: 99 }),
      ],
    });
    expect(chart?.table.rows.map((row) => row.map(plain))).toEqual([
      ['jan–jun 2024', '31', '43', '72 %', '57 en 83 %', '60 %'],
      ['jul–dec 2024', 'niet getoond', '–', '–', '–', '–'],
      ['jan–jun 2025', '36', '43', '84 %', '70 en 92 %', '70 %'],
    ]);
    expect(chart?.wide).toContain('niet');
    expect(chart?.wide).not.toContain('61');
  });
});

describe('conclusions', () => {
  const said: [string, Given['blocks'][number], string, Given['indicator']?][] = [
    [
      'a share from twenty on has its percentage',
      share('2025-H1', 12, 43),
      '12 van de 43 trajecten (28 %, door toeval tussen ongeveer 15 en 45 van de 100) stopten voortijdig.',
    ],
    ['under twenty only numbers', share('2025-H1', 5, 7), '5 van de 7 trajecten stopten voortijdig.'],
    [
      'one of them: no verb in the wrong number',
      share('2025-H1', 1, 43),
      'Stopten voortijdig: 1 van de 43 trajecten (2 %, door toeval tussen ongeveer 1 en 10 van de 100).',
    ],
    [
      'none of them',
      share('2025-H1', 0, 43),
      '0 van de 43 trajecten (0 %, door toeval tot ongeveer 10 van de 100) stopten voortijdig.',
    ],
    [
      'all of them',
      share('2025-H1', 43, 43),
      'Alle 43 trajecten (100 %, door toeval vanaf ongeveer 90 van de 100) stopten voortijdig.',
    ],
    ['one alone (a team, not a person)', share('2025-H1', 1, 1), 'Stopten voortijdig: 1 van 1 traject.'],
    [
      'without a verb',
      share('2025-H1', 13, 39),
      'Respons: 13 van de 39 trajecten (33 %, door toeval tussen ongeveer 20 en 50 van de 100).',
      { predicate: null, title: 'Respons' },
    ],
    [
      'a mean with its whole scale',
      { period: '2025-H1', n: 30, mean: { value: 7.44, low: 7, high: 7.9 } },
      'Gemiddeld 7,4 op een schaal van 1 tot en met 10 (30 trajecten).',
      { measure: 'mean', scale: { from: 1, upTo: 10 } },
    ],
    [
      'a number',
      { period: '2025-H1', n: 1234 },
      'Gestart: 1.234 trajecten.',
      { measure: 'number', title: 'Gestart', predicate: null },
    ],
    ['one', { period: '2025-H1', n: 1 }, 'Gestart: 1 traject.', { measure: 'number', title: 'Gestart', predicate: 'startten' }],
  ];
  test.each(said)('%s', (_, block, sentence, indicator = {}) => {
    expect(titleOf('trend', { indicator, blocks: [block] })).toBe(sentence);
  });

  const row = (...counts: [number, number][]): GivenBlock[] =>
    counts.map(([yes, n], i) => share(halves.slice(-counts.length)[i] ?? '', yes, n));
  test('no word about a development before the third period', () => {
    expect(titleOf('trend', { blocks: row([40, 43], [4, 43]) })).toBe(
      '4 van de 43 trajecten (9 %, door toeval tussen ongeveer 5 en 20 van de 100) stopten voortijdig.',
    );
  });
  test('from the third period on: less, when chance cannot explain it', () => {
    expect(titleOf('trend', { blocks: row([40, 43], [20, 43], [4, 43]) })).toBe(
      '4 van de 43 trajecten (9 %, door toeval tussen ongeveer 5 en 20 van de 100) stopten voortijdig. Dat is minder dan in de eerste helft van 2024 (93 %).',
    );
  });
  test('within chance it wavers', () => {
    expect(titleOf('trend', { blocks: row([14, 43], [20, 43], [12, 43]) })).toMatch(/Het schommelt; dat kan toeval zijn\.$/);
  });
  test('no word about a development of small numbers', () => {
    expect(titleOf('trend', { blocks: row([11, 12], [6, 12], [1, 12]) })).toBe('Stopten voortijdig: 1 van de 12 trajecten.');
  });
  test('a last period that is not shown: whose figure this is', () => {
    const title = titleOf('trend', {
      blocks: [share('2024-H1', 22, 40), { period: '2024-H2', state: 'not-yet' }, { period: '2025-H1', state: 'not-yet' }],
    });
    expect(title).toBe(
      '22 van de 40 trajecten in de eerste helft van 2024 (55 %, door toeval tussen ongeveer 40 en 70 van de 100) stopten voortijdig.',
    );
  });
  test('beside others: more, less, no difference that can be shown, or too few to compare', () => {
    const beside = (yes: number, n: number) =>
      titleOf('compare', {
        blocks: [share('2025-H1', yes, n, { reference: 0.3, referenceN: 300 }), share('2025-H1', 20, 50, { unit: 'zuid' })],
      });
    expect(beside(30, 43)).toMatch(/Dat is meer dan bij de andere teams \(30 %\)\.$/);
    expect(beside(2, 43)).toMatch(/Dat is minder dan bij de andere teams \(30 %\)\.$/);
    expect(beside(15, 43)).toMatch(/Er is geen aantoonbaar verschil met de andere teams \(30 %\)\.$/);
    expect(beside(9, 12)).toMatch(/Dat is te weinig om met de andere teams te vergelijken\.$/);
  });
  test('the interval decides at the edge: a difference that chance gives one time in twenty or more is not one (p = 0.054)', () => {
    const others = { count: 150, n: 300 };
    const said = (count: number, n: number) =>
      titleOf('compare', {
        blocks: [share('2025-H1', count, n, { reference: 0.5, referenceN: 300 }), share('2025-H1', 20, 50, { unit: 'zuid' })],
      });
    /** Two-sided chance of a difference as large as this, were there none: the usual test of two shares. */
    const chance = (count: number, n: number) => {
      const pooled = (count + others.count) / (n + others.n);
      return Math.abs(count / n - 0.5) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / others.n));
    };
    const counts = Array.from({ length: 59 }, (_, nth) => nth + 1);
    // 1.93 standard errors is p = 0.054, 2.2 is p = 0.03: what lies between may go either way by the interval that is used.
    const near = counts.filter((count) => chance(count, 60) < 1.93);
    const far = counts.filter((count) => chance(count, 60) > 2.2);
    expect(near.filter((count) => !said(count, 60).includes('geen aantoonbaar verschil'))).toEqual([]);
    expect(far.filter((count) => !/Dat is (?:meer|minder) dan/.test(said(count, 60)))).toEqual([]);
    expect([near.length > 10, far.length > 20, Math.max(...near.map((count) => chance(count, 60))) > 1.6]).toEqual([
      true,
      true,
      true,
    ]);
  });
  test('English says the same', () => {
    expect(
      titleOf('trend', {
        locale: 'en',
        indicator: { noun: ['case', 'cases'], predicate: 'ended early' },
        blocks: row([40, 43], [20, 43], [4, 43]),
      }),
    ).toBe(
      '4 of the 43 cases (9%, by chance between about 5 and 20 in 100) ended early. That is less than in the first half of 2024 (93%).',
    );
    expect(Object.keys(languages.en.charts)).toEqual(Object.keys(languages['nl-NL'].charts));
  });
});

describe('periods', () => {
  test('a team too small for half-years is drawn per year', () => {
    const years: GivenBlock[] = [share('2023', 9, 20), share('2024', 12, 24)];
    const hidden = ['2023-H1', '2023-H2', '2024-H1', '2024-H2'].map((period): GivenBlock => ({ period, state: 'hidden' }));
    expect(
      drawOne(ask('trend', { period: '2024' }), { blocks: [...years, ...hidden] })?.table.rows.map(([name]) => name),
    ).toEqual(['2023', '2024']);
  });
  test('a year asked for is drawn in the organisation’s base period, up to its end', () => {
    const blocks = [...halves.map((period) => share(period, 12, 43)), share('2024', 24, 86)];
    expect(
      drawOne(ask('trend', { period: '2024' }), { blocks })
        ?.table.rows.map(([name]) => name)
        .at(-1),
    ).toBe('jul–dec 2024');
  });
  test('a sentence about a longer period than those drawn says so, and when the last one was', () => {
    const blocks = [
      share('2023-H1', 40, 43),
      share('2023-H2', 30, 43),
      share('2024-H1', 20, 43),
      share('2024-H2', 4, 43),
      share('2024', 24, 86),
    ];
    expect(plain(drawOne(ask('trend', { period: '2024' }), { blocks })?.title ?? '')).toBe(
      '24 van de 86 trajecten in 2024 (28 %) stopten voortijdig. In de tweede helft van 2024 was het 9 %, minder dan in de eerste helft van 2023 (93 %).',
    );
  });
  test('many rows of few families have no percentage, and are too many for dots', () => {
    const small = (period: string, unit: string): GivenBlock => ({ ...share(period, 30, 64, { unit }), rowsOfFew: true });
    const charts = ['trend', 'compare'].map((kind) =>
      drawOne(ask(kind as ChartKindId), {
        blocks: [small('2024-H2', 'noord'), small('2025-H1', 'noord'), small('2025-H1', 'zuid')],
      }),
    );
    for (const chart of charts) {
      expect(chart?.wide).toContain('class="dot few');
      expect(chart?.wide).toContain('30 van 64');
      expect(chart?.table.rows.flat().join(' ')).not.toContain('%');
    }
  });
  test('periods before the unit lived are left out, those it may not show are not', () => {
    const blocks: GivenBlock[] = [
      { period: '2023-H2', state: 'not-alive' },
      { period: '2024-H1', state: 'hidden' },
      share('2024-H2', 12, 43),
      share('2025-H1', 12, 43),
    ];
    expect(drawOne(ask('trend'), { blocks })?.table.rows.map(([, first]) => first)).toEqual(['niet getoond', '12', '12']);
  });
  test('an empty period says whom it lacks', () => {
    const blocks: GivenBlock[] = [share('2024-H1', 12, 43), { period: '2024-H2', state: 'empty' }, share('2025-H1', 12, 43)];
    expect(drawOne(ask('trend'), { blocks })?.table.rows[1]?.[1]).toBe('geen trajecten');
  });
});

test('a breakdown says by what: in its title, above the drawing and above the table', () => {
  const chart = drawOne(ask('distribution', { series: 'vorm-van-geweld' }), {
    columns: [{ id: 'vorm-van-geweld', kind: 'multiple' }],
    categories: { 'vorm-van-geweld': ['verbaal', 'fysiek'] },
    blocks: [{ period: '2025-H1', series: 'vorm-van-geweld', n: 43, answers: { verbaal: 31, fysiek: 12 } }],
  });
  expect(plain(chart?.title ?? '')).toBe('Vorm van geweld, het vaakst: verbaal (31 van de 43).');
  expect(chart?.subtitle).toContain(', naar vorm van geweld · ');
  expect(chart?.table.caption).toBe(chart?.subtitle);
});

test('who had a part in what a share counts is named in no order, with how many it is about', () => {
  const chart = drawOne(ask('distribution', { series: 'betrokkenen' }), {
    indicator: {
      ...{ title: 'Breakdown', noun: ['plaatsing', 'plaatsingen'], predicate: 'eindigden anders dan bedoeld' },
      numerator: { source: 'einden', sum: null, same: null, where: { op: 'one-of', column: 'gepland', values: ['nee'] } },
    },
    columns: [{ id: 'betrokkenen', kind: 'multiple' }],
    categories: { betrokkenen: ['ouders', 'pleeggezin', 'begeleiding'] },
    blocks: [{ period: '2025-H1', series: 'betrokkenen', n: 21, answers: { ouders: 4, pleeggezin: 14, begeleiding: 9 } }],
  });
  expect(plain(chart?.title ?? '')).toBe('Breakdown, naar betrokkenen (21 plaatsingen).');
  expect(chart?.reading.join(' ')).toContain('alleen over die 21 plaatsingen: zij eindigden anders dan bedoeld.');
  expect(chart?.table.rows.map(([name]) => name)).toEqual(['ouders', 'pleeggezin', 'begeleiding', 'Totaal']);
});

test.each([
  ['higher-is-better', ['ja', 'grotendeels'], /s5[^>]*>[\s\S]*s4[\s\S]*s2[\s\S]*s1/],
  ['lower-is-better', ['deels', 'nee'], /s5[^>]*>[\s\S]*s4[\s\S]*s2[\s\S]*s1/],
  ['neutral', ['ja', 'grotendeels'], /^(?![\s\S]*\bs[1-5]\b)/],
] as const)('an order is coloured by which end the figure calls better: %s, of %j', (direction, values, colours) => {
  const where = { op: 'one-of' as const, column: 'zonder-hulp', values: [...values] };
  const chart = drawOne(ask('distribution', { series: 'zonder-hulp' }), {
    indicator: { direction, numerator: { source: 'einden', sum: null, same: null, where } },
    columns: [{ id: 'zonder-hulp', kind: 'ordered', values: ['ja', 'grotendeels', 'deels', 'nee'] }],
    categories: { 'zonder-hulp': ['ja', 'grotendeels', 'deels', 'nee'] },
    blocks: [{ period: '2025-H1', series: 'zonder-hulp', n: 80, answers: { ja: 20, grotendeels: 20, deels: 20, nee: 20 } }],
  });
  const classes = [...(chart?.wide ?? '').matchAll(/class="([^"]*)"/g)].map(([, name]) => `${name}>`).join(' ');
  expect(classes).toMatch(colours);
});

test('an answer that the denominator leaves out is no answer that nobody gave', () => {
  const overleden = { op: 'not' as const, of: { op: 'one-of' as const, column: 'wijze', values: ['overleden'] } };
  const all = { op: 'all' as const, of: [{ op: 'filled' as const, column: 'einde' }, overleden] };
  const chart = drawOne(ask('distribution', { series: 'wijze' }), {
    indicator: { denominator: { source: 'einden', sum: null, same: null, where: all } },
    columns: [{ id: 'wijze', kind: 'code' }],
    categories: { wijze: ['volgens plan', 'door ons', 'overleden', 'onbekend'] },
    blocks: [
      { period: '2025-H1', series: 'wijze', n: 43, answers: { 'volgens plan': 40, 'door ons': 0, overleden: 0, onbekend: 3 } },
    ],
  });
  const rows = chart?.table.rows.map(([name, count]) => `${name} ${count}`);
  expect(rows).toEqual(['volgens plan 40', 'door ons 0', 'onbekend 3', 'Totaal 43']);
});

test('a chart that does not suit the measure says where, and what would', () => {
  const { definitions } = given({ indicator: { measure: 'mean' }, blocks: [] });
  const [found, ...others] = findUnsuited(
    [ask('people', { at }), ask('people'), ask('trend', { at }), ask('distribution', { at, series: 'wijze' })],
    definitions,
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    code: 'TV-550',
    level: 'error',
    at,
    params: { chart: 'mensen', possible: ['trend', 'vergelijking', 'regelkaart'] },
  });
  expect(
    languages['nl-NL'].findings['TV-550']({ chart: 'mensen', indicator: 'cijfer', possible: ['trend', 'vergelijking'] }),
  ).toBe('Een tekening ‘mensen’ past niet bij de maat van ‘cijfer’. Mogelijk: trend, vergelijking.');
});

test('an organisation’s own word for its teams is used', () => {
  const context = given({ categories: shareOrder, blocks: [share('2025-H1', 30, 43, { reference: 0.3, referenceN: 300 })] });
  context.definitions.organisation.words = { teams: 'leefgroepen' };
  expect(draw([ask('trend')], context).get(requestText(ask('trend')))?.wide).toContain('leefgroepen');
});

test('the heading above teams is the organisation’s own word, and what has teams is no team', () => {
  const units = [...threeTeams, givenUnit('pleegzorg', 'Pleegzorg', 'huis'), givenUnit('dijk', 'Dijk', 'pleegzorg')];
  const context = given({ units, categories: shareOrder, blocks: [share('2025-H1', 12, 43)] });
  context.definitions.organisation.words = { team: 'leefgroep', teams: 'leefgroepen' };
  const noord = 'noord';
  expect(teamOf([noord], context)).toBe('Leefgroep');
  expect(teamsOf(noord, context)).toBe('leefgroepen');
  expect(teamOf(['pleegzorg'], context)).toBe('Onderdeel');
  expect(teamsOf('pleegzorg', context)).toBe('onderdelen');
});

test('an indicator that may not be compared is drawn beside nobody', () => {
  const context = given({ units: threeTeams, categories: shareOrder, blocks: [share('2025-H1', 12, 43)] });
  context.definitions.indicators = context.definitions.indicators.map((one) => ({ ...one, compared: false }));
  expect(draw([ask('compare')], context).get(requestText(ask('compare')))).toBe(null);
});

test('a team alone under its parent has nobody to be compared with, and says so by its row alone', () => {
  const units = [...threeTeams.slice(0, 2), givenUnit('noord', 'Team <Noord> & Co', 'ambulant')];
  const chart = drawOne(ask('compare'), { units, blocks: [share('2025-H1', 12, 43)] });
  expect(chart?.table.rows).toHaveLength(1);
  expect(chart?.wide).toContain('Team &lt;Noord&gt; &amp; Co');
});

test('difference of two shares is Newcombe’s interval', () => {
  const estimate = (count: number, n: number) => ({ value: count / n, ...wilson(count, n) });
  const { low, high } = difference(estimate(56, 70), estimate(48, 80));
  expect(low).toBeCloseTo(newcombe({ count: 56, n: 70 }, { count: 48, n: 80 }).low, 12);
  expect([low, high].map((value) => value.toFixed(4))).toEqual(['0.0524', '0.3339']);
  expect(compareEstimates(estimate(56, 70), estimate(48, 80))).toBe('more');
  expect(compareEstimates(estimate(14, 20), estimate(180, 240))).toBe('chance');
});

test('names of teams that differ at the end only stay different where they are narrow', () => {
  const names = ['Ambulante gezinsbegeleiding Zuidoost 1', 'Pleegzorg en netwerkpleegzorg Westelijke Mijnstreek 2'];
  for (const name of names) expect(wrap(name, 150, { most: nameLines }).join(' ')).toBe(name);
});
