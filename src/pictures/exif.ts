const orientationTag = 0x0112;
/** As the picture lies: nothing need be turned. */
export const upright = 1;

/** Which way a picture is to be turned (1–8), out of its TIFF block; `upright` when that does not say. */
export function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return upright;
  const little = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return upright;
  const count = view.getUint16(start, little);
  for (let entry = start + 2; entry + 12 <= Math.min(tiff.length, start + 2 + count * 12); entry += 12) {
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : upright;
  }
  return upright;
}

/** A TIFF block that says which way to turn the picture, and nothing else: no place, no day, no telephone. */
export function orientationOnly(orientation: number): Uint8Array {
  const block = new DataView(new ArrayBuffer(26));
  block.setUint32(0, 0x4d4d002a);
  block.setUint32(4, 8);
  block.setUint16(8, 1);
  block.setUint16(10, orientationTag);
  block.setUint16(12, 3);
  block.setUint32(14, 1);
  block.setUint16(18, orientation);
  return new Uint8Array(block.buffer);
}
