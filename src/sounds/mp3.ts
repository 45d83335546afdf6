import { joined, says } from '../bytes.ts';

/** Kilobits per second by index, of layer III: MPEG 1, and MPEG 2 with 2.5. */
const rates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const samples = [44_100, 48_000, 32_000];

/** Whether bytes begin as an MP3 does: with its notes, or with sound at once. */
export function isMp3(bytes: Uint8Array): boolean {
  return says(bytes, 'ID3') || frameLength(bytes, 0) !== null;
}

/** An MP3 of nothing but its frames: titles, names, pictures and places before and after them go. `null` when there are none. */
export function stripMp3(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [];
  for (let at = says(bytes, 'ID3') ? afterNotes(bytes) : 0; at + 4 <= bytes.length;) {
    const length = frameLength(bytes, at);
    const isWhole = length !== null && at + length <= bytes.length;
    if (isWhole) kept.push(bytes.subarray(at, at + length));
    at += isWhole ? length : 1;
  }
  return kept.length === 0 ? null : joined(kept);
}

/** ID3v2 writes its length in four times seven bits; a footer of ten bytes may follow. */
function afterNotes(bytes: Uint8Array): number {
  const length = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (bytes[at] ?? 0), 0);
  return 10 + length + ((bytes[5] ?? 0) & 0x10 ? 10 : 0);
}

/** Bytes of the frame of layer III that begins here; `null` when none does. */
function frameLength(bytes: Uint8Array, at: number): number | null {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return null;
  const version = (second >> 3) & 3;
  const rate = rates[version === 3 ? 0 : 1][third >> 4] ?? 0;
  const sample = samples[(third >> 2) & 3];
  if (version === 1 || rate === 0 || sample === undefined) return null;
  const perSecond = version === 3 ? sample : version === 2 ? sample / 2 : sample / 4;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * rate) / perSecond) + ((third >> 1) & 1);
}
