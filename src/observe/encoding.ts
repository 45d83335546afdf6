import { isUtf8 } from 'node:buffer';
import type { DataSource } from '../model/index.ts';
import { decodeCp850 } from './cp850.ts';

export type Encoding = NonNullable<DataSource['encoding']>;

/** How a file's bytes are read, and how sure that is. */
export interface FoundEncoding {
  encoding: Encoding;
  /** `mark`: a byte order mark says so; `valid`: nothing else fits; `letters`: by which letters come out. */
  by: 'mark' | 'valid' | 'letters' | 'declared';
  /** Letters come out well in none of the tables: names may be wrong. */
  doubtful: boolean;
  /** What the description said, when the bytes contradict it. */
  contradicts: Encoding | null;
}

/** Finds the encoding by mark, by zero bytes, by strict UTF-8, then by which table gives Dutch letters. Declared ones win unless impossible. */
export function findEncoding(bytes: Uint8Array, declared: Encoding | null): FoundEncoding {
  const marked = markOf(bytes);
  if (marked)
    return { encoding: marked, by: 'mark', doubtful: false, contradicts: declared && declared !== marked ? declared : null };
  const wide = wideOf(bytes);
  const valid = wide ?? (isUtf8(bytes) ? 'utf-8' : null);
  if (declared === 'windows-1252' || declared === 'cp850') {
    const ascii = valid === 'utf-8' && !bytes.some((byte) => byte > 0x7f);
    return {
      encoding: valid && !ascii ? valid : declared,
      by: 'declared',
      doubtful: false,
      contradicts: valid && !ascii ? declared : null,
    };
  }
  if (valid)
    return { encoding: valid, by: 'valid', doubtful: false, contradicts: declared && declared !== valid ? declared : null };
  return { ...byLetters(bytes), contradicts: declared };
}

function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: western text has a zero in every other byte. */
function wideOf(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [even, odd] = zeros as [number, number];
  const enough = Math.max(1, length * 0.2);
  if (odd > enough && even < odd / 10) return 'utf-16le';
  if (even > enough && odd < even / 10) return 'utf-16be';
  return null;
}

const smallLetters = new Set('éèëêïîíöôóüûúàáâäçñãåøœšž');
const capitals = new Set('ÉÈËÊÏÎÍÖÔÓÜÛÚÀÁÂÄÇÑŠŽ');
const isLetter = (byte: number | undefined) => byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
const isSmall = (byte: number | undefined) => byte !== undefined && byte >= 97 && byte <= 122;

function byLetters(bytes: Uint8Array): Omit<FoundEncoding, 'contradicts'> {
  const tables = { 'windows-1252': tableOf((b) => new TextDecoder('windows-1252').decode(b)), cp850: tableOf(decodeCp850) };
  const scores = { 'windows-1252': 0, cp850: 0 };
  let seen = 0;
  for (let i = 0; i < bytes.length && seen < 20_000; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    seen++;
    const around = { before: bytes[i - 1], after: bytes[i + 1] };
    for (const name of ['windows-1252', 'cp850'] as const) scores[name] += likelihood(tables[name][byte - 0x80]!, around);
  }
  const encoding = scores.cp850 > scores['windows-1252'] ? 'cp850' : 'windows-1252';
  return { encoding, by: 'letters', doubtful: scores[encoding] <= 0 };
}

function tableOf(decode: (bytes: Uint8Array) => string): string[] {
  return Array.from({ length: 128 }, (_, i) => decode(Uint8Array.of(0x80 + i)));
}

/**
 * How well a character fits between its neighbours in Dutch or French text: 1 as a letter in a word, −1 as an intruder. The
 * byte A0 is á in one table and a space that Excel leaves behind a word in the other.
 */
function likelihood(char: string, { before, after }: { before: number | undefined; after: number | undefined }): number {
  const inWord = isLetter(before) || isLetter(after) || (before ?? 0) > 0x7f || (after ?? 0) > 0x7f;
  if (char === '\u00a0') return isLetter(after) ? 0.3 : 1.2;
  if (char === 'á' && !isLetter(after)) return 0.5;
  if (smallLetters.has(char)) return inWord ? 1 : 0;
  if (capitals.has(char)) return isSmall(before) ? -1 : inWord ? 1 : 0;
  if (char === '’') return isLetter(before) ? 1 : 0.2;
  if ('‘“”–—€…°²³§±·½•'.includes(char)) return isLetter(before) && isLetter(after) ? -0.5 : 0.3;
  return -1;
}

/** The text of a file in pieces, so that a file of any size can be read. Marks at the start are left out. */
export function* decode(bytes: Uint8Array, encoding: Encoding, pieceSize = 1 << 22): Generator<string> {
  const decoder = encoding === 'cp850' ? null : new TextDecoder(encoding);
  for (let start = 0; start < bytes.length; start += pieceSize) {
    const piece = bytes.subarray(start, start + pieceSize);
    const text = decoder ? decoder.decode(piece, { stream: true }) : decodeCp850(piece);
    if (text) yield text;
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}
