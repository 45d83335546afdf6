import { join } from 'node:path';
import { canonicalJson } from '../ledger/chain.ts';
import type { Folder, PublishableSet } from '../model/index.ts';
import { readAll } from './disk.ts';

/** Where a release keeps the texts it was made of: a folder of an organisation without its rows. */
export const textsFolder = 'teksten';

/** The figures of an edition, guarded, a line each. */
export function figuresText({ numbers }: PublishableSet): string {
  return [...numbers].map(([key, { form, value }]) => `${canonicalJson({ key, form, value })}\n`).join('');
}

/** What a release is made of besides its texts. */
interface Content {
  /** Pages by their path. */
  site: Map<string, Uint8Array>;
  set: PublishableSet;
  /** The texts before a story was taken out: its pictures go with it. */
  before?: Folder['texts'];
}

/** Everything a release holds: pages, figures, and what they were made of. */
export async function contentOf(
  folder: Pick<Folder, 'root' | 'texts'>,
  { site, set, before = [] }: Content,
): Promise<Map<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const names = (texts: Folder['texts'], path: string) =>
    texts.some(({ text }) => text.includes(path) || text.includes(encodeURI(path)));
  const isLeft = ([path]: [string, Uint8Array]) => !names(before, path) || names(folder.texts, path);
  const pictures = [...(await readAll(join(folder.root, 'public')))].filter(isLeft);
  return new Map([
    ...site,
    ['cijfers.jsonl', encoder.encode(figuresText(set))],
    ...folder.texts.map(({ path, text }) => [`${textsFolder}/${path}`, encoder.encode(text)] as const),
    ...pictures.map(([path, bytes]) => [`${textsFolder}/public/${path}`, bytes] as const),
  ]);
}

/** Texts that are not what they were in a release: paths in the organisation's folder. */
export function changedTexts(
  { texts }: Pick<Folder, 'texts'>,
  files: Record<string, string>,
  hash: (text: string) => string,
): string[] {
  const now = new Map(texts.map(({ path, text }) => [path, hash(text)]));
  const then = Object.entries(files)
    .filter(([path]) => path.startsWith(`${textsFolder}/`) && /\.(md|csv|xlsx)$/.test(path))
    .map(([path, own]) => [path.slice(textsFolder.length + 1), own] as const);
  const known = new Map(then);
  const changed = [...now].filter(([path, own]) => known.get(path) !== own).map(([path]) => path);
  return [...changed, ...[...known.keys()].filter((path) => !now.has(path))].sort();
}
