import { describe, expect, test } from 'vitest';
import { completeTranslations } from '../src/define/translations.ts';
import { abroadWords } from '../src/lang/index.ts';
import { directionOf, isSameLanguage, languageName, type StorySource, type ToldStory } from '../src/model/index.ts';
import { pickVersions } from '../src/tell.ts';
import { createSet, definitions, edition, pairAll, told } from './pair-support.ts';

const link = { indicator: 'afgemaakt', unit: 'organisatie', period: '2025-H1' };
const dutch = told('brief', [link], { source: { title: 'Een brief', personal: true } });
const turkish = told('mektup', [], { source: { title: 'Bir mektup', language: 'tr', translates: 'brief', voice: '' } });
const sources = (...stories: Partial<StorySource>[]) =>
  completeTranslations(stories.map((own, index) => ({ ...[dutch, turkish][index]!.source, ...own })));

describe('a translation', () => {
  test('has its figures, its teller and its consent from the story it translates', () => {
    const { stories, findings } = sources({}, {});
    expect(findings).toEqual([]);
    expect(stories[1]).toMatchObject({ voice: 'moeder', personal: true, links: [link], title: 'Bir mektup' });
  });

  test('goes when the story goes, and its text that still lies there is told', () => {
    const { stories, findings } = sources({ withdrawn: '2026-01-01', body: '' }, { body: 'Selam.' });
    expect(stories[1]).toMatchObject({ withdrawn: '2026-01-01', body: '' });
    expect(findings.map(({ code }) => code)).toEqual(['TV-788']);
  });

  test('says its language, and is of no translation', () => {
    expect(sources({}, { language: null }).findings.map(({ code }) => code)).toEqual(['TV-843']);
    expect(sources({ translates: 'mektup' }, {}).findings.map(({ code }) => code)).toContain('TV-844');
  });
});

describe('on the pages of an edition', () => {
  const both: ToldStory[] = [dutch, { ...turkish, source: { ...turkish.source, links: dutch.source.links } }];
  const pagesIn = (language: string | null, stories = both) => {
    const all = definitions();
    const made = createSet('verslag', all.indicators);
    made.share('afgemaakt', 'organisatie', '2025-H1', [60, 80]);
    const own = edition('verslag', { audience: 'quality-report', language });
    const versions = pickVersions(stories, language);
    const { sites } = pairAll(all, [{ edition: own, set: made.set, ...versions }]);
    const pages = sites.flatMap(({ pages }) => pages);
    const page = pages.find(({ path }) => path === '2025/verslag/organisatie/index.html');
    const spread = page?.sections.find((section) => section.kind === 'spread');
    return { pages, story: spread?.kind === 'spread' ? spread.spread.told[0] : undefined };
  };

  test('a story is told once, in the language of the edition, and leads to the others', () => {
    expect(pagesIn('tr').story).toMatchObject({
      id: 'brief',
      title: 'Bir mektup',
      language: 'tr',
      versions: [{ language: 'nl-NL' }],
    });
    expect(pagesIn(null).story).toMatchObject({
      title: 'Een brief',
      versions: [{ language: 'tr', path: 'verhalen/mektup/index.html' }],
    });
    expect(pagesIn(null).story?.language).toBeUndefined();
  });

  test('without that language it is told as it was, with its language when that is not the page’s', () => {
    expect(pagesIn('ar').story).toMatchObject({ title: 'Een brief' });
    expect(pagesIn(null, both.slice(1)).story).toMatchObject({ title: 'Bir mektup', language: 'tr' });
  });

  test('every version has its own page, whichever is told; the list of stories names one', () => {
    for (const language of [null, 'tr']) {
      const { pages } = pagesIn(language);
      const titles = Object.fromEntries(pages.filter(({ kind }) => kind === 'story').map(({ path, title }) => [path, title]));
      expect(titles).toEqual({ 'verhalen/brief/index.html': 'Een brief', 'verhalen/mektup/index.html': 'Bir mektup' });
      const list = pages.find(({ path }) => path === 'verhalen/index.html')?.sections.find(({ kind }) => kind === 'list');
      expect(list?.kind === 'list' && list.items.map(({ link: { text } }) => text)).toEqual(['Een brief']);
    }
  });
});

test.each([
  ['tr', 'Türkçe', 'ltr'],
  ['ar', 'العربية', 'rtl'],
  ['nl-NL', 'Nederlands', 'ltr'],
  ['fa', 'فارسی', 'rtl'],
])('%s calls itself %s and is written %s', (language, name, direction) =>
  expect([languageName(language), directionOf(language)]).toEqual([name, direction]),
);

test('in the language of the page it has that language’s word, and two countries share one language', () => {
  expect([languageName('tr', 'nl-NL'), languageName('nl-NL', 'tr')]).toEqual(['Turks', 'Felemenkçe']);
  expect([isSameLanguage('nl-NL', 'nl-BE'), isSameLanguage('nl-NL', 'tr')]).toEqual([true, false]);
});

test('a reader is told in her own words, and nothing is made up in a language we have no words in', () => {
  expect(abroadWords('ar-SY')?.rest).toBe('لغة بقية الصفحة: ');
  expect(abroadWords('ti')).toBeNull();
});
