import { createHash } from 'node:crypto';
import { access, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const saysDatabase = /^\s*staat-in\s*:\s*['"]?postgres/m;
const described = 'content/organisatie.md';

/** Folders of organisations in a folder of a region, in the order of their names; none when the folder is an organisation itself. */
export async function organisationsIn(root: string): Promise<string[]> {
  if (await exists(join(root, described))) return [];
  // What cannot be looked into holds none: why is said by who reads it.
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const found = await Promise.all(folders.map(async (name) => ((await exists(join(root, name, described))) ? [name] : [])));
  return found.flat().sort();
}

/** Every so many of a list, for one of several machines: part 3 of 16 takes the third, the nineteenth … */
export function partOf<T>(all: readonly T[], { part, of }: { part: number; of: number }): T[] {
  return all.filter((_, index) => index % of === part - 1);
}

/**
 * A hash over everything a site is made of: texts, data, pictures, which releases there are, and how it is asked for. `null` when rows are
 * in a database: whether those are the same can only be known by counting them.
 */
export async function inputHash(folder: string, asked: string): Promise<string | null> {
  const releases = await readdir(join(folder, 'releases')).catch(() => []);
  const hash = createHash('sha256')
    .update(asked)
    .update(
      releases
        .filter((name) => !name.startsWith('.'))
        .sort()
        .join('\n'),
    );
  for (const part of ['content', 'data', 'public'])
    for (const path of await filesBelow(join(folder, part))) {
      const bytes = await readFile(path);
      if (path.endsWith('.md') && saysDatabase.test(bytes.toString())) return null;
      hash.update(`\n${relative(folder, path).replaceAll(sep, '/')} ${bytes.length}\n`).update(bytes);
    }
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Whether something stands at a path. */
export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
