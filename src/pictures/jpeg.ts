import { joined, says, spelled } from '../bytes.ts';
import { orientationOf, orientationOnly, upright } from './exif.ts';

const [start, end, scan, comment] = [0xd8, 0xd9, 0xda, 0xfe];
const exifWord = 'Exif\0\0';

/** Whether bytes begin as such a picture does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === start;
}

/**
 * A JPEG without what a camera or an editor wrote beside the picture: EXIF with place and day, XMP, IPTC, comments, and whatever
 * follows the picture (a telephone puts a film there). Which way to turn it and its colours stay. `null` when it is broken.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [Uint8Array.of(0xff, start)];
  let turned = false;
  for (let at = 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === end) return joined([...kept, Uint8Array.of(0xff, end)]);
    const next = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (next > bytes.length || next < at + 4) return null;
    const body = bytes.subarray(at + 4, next);
    const until = marker === scan ? endOfScan(bytes, next) : next;
    if (isKept(marker, body)) kept.push(bytes.subarray(at, until));
    else if (marker === 0xe1 && !turned && says(body, exifWord)) {
      turned = true;
      kept.push(...turnOf(body.subarray(exifWord.length)));
    }
    at = until;
  }
  return null;
}

/** Everything that makes the picture; of the rest only the colours (ICC), and how they are coded (JFIF, Adobe). */
function isKept(marker: number, body: Uint8Array): boolean {
  if (marker === comment) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return marker === 0xe0
    ? says(body, 'JFIF')
    : marker === 0xe2
      ? says(body, 'ICC_PROFILE')
      : marker === 0xee && says(body, 'Adobe');
}

function turnOf(tiff: Uint8Array): Uint8Array[] {
  const orientation = orientationOf(tiff);
  if (orientation === upright) return [];
  const body = joined([spelled(exifWord), orientationOnly(orientation)]);
  return [Uint8Array.of(0xff, 0xe1, 0, body.length + 2), body];
}

/** Where the picture's own data end: at a marker that is no stuffed byte and no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
