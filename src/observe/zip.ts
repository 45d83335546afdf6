import { inflateRawSync } from 'node:zlib';

/** Files in a zip archive by name, each unpacked when asked for; `null` when the archive is broken. Workbooks are such archives. */
export function openZip(bytes: Uint8Array): Map<string, () => Uint8Array> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const files = new Map<string, () => Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      start: view.getUint32(at + 42, true),
    };
    files.set(name.replaceAll('\\', '/'), () => unpack(bytes, view, entry));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** The directory stands at the end, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  { method, size, start }: { method: number; size: number; start: number },
): Uint8Array {
  const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const packed = bytes.subarray(data, data + size);
  return method === 0 ? packed : inflateRawSync(packed);
}
