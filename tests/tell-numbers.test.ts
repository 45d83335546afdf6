import { describe, expect, test } from 'vitest';
import { bindLine, bindText } from '../src/tell.ts';
import { brug, contextOf } from './tell-support.ts';
import { edition } from './guard-support.ts';

const at = { file: 'content/edities/verslag.md', line: 20 };
const context = contextOf();
const bind = (text: string, known = context) => bindText(text, at, known);
/** The words of one bound number. */
const say = (number: string, known = context) =>
  /<span class="number">(.*?)<\/span>/.exec(bind(`Dat is {${number}}.`, known).html)?.[1]?.replaceAll('\u00a0', ' ');
/** The one finding of a bound number. */
const found = (number: string, known = context) => bind(`Dat is {${number}}.`, known).findings[0];

describe('a bound number says what its measure tells', () => {
  test('a share of twenty or more in percent, of fewer as people', () => {
    expect(say('uitval zuid 2025-H1')).toBe('23 % (door toeval tussen ongeveer 10 en 40 van de 100)');
    expect(say('uitval noord 2025-H1')).toBe('4 van de 9');
  });

  test('a mean with one decimal, a number as it is, a distribution by its favourable answers', () => {
    expect(say('cijfer zuid 2025')).toBe('7,0');
    expect(say('bereik zuid 2025')).toBe('70');
    expect(say('nut zuid 2025')).toBe('20 %');
  });

  test('faces after the bar', () => {
    expect(say('uitval zuid 2025 | aantal')).toBe('14');
    expect(say('uitval zuid 2025 | noemer')).toBe('70');
    expect(say('uitval zuid 2025 | personen')).toBe('70');
    expect(say('uitval zuid 2025 | aandeel')).toBe('20 %');
    expect(say('nut zuid 2025 | gunstig')).toBe('20 %');
    expect(say('cijfer zuid 2025 | gemiddelde')).toBe('7,0');
    expect(say('uitval zuid 2025 | respons')).toBe('88 %');
  });

  test('a category of the indicator or of its breakdown, also with a face of its own', () => {
    expect(say('nut zuid 2025 | categorie weinig')).toBe('80 %');
    expect(say('nut zuid 2025 | categorie weinig | aantal')).toBe('56');
    expect(say('uitval zuid 2025 | categorie client')).toBe('94 %');
    expect(say('nut noord 2025-H1 | categorie veel')).toBe('4 van de 9');
  });

  test('the reference: the other teams of the same kind', () => {
    expect(say('uitval zuid 2025 | referentie')).toMatch(/^\d+ %$/);
  });

  test('a difference in points when it is more than chance, else that there is none to show', () => {
    expect(say('uitval noord 2024-H2 | verschil met 2024-H1')).toBe('30 procentpunt lager');
    expect(say('uitval zuid 2025-H2 | verschil met 2025-H1')).toBe('geen aantoonbaar verschil');
    expect(say('bereik zuid 2025-H2 | verschil met 2025-H1')).toBe('10 minder');
  });

  test('no difference across a change of definition', () => {
    const known = brug();
    const [first] = known.indicators;
    const changed = known.indicators.map((one) => (one === first ? { ...one, replaces: 'oud', since: '2024-H2' } : one));
    const context = contextOf({ ...known, indicators: [...changed, { ...first!, id: 'oud' }] });
    expect(found('uitval noord 2024-H2 | verschil met 2024-H1', context)).toMatchObject({
      code: 'TV-475',
      params: { since: '2024-07-01' },
    });
    expect(say('uitval zuid 2025-H2 | verschil met 2025-H1', context)).toBe('geen aantoonbaar verschil');
  });

  test('a number may run over the end of a line, and stands anywhere in a text', () => {
    const { html, findings } = bind(
      '# Over {uitval zuid 2025}\n\n- punt {uitval\nzuid 2025}\n\n[lees {uitval zuid 2025}](definities/uitval/index.html "{uitval zuid 2025}")',
    );
    expect(findings).toEqual([]);
    expect(html.match(/20\u00a0%|20 %/g)).toHaveLength(4);
    expect(html).toMatch(/title="20.%"/);
  });

  test('\\{ is a plain brace, and a number in code stays as it is written', () => {
    const { html, findings } = bind('Een \\{accolade}. Schrijf `{uitval noord 2025-H1}`.');
    expect(html).toContain('Een {accolade}.');
    expect(html).toContain('<code>{uitval noord 2025-H1}</code>');
    expect(findings).toEqual([]);
  });

  test('plain lines, such as what an action is, stay plain', () => {
    expect(bindLine('Van {uitval zuid 2025 | aantal} naar \\{minder\\} & beter', at, context)).toEqual({
      text: 'Van 14 naar {minder} & beter',
      findings: [],
    });
  });

  test('nobody is told as none', () => {
    const empty = contextOf(
      brug({
        organisation: { ...brug().organisation, units: brug().organisation.units.map((unit) => ({ ...unit, from: null })) },
      }),
    );
    expect(say('uitval nieuw 2025', empty)).toBe('geen trajecten');
    expect(say('uitval nieuw 2025 | aantal', empty)).toBe('0');
  });
});

describe('a bound number that is not there is a finding, and the text says that nothing is shown', () => {
  test('an indicator or unit that does not exist, with the nearest first', () => {
    expect(found('uitvl noord 2025')).toMatchObject({
      code: 'TV-502',
      level: 'error',
      params: { found: 'uitvl', suggestion: 'uitval' },
    });
    expect(found('uitval nord 2025')).toMatchObject({ code: 'TV-503', params: { found: 'nord', suggestion: 'noord' } });
    expect(say('uitval nord 2025')).toBe('niet getoond');
  });

  test('what is no period, or is not counted by quarter', () => {
    expect(found('uitval noord 2025-H3')).toMatchObject({ code: 'TV-504', params: { found: '2025-H3' } });
    expect(found('uitval noord 2025-K1')).toMatchObject({ code: 'TV-504', params: { possible: ['2025-H1', '2025', 'alles'] } });
  });

  test('a hidden one is a warning in a closed draft, an error in a public or released edition', () => {
    const of = (own: Parameters<typeof edition>[1]) =>
      found('uitval klein 2025-H1', contextOf(brug({ editions: [edition('blad', own)] })));
    expect(of({ visibility: 'intern', state: 'draft' })).toMatchObject({ code: 'TV-510', level: 'warning' });
    expect(of({ visibility: 'openbaar', state: 'draft' })).toMatchObject({ code: 'TV-510', level: 'error' });
    expect(of({ visibility: 'intern', state: 'released' })).toMatchObject({ code: 'TV-510', level: 'error' });
    expect(say('uitval klein 2025-H1')).toBe('niet getoond');
  });

  test('outside the units, periods or indicators of the edition', () => {
    const chapter = { title: 'Eén', indicators: ['uitval'], stories: [], actions: [], at };
    const team = contextOf(
      brug({ editions: [edition('blad', { audience: 'team', unit: 'zuid', period: '2024', chapters: [chapter] })] }),
    );
    expect(found('uitval zuid 2025', team)).toMatchObject({ code: 'TV-512', params: { outside: 'period', possible: ['2024'] } });
    expect(found('cijfer zuid 2024', team)).toMatchObject({ code: 'TV-512', params: { outside: 'indicator' } });
    const kind = contextOf(brug({ editions: [edition('blad', { unit: 'noord' })] }));
    expect(found('uitval zuid 2025', kind)).toMatchObject({ code: 'TV-512', params: { outside: 'unit', possible: ['noord'] } });
    expect(found('uitval zuid 2025 | deel gemeente=Den Haag', team)).toMatchObject({
      code: 'TV-512',
      params: { outside: 'part' },
    });
  });

  test('a unit that did not live then, and a period nobody counted', () => {
    expect(found('uitval nieuw 2025')).toMatchObject({ code: 'TV-511', params: { state: 'not-alive' } });
    const later = contextOf(brug({ editions: [edition('later', { period: '2026' })] }));
    expect(found('uitval noord 2026-H1', later)).toMatchObject({ code: 'TV-511', params: { state: 'absent' } });
  });

  test('a face that this measure does not have, with those it has', () => {
    expect(found('cijfer zuid 2025 | aandeel')).toMatchObject({
      code: 'TV-506',
      params: { found: 'aandeel', possible: expect.arrayContaining(['gemiddelde']) },
    });
    expect(found('uitval zuid 2025 | gemiddelde')).toMatchObject({ code: 'TV-506' });
    expect(found('cijfer zuid 2025 | effectgrootte')).toMatchObject({ code: 'TV-506', params: { found: 'effectgrootte' } });
    expect(found('uitval zuid 2025 | aantallen')).toMatchObject({ code: 'TV-505', params: { suggestion: 'aantal' } });
    expect(found('cijfer zuid 2025 | respons')).toMatchObject({ code: 'TV-513' });
  });

  test('a percentage of fewer than twenty people', () => {
    expect(found('uitval noord 2025-H1 | aandeel')).toMatchObject({ code: 'TV-509' });
  });

  test('an answer that nobody can give, and a distribution that does not know which answer is meant', () => {
    expect(found('nut zuid 2025 | categorie vel')).toMatchObject({ code: 'TV-507', params: { suggestion: 'veel' } });
    const neutral = brug({ indicators: brug().indicators.map((known) => ({ ...known, favourable: [] })) });
    expect(found('nut zuid 2025', contextOf(neutral))).toMatchObject({
      code: 'TV-508',
      params: { possible: ['weinig', 'redelijk', 'veel'] },
    });
  });

  test('braces that hold no number, and a brace that is never closed', () => {
    expect(bind('Zie {bijlage}.').findings).toMatchObject([{ code: 'TV-500' }]);
    expect(bind('Zie {uitval noord 2025.').findings).toMatchObject([{ code: 'TV-501' }]);
  });

  test('the finding stands at the exact line and position', () => {
    const { findings } = bind('Eerste regel.\n\n- punt\n- nog {uitval nord 2025} en\n  {uitval zuit 2025}\n');
    expect(findings.map(({ at: place }) => [place.line, place.column])).toEqual([
      [23, 7],
      [24, 3],
    ]);
  });
});

describe('digits beside a name that are not bound are a warning', () => {
  const loose = (text: string) =>
    bind(text)
      .findings.filter(({ code }) => code === 'TV-524')
      .map(({ params }) => params);

  test('in a sentence that names a team, a unit or an indicator', () => {
    expect(loose('Bij Team Noord stopte 20 % van de trajecten.')).toEqual([{ found: '20 %', name: 'Team Noord' }]);
    expect(loose('De uitval was 14, en dat is veel.')).toEqual([{ found: '14', name: 'Uitval' }]);
    expect(loose('Dit is een andere zin. Daarin zaten 14 mensen.')).toEqual([]);
  });

  test.each([
    'Team Noord begon op 12 maart 2025.',
    'Team Noord is er sinds 2019.',
    'In Team Noord helpt een meisje van 9 jaar mee.',
    'Team Noord werkt 1 op 1.',
    'Bel Team Noord op 070 123 45 67.',
    'Team 3 werkt door.',
    'Team Noord sprak op 3-4-2025 om 14.30 uur.',
    'Over 2025-H1 zei Team Noord niets.',
    'Bij Team Noord stopte {uitval noord 2025-H1}.',
    '## Team Noord 4',
    '`Team Noord 4`',
    'Zie [Team Noord](2025/teams/12.html).',
    'Team Noord begon in de 2e helft.',
    'Team Noord zit in 2512 AB Den Haag.',
    'Team Noord helpt 0- tot 12-jarigen.',
  ])('not: %s', (text) => {
    expect(loose(text)).toEqual([]);
  });

  test('at the line of the sentence', () => {
    const { findings } = bind('Eerste zin.\nTweede zin. Hier\nkwam Team Zuid met 7 gezinnen.');
    expect(findings).toMatchObject([{ code: 'TV-524', at: { line: 21 } }]);
  });
});
