import { describe, expect, test } from 'vitest';
import { column, see, source } from './observe/helpers.ts';

const client = column('client', 'person', { headings: ['Cliënt'] });
const team = column('team', 'code', { headings: ['Team'], values: ['Noord', 'Zuid'] });
const csv = (head: string[], rows: string[][]) =>
  new TextEncoder().encode([head, ...rows].map((row) => row.join(';')).join('\n') + '\n');
const times = (count: number, row: (index: number) => string[]) => Array.from({ length: count }, (_, index) => row(index));

/** What is said of a column beside a described one. */
async function beside(heading: string, value: (index: number) => string, rows = 40): Promise<string[]> {
  const bytes = csv(
    ['Cliënt', 'Team', heading],
    times(rows, (index) => [`c${index}`, index % 2 ? 'Noord' : 'Zuid', value(index)]),
  );
  const { findings } = await see({ 'bron.csv': bytes }, source([client, team]));
  return findings.flatMap((one) => (one.code === 'TV-772' ? [`${one.level} ${one.params.looks}`] : []));
}

describe('a column nobody described is refused', () => {
  test.each([
    ['Cliëntnr', 'person-number'],
    ['BSN', 'person-number'],
    ['Achternaam', 'name'],
    ['Opmerking', 'free-text'],
    ['Geboortedatum', 'birth-date'],
    ['Postcode', 'contact'],
  ])('by its heading: %s', async (heading, looks) => expect(await beside(heading, () => 'x')).toEqual([`error ${looks}`]));

  test('days are no telephone numbers, however they are written', async () => {
    const day = (index: number) => `0${(index % 9) + 1}-0${(index % 8) + 1}-20${10 + (index % 15)}`;
    expect(await beside('Einddatum', day, 200)).toEqual([]);
  });

  test('by what is in it: numbers of persons, names, free text, mail addresses', async () => {
    const names = ['Jansen', 'Bakker', 'Visser', 'Smit', 'Meijer'];
    expect(await beside('Kenmerk', (index) => `GZ-${10_000 + index * 37}`)).toEqual(['error person-number']);
    expect(await beside('Wie', (index) => `${names[index % 5]} ${String.fromCharCode(65 + index)}ietje`)).toEqual(['error name']);
    expect(await beside('Verder', (index) => `ze vond het ${index} keer goed en dan weer niet zo`)).toEqual(['error free-text']);
    expect(await beside('Via', (index) => `iemand${index % 3}@voorbeeld.nl`)).toEqual(['error contact']);
  });

  test('by citizen numbers, when most of them are', async () => {
    const numbers = ['111222333', '123456782', '111111110', '100000009', '100000010'];
    expect(await beside('Code', (index) => numbers[index % 4]!)).toEqual(['error person-number']);
    expect(await beside('Bedrag', (index) => ['111222333', '111222334', '111222335', '111222336'][index % 4]!)).toEqual([]);
  });

  test('not when it is harmless: a score, a date, a product, an empty column', async () => {
    expect(await beside('Score', (index) => String(index))).toEqual([]);
    expect(await beside('Ingevoerd', (index) => `2025-01-${String((index % 28) + 1).padStart(2, '0')}`)).toEqual([]);
    expect(await beside('Product', (index) => ['45A04', '45A05', '45A48'][index % 3]!)).toEqual([]);
    expect(await beside('Opmerking', () => '')).toEqual([]);
    expect(await beside('Naam team', (index) => ['Noord', 'Zuid'][index % 2]!)).toEqual([]);
    expect(await beside('Wie', (index) => `Naam ${index}x`, 12)).toEqual([]);
  });
});

describe('a described column with something nobody expects there', () => {
  async function inColumn(kind: 'code' | 'text' | 'person' | 'free-text', values: string[], heading = 'Iets') {
    const bytes = csv(
      ['Cliënt', heading],
      values.map((value, index) => [`c${index}`, value]),
    );
    const { findings } = await see({ 'bron.csv': bytes }, source([client, column('iets', kind, { headings: [heading] })]));
    return findings.flatMap((one) =>
      one.code === 'TV-773' ? [`${one.params.kind} ${one.params.few ? 'few' : 'many'}`] : one.code === 'TV-774' ? ['open'] : [],
    );
  }

  test('a telephone number or mail address among answers is an error', async () => {
    expect(await inColumn('code', ['ja', 'nee', 'bel 06-12345678', 'soms'])).toEqual(['phone few']);
    expect(await inColumn('text', ['a@b.nl', 'c@d.nl', 'Utrecht'])).toEqual(['mail many']);
  });

  test('names of workers or children among answers are an error, however often each comes; what an author wrote down she has read', async () => {
    const workers = times(30, (index) => [['Karin Bakkermans', 'Ahmed B.', 'Sanne', 'onbekend'][index % 4]!]).flat();
    expect(await inColumn('text', workers)).toEqual(['name many']);
    expect(await inColumn('code', workers)).toEqual(['name many']);
    const houses = times(30, (index) => [['Huize Anna', 'Kim', 'De Werf', 'Het Dok'][index % 4]!]).flat();
    expect(await inColumn('text', houses)).toEqual([]);
  });

  test('citizen numbers may not be the number of a client', async () => {
    expect(await inColumn('person', ['111222333', '123456782', '111111110'])).toEqual(['bsn many']);
    expect(await inColumn('person', ['111222333', '111222334', '111222335', '111222336'])).toEqual([]);
    expect(await inColumn('person', ['111222333', '111222334', '111222335', '111222336'], 'BSN')).toEqual(['bsn few']);
  });

  test('free text never leaves, so nothing need be said of it', async () => {
    expect(await inColumn('free-text', ['bel 06-12345678', 'mail a@b.nl'])).toEqual([]);
  });

  test('an open column in which nearly every row says something else is no group', async () => {
    expect(await inColumn('text', times(30, (index) => [`Straat${'x'.repeat(index)}`]).flat())).toEqual(['open']);
    expect(await inColumn('text', times(30, (index) => [['Utrecht', 'Zeist'][index % 2]!]).flat())).toEqual([]);
  });
});

test('no finding about a column holds a value of it', async () => {
  const secret = 'Bakkermans';
  const bytes = csv(
    ['Cliënt', 'Achternaam', 'Team'],
    times(30, (index) => [`c${index}`, `${secret}${index}`, '06-12345678']),
  );
  const { findings } = await see({ 'bron.csv': bytes }, source([client, column('team', 'code', { headings: ['Team'] })]));
  const said = findings.filter(({ code }) => /^TV-77/.test(code));
  expect(said.map(({ code }) => code).sort()).toEqual(['TV-772', 'TV-773']);
  expect(JSON.stringify(said)).not.toMatch(/Bakkermans|06-1234/);
});
