import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Printer } from '../chromium.ts';
import { finding, type Finding } from '../findings/index.ts';
import { asOfVersion, withdrawnStories } from '../ledger/published.ts';
import type { Definitions, Ledger, WithdrawnLine } from '../model/index.ts';
import { nearest } from '../nearest.ts';
import { recall, type Compiled } from '../site.ts';
import { commit } from './commit.ts';
import { contentOf, textsFolder } from './content.ts';
import { ownDisk, type Disk } from './disk.ts';
import { readManifest, type Manifest, type NewRelease } from './manifest.ts';
import { hasPaper, printEdition } from './print.ts';
import { soundIn, storyFiles, storyId, stubOf } from './stub.ts';

/** A story that somebody takes back. */
export interface Withdrawal {
  story: string;
  /** The day it is, ISO. */
  date: string;
  disk?: Disk;
  /** What prints the paper of releases anew; what it cannot print is taken away. */
  printer?: Printer | null;
}

/** What came of it: the releases it was taken out of. */
export interface Withdrawn {
  definitions: Definitions | null;
  findings: Finding[];
  releases: string[];
  isDone: boolean;
}

/**
 * Takes a story back: out of its file, and out of the pages and texts of every release, whichever edition and version. No rows
 * are needed for it. The ledger says that it was withdrawn, and what the releases are since.
 */
export async function withdrawStory(
  root: string,
  { story, date, disk = ownDisk, printer = null }: Withdrawal,
): Promise<Withdrawn> {
  const { definitions, ledger } = await recall(root, { editions: [], dataFiles: [], clock: { at: date, today: null } });
  const refused = (found: Finding): Withdrawn => ({ definitions, findings: [found], releases: [], isDone: false });
  const known = await knownStories(root);
  if (!known.has(story))
    return refused(
      finding(
        'TV-725',
        { file: 'content/verhalen', line: null },
        { story, possible: nearest(story, [...known.keys()]).slice(0, 8) },
      ),
    );
  const before = withdrawnStories(ledger).get(story);
  const at = { file: known.get(story) ?? 'content/verhalen', line: null };
  if (before !== undefined) return { ...refused(finding('TV-726', at, { story, date: before })), isDone: true };
  const stories = [story, ...(await translationsOf(root, story, [...known.keys()]))];
  const lines = stories.map((one) => withdrawnLine(one, date));
  const after: Ledger = { lines: [...ledger.lines, ...lines.map((line) => ({ ...line, releases: [], nr: 0, hash: '' }))] };
  const releases: NewRelease[] = [];
  for (const { folder, manifest } of await releasesWith(root, stories)) {
    const made = await withoutStory(join(root, 'releases', folder), { root, manifest, stories, date, ledger: after, printer });
    if (!made) return refused(finding('TV-727', { file: `releases/${folder}`, line: null }, { release: folder }));
    releases.push({ ...manifest, folder, content: made });
  }
  await commit(root, { ledger, releases, lines: (names) => lines.map((line) => ({ ...line, releases: names })) }, disk);
  return { definitions, findings: [], releases: releases.map(({ folder }) => folder), isDone: true };
}

/** The same story in other languages, here and in releases: it is taken back in all of them. */
async function translationsOf(root: string, story: string, known: readonly string[]): Promise<string[]> {
  const folders = [root, ...(await allReleases(root)).map(({ folder }) => join(root, 'releases', folder, textsFolder))];
  const shape = new RegExp(`^vertaling-van:\\s*["']?${story}["']?\\s*(?:#.*)?$`, 'm');
  const found = new Set<string>();
  for (const folder of folders)
    for (const path of await storyFiles(folder)) {
      const text = await readFile(join(folder, path), 'utf8');
      if (shape.test(text.replaceAll('\r\n', '\n'))) found.add(storyId(path));
    }
  return [...found].filter((id) => id !== story && known.includes(id)).sort();
}

/** A withdrawal belongs to no edition: it is about all. */
function withdrawnLine(story: string, date: string): Omit<WithdrawnLine, 'nr' | 'hash' | 'releases'> {
  return { kind: 'withdrawn', edition: '', version: 0, visibility: '', date, story };
}

/** Whether any release holds paper, which must be printed anew. */
export async function holdsPaper(root: string): Promise<boolean> {
  return (await allReleases(root)).some(({ manifest }) => hasPaper(manifest));
}

/** Stories by id: in the folder, and in releases when their file is gone. */
async function knownStories(root: string): Promise<Map<string, string>> {
  const own = (await storyFiles(root)).map((path) => [storyId(path), path] as const);
  const kept = (await allReleases(root)).flatMap(({ manifest }) =>
    storiesOf(manifest).map((path) => [storyId(path), path] as const),
  );
  return new Map([...kept, ...own]);
}

function storiesOf({ files }: Manifest): string[] {
  const start = `${textsFolder}/content/verhalen/`;
  return Object.keys(files).filter((path) => path.startsWith(start) && path.endsWith('.md'));
}

async function allReleases(root: string): Promise<{ folder: string; manifest: Manifest }[]> {
  const entries = await readdir(join(root, 'releases'), { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const read = await Promise.all(
    folders.sort().map(async (folder) => ({ folder, own: await readManifest(join(root, 'releases', folder)) })),
  );
  return read.flatMap(({ folder, own }) => (own ? [{ folder, manifest: own.manifest }] : []));
}

async function releasesWith(root: string, stories: readonly string[]): Promise<{ folder: string; manifest: Manifest }[]> {
  return (await allReleases(root)).filter(({ manifest }) => storiesOf(manifest).some((path) => stories.includes(storyId(path))));
}

interface Emptying {
  /** The organisation's own folder. */
  root: string;
  manifest: Manifest;
  stories: readonly string[];
  date: string;
  /** The ledger in which the story is withdrawn. */
  ledger: Ledger;
  printer: Printer | null;
}

/** A release made again from its own texts and the published numbers, without the story; `null` when it cannot be read. */
async function withoutStory(
  folder: string,
  { root, manifest, stories, date, ledger, printer }: Emptying,
): Promise<Map<string, Uint8Array> | null> {
  const texts = join(folder, textsFolder);
  const { edition, version, dataFiles } = manifest;
  const made = await recall(texts, {
    editions: [edition],
    dataFiles,
    ledger: asOfVersion(ledger, edition, version),
    clock: { at: manifest.date, today: null },
  });
  const set = made.sets.get(edition);
  if (!made.definitions || !made.admitted || !set) return null;
  const { site } = await printEdition(root, {
    root: texts,
    definitions: made.definitions,
    edition,
    set,
    admitted: made.admitted,
    rowsIn: null,
    printer: hasPaper(manifest) ? printer : null,
  });
  const content = await contentOf(emptied(made, stories, date), { site, set, before: made.folder.texts });
  for (const sound of soundsOf(made, stories)) content.delete(`${textsFolder}/public/${sound}`);
  return content;
}

function soundsOf({ folder }: Compiled, stories: readonly string[]): string[] {
  const own = folder.texts.filter(({ path }) => path.startsWith('content/verhalen/') && stories.includes(storyId(path)));
  return own.flatMap(({ text }) => soundIn(text) ?? []);
}

function emptied({ folder }: Compiled, stories: readonly string[], date: string): Compiled['folder'] {
  const isIt = (path: string) => path.startsWith('content/verhalen/') && stories.includes(storyId(path));
  return { ...folder, texts: folder.texts.map((file) => (isIt(file.path) ? { ...file, text: stubOf(file.text, date) } : file)) };
}
