import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { createFormatter } from '../src/format.ts';
import { languages } from '../src/lang/index.ts';
import { locales, type Locale } from '../src/model/index.ts';
import { sayRange, type Ranged } from '../src/sentence/range.ts';
import { wilson } from '../src/statistics/wilson.ts';
import { claimsIn } from './claims.ts';

/** All that a language says to readers: what it says to authors (findings, commands, help with writing) is about other things. */
function textsOf(locale: Locale): string[] {
  const folder = join(import.meta.dirname, '../src/lang', locale);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !['commands.ts', 'story-kinds.ts'].includes(file));
  return files.flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        found.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true));
    return found;
  });
}

describe('no language claims what counting cannot say', () => {
  test.each(locales)('%s', (locale) => {
    const texts = textsOf(locale);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.flatMap(claimsIn)).toEqual([]);
  });

  test.each([
    'Dat is gelijk aan vorig jaar.',
    'Het is bewezen.',
    'Dat kwam door ons.',
    'Een significant verschil.',
    'The two are equal.',
    'It is proven.',
    'They improved thanks to us.',
  ])('it would be seen: %s', (text) => expect(claimsIn(text)).toHaveLength(1));

  test('that it is never by us alone may be said', () => expect(claimsIn('Dat komt nooit alleen door ons.')).toEqual([]));
});

describe('what chance may do, in words', () => {
  const say = (count: number, n: number, own: Partial<Ranged> = {}, locale: Locale = 'nl-NL') =>
    sayRange(
      { measure: 'share', n, ...wilson(count, n), ...own },
      { words: languages[locale], format: createFormatter(locale, languages[locale], 1) },
    );

  test.each([
    ['fourteen of twenty', 14, 20, 'door toeval tussen ongeveer 50 en 85 van de 100'],
    ['the last with words', 33, 49, 'door toeval tussen ongeveer 55 en 80 van de 100'],
    ['nobody', 0, 30, 'door toeval tot ongeveer 10 van de 100'],
    ['everybody', 30, 30, 'door toeval vanaf ongeveer 90 van de 100'],
    ['one: never down to none', 1, 49, 'door toeval tussen ongeveer 1 en 10 van de 100'],
  ] as const)('%s', (_, count, n, said) => expect(say(count, n)).toBe(said));

  test('under twenty people are counted, and from fifty on the percentage stands alone', () => {
    expect([say(14, 19), say(30, 50)]).toEqual([null, null]);
  });

  test('of a response it is known who answered: nothing there is chance', () =>
    expect(say(14, 20, { measure: 'response' })).toBeNull());

  test('English', () => expect(say(14, 20, {}, 'en')).toBe('by chance between about 50 and 85 in 100'));
});
