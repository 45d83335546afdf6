import type { DrawContext } from '../../src/draw/context.ts';
import type { ChartRequest } from '../../src/model/index.ts';
import { ask, given, givenUnit, halves, share, shareOrder, type Given, type GivenBlock } from './given.ts';

/** A situation a chart must look good in; each has a drawing under `expected/`. */
export interface Case {
  request: ChartRequest;
  context: DrawContext;
}

const long = 'Intensieve Ambulante Gezinsbehandeling Noordoost';
const counts = [
  [12, 40],
  [14, 44],
  [9, 38],
  [10, 41],
  [13, 45],
  [11, 43],
  [9, 40],
  [8, 43],
] as const;
const reference = { reference: 0.24, referenceN: 180 };

const trendOf = (blocks: GivenBlock[], own: Partial<Given> = {}): DrawContext =>
  given({ categories: shareOrder, ...own, blocks });

const scaleWords = ['helemaal niet', 'weinig', 'redelijk', 'veel'];
const nut = {
  id: 'uitval',
  title: 'Tevredenheid over het nut',
  noun: ['gezin', 'gezinnen'] as [string, string],
  measure: 'distribution' as const,
  value: 'nut',
  favourable: ['redelijk', 'veel'],
  predicate: 'hadden er redelijk of veel aan',
};
const nutColumns = [{ id: 'nut', kind: 'ordered' as const, values: scaleWords }];
const nutOf = (period: string, [a, b, c, d, e]: [number, number, number, number, number]): GivenBlock => ({
  period,
  answers: { 'helemaal niet': a, weinig: b, redelijk: c, veel: d, onbekend: e },
});
const nutOrder = { '': [...scaleWords, 'onbekend'] };
const nutContext = (blocks: GivenBlock[]): DrawContext =>
  given({ indicator: nut, columns: nutColumns, categories: nutOrder, blocks });

const agree = ['helemaal oneens', 'oneens', 'noch eens noch oneens', 'eens', 'helemaal eens'];
const reasons = ['in overleg met het gezin en de verwijzer', 'op initiatief van het gezin', 'door verhuizing', 'volgens plan'];
const months = Array.from(
  { length: 16 },
  (_, i) => `${2024 + Math.floor((i + 2) / 12)}-${String(((i + 2) % 12) + 1).padStart(2, '0')}`,
);
const manyUnits = [
  givenUnit('huis', 'Ons Huis', null),
  ...Array.from({ length: 50 }, (_, i) => givenUnit(`team-${i}`, i % 7 === 3 ? `${long} ${i}` : `Team ${i}`, 'huis')),
];
const teamBlocks = (n: number): GivenBlock[] => [
  share('2025-H1', Math.round(n * 0.3), n, { ...reference }),
  { unit: 'zuid', period: '2025-H1', state: 'hidden' },
  share('2025-H1', Math.round(n * 0.8), n + 2, { unit: 'oost' }),
];

const funnelUnits = [
  givenUnit('huis', 'Ons Huis', null),
  ...['Wilg', 'Els', 'Berk', 'Eik', 'Linde', 'Beuk', 'Iep', 'Olm', 'Es', 'Den', 'Spar', 'Esdoorn'].map((name) =>
    givenUnit(name.toLowerCase(), `Team ${name}`, 'huis'),
  ),
];
const funnelCounts: [number, number][] = [
  [4, 22], [9, 40], [13, 52], [2, 11], [15, 61], [8, 44], [5, 17], [31, 48], [12, 58], [3, 25], [10, 36], [7, 30],
]; // prettier-ignore
const funnelOf = (counts: readonly ([number, number] | null)[]): GivenBlock[] =>
  funnelUnits.slice(1).map(({ id }, i) => {
    const own = counts[i];
    return own ? share('2025-H1', own[0], own[1], { unit: id }) : { unit: id, period: '2025-H1', state: 'hidden' };
  });
const monthMean = (value: number, i: number): GivenBlock => ({ period: months[i]!, n: 34, mean: { value } });
const gradeOf = (values: (number | null)[]): DrawContext =>
  given({
    indicator: {
      measure: 'mean',
      title: 'Cijfer na een gesprek',
      noun: ['antwoord', 'antwoorden'],
      scale: { from: 1, upTo: 10 },
      predicate: null,
      basePeriod: 'month',
    },
    blocks: values.map((value, i) => (value === null ? { period: months[i]!, state: 'hidden' as const } : monthMean(value, i))),
  });
const grades = [7.2, 7.4, 7.1, 7.3, 7.5, 7.2, 7.0, 7.3, 7.4, 7.6, 8.1, 8.0, 7.9, 8.2, 8.1, 9.1];

/** Every situation by name. */
export const cases: Record<string, Case> = {
  'trend-break': {
    request: ask('trend'),
    context: trendOf(
      halves.slice(4).map((period, i) => share(period, 30 + i, 90 + i)),
      {
        indicator: { replaces: 'uitval-oud', since: halves[4] ?? null },
        former: {
          indicator: { id: 'uitval-oud', title: 'Uitval (oud)' },
          blocks: halves.slice(0, 4).map((period, i) => share(period, 60 - i, 100)),
        },
      },
    ),
  },
  'trend-eight': {
    request: ask('trend'),
    context: trendOf(
      halves.map((period, i) => share(period, counts[i]?.[0] ?? 0, counts[i]?.[1] ?? 0, { unknown: 2, ...reference })),
    ),
  },
  'trend-hidden': {
    request: ask('trend'),
    context: trendOf([
      share('2023-H1', 31, 43, { reference: 0.66, referenceN: 200 }),
      share('2023-H2', 28, 40, { reference: 0.68, referenceN: 200 }),
      { period: '2024-H1', state: 'hidden' },
      share('2024-H2', 32, 40, { reference: 0.69, referenceN: 200 }),
      share('2025-H1', 36, 43, { reference: 0.7, referenceN: 210 }),
    ]),
  },
  'trend-mixed': {
    request: ask('trend'),
    context: trendOf(
      [
        share('2023-H1', 12, 14),
        { period: '2023-H2', state: 'hidden' },
        { period: '2024-H1', state: 'hidden' },
        share('2024-H2', 15, 22, reference),
        share('2025-H1', 9, 18, reference),
      ],
      {
        units: [givenUnit('noord', long, null)],
      },
    ),
  },
  'trend-few': {
    request: ask('trend'),
    context: trendOf([
      share('2022-H2', 4, 11),
      share('2023-H1', 5, 7),
      share('2023-H2', 9, 19),
      { period: '2024-H1', state: 'hidden' },
      { period: '2024-H2', state: 'empty' },
      share('2025-H1', 8, 12, { unknown: 2 }),
    ]),
  },
  'trend-not-yet': {
    request: ask('trend'),
    context: trendOf([
      share('2023-H2', 20, 41),
      share('2024-H1', 22, 40),
      { period: '2024-H2', state: 'not-yet' },
      { period: '2025-H1', state: 'not-yet' },
    ]),
  },
  'trend-one': { request: ask('trend'), context: trendOf([share('2025-H1', 20, 41, reference)]) },
  'trend-months': {
    request: ask('trend', { period: '2025-H1' }),
    context: trendOf(
      months.map((period, i) => (i === 5 || i === 6 ? { period, state: 'hidden' } : share(period, 12 + ((i * 7) % 11), 30 + i))),
      { indicator: { basePeriod: 'month' } },
    ),
  },
  'trend-mean': {
    request: ask('trend'),
    context: given({
      indicator: {
        measure: 'mean',
        title: 'Cijfer voor de hulp',
        noun: ['ouder', 'ouders'],
        scale: { from: 1, upTo: 10 },
        predicate: null,
      },
      blocks: halves.slice(2).map((period, i) => ({
        period,
        n: 30 + i,
        mean: { value: 6.8 + i * 0.25, low: 6.3 + i * 0.25, high: 7.3 + i * 0.25 },
        reference: 7.1,
      })),
    }),
  },
  'trend-number': {
    request: ask('trend'),
    context: given({
      indicator: { measure: 'number', title: 'Gestarte trajecten', predicate: null },
      blocks: [
        ...halves.slice(3, 6).map((period, i) => ({ period, n: 34 + i * 9 })),
        { period: '2024-H2', state: 'hidden' as const },
        { period: '2025-H1', n: 41 },
      ],
    }),
  },
  'compare-teams': { request: ask('compare'), context: given({ categories: shareOrder, blocks: teamBlocks(43) }) },
  'compare-few': { request: ask('compare'), context: given({ categories: shareOrder, blocks: teamBlocks(14) }) },
  'compare-own-hidden': {
    request: ask('compare', { unit: 'zuid' }),
    context: given({ categories: shareOrder, blocks: teamBlocks(43) }),
  },
  'compare-below': {
    request: ask('compare', { unit: 'ambulant' }),
    context: given({ categories: shareOrder, blocks: [...teamBlocks(43), share('2025-H1', 40, 120, { unit: 'ambulant' })] }),
  },
  'compare-fifty': {
    request: ask('compare', { unit: 'team-3' }),
    context: given({
      categories: shareOrder,
      units: manyUnits,
      blocks: manyUnits
        .slice(1)
        .map(({ id }, i) =>
          i % 9 === 4
            ? { unit: id, period: '2025-H1', state: 'hidden' as const }
            : share('2025-H1', 3 + ((i * 13) % 12), i % 5 === 2 ? 15 : 28 + i, { unit: id, reference: 0.45, referenceN: 900 }),
        ),
    }),
  },
  'compare-number': {
    request: ask('compare'),
    context: given({
      indicator: { measure: 'number', title: 'Gestarte trajecten', predicate: null },
      blocks: [
        { period: '2025-H1', n: 41 },
        { unit: 'zuid', period: '2025-H1', n: 17 },
        { unit: 'oost', period: '2025-H1', state: 'hidden' },
      ],
    }),
  },
  'distribution-one': { request: ask('distribution'), context: nutContext([nutOf('2025-H1', [3, 6, 14, 20, 0])]) },
  'distribution-few': { request: ask('distribution'), context: nutContext([nutOf('2025-H1', [0, 1, 4, 6, 2])]) },
  'distribution-periods': {
    request: ask('distribution'),
    context: nutContext([
      nutOf('2023-H2', [6, 8, 12, 14, 3]),
      nutOf('2024-H1', [4, 6, 16, 12, 5]),
      { period: '2024-H2', state: 'hidden' },
      nutOf('2025-H1', [4, 6, 14, 20, 4]),
    ]),
  },
  'distribution-likert': {
    request: ask('distribution'),
    context: given({
      indicator: {
        ...nut,
        title: 'Mensen op wie ik kan rekenen',
        noun: ['ouder', 'ouders'],
        favourable: ['eens', 'helemaal eens'],
        predicate: 'waren het eens of helemaal eens',
      },
      columns: [{ id: 'nut', kind: 'ordered', values: agree }],
      categories: { '': [...agree, 'onbekend', 'niet-gevraagd'] },
      blocks: [
        {
          period: '2025-H1',
          answers: Object.fromEntries(
            [...agree, 'onbekend', 'niet-gevraagd'].map((name, i) => [name, [2, 3, 8, 15, 9, 4, 1][i]!]),
          ),
        },
      ],
    }),
  },
  'distribution-faces': {
    request: ask('distribution'),
    context: given({
      indicator: { ...nut, title: 'Hoe het was', noun: ['kind', 'kinderen'], favourable: ['blij'], predicate: 'kozen blij' },
      columns: [{ id: 'nut', kind: 'ordered', faces: true, values: ['verdrietig', 'gaat wel', 'blij'] }],
      categories: { '': ['verdrietig', 'gaat wel', 'blij', 'onbekend'] },
      blocks: [{ period: '2025-H1', answers: { verdrietig: 4, 'gaat wel': 9, blij: 27, onbekend: 3 } }],
    }),
  },
  'distribution-kinds': {
    request: ask('distribution', { series: 'wijze' }),
    context: given({
      columns: [{ id: 'wijze', kind: 'code' }],
      categories: { wijze: [...reasons, 'onbekend'] },
      blocks: [
        share('2025-H1', 12, 43),
        {
          period: '2025-H1',
          series: 'wijze',
          answers: Object.fromEntries([...reasons, 'onbekend'].map((name, i) => [name, [14, 8, 2, 17, 2][i]!])),
        },
      ],
    }),
  },
  'distribution-multiple': {
    request: ask('distribution', { series: 'vorm' }),
    context: given({
      columns: [{ id: 'vorm', kind: 'multiple' }],
      categories: { vorm: ['verbaal', 'fysiek', 'tegen zichzelf', 'tegen materiaal'] },
      blocks: [
        share('2025-H1', 12, 43),
        {
          period: '2025-H1',
          series: 'vorm',
          n: 43,
          answers: { verbaal: 31, fysiek: 12, 'tegen zichzelf': 4, 'tegen materiaal': 9 },
        },
      ],
    }),
  },
  'distribution-share': {
    request: ask('distribution'),
    context: given({ categories: shareOrder, blocks: [share('2025-H1', 12, 43, { unknown: 4 })] }),
  },
  'people-seven': { request: ask('people'), context: nutContext([nutOf('2025-H1', [1, 1, 3, 2, 0])]) },
  'people-nineteen': { request: ask('people'), context: nutContext([nutOf('2025-H1', [1, 4, 5, 6, 3])]) },
  'people-thirty': { request: ask('people'), context: nutContext([nutOf('2025-H1', [3, 4, 10, 12, 4])]) },
  'people-many': { request: ask('people'), context: given({ categories: shareOrder, blocks: [share('2025-H1', 36, 43)] }) },
  'funnel-twelve': {
    request: ask('funnel', { unit: 'huis' }),
    context: given({
      categories: shareOrder,
      units: funnelUnits,
      blocks: [...funnelOf(funnelCounts), share('2025-H1', 119, 444, { unit: 'huis' })],
    }),
  },
  'funnel-hidden': {
    request: ask('funnel', { unit: 'els' }),
    context: given({
      categories: shareOrder,
      units: funnelUnits,
      blocks: funnelOf(funnelCounts.map((own, i) => (i % 3 === 0 || i === 7 ? null : own))),
    }),
  },
  'control-means': { request: ask('control'), context: gradeOf(grades) },
  'control-hidden': { request: ask('control'), context: gradeOf(grades.map((grade, i) => (i === 3 || i === 9 ? null : grade))) },
  'control-too-short': { request: ask('control'), context: gradeOf(grades.map((grade, i) => (i < 4 ? null : grade))) },
  'control-shares': {
    request: ask('control'),
    context: trendOf(
      months.map((period, i) => share(period, 10 + ((i * 5) % 7) + (i > 13 ? 14 : 0), 34 + ((i * 11) % 20))),
      { indicator: { basePeriod: 'month' } },
    ),
  },
};
