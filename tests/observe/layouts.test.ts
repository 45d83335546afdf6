import { describe, expect, test } from 'vitest';
import { define } from '../../src/define.ts';
import { nAt } from '../count-fixtures.ts';
import { count } from '../../src/count.ts';
import { openDuckdb } from '../../src/count/engine-duckdb.ts';
import { observe } from '../../src/observe.ts';
import { say } from './helpers.ts';

const organisation = `---
formaat: 1
naam: Test
basisperiode: jaar
groepen: [{ id: openbaar, naam: Iedereen, openbaar: ja }]
eenheden:
  - { id: test, naam: Test }
  - { id: noord, naam: Team Noord, onder: test }
  - { id: zuid, naam: Team Zuid, onder: test }
---
`;
const share = (denominator: string, numerator: string, period = 'einde') => `---
titel: Cijfer
vraag: Hoe vaak?
telt: [rij, rijen]
zin: waren zo
soort: outcome
maat: aandeel
bestand: bron
periode: ${period}
noemer: ${denominator}
teller: ${numerator}
---
`;

interface Case {
  /** Front matter of the description, without its title. */
  source: string;
  indicator: string;
  /** Data files by name. */
  data: Record<string, string | Uint8Array>;
  instrument?: string;
}

/** From a folder to cells: what is defined, observed and counted, and everything that was said on the way. */
async function count1({ source, indicator, data, instrument }: Case) {
  const texts = [
    { path: 'content/organisatie.md', text: organisation },
    { path: 'content/indicatoren/uitval.md', text: indicator },
    { path: 'data/bron.md', text: `---\ntitel: Bron\nbron: Export\ndatum: 2026-01-12\n${source}\n---\n` },
    ...(instrument ? [{ path: 'content/instrumenten/lijst.md', text: `---\n${instrument}\n---\n` }] : []),
  ];
  const dataFiles = Object.keys(data).map((name) => `data/${name}`);
  const { definitions, findings } = define({ root: '/', texts, dataFiles, others: [] });
  const engine = await openDuckdb();
  const said = [...findings];
  const bytes = async (path: string) => {
    const content = data[path.slice('data/'.length)]!;
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  for (const own of definitions!.sources)
    said.push(...(await observe(own, { bytes, definitions: definitions!, sink: engine.sink(), dataFiles })).findings);
  const counted = await count({ definitions: definitions!, engine, aggregates: [] });
  engine.close();
  const at = (unit: string, category: string | null = null) =>
    nAt(counted.tally.cells, { unit, period: '2025', category }) ?? null;
  return { at, cells: counted.tally.cells, said: said.filter(({ level }) => level !== 'hint'), all: said };
}
const codes = (findings: { code: string }[]) => findings.map(({ code }) => code);

describe('stop messages', () => {
  // Seven products of five clients. A1 has two that follow within 28 days: one trajectory. B1’s second starts 30 days later: another.
  const rows = [
    'Cliëntnr;ToewijzingNummer;Team;ProductCategorie;Begindatum;Einddatum;RedenBeeindiging',
    'A1;1;Team Noord;45;1-1-2025;1-3-2025;37',
    'A1;2;Team Noord;45;20-3-2025;1-6-2025;32',
    'B1;3;Team Noord;45;1-1-2025;1-2-2025;31',
    'B1;4;Team Noord;43;3-3-2025;1-9-2025;31',
    'C1;5;Team Zuid;45;1-1-2025;1-5-2025;33',
    'D1;6;Team Zuid;45;1-1-2025;1-5-2025;20',
    'E1;7;Team Zuid;45;1-1-2025;1-5-2025;34',
  ].join('\n');
  const reason = 'kolommen: { reden: { kop: RedenBeeindiging, soort: code, lijst: ijw-jz588 } }';
  const layout = 'bestanden: [bron.csv]\nindeling: stopberichten';

  test('are read by their headings; administrative ends are no end, and products that follow each other are one trajectory', async () => {
    const early = '{ wijze: [door de cliënt, door de aanbieder] }';
    const { at, said } = await count1({
      source: `${layout}\n${reason}`,
      indicator: share('{ episode: ingevuld, wijze: { niet: [administratief] } }', early),
      data: { 'bron.csv': rows },
    });
    expect(said).toEqual([]);
    // Noord: A1 once, B1 twice. Zuid: C1 and E1.
    expect([at('test'), at('noord'), at('zuid')]).toEqual([5, 3, 2]);
    expect([at('test', 'ja'), at('noord', 'ja'), at('zuid', 'ja')]).toEqual([2, 1, 1]);
  });
  test('of which nobody said by which law: 31 is asked, never guessed', async () => {
    const { said } = await count1({
      source: layout,
      indicator: share('{ einde: ingevuld }', '{ reden: [31] }'),
      data: { 'bron.csv': rows },
    });
    const [first] = said;
    expect(first).toMatchObject({ code: 'TV-338', level: 'error', at: { file: 'data/bron.md' } });
    expect(say(first!)).toMatch(/31 is bij jeugdhulp \(iJw\) ‘volgens plan’ en bij de Wmo ‘verhuizing’/);
    expect(say(first!)).toContain('Mogelijk: ijw-jz588, ijw-wmo588.');
  });
  test('a code of the other law is told with its row and both lists', async () => {
    const { said } = await count1({
      source: `${layout}\n${reason}`,
      indicator: share('{ einde: ingevuld }', '{ wijze: [door de cliënt] }'),
      data: { 'bron.csv': `${rows}\nF1;8;Team Zuid;45;1-1-2025;1-5-2025;21` },
    });
    expect(said.map(({ code, at }) => [code, at.line])).toEqual([['TV-339', 9]]);
    expect(say(said[0]!)).toContain('‘21’ staat niet in ijw-jz588, wel in ijw-wmo588');
  });
});

describe('policy records', () => {
  test('are read by the headings of the protocol, with its own codes', async () => {
    const rows = [
      'Cliëntnummer;Team;Hulpvorm;Datum aanvang jeugdhulp;Datum einde jeugdhulp;Reden beëindiging jeugdhulp',
      'A1;Team Noord;45;20250101;20250301;01',
      'A2;Team Noord;45;20250101;20250401;03',
      'A3;Team Zuid;45;20250101;20250401;4',
      'A4;Team Zuid;45;20250101;;',
    ].join('\n');
    const { at, said } = await count1({
      source: 'bestanden: [bron.csv]\nindeling: beleidsinformatie',
      indicator: share('{ einde: ingevuld }', '{ wijze: [door de cliënt, door de aanbieder] }'),
      data: { 'bron.csv': rows },
    });
    expect(codes(said)).toEqual(['TV-352']);
    expect([at('test'), at('test', 'ja'), at('zuid', 'ja')]).toEqual([3, 2, 1]);
  });
});

const instrument = `titel: Lijst
schaal: [oneens, eens]
niet-gescoord: [n.v.t.]
onderdelen:
  algemeen: { items: { gehoord: "Er werd naar mij geluisterd.", samen: Wij beslisten samen. } }`;
const likes = share('{ gehoord: ingevuld }', '{ gehoord: [eens] }', 'dag');

describe('a questionnaire', () => {
  const about =
    'bestanden: [bron.csv]\nindeling: vragenlijst\ninstrument: lijst\npersoon: wie\nkolommen: { wie: { kop: Gezin, soort: persoon }, team: { kop: Team, soort: eenheid }, dag: { kop: Datum, soort: datum } }';
  const head = 'Gezin;Team;Datum;Er werd naar mij geluisterd;Samen';
  test('needs no column described per question: headings are their texts or their names', async () => {
    const rows = [
      head,
      'A1;noord;1-2-2025;eens;oneens',
      'A2;noord;1-2-2025;oneens;eens',
      'A3;zuid;1-2-2025;n.v.t.;eens',
      'A4;zuid;1-2-2025;eens;',
    ];
    const { at, said } = await count1({ source: about, indicator: likes, instrument, data: { 'bron.csv': rows.join('\n') } });
    expect(said).toEqual([]);
    expect([at('test'), at('test', 'ja'), at('noord'), at('zuid')]).toEqual([3, 2, 2, 1]);
  });
  test('a question that is not in the file is told with the columns that are', async () => {
    const { all } = await count1({
      source: about,
      indicator: likes,
      instrument,
      data: { 'bron.csv': `${head.replace('Samen', 'Saamen')}\nA1;noord;1-2-2025;eens;oneens` },
    });
    const lacking = all.find(({ code }) => code === 'TV-321')!;
    expect(say(lacking)).toMatch(/Misschien ‘Saamen’\?/);
  });
  test('a questionnaire that does not exist is told with those that do', async () => {
    const { said } = await count1({
      source: about.replace('instrument: lijst', 'instrument: lijts'),
      indicator: likes,
      instrument,
      data: { 'bron.csv': head },
    });
    const lost = said.find(({ code }) => code === 'TV-167');
    expect(lost).toMatchObject({ at: { file: 'data/bron.md' }, params: { suggestion: 'lijst' } });
  });
});

describe('answers, a row each', () => {
  const about =
    'bestanden: [bron.csv]\nindeling: antwoorden\nvraag: Vraag\nantwoord: Antwoord\ninstrument: lijst\npersoon: wie\nsleutel: [wie, dag]\nkolommen: { wie: { kop: Gezin, soort: persoon }, team: { kop: Team, soort: eenheid }, dag: { kop: Datum, soort: datum } }';
  const head = 'Gezin;Team;Datum;Vraag;Antwoord';
  const rows = [
    head,
    'A1;noord;1-2-2025;Er werd naar mij geluisterd.;eens',
    'A2;noord;1-2-2025;Er werd naar mij geluisterd.;oneens',
    'A1;noord;1-2-2025;Wij beslisten samen.;oneens',
    'A1;noord;9-9-2025;Er werd naar mij geluisterd.;oneens',
    'A3;zuid;1-2-2025;Wij beslisten samen.;eens',
    ';;;;',
  ];
  test('become a row per filled-in list, whatever their order', async () => {
    const { at, said } = await count1({ source: about, indicator: likes, instrument, data: { 'bron.csv': rows.join('\n') } });
    expect(said).toEqual([]);
    // A1 filled in two lists; A3 was not asked whether she was heard.
    expect([at('test'), at('test', 'ja'), at('noord'), at('zuid')]).toEqual([3, 1, 3, null]);
  });
  test('a question answered twice in a list is told with both rows, and the last counts', async () => {
    const twice = [...rows.slice(0, 4), 'A1;noord;1-2-2025;Er werd naar mij geluisterd.;oneens', ...rows.slice(4)].join('\n');
    const { at, said } = await count1({ source: about, indicator: likes, instrument, data: { 'bron.csv': twice } });
    expect(said.map(({ code, at: place }) => [code, place.line])).toEqual([['TV-379', 5]]);
    expect(say(said[0]!)).toContain('in rij 2');
    expect(at('test', 'ja')).toBe(0);
  });
  test('a described question that nobody was asked is told with those that were', async () => {
    const other = rows.map((row) => row.replace('Wij beslisten samen.', 'Wij besloten samen')).join('\n');
    const { all } = await count1({ source: about, indicator: likes, instrument, data: { 'bron.csv': other } });
    expect(codes(all)).toEqual(expect.arrayContaining(['TV-377', 'TV-378']));
    expect(say(all.find(({ code }) => code === 'TV-377')!)).toContain('Misschien ‘Wij besloten samen’?');
  });
  test('a question of one year that the next did not ask is a warning, never the end', async () => {
    const last = [head, 'B1;noord;1-2-2024;Er werd naar mij geluisterd.;eens'].join('\n');
    const { said, at } = await count1({
      source: about.replace('[bron.csv]', '[bron.csv, oud.csv]'),
      indicator: likes,
      instrument,
      data: { 'bron.csv': rows.join('\n'), 'oud.csv': last },
    });
    expect(codes(said)).toEqual(['TV-324']);
    expect(at('test')).toBe(3);
  });
  test('without a heading for the question the file is not read, and the headings found are said', async () => {
    const { said } = await count1({
      source: about,
      indicator: likes,
      instrument,
      data: { 'bron.csv': rows.join('\n').replace('Vraag', 'Item') },
    });
    expect(say(said.find(({ code }) => code === 'TV-321')!)).toMatch(
      /‘Vraag’ staat niet in dit bestand.*Gezin, Team, Datum, Item, Antwoord/,
    );
  });
});
