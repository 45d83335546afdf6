import { expect, test } from 'vitest';
import { decodeCp850 } from '../../src/observe/cp850.ts';
import { decode, findEncoding, type Encoding } from '../../src/observe/encoding.ts';
import { column, see, source } from './helpers.ts';

const text = 'naam;plaats\r\nZoë Coëlho;Besançon\r\nRené van ’t Hoff;Curaçao\r\n';
const cp850Table = decodeCp850(Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i));
const bytesOf: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': (t) => Buffer.from(t),
  'UTF-8 with BOM': (t) => Buffer.from(`\ufeff${t}`),
  'UTF-16 LE with BOM': (t) => Buffer.from(`\ufeff${t}`, 'utf16le'),
  'UTF-16 LE': (t) => Buffer.from(t, 'utf16le'),
  'UTF-16 BE with BOM': (t) => Buffer.from(`\ufeff${t}`, 'utf16le').swap16(),
  'UTF-16 BE': (t) => Buffer.from(t, 'utf16le').swap16(),
  'Windows-1252': (t) => Buffer.from([...t].map((c) => (c === '’' ? 0x92 : c.charCodeAt(0)))),
  CP850: (t) =>
    Buffer.from(
      [...t.replaceAll('’', "'")].map((c) => (c.charCodeAt(0) < 0x80 ? c.charCodeAt(0) : 0x80 + cp850Table.indexOf(c))),
    ),
};
const names = {
  'UTF-8': 'utf-8',
  'UTF-8 with BOM': 'utf-8',
  'UTF-16 LE with BOM': 'utf-16le',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE with BOM': 'utf-16be',
  'UTF-16 BE': 'utf-16be',
  'Windows-1252': 'windows-1252',
  CP850: 'cp850',
};

test.each(Object.entries(names))('%s is recognised and read', async (form, name) => {
  const bytes = bytesOf[form]!(text);
  expect(findEncoding(bytes, null)).toMatchObject({ encoding: name, doubtful: false });
  const { rows } = await see({ 'bron.csv': bytes }, source([column('naam', 'text'), column('plaats', 'text')]));
  expect(rows.map((row) => `${row['naam']} ${row['plaats']}`.replace('’', "'"))).toEqual([
    'Zoë Coëlho Besançon',
    "René van 't Hoff Curaçao",
  ]);
});

test('the table of code page 850 has 128 characters, all different', () => {
  expect(new Set(cp850Table).size).toBe(128);
  expect(decodeCp850(Uint8Array.of(0x82, 0x89, 0x8a, 0x8b, 0x94, 0x81, 0x87, 0xd5))).toBe('éëèïöüçı');
});

test('a declared encoding that cannot be is told and not followed', async () => {
  const { codes, rows, said } = await see(
    { 'bron.csv': bytesOf['Windows-1252']!('naam;x\nZoë;1') },
    source([column('naam', 'text'), column('x', 'text')], { encoding: 'utf-8' }),
  );
  expect(rows[0]).toMatchObject({ naam: 'Zoë' });
  expect(codes).toEqual(['TV-307@:']);
  expect(said[0]).toContain('Windows-1252');
});

test('letters that fit no table are told: names may be wrong', async () => {
  const mac = Buffer.from(
    [...'naam;x\n', 'Z', 'o', '\x91', ';', '1', '\n', 'R', 'e', 'n', '\x8e']
      .map((c) => c.charCodeAt(0))
      .concat([...Buffer.from(';2\nco\xf0rd;3\nna\xd0f;3', 'latin1')]),
  );
  const { codes } = await see({ 'bron.csv': mac }, source([column('naam', 'text'), column('x', 'text')]));
  expect(codes.some((code) => code.startsWith('TV-309') || code.startsWith('TV-308'))).toBe(true);
});

test('letters lost or converted twice by an earlier program are told with their row', async () => {
  const { codes } = await see(
    { 'bron.csv': 'naam;x\nJan;1\nZo�;2\nZoÃ«;3' },
    source([column('naam', 'text'), column('x', 'text')]),
  );
  expect(codes).toEqual(['TV-310@3:', 'TV-311@4:']);
});

test('decode gives the same text however it is cut into pieces', () => {
  for (const [form, encoding] of Object.entries(names)) {
    const bytes = bytesOf[form]!(text);
    for (const size of [1, 2, 3, 7])
      expect([...decode(bytes, encoding as Encoding, size)].join('')).toBe([...decode(bytes, encoding as Encoding)].join(''));
  }
});
