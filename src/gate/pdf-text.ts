import { pdfObjects, referencesIn, valueOf, type PdfObject } from './pdf-objects.ts';

type Objects = ReadonlyMap<number, PdfObject>;

/** How a font's codes become letters. */
interface Font {
  /** Bytes per code. */
  width: 1 | 2;
  letters: ReadonlyMap<number, string>;
}

/**
 * What a reader of a PDF sees: the letters of every page and form, by each font's own table from glyph to letter, ligatures taken
 * apart. Once with the lines apart and once put end to end, because a word may be drawn in pieces.
 */
export function pdfText(bytes: Buffer): string[] {
  const objects = pdfObjects(bytes);
  const fonts = new Map<string, Map<string, Font>>();
  const runs = [...objects.values()].flatMap(({ dict, stream }) => {
    if (/\/Type\s*\/Page\b(?!s)/.test(dict)) return drawnOn(dict, objects, fonts);
    return stream && /\/Subtype\s*\/Form\b/.test(dict) ? readStream(stream, fontsOf(dict, objects, fonts)) : [];
  });
  return runs.length === 0 ? [] : ['\n', ''].map((between) => runs.join(between).normalize('NFKC'));
}

function drawnOn(page: string, objects: Objects, known: Map<string, Map<string, Font>>): string[] {
  const fonts = fontsOf(page, objects, known);
  const contents = referencesIn(valueOf(page, 'Contents') ?? '').flatMap((number) => {
    const found = objects.get(number);
    return found?.stream ? [found] : referencesIn(found?.dict ?? '').flatMap((inner) => objects.get(inner) ?? []);
  });
  return contents.flatMap(({ stream }) => (stream ? readStream(stream, fonts) : []));
}

/** The fonts a page or form may use, by the names it calls them; a page without its own takes its parent's. */
function fontsOf(dict: string, objects: Objects, known: Map<string, Map<string, Font>>): Map<string, Font> {
  const own = resolved(valueOf(dict, 'Resources'), objects);
  const [parent] = referencesIn(valueOf(dict, 'Parent') ?? '');
  if (own === null) return parent === undefined ? new Map() : fontsOf(objects.get(parent)?.dict ?? '', objects, known);
  const list = resolved(valueOf(own, 'Font'), objects) ?? '';
  const before = known.get(list);
  if (before) return before;
  const made = new Map(
    [...list.matchAll(/\/([^\s/<>[\]]+)\s+(\d+) \d+ R/g)].map(([, name = '', number]) => [name, fontOf(Number(number), objects)]),
  );
  known.set(list, made);
  return made;
}

function resolved(value: string | null, objects: Objects): string | null {
  const reference = /^(\d+) \d+ R$/.exec(value ?? '');
  return reference ? (objects.get(Number(reference[1]))?.dict ?? null) : value;
}

function fontOf(number: number, objects: Objects): Font {
  const dict = objects.get(number)?.dict ?? '';
  const [table] = referencesIn(valueOf(dict, 'ToUnicode') ?? '');
  const text = table === undefined ? '' : (objects.get(table)?.stream?.toString('latin1') ?? '');
  return { width: /\/Subtype\s*\/Type0\b/.test(dict) ? 2 : 1, letters: lettersOf(text) };
}

/** The table of a font: single codes, and ranges with their first letter or a list of letters. */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', letter = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      letters.set(parseInt(code, 16), fromUtf16(letter));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = '', high = '', first = '', list = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g,
    )) {
      const [from, upTo] = [parseInt(low, 16), Math.min(parseInt(high, 16), parseInt(low, 16) + 0xffff)];
      const listed = list.match(/[0-9A-Fa-f]+/g) ?? [];
      for (let code = from; code <= upTo; code++)
        letters.set(
          code,
          first === '' ? fromUtf16(listed[code - from] ?? '') : String.fromCodePoint(parseInt(first, 16) + code - from),
        );
    }
  return letters;
}

function fromUtf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}

/** The blocks of text a stream draws, each run in them with the font that was chosen last. */
function readStream(stream: Buffer, fonts: ReadonlyMap<string, Font>): string[] {
  let font: Font | undefined;
  let block = '';
  const blocks: string[] = [];
  const signs = /\/([^\s/<>[\]()]+)\s+-?[\d.]+\s+Tf|<([0-9A-Fa-f\s]*)>|\(((?:\\[\s\S]|[^\\)])*)\)|\bET\b/g;
  for (const [sign, chosen, hex, literal] of stream.toString('latin1').matchAll(signs)) {
    if (chosen !== undefined) font = fonts.get(chosen);
    else if (sign === 'ET') {
      blocks.push(block);
      block = '';
    } else block += spelled(hex === undefined ? fromLiteral(literal ?? '') : Buffer.from(hex.replace(/\s/g, ''), 'hex'), font);
  }
  return [...blocks, block];
}

function spelled(codes: Buffer, font: Font | undefined): string {
  if (!font || font.letters.size === 0) return codes.toString('latin1');
  let text = '';
  for (let at = 0; at + font.width <= codes.length; at += font.width)
    text += font.letters.get(codes.readUIntBE(at, font.width)) ?? '';
  return text;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function fromLiteral(text: string): Buffer {
  const plain = text.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal?: string, sign?: string) =>
    octal ? String.fromCharCode(parseInt(octal, 8)) : sign ? (escapes[sign] ?? sign) : '',
  );
  return Buffer.from(plain, 'latin1');
}
