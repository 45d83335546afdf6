import { says } from '../bytes.ts';

/** Boxes that hold other boxes, on the way to those with days in them. */
const holders = ['moov', 'trak', 'mdia'];
/** Boxes the sound is made of. What is in none of these is emptied. */
const kept = [...holders, 'ftyp', 'mdat', 'mvhd', 'tkhd', 'mdhd', 'hdlr', 'minf', 'edts'];
const withDays = ['mvhd', 'tkhd', 'mdhd'];

/** Whether bytes begin as a recording of a telephone does (M4A). */
export function isMp4(bytes: Uint8Array): boolean {
  return says(bytes, 'ftyp', 4);
}

/**
 * An M4A without place, names and days. Boxes keep their length, because the sound is found by its distance from the start: what
 * goes becomes a box of nothing. `null` when it is broken, or holds moving pictures.
 */
export function stripMp4(bytes: Uint8Array): Uint8Array | null {
  const copy = Uint8Array.from(bytes);
  return emptied(copy, 0, copy.length) ? copy : null;
}

function emptied(bytes: Uint8Array, from: number, until: number): boolean {
  const view = new DataView(bytes.buffer);
  for (let at = from; at < until;) {
    if (at + 8 > until) return false;
    const size = view.getUint32(at);
    const header = size === 1 ? 16 : 8;
    const length = size === 0 ? until - at : size === 1 ? Number(view.getBigUint64(at + 8)) : size;
    if (length < header || at + length > until) return false;
    if (!handled(bytes, at, { header, length })) return false;
    at += length;
  }
  return true;
}

/** One box: emptied, looked into, or left; false when it may not be there. */
function handled(bytes: Uint8Array, at: number, { header, length }: { header: number; length: number }): boolean {
  const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  if (kind === 'hdlr' && says(bytes, 'vide', at + header + 8)) return false;
  if (!kept.includes(kind)) {
    bytes.set([0x66, 0x72, 0x65, 0x65], at + 4);
    bytes.fill(0, at + header, at + length);
  }
  if (withDays.includes(kind)) bytes.fill(0, at + header + 4, at + header + (bytes[at + header] === 1 ? 20 : 12));
  return !holders.includes(kind) || emptied(bytes, at + header, at + length);
}
