import { describe, expect, test } from 'vitest';
import { languages } from '../src/lang/index.ts';
import { styleSheet } from '../src/outputs/style.ts';
import { contrastOf } from '../src/statistics/contrast.ts';
import { themeRules } from '../src/theme.ts';
import { changedFolder, complaints } from './define-support.ts';

const site = { group: 'openbaar', pages: [] };
const purple = { counted: '#4b2e83', told: '#8a3a1d', countedDark: null, toldDark: null };

describe('contrastOf() is WCAG’s contrast ratio', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#0b5e70', '#fbf8f3', 6.97],
  ])('%s on %s', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 1);
    expect(contrastOf(other, one)).toBeCloseTo(ratio, 1);
  });
});

describe('an organisation’s own colours', () => {
  const themed = (colours: string) => complaints(changedFolder('content/organisatie.md', 'naam:', `kleuren: ${colours}\nnaam:`));

  test('take the place of ours when they read', () => {
    expect(themed('{ geteld: "#4b2e83", verteld: "#8A3A1D" }')).toEqual([]);
    expect(styleSheet([], { ...site, theme: purple })).toContain('--counted:#4b2e83');
    expect(styleSheet([], site)).not.toContain('--counted');
  });

  test('are refused when they do not, with the contrast found and the contrast needed', () => {
    const [said = '', ...more] = themed('{ geteld: "#4b2e83", verteld: "#e8853a" }');
    expect(more).toEqual([]);
    expect(said).toMatch(/‘#e8853a’ heeft op licht papier een contrast van 2,\d+ : 1; nodig is 4,5 : 1/);
  });

  test('are refused on dark paper too', () => {
    expect(themed('{ geteld: "#4b2e83", verteld: "#8a3a1d", geteld-donker: "#4b2e83" }').join()).toContain('op donker papier');
  });

  test('are colours, not names', () => {
    expect(themed('{ geteld: paars, verteld: "#8a3a1d" }').join()).toContain('#0b5e70');
  });

  test('get a lighter form on dark paper, and a soft bar their point stands out from', () => {
    for (const counted of ['#4b2e83', '#000000', '#0b5e70', '#7a0019', '#005a9c']) {
      const rules = themeRules({ ...purple, counted });
      const dark = rules.slice(rules.indexOf('dark'));
      const of = (text: string, name: string) => new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(text)?.[1] ?? '';
      expect(contrastOf(of(dark, 'counted'), '#15181c')).toBeGreaterThanOrEqual(7);
      expect(contrastOf(of(dark, 'told'), '#15181c')).toBeGreaterThanOrEqual(7);
      for (const text of [rules, dark]) expect(contrastOf(of(text, 'counted'), of(text, 'soft'))).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('Dutch as written in Flanders', () => {
  const { pages } = languages['nl-BE'];

  test('speaks of a voorziening, begeleiders and a lokaal bestuur', () => {
    const said = JSON.stringify({ ...pages, limits: pages.limitComparison });
    for (const word of ['voorziening', 'begeleiders', 'lokaal bestuur', 'fier']) expect(said).toContain(word);
    expect(said).not.toMatch(/Teams en organisaties|trots/);
  });

  test('says all else as in the Netherlands', () => {
    expect(pages.counted).toBe(languages['nl-NL'].pages.counted);
    expect(Object.keys(pages)).toEqual(Object.keys(languages['nl-NL'].pages));
  });
});
