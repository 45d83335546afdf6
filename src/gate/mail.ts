import type { Piece } from './containers.ts';

const extensions: Record<string, string> = {
  'text/html': 'html',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'message/rfc822': 'eml',
};

/** The parts of a mail, decoded, and its headers as a reader sees them; `null` when it is no mail. */
export function mailParts({ name, bytes }: Piece): Piece[] | null {
  const text = bytes.toString('latin1');
  const head = /^((?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+)\r?\n/.exec(text);
  if (!head || !/^content-(type|transfer-encoding):/im.test(head[1] ?? '')) return null;
  return [{ name: `${name}#`, bytes }, ...partsOf(name, text)];
}

function partsOf(name: string, text: string): Piece[] {
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(text) ?? [null, text, ''];
  const headers = head.replace(/\r?\n[ \t]+/g, ' ');
  const own = { name: `${name}#head`, bytes: Buffer.from(decodedWords(headers)) };
  const [, type = 'text/plain'] = /^content-type:\s*([^;\s]+)/im.exec(headers) ?? [];
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(headers)?.[1];
  if (boundary !== undefined) {
    const inner = body
      .split(`--${boundary}`)
      .slice(1)
      .filter((part) => !part.startsWith('--'));
    return [own, ...inner.flatMap((part, index) => partsOf(`${name}/${index + 1}`, part.replace(/^\r?\n/, '')))];
  }
  const extension = extensions[type.toLowerCase()] ?? 'bin';
  return [own, { name: `${name}.${extension}`, bytes: decoded(body, headers) }];
}

function decoded(body: string, headers: string): Buffer {
  const [, encoding = ''] = /^content-transfer-encoding:\s*(\S+)/im.exec(headers) ?? [];
  if (encoding.toLowerCase() === 'base64') return Buffer.from(body, 'base64');
  return encoding.toLowerCase() === 'quoted-printable' ? fromQuoted(body) : Buffer.from(body, 'latin1');
}

function fromQuoted(text: string): Buffer {
  const plain = text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}

/** `=?UTF-8?Q?Wat_wij_telden?=` as it is read. */
function decodedWords(headers: string): string {
  return headers
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?[\w-]+\?([QB])\?([^?]*)\?=/gi, (_, how: string, code: string) =>
      (how.toUpperCase() === 'B' ? Buffer.from(code, 'base64') : fromQuoted(code.replaceAll('_', ' '))).toString('utf8'),
    );
}
