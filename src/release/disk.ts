import { mkdir, open, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What is done to the disk when something is committed: every step lasts once it returns. An argument, so that tests can stop it. */
export interface Disk {
  /** A file with its folders, whole and on the disk itself. */
  write(path: string, content: Uint8Array | string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Takes away a file or folder, if it is there. */
  remove(path: string): Promise<void>;
  /** A link in a folder to something beside it; what stood there is replaced at once. */
  link(target: string, path: string): Promise<void>;
}

/** The disk of this computer. */
export const ownDisk: Disk = {
  async write(path, content) {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async rename(from, to) {
    await rename(from, to);
    await syncFolder(dirname(to));
    if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
  },
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
  async link(target, path) {
    const beside = `${path}.nieuw`;
    await rm(beside, { force: true });
    try {
      await symlink(target, beside, 'dir');
    } catch (error) {
      // Windows gives links to administrators only; nothing but a reader's convenience hangs on them.
      if ((error as NodeJS.ErrnoException).code === 'EPERM') return;
      throw error;
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  },
};

/** Writes down which names a folder has. Where folders cannot be opened the system does so itself. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (!folder) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}

/** Every file below a folder by its path in it, with what it holds; none when there is no such folder. */
export async function readAll(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));
  const base = `${folder.replaceAll('\\', '/')}/`;
  const files = await Promise.all(paths.sort().map(async (path) => [path.slice(base.length), await readFile(path)] as const));
  return new Map(files);
}
