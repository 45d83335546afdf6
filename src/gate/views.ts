import type { LeakForm } from '../findings/commands.ts';
import { open, type Piece } from './containers.ts';
import { fromEntities, fromEscapes, fromPercent } from './unescape.ts';

/** One reading of (a piece of) a file. */
export interface View {
  name: string;
  text: string;
  how: LeakForm;
  /** Bytes that are no text: chance makes short words there. */
  binary: boolean;
}

/** What a file says, in every reading of it. */
export interface Reading {
  views: View[];
  /** Names of pieces that cannot be looked into. */
  opaque: string[];
}

const deepest = 5;

/** Every reading of a file: opened, unpacked, decoded. */
export function readingsOf(piece: Piece, depth = 0): Reading {
  const opened = piece.name.endsWith('#') || depth > deepest ? null : open(piece);
  if (opened === 'opaque') return { views: [], opaque: [piece.name] };
  if (opened) return joined(opened.map((inner) => readingsOf(inner, depth + 1)));
  const decoded = decode(piece);
  const views = [decoded, ...withoutZeros(decoded, piece), ...unescaped(decoded)];
  const embedded = depth > deepest ? [] : dataUris(decoded);
  return joined([{ views, opaque: [] }, ...embedded.map((inner) => readingsOf(inner, depth + 1))]);
}

function joined(readings: Reading[]): Reading {
  return { views: readings.flatMap(({ views }) => views), opaque: readings.flatMap(({ opaque }) => opaque) };
}

const textual = /\.(html?|css|m?js|json|jsonl|csv|tsv|txt|xml|svg|md|ics|eml|webmanifest)$/i;

function decode({ name, bytes, binary: isBinary = false }: Piece): View {
  const view = (encoding: string, how: LeakForm, binary = false): View => ({
    name,
    text: new TextDecoder(encoding).decode(bytes),
    how,
    binary,
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return view('utf-16le', 'utf-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return view('utf-16be', 'utf-16');
  if (isUtf8(bytes)) return view('utf-8', 'plain');
  return view('windows-1252', 'plain', isBinary || (!textual.test(name) && !name.includes('#')));
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Western text in UTF-16 is its letters with a zero between, at any offset: without the zeros it can be read. */
function withoutZeros(decoded: View, { bytes }: Piece): View[] {
  if (decoded.how === 'utf-16' || !bytes.includes(0)) return [];
  const text = new TextDecoder('windows-1252').decode(bytes).replace(/\0\0+/g, ' ').replaceAll('\0', '');
  return [{ ...decoded, text, how: 'utf-16' }];
}

/** The same text with its escapes undone, also when one kind lies inside another. */
function unescaped(view: View): View[] {
  const found: View[] = [];
  let queue = [view];
  for (let depth = 0; depth < 2; depth++) {
    queue = queue.flatMap((from) =>
      unescapers.filter(({ sign }) => sign.test(from.text)).map(({ how, undo }) => ({ ...from, how, text: undo(from.text) })),
    );
    queue = queue.filter(({ text }) => text !== view.text && found.every((known) => known.text !== text));
    found.push(...queue);
  }
  return found;
}

const unescapers: { how: LeakForm; sign: RegExp; undo: (text: string) => string }[] = [
  { how: 'percent', sign: /%[0-9a-f]{2}/i, undo: fromPercent },
  { how: 'entity', sign: /&(?:#|\w)/, undo: fromEntities },
  { how: 'escape', sign: /\\[ux]/i, undo: fromEscapes },
];

/** Files inside a text, as `data:` addresses. */
function dataUris({ name, text }: View): Piece[] {
  const found = text.matchAll(/data:[\w+./-]*[^,"')\s]*;base64,([A-Za-z0-9+/=]+)/g);
  return [...found].map(([, code], index) => ({ name: `${name}@${index}`, bytes: Buffer.from(code ?? '', 'base64') }));
}
