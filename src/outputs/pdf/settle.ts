import { joinPdf, splitPdf } from './objects.ts';

/** Names of newer kinds of structure, and what they are for a reader of PDF 1.7. */
const roles: Record<string, string> = { Aside: 'Sect', Em: 'Span', Strong: 'Span', Sub: 'Span', Title: 'P' };

/**
 * What Chromium leaves open is settled, so that the same page gives the same bytes on the same machine: the days in it are the day
 * of the edition (ISO), and elements are numbered by their order. And what would be read badly is mended: a group that holds a
 * drawing and its table is no drawing itself, else its table would be skipped.
 */
export function settlePdf(bytes: Uint8Array, date: string): Uint8Array {
  const parts = splitPdf(bytes);
  const rank = ranksOf(parts.objects.map(({ text }) => text));
  const objects = parts.objects.map(({ number, text }) => ({ number, text: isStream(text) ? text : settled(text, rank, date) }));
  return joinPdf({ ...parts, objects });
}

function isStream(text: string): boolean {
  return /\bstream\r?\n/.test(text);
}

function settled(text: string, rank: ReadonlyMap<string, string>, date: string): string {
  return ungrouped(text)
    .replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, `/$1 (D:${date.replaceAll('-', '')}000000+00'00')`)
    .replace(/\(node\d{8}\)/g, (name) => rank.get(name) ?? name)
    .replace('/Type /StructTreeRoot', `/Type /StructTreeRoot\n/RoleMap <<${rolesText()}>>`);
}

/** A `Figure` that holds other elements becomes a section, and loses the text that would be read in their place. */
function ungrouped(text: string): string {
  const isGroup = /\/S \/Figure\b/.test(text) && /\/K \[[^\]]*\d+ 0 R/.test(text);
  if (!isGroup) return text;
  return text.replace('/S /Figure', '/S /Sect').replace(/\n\/Alt (?:<[^>]*>|\((?:\\[\s\S]|[^\\)])*\))/, '');
}

/** Names of elements differ from run to run, their order does not. */
function ranksOf(texts: string[]): Map<string, string> {
  const names = new Set(texts.filter((text) => !isStream(text)).flatMap((text) => text.match(/\(node\d{8}\)/g) ?? []));
  return new Map([...names].sort().map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`]));
}

function rolesText(): string {
  return Object.entries(roles)
    .map(([name, role]) => `/${name} /${role}`)
    .join(' ');
}
