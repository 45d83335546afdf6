import { describe, expect, test } from 'vitest';
import { column, see, source } from './helpers.ts';
import { writeXlsx, writeZip, type XlsxCell } from './xlsx-writer.ts';

const head = ['Cliënt', 'Team', 'Einde', 'Score', 'Klaar', 'Reden'];
const columns = [
  column('client', 'person', { headings: ['Cliënt'] }),
  column('team', 'unit', { headings: ['Team'] }),
  column('einde', 'date', { headings: ['Einde'] }),
  column('score', 'number', { headings: ['Score'] }),
  column('klaar', 'yes-no', { headings: ['Klaar'] }),
  column('reden', 'code', { headings: ['Reden'], list: 'ijw-jz588' }),
];
const described = source(columns, { files: ['bron.xlsx'] });
const book = (rows: XlsxCell[][], more = {}) => writeXlsx({ Export: [head, ...rows] }, more);
const observe = (bytes: Uint8Array, more = {}) => see({ 'bron.xlsx': bytes }, { ...described, ...more });

describe('an Excel workbook', () => {
  test('numbers, dates, texts, yes and no arrive as a person sees them', async () => {
    const { rows, findings, report } = await observe(
      book([
        ['A1', 'Team Noord', { date: '2025-03-14' }, 7.5, true, '32'],
        [1234, 'noord', { date: '2025-03-14T23:59:59' }, 0.1 + 0.2, 'nee', 2],
        ['A3', 'noord', '14-3-2025', { formula: 'D2*2', value: 15 }, { formula: 'X', value: 'ja' }, '32 - eenzijdig'],
      ]),
    );
    expect(rows.map(({ client, team, einde, score, klaar, reden }) => [client, team, einde, score, klaar, reden])).toEqual([
      ['A1', 'noord', '2025-03-14', '7.5', 'ja', '32'],
      ['1234', 'noord', '2025-03-14', '0.3', 'nee', '02'],
      ['A3', 'noord', '2025-03-14', '15', 'ja', '32'],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['TV-352']);
    expect(report.files[0]).toMatchObject({ kind: 'workbook', sheet: 'Export', encoding: null, rows: 3 });
  });

  test.each([
    ['among the rows', 'B2:B3', ['TV-395@2:Team']],
    ['over columns of a row', 'B3:C3', ['TV-395@3:Team']],
    ['in columns that nobody reads', 'H2:I3', []],
    ['in the row of headings', 'B1:C1', []],
  ])('cells that were merged %s', async (_, cells, expected) => {
    const rows = ['A1', 'A2'].map((client): XlsxCell[] => [client, 'noord', { date: '2025-03-14' }, 7, 'ja', '32']);
    const change = (xml: string, path: string) =>
      path.includes('worksheets')
        ? xml.replace('</sheetData>', `</sheetData><mergeCells><mergeCell ref="${cells}"/></mergeCells>`)
        : xml;
    const { codes, said } = await observe(book(rows, { change }));
    expect(codes).toEqual(expected);
    if (expected.length > 0) expect(said[0]).toContain(cells);
  });

  test('every failed formula and every formula without outcome is told by its cell, none becomes an empty cell in silence', async () => {
    const { codes, said, rows } = await observe(
      book([
        ['A1', 'noord', { date: '2025-03-14' }, { error: '#DIV/0!' }, 'ja', '32'],
        ['A2', 'noord', { date: '2025-03-14' }, { formula: 'SUM(D1:D2)' }, 'ja', { error: '#N/A' }],
      ]),
    );
    expect(codes).toEqual(['TV-363@2:Score', 'TV-367@3:Score', 'TV-364@3:Reden']);
    expect(said[0]).toBe('Excel kon cel D2 niet uitrekenen: ‘#DIV/0!’.');
    expect(said[1]).toContain('Cel D3 bevat een formule zonder uitkomst');
    expect(rows.map(({ score }) => score)).toEqual([null, null]);
  });

  test('a code that became a date is told, a date that stayed a number is read', async () => {
    const { codes, rows } = await observe(
      book([['A1', 'noord', { serial: 45730 }, { date: '2025-05-01' }, 'ja', { date: '2025-05-01' }]]),
    );
    expect(codes).toEqual(['TV-360@2:Score', 'TV-360@2:Reden']);
    expect(rows[0]).toMatchObject({ einde: '2025-03-14' });
  });

  test('a percentage counts as it is shown: 57 %, not 0.57', async () => {
    const { rows } = await observe(book([['A1', 'noord', null, { percent: 0.57 }, 'ja', '32']]));
    expect(rows[0]).toMatchObject({ score: '57', einde: null });
  });

  test('dates of a workbook that counts from 1904 are right, marked or plain', async () => {
    const { rows } = await observe(
      book(
        [
          ['A1', 'noord', { date: '2025-03-14' }, 1, 'ja', '32'],
          ['A2', 'noord', { serial: 44268 }, 1, 'ja', '32'],
        ],
        { date1904: true },
      ),
    );
    expect(rows.map(({ einde }) => einde)).toEqual(['2025-03-14', '2025-03-14']);
  });

  test('numbers of clients with more than fifteen digits have lost some', async () => {
    expect((await observe(book([[1234567890123456800, 'noord', null, 1, 'ja', '32']]))).codes).toEqual(['TV-365@2:Cliënt']);
  });

  test('headings under a title, merged over rows, with empty rows between: rows keep their number in Excel', async () => {
    const rows: XlsxCell[][] = [
      ['Export', null, null],
      [],
      ['Cliënt', 'Team', 'Einde', 'Uitkomst', null, 'Reden'],
      [null, null, null, 'Score', 'Klaar', null],
      [],
      ['A1', 'noord', { date: '2025-03-14' }, 'x', 'ja', '32'],
    ];
    const { codes } = await observe(writeXlsx({ Blad1: rows }));
    expect(codes).toEqual(['TV-340@6:Score']);
  });

  test('of more sheets the first is read, and that is told; another by its name; one that is not there with the nearest', async () => {
    const two = writeXlsx({
      Toelichting: [head, ['A1', 'noord', null, 1, 'ja', '32']],
      Gegevens: [head, ['A2', 'noord', null, 2, 'ja', '32']],
    });
    const first = await observe(two);
    expect(first.codes).toEqual(['TV-306@:']);
    expect(first.rows[0]).toMatchObject({ client: 'A1' });
    const named = await observe(two, { sheet: 'gegevens' });
    expect(named.codes).toEqual([]);
    expect(named.rows[0]).toMatchObject({ client: 'A2' });
    const wrong = await observe(two, { sheet: 'Gegeven' });
    expect(wrong.said).toEqual([
      'Het blad ‘Gegeven’ staat niet in deze werkmap. Misschien ‘Gegevens’? Mogelijk: Toelichting, Gegevens.',
    ]);
  });
});

describe('what only looks like a file that can be read', () => {
  const ole = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(100)]);
  test.each([
    ['an old workbook', ole('Workbook'), 'oude Excel-werkmap', 'Opslaan als'],
    ['a workbook with a password', ole('EncryptedPackage'), 'wachtwoord', 'sla op als .xlsx'],
    [
      'LibreOffice',
      writeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'LibreOffice',
      'Opslaan als',
    ],
    ['Numbers', writeZip({ 'Index/Document.iwa': 'x' }), 'Numbers', 'CSV of Excel'],
    ['a binary workbook', writeZip({ 'xl/workbook.bin': 'x' }), '.xlsb', 'Opslaan als'],
    ['PDF', Buffer.from('%PDF-1.7 x'), 'pdf', 'CSV of Excel'],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>x'), 'webpagina', 'Opslaan als'],
    ['a workbook cut off', book([['A1', 'noord', null, 1, 'ja', '32']]).subarray(0, 900), 'beschadigd', 'Opslaan als'],
    ['a Word document', writeZip({ 'word/document.xml': '<x/>' }), 'tekstdocument', 'CSV of Excel'],
    ['a zip', writeZip({ 'bron.csv': 'a;b' }), 'ingepakt', 'Pak het uit'],
  ])('%s is told with what to do', async (_, bytes, what, remedy) => {
    const { said, rows, findings } = await see({ 'bron.xls': bytes }, source(columns, { files: ['bron.xls'] }));
    expect(rows).toEqual([]);
    expect(findings.map(({ level }) => level)).toEqual(['error']);
    expect(said[0]).toContain(what);
    expect(said[0]).toContain(remedy);
  });

  test('a CSV named .xlsx and a workbook named .csv are read as what they are', async () => {
    const csv = await see({ 'bron.xlsx': `${head.join(';')}\nA1;noord;14-3-2025;1;ja;32` }, described);
    expect(csv.codes).toEqual(['TV-304@:']);
    expect(csv.rows).toHaveLength(1);
    const xlsx = await see({ 'bron.csv': book([['A1', 'noord', null, 1, 'ja', '32']]) }, source(columns));
    expect(xlsx.codes).toEqual(['TV-304@:']);
    expect(xlsx.rows).toHaveLength(1);
  });
});

test('a CSV and a workbook make one set', async () => {
  const files = {
    '2024.csv': `${head.join(';')}\nA1;noord;14-3-2024;1,5;ja;02`,
    '2025.xlsx': book([['A2', 'noord', { date: '2025-03-14' }, 2.5, 'nee', 2]]),
  };
  const { rows } = await see(files, source(columns, { files: ['2024.csv', '2025.xlsx'] }));
  expect(rows.map(({ client, score, reden }) => [client, score, reden])).toEqual([
    ['A1', '1.5', '02'],
    ['A2', '2.5', '02'],
  ]);
});
