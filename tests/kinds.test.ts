import { describe, expect, test } from 'vitest';
import { kinds } from '../src/kinds/index.ts';
import { languages } from '../src/lang/index.ts';
import { readOver } from '../src/lints/index.ts';
import { locales, storyKinds, type Definitions, type StoryKind, type StorySource } from '../src/model/index.ts';
import { fileKinds } from '../src/model/schemas/index.ts';
import { storyTemplate } from '../src/story-template.ts';

const words = languages['nl-NL'];
const figure = { indicator: 'uitval', unit: 'noord', period: '2025' };
const place = { file: 'content/verhalen/2025/x.md', line: 1 };

/** A story with everything, of which a test takes something away. */
function story(kind: StoryKind, own: Partial<StorySource> = {}): StorySource {
  return {
    id: 'x',
    year: '2025',
    title: 'X',
    kind,
    sign: 'mixed',
    voice: 'moeder',
    toldTo: 'ervaringsdeskundige',
    moment: 'na afloop',
    links: [{ ...figure, at: place }],
    follows: 'y',
    expectedBeforehand: 'minder',
    surprised: false,
    personal: false,
    composite: false,
    traits: {},
    withdrawn: null,
    consent: null,
    body: 'Tekst.',
    bodyLine: 9,
    at: place,
    ...own,
  };
}

const found = (one: StorySource) =>
  readOver({
    definitions: {
      stories: [one],
      actions: [],
      editions: [],
      indicators: [],
      freePages: [],
      organisation: { locale: 'nl-NL' },
    } as unknown as Definitions,
    words,
    kinds,
  }).filter(({ code }) => /TV-80[01]/.test(code));

const change = '## Wat veranderde er?\n\nDe deur.\n\n## Waarom is dat belangrijk?\n\nDaarom.\n\n## Hoe kwam het zo?\n\nZo.\n';

describe('what a kind of story lacks', () => {
  test.each(['positive', 'negative'] as const)('nothing, when a %s change says what, why and how', (sign) => {
    expect(found(story('change-story', { sign, body: change }))).toEqual([]);
  });
  test('the why of a change, however the other headings are worded', () => {
    const body = change.replace(/## Waarom[\s\S]*?(?=## Hoe)/, '').replace('Wat veranderde er?', 'De verandering');
    expect(found(story('change-story', { body }))).toMatchObject([{ code: 'TV-801', params: { questions: ['why-it-matters'] } }]);
  });
  test('an answer that is only a comment is none', () => {
    const body = change.replace('Daarom.', '<!-- nog schrijven -->');
    expect(found(story('change-story', { body }))).toMatchObject([{ code: 'TV-801', params: { questions: ['why-it-matters'] } }]);
  });
  test('all five questions of an innovation that only praises itself', () => {
    const [one] = found(story('innovation', { body: 'Het is prachtig geworden.' }));
    expect(one).toMatchObject({ code: 'TV-801' });
    expect(words.findings['TV-801'](one!.params as never)).toContain('‘Wat stond in de weg?’');
  });
  test('who it was told to, and whether it went well', () => {
    expect(found(story('client-story', { toldTo: null, sign: null }))).toMatchObject([
      { code: 'TV-800', params: { keys: ['teken', 'verteld-aan'] } },
    ]);
  });
  test('a prediction that predicts nothing', () => {
    expect(found(story('expectation', { expectedBeforehand: null }))).toMatchObject([
      { params: { keys: ['verwacht-vooraf', 'getekend'] } },
    ]);
    expect(found(story('expectation', { expectedBeforehand: null, drawn: [{ period: '2025', value: 3 }] }))).toEqual([]);
  });
  test('of a withdrawn story nothing is asked', () => {
    expect(found(story('change-story', { withdrawn: '2026-01-01', body: '' }))).toEqual([]);
  });
});

describe('the template of each kind', () => {
  test.each(storyKinds)('%s: its headings are known, and a text under each makes it whole, in every language', (kind) => {
    for (const locale of locales) {
      const text = storyTemplate({ kind, title: 'Een titel', figure, body: null }, languages[locale]);
      const body = text.slice(text.indexOf('---\n', 4) + 4).replace(/^(## .*)$/gm, '$1\n\nAntwoord.');
      const spoken = languages[locale].storyKinds;
      for (const question of kinds[kind].questions) {
        const heading = spoken.question[question];
        expect(heading).toMatch(spoken.heading[question]);
        expect(body).toContain(`## ${heading}\n\nAntwoord.`);
      }
    }
  });
  test('no heading of one question passes for another of the same kind', () => {
    for (const { questions } of Object.values(kinds))
      for (const locale of locales)
        for (const question of questions) {
          const { heading, question: asked } = languages[locale].storyKinds;
          const taken = questions.filter((other) => other !== question && heading[other].test(asked[question]));
          expect(taken, `${locale} ${question}`).toEqual([]);
        }
  });
  test('every key in it is one that a story may have', () => {
    const known = Object.keys(
      (fileKinds.story.schema as unknown as { _zod: { def: { in: { shape: object } } } })._zod.def.in.shape,
    );
    for (const kind of storyKinds) {
      const text = storyTemplate({ kind, title: 'Een titel', figure, body: null }, words);
      const keys = [...text.split('---')[1]!.matchAll(/^([\p{L}-]+):/gmu)].map(([, key]) => key);
      expect(known).toEqual(expect.arrayContaining(keys));
    }
  });
});
