import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { finding, type Finding } from './findings/index.ts';
import type { OutputFile, Page } from './model/index.ts';
import { cleanPicture } from './pictures/index.ts';
import { cleanSound, isRecording } from './sounds/index.ts';

/** Every file below a folder, relative to it; none when there is no such folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Copies what an organisation adds to its sites, its pictures and sounds without place and day. One that cannot lose them is not copied. */
export async function copyPublic(from: string, to: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const path of await filesIn(from)) {
    const [bytes, isSound] = [await readFile(join(from, path)), isRecording(path)];
    const cleaned = isSound ? cleanSound(path, bytes) : cleanPicture(path, bytes);
    if ('refused' in cleaned)
      findings.push(finding(isSound ? 'TV-564' : 'TV-791', { file: `public/${path}`, line: null }, { format: cleaned.refused }));
    else {
      await mkdir(dirname(join(to, path)), { recursive: true });
      await writeFile(join(to, path), cleaned.bytes);
    }
  }
  return findings;
}

/** Names by which browsers and servers look for a file that no page refers to. */
const usual = /^(?:\.well-known\/.*|(?:favicon|logo|apple-touch-icon)[^/]*|CNAME|\.nojekyll|(?:humans|security|ads)\.txt)$/;

/**
 * Lays beside one group's pages what they show or link to, and nothing else: the picture of a story that is for others, or was
 * withdrawn, is no more theirs than the story.
 */
export async function choosePublic(
  from: string,
  to: string,
  { pages, files }: { pages: Page[]; files: OutputFile[] },
): Promise<void> {
  const paths = await filesIn(from);
  const isPlain = paths.every((path) => usual.test(path));
  const styles = files.filter(({ path }) => path.endsWith('.css')).map(({ content }) => String(content));
  const text = isPlain ? '' : [JSON.stringify(pages), ...styles].join('\n');
  for (const path of paths.filter((one) => usual.test(one) || isMeant(one, text))) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await copyFile(join(from, path), join(to, path));
  }
}

/** Whether a text refers to a file, as it is called or as browsers write it. */
function isMeant(path: string, text: string): boolean {
  const names = [path, encodeURI(path)]
    .flatMap((name) => [name, name.replaceAll('&', '&amp;')])
    .map((name) => name.replace(/[^\p{L}\d\s/]/gu, String.raw`\$&`));
  return new RegExp(String.raw`(?:["'(\s=,]|\.\.)/?(?:${names.join('|')})(?![\w-])`).test(text);
}
