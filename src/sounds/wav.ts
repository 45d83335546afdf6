import { joined, says, spelled } from '../bytes.ts';

const kept = ['fmt ', 'fact', 'data'];

/** Whether bytes begin as such a sound does. */
export function isWav(bytes: Uint8Array): boolean {
  return says(bytes, 'RIFF') && says(bytes, 'WAVE', 8);
}

/** A WAV of nothing but its shape and its sound. `null` when it is broken. */
export function stripWav(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Uint8Array[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > bytes.length) return null;
    const next = at + 8 + length + (length % 2);
    if (kept.some((kind) => says(bytes, kind, at))) chunks.push(bytes.slice(at, next));
    at = next;
  }
  const size = chunks.reduce((sum, { length }) => sum + length, 4);
  const head = new Uint8Array(12);
  head.set([...spelled('RIFF'), 0, 0, 0, 0, ...spelled('WAVE')]);
  new DataView(head.buffer).setUint32(4, size, true);
  return chunks.length < 2 ? null : joined([head, ...chunks]);
}
