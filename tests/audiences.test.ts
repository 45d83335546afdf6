import { describe, expect, test } from 'vitest';
import type { Action, Edition, Section } from '../src/model/index.ts';
import { findMoreSheets } from '../src/pair/one-sheet.ts';
import { action, createSet, definitions, edition, indicator, pairAll, told, unit } from './pair-support.ts';

// What each audience gets of the same figures and stories: its own order, its own choice, its own room.

const done = indicator('afgemaakt', { question: 'Maakten gezinnen hun traject af?' });
const useful = indicator('nut', {
  question: 'Had het gezin er iets aan?',
  predicate: 'hadden er iets aan',
  targets: [{ unit: 'organisatie', period: '2025-H1', value: 80, fixedOn: '2024-11-15' }],
});
const where = { unit: 'organisatie', period: '2025-H1' };
const stories = [
  told('kleiner', [{ indicator: 'nut', ...where }]),
  told('te-laat', [{ indicator: 'afgemaakt', ...where }], { source: { sign: 'negative', title: 'Te laat' } }),
  told('antwoord', [{ indicator: 'nut', ...where }], { source: { kind: 'reaction', title: 'De raad antwoordt', sign: null } }),
];
const acts: Action[] = [
  action('bellen', [{ indicator: 'nut', ...where }], { state: 'done' }),
  action('zuil', [{ indicator: 'nut', ...where }], { state: 'stopped' }),
];

function pageFor(own: Partial<Edition>, units?: ReturnType<typeof unit>[]) {
  const one = edition('uitgave', { unit: 'organisatie', title: 'Uitgave', ...own });
  const all = definitions({ indicators: [done, useful], actions: acts, ...(units ? { organisation: { units } } : {}) });
  const made = createSet('uitgave', all.indicators);
  for (const id of ['afgemaakt', 'nut']) for (const at of ['organisatie', 'noord']) made.share(id, at, '2025-H1', [60, 80]);
  const { sites, findings } = pairAll(all, [{ edition: one, set: made.set, told: stories }]);
  const page = sites.flatMap(({ pages }) => pages).find(({ path }) => path === '2025/uitgave/organisatie/index.html');
  return { page, sections: page?.sections ?? [], findings, codes: findings.map(({ code }) => code) };
}

const kindsOf = (sections: Section[]) => sections.map((section) => ('id' in section ? section.id : section.kind));
const find = <K extends Section['kind']>(sections: Section[], kind: K) =>
  sections.find((section): section is Extract<Section, { kind: K }> => section.kind === kind);

describe('a newsletter', () => {
  const letter = {
    story: 'kleiner',
    figure: 'nut',
    did: ['bellen'],
    didNot: [{ what: 'Een zuil in de hal.', why: 'kinderen drukten om het geluid.' }],
    coming: ['In mei is er een ouderavond.'],
    reply: { name: 'de ouderraad', mail: 'raad@voorbeeld.nl', also: null },
  };

  test('begins with a story, has one figure, and says what was done, what was not and why, what comes, and how to answer', () => {
    const { sections } = pageFor({ audience: 'newsletter', addressing: 'informal', letter });
    expect(kindsOf(sections)).toEqual(['cover', 'hoorden', 'verhaal', 'nut', 'deden', 'niet', 'komt', 'reageren']);
    expect(find(sections, 'reasons')?.items).toEqual([
      { what: 'Een zuil in de hal.', why: 'Want kinderen drukten om het geluid.' },
    ]);
    expect(find(sections, 'reply')).toMatchObject({ mail: 'raad@voorbeeld.nl', text: expect.stringContaining('Herken je dit') });
  });

  test('that takes longer than two minutes is told so', () => {
    const long = { ...letter, coming: [Array.from({ length: 460 }, () => 'woord').join(' ')] };
    expect(pageFor({ audience: 'newsletter', letter: long }).codes).toContain('TV-576');
    expect(pageFor({ audience: 'newsletter', letter }).codes).not.toContain('TV-576');
  });
});

describe('a funder’s page', () => {
  const theory: Edition['theory'] = [
    {
      step: 'activity',
      title: 'Op tijd beginnen',
      text: 'Wij komen thuis.',
      indicators: ['afgemaakt'],
      stories: ['kleiner'],
      assumptions: [{ text: 'Wie gehoord wordt, blijft.', verdict: 'failed', why: 'wij luisterden niet.' }],
    },
    { step: 'impact', title: 'Opgroeien', text: 'Dat tellen wij niet.', indicators: [], stories: [], assumptions: [] },
  ];

  test('is a path: each step opens its figures and stories, with what was relied on and whether it held', () => {
    const [first, last] = find(pageFor({ audience: 'impact', theory }).sections, 'path')?.steps ?? [];
    expect(first?.spreads.map(({ indicator: id }) => id)).toEqual(['afgemaakt']);
    expect(first?.stories.map(({ id }) => id)).toEqual(['kleiner']);
    expect(first?.facts[0]?.value).toMatch(/^75.%$/);
    expect(first?.opens).toBe('Open: één cijfer en 2 verhalen');
    expect(first?.assumptions).toEqual([
      { text: 'Wie gehoord wordt, blijft.', verdict: 'failed', found: 'Dat bleek niet zo: wij luisterden niet.' },
    ]);
    expect(last?.opens).toBe(null);
  });

  test('lays what went wrong beside what went well, and says that no price is put on an outcome', () => {
    const { sections } = pageFor({ audience: 'impact', theory });
    expect(kindsOf(sections)).toEqual(expect.arrayContaining(['goed', 'mis', 'grenzen']));
    expect(find(sections, 'points')?.points.join(' ')).toContain('wat een uitkomst kost');
  });

  test('shows what was promised beside what was reached, only when it was promised', () => {
    const all = find(pageFor({ audience: 'impact', theory: [] }).sections, 'table');
    expect(all?.table.rows.map((row) => row.slice(0, 4).join(' · ').replace(/\s/g, ' '))).toEqual([
      'nut · 80 % · 15 november 2024 · 75 %',
    ]);
    expect(find(pageFor({ audience: 'impact', theory }).sections, 'table')).toBeUndefined();
  });
});

test('a session has one sheet per question, with prompts and room, and what others said of it', () => {
  const chapters = [
    { title: 'Blijven', indicators: ['nut'], stories: [], actions: [], prompts: ['Aan wie denkt u?'], at: done.at },
  ];
  const { sections } = pageFor({ audience: 'session', chapters, learning: ['Wie moeten wij dit nog vragen?'] });
  const tent = find(sections, 'tent');
  expect([tent?.table, tent?.title, tent?.figure.question]).toEqual(['Tafel 1', 'Blijven', 'Had het gezin er iets aan?']);
  expect(tent?.prompts).toEqual([{ prompt: 'Aan wie denkt u?', lines: 3 }]);
  expect(tent?.stories.map(({ id }) => id)).toContain('kleiner');
  expect(find(sections, 'room')?.table?.rows).toBeGreaterThan(2);
});

test('a municipality’s report answers its five questions, and never says a figure is a measure to pay by', () => {
  const { sections } = pageFor({ audience: 'municipality' });
  const asked = sections.flatMap((section) => (section.kind === 'chapter' ? [section.title] : []));
  expect(asked[0]).toBe('Hoe zorgen wij ervoor dat de hulp effectief is?');
  expect(asked).toContain('Tot welke verbeteringen leidde dit?');
  expect(find(sections, 'points')?.points[0]).toContain('geen maat om hulp te betalen');
});

test('a council sees actions by how far they are, what we say beside what people find, and its own words back', () => {
  const claims = [{ says: 'Wij luisteren.', indicator: 'nut', story: 'kleiner' }];
  const { sections } = pageFor({ audience: 'council', claims });
  expect(find(sections, 'board')?.columns.map(({ title, actions }) => [title, actions.length])).toEqual([
    ['Klaar', 1],
    ['Gestopt', 1],
  ]);
  expect(find(sections, 'claims')?.claims[0]).toMatchObject({
    says: 'Wij luisteren.',
    counted: expect.stringContaining('60 van de 80'),
    voice: { text: expect.stringContaining('In maart wilde ik stoppen'), quoted: true },
  });
  expect(kindsOf(sections)).toEqual(expect.arrayContaining(['eerder', 'reactie']));
});

describe('a factsheet', () => {
  test('has the figures that were chosen, in that order, each with one drawing', () => {
    const { sections, codes } = pageFor({ audience: 'factsheet', figures: ['nut', 'afgemaakt'] });
    const figures = sections.flatMap((section) => (section.kind === 'figure' ? [section] : []));
    expect(figures.map(({ indicator: id }) => id)).toEqual(['nut', 'afgemaakt']);
    expect(figures.every(({ counted }) => counted.state === 'shown' && counted.charts.length === 1)).toBe(true);
    expect(codes).toContain('TV-578');
    expect(codes).not.toContain('TV-568');
  });

  test('whose texts will not fit on one sheet says so, with the longest first', () => {
    const body = Array.from({ length: 240 }, () => 'woord').join(' ');
    const { findings } = pageFor({ audience: 'factsheet', figures: ['nut'], body });
    // An opening stands across three columns: it may be twice as long as a voice in one of them.
    const shorter = body.split(' ').slice(0, 150).join(' ');
    expect(pageFor({ audience: 'factsheet', figures: ['nut'], body: shorter }).codes).not.toContain('TV-568');
    const own = findings.filter(({ code }) => code === 'TV-568');
    expect(own).toMatchObject([{ level: 'hint', params: { sheets: null, texts: [{ title: null, words: 240 }] } }]);
    expect(findMoreSheets(edition('fiche'), [], 1)).toEqual([]);
    expect(findMoreSheets(edition('fiche'), [], 2)).toMatchObject([{ code: 'TV-568', level: 'warning', params: { sheets: 2 } }]);
  });
});

describe('a level of growth', () => {
  const chapter = { title: 'Effect', indicators: [], stories: [], actions: [], at: done.at };

  test('stands on a ladder, with where one wants to be and by what it can be seen', () => {
    const chapters = [{ ...chapter, growth: { now: 1, next: 2, evidence: 'Wij meten aan het begin.' } }];
    const growth = find(pageFor({ audience: 'quality-report', chapters }).sections, 'growth');
    expect([growth?.now, growth?.next, growth?.ladder.length]).toEqual([1, 2, 6]);
    expect(growth?.sentences.join(' ')).toContain('Waaraan dat te zien is: Wij meten aan het begin.');
  });

  test.each([
    ['without evidence or action', null, 2],
    ['without an action', 'Wij meten.', 1],
  ])('%s is told', (_, evidence, times) => {
    const chapters = [{ ...chapter, growth: { now: 1, next: null, evidence } }];
    const { codes } = pageFor({ audience: 'quality-report', chapters });
    expect(codes.filter((code) => code === 'TV-577')).toHaveLength(times);
  });
});
