import { createReadStream, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Folder, OtherFile, TextFile } from './model/index.ts';
import { actionRows, actionWorkbook } from './model/schemas/index.ts';
import { packedIn } from './packed.ts';

/** What offices and computers leave behind in a folder: locks of open files, thumbnails, settings. */
const leftBehind =
  /^(?:~\$.*|\.gepubliceerd\..*|\.verhaal\..*|\.cijfers\..*|\.~lock\..*|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.git.*|\.gitkeep)$/i;

/** Code-point order: the same on every computer, whatever its language. */
const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Lists and reads an organisation's folder. With `readBytes` and `streamBytes` the only door to what organisations write. */
export function readFolder(root: string): Folder {
  const folder: Folder = { root: resolve(root), texts: [], dataFiles: [], others: [] };
  if (!isFolder(folder.root)) return { ...folder, others: [{ path: '', what: 'no-folder', line: null }] };
  for (const entry of list(folder.root, '', folder.others)) {
    if (entry === 'content' || entry === 'data') walk(folder, entry);
    else if (/^organisatie\.md/i.test(entry) || isFolder(join(folder.root, entry)))
      folder.others.push({ path: entry, what: 'misplaced', line: null });
  }
  folder.ledger = readLedger(folder);
  folder.releases = isFolder(join(folder.root, 'releases')) ? readReleases(folder.root) : [];
  folder.publicFiles = filesBelow(folder.root, 'public');
  const packed = packedIn(folder.publicFiles, (path) => readFileSync(join(folder.root, path)));
  folder.publicTexts = [...publicTexts(folder.root, folder.publicFiles), ...packed.texts];
  folder.packed = packed.files;
  folder.texts.sort(byPath);
  folder.others.sort(byPath);
  folder.dataFiles.sort((a, b) => byPath({ path: a }, { path: b }));
  return folder;
}

const ledgerPath = 'data/gepubliceerd.jsonl';

/** The ledger's text. Bytes that are no UTF-8 become signs that its chain does not fit. */
function readLedger({ root, dataFiles }: Folder): string | null {
  return dataFiles.includes(ledgerPath) ? readFileSync(join(root, ledgerPath), 'utf8') : null;
}

/** Whole releases: what is being made begins with a dot, and a link names one that is there already. */
function readReleases(root: string): string[] {
  return readdirSync(join(root, 'releases'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/** Every file below a folder, as paths from the root; none when it is not there. */
function filesBelow(root: string, path: string): string[] {
  if (!isFolder(join(root, path))) return [];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !leftBehind.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** All bytes of a file in the folder. Throws when it lies outside: only what `readFolder` listed may be read. */
export function readBytes(root: string, path: string): Uint8Array {
  return readFileSync(placeInside(root, path));
}

/** A file in the folder, piece by piece, so that a large export never stands in memory whole. */
export function streamBytes(root: string, path: string): AsyncIterable<Uint8Array> {
  return createReadStream(placeInside(root, path));
}

/** Absolute path of a file in the folder. Throws when it lies outside. */
export function placeInside(root: string, path: string): string {
  const [base, file] = [realpathSync(root), realpathSync(join(root, path))];
  if (!file.startsWith(base + sep)) throw new Error(`file outside the folder: ${path}`);
  return file;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function list(root: string, path: string, others: OtherFile[]): string[] {
  try {
    return readdirSync(join(root, path))
      .filter((name) => !leftBehind.test(name))
      .sort();
  } catch {
    others.push({ path, what: 'unreadable', line: null });
    return [];
  }
}

function walk(folder: Folder, path: string) {
  const full = join(folder.root, path);
  const state = statSync(full, { throwIfNoEntry: false });
  if (!state) return folder.others.push({ path, what: 'unreadable', line: null });
  if (lstatSync(full).isSymbolicLink() && leavesFolder(folder.root, full))
    return folder.others.push({ path, what: 'link-outside', line: null });
  if (!state.isDirectory()) return readOne(folder, path);
  return list(folder.root, path, folder.others).forEach((name) => walk(folder, `${path}/${name}`));
}

/** A link to a folder above itself leaves it too: following it would never end. */
function leavesFolder(root: string, full: string): boolean {
  const [base, target] = [realpathSync(root), realpathSync(full)];
  return !target.startsWith(base + sep) || resolve(full).startsWith(target + sep) || relative(base, target) === '';
}

function readOne(folder: Folder, path: string) {
  const isText = /\.md$/i.test(path);
  const nested = path.split('/').length > 2;
  if (path === actionWorkbook) return readTextualWorkbook(folder, path);
  if (path === actionRows) folder.dataFiles.push(path);
  else if (path.startsWith('data/') && !isText && !nested) return folder.dataFiles.push(path);
  if (!isText && path !== actionRows) return folder.others.push({ path, what: 'misplaced', line: null });
  const read = readText(folder.root, path);
  return 'text' in read ? folder.texts.push(read) : folder.others.push(read);
}

/** A workbook that a release keeps as the text that was read from it; what else is in one is read by `readWhole`. */
function readTextualWorkbook(folder: Folder, path: string) {
  folder.dataFiles.push(path);
  const read = readText(folder.root, path);
  if ('text' in read) folder.texts.push(read);
}

function readText(root: string, path: string): TextFile | OtherFile {
  try {
    const bytes = readFileSync(join(root, path));
    const line = brokenLine(bytes);
    return line === null ? { path, text: new TextDecoder().decode(bytes) } : { path, what: 'not-utf-8', line };
  } catch {
    return { path, what: 'unreadable', line: null };
  }
}

/** Line (from 1) on which bytes stop being UTF-8; `null` when they are. */
function brokenLine(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let [start, line] = [0, 1];
  for (let end = bytes.indexOf(0x0a, start); end !== -1; end = bytes.indexOf(0x0a, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    [start, line] = [end + 1, line + 1];
  }
  return line;
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Kinds of files in `public/` that are text: whoever opens one reads all of it. */
const readable = /\.(?:svg|csv|tsv|txt|md|html?|json|xml|ics|vtt)$/i;
/** Larger than a few books nobody wrote it. */
const mostBytes = 2_000_000;

/** The files of `public/` that are text: people are looked for in them too. */
function publicTexts(root: string, paths: readonly string[]): TextFile[] {
  const own = paths.filter((path) => readable.test(path) && statSync(join(root, path)).size <= mostBytes);
  return own.map((path) => readText(root, path)).filter((read) => 'text' in read);
}
