import { joined, says, spelled } from '../bytes.ts';
import { orientationOf, orientationOnly, upright } from './exif.ts';

const headerLength = 12;
const kinds = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
const [exifFlag, xmpFlag] = [0x08, 0x04];

/** Whether bytes begin as such a picture does. */
export function isWebp(bytes: Uint8Array): boolean {
  return says(bytes, 'RIFF') && says(bytes, 'WEBP', 8);
}

/** A WebP without EXIF, XMP and unknown chunks, and without what follows the picture. `null` when it is broken. */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = Math.min(bytes.length, view.getUint32(4, true) + 8);
  const kept: Uint8Array[] = [];
  let turn: Uint8Array[] = [];
  for (let at = headerLength; at + 8 <= last;) {
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > last) return null;
    if (kinds.some((kind) => says(bytes, kind, at))) kept.push(bytes.slice(at, next));
    else if (says(bytes, 'EXIF', at)) turn = turnOf(bytes.subarray(at + 8, at + 8 + length));
    at = next;
  }
  const [first] = kept;
  if (!first) return null;
  if (says(first, 'VP8X')) first[8] = ((first[8] ?? 0) & ~(exifFlag | xmpFlag)) | (turn.length > 0 ? exifFlag : 0);
  return framed([...kept, ...(says(first, 'VP8X') ? turn : [])]);
}

/** Some programs write the word of a JPEG before the block. */
function turnOf(exif: Uint8Array): Uint8Array[] {
  const orientation = orientationOf(says(exif, 'Exif') ? exif.subarray(6) : exif);
  if (orientation === upright) return [];
  const body = orientationOnly(orientation);
  return [spelled('EXIF'), Uint8Array.of(body.length, 0, 0, 0), body];
}

function framed(chunks: readonly Uint8Array[]): Uint8Array {
  const body = joined([spelled('WEBP'), ...chunks]);
  const size = new DataView(new ArrayBuffer(4));
  size.setUint32(0, body.length, true);
  return joined([spelled('RIFF'), new Uint8Array(size.buffer), body]);
}
