import { inflateSync } from 'node:zlib';

/** An object of a PDF: its dictionary as text, and what its stream holds, unpacked. */
export interface PdfObject {
  dict: string;
  /** `null` for an object without a stream, or one that cannot be unpacked. */
  stream: Buffer | null;
  /** Where in the file the bytes of its stream lie, as they are packed there; `null` without a stream of its own. */
  extent: readonly [from: number, until: number] | null;
}

/** The objects of a PDF by number, also those that lie inside a stream of objects. The last of several with a number counts. */
export function pdfObjects(bytes: Buffer): Map<number, PdfObject> {
  const text = bytes.toString('latin1');
  const found = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(?<![\d.])(\d+) \d+ obj\b/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endobj', start);
    found.set(Number(match[1]), objectIn(bytes, text, [start, end < 0 ? text.length : end]));
  }
  for (const { dict, stream } of [...found.values()])
    if (stream && /\/Type\s*\/ObjStm\b/.test(dict))
      for (const [number, inner] of packedObjects(dict, stream)) found.set(number, inner);
  return found;
}

function objectIn(bytes: Buffer, text: string, [start, end]: [number, number]): PdfObject {
  const body = text.slice(start, end);
  const opened = /\bstream\r?\n/.exec(body);
  if (!opened) return { dict: body, stream: null, extent: null };
  const from = start + opened.index + opened[0].length;
  const dict = body.slice(0, opened.index);
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dict)?.[1] ?? Number.NaN);
  const closed = text.indexOf('endstream', from);
  const until = Number.isNaN(length) ? (closed < 0 ? end : closed) : from + length;
  return { dict, stream: unpacked(bytes.subarray(from, until), dict), extent: [from, until] };
}

/** By what it says of itself, or by its first byte when it says nothing. */
function unpacked(bytes: Buffer, dict: string): Buffer | null {
  const isPacked = dict.includes('/FlateDecode') || bytes[0] === 0x78;
  if (!isPacked) return dict.includes('/Filter') ? null : bytes;
  try {
    return inflateSync(bytes);
  } catch {
    return dict.includes('/Filter') ? null : bytes;
  }
}

/** A stream of objects starts with pairs of number and place; `First` is where the objects themselves begin. */
function packedObjects(dict: string, stream: Buffer): [number, PdfObject][] {
  const text = stream.toString('latin1');
  const first = Number(valueOf(dict, 'First') ?? 0);
  const pairs = [...text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)].map(
    ([, number, at]) => [Number(number), first + Number(at)] as const,
  );
  return pairs.map(([number, at], index) => [
    number,
    { dict: text.slice(at, pairs[index + 1]?.[1] ?? text.length), stream: null, extent: null },
  ]);
}

/** What a dictionary says of a key, as text: a number, a reference (`12 0 R`), a list or a dictionary; `null` when nothing. */
export function valueOf(dict: string, key: string): string | null {
  const at = new RegExp(`/${key}(?![A-Za-z0-9])\\s*`).exec(dict);
  if (!at) return null;
  const rest = dict.slice(at.index + at[0].length);
  if (rest.startsWith('<<')) return balanced(rest);
  if (rest.startsWith('[')) return rest.slice(0, rest.indexOf(']') + 1);
  return /^(?:\d+ \d+ R|[^\s/<>[\]]+|\/[^\s/<>[\]]+)/.exec(rest)?.[0] ?? null;
}

function balanced(text: string): string {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/<<|>>/g)) {
    depth += sign === '<<' ? 1 : -1;
    if (depth === 0) return text.slice(0, index + 2);
  }
  return text;
}

/** The numbers of the objects a text refers to. */
export function referencesIn(text: string): number[] {
  return [...text.matchAll(/(\d+) \d+ R\b/g)].map(([, number]) => Number(number));
}
