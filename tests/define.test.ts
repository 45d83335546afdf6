import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { define } from '../src/define.ts';
import { readFolder } from '../src/read.ts';
import { base, changedFolder, complaints, folderOf, say } from './define-support.ts';

const definities = join(import.meta.dirname, 'folders/definities');

describe('every worked definition', () => {
  const { definitions, findings } = define(readFolder(definities));
  const indicator = (id: string) => definitions?.indicators.find((one) => one.id === id);
  const source = (id: string) => definitions?.sources.find((one) => one.id === id);

  test('is accepted without an error', () => {
    expect(findings.filter((found) => found.level === 'error').map(say)).toEqual([]);
  });

  test('of a measure that is counted now becomes an indicator', () => {
    const ids = definitions?.indicators.map((one) => one.id) ?? [];
    expect(ids).toEqual(
      expect.arrayContaining([
        'uitval',
        'breakdown',
        'tevredenheid-nut',
        'zonder-hulp',
        'geen-nieuwe-hulp',
        'doelen-binc',
        'meeste-doelen',
        'doelen-per-soort',
        'respons-exit',
        'wachttijd',
      ]),
    );
  });

  test('is counted by this version: none is left for later', () => {
    expect(findings.filter((found) => found.code === 'TV-191').map(({ at }) => at.file)).toEqual([]);
    expect(['agressie', 'bereik', 'hoe-ver-zijn-we', 'impactmeter-ouders'].map((id) => indicator(id)?.measure)).toEqual([
      'incidents',
      'reach',
      'checklist',
      'distribution',
    ]);
  });

  test('a change knows its start, its end, whose lists count and where, and a response counts the same pairs', () => {
    const pairing = indicator('probleemafname')?.pairing;
    expect(pairing).toMatchObject({
      source: 'vragenlijsten',
      list: { column: 'lijst', instrument: 'sdq-ouder' },
      per: ['client', 'traject'],
      start: { op: 'one-of', column: 'moment', values: ['begin'] },
      day: 'afgenomen',
      atLeast: 28,
      informant: {
        column: 'wie',
        choose: ['moederfiguur', 'vaderfiguur'],
        except: { column: 'team', values: ['de-haven'], choose: ['groepsleider'] },
        same: true,
      },
      closed: { source: 'beeindigingen', same: 'traject', date: 'einde', unit: 'team' },
      scoring: { lowerIsBetter: true, range: { from: 0, upTo: 40 }, reliability: null },
    });
    expect(indicator('probleemafname')?.show).toEqual(['effect', 'classes', 'bands']);
    expect(indicator('respons-paren')?.pairing).toEqual(pairing);
  });

  test('a questionnaire whose manual is not filled in says what cannot be told', () => {
    const found = findings.filter((one) => /^TV-2(0[6-9]|1\d)$/.test(one.code));
    expect(found.map(({ code, params }) => [code, params])).toEqual([
      ['TV-208', { instrument: 'SDQ, oudervragenlijst 4-17', lacks: 'reliability' }],
      ['TV-210', { instrument: 'SDQ, oudervragenlijst 4-17', groups: 3 }],
    ]);
  });

  test('of every audience comes through, with what that audience asks for', () => {
    expect(findings.filter((found) => found.at.file.includes('/edities/') && found.level === 'error')).toEqual([]);
    expect(definitions?.editions.map(({ id, audience }) => [id, audience])).toEqual([
      ['gemeente-den-haag-2025', 'municipality'],
      ['impact-2025', 'impact'],
      ['nieuwsbrief-2026-1', 'newsletter'],
      ['teams-2025', 'team'],
    ]);
    expect(definitions?.editions[2]?.letter).toMatchObject({
      story: 'een-adres-voor-alles',
      figure: 'tevredenheid-nut',
      did: ['rustige-hoek'],
      reply: { name: 'ouderraad', mail: 'ouderraad@voorbeeld.nl' },
    });
  });

  test('no definition refers to something that was left out', () => {
    const ids = new Set(definitions?.indicators.map((one) => one.id));
    expect(indicator('tevredenheid-nut')?.response).toBe('respons-exit');
    expect(definitions?.stories.flatMap((story) => story.links).every((link) => ids.has(link.indicator))).toBe(true);
  });

  test('says uitval as: ended, not for administrative reasons; of these, stopped by client or provider', () => {
    expect(indicator('uitval')?.denominator.where).toEqual({
      op: 'all',
      of: [
        { op: 'filled', column: 'einde' },
        { op: 'not', of: { op: 'one-of', column: 'wijze', values: ['administratief', 'overleden', 'overstap'] } },
      ],
    });
    expect(indicator('uitval')?.numerator?.where).toEqual({ op: 'one-of', column: 'wijze', values: ['client', 'aanbieder'] });
    expect(indicator('uitval')?.norm).toEqual({ value: 15, origin: 'samen met de cliëntenraad, 2024' });
  });

  test('counts a window back from the date of the export', () => {
    const where = indicator('geen-nieuwe-hulp')?.denominator.where;
    const until = { kind: 'date', from: 'reference-date', amount: -12, unit: 'months' };
    expect(where).toMatchObject({ of: [{ op: 'range', column: 'einde', from: null, until, upTo: null }, { op: 'not' }] });
    expect(indicator('geen-nieuwe-hulp')?.followUp).toEqual({ amount: 12, unit: 'months' });
  });

  test('keeps codes as text: 02 stays 02', () => {
    expect(source('beeindigingen')?.derived[0]).toMatchObject({ kind: 'codes', column: 'reden', to: { overleden: ['02'] } });
  });

  test('turns all seven kinds of derived columns', () => {
    expect(source('trajecten')?.derived.map((one) => one.kind)).toEqual([
      'codes',
      'days',
      'years',
      'first-last',
      'follows',
      'joined',
      'from-rows',
    ]);
    expect(source('trajecten')?.derived[4]).toMatchObject({
      from: { column: 'einde', amount: 29, unit: 'days' },
      until: { amount: 12, unit: 'months' },
    });
  });

  test('turns groups of answers into own words', () => {
    const informant = source('vragenlijsten')?.columns.find((column) => column.id === 'wie');
    expect(informant?.values).toEqual(['moederfiguur', 'vaderfiguur', 'groepsleider']);
    expect(informant?.translate['pleegmoeder']).toBe('moederfiguur');
  });

  test('takes the only date there is as the period of a response', () => {
    expect(indicator('respons-exit')).toMatchObject({
      period: 'einde',
      source: 'beeindigingen',
      numerator: { source: 'exit', same: 'traject' },
    });
  });

  test('says who may answer, once per trajectory', () => {
    expect(indicator('tevredenheid-nut')?.informant).toEqual({ choose: ['jongere', 'ouder'], per: 'traject' });
  });

  test('puts the organisation above several roots, so that it has figures too', () => {
    expect(definitions?.organisation.units[0]).toMatchObject({ id: 'organisatie', name: 'De Voorbeelden', parent: null });
    expect(definitions?.organisation.units.find((unit) => unit.id === 'stad')).toMatchObject({
      from: '2025-07-01',
      continues: ['noord', 'west'],
    });
  });
});

describe('a small organisation', () => {
  test('without a mistake gives no findings', () => {
    expect(define(folderOf()).findings.map(say)).toEqual([]);
  });

  test('may call its root organisatie', () => {
    const { definitions, findings } = define(
      changedFolder('content/edities/teams-2025.md', 'eenheid: boog', 'eenheid: organisatie'),
    );
    expect(findings).toEqual([]);
    expect(definitions?.editions[0]?.unit).toBe('boog');
  });

  test('takes what is left out, empty or leeg as absent', () => {
    const { definitions } = define(
      changedFolder('content/indicatoren/uitval.md', 'soort: outcome', 'soort: outcome\nstatus: leeg\nreikwijdte:'),
    );
    expect(definitions?.indicators[0]).toMatchObject({ status: null, scope: null, norm: null });
  });

  test('reads a byte order mark, Windows line ends and d-m-yyyy', () => {
    const organisation = `\uFEFF${(base['content/organisatie.md'] ?? '').replace('2024-01-01', '1-2-2024').replaceAll('\n', '\r\n')}`;
    const { definitions, findings } = define(folderOf({ 'content/organisatie.md': organisation }));
    expect(findings).toEqual([]);
    expect(definitions?.organisation.units[2]?.from).toBe('2024-02-01');
    expect(definitions?.organisation.introduction.trim()).toBe('Wij zijn De Boog.');
  });

  test('knows on which line each body starts', () => {
    const { definitions } = define(folderOf());
    expect(definitions?.stories[0]).toMatchObject({ bodyLine: 7, body: '\nWij zagen dat het rustiger werd.\n' });
  });

  test('is the same whatever the order of its files', () => {
    const folder = folderOf();
    expect(define({ ...folder, texts: [...folder.texts].reverse() }).definitions).toEqual(define(folder).definitions);
  });

  test('orders indicators as the author numbers them, then by the names of their files', () => {
    const text = base['content/indicatoren/uitval.md'] ?? '';
    const named = (place: string) => text.replace('titel: Uitval', `titel: Uitval${place}`);
    const all = { 'a.md': named(''), 'b.md': named('\nvolgorde: 10'), 'c.md': named('\nvolgorde: 9'), 'd.md': named('') };
    const files = Object.entries(all).map(([name, content]) => [`content/indicatoren/${name}`, content]);
    const { definitions } = define(folderOf({ ...base, ...Object.fromEntries(files) }));
    expect(definitions?.indicators.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd', 'uitval']);
  });

  test('with a school year knows its own periods', () => {
    const organisation = base['content/organisatie.md']?.replace('naam: De Boog\n', 'naam: De Boog\nbeginmaand: 9\n') ?? '';
    const story = base['content/verhalen/2025/even-weg.md']?.replace('2025-H1', '2024-2025-H1') ?? '';
    const edition = base['content/edities/teams-2025.md']?.replace('"2025"', '2024-2025') ?? '';
    const changed = {
      'content/organisatie.md': organisation,
      'content/verhalen/2025/even-weg.md': story,
      'content/edities/teams-2025.md': edition,
    };
    expect(complaints(folderOf(changed))).toEqual([]);
    expect(complaints(folderOf({ 'content/organisatie.md': organisation }))).toEqual([
      'TV-148 content/edities/teams-2025.md:6 Bij ‘periode’ hoort een periode; ‘2025’ is er geen. Mogelijk: 2025-2026, 2025-2026-H1, 2025-2026-K1, 2025-03, alles.',
      'TV-148 content/verhalen/2025/even-weg.md:5 Bij ‘periode’ hoort een periode; ‘2025-H1’ is er geen. Mogelijk: 2025-2026, 2025-2026-H1, 2025-2026-K1, 2025-03, alles.',
    ]);
  });
});

describe('the version of an indicator', () => {
  const version = (path: string, from: string, to: string) =>
    define(changedFolder(path, from, to)).definitions?.indicators[0]?.version;
  const now = define(folderOf()).definitions?.indicators[0]?.version;

  test('is eight hex digits', () => expect(now).toMatch(/^[0-9a-f]{8}$/));

  test('stays when only words change', () => {
    expect(version('content/indicatoren/uitval.md', 'titel: Uitval', 'titel: Voortijdig gestopt')).toBe(now);
    expect(version('content/indicatoren/uitval.md', 'Wie eerder', 'Gezinnen die eerder')).toBe(now);
    expect(version('data/uit.md', 'kop: Einddatum', 'kop: Datum einde')).toBe(now);
  });

  test('changes with what is counted', () => {
    expect(version('content/indicatoren/uitval.md', '[client, aanbieder]', '[client]')).not.toBe(now);
    expect(version('content/indicatoren/uitval.md', 'noemer: { einde: ingevuld }', 'noemer: { wijze: ingevuld }')).not.toBe(now);
  });

  test('changes with the coding of a column it uses', () => {
    expect(
      version(
        'data/uit.md',
        'waarden: [client, aanbieder, volgens-plan]',
        'waarden: [client, aanbieder, volgens-plan], vertaal: { k: client }',
      ),
    ).not.toBe(now);
  });
});
