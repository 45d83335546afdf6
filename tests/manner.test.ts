import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../src/lang/index.ts';
import { terms as flemish } from '../src/lang/nl-BE/terms.ts';
import { inTerms, terms as dutch } from '../src/lang/nl-NL/terms.ts';
import { audienceIds, plainSpeech, type Speech } from '../src/model/index.ts';
import { dutchOnly, formal, informal } from './manners.ts';
import { createSet, definitions, edition, pairAll, told, unit } from './pair-support.ts';

const folder = join(import.meta.dirname, '../src/lang/nl-NL');

/** Every text in the words of Dutch, and which of the two forms it is: `both` for what is said to anybody. */
function textsOf(): { text: string; form: 'formal' | 'informal' | 'both' }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!terms)\.ts$/.test(file));
  return files.flatMap((file) => {
    const found: ReturnType<typeof textsOf> = [];
    const visit = (node: ts.Node, form: 'formal' | 'informal' | 'both'): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        found.push({ text: node.text, form });
      if (ts.isCallExpression(node) && node.expression.getText().endsWith('.form'))
        return node.arguments.forEach((one, index) => visit(one, index === 0 ? 'formal' : 'informal'));
      ts.forEachChild(node, (child) => visit(child, form));
    };
    visit(ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true), 'both');
    return found;
  });
}

describe('every word is said', () => {
  test('to a reader who is “u”, or to one who is “je”, in both forms', () => {
    const texts = textsOf();
    expect(texts.filter(({ form }) => form === 'informal').length).toBeGreaterThan(20);
    expect(texts.filter(({ text, form }) => form !== 'formal' && formal.test(text))).toEqual([]);
    expect(texts.filter(({ text, form }) => form !== 'informal' && informal.test(text))).toEqual([]);
  });

  test('in a word of one’s own country, by what both call it', () => {
    const plain: string[] = [flemish.show, flemish.help, dutch.help, flemish.calculable, dutch.theCouncil];
    const own = [...Object.values(dutch), ...Object.values(flemish)].filter((word) => !plain.includes(word));
    const word = new RegExp(`(?<![\\p{L}‘./-])(${own.join('|')})(?![\\p{L}.’])`, 'u');
    expect(textsOf().flatMap(({ text }) => (word.test(text) ? [text] : []))).toEqual([]);
  });
});

describe('a council has its own name', () => {
  const said = (own: Partial<Speech>) =>
    wordsOf({ ...plainSpeech('nl-NL'), ...own })
      .audiences.council.kicker('2025')
      .replace(' · 2025', '');

  test.each([
    [null, 'Voor de raad'],
    ['ouderraad', 'Voor de ouderraad'],
    ['Het ouderplatform', 'Voor het ouderplatform'],
    ['onze cliëntenraad en jongerenraad', 'Voor onze cliëntenraad en jongerenraad'],
  ])('%s', (council, expected) => expect(said({ council })).toBe(expected));

  test('in English too', () => {
    const english = (council: string | null) => wordsOf({ ...plainSpeech('en'), council }).pages.audience.council;
    expect([english(null), english('parents’ council')]).toEqual(['Report for the council', 'Report for the parents’ council']);
  });
});

test('what a Flemish author reads while writing has the words of there, and keys and names of files stay', () => {
  const say = (text: string) => inTerms(text, flemish);
  expect(say('De teams, hulpvormen en de organisatie zelf.')).toBe('De teams, werkvormen en de voorziening zelf.');
  expect(say('Of de hulpverlener de vragenlijst invult.')).toBe('Of de begeleider de bevraging invult.');
  expect(say('Zet het in de organisatie.md, onder: organisatie.')).toBe('Zet het in de organisatie.md, onder: organisatie.');
  expect(inTerms('De vragenlijst van de organisatie.', dutch)).toBe('De vragenlijst van de organisatie.');
});

describe('on the pages of every audience', () => {
  const pagesIn = (own: Partial<Speech>, ofEdition: Partial<Pick<Speech, 'addressing' | 'council'>> = {}) => {
    const units = [unit('brug', 'De Brug', null), unit('noord', 'Team Noord', 'brug')];
    const all = definitions({ organisation: { name: 'De Brug', units, introduction: '', ...own } as never });
    const claims = [{ says: 'Wij luisteren.', indicator: 'afgemaakt', story: null }];
    const letter = {
      story: null,
      figure: 'afgemaakt',
      did: [],
      didNot: [],
      coming: [],
      reply: { name: 'kwaliteit', mail: 'k@x.nl', also: null },
    };
    const editions = audienceIds.map((audience) => {
      const one = edition(audience === 'factsheet' ? 'fiche' : audience, {
        title: 'Uitgave',
        audience,
        unit: 'brug',
        claims,
        letter,
        figures: ['afgemaakt'],
        ...ofEdition,
      });
      const made = createSet(one.id, all.indicators);
      for (const at of ['brug', 'noord']) made.share('afgemaakt', at, '2025-H1', [60, 80]);
      return { edition: one, set: made.set, told: [told('kleiner', [])] };
    });
    return pairAll(all, editions).sites.flatMap(({ pages }) => pages);
  };
  const textOf = (own: Partial<Speech>) => JSON.stringify(pagesIn(own)).replaceAll(/"(?:id|path|anchor|audience)":"[^"]*"/g, '');

  test('nobody who is “je” reads “u”, and the other way round', () => {
    expect(textOf({ addressing: 'informal' }).match(formal)).toBeNull();
    expect(textOf({}).match(informal)).toBeNull();
    expect(textOf({ addressing: 'informal' })).toContain('jij ervaart');
  });

  test('an edition may speak otherwise than its organisation, on its own pages and in the lists that name it', () => {
    const pages = pagesIn({ council: 'ouderraad' }, { council: 'jongerenraad', addressing: 'informal' });
    const own = pages.filter(({ path }) => path.startsWith('2025/council/'));
    expect(JSON.stringify(own.map(({ sections, kicker }) => [sections, kicker])).match(formal)).toBeNull();
    expect(own.map(({ kicker }) => kicker).join()).toContain('de jongerenraad');
    expect(JSON.stringify(pages.find(({ kind }) => kind === 'home')?.sections)).not.toContain('ouderraad');
  });

  test('nothing that is only said in the Netherlands stands on a Flemish page', () => {
    const text = textOf({ locale: 'nl-BE', council: 'oudergroep' });
    expect(text.match(dutchOnly)).toBeNull();
    for (const word of ['voorziening', 'lokaal bestuur', 'begeleiders', 'Jaarfiche', 'oudergroep', 'fier'])
      expect(text).toContain(word);
  });
});
