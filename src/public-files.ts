import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { finding, type Finding } from './findings/index.ts';
import type { OutputFile, Page } from './model/index.ts';
import { cleanPicture } from './pictures/index.ts';
import { cleanSound, isRecording } from './sounds/index.ts';

/**
 * Copies what an organisation adds to its sites, its pictures without place and day. One that cannot lose them is not copied. Sounds
 * are kept apart: a voice goes only where its story goes.
 */
export async function copyPublic(from: string, to: string): Promise<{ findings: Finding[]; sounds: Map<string, Uint8Array> }> {
  const findings: Finding[] = [];
  const sounds = new Map<string, Uint8Array>();
  for (const path of await filesIn(from)) {
    const bytes = await readFile(join(from, path));
    const at = { file: `public/${path}`, line: null };
    if (isRecording(path)) {
      const sound = cleanSound(path, bytes);
      if ('refused' in sound) findings.push(finding('TV-564', at, { format: sound.refused }));
      else sounds.set(path, sound.bytes);
      continue;
    }
    const cleaned = cleanPicture(path, bytes);
    if ('refused' in cleaned) findings.push(finding('TV-791', at, { format: cleaned.refused }));
    else {
      await mkdir(dirname(join(to, path)), { recursive: true });
      await writeFile(join(to, path), cleaned.bytes);
    }
  }
  return { findings, sounds };
}

/** The sounds that the stories on these pages tell. */
export function soundsOn(pages: readonly Page[], sounds: ReadonlyMap<string, Uint8Array>): OutputFile[] {
  const said = sounds.size === 0 ? [] : pages.map(({ sections }) => JSON.stringify(sections));
  const isTold = (path: string) => said.some((text) => text.includes(`"sound":{"path":${JSON.stringify(path)}`));
  return [...sounds].filter(([path]) => isTold(path)).map(([path, content]) => ({ path, content }));
}

/** Every file below a folder, relative to it; none when there is no such folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
