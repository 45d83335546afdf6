import { open, rename, rm } from 'node:fs/promises';

/** Writes a file beside its place and puts it there when it is whole: what is there is old or new, never half. */
export async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const beside = path.replace(/[^/\\]+$/, (name) => `.${name}.new`);
  const file = await open(beside, 'w');
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < 1 << 20) continue;
      await file.write(waiting);
      waiting = '';
    }
    await file.write(waiting);
    await file.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
