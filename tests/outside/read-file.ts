import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';

/** A file of a site as a reader has it. */
export interface SiteFile {
  path: string;
  /** What stands in it, taken out of whatever it is packed in. */
  text: string;
}

/** All files below a folder. Of what no reader opens (a style, a drawing of dots) the bytes stand for the text. */
export function filesIn(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.slice(folder.length + 1).replaceAll('\\', '/'), text: unpack(path, readFileSync(path)) }));
}

/** Kinds of files there is a way to read; whatever a site has besides these, somebody must learn to read first. */
export const readable: readonly string[] = [
  ...['html', 'htm', 'csv', 'json', 'jsonld', 'xml', 'txt', 'md', 'js', 'css', 'svg', 'conf', 'config', 'htaccess', '_headers'],
  ...['eml', 'ics', 'pdf', 'png', 'xlsx'],
  // Sound: nobody reads what is heard, but what was written into the file stands in its bytes.
  ...['wav', 'mp3', 'ogg', 'opus', 'm4a', 'flac'],
];

/** The ending of a name, or the name itself when it has none. */
export const kindOf = (path: string): string => path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1);

/** What stands in a file. The words of a PDF are taken out of it when the machine can do that. */
export function unpack(path: string, bytes: Buffer): string {
  const kind = kindOf(path);
  if (kind === 'pdf') return `${wordsOfPdf(path)}\n${bytes.toString('latin1')}`;
  if (kind === 'png') return wordsOfPng(bytes);
  if (kind === 'xlsx') return wordsOfZip(bytes);
  if (kind === 'eml') return readMail(bytes.toString('utf8'));
  return kind === 'ics' ? bytes.toString('utf8').replaceAll(/\r?\n[ \t]/g, '') : bytes.toString('utf8');
}

function wordsOfPdf(path: string): string {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** The texts that lie in a picture, packed or not; pixels say nothing here. */
function wordsOfPng(bytes: Buffer): string {
  const found: string[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const [size, name] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)];
    const body = bytes.subarray(at + 8, at + 8 + size);
    const packed = body.indexOf(0) + 2;
    if (name === 'zTXt') found.push(body.toString('latin1', 0, packed), inflateSync(body.subarray(packed)).toString('latin1'));
    else if (!['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'pHYs'].includes(name)) found.push(name, body.toString('utf8'));
    at += 12 + size;
  }
  return found.join('\n');
}

/** The files of a packed folder, by its list at the end. */
function wordsOfZip(bytes: Buffer): string {
  const found: string[] = [];
  for (let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006') + 16); bytes.readUInt32LE(at) === 0x02014b50;) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((by) => (by === 20 ? bytes.readUInt32LE(at + by) : bytes.readUInt16LE(at + by))) as [number, number, number, number]; // prettier-ignore
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(from, from + packed);
    found.push(bytes.toString('utf8', at + 46, at + 46 + name));
    found.push((bytes.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return found.join('\n');
}

/** A mail as its reader sees it: its heads, and each of its texts unpacked. Pictures inside are read as pictures. */
export function readMail(mail: string): string {
  const [, head = '', body = ''] = /^([^]*?)\r?\n\r?\n([^]*)$/.exec(mail) ?? [];
  const heads = head.replaceAll(/\r?\n[ \t]+/g, ' ');
  const value = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(heads)?.[1] ?? '';
  const boundary = /boundary="?([^";]+)"?/i.exec(value('content-type'))?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1).map((part) => readMail(part.replace(/^\r?\n/, ''))) : []; // prettier-ignore
  return [heads, ...(boundary ? parts : [decoded(body, value('content-transfer-encoding'), value('content-type'))])].join('\n\n');
}

function decoded(body: string, encoding: string, type: string): string {
  if (/base64/i.test(encoding)) {
    const bytes = Buffer.from(body, 'base64');
    return /image\/png/i.test(type) ? wordsOfPng(bytes) : bytes.toString('utf8');
  }
  if (!/quoted-printable/i.test(encoding)) return body;
  const joined = body.replaceAll(/=\r?\n/g, '');
  const letters = joined.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(letters, 'latin1').toString('utf8');
}
