import { describe, expect, test } from 'vitest';
import { column, definitions, indicator, see, source } from './helpers.ts';

const columns = [
  column('client', 'person', { headings: ['Cliëntnr'] }),
  column('team', 'unit', { headings: ['Uitvoerend team', 'Team'] }),
  column('einde', 'date', { headings: ['Einddatum'] }),
  column('score', 'integer', { headings: ['Score'] }),
];
const described = source(columns);
const head = 'Cliëntnr;Uitvoerend team;Einddatum;Score';
const plain = `${head}\nA1;Team Noord;14-3-2025;3\nA2;noord;15-3-2025;4\n`;
const expected = [
  { client: 'A1', team: 'noord', einde: '2025-03-14', score: '3' },
  { client: 'A2', team: 'noord', einde: '2025-03-15', score: '4' },
];
const only = (rows: Record<string, string | null>[]) =>
  rows.map(({ client, team, einde, score }) => ({ client, team, einde, score }));

describe('the same two rows, as offices send them', () => {
  test.each([
    ['as is', plain],
    ['with Windows line ends', plain.replaceAll('\n', '\r\n')],
    ['with old Mac line ends', plain.replaceAll('\n', '\r')],
    ['with sep=;', `sep=;\r\n${plain}`],
    ['with commas', plain.replaceAll(';', ',')],
    ['with tabs', plain.replaceAll(';', '\t')],
    ['with upright lines', plain.replaceAll(';', '|')],
    ['all in quotes', plain.replace(/[^;\n]+/g, '"$&"')],
    ['with columns that are empty', plain.replaceAll('\n', ';;;\n')],
    ['with empty rows', plain.replaceAll('\n', '\n;;;\n\n')],
    ['with another heading for the team', plain.replace('Uitvoerend team', 'TEAM')],
    ['with headings in capitals, double and no-break spaces', plain.replace('Uitvoerend team', '  UITVOEREND\u00a0 Team ')],
    ['with a title and a filter above', `Export ECD;;;\nGemaakt op;12-1-2026;;\n\nPeriode: 2025; alle teams;;\n${plain}`],
  ])('%s', async (_, csv) => {
    const { rows, findings } = await see({ 'bron.csv': csv }, described);
    expect(only(rows)).toEqual(expected);
    expect(findings).toEqual([]);
  });

  test.each([
    ['whole records in quotes', plain.replace(/^.+$/gm, '"$&"'), 'TV-333@2:'],
    [
      'whole records in quotes, commas within',
      plain.replaceAll(';', ',').replace(/^.+$/gm, (line) => `"${line.replace('Team Noord', '""Team Noord""')}";;`),
      'TV-333@2:',
    ],
    [
      'only records with quotes of their own in quotes',
      plain.replace('A1;Team Noord;14-3-2025;3', '"A1;""Team Noord"";14-3-2025;3"'),
      'TV-333@2:',
    ],
    ['headings repeated on every page', plain.replace('A2', `${head}\nA2`), 'TV-332@3:'],
    ['a total', `${plain}Totaal;;;7\n`, 'TV-330@4:Cliëntnr'],
    ['a grand total with words', `${plain};Eindtotaal team Noord;;7\n`, 'TV-330@4:Uitvoerend team'],
    ['a total with a number under a column of words', `${plain}Totaal;2;;7\n`, 'TV-330@4:Cliëntnr'],
    ['a note under the table', `${plain}Bron: BergOp, 2 rijen;;;\n`, 'TV-331@4:'],
  ])('%s: read, and told', async (_, csv, code) => {
    const { rows, codes } = await see({ 'bron.csv': csv }, described);
    expect(only(rows)).toEqual(expected);
    expect(codes).toEqual([code]);
  });
});

describe('headings', () => {
  test('a heading that is nearly right is told with what was meant and what there is', async () => {
    const { codes, said } = await see({ 'bron.csv': plain.replace('Einddatum', 'Eind datum') }, described);
    expect(codes).toEqual(['TV-321@1:']);
    expect(said[0]).toBe(
      'De kolom ‘Einddatum’ staat niet in dit bestand. Misschien ‘Eind datum’? Gevonden kolommen: Cliëntnr, Uitvoerend team, Eind datum, Score. Pas ‘kop’ aan in data/bron.md, regel 1, of de kop in het bestand.',
    );
  });

  test('it is told at the row of headings, wherever that stands', async () => {
    const { codes } = await see({ 'bron.csv': `Export;;;\n\n${plain.replace('Einddatum', 'Eind datum')}` }, described);
    expect(codes).toEqual(['TV-321@3:']);
  });

  test('no heading at all: what was looked for and what stood first', async () => {
    const { codes, said, rows } = await see({ 'bron.csv': 'a;b\n1;2' }, described);
    expect(rows).toEqual([]);
    expect(codes).toEqual(['TV-320@:']);
    expect(said[0]).toContain('Gezocht: Cliëntnr, Uitvoerend team');
  });

  test('a heading that stands there twice is refused, not chosen from', async () => {
    const { codes, said } = await see(
      { 'bron.csv': 'Cliëntnr;Team;Einddatum;Score;Einddatum\nA1;noord;1-1-2025;3;2-2-2025' },
      described,
    );
    expect(codes).toEqual(['TV-322@1:Einddatum']);
    expect(said[0]).toContain('kolom C en E');
  });

  test('columns nobody described are listed once', async () => {
    const { said } = await see({ 'bron.csv': plain.replace('Score', 'Score;Opmerking').replace(';3', ';3;x') + '' }, described);
    expect(said[0]).toBe('Deze kolommen staan niet in de beschrijving en worden niet gelezen: Opmerking.');
  });

  test('a column that comes and goes between years is told, and those rows were not asked', async () => {
    const more = source([...columns, column('nieuw', 'code', { headings: ['Nieuw'] })], { files: ['2024.csv', '2025.csv'] });
    const { rows, codes, said } = await see({ '2024.csv': plain, '2025.csv': `${head};Nieuw\nA3;noord;1-1-2025;3;ja` }, more);
    expect(codes).toEqual(['TV-324@1:']);
    expect(said[0]).toContain('wel in data/2025.csv, maar niet in data/2024.csv');
    expect(rows.map((row) => [row['nieuw'], row['nieuw__why']])).toEqual([
      [null, 'not-asked'],
      [null, 'not-asked'],
      ['ja', null],
    ]);
  });

  test('a column that one year calls otherwise: how it seems to be called there; others stand at the file that has them', async () => {
    const more = source([...columns, column('reden', 'code', { headings: ['Reden einde'] })], {
      files: ['2024.csv', '2025.csv'],
    });
    const { findings, said } = await see(
      {
        '2024.csv': `${head};Reden einde\nA1;noord;1-1-2024;3;1`,
        '2025.csv': `${head};Regio;Reden van einde\nA3;noord;1-1-2025;3;x;1`,
      },
      more,
    );
    expect(said[0]).toContain('kop: [Reden einde, Reden van einde]');
    expect(findings.map(({ code, at }) => `${code} ${at.file}`)).toEqual(['TV-324 data/2025.csv', 'TV-323 data/2025.csv']);
    expect(said[1]).toContain('niet gelezen: Regio.');
  });

  test('a date or person that one year lacks is an error', async () => {
    const { findings } = await see(
      { '2024.csv': plain, '2025.csv': 'Cliëntnr;Team;Score\nA3;noord;1' },
      source(columns, { files: ['2024.csv', '2025.csv'] }),
      definitions({ indicators: [indicator('uitval')] }),
    );
    expect(findings.map(({ code, level, at }) => [code, level, at.file])).toEqual([['TV-321', 'error', 'data/2025.csv']]);
  });

  test('a delimiter in the description that does not fit is told with the one that does', async () => {
    const { codes, said } = await see({ 'bron.csv': plain }, source(columns, { delimiter: ',' }));
    expect(codes).toEqual(['TV-325@:']);
    expect(said[0]).toContain('met ‘;’ zijn het er 4');
  });
});

describe('around the table', () => {
  test('a title above columns without a heading does not become one', async () => {
    const { rows, findings } = await see({ 'bron.csv': `Export;;;;12-1-2026\n${plain}` }, described);
    expect(only(rows)).toEqual(expected);
    expect(findings).toEqual([]);
  });

  test('notes to the right of the table do not shift its cells', async () => {
    const { rows, findings } = await see(
      { 'bron.csv': `${head};;\nA1;noord;14-3-2025;3;;let op\nA2;noord;15-3-2025;4;;\n` },
      described,
    );
    expect(only(rows)).toEqual(expected);
    expect(findings).toEqual([]);
  });

  test('codes that an export protects from Excel are read without their protection', async () => {
    const csv = `${head}\n="0012";noord;14-3-2025;3\n'0013;noord;15-3-2025;4\n"=""0014""";noord;;\n`;
    expect((await see({ 'bron.csv': csv }, described)).rows.map(({ client }) => client)).toEqual(['0012', '0013', '0014']);
  });

  test('the first line of a file without headings is masked where values are', async () => {
    const { findings } = await see({ 'bron.csv': 'Jansen;noord;14-3-2025;3\n' }, described);
    expect(findings[0]!.params).toMatchObject({ values: ['Jansen', 'noord', '14-3-2025', '3'] });
  });
});

describe('rows', () => {
  test('a row is named by its line in the file, also after cells with line ends and lines above', async () => {
    const csv = `Export\n\n${head}\nA1;noord;1-1-2025;"3"\nA2;"Team\nNoord";1-1-2025;x\nA3;noord;1-1-2025;y\n`;
    const { codes, rows } = await see({ 'bron.csv': csv }, described);
    expect(codes).toEqual(['TV-340@5:Score', 'TV-340@7:Score']);
    expect(rows[1]).toMatchObject({ team: 'noord' });
  });

  test('cells that shifted are an error, cells missing at the end are told, a row broken in two is an error', async () => {
    const csv = `${head}\nA1;noord;1-1-2025;3;extra\nA2;noord;1-1-2025\nA3;noord;1-1-2025;3\nA4;no\nord;1-1-2025;3\n`;
    const { findings } = await see({ 'bron.csv': csv }, source(columns.filter(({ id }) => id !== 'team')));
    expect(findings.map(({ code, level, at }) => `${code} ${level} ${at.line}`)).toEqual(
      expect.arrayContaining(['TV-327 error 2', 'TV-328 warning 3', 'TV-329 error 6']),
    );
  });

  test('a quote that never ends is an error, and so is a quote within a cell', async () => {
    const open = await see(
      { 'bron.csv': `${head}\nA1;noord;1-1-2025;3\nA2;"noord;1-1-2025;3\nA3;noord;1-1-2025;3\n` },
      described,
    );
    expect(open.codes).toContain('TV-326@3:');
    const within = await see({ 'bron.csv': `${head}\nA1;"Team" Noord;1-1-2025;3\nA2;noord;1-1-2025;4\n` }, described);
    expect(within.findings.some(({ code, level }) => code === 'TV-326' && level === 'error')).toBe(true);
  });

  test('a team that is called Totaal is no total', async () => {
    const { rows, codes } = await see(
      { 'bron.csv': 'Team;Score\nTotaal;3\n' },
      source([
        column('team', 'unit', { headings: ['Team'], translate: { Totaal: 'noord' } }),
        column('score', 'integer', { headings: ['Score'] }),
      ]),
    );
    expect(rows).toHaveLength(1);
    expect(codes).toEqual([]);
  });

  test('more than twenty bad cells of a kind are one finding with their number and first rows', async () => {
    const bad = Array.from({ length: 43 }, (_, i) => `A${i};noord;1-1-2025;x${i}`).join('\n');
    const { findings, said } = await see({ 'bron.csv': `${head}\n${bad}\n` }, described);
    expect(findings).toHaveLength(1);
    expect(said[0]).toMatch(/^‘x0’ is geen getal\. .*Dit geldt voor 43 cellen of rijen, het eerst in rij 2, 3, 4, 5 en 6\.$/);
    const twenty = await see({ 'bron.csv': `${head}\n${bad.split('\n').slice(0, 20).join('\n')}\n` }, described);
    expect(twenty.findings).toHaveLength(20);
  });

  test('headings without rows, an empty file and a file of blanks are told', async () => {
    expect((await see({ 'bron.csv': head }, described)).codes).toEqual(['TV-334@1:']);
    expect((await see({ 'bron.csv': '' }, described)).codes).toEqual(['TV-303@:']);
    expect((await see({ 'bron.csv': ' \r\n\r\n' }, described)).codes).toEqual(['TV-303@:']);
  });
});

describe('several exports, one set', () => {
  const keyed = source(columns, { files: ['2024.csv', '2025.csv'], key: ['client', 'einde'] });
  const older = `${head}\nA1;noord;1-1-2025;1\nA2;noord;1-1-2025;2\n`;
  const newer = `${head}\nA1;noord;1-1-2025;9\nA3;noord;1-1-2025;3\n`;

  test('of the same row in two exports the newest counts, and doubles are counted', async () => {
    const { rows, codes, report, said } = await see({ '2024.csv': older, '2025.csv': newer }, keyed);
    expect(rows.map(({ client, score }) => `${client} ${score}`).sort()).toEqual(['A1 9', 'A2 2', 'A3 3']);
    expect(codes).toEqual(['TV-372@:']);
    expect(said[0]).toContain('1 rij staat ook in een nieuwer bestand');
    expect(report).toMatchObject({ rows: 3, doubles: 1 });
  });

  test('without a key all rows count', async () => {
    const { rows } = await see({ '2024.csv': older, '2025.csv': newer }, source(columns, { files: ['2024.csv', '2025.csv'] }));
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map((row) => row['__row'])).size).toBe(4);
  });

  test('twice in one file: the last counts, and it is told where', async () => {
    const { rows, codes } = await see(
      { '2024.csv': older.replace('A2', 'A1'), '2025.csv': `${head}\nA9;noord;1-1-2025;1` },
      keyed,
    );
    expect(rows.map(({ client, score }) => `${client} ${score}`).sort()).toEqual(['A1 2', 'A9 1']);
    expect(codes).toEqual(['TV-373@3:']);
  });

  test('numbers of persons that lost their zeros in one of the files are told', async () => {
    const { codes } = await see(
      { '2024.csv': older.replaceAll('A', '00'), '2025.csv': newer.replaceAll('A', '') },
      source(columns, { files: ['2024.csv', '2025.csv'], person: 'client' }),
    );
    expect(codes).toEqual(['TV-368@:']);
  });

  test('a pattern stands for all files it fits, in the order of their numbers', async () => {
    const { report } = await see(
      { 'e-2.csv': older, 'e-10.csv': newer, 'bron.md': 'x' },
      source(columns, { files: ['e-*.csv'] }),
    );
    expect(report.files.map(({ path }) => path)).toEqual(['data/e-2.csv', 'data/e-10.csv']);
  });

  test('a file that is not there is told with the one that was meant', async () => {
    const { codes, said } = await see(
      { 'beeindigingen-2025.csv': plain },
      source(columns, { files: ['beeindiging-2025.csv', 'x*.csv'] }),
    );
    expect(codes).toEqual(['TV-301@1:', 'TV-300@1:']);
    expect(said[1]).toBe(
      'Het bestand ‘beeindiging-2025.csv’ staat niet in data/. Misschien ‘beeindigingen-2025.csv’? Mogelijk: beeindigingen-2025.csv.',
    );
  });
});

test('a large file is read in pieces with the same lines and rows as a small one', async () => {
  const many = Array.from(
    { length: 60_000 },
    (_, i) => `A${i};${i % 7 === 0 ? '"Team\r\nNoord"' : 'Team Noord'};14-3-2025;${i === 54_321 ? 'x' : i % 10}`,
  );
  const { rows, codes } = await see({ 'bron.csv': [head, ...many].join('\r\n') }, described);
  expect(rows).toHaveLength(60_000);
  expect(rows[59_999]).toMatchObject({ client: 'A59999', score: '9' });
  expect(codes).toEqual([`TV-340@${2 + 54_321 + Math.ceil(54_321 / 7)}:Score`]);
});
