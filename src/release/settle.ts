import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ledgerPath, parseLedger } from '../ledger/parse.ts';
import { currentReleases, releasesIn, withdrawnStories } from '../ledger/published.ts';
import type { Ledger } from '../model/index.ts';
import type { Disk } from './disk.ts';
import { readManifest } from './manifest.ts';
import { emptyStories } from './stub.ts';

const staging = '.nieuw-';
const replaced = '.oud-';
const current = 'huidig-';

/** What a release is called until the ledger names it. */
export const stagedName = (folder: string): string => `${staging}${folder}`;

/**
 * Finishes what the ledger says has happened, and takes away what it does not know: after this a folder is as before an
 * interrupted publication, or as after it. Does nothing to a folder whose ledger is damaged, so that nothing gets lost.
 */
export async function settleReleases(root: string, disk: Disk): Promise<void> {
  const releases = join(root, 'releases');
  const names = await readdir(releases).catch(() => null);
  if (names === null) return;
  const { ledger, findings } = parseLedger(await readFile(join(root, ledgerPath), 'utf8').catch(() => null));
  if (findings.length > 0) return;
  const known = releasesIn(ledger);
  for (const name of names.filter((name) => name.startsWith(staging)))
    await settleOne(releases, name, { hash: known.get(name.slice(staging.length))?.hash ?? null, disk });
  for (const name of names.filter((name) => name.startsWith(replaced))) await disk.remove(join(releases, name));
  await linkCurrent(releases, ledger, disk);
  await emptyStories(root, withdrawnStories(ledger), disk);
  await disk.remove(join(root, 'data', '.gepubliceerd.nieuw'));
}

async function settleOne(releases: string, name: string, { hash, disk }: { hash: string | null; disk: Disk }): Promise<void> {
  const [staged, place] = [join(releases, name), join(releases, name.slice(staging.length))];
  const made = await readManifest(staged);
  if (hash === null || made?.hash !== hash) return disk.remove(staged);
  const old = join(releases, `${replaced}${name.slice(staging.length)}`);
  if (await readManifest(place)) await disk.rename(place, old);
  await disk.rename(staged, place);
  await disk.remove(old);
}

/** `huidig-<editie>` is the release of an edition that is shown: the newest, or the one somebody went back to. */
async function linkCurrent(releases: string, ledger: Ledger, disk: Disk): Promise<void> {
  for (const [edition, folder] of currentReleases(ledger)) {
    const path = join(releases, `${current}${edition}`);
    if ((await readlink(path).catch(() => null)) !== folder) await disk.link(folder, path);
  }
}
