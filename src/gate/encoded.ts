import { createHash } from 'node:crypto';
import type { Needle, SecretColumn } from './secrets.ts';

const algorithms = ['md5', 'sha1', 'sha256', 'sha512'] as const;
/** Characters of a digest: in hex, and in base64 without its padding. */
const hexLengths = new Set([32, 40, 64, 128]);
const base64Lengths = new Set([22, 27, 43, 86]);
const shortestDigest = Math.min(...hexLengths, ...base64Lengths);

/** Words and numbers with strokes between: chance writes no digest so, nor one without capitals or without small letters. */
const words = /^[-_/+]*(?:(?:[A-Z]?[a-z]+|[A-Z]+|\d+)(?:[-_/+]|$))+$/;

/** What could be a digest in a text: runs of the right signs and length, also after a name (`sha256-…`). */
export function digestsIn(text: string): string[] {
  return runsIn(text).flatMap((run) => {
    const parts = [run, ...run.split(/[-_+/]/), run.slice(run.indexOf('-') + 1)];
    const hex = parts
      .filter((part) => hexLengths.has(part.length) && /^[0-9a-f]+$/i.test(part))
      .map((part) => part.toLowerCase());
    const base64 = parts.filter(
      (part) => base64Lengths.has(part.length) && /[A-Z]/.test(part) && /[a-z]/.test(part) && !words.test(part),
    );
    return [...hex, ...base64.map((part) => part.replaceAll('-', '+').replaceAll('_', '/'))];
  });
}

/** Runs of the signs of base64 that are long enough to be a digest. */
function runsIn(text: string): string[] {
  const runs: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (isBase64(text.charCodeAt(at))) continue;
    if (at - start >= shortestDigest) runs.push(text.slice(start, at));
    start = at + 1;
  }
  return runs;
}

const base64Signs = new Set(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_'].map((sign) => sign.charCodeAt(0)),
);
const isSign = Uint8Array.from({ length: 128 }, (_, code) => (base64Signs.has(code) ? 1 : 0));

function isBase64(code: number): boolean {
  return isSign[code] === 1;
}

/**
 * Which of these digests are of a secret value. Short values too: whoever knows that a file number has five digits tries them
 * all. Digests are made of values only when the outputs hold something that looks like one.
 */
export function* digestsOf(
  columns: readonly SecretColumn[],
  seen: ReadonlySet<string>,
): Generator<{ digest: string; column: SecretColumn }> {
  if (seen.size === 0) return;
  for (const column of columns)
    for (const value of column.values)
      for (const spelling of new Set([value, value.toLowerCase(), value.toUpperCase()]))
        for (const digest of digests(spelling)) if (seen.has(digest)) yield { digest, column };
}

function digests(value: string): string[] {
  return algorithms.flatMap((algorithm) => {
    const digest = createHash(algorithm).update(value).digest();
    return [digest.toString('hex'), digest.toString('base64').replaceAll('=', '')];
  });
}

const shortestCore = 6;

/** Secret values as they look inside base64 of a longer text: the characters that only the value decides, at each alignment. */
export function base64Needles(columns: readonly SecretColumn[]): Needle[] {
  return columns.flatMap((column) =>
    column.searchable.flatMap((value) => cores(value.slice(0, 24)).map((text) => ({ text, column }))),
  );
}

/** A text in which base64 stands in one piece, in the alphabet for addresses. */
export function base64Text(text: string): string {
  return text
    .replace(/[\r\n]/g, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

function cores(value: string): string[] {
  const bytes = Buffer.from(value);
  const found = [0, 1, 2].map((offset) => {
    const code = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64url');
    return code.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
  });
  // All small letters may be a word of the page.
  return found.filter((core) => core.length >= shortestCore && !/^[a-z]+$/.test(core));
}
