import { join } from 'node:path';
import { chain, ledgerText } from '../ledger/chain.ts';
import { ledgerPath } from '../ledger/parse.ts';
import type { Ledger, NewLine, ReleaseName } from '../model/index.ts';
import { syncFolder, type Disk } from './disk.ts';
import { manifestName, manifestText, releaseHash, type NewRelease } from './manifest.ts';
import { settleReleases, stagedName } from './settle.ts';

/** What is to become of a folder, all of it or nothing. */
export interface Commitment {
  ledger: Ledger;
  releases: NewRelease[];
  /** The lines to be added, knowing what the releases are called. The last of them commits the others. */
  lines(releases: ReleaseName[]): NewLine[];
}

/**
 * Commits in this order: every release complete and on the disk under a passing name; the ledger, which names them, renamed into
 * place (from here on it has happened); then the releases and links to their own names. Whoever stops half-way is finished or
 * undone by `settleReleases`.
 */
export async function commit(root: string, { ledger, releases, lines }: Commitment, disk: Disk): Promise<ReleaseName[]> {
  const names: ReleaseName[] = [];
  for (const release of releases) names.push(await stage(root, release, disk));
  const text = ledgerText([...ledger.lines, ...chain(ledger.lines, lines(names))]);
  const passing = join(root, passingLedger);
  await disk.write(passing, text);
  await disk.rename(passing, join(root, ledgerPath));
  await settleReleases(root, disk);
  return names;
}

/** Where the next ledger is written before it takes the place of the old. */
export const passingLedger = 'data/.gepubliceerd.nieuw';

async function stage(root: string, release: NewRelease, disk: Disk): Promise<ReleaseName> {
  const { folder, edition, content } = release;
  const staged = join(root, 'releases', stagedName(folder));
  await disk.remove(staged);
  for (const [path, bytes] of content) await disk.write(join(staged, path), bytes);
  const manifest = manifestText(release);
  await disk.write(join(staged, manifestName), manifest);
  await syncFolders(staged, [...content.keys()]);
  return { folder, edition, hash: releaseHash(manifest) };
}

async function syncFolders(staged: string, paths: string[]): Promise<void> {
  const folders = new Set(
    paths.flatMap((path) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, index, parts) => parts.slice(0, index + 1).join('/')),
    ),
  );
  for (const folder of [...folders, '.']) await syncFolder(join(staged, folder));
  await syncFolder(join(staged, '..'));
}
