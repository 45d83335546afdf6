import { describe, expect, test } from 'vitest';
import { kinds } from '../src/kinds/index.ts';
import { languages } from '../src/lang/index.ts';
import { readOver } from '../src/lints/index.ts';
import type { Definitions, Locale, StoryKind } from '../src/model/index.ts';
import { checkSpelling } from '../src/spelling.ts';

const at = { file: 'content/verhalen/2025/x.md', line: 1 };
const definitions = (body: string, { kind = 'context' as StoryKind, locale = 'nl-NL' as Locale, ...organisation } = {}) =>
  ({
    organisation: { locale, words: {}, units: [], terms: [], ...organisation },
    stories: [{ id: 'x', kind, body, bodyLine: 10, at, voice: 'team', links: [], withdrawn: null, consent: null }],
    editions: [],
    indicators: [],
    freePages: [],
    actions: [],
  }) as unknown as Definitions;
const found = (body: string, more = {}) => {
  const all = definitions(body, more);
  return readOver({ definitions: all, kinds, words: languages[all.organisation.locale] }).filter(({ code }) => code >= 'TV-820');
};
const codes = (body: string, more = {}) => found(body, more).map(({ code }) => code);

describe('a cause beside a figure', () => {
  test('is a warning at its line, in somebody’s own words too', () => {
    const body = 'Eerst dit.\n\nDankzij onze aanpak bleef {uitval noord 2025} thuis.';
    expect(found(body, { kind: 'client-story' })).toMatchObject([
      { code: 'TV-821', level: 'warning', at: { line: 12 }, params: { found: 'Dankzij' } },
    ]);
  });
  test.each([
    ['without a figure in the sentence', 'Dankzij de buurvrouw ging het. Het cijfer is {uitval noord 2025}.'],
    ['in a comment', '<!-- dankzij {uitval noord 2025} --> Tekst.'],
    ['within another word', 'Ondankzij is {uitval noord 2025}.'],
  ])('is none %s', (_, body) => {
    expect(codes(body)).toEqual([]);
  });
});

describe('one name for one thing', () => {
  const terms = [{ name: 'uitval', meaning: 'x', instead: ['drop-out', 'no show'], at }];
  test('another name is a hint with the name of the glossary', () => {
    expect(found('De Drop-out daalde.', { terms })).toMatchObject([
      { code: 'TV-820', params: { found: 'drop-out', term: 'uitval' } },
    ]);
  });
  test('not in a longer word, nor in somebody’s own words', () => {
    expect(codes('De drop-outcijfers daalden.', { terms })).toEqual([]);
    expect(codes('De drop-out daalde.', { terms, kind: 'client-story' })).toEqual([]);
  });
});

describe('help with plain language', () => {
  const long = `Wij ${'lopen en '.repeat(14)}rusten.`;
  test('long sentences are counted and the longest is shown; 25 words are fine', () => {
    expect(found(`Kort is goed. ${long}`)).toMatchObject([{ code: 'TV-830', params: { count: 1, longest: 30 } }]);
    expect(codes(`Wij ${'lopen en '.repeat(11)}rusten nu.`)).toEqual([]);
  });
  test('a list and a heading are no long sentence', () => {
    expect(codes(`## ${'lange kop '.repeat(20)}\n\nKort is goed.`)).toEqual([]);
  });
  test('official words get a simpler one, all at once', () => {
    const [one] = found('Indien nodig dienen wij middels een brief te antwoorden.');
    expect(one).toMatchObject({ code: 'TV-831', level: 'hint' });
    expect(languages['nl-NL'].findings['TV-831'](one!.params as never)).toBe('Kan dit gewoner? ‘indien’: als; ‘middels’: met.');
  });
  test('many passive sentences are a hint, one is not', () => {
    expect(codes('Er wordt gebeld. Er werd gewacht. Er worden lijsten gemaakt. Wij lezen ze.')).toEqual(['TV-832']);
    expect(codes('Er wordt gebeld. Wij wachten. Wij maken lijsten. Wij lezen ze.')).toEqual([]);
    expect(codes('Er wordt gebeld. Wij wachten.')).toEqual([]);
  });
  test('officialese has a low score and simple text has none to tell; it is never more than a hint', () => {
    const heavy =
      'De organisatieontwikkelingsactiviteiten ondersteunen kwaliteitsverbeteringsprocessen binnen jeugdhulpverleningsinstellingen. '.repeat(
        12,
      );
    expect(found(heavy)).toMatchObject([{ code: 'TV-833', level: 'hint' }]);
    expect(codes('Wij bellen na zes weken. Dan horen we hoe het gaat. Vaak gaat het goed. '.repeat(9))).toEqual([]);
  });
  test('somebody’s own words, and what she is quoted with, are left alone', () => {
    expect(codes(long, { kind: 'client-story' })).toEqual([]);
    expect(codes(`Een vader zei: “${long}” Dat is alles.`)).toEqual([]);
  });
  test('English has its own words and formula', () => {
    expect(codes('We utilise a letter prior to the talk.', { locale: 'en' })).toEqual(['TV-831']);
  });
});

describe('spelling', () => {
  const misspelt = async (body: string, more = {}) =>
    (await checkSpelling(definitions(body, more))).flatMap(({ params }) => ('found' in params ? (params.found as string[]) : []));
  test('a typing error is found at its line; compounds, stress and apostrophes are right', async () => {
    const body =
      'De cliënttevredenheid en gezinsondersteuning.\n\nHet is níet begónnen, zo’n foto’s. Hij zei ‘weinig’ over zijn kwallitijt.';
    expect(await misspelt(body)).toEqual(['kwallitijt']);
    expect((await checkSpelling(definitions(body)))[0]).toMatchObject({ level: 'hint', at: { line: 12 } });
  });
  test('own words, also in a compound with a hyphen, and pseudonyms are known', async () => {
    expect(await misspelt('De vrijgavebriefx en de vrijgavebriefx-avond.', { words: { spelling: 'vrijgavebriefx' } })).toEqual(
      [],
    );
  });
  test('bound numbers, chart blocks, addresses and names are no words', async () => {
    expect(await misspelt('{uitvval noord 2025} Xqzz https://xqzz.example\n\n::: trend\nxqzzy: a\n:::\n')).toEqual([]);
  });
  test('English is not spelt by the Dutch dictionary', async () => {
    expect(await misspelt('Thiss is wrongg.', { locale: 'en' })).toEqual([]);
  });
  test('twenty thousand words are looked up within seconds, and known words at once', async () => {
    const body = Array.from(
      { length: 20_000 },
      (_, nth) =>
        `woord${'abcdefghij'[nth % 10]}${'abcdefghij'[Math.floor(nth / 10) % 10]}${'klmnopqrst'[Math.floor(nth / 100) % 10]}`,
    ).join(' ');
    await checkSpelling(definitions(body));
    const start = performance.now();
    await checkSpelling(definitions(body));
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
