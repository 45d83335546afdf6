import { mailParts } from './mail.ts';
import { pdfObjects, type PdfObject } from './pdf-objects.ts';
import { pdfText } from './pdf-text.ts';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';

/** A piece of a file, by a name that says where it lay. */
export interface Piece {
  name: string;
  bytes: Buffer;
  /** Bytes of a font, of a picture, or packed ones: chance makes short words there. */
  binary?: boolean;
}

/** What opening a file gives: its pieces; `null` when the file holds no others; `opaque` when nobody can see what it holds. */
export type Opened = Piece[] | null | 'opaque';

/** Opens what holds other bytes: archives, compressed files, the metadata of pictures, the streams of a PDF. */
export function open({ name, bytes }: Piece): Opened {
  const opener = openers.find(({ starts, extension }) => startsWith(bytes, starts) || (extension && name.endsWith(extension)));
  if (!opener) return null;
  try {
    return opener.open({ name, bytes });
  } catch {
    return 'opaque';
  }
}

interface Opener {
  starts: string | null;
  extension?: string;
  open(piece: Piece): Opened;
}

const openers: Opener[] = [
  { starts: '\x1f\x8b', open: ({ name, bytes }) => [{ name: name.replace(/\.gz$/, ''), bytes: gunzipSync(bytes) }] },
  {
    starts: null,
    extension: '.br',
    open: ({ name, bytes }) => [{ name: name.slice(0, -3), bytes: brotliDecompressSync(bytes) }],
  },
  {
    starts: '\x28\xb5\x2f\xfd',
    open: ({ name, bytes }) => [{ name: name.replace(/\.zst$/, ''), bytes: zstdDecompressSync(bytes) }],
  },
  { starts: 'PK\x03\x04', open: openZip },
  { starts: '\x89PNG', open: openPng },
  { starts: '\xff\xd8\xff', open: openJpeg },
  { starts: 'RIFF', open: openRiff },
  { starts: '%PDF', open: openPdf },
  { starts: null, extension: '.eml', open: mailParts },
  ...['PAR1', '\xfd7zXZ', 'BZh', '7z\xbc\xaf', 'Rar!', '\xd0\xcf\x11\xe0'].map((starts) => ({
    starts,
    open: () => 'opaque' as const,
  })),
];

function startsWith(bytes: Buffer, starts: string | null): boolean {
  return starts !== null && bytes.subarray(0, starts.length).equals(Buffer.from(starts, 'latin1'));
}

/** Entries by the central directory at the end, which also knows the sizes of entries that were written as a stream. */
function openZip({ name, bytes }: Piece): Opened {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) return 'opaque';
  const pieces: Piece[] = [{ name: `${name}#`, bytes: bytes.subarray(end) }];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt16LE(at + 8) & 1) return 'opaque'; // encrypted
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const header = at + 46;
    const entry = bytes.toString('utf8', header, header + nameLength);
    pieces.push({ name: `${name}/${entry}`, bytes: zipEntry(bytes, at) });
    pieces.push({ name: `${name}/${entry}#`, bytes: bytes.subarray(header, header + nameLength + extra + comment) });
    at = header + nameLength + extra + comment;
  }
  return pieces;
}

function zipEntry(bytes: Buffer, directory: number): Buffer {
  const local = bytes.readUInt32LE(directory + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(directory + 20));
  return bytes.readUInt16LE(directory + 10) === 0 ? packed : inflateRawSync(packed);
}

/** Every chunk but the pixels; compressed texts unpacked. */
function openPng({ name, bytes }: Piece): Opened {
  const pieces: Piece[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const [length, type] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)];
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (!['IHDR', 'PLTE', 'IDAT'].includes(type))
      pieces.push({ name: `${name}#${type}`, bytes: data }, ...inflatedText(name, data));
    at += 12 + length;
    if (type === 'IEND') pieces.push({ name: `${name}#rest`, bytes: bytes.subarray(at) });
  }
  return pieces;
}

/** The compressed part of a text chunk starts after a keyword, a zero and a few more fields: at the first byte of zlib. */
function inflatedText(name: string, chunk: Buffer): Piece[] {
  const start = chunk.indexOf(0x78, Math.max(chunk.indexOf(0), 0));
  return start < 0 ? [] : inflated(name, chunk.subarray(start));
}

function inflated(name: string, packed: Buffer): Piece[] {
  try {
    return [{ name: `${name}#text`, bytes: inflateSync(packed) }];
  } catch {
    return [];
  }
}

/** Segments before the picture itself (Exif, XMP, comments) and whatever was put after it. */
function openJpeg({ name, bytes }: Piece): Opened {
  const pieces: Piece[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const length = bytes.readUInt16BE(at + 2);
    pieces.push({ name: `${name}#${bytes[at + 1]!.toString(16)}`, bytes: bytes.subarray(at + 4, at + 2 + length) });
    at += 2 + length;
  }
  const end = bytes.lastIndexOf('\xff\xd9', undefined, 'latin1');
  return [...pieces, { name: `${name}#rest`, bytes: bytes.subarray(end < 0 ? at : end + 2) }];
}

/** WebP: every chunk but those with pixels. */
function openRiff({ name, bytes }: Piece): Opened {
  const pieces: Piece[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const [type, length] = [bytes.toString('latin1', at, at + 4), bytes.readUInt32LE(at + 4)];
    if (!/^(VP8|ALPH|ANMF|ANIM)/.test(type))
      pieces.push({ name: `${name}#${type.trim()}`, bytes: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return pieces;
}

/**
 * The file as it is, what stands around its streams, each of these unpacked, and the text a reader sees. What is locked cannot be
 * looked into. Packed bytes hold short values by chance: a family called `P700` stood in every second build with PDFs.
 */
function openPdf({ name, bytes }: Piece): Opened {
  if (/\/Encrypt\s+\d+ \d+ R/.test(bytes.toString('latin1'))) return 'opaque';
  const objects = [...pdfObjects(bytes).values()];
  const pieces: Piece[] = [
    { name: `${name}#`, bytes, binary: true },
    { name: `${name}#around`, bytes: aroundStreams(bytes, objects) },
  ];
  for (const { dict, stream } of objects)
    if (stream) pieces.push({ name: `${name}#stream`, bytes: stream, binary: isFontOrPicture(dict) });
  return [...pieces, ...pdfText(bytes).map((text) => ({ name: `${name}#text`, bytes: Buffer.from(text) }))];
}

/** A PDF without its streams, a space in the place of each. */
function aroundStreams(bytes: Buffer, objects: readonly PdfObject[]): Buffer {
  const extents = objects.flatMap(({ extent }) => (extent ? [extent] : [])).sort(([a], [b]) => a - b);
  let at = 0;
  const parts = extents.flatMap(([from, until]) => {
    const part = bytes.subarray(at, Math.max(at, from));
    at = Math.max(at, until);
    return [part, Buffer.from(' ')];
  });
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

/** By what the dictionary of a stream says: a picture, or the program of a font (its length, or its kind). */
function isFontOrPicture(dict: string): boolean {
  return /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\b/.test(dict);
}
