import { describe, expect, test } from 'vitest';
import { define } from '../src/define.ts';
import { base, changedFolder, complaints, folderOf } from './define-support.ts';

const organisatie = 'content/organisatie.md';
const uitval = 'content/indicatoren/uitval.md';
const uit = 'data/uit.md';
const verhaal = 'content/verhalen/2025/even-weg.md';
const editie = 'content/edities/teams-2025.md';

type Case = [title: string, path: string, from: string, to: string, line: number, sentence: string];

/** Each mistake is said once, at its line. */
function each(cases: Case[]) {
  test.each(cases)('%s', (_, path, from, to, line, sentence) => {
    const said = complaints(changedFolder(path, from, to));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`${path}:${line} `);
    expect(said[0]).toContain(sentence);
  });
}

describe('front matter that cannot be read', () => {
  each([
    [
      'a colon in a title',
      uitval,
      'titel: Uitval',
      'titel: Uitval: noord',
      2,
      'Zet de hele waarde tussen rechte aanhalingstekens',
    ],
    ['a tab', organisatie, '  - { id: intern', '\t- { id: intern', 6, 'springt in met een tab'],
    ['a value that starts with *', uitval, 'titel: Uitval', 'titel: *Uitval*', 2, 'De waarde begint met ‘*’'],
    ['a value that starts with @', uitval, 'titel: Uitval', 'titel: @uitval', 2, 'De waarde begint met ‘@’'],
    ['a value that starts with %', uitval, 'titel: Uitval', 'titel: % uitval', 2, 'De waarde begint met ‘%’'],
    ['a value that starts with `', uitval, 'titel: Uitval', 'titel: `uitval`', 2, 'De waarde begint met ‘`’'],
    ['a value that starts with { and goes on', uitval, 'titel: Uitval', 'titel: {Uitval} noord', 2, 'De waarde begint met ‘{’'],
    ['an anchor', uitval, 'titel: Uitval', 'titel: &a Uitval', 2, 'De waarde begint met ‘&’'],
    ['a tag', uitval, 'titel: Uitval', 'titel: !!js/function Uitval', 2, 'De waarde begint met ‘!’'],
    ['an unclosed [', uitval, '[traject, trajecten]', '[traject, trajecten', 4, 'Het teken ‘[’ wordt geopend en niet gesloten'],
    ['an unclosed {', uitval, '{ einde: ingevuld }', '{ einde: ingevuld', 10, 'Het teken ‘{’ wordt geopend en niet gesloten'],
    ['an unclosed quote', uitval, 'titel: Uitval', 'titel: "Uitval', 2, 'Het teken ‘"’ wordt geopend en niet gesloten'],
    ['curly quotes around a colon', uitval, 'titel: Uitval', 'titel: “Uitval: noord”', 2, 'gekrulde aanhalingstekens'],
    [
      'curly quotes around a word, which is then read',
      uitval,
      'periode: einde',
      'periode: “einde”',
      9,
      'gekrulde aanhalingstekens',
    ],
    ['a key twice', uitval, 'soort: outcome', 'soort: outcome\ntitel: Anders', 7, 'De sleutel ‘titel’ staat er twee keer'],
    ['no space after a colon', uitval, 'soort: outcome', 'soort:outcome', 6, 'Na ‘soort:’ hoort een spatie'],
    ['a key that is indented too far', uitval, 'soort: outcome', '  soort: outcome', 6, 'inspringing van deze regel past niet'],
    ['no second line of dashes', editie, '2026-02-01\n---\n', '2026-02-01\n', 1, 'De tweede regel --- ontbreekt'],
    ['no first line of dashes', editie, '---\ntitel', 'titel', 1, 'begint niet met een regel ---'],
  ]);

  test('an empty file', () => {
    expect(complaints(folderOf({ 'content/paginas/over.md': '\n \n' }))).toEqual([
      'TV-120 content/paginas/over.md:1 Dit bestand is leeg. Begin met een regel ---, dan de sleutels, dan weer een regel ---.',
    ]);
  });

  test('text where keys belong', () => {
    const said = complaints(folderOf({ 'content/paginas/over.md': '---\nWij zijn er.\n---\n' }));
    expect(said).toEqual([expect.stringContaining('TV-131 content/paginas/over.md:2 ')]);
  });

  test('aliases that would grow to a billion words', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', 'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]', 'c: &c [*b,*b,*b,*b,*b,*b,*b,*b]'].join('\n');
    const said = complaints(folderOf({ 'content/paginas/over.md': `---\n${bomb}\n---\n` }));
    expect(said.every((line) => line.startsWith('TV-125 content/paginas/over.md:'))).toBe(true);
    expect(said.length).toBeLessThan(30);
  });

  test('nested deeper than anyone writes', () => {
    const said = complaints(folderOf({ 'content/paginas/over.md': `---\ntitel: ${'['.repeat(20_000)}\n---\n` }));
    expect(said).toHaveLength(1);
  });

  test('other files go on, and a reference to the broken one is no second mistake', () => {
    const said = complaints(changedFolder(uitval, 'titel: Uitval', 'titel: Uitval: noord'));
    expect(said).toHaveLength(1);
  });
});

describe('keys and values', () => {
  each([
    ['an unknown key', uitval, 'noemer:', 'noemr:', 10, 'De sleutel ‘noemr’ bestaat hier niet. Misschien ‘noemer’?'],
    [
      'an unknown key inside a list',
      organisatie,
      'onder: boog }\n  - { id: zuid',
      'ondr: boog, onder: boog }\n  - { id: zuid',
      9,
      '‘ondr’',
    ],
    ['a required key with a slip in it, which is one mistake', verhaal, 'soort: ', 'sort: ', 3, 'Misschien ‘soort’?'],
    ['a date that is not', editie, '2026-02-01', '31-02-2026', 7, 'Kijk na welke dag het is, en schrijf die als 2025-03-31'],
    ['a required key that is missing', uitval, 'titel: Uitval\n', '', 2, 'De sleutel ‘titel’ ontbreekt'],
    ['a required key that is empty', uitval, 'titel: Uitval', 'titel:', 2, 'De sleutel ‘titel’ ontbreekt of is leeg'],
    [
      'a list where a text belongs',
      uitval,
      'titel: Uitval',
      'titel: [Uitval, noord]',
      2,
      'Bij ‘titel’ hoort één waarde; er staat een lijst.',
    ],
    [
      'a text where a map belongs',
      uit,
      'kolommen:\n',
      'ontbreekt: 99\nkolommen:\n',
      6,
      'Bij ‘ontbreekt’ hoort sleutels met waarden',
    ],
    [
      'a word that is not possible',
      uitval,
      'maat: aandeel',
      'maat: aandel',
      7,
      'Bij ‘maat’ kan ‘aandel’ niet. Misschien ‘aandeel’? Mogelijk: aandeel, ',
    ],
    ['a date that does not exist', editie, '2026-02-01', '2025-02-30', 7, 'De datum ‘2025-02-30’ bij ‘datum’ bestaat niet'],
    [
      'the 31st of April as people write it',
      editie,
      '2026-02-01',
      '31-4-2026',
      7,
      'De datum ‘31-4-2026’ bij ‘datum’ bestaat niet',
    ],
    ['no date', editie, '2026-02-01', 'februari', 7, 'Bij ‘datum’ hoort een datum'],
    [
      'no number',
      organisatie,
      'naam: De Boog\n',
      'naam: De Boog\nkleinste-groep: tien\n',
      4,
      'hoort een heel getal; er staat ‘tien’',
    ],
    [
      'a number that is seventy or seventy thousand',
      uitval,
      'soort: outcome',
      'soort: outcome\nnorm: { waarde: 70.000, herkomst: wij }',
      7,
      'er staat ‘70.000’',
    ],
    [
      'a month after December',
      organisatie,
      'naam: De Boog\n',
      'naam: De Boog\nbeginmaand: 13\n',
      4,
      'kan ‘13’ niet: het moet van 1 tot en met 12 zijn',
    ],
    ['an id with a space', organisatie, 'id: zuid', 'id: Team Zuid', 10, '‘Team Zuid’ kan niet als naam'],
    ['a period that does not exist', editie, '"2025"', '2025-H3', 6, '‘2025-H3’ is er geen'],
    ['a week', editie, '"2025"', '2025-W12', 6, 'Mogelijk: 2025, 2025-H1, 2025-K1, 2025-03, alles'],
    ['one noun where two belong', uitval, '[traject, trajecten]', '[traject]', 4, 'Bij ‘telt’ horen er 2; het zijn er 1.'],
    ['an address without https', organisatie, 'openbaar: ja }', 'openbaar: ja, adres: www.boog.nl }', 5, 'Begin met https://'],
    [
      'a range with a wrong word',
      uitval,
      '{ einde: ingevuld }',
      '{ einde: { vanf: 2025-01-01 } }',
      10,
      'De sleutel ‘vanf’ bestaat hier niet. Misschien ‘vanaf’?',
    ],
    [
      'a date counted without a unit',
      uitval,
      '{ einde: ingevuld }',
      '{ einde: { tot: peildatum - 12 } }',
      10,
      'Schrijf bijvoorbeeld einde + 29 dagen',
    ],
    [
      'a derived column of no kind',
      uit,
      '---\n',
      '---\nafgeleid: { duur: { dagn: [einde, einde] } }\n',
      2,
      'De sleutel ‘dagn’ bestaat hier niet. Misschien ‘dagen’?',
    ],
    ['an unknown code list', uit, 'waarden: [client, aanbieder, volgens-plan]', 'lijst: ijw-jz589', 10, 'Misschien ‘ijw-jz588’?'],
  ]);
});

describe('names that do not exist', () => {
  each([
    [
      'a unit',
      verhaal,
      'eenheid: noord',
      'eenheid: nord',
      5,
      'Het team of de eenheid ‘nord’ bestaat niet. Misschien ‘noord’? Mogelijk: noord, ',
    ],
    [
      'a parent',
      organisatie,
      'noord, naam: Team Noord, onder: boog',
      'noord, naam: Team Noord, onder: bog',
      9,
      'Misschien ‘boog’?',
    ],
    [
      'an indicator',
      verhaal,
      'indicator: uitval',
      'indicator: uitvl',
      5,
      'De indicator ‘uitvl’ bestaat niet. Misschien ‘uitval’?',
    ],
    ['a source', uitval, 'bestand: uit', 'bestand: uitt', 8, 'De gegevensbeschrijving ‘uitt’ bestaat niet'],
    [
      'a period column',
      uitval,
      'periode: einde',
      'periode: eind',
      9,
      'De kolom ‘eind’ bestaat niet in ‘uit’. Misschien ‘einde’?',
    ],
    [
      'a column in a condition',
      uitval,
      'noemer: { einde',
      'noemer: { eidne',
      10,
      'De kolom ‘eidne’ bestaat niet in ‘uit’. Misschien ‘einde’?',
    ],
    [
      'an answer in a condition',
      uitval,
      '[client, aanbieder]',
      '[klient, aanbieder]',
      11,
      'De kolom ‘wijze’ kent het antwoord ‘klient’ niet. Misschien ‘client’?',
    ],
    [
      'a column of a breakdown',
      uitval,
      'periode: einde',
      'periode: einde\nuitsplitsing: [wijze, leeftijd]',
      10,
      'De kolom ‘leeftijd’ bestaat niet',
    ],
    [
      'a person column',
      uit,
      'persoon: client',
      'persoon: cliënten',
      5,
      'De kolom ‘cliënten’ bestaat niet in ‘uit’. Misschien ‘client’?',
    ],
    [
      'a group',
      editie,
      'zichtbaar: openbaar',
      'zichtbaar: openbar',
      4,
      'De groep ‘openbar’ bestaat niet. Misschien ‘openbaar’? Mogelijk: openbaar, intern.',
    ],
    [
      'a story in a chapter',
      editie,
      'datum:',
      'hoofdstukken: [{ titel: A, verhalen: [evenweg] }]\ndatum:',
      7,
      'Het verhaal ‘evenweg’ bestaat niet. Misschien ‘even-weg’?',
    ],
    [
      'an action in a chapter',
      editie,
      'datum:',
      'hoofdstukken: [{ titel: A, acties: [x], verhalen: [even-weg] }]\ndatum:',
      7,
      'De actie ‘x’ bestaat niet.',
    ],
    ['a response', uitval, 'soort: outcome', 'soort: outcome\nrespons: respons-x', 7, 'De indicator ‘respons-x’ bestaat niet'],
    [
      'a replaced indicator',
      uitval,
      'soort: outcome',
      'soort: outcome\nvervangt: uitval-oud',
      7,
      'De indicator ‘uitval-oud’ bestaat niet',
    ],
    ['a team in a translation', uit, 'soort: eenheid }', 'soort: eenheid, vertaal: { T Noord: nord } }', 8, 'Misschien ‘noord’?'],
    [
      'a grouping',
      uitval,
      'periode: einde',
      'periode: einde\nuitsplitsing: { indeling: gemente }',
      10,
      'De indeling ‘gemente’ bestaat niet',
    ],
    [
      'who it is about, said by a figure that cannot say it',
      uitval,
      'periode: einde',
      'periode: einde\nsamenstelling: uitval',
      10,
      '‘uitval’ zegt niet om wie het gaat',
    ],
    ['a merged unit', organisatie, 'vanaf: 2024-01-01', 'opgegaan-in: stad', 10, '‘stad’ bestaat niet'],
    [
      'who may answer',
      uitval,
      'periode: einde',
      'periode: einde\ninformant: { kies: [jongere] }',
      10,
      'Geen enkele kolom heeft deze antwoorden: jongere',
    ],
    [
      'the file a story follows',
      verhaal,
      'van: team noord',
      'van: team noord\nvervolg-op: nergens',
      5,
      'Het verhaal ‘nergens’ bestaat niet',
    ],
  ]);

  test('a data file', () => {
    const folder = changedFolder(uit, 'persoon: client', 'persoon: client\nbestanden: [uitt.csv]');
    expect(complaints(folder)).toEqual([
      'TV-170 data/uit.md:6 Het gegevensbestand ‘uitt.csv’ ligt niet in data/. Zet het daar, of verbeter de naam bij ‘bestanden’. Misschien ‘uit.csv’? Mogelijk: uit.csv.',
    ]);
  });

  test('a data file that nobody describes, and how to have it described', () => {
    const folder = folderOf({}, { dataFiles: ['data/uit.csv', 'data/Mijn export (2).csv'] });
    expect(complaints(folder)).toEqual([expect.stringContaining('tv nieuw --uit "data/Mijn export (2).csv"')]);
  });

  test('a favourable answer', () => {
    const text = base[uitval]?.replace('aandeel', 'verdeling\nwaarde: wijze\ngunstig: [goed]').replace(/teller.*\n/, '') ?? '';
    expect(complaints(folderOf({ [uitval]: text }))).toEqual([
      expect.stringContaining(`${uitval}:9 De kolom ‘wijze’ kent het antwoord ‘goed’ niet.`),
    ]);
  });

  test('a code that its list does not have', () => {
    const text =
      base[uit]?.replace('waarden: [client, aanbieder, volgens-plan]', 'lijst: ijw-jz588').replace('wijze:', 'reden:') ?? '';
    const derived = `${text.replace(/---\n$/, '')}afgeleid:\n  wijze:\n    codes:\n      van: reden\n      naar:\n        client: ["32"]\n        aanbieder: ["33", "3"]\n---\n`;
    expect(complaints(folderOf({ [uit]: derived }))).toEqual([
      expect.stringMatching(/^TV-172 data\/uit\.md:17 De code ‘3’ staat niet in de lijst ijw-jz588\./),
    ]);
  });
});

describe('what cannot be', () => {
  each([
    ['a unit twice', organisatie, 'id: zuid', 'id: noord', 10, 'De eenheid ‘noord’ staat er twee keer'],
    ['a heading twice', uit, 'kop: Einddatum', 'kop: Team', 9, 'Het opschrift ‘Team’ hoort al bij de kolom ‘team’'],
    [
      'a unit above itself',
      organisatie,
      '{ id: boog, naam: De Boog }',
      '{ id: boog, naam: De Boog, onder: noord }',
      8,
      'kringetje naar zichzelf: boog → noord → boog',
    ],
    [
      'an end before the start',
      organisatie,
      'vanaf: 2024-01-01',
      'vanaf: 2024-01-01, tot: 2023-01-01',
      10,
      'Het einde (2023-01-01) ligt voor het begin (2024-01-01)',
    ],
    [
      'a smallest group under seven',
      organisatie,
      'naam: De Boog\n',
      'naam: De Boog\nkleinste-groep: 5\n',
      4,
      'minder dan 7 kan nooit',
    ],
    ['a period shorter than the base period', editie, '"2025"', '2025-03', 6, 'De kortste periode is een halfjaar'],
    [
      'a story about a team that did not exist',
      verhaal,
      'noord, periode: 2025-H1',
      'zuid, periode: 2023-H1',
      5,
      'De eenheid ‘zuid’ bestond niet in 2023-H1: ze begon op 2024-01-01',
    ],
    [
      'a period by a column without dates',
      uitval,
      'periode: einde',
      'periode: wijze',
      9,
      'De kolom ‘wijze’ is van de soort ‘code’ en kan hier niet. Nodig: datum of periode',
    ],
    [
      'a breakdown by person',
      uitval,
      'periode: einde',
      'periode: einde\nuitsplitsing: client',
      10,
      'is van de soort ‘persoon’ en kan hier niet',
    ],
    [
      'a row that counts in every period it touches',
      uitval,
      'periode: einde',
      'periode: { loopt: [einde, einde] }',
      9,
      'Kies één datum',
    ],
    [
      'ordered answers without an order',
      uit,
      'soort: code, waarden: [client, aanbieder, volgens-plan]',
      'soort: geordend',
      10,
      'Zet ze op volgorde onder waarden',
    ],
    [
      'a column called som',
      uit,
      'kolommen:\n',
      'kolommen:\n  som: { kop: Som, soort: getal }\n',
      7,
      'Een kolom kan niet ‘som’ heten',
    ],
    [
      'two columns for the team',
      uit,
      'kolommen:\n',
      'kolommen:\n  groep: { kop: Groep, soort: eenheid }\n',
      9,
      'Meer dan één kolom zegt om welk team het gaat: groep, team',
    ],
    ['a share without a numerator', uitval, 'teller: { wijze: [client, aanbieder] }\n', '', 2, 'De sleutel ‘teller’ ontbreekt'],
    [
      'a response that is no response',
      uitval,
      'soort: outcome',
      'soort: outcome\nrespons: uitval',
      7,
      'De indicator ‘uitval’ is geen respons',
    ],
    ['a story without a voice', verhaal, 'van: team noord\n', '', 2, 'Vul een van deze sleutels in: perspectief, van'],
    ['a story without text', verhaal, 'Wij zagen dat het rustiger werd.', '', 2, 'nog geen tekst'],
    [
      'a scale upside down',
      uitval,
      'soort: outcome',
      'soort: outcome\nschaal: { van: 10, tot-en-met: 1 }',
      7,
      'Het eerste getal moet lager zijn',
    ],
  ]);

  test('a range that ends before it starts, or of a column without an order', () => {
    expect(complaints(changedFolder(uitval, '{ einde: ingevuld }', '{ einde: { vanaf: 2025-01-01, tot: 2024-01-01 } }'))).toEqual(
      [expect.stringContaining(`${uitval}:10 Het einde (2024-01-01) ligt voor het begin (2025-01-01)`)],
    );
    expect(complaints(changedFolder(uitval, '{ einde: ingevuld }', '{ wijze: { vanaf: 3 } }'))).toEqual([
      expect.stringContaining(`${uitval}:10 De kolom ‘wijze’ is van de soort ‘code’ en kan hier niet.`),
    ]);
  });

  test('a free page for a group that does not exist is not shown to all', () => {
    const folder = folderOf({ 'content/paginas/over.md': '---\ntitel: Over\nzichtbaar: inter\n---\n' });
    expect(complaints(folder)).toEqual([expect.stringContaining('Misschien ‘intern’?')]);
    expect(define(folder).definitions?.freePages).toEqual([]);
  });

  test('an indicator of a description with a mistake is left out without a second word', () => {
    const folder = changedFolder(uit, 'kop: Einddatum', 'kop: Team');
    expect(complaints(folder)).toHaveLength(1);
    expect(define(folder).definitions).toMatchObject({ sources: [], indicators: [] });
  });

  test('a source without a column for the team, at the indicator that needs it', () => {
    const said = complaints(changedFolder(uit, 'soort: eenheid', 'soort: tekst'));
    expect(said).toEqual([expect.stringContaining(`${uitval}:8 In ‘uit’ zegt geen kolom om welk team het gaat`)]);
  });

  test('a window back from an export without a date', () => {
    const text = base[uitval]?.replace('einde: ingevuld', 'einde: { tot: peildatum - 12 maanden }') ?? '';
    const said = complaints(folderOf({ [uitval]: text, [uit]: base[uit]?.replace('datum: 2026-01-12\n', '') ?? '' }));
    expect(said.map((line) => line.slice(0, 6))).toEqual(['TV-190', 'TV-190']);
    expect(
      define(folderOf({ [uitval]: text, [uit]: base[uit]?.replace('datum: 2026-01-12\n', '') ?? '' })).definitions?.indicators,
    ).toEqual([]);
  });

  test('indicators that replace each other', () => {
    const a = base[uitval]?.replace('soort: outcome', 'soort: outcome\nvervangt: b') ?? '';
    const said = complaints(folderOf({ [uitval]: a, 'content/indicatoren/b.md': a.replace('vervangt: b', 'vervangt: uitval') }));
    expect(said).toEqual([expect.stringContaining('De indicator verwijst in een kringetje naar zichzelf: b → uitval → b.')]);
  });

  test('an edition to which no story belongs; an error when anyone may read it', () => {
    const lonely = (state: string) => folderOf({ [editie]: base[editie]?.replace('"2025"', `"2023"\nstaat: ${state}`) ?? '' });
    const levels = ['concept', 'vrijgegeven'].map((state) =>
      define(lonely(state)).findings.map(({ code, level }) => [code, level]),
    );
    expect(levels).toEqual([[['TV-179', 'warning']], [['TV-179', 'error']]]);
  });

  test('an edition of a unit before its life', () => {
    const said = complaints(changedFolder(editie, 'eenheid: boog\nperiode: "2025"', 'eenheid: zuid\nperiode: "2023"'));
    expect(said).toEqual([expect.stringContaining('De eenheid ‘zuid’ bestond niet in 2023: ze begon op 2024-01-01.')]);
  });

  test('two stories with one name', () => {
    const said = complaints(folderOf({ 'content/verhalen/2024/even-weg.md': base[verhaal] ?? '' }));
    expect(said).toEqual([
      'TV-174 content/verhalen/2025/even-weg.md: De naam ‘even-weg’ is al in gebruik door content/verhalen/2024/even-weg.md. Hernoem een van de twee bestanden.',
    ]);
  });

  test.each(['definities', '2025', 'index'])('a free page called %s', (id) => {
    const said = complaints(folderOf({ [`content/paginas/${id}.md`]: '---\ntitel: Over\n---\n' }));
    expect(said).toEqual([expect.stringContaining(`De naam ‘${id}’ gebruikt de site zelf in adressen`)]);
  });
});

describe('the format', () => {
  const format = (text: string) => changedFolder(organisatie, 'formaat: 1\n', text);

  test('that is missing is told', () => {
    expect(complaints(format(''))).toEqual([
      `TV-193 ${organisatie}:2 De sleutel ‘formaat’ ontbreekt. Zet bovenaan: formaat: 1. Dat doet ook: tv migreer`,
    ]);
  });

  test('that is newer is refused, and nothing else is judged', () => {
    const folder = format('formaat: 2\nkleinste-groep: 3\n');
    expect(complaints(folder)).toEqual([
      expect.stringContaining('Deze map is geschreven in formaat ‘2’; deze versie leest tot en met 1.'),
    ]);
    expect(define(folder).definitions).toBeNull();
  });

  test('that is newer is refused although its keys are unknown', () => {
    expect(complaints(format('formaat: 2\nnieuwe-sleutel: { a: b }\n'))).toEqual([expect.stringContaining('TV-194')]);
  });

  test('that is older is read, with a word on it', () => {
    const folder = format('formaat: 0\n');
    expect(complaints(folder)).toEqual([expect.stringContaining('TV-195')]);
    expect(define(folder).definitions).not.toBeNull();
  });
});

describe('files in the wrong place', () => {
  const page = '---\ntitel: Over\n---\n';
  const cases: [path: string, sentence: string][] = [
    ['content/verhaal/2025/x.md', 'In de map ‘verhaal’ wordt niets gelezen. Misschien ‘verhalen’?'],
    ['content/uitval.md', 'Verplaats het, bijvoorbeeld naar content/indicatoren/uitval.md of content/verhalen/2025/uitval.md'],
    ['content/organisaties.md', 'Verplaats het, bijvoorbeeld naar content/organisatie.md'],
    ['content/verhalen/x.md', 'Verplaats het, bijvoorbeeld naar content/verhalen/2025/x.md'],
    ['content/verhalen/even-weg.md', 'bijvoorbeeld naar content/verhalen/2025/even-weg-2.md'],
    ['content/verhalen/vorig jaar/x.md', 'De map heet nu ‘vorig jaar’'],
    ['content/paginas/oud/x.md', 'Verplaats het, bijvoorbeeld naar content/paginas/x.md'],
    [
      'content/paginas/Over ons.md',
      'De bestandsnaam ‘Over ons.md’ wordt deel van een adres. Gebruik kleine letters, cijfers en streepjes, zoals ‘over-ons.md’',
    ],
    ['content/paginas/over.MD', 'De extensie van ‘over.MD’ staat in hoofdletters'],
  ];
  test.each(cases)('%s', (path, sentence) => {
    expect(complaints(folderOf({ [path]: page }))).toEqual([expect.stringContaining(sentence)]);
  });

  test('a wrong folder is one mistake, however many files lie in it', () => {
    expect(complaints(folderOf({ 'content/verhaal/2025/x.md': page, 'content/verhaal/2025/y.md': page }))).toHaveLength(1);
  });

  test('a name that is no address; what refers to the name it will have is no second mistake', () => {
    const { path, text } = folderOf().texts.find((file) => file.path === verhaal)!;
    const rest = folderOf({
      [editie]: base[editie]!.replace('\n---\n', '\nhoofdstukken:\n  - { titel: A, verhalen: [even-weg] }\n---\n'),
    });
    const texts = rest.texts.map((file) => (file.path === path ? { path: path.replace('even-weg', 'Even weg'), text } : file));
    expect(complaints({ ...rest, texts })).toEqual([expect.stringContaining('TV-110')]);
  });

  test('a Word document among the stories, with the command that makes it one', () => {
    const path = 'content/verhalen/2025/Brief van moeder.docx';
    const lost = { path, what: 'misplaced', line: null } as const;
    expect(complaints({ ...folderOf(), others: [lost] })).toEqual([expect.stringContaining(`tv verhaal --uit "${path}"`)]);
  });

  test('a second extension; what refers to the file is no second mistake', () => {
    const { [uitval]: _, ...others } = folderOf().texts.reduce<Record<string, string>>(
      (all, { path, text }) => ({ ...all, [path]: text }),
      {},
    );
    const folder = folderOf();
    const texts = Object.entries(others).map(([path, text]) => ({ path, text }));
    const lost = { path: 'content/indicatoren/uitval.md.txt', what: 'misplaced', line: null } as const;
    expect(complaints({ ...folder, texts, others: [lost] })).toEqual([
      'TV-102 content/indicatoren/uitval.md.txt: Het bestand heet ‘uitval.md.txt’: een teksteditor heeft er een tweede extensie achter gezet. Hernoem het naar ‘uitval.md’.',
    ]);
  });

  test('no organisatie.md: no definitions, and one finding', () => {
    const folder = folderOf();
    const without = { ...folder, texts: folder.texts.filter((file) => file.path !== organisatie) };
    expect(complaints(without)).toEqual([
      expect.stringContaining('TV-100 content/organisatie.md: Het bestand content/organisatie.md ontbreekt'),
    ]);
    expect(define(without).definitions).toBeNull();
  });
});
