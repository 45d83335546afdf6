import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeCp850 } from '../../src/observe/cp850.ts';
import { parseRecords } from '../../src/observe/csv.ts';
import { announcedDelimiter, delimiters, regularity } from '../../src/observe/delimiter.ts';
import { decode, findEncoding } from '../../src/observe/encoding.ts';
import { column, see, source } from './helpers.ts';

const fixture = (path: string) => readFileSync(new URL(`../fixtures/csv/${path}`, import.meta.url));

/** Bytes of a text in code page 850. */
function toCp850(text: string): number[] {
  const high = decodeCp850(Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i));
  return [...text].map((char) => (char.charCodeAt(0) < 0x80 ? char.charCodeAt(0) : 0x80 + high.indexOf(char)));
}

const spectrum = [
  'comma_in_quotes',
  'empty',
  'empty_crlf',
  'escaped_quotes',
  'json',
  'location_coordinates',
  'newlines',
  'newlines_crlf',
  'quotes_and_newlines',
  'simple',
  'simple_crlf',
  'utf8',
];

describe('csv-spectrum', () => {
  test.each(spectrum)('%s gives the published answer', (name) => {
    const bytes = fixture(`csv-spectrum/csvs/${name}.csv`);
    const text = [...decode(bytes, findEncoding(bytes, null).encoding)].join('');
    const [sample = ''] = [text];
    const delimiter = delimiters.toSorted((a, b) => regularity(sample, b) - regularity(sample, a))[0]!;
    const rows = [...parseRecords([text], delimiter, () => {})]
      .flatMap((batch) => batch.rows)
      .filter((row) => row.length > 1 || row[0] !== '');
    const [head, ...body] = rows as [string[], ...string[][]];
    const objects = body.map((row) => Object.fromEntries(head.map((key, i) => [key, row[i]])));
    const answer = JSON.parse(fixture(`csv-spectrum/json/${name}.json`).toString('utf8'));
    // The published JSON of this one holds another telephone number than its CSV.
    if (name === 'location_coordinates') answer['Contact Phone Number'] = '2095257564';
    expect(objects).toEqual(Array.isArray(answer) ? answer : [answer]);
  });
});

describe('DUO: 10,435 rows of examination results', () => {
  const columns = [
    column('school', 'key', { headings: ['BRIN NUMMER'] }),
    column('naam', 'text', { headings: ['INSTELLINGSNAAM VESTIGING'] }),
    column('kandidaten', 'integer', { headings: ['EXAMENKANDIDATEN'] }),
    column('geslaagd', 'integer', { headings: ['GESLAAGDEN'] }),
    column('gezakt', 'integer', { headings: ['GEZAKTEN'] }),
    column('cijfer', 'number', { headings: ['GEMIDDELD CIJFER CIJFERLIJST'] }),
  ];
  const bytes = gunzipSync(fixture('duo-geslaagden-2015-2016.csv.gz'));

  test('every row arrives and candidates are passed plus failed', async () => {
    const { rows, findings, report } = await see({ 'bron.csv': bytes }, source(columns));
    expect(rows).toHaveLength(10_435);
    expect(rows.filter(({ kandidaten, geslaagd, gezakt }) => Number(kandidaten) !== Number(geslaagd) + Number(gezakt))).toEqual(
      [],
    );
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(report.files[0]).toMatchObject({ encoding: 'windows-1252', delimiter: ';', rows: 10_435, totals: 0 });
  });

  test('decimal commas and accents are right', async () => {
    const { rows } = await see({ 'bron.csv': bytes }, source(columns));
    expect(rows[0]).toMatchObject({ kandidaten: '14', cijfer: '6.5' });
    expect(rows.some(({ naam }) => /[éëèïö]/.test(naam ?? ''))).toBe(true);
    expect(rows.some(({ naam }) => /[‚ŠÚÙ]/.test(naam ?? ''))).toBe(false);
  });
});

describe('DUO: 729 schools, in either code page', () => {
  const columns = [
    column('nr', 'key', { headings: ['VESTIGINGSNUMMER'] }),
    column('naam', 'text', { headings: ['INSTELLINGSNAAM VESTIGING'] }),
  ];
  const published = fixture('duo-scholen-2017.csv');
  const names = [
    'Carré College',
    'Guido de Brès',
    'SGM Mariëndael',
    'PENTA Bahûrim',
    'Michaël college',
    'Liemers College, loc. Heerenmäten',
    "'t Hooghe Landt",
  ];
  /** The same file as an old registration system under DOS would write it. */
  const dos = Uint8Array.from(
    toCp850(new TextDecoder('windows-1252').decode(published).replaceAll('’', "'").replaceAll('\u00a0', ' ')),
  );

  test('as published (Windows-1252) names with accents come out right', async () => {
    const { rows, report, codes } = await see({ 'bron.csv': published }, source(columns, { about: 'organisations' }));
    expect(report.files[0]).toMatchObject({ encoding: 'windows-1252', rows: 729 });
    expect(rows.map(({ naam }) => naam?.replace('’', "'"))).toEqual(expect.arrayContaining(names));
    expect(codes).toEqual(['TV-323@1:']);
  });

  test('in code page 850 they come out right too, and the reader is told', async () => {
    const { rows, report, codes } = await see({ 'bron.csv': dos }, source(columns, { about: 'organisations' }));
    expect(report.files[0]).toMatchObject({ encoding: 'cp850', rows: 729 });
    expect(rows.map(({ naam }) => naam)).toEqual(expect.arrayContaining(names));
    expect(codes).toEqual(['TV-308@:', 'TV-323@1:']);
  });

  test('declared as cp850 nothing need be told', async () => {
    const { rows, codes } = await see({ 'bron.csv': dos }, source(columns, { encoding: 'cp850', about: 'organisations' }));
    expect(rows.map(({ naam }) => naam)).toEqual(expect.arrayContaining(names));
    expect(codes).toEqual(['TV-323@1:']);
  });
});

describe('Kiesraad: Lelystad', () => {
  const towns = ['Almere', 'Zeewolde', 'Noordoostpolder', 'Urk', 'Dronten', 'Lelystad'];
  const columns = [
    column('lijst', 'text', { headings: ['Aanduiding'] }),
    ...['Totaal', ...towns].map((town) => column(town, 'integer')),
  ];

  test('headings on line 6 are found and each total is the sum of its towns', async () => {
    const { rows, findings } = await see(
      { 'bron.csv': fixture('osv4-3_telling_tk2023_kieskring_lelystad.csv') },
      source(columns, { about: 'organisations' }),
    );
    const counted = rows.filter((row) => row['Totaal'] !== null);
    expect(counted.length).toBeGreaterThan(700);
    const wrong = counted.filter((row) => Number(row['Totaal']) !== towns.reduce((sum, town) => sum + Number(row[town]), 0));
    expect(wrong).toEqual([]);
    expect(counted.find(({ lijst }) => lijst === 'VVD')).toMatchObject({ Totaal: '33539', Almere: '16578', Urk: '109' });
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

test('110 script texts in cells stay the text they are', async () => {
  const payloads: string[] = JSON.parse(fixture('owasp-payloads.json').toString('utf8')).map(
    ({ payload }: { payload: string }) => payload,
  );
  const csv = ['nr;tekst', ...payloads.map((text, i) => `${i};"${text.replaceAll('"', '""')}"`)].join('\r\n');
  const { rows } = await see({ 'bron.csv': csv }, source([column('nr', 'integer'), column('tekst', 'free-text')]));
  expect(rows.map(({ tekst }) => tekst)).toEqual(payloads);
});

test('announcedDelimiter reads the first line that Excel wants', () => {
  expect(announcedDelimiter('sep=;\r\na;b')).toBe(';');
  expect(announcedDelimiter('"sep=|"\na|b')).toBe('|');
  expect(announcedDelimiter('separator;x')).toBeNull();
});
