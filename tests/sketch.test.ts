import { describe, expect, test } from 'vitest';
import { define } from '../src/define.ts';
import { languages } from '../src/lang/index.ts';
import type { Sketch } from '../src/model/index.ts';
import { createUnitNames } from '../src/observe/units.ts';
import { sketchFile } from '../src/sketch.ts';
import { sayDoubts } from '../src/sketch/say.ts';
import { describeSketch } from '../src/sketch/write.ts';
import { say, see, units } from './observe/helpers.ts';
import { writeXlsx } from './observe/xlsx-writer.ts';

const around = { units: createUnitNames({ units }), instruments: [], questionnaires: [], scales: [], today: '2026-01-12' };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function sketches(content: string | Uint8Array, name = 'uit.csv') {
  return sketchFile({ name, bytes: typeof content === 'string' ? bytesOf(content) : content }, around);
}
async function sketchOf(content: string | Uint8Array): Promise<Sketch> {
  const { sketches: found, findings } = await sketches(content);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  return found[0]!;
}
const kindsOf = ({ columns }: Sketch) => Object.fromEntries(columns.map(({ heading, kind }) => [heading, kind]));
const doubtsIn = ({ doubts }: Sketch) => doubts.map(({ about }) => about);

/** As many rows as asked, each cell by its column and the number of the row. */
function csv(heads: string[], cells: ((row: number) => string)[], rows = 30): string {
  const lines = Array.from({ length: rows }, (_, row) => cells.map((cell) => cell(row)).join(';'));
  return [heads.join(';'), ...lines].join('\r\n');
}
/** A column under a heading among others that every file has. */
const withColumn = (heading: string, cell: (row: number) => string) =>
  csv(
    ['Cliëntnr', 'Team', 'Einddatum', heading],
    [(i) => String(70001 + i), (i) => (i % 2 ? 'Team Noord' : 'Team Zuid'), (i) => `${(i % 28) + 1}-3-2025`, cell],
  );
const pick =
  (...from: string[]) =>
  (row: number) =>
    from[row % from.length]!;

describe('what a column holds', () => {
  test.each<[string, string, (row: number) => string, object]>([
    ['codes of one list', 'Reden beëindiging', pick('31', '32', '33'), { kind: 'code', list: 'ijw-jz588' }],
    ['codes that Excel took the zero from', 'Reden einde', pick('1', '2', '5'), { kind: 'code', list: 'cbs-einde' }],
    [
      'codes with their label',
      'Reden',
      pick('32 - eenzijdig cliënt', '34 - in overeenstemming'),
      { kind: 'code', list: 'ijw-jz588' },
    ],
    [
      'answers with an order everybody knows',
      'Q1',
      pick('eens', 'Oneens', 'helemaal eens'),
      { kind: 'ordered', values: ['helemaal oneens', 'Oneens', 'noch eens noch oneens', 'eens', 'helemaal eens'] },
    ],
    ['yes and no', 'Gepland', pick('J', 'N', ''), { kind: 'yes-no' }],
    [
      'several answers in a cell',
      'Vorm',
      pick('verbaal', 'verbaal;fysiek'.replace(';', '|'), 'fysiek'),
      { kind: 'multiple', separator: '|', values: ['fysiek', 'verbaal'] },
    ],
    ['a decimal comma', 'Score', pick('7,5', '8', '1.234,5'), { kind: 'number' }],
    ['whole numbers, with gaps', 'Leeftijd', pick('12', '8', '', 'onbekend'), { kind: 'integer' }],
    ['months', 'Maand', pick('2025-01', '2025-02'), { kind: 'period' }],
    [
      'agreement around a middle',
      'Q2',
      pick('eens', 'neutraal', 'helemaal oneens'),
      { kind: 'ordered', values: ['helemaal oneens', 'oneens', 'neutraal', 'eens', 'helemaal eens'] },
    ],
    [
      'days in eight digits, each another: no citizen numbers',
      'Stopdatum',
      (i) => `2025${String((i % 12) + 1).padStart(2, '0')}${String(((i * 7) % 28) + 1).padStart(2, '0')}`,
      { kind: 'date' },
    ],
    ['a code that no two rows have', 'Respondent', (i) => `R${i + 100}`, { kind: 'key' }],
    ['years of two digits', 'Start', pick('1-2-25', '13-4-25'), { kind: 'date' }],
    ['a few words', 'Gemeente', pick('Delft', 'Leiden'), { kind: 'code', values: ['Delft', 'Leiden'] }],
    ['a second column of teams', 'Locatie', pick('Oost', 'West'), { kind: 'code', values: ['Oost', 'West'] }],
    ['a day of birth under its heading', 'Geboortedatum', (i) => `${(i % 28) + 1}-2-201${i % 9}`, { kind: 'birth-date' }],
  ])('%s', async (_, heading, cell, expected) => {
    const sketch = await sketchOf(withColumn(heading, cell));
    expect(sketch.columns.find((column) => column.heading === heading)).toMatchObject(expected);
    expect(kindsOf(sketch)).toMatchObject({ Cliëntnr: 'person', Team: 'unit', Einddatum: 'date' });
    expect(sketch.person).toBe('clientnr');
  });

  test('1.234 alone is asked, beside 1.234,5 it is known', async () => {
    expect(doubtsIn(await sketchOf(withColumn('Kosten', pick('1.234', '2.500'))))).toContain('dot');
    expect(doubtsIn(await sketchOf(withColumn('Kosten', pick('1.234', '2.500,50'))))).not.toContain('dot');
  });
  test('31 is in two lists: it is asked which, never guessed', async () => {
    const sketch = await sketchOf(withColumn('Reden beëindiging', pick('31', '20', '36')));
    expect(sketch.columns[3]).toMatchObject({ kind: 'code', list: null });
    expect(sketch.doubts).toContainEqual({ about: 'list', heading: 'Reden beëindiging', possible: ['ijw-jz588', 'ijw-wmo588'] });
  });
  test('a month before its day is said with the cell', async () => {
    const sketch = await sketchOf(withColumn('Start', pick('03/25/2025', '04/02/2025')));
    expect(sketch.doubts).toContainEqual({ about: 'month-first', heading: 'Start', example: '03/25/2025' });
  });
  test('words among numbers are named', async () => {
    const sketch = await sketchOf(withColumn('Score', (i) => (i === 4 ? 'zie dossier' : String(i))));
    expect(sketch.doubts).toContainEqual({ about: 'mixed', heading: 'Score', kind: 'number', others: ['zie dossier'] });
  });
});

describe('people', () => {
  test.each([
    ['a citizen number under another heading', 'Nummer', (i: number) => bsn(i), 'person-number'],
    ['a citizen number by its heading', 'BSN', pick('1', '2'), 'person-number'],
    ['names', 'Naam', pick('Anna de Vries', 'Bo Bakker'), 'name'],
    ['free text', 'Toelichting', pick('belde terug', 'geen contact'), 'free-text'],
    ['mail', 'Contact', (i: number) => `ouder${i}@voorbeeld.nl`, 'contact'],
  ] as const)('%s is refused, and said', async (_, heading, cell, looks) => {
    const sketch = await sketchOf(withColumn(heading, cell));
    expect(sketch.refused).toEqual([{ heading, looks }]);
    expect(sketch.columns.map((column) => column.heading)).not.toContain(heading);
    expect(sayDoubts([sketch], languages['nl-NL'])).toContain(`‘${heading}’ lijkt op`);
  });
  test('citizen numbers are no client numbers, whatever stands above them', async () => {
    const sketch = await sketchOf(csv(['Cliëntnummer', 'Team'], [bsn, pick('Team Noord')]));
    expect(sketch).toMatchObject({ person: null, refused: [{ heading: 'Cliëntnummer', looks: 'person-number' }] });
    expect(doubtsIn(sketch)).toContain('no-person');
  });
  test('numbers of trajectories are a key when none returns', async () => {
    const sketch = await sketchOf(withColumn('Toewijzingsnr', (i) => `T${10001 + i}`));
    expect(sketch.key).toEqual(['toewijzingsnr']);
    const again = await sketchOf(withColumn('Toewijzingsnr', (i) => `T${10001 + (i % 9)}`));
    expect([again.key, kindsOf(again)['Toewijzingsnr']]).toEqual([[], 'key']);
  });
});

/** A number that passes the eleven test. */
function bsn(row: number): string {
  const digits = [1, 2, 3, ...String(10_000 + row * 37).split('').map(Number)]; // prettier-ignore
  const sum = digits.reduce((total, digit, i) => total + digit * (9 - i), 0);
  return sum % 11 === 10 ? bsn(row + 100) : [...digits, sum % 11].join('');
}

describe('a file', () => {
  test('a title above the headings and a total under them are left out; commas and encodings are seen', async () => {
    const text = 'Overzicht 2025\nClient,Team,Score\n10001,Team Noord,"7,5"\n10002,Team Zuid,8\n,Totaal,15\n';
    expect(await sketchOf(text)).toMatchObject({ delimiter: ',', encoding: 'utf-8', rows: 2, decimalComma: true });
    const old = Uint8Array.from([...'Cliënt;Team\r\n1;é\r\n'].map((letter) => letter.charCodeAt(0)));
    expect(await sketchOf(old)).toMatchObject({ delimiter: ';', encoding: 'windows-1252', rows: 1 });
  });
  test('a workbook gives a description per sheet that holds a table', async () => {
    const table = (head: string) => [[head, 'Team', 'Datum'], ['A1', 'Team Noord', { date: '2025-03-01' }], ['A2', 'Team Zuid', { date: '2025-04-01' }]]; // prettier-ignore
    const book = writeXlsx({ Toelichting: [['Lees dit eerst']], Meldingen: table('Dossier'), Dagen: table('Nummer') });
    const { sketches: found } = await sketches(book, 'boek.xlsx');
    expect(found.map(({ sheet, columns }) => [sheet, columns.map(({ kind }) => kind)])).toEqual([
      ['Meldingen', [expect.any(String), 'unit', 'date']],
      ['Dagen', [expect.any(String), 'unit', 'date']],
    ]);
  });
  test.each([
    ['nothing', '', 'TV-303', 'leeg'],
    ['no headings', '1;2;3\n4;5;6\n', 'TV-335', '1, 2, 3'],
    ['answers where headings belong', 'ja;noord;x\nja;noord;y\nnee;zuid;z\n', 'TV-335', 'ja, noord, x'],
    ['a PDF', '%PDF-1.7', 'TV-302', 'pdf'],
    [
      'a message of iJw as it goes to the municipality',
      '<?xml version="1.0" encoding="utf-8"?>\n<jw307:Bericht xmlns:jw307="http://www.istandaarden.nl/ijw/3_2/jw307/schema"><jw307:Header/></jw307:Bericht>',
      'TV-302',
      'als CSV of .xlsx, met cliëntnummer, team, toewijzingsnummer, product, begindatum, einddatum en reden beëindiging',
    ],
    ['other XML', '<?xml version="1.0"?><rows><row id="1"/></rows>', 'TV-302', 'XML-bestand'],
  ])('with %s is refused with what was found', async (_, text, code, hint) => {
    const { sketches: found, findings } = await sketches(text);
    expect(found).toEqual([]);
    expect(findings.map((one) => one.code)).toEqual([code]);
    expect(say(findings[0]!)).toContain(hint);
  });
});

const organisation = `---
formaat: 1
naam: Test
groepen: [{ id: openbaar, naam: Iedereen, openbaar: ja }]
eenheden:
  - { id: test, naam: Test }
  - { id: noord, naam: Team Noord, onder: test }
  - { id: zuid, naam: Team Zuid, onder: test }
---
`;

/** What `define` makes of a description beside a small organisation. */
function defined(description: string, data = 'uit.csv') {
  const texts = [
    { path: 'content/organisatie.md', text: organisation },
    { path: 'data/uit.md', text: description },
  ];
  return define({ root: '/', texts, dataFiles: [`data/${data}`], others: [] });
}
const told = { title: 'Uit', referenceDate: '2026-01-12' };

describe('the description it writes', () => {
  test('is read back without a finding, and its file with it: signs, quotes and colons in headings and answers', async () => {
    const text = csv(
      ['Cliëntnr', 'Team', 'Einddatum', 'Wat ging er goed: "thuis" {of} [school]?', 'Reden', '100%'],
      [(i) => String(70001 + i), pick('Team Noord', 'Team Zuid'), (i) => `${(i % 28) + 1}-3-2025`, pick('- niets', 'ja: veel', '"alles"'.replaceAll('"', '')), pick('31', '32'), pick('1,5', '2')],
    ); // prettier-ignore
    const sketch = await sketchOf(text);
    const { definitions, findings } = defined(describeSketch(sketch, told, languages['nl-NL']));
    expect(findings.map(({ code, params }) => [code, params])).toEqual([]);
    const [source] = definitions!.sources;
    const seen = await see({ 'uit.csv': text }, source!, definitions!);
    expect(seen.findings.filter(({ level }) => level !== 'hint').map(({ code }) => code)).toEqual([]);
    expect(seen.rows).toHaveLength(30);
    expect(seen.rows[0]).toMatchObject({ clientnr: '70001', team: 'noord', einddatum: '2025-03-01', reden: '31' });
  });
  test('asks where it does not know: the list and the dot stop the check until they are chosen', async () => {
    const text = csv(['Cliëntnr', 'Team', 'Einddatum', 'Reden', 'Kosten'], [(i) => String(70001 + i), pick('Team Noord'), pick('1-3-2025'), pick('31', '20'), pick('1.234')]); // prettier-ignore
    const draft = describeSketch(await sketchOf(text), told, languages['nl-NL']);
    expect(defined(draft).findings.map(({ code }) => code)).toEqual(['TV-143', 'TV-143']);
    const chosen = draft.replace('lijst: kies', 'lijst: ijw-jz588').replace('punt: kies', 'punt: duizendtal');
    expect(defined(chosen).findings).toEqual([]);
  });
  test('names teams the organisation does not know, to be translated', async () => {
    const sketch = await sketchOf(withColumn('Score', pick('1')).replaceAll('Team Zuid', 'Wijkteam Één'));
    expect(sketch.newUnits).toEqual(['Wijkteam Één']);
    expect(describeSketch(sketch, told, languages['nl-NL'])).toContain('      Wijkteam Één: wijkteam-een\n');
  });
});

describe('a layout that is known', () => {
  const lists = {
    ...around,
    questionnaires: [
      {
        id: 'steunlijst',
        questions: [
          ['deel.netwerk', 'netwerk'],
          ['deel.diensten', 'diensten', 'Er zijn diensten'],
        ],
      },
    ],
  };
  const drawn = async (text: string) => {
    const { sketches: found } = await sketchFile({ name: 'uit.csv', bytes: bytesOf(text) }, lists);
    return { sketch: found[0]!, text: describeSketch(found[0]!, told, languages['nl-NL']) };
  };
  const rows = (head: string, row: (i: number) => string) => [head, ...Array.from({ length: 12 }, (_, i) => row(i))].join('\n');

  test('stop messages, with the names of columns that the layout has; the list is asked when codes fit both laws', async () => {
    const { sketch, text } = await drawn(
      rows('Cliëntnummer;ToewijzingNummer;Team;Begindatum;Einddatum;RedenBeeindiging', (i) =>
        `C${i};${i};Team Noord;1-1-2025;1-3-2025;3${i % 2}`.replace('30', '36'),
      ),
    );
    expect(sketch.columns.map(({ id }) => id)).toEqual(['client', 'toewijzing', 'team', 'start', 'einde', 'reden']);
    expect(text).toContain('indeling: stopberichten\n');
    expect(defined(text).findings.map(({ code }) => code)).toEqual(['TV-143']);
    expect(defined(text.replace('lijst: kies', 'lijst: ijw-jz588')).findings).toEqual([]);
  });
  test('stop messages as the system writes them: the team under another heading, the begin of help before that of its allocation', async () => {
    const { sketch, text } = await drawn(
      rows(
        'Cliëntnummer;ToewijzingNummer;Aanbieder;ToewijzingIngangsdatum;Begindatum;Einddatum;RedenBeeindiging',
        (i) => `C${i};${i};Team Noord;20241201;20250101;202503${String(i + 10)};3${(i % 4) + 2}`,
      ),
    );
    const ids = sketch.columns.map(({ id, heading, kind }) => `${id}: ${heading} ${kind}`);
    expect(ids).toEqual(expect.arrayContaining(['team: Aanbieder unit', 'start: Begindatum date', 'einde: Einddatum date']));
    expect(sketch.refused).toEqual([]);
    expect(defined(text).findings).toEqual([]);
  });
  test('the delivery to Statistics Netherlands', async () => {
    const { text } = await drawn(
      rows(
        'Cliëntnummer;Team;Hulpvorm;Datum aanvang jeugdhulp;Datum einde jeugdhulp;Reden beëindiging jeugdhulp',
        (i) => `C${i};Team Zuid;45;20250101;20250301;0${(i % 5) + 1}`,
      ),
    );
    expect(text).toMatch(
      /indeling: beleidsinformatie[\s\S]*reden: \{ kop: Reden beëindiging jeugdhulp, soort: code, lijst: cbs-einde \}/,
    );
    expect(defined(text).findings).toEqual([]);
  });
  test('figures counted elsewhere: nothing need be described', async () => {
    const { text } = await drawn('eenheid;periode;indicator;n;percentage\nTeam Noord;2025;uitval;40;12,5\n');
    expect(text).toMatch(/indeling: aantallen/);
    expect(text).not.toMatch(/kolommen|persoon/);
    expect(defined(text).findings).toEqual([]);
  });
  test('a questionnaire of the organisation: its questions are left to it', async () => {
    const { text } = await drawn(
      rows('Gezin;Team;Datum;Er zijn diensten;Netwerk', (i) => `G${i};Team Noord;1-${(i % 9) + 1}-2025;eens;oneens`),
    );
    expect(text).toMatch(/indeling: vragenlijst\ninstrument: steunlijst\n/);
    expect(text).not.toContain('diensten');
  });
  test('a row per answer: questions nobody described become columns, told apart by person and day', async () => {
    const { sketch, text } = await drawn(
      rows(
        'Gezin;Team;Datum;Vraag;Antwoord',
        (i) => `G${i >> 1};Team Noord;1-${(i % 3) + 1}-2025;${i % 2 ? 'Veilig?' : 'Prettig?'};${i % 4 ? 'eens' : 'oneens'}`,
      ),
    );
    expect(sketch).toMatchObject({ layout: 'answers', question: 'Vraag', answer: 'Antwoord', key: ['gezin', 'datum'] });
    expect(sketch.columns.map(({ heading, kind }) => `${heading} ${kind}`)).toEqual([
      'Gezin person',
      'Team unit',
      'Datum date',
      'Prettig? ordered',
      'Veilig? code',
    ]);
    const { definitions, findings } = defined(text);
    expect(findings).toEqual([]);
    expect(definitions!.sources[0]).toMatchObject({ layout: 'answers', question: 'Vraag', answer: 'Antwoord' });
  });
});
