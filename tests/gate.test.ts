import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createInspector } from '../src/gate/inspect.ts';
import type { ReadSource } from '../src/gate/rows.ts';
import type { Vocabulary } from '../src/gate/vocabulary.ts';

/** A data file with a column of every secret kind; the values below are planted one by one. */
const clients: ReadSource = {
  id: 'clienten',
  columns: [
    { id: 'client', headings: ['Cliëntnr'], kind: 'person' },
    { id: 'traject', headings: ['Toewijzingsnr'], kind: 'key' },
    { id: 'naam', headings: ['Naam'], kind: 'name' },
    { id: 'geboren', headings: ['Geb.datum'], kind: 'birth-date' },
    { id: 'opmerking', headings: ['Opmerking'], kind: 'free-text' },
    { id: 'team', headings: ['Team'], kind: 'unit' },
    { id: 'start', headings: ['Begindatum'], kind: 'date' },
    { id: 'reden', headings: ['Reden'], kind: 'code' },
    { id: 'score', headings: ['Score'], kind: 'integer' },
  ],
  rows: [
    [
      'GZ-10482',
      '0083915',
      'Özdemir, Aylin',
      '2011-04-17',
      'Ik vond de gesprekken te kort & te snel',
      'noord',
      '2025-03-14',
      'gezin',
      '12',
    ],
    ['GZ-10483', '0083916', 'Van der Zwaan', '2009-11-05', 'prima', 'zuid', '2025-04-02', 'volgens plan', '31'],
    ['77', '12', 'Bo', '2014-01-01', 'nee', 'zuid', '2025-05-20', 'gezin', '8'],
    ['GZ-10485', '0083918', 'Hendriksen', '2012-06-09', null, 'noord', '2025-05-21', 'gezin', '8'],
    ...Array.from({ length: 9 }, (_, i) => [`GZ-2000${i}`, `009000${i}`, null, null, null, 'zuid', '2025-06-12', 'gezin', '20']),
  ],
};

const vocabulary: Vocabulary = { words: new Set(['roos', 'team', 'noord', '2026-03-20']), names: new Set(['team noord']) };
const options = {
  unitIds: new Map([
    ['team noord', 'noord'],
    ['team zuid', 'zuid'],
  ]),
  smallestGroup: 7,
};
const inspector = () => createInspector([clients], vocabulary, options);

/** What the gate says of one file: the headings of leaked columns with their form, or “row”. */
function leaksIn(bytes: Buffer | string, name = 'openbaar/index.html'): string[] {
  const gate = inspector();
  const { leaks, opaque } = gate.inspect({ name, bytes: Buffer.from(bytes) });
  const all = [...leaks, ...gate.digestLeaks()];
  return [...all.map(({ column, how }) => (column ? `${column.heading} ${how}` : 'row')), ...opaque.map(() => 'opaque')].sort();
}

const page = (inner: string) =>
  `<!doctype html><html lang="nl"><body><main><h1>Team Noord</h1><p>43 trajecten, 2025</p>${inner}</main></body></html>`;
const hex = (algorithm: string, value: string) => createHash(algorithm).update(value).digest('hex');

describe('a clean site passes', () => {
  test('a page with figures, dates of its own and team names', () => {
    expect(
      leaksIn(page('<p>Op 20 maart 2026 telde Team Noord 12 trajecten: 77 % volgens plan. Score 8, 31 gezinnen.</p>')),
    ).toEqual([]);
  });
  test('a download with counts per team, period and answer', () => {
    const rows = [
      'eenheid;periode;categorie;aantal;noemer',
      'noord;2025-H1;gezin;12;43',
      'zuid;2025-H1;gezin;20;77',
      'zuid;2025-H1;volgens plan;31;77',
    ];
    expect(leaksIn(rows.join('\n'), 'openbaar/cijfers.csv')).toEqual([]);
  });
  test('a drawing whose coordinates hold the digits of a file number', () => {
    expect(leaksIn(page('<svg><path d="M10.0083915,4L12.0083916,5"/></svg>'))).toEqual([]);
  });
  test('a number that only contains a file number, a colour, a longer word', () => {
    expect(leaksIn(page('<p>900083915 en 00839151</p><p style="color:#008391">Hendriksenstraat</p>'))).toEqual([]);
  });
  test('the bounds of periods, although somebody was born that day', () => {
    expect(leaksIn(page('<td>2014-01-01</td><td>1 januari 2014</td>'))).toEqual([]);
  });
  test('one answer of many rows in a table: a group is no row', () => {
    expect(leaksIn('Team;Begindatum;Reden\nzuid;2025-06-12;gezin\n', 'openbaar/x.csv')).toEqual([]);
  });
  test('pixels of a picture, whatever they spell', () => {
    expect(leaksIn(png(Buffer.from('GZ-10482 Hendriksen'), 'IDAT'), 'openbaar/foto.png')).toEqual([]);
  });
});

describe('a value of each kind is found', () => {
  test.each([
    ['person', 'GZ-10482', 'Cliëntnr plain'],
    ['person in other capitals', 'gz-10482', 'Cliëntnr plain'],
    ['person inside a word of the page', 'idGZ-10482', null],
    ['person in an id', 'row_GZ-10482', 'Cliëntnr plain'],
    ['key', '0083915', 'Toewijzingsnr plain'],
    ['key after letters', 'traject0083915.', 'Toewijzingsnr plain'],
    ['key without its zeros', '83915', 'Toewijzingsnr plain'],
    ['name', 'Özdemir, Aylin', 'Naam plain'],
    ['name the other way round', 'Aylin Özdemir', 'Naam plain'],
    ['name over two lines', 'Van\n   der Zwaan', 'Naam plain'],
    ['name of one word that nobody wrote', 'Hendriksen', 'Naam plain'],
    ['date of birth', '2011-04-17', 'Geb.datum plain'],
    ['date of birth, Dutch', '17-4-2011', 'Geb.datum plain'],
    ['date of birth in words', '17 april 2011', 'Geb.datum plain'],
    ['free text', 'Ik vond de gesprekken te kort &amp; te snel', 'Opmerking entity'],
  ])('%s', (_, text, leak) => {
    expect(leaksIn(page(`<p>x ${text} y</p>`))).toEqual(leak ? [leak] : []);
  });
});

describe('a value is found however it is written down', () => {
  const name = 'Özdemir, Aylin';
  test.each<[string, Buffer | string, string]>([
    ['percent', `<a href="?q=${encodeURIComponent(name)}">`, 'Naam percent'],
    ['percent with plus', `<a href="?q=%C3%96zdemir%2C+Aylin">`, 'Naam percent'],
    ['named entity', '&Ouml;zdemir, Aylin', 'Naam entity'],
    ['numeric entities', [...name].map((sign) => `&#${sign.codePointAt(0)};`).join(''), 'Naam entity'],
    ['hexadecimal entities', [...name].map((sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join(''), 'Naam entity'],
    ['escapes of a script', '"\\u00d6zdemir, Aylin"', 'Naam escape'],
    ['percent within entities', encodeURIComponent(name).replaceAll('%', '&#37;'), 'Naam percent'],
    ['composed otherwise', name.normalize('NFD'), 'Naam plain'],
    ['UTF-16, low byte first', Buffer.concat([Buffer.from('<p>'), Buffer.from(name, 'utf16le')]), 'Naam utf-16'],
    [
      'UTF-16, high byte first, at an odd place',
      Buffer.concat([Buffer.from('<p>:'), Buffer.from(name, 'utf16le').swap16()]),
      'Naam utf-16',
    ],
    ['Windows-1252', Buffer.from(name, 'latin1'), 'Naam plain'],
  ])('%s', (_, bytes, leak) => {
    expect(leaksIn(bytes)).toEqual([leak]);
  });

  test.each([0, 1, 2])('base64, %i bytes before it', (before) => {
    const code = Buffer.from(`${'x'.repeat(before)}GZ-10482 and more`).toString('base64');
    expect(leaksIn(page(`<p data-x="${code}">`))).toEqual(['Cliëntnr base64']);
  });
  test('base64 for addresses, and broken over lines', () => {
    expect(leaksIn(Buffer.from('??>GZ-10482').toString('base64url'))).toEqual(['Cliëntnr base64']);
    expect(
      leaksIn(
        Buffer.from('een regel en GZ-10482')
          .toString('base64')
          .replace(/(.{9})/g, '$1\r\n'),
        'x.eml',
      ),
    ).toEqual(['Cliëntnr base64']);
  });
  test('a picture inside a page, with a name in its text', () => {
    const inside = png(Buffer.concat([Buffer.from('Author\0\0'), deflateSync(Buffer.from('by Hendriksen'))]), 'zTXt').toString(
      'base64',
    );
    expect(leaksIn(page(`<img src="data:image/png;base64,${inside}">`))).toEqual(['Naam plain']);
  });

  test.each(['md5', 'sha1', 'sha256', 'sha512'])('%s, also of a value too short to look for', (algorithm) => {
    expect(leaksIn(page(`<i id="${hex(algorithm, 'GZ-10482')}">`))).toEqual(['Cliëntnr hash']);
    expect(leaksIn(page(`<i id="${hex(algorithm, '77').toUpperCase()}">`))).toEqual(['Cliëntnr hash']);
    expect(leaksIn(createHash(algorithm).update('Hendriksen').digest('base64'))).toEqual(['Naam hash']);
  });
});

describe('a value is found in whatever holds it', () => {
  const text = Buffer.from(page('GZ-10482'));
  test.each<[string, string, Buffer]>([
    ['gzip', 'index.html.gz', gzipSync(text)],
    ['brotli', 'index.html.br', brotliCompressSync(text)],
    ['zstandard', 'index.html.zst', zstdCompressSync(text)],
    ['zip', 'bijlage.zip', zip('a.csv', text)],
    ['a zip in a zip', 'bijlage.zip', zip('b.zip', zip('a.csv', text))],
    ['the name of a file in a zip', 'bijlage.zip', zip('GZ-10482.csv', Buffer.from('x'))],
    ['PNG text', 'foto.png', png(Buffer.from('Comment\0GZ-10482'), 'tEXt')],
    [
      'PNG compressed text',
      'foto.png',
      png(Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from('GZ-10482'))]), 'zTXt'),
    ],
    ['JPEG Exif', 'foto.jpg', jpeg(Buffer.from('Exif\0\0MM GZ-10482'))],
    ['JPEG XMP', 'foto.jpg', jpeg(Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GZ-10482</x:xmpmeta>'))],
    ['after the end of a JPEG', 'foto.jpg', Buffer.concat([jpeg(Buffer.from('Exif')), Buffer.from('GZ-10482')])],
    ['a PDF', 'verslag.pdf', pdf('BT (GZ-10482) Tj ET')],
    ['a PDF that draws glyphs by number, each apart', 'verslag.pdf', glyphs('GZ-10482')],
    ['a mail, in lines of quoted-printable', 'brief.eml', mail('quoted-printable', 'Dag G=\r\nZ=2D10482')],
    [
      'the subject of a mail',
      'brief.eml',
      Buffer.from('Subject: =?UTF-8?Q?Over_GZ=2D?=\n =?UTF-8?Q?10482?=\nContent-Type: text/plain\n\nx'),
    ],
    ['a zip that goes along with a mail', 'brief.eml', mail('base64', zip('a.csv', text).toString('base64'))],
  ])('%s', (_, name, bytes) => {
    expect(leaksIn(bytes, name)).toEqual(['Cliëntnr plain']);
  });
  test('a link in a PDF, which stands outside its streams', () => {
    const link = Buffer.from('%PDF-1.4\n1 0 obj\n<</URI (https://voorbeeld.nl/GZ-10482)>>\nendobj\n%\xff\n', 'latin1');
    expect(leaksIn(link, 'verslag.pdf')).toEqual(['Cliëntnr plain']);
  });
  test('in the bytes of a font in a PDF a short value is chance, packed and unpacked', () => {
    const program = deflateSync(Buffer.from('\xff\x01GZ-10482\x02\xfe', 'latin1'), { level: 0 });
    expect(program.includes('GZ-10482')).toBe(true);
    const font = (dict: string) =>
      Buffer.concat([Buffer.from(`%PDF-1.4\n1 0 obj\n<<${dict}>>\nstream\n`), program, Buffer.from('\nendstream\nendobj\n')]);
    expect(leaksIn(font('/Length1 12'), 'verslag.pdf')).toEqual([]);
    expect(leaksIn(font(''), 'verslag.pdf')).toEqual(['Cliëntnr plain']);
  });
  test('JPEG Exif in UTF-16, as Windows writes a title', () => {
    expect(leaksIn(jpeg(Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from('Hendriksen', 'utf16le')])), 'foto.jpg')).toEqual([
      'Naam utf-16',
    ]);
  });
  test('what nobody can look into stops the build too', () => {
    expect(leaksIn(Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), 'bijlage.7z')).toEqual(['opaque']);
    expect(leaksIn(gzipSync(text).subarray(0, 60), 'stuk.gz')).toEqual(['opaque']);
  });
});

describe('a row is found by three attributes together', () => {
  test.each([
    ['a day, a team, an answer, without headings that tell', 'a;b;c\n1;x;y\n2025-03-14;noord;gezin\n', 'x.csv'],
    ['written the Dutch way, with the name of the team', 'dag,wie,hoe\n14-03-2025,Team Noord,gezin\n', 'x.csv'],
    ['in JSON', JSON.stringify({ rijen: [{ dag: '2025-03-14', team: 'noord', score: 12 }] }), 'x.json'],
    ['in lines of JSON', '{"a":1}\n["2025-03-14","noord","gezin"]\n', 'x.jsonl'],
    [
      'in a table of a page',
      '<table><tr><th>1</th></tr><tr><td>14-3-2025</td><td>Team Noord</td><td><b>gezin</b></td></tr></table>',
      'x.html',
    ],
    ['in data a page carries', '<script type="application/json">[{"d":"2025-03-14","t":"noord","r":"gezin"}]</script>', 'x.html'],
    ['by headings, without a day', 'Team;Reden;Score\nnoord;gezin;12\n', 'x.csv'],
  ])('%s', (_, text, name) => {
    expect(leaksIn(text, name)).toEqual(['row']);
  });
  test('a short value under its own heading', () => {
    expect(leaksIn('Cliëntnr;n\n77;3\n', 'x.csv')).toEqual(['Cliëntnr cell']);
  });
});

test('createInspector counts the values that cannot be told from the site’s own words', () => {
  const counts = Object.fromEntries(
    inspector().columns.map(({ heading, values, searchable }) => [heading, values.size - searchable.length]),
  );
  expect(counts).toEqual({ Cliëntnr: 1, Toewijzingsnr: 1, Naam: 1, 'Geb.datum': 1, Opmerking: 2 });
});

test('a hundred thousand values are looked for in ten megabytes within seconds', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => [`CL-2025-${String(i).padStart(7, '0')}`]);
  const many = createInspector(
    [{ id: 'veel', columns: [{ id: 'c', headings: ['C'], kind: 'person' }], rows }],
    vocabulary,
    options,
  );
  const text = page('<p>Gezinnen die hun traject afmaakten, CL-2024-0000001, CL-2025-1000000 </p>'.repeat(140_000));
  const started = performance.now();
  expect(many.inspect({ name: 'x.html', bytes: Buffer.from(text) }).leaks).toEqual([]);
  expect(many.inspect({ name: 'x.html', bytes: Buffer.from(`${text} CL-2025-0099999`) }).leaks).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(15_000);
});

function png(data: Buffer, type: string): Buffer {
  const chunk = (name: string, content: Buffer) => Buffer.concat([uint32(content.length), Buffer.from(name), content, uint32(0)]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.alloc(13)),
    chunk(type, data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function jpeg(segment: Buffer): Buffer {
  const length = Buffer.from([(segment.length + 2) >> 8, (segment.length + 2) & 255]);
  const scan = Buffer.from('\xff\xda\0\x04\0\0Van der Zwaan\xff\xd9', 'latin1');
  return Buffer.concat([Buffer.from('\xff\xd8\xff\xe1', 'latin1'), length, segment, scan]);
}

/** As Chromium prints: a font whose glyphs have numbers of their own, and a table from glyph to letter. */
function glyphs(words: string): Buffer {
  const codes = [...words].map((letter, index) => [(index + 3).toString(16).padStart(4, '0'), letter.charCodeAt(0)] as const);
  const table = codes.map(([code, letter]) => `<${code}> <${letter.toString(16).padStart(4, '0')}>`).join('\n');
  const drawn = codes.map(([code]) => `6.5 0 Td <${code}> Tj`).join('\n');
  const packed = (number: number, content: string) =>
    Buffer.concat([
      Buffer.from(`${number} 0 obj\n<</Filter /FlateDecode>> stream\n`),
      deflateSync(Buffer.from(content)),
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj\n<</Type /Page /Resources <</Font <</F4 2 0 R>>>> /Contents 3 0 R>>\nendobj\n'),
    Buffer.from('2 0 obj\n<</Type /Font /Subtype /Type0 /ToUnicode 4 0 R>>\nendobj\n'),
    packed(3, `BT\n/F4 10.6 Tf\n${drawn}\nET`),
    packed(4, `1 beginbfchar\n${table}\nendbfchar`),
  ]);
}

function mail(encoding: string, body: string): Buffer {
  const head = 'Subject: x\r\nContent-Type: multipart/mixed; boundary="grens"\r\n\r\n--grens\r\n';
  return Buffer.from(
    `${head}Content-Type: application/zip\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--grens--\r\n`,
  );
}

function pdf(content: string): Buffer {
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nstream\n'),
    deflateSync(Buffer.from(content)),
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A zip with one entry. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const fields = (skip: number) => {
    const bytes = Buffer.alloc(skip + 26);
    bytes.writeUInt16LE(8, skip + 4); // deflated
    bytes.writeUInt32LE(packed.length, skip + 14);
    bytes.writeUInt32LE(content.length, skip + 18);
    bytes.writeUInt16LE(name.length, skip + 22);
    return bytes;
  };
  const local = Buffer.concat([fields(4).fill('PK\x03\x04', 0, 4), Buffer.from(name), packed]);
  const entry = Buffer.concat([fields(6).fill('PK\x01\x02', 0, 4), Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22).fill('PK\x05\x06', 0, 4);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
