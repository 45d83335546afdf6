import { open, type Piece } from './containers.ts';
import { pdfText } from './pdf-text.ts';
import { fromEntities } from './unescape.ts';

/** What somebody finds in a file of an office or a PDF. */
export interface WordsIn {
  /** What stands in it, hidden or not; `null` when nobody can say: locked, a scan, or a kind that is not known. */
  text: string | null;
  /** Whether it says by name who wrote it. */
  writer: boolean;
  /** Whether it holds what its reader does not see at first: remarks, deletions, hidden sheets, columns or rows. */
  aside: boolean;
}

/** Reads a file that a site gives away as it is, with everything in it that travels along. */
export function wordsIn(name: string, bytes: Buffer): WordsIn {
  const opened = open({ name, bytes });
  if (opened === null || opened === 'opaque') return { text: null, writer: false, aside: false };
  return bytes.toString('latin1', 0, 4) === '%PDF' ? inPdf(bytes, opened) : inOffice(opened);
}

/** Where the letters of a PDF have no table, what comes out are signs that nobody writes. */
function inPdf(bytes: Buffer, pieces: Piece[]): WordsIn {
  const [text = ''] = pdfText(bytes);
  const letters = text.match(/[\p{L}\p{N}\p{P}\s]/gu)?.length ?? 0;
  const isRead = text.trim() !== '' && letters >= 0.9 * text.length;
  const raw = pieces.map((piece) => piece.bytes.toString('latin1')).join('\n');
  const writer = /\/Author\s*(?:\((?!\s*\))|<(?!\s*>))|<dc:creator>[^]*?<rdf:li[^>]*>[^<\s]/.test(raw);
  return { text: isRead ? text : null, writer, aside: /\/Subtype\s*\/(?:Text|FreeText|Popup)\b/.test(raw) };
}

const writers = /<(dc:creator|cp:lastModifiedBy|meta:initial-creator)>\s*[^<\s]/;
const remarks =
  /<w:comment\b|<w:del\b|<(?:threadedComment|comment)\b|<office:annotation\b|\bstate="(?:hidden|veryHidden)"|<(?:col|row)\b[^>]*\bhidden="(?:1|true)"/;
const ends = /<\/(?:w:p|w:tc|a:p|si|c|row|text:p|text:h|table:table-cell|comment|dc:\w+|cp:\w+)>/g;

/** Documents and workbooks are archives of marked text. An archive of anything else nobody can vouch for. */
function inOffice(pieces: Piece[]): WordsIn {
  const isKnown = pieces.some(({ name }) => /\/(?:\[Content_Types\]\.xml|content\.xml)$/.test(name));
  if (!isKnown) return { text: null, writer: false, aside: false };
  const marked = pieces.filter(({ name }) => name.endsWith('.xml')).map((piece) => piece.bytes.toString('utf8'));
  const all = marked.join('\n');
  const text = fromEntities(all.replace(ends, '\n').replace(/<[^>]*>/g, ''));
  return { text, writer: writers.test(all), aside: remarks.test(all) };
}
