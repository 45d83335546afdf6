import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from './disk.ts';

/** Where stories lie. */
const folder = 'content/verhalen';

/**
 * What is left of a withdrawn story: that it was there, of what kind, beside which figures, and when it went. Nothing that was
 * told, nobody who told it. Keys are those an author writes.
 */
export function stubOf(text: string, date: string): string {
  const [, front = ''] = /^---\n(.*?)\n---/s.exec(text.replaceAll('\r\n', '\n')) ?? [];
  const kind = /^soort:[^\n]*$/m.exec(front)?.[0] ?? 'soort: dank';
  const [links = ''] = /^bij:[^\n]*(?:\n[ -][^\n]*)*/m.exec(front) ?? [];
  const told = /,?\s*\bvertelt:\s*(?:"[^"\n]*"|'[^'\n]*'|[^,}\n]*)/g;
  return [
    '---',
    'titel: Ingetrokken',
    kind,
    'van: ingetrokken',
    ...(links === '' ? [] : [links.replace(told, '')]),
    `ingetrokken: ${date}`,
    '---',
    '',
  ].join('\n');
}

/** Whether a story's text is a stub already. */
export function isStub(text: string): boolean {
  return /^ingetrokken:/m.test(text) && text.replace(/^---\n.*?\n---\n?/s, '').trim() === '';
}

/** Takes the text out of every withdrawn story that still has one. */
export async function emptyStories(root: string, withdrawn: ReadonlyMap<string, string>, disk: Disk): Promise<void> {
  if (withdrawn.size === 0) return;
  for (const path of await storyFiles(root)) {
    const date = withdrawn.get(storyId(path));
    if (date === undefined) continue;
    const full = join(root, path);
    const text = await readFile(full, 'utf8');
    if (isStub(text)) continue;
    const sound = soundIn(text);
    if (sound !== null) await disk.remove(join(root, 'public', sound));
    const beside = join(root, 'data', '.verhaal.nieuw');
    await disk.write(beside, stubOf(text, date));
    await disk.rename(beside, full);
  }
}

/** The sound of a story, by its file in `public/`; `null` when it has none. */
export function soundIn(text: string): string | null {
  const [, path] =
    /^audio:\s*(?:\{|\n)[^}]*?\bbestand:\s*["']?([^"',}\n]+?)["']?\s*[,}\n]/m.exec(text.replaceAll('\r\n', '\n')) ?? [];
  return path && !path.includes('..') ? path.replace(/^\/?(?:public\/)?/, '') : null;
}

/** Paths of all stories in a folder. */
export async function storyFiles(root: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, encoding: 'utf8' }).catch(() => []);
  return entries
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md'))
    .sort();
}

/** The id of a story: the name of its file. */
export function storyId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
