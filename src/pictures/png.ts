import { joined, says, spelled } from '../bytes.ts';
import { orientationOf, orientationOnly, upright } from './exif.ts';

const signature = 8;
/** Chunks that make the picture or its colours. All others are words, days, places, and what programs leave behind. */
const kinds = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT cICP mDCV cLLI pHYs bKGD hIST sPLT acTL fcTL fdAT'.split(' '),
);

/** Whether bytes begin as such a picture does. */
export function isPng(bytes: Uint8Array): boolean {
  return says(bytes, '\x89PNG\r\n\x1a\n');
}

/** A PNG without texts, days and EXIF, and without what follows the picture. `null` when it is broken. */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, signature)];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = signature; at + 12 <= bytes.length;) {
    const next = at + 12 + view.getUint32(at);
    if (next > bytes.length) return null;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kinds.has(kind)) kept.push(bytes.subarray(at, next));
    else if (kind === 'eXIf') kept.push(...turnOf(bytes.subarray(at + 8, next - 4)));
    if (kind === 'IEND') return joined(kept);
    at = next;
  }
  return null;
}

function turnOf(tiff: Uint8Array): Uint8Array[] {
  const orientation = orientationOf(tiff);
  return orientation === upright ? [] : [chunk('eXIf', orientationOnly(orientation))];
}

function chunk(kind: string, body: Uint8Array): Uint8Array {
  const named = joined([spelled(kind), body]);
  const frame = new DataView(new ArrayBuffer(named.length + 8));
  frame.setUint32(0, body.length);
  new Uint8Array(frame.buffer).set(named, 4);
  frame.setUint32(named.length + 4, checksum(named));
  return new Uint8Array(frame.buffer);
}

/** CRC-32, as every chunk ends with. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
