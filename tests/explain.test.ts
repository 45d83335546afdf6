import { describe, expect, test } from 'vitest';
import { explain } from '../src/explain.ts';
import { levels } from '../src/findings/index.ts';
import { languages } from '../src/lang/index.ts';
import { migrate } from '../src/migrate.ts';

test.each(['nl-NL', 'en'] as const)('every code is explained in %s, in a sentence', (locale) => {
  const bad = Object.keys(levels).flatMap((code) => {
    try {
      const { sentence } = explain(code, languages[locale])!;
      return /undefined|NaN|\[object|=>/.test(sentence) || sentence.length < 12 ? [`${code}: ${sentence}`] : [];
    } catch (error) {
      return [`${code}: ${String(error)}`];
    }
  });
  expect(bad).toEqual([]);
});

test.each(['TV-354', 'tv-354', '354', 'tv354'])('%s is the code of a name that is no unit, with its remedy', (typed) => {
  const found = explain(typed, languages['nl-NL']);
  expect(found).toMatchObject({ code: 'TV-354', level: 'error' });
  expect(found?.sentence).toMatch(/‘…’ is geen eenheid van deze organisatie.*“vertaal”/);
});

test('a code that does not exist is none', () => {
  for (const typed of ['TV-999', 'TV-35', '', 'uitleg']) expect(explain(typed, languages['nl-NL'])).toBeNull();
});

describe('migrate', () => {
  const file = (text: string) => [{ path: 'content/organisatie.md', text }];
  const after = (text: string) => migrate(file(text)).changed.map((changed) => changed.text);
  test.each([
    [
      'is added where it lacks; comments, order and line ends stay',
      '---\r\nnaam: X # zo heten wij\r\n---\r\n',
      '---\r\nformaat: 1\r\nnaam: X # zo heten wij\r\n---\r\n',
    ],
    [
      'takes the place of a key that says nothing',
      '---\nnaam: X\nformaat: leeg\n---\nTekst: formaat:\n',
      '---\nformaat: 1\nnaam: X\n---\nTekst: formaat:\n',
    ],
  ])('the format %s', (_, before, now) => {
    expect(after(before)).toEqual([now]);
    expect(after(now)).toEqual([]);
  });
  test.each([
    ['is the newest', '---\nformaat: 1\n---\n', '1'],
    ['is newer than this version', '---\nformaat: "7"\n---\n', '7'],
    ['cannot be read', 'naam: X\n', ''],
  ])('nothing changes where the format %s', (_, text, from) => {
    expect(migrate(file(text))).toMatchObject({ changed: [], from });
  });
});
