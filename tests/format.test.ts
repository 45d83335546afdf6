import { describe, expect, test } from 'vitest';
import { createFormatter } from '../src/format.ts';
import { languages } from '../src/lang/index.ts';

const dutch = createFormatter('nl-NL', languages['nl-NL'], 1);
const flemish = createFormatter('nl-BE', languages['nl-BE'], 1);
const english = createFormatter('en', languages.en, 1);
const school = createFormatter('nl-NL', languages['nl-NL'], 9);

describe('numbers', () => {
  test('a decimal comma and a dot for thousands', () => expect(dutch.number(12345.6, 1)).toBe('12.345,6'));
  test('a true minus sign', () => expect(dutch.number(-0.4, 1)).toBe('−0,4'));
  test('a percentage does not break from its sign', () => expect(dutch.percent(0.125, 1)).toBe('12,5\u00a0%'));
  test.each([
    [0, '0\u00a0%'],
    [1 / 301, 'minder dan 1\u00a0%'],
    [0.005, '1\u00a0%'],
    [0.99, '99\u00a0%'],
    [300 / 301, 'meer dan 99\u00a0%'],
    [1, '100\u00a0%'],
    [1.2, '120\u00a0%'],
  ])('none and all are said only of none and all: %d is %s', (fraction, said) => expect(dutch.percent(fraction)).toBe(said));
  test('so with decimals, and in English', () => {
    expect([dutch.percent(0.0004, 1), dutch.percent(0.9996, 1)]).toEqual(['minder dan 0,1\u00a0%', 'meer dan 99,9\u00a0%']);
    expect([english.percent(1 / 301), english.hundredths(300 / 301)]).toEqual(['less than 1%', 'more than 99']);
  });
  test('English writes its own way', () => expect(english.percent(0.5)).toBe('50%'));
  test('one is one, none and two are more', () => {
    expect([0, 1, 2].map((count) => dutch.noun(['gezin', 'gezinnen'], count))).toEqual(['gezinnen', 'gezin', 'gezinnen']);
  });
});

describe('periods', () => {
  test.each([
    ['2025-H1', 'eerste helft van 2025', 'jan–jun 2025'],
    ['2025-K3', 'derde kwartaal van 2025', 'jul–sep 2025'],
    ['2025', '2025', '2025'],
    ['2025-03', 'maart 2025', 'mrt 2025'],
    ['alles', 'alle jaren samen', 'alle jaren samen'],
  ])('%s', (id, long, short) => expect([dutch.period(id), dutch.periodShort(id)]).toEqual([long, short]));

  test('a school year names both years', () => {
    expect(school.period('2024-2025-H1')).toBe('eerste helft van 2024/2025');
    expect(school.periodShort('2024-2025-H1')).toBe('sep–feb 2024/25');
    expect(school.period('2024-2025')).toBe('2024/2025');
  });
});

test('dates and lists in words, in each language', () => {
  expect(dutch.date('2025-03-14')).toBe('14 maart 2025');
  expect(flemish.date('2025-03-14')).toBe('14 maart 2025');
  expect(english.date('2025-03-14')).toBe('14 March 2025');
  expect(dutch.list(['a', 'b', 'c'])).toBe('a, b en c');
});
