import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Page } from '../src/model/index.ts';
import { choosePublic, copyPublic, filesIn } from '../src/public-files.ts';
import { orientationOf } from '../src/pictures/exif.ts';
import { cleanPicture } from '../src/pictures/index.ts';

// Pictures made by hand, byte by byte, so that it is known what is in them.

const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const number = (value: number, length: number) => Array.from({ length }, (_, at) => (value >> (8 * (length - 1 - at))) & 0xff);
const littleEndian = (value: number) => number(value, 4).reverse();

/** A TIFF block with an orientation, a camera, and a place: 52° 5' N, 4° 18' E. */
function exifBlock(orientation: number): Uint8Array {
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    ...number(tag, 2),
    ...number(type, 2),
    ...number(count, 4),
    ...value,
  ];
  const ifd0 = [
    ...number(3, 2),
    ...entry(0x0112, 3, 1, [...number(orientation, 2), 0, 0]),
    ...entry(0x010f, 2, 10, number(100, 4)),
    ...entry(0x8825, 4, 1, number(60, 4)),
    0,
    0,
    0,
    0,
  ];
  const gps = [...number(1, 2), ...entry(0x0001, 2, 2, [...Buffer.from('N\0\0\0')]), 0, 0, 0, 0];
  const block = new Uint8Array(140);
  block.set(bytes('MM\0*', number(8, 4), ifd0), 0);
  block.set(bytes(gps), 60);
  block.set(bytes('TELEFOON-9'), 100);
  block.set(bytes('52.0833 4.3000'), 112);
  return block;
}

const segment = (marker: number, body: Uint8Array) => bytes([0xff, marker], number(body.length + 2, 2), body);
const jfif = segment(0xe0, bytes('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]));
const colours = segment(0xe2, bytes('ICC_PROFILE\0', [1, 1], 'sRGB'));
const table = segment(0xdb, new Uint8Array(65));
const frame = segment(0xc0, bytes([8, 0, 1, 0, 1, 1, 1, 0x11, 0]));
const scan = bytes(segment(0xda, bytes([1, 1, 0, 0, 63, 0])), [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
const end = bytes([0xff, 0xd9]);

function jpeg(orientation = 6): Uint8Array {
  const start = bytes([0xff, 0xd8]);
  const exif = segment(0xe1, bytes('Exif\0\0', exifBlock(orientation)));
  const xmp = segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>52.0833</x:xmpmeta>'));
  const iptc = segment(0xed, bytes('Photoshop 3.0\0Jansen'));
  const comment = segment(0xfe, bytes('gemaakt door Jansen'));
  return bytes(start, jfif, exif, xmp, iptc, comment, colours, table, frame, scan, end, 'ftypmp42 film 52.0833');
}

const chunk = (kind: string, body: Uint8Array) =>
  bytes(number(body.length, 4), kind, body, number(crc32(bytes(kind, body)) | 0, 4));
const pngHead = bytes([0x89], 'PNG\r\n\x1a\n', chunk('IHDR', bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])));
const pngData = chunk('IDAT', bytes([0x78, 0x9c, 0x63, 0, 0, 0, 2, 0, 1]));
const png = (orientation: number) =>
  bytes(
    pngHead,
    chunk('tEXt', bytes('Author\0Jansen')),
    chunk('tIME', bytes([7, 233, 1, 2, 3, 4, 5])),
    chunk('eXIf', exifBlock(orientation)),
    pngData,
    chunk('IEND', bytes()),
    'Jansen',
  );

const riff = (kind: string, body: Uint8Array) => bytes(kind, littleEndian(body.length), body, body.length % 2 ? [0] : []);
function webp(orientation: number): Uint8Array {
  const inside = bytes(
    'WEBP',
    riff('VP8X', bytes([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    riff('VP8L', bytes([0x2f, 0, 0, 0, 0])),
    riff('EXIF', exifBlock(orientation)),
    riff('XMP ', bytes('<x>Jansen 52.0833</x>')),
  );
  return bytes('RIFF', littleEndian(inside.length), inside, 'Jansen');
}

function cleaned(path: string, picture: Uint8Array): Uint8Array {
  const answer = cleanPicture(path, picture);
  if ('refused' in answer) throw new Error(`refused: ${answer.refused}`);
  return answer.bytes;
}

const telling = /Jansen|52\.0833|4\.3000|TELEFOON|xmpmeta|film|GPS/;
const asText = (picture: Uint8Array) => Buffer.from(picture).toString('latin1');

describe('cleanPicture(path, bytes)', () => {
  test.each([
    ['foto.jpg', jpeg()],
    ['tekening.png', png(6)],
    ['foto.webp', webp(6)],
  ])('%s loses place, day, telephone, maker and what follows the picture', (path, picture) => {
    expect(asText(picture)).toMatch(telling);
    expect(asText(cleaned(path, picture))).not.toMatch(telling);
  });

  test('a JPEG keeps its picture to the byte, its colours, and which way to turn it', () => {
    const after = asText(cleaned('foto.jpg', jpeg(6)));
    for (const kept of [jfif, colours, table, frame, scan]) expect(after).toContain(asText(kept));
    const block = cleaned('foto.jpg', jpeg(6)).subarray(after.indexOf('Exif') + 6);
    expect(orientationOf(block)).toBe(6);
    expect(asText(cleaned('foto.jpg', jpeg(1)))).not.toContain('Exif');
    expect(after.endsWith(asText(end))).toBe(true);
  });

  test('a PNG keeps its chunks and gets a right checksum for the turn', () => {
    const after = cleaned('a.png', png(8));
    const at = asText(after).indexOf('eXIf');
    expect(asText(after)).toContain(asText(pngData));
    expect(orientationOf(after.subarray(at + 4))).toBe(8);
    expect([...after.subarray(at + 30, at + 34)]).toEqual(number(crc32(after.subarray(at, at + 30)) | 0, 4));
    expect(asText(cleaned('a.png', png(1)))).not.toContain('eXIf');
  });

  test('a WebP says no more than it has', () => {
    const [turned, straight] = [cleaned('a.webp', webp(3)), cleaned('a.webp', webp(1))];
    expect(turned[20]).toBe(0x08);
    expect(straight[20]).toBe(0);
    expect(straight.length).toBe(8 + Buffer.from(straight).readUInt32LE(4));
    expect(asText(straight)).toContain('VP8L');
  });

  test('cleaned twice is the same as once', () => {
    for (const picture of [jpeg(), png(6), webp(6)]) expect(cleaned('x', cleaned('x', picture))).toEqual(cleaned('x', picture));
  });

  test('what is broken, or cannot be cleaned, is refused; what is no picture stays', () => {
    expect(cleanPicture('a.jpg', jpeg().subarray(0, 60))).toEqual({ refused: 'JPEG' });
    expect(cleanPicture('a.png', png(1).subarray(0, 40))).toEqual({ refused: 'PNG' });
    expect(cleanPicture('a.heic', bytes('ftypheic'))).toEqual({ refused: 'HEIC' });
    expect(cleanPicture('a.svg', bytes('<svg/>'))).toEqual({ bytes: bytes('<svg/>') });
  });
});

test('pictures of the organisation are cleaned, and those that cannot be are said and left out', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tv-pictures-'));
  try {
    await mkdir(join(root, 'public/foto'), { recursive: true });
    await writeFile(join(root, 'public/foto/tuin.jpg'), jpeg());
    await writeFile(join(root, 'public/huis.heic'), 'ftypheic');
    const findings = await copyPublic(join(root, 'public'), join(root, 'clean'));
    expect(findings).toMatchObject([{ code: 'TV-791', level: 'error', at: { file: 'public/huis.heic' } }]);
    expect(asText(await readFile(join(root, 'clean/foto/tuin.jpg')))).not.toMatch(telling);
    await expect(readFile(join(root, 'clean/huis.heic'))).rejects.toThrow();
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

test('a group gets the pictures its pages show or link to, and not those of a story that is for others or was withdrawn', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tv-chosen-'));
  try {
    const names = [
      'logo.svg',
      'verhalen/tuin.jpg',
      'verhalen/de tuin.jpg',
      'verhalen/tuin.jpg.png',
      'folder & meer.pdf',
      'achter.png',
      'in.csv',
      'uitleg.htm',
    ];
    for (const name of names) {
      await mkdir(dirname(join(root, 'from', name)), { recursive: true });
      await writeFile(join(root, 'from', name), name);
    }
    const html =
      '<img src="/verhalen/tuin.jpg"><a href="/verhalen/de%20tuin.jpg">foto</a><a href="/uitleg.html">uitleg</a><a href="/folder%20&amp;%20meer.pdf">folder</a>';
    const css = { path: 'site.css', content: 'body{background:url(achter.png)}' };
    await choosePublic(join(root, 'from'), join(root, 'to'), {
      pages: [{ sections: [{ html }] } as unknown as Page],
      files: [css],
    });
    expect(await filesIn(join(root, 'to'))).toEqual([
      'achter.png',
      'folder & meer.pdf',
      'logo.svg',
      'verhalen/de tuin.jpg',
      'verhalen/tuin.jpg',
    ]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
