import mammoth from 'mammoth';
import { finding, type Finding } from './findings/index.ts';
import type { Place } from './model/index.ts';
import { markdownOf } from './word/markdown.ts';

/** What a Word document says, as a story starts. */
export interface FromWord {
  /** Its title, when it has one. */
  title: string | null;
  markdown: string;
  /** Its pictures; `mark` stands in the text where each belongs. `extension` is `null` when no browser shows it. */
  pictures: { mark: string; extension: string | null; bytes: Uint8Array }[];
  findings: Finding[];
}

const extensions: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' };

/** Styles of Word in Dutch and English that mean something, and ordinary ones that mean nothing. */
const styles = [
  ...['Titel', 'Title'].map((id) => `p.${id} => h1:fresh`),
  // Word names what it brought itself in English, whatever the id is.
  `p[style-name='Title'] => h1:fresh`,
  ...['Quote', 'Intense Quote'].map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
  ...['No Spacing', 'Body Text', 'Normal (Web)'].map((name) => `p[style-name='${name}'] => p:fresh`),
  ...[1, 2, 3].flatMap((level) => [
    `p.Kop${level} => h${level}:fresh`,
    `p[style-name='heading ${level}'] => h${level}:fresh`,
    `p[style-name='Kop ${level}'] => h${level}:fresh`,
  ]),
  ...['Citaat', 'Quote', 'Duidelijkcitaat', 'IntenseQuote'].map((id) => `p.${id} => blockquote > p:fresh`),
  ...['Geenafstand', 'NoSpacing', 'Plattetekst', 'BodyText', 'Normaalweb', 'NormalWeb'].map((id) => `p.${id} => p:fresh`),
];

/**
 * Reads a Word document into Markdown: headings, lists, tables, emphasis, links and pictures. What has another style is plain
 * text, and said. Comments, tracked deletions and the names Word keeps of its writers are not read.
 */
export async function readWord(bytes: Uint8Array, at: Place): Promise<FromWord | Finding> {
  const pictures: FromWord['pictures'] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const mark = `tv-picture-${pictures.length + 1}-`;
    pictures.push({
      mark,
      extension: extensions[image.contentType] ?? null,
      bytes: new Uint8Array(Buffer.from(await image.readAsBase64String(), 'base64')),
    });
    return { src: mark };
  });
  const read = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: styles, convertImage, externalFileAccess: false })
    .catch(() => null);
  if (read === null) return finding('TV-805', at, { why: kindOf(bytes) });
  const { title, markdown } = markdownOf(read.value);
  const messages = [...new Set(read.messages.map(({ message }) => message))];
  return { title, markdown, pictures, findings: messages.flatMap((message) => remarkOf(message, at)) };
}

/** What a file is that is no Word document, by its content. */
function kindOf(bytes: Uint8Array): 'old' | 'pdf' | 'other' {
  const start = Buffer.from(bytes.slice(0, 5)).toString('latin1');
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0') || start === '{\\rtf') return 'old';
  return start === '%PDF-' ? 'pdf' : 'other';
}

/** What the reader of Word could not place. A style by its name; anything else in its own words. */
function remarkOf(message: string, at: Place): Finding[] {
  const style = /^Unrecognised (?:paragraph|run|table) style: '([^']*)'/.exec(message)?.[1];
  // A picture that no browser shows is said where it is not put.
  if (message.startsWith('Image of type')) return [];
  return [finding('TV-802', at, { found: style ?? message })];
}
