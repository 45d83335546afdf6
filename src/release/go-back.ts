import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { finding, type Finding } from '../findings/index.ts';
import { ledgerPath, parseLedger } from '../ledger/parse.ts';
import { asOfVersion, currentReleases } from '../ledger/published.ts';
import type { Ledger, NewLine } from '../model/index.ts';
import { nearest } from '../nearest.ts';
import { recall } from '../site.ts';
import { storiesFor } from '../tell/stories.ts';
import { commit } from './commit.ts';
import { textsFolder } from './content.ts';
import { ownDisk, type Disk } from './disk.ts';
import { findKept, keptReleases, type KeptRelease } from './kept.ts';
import { manifestName, readManifest, sha256, type Manifest } from './manifest.ts';

/** A release somebody wants to be shown again. */
export interface Return {
  edition: string;
  /** As typed; `null` for the one before the one that is shown. */
  release: string | null;
  /** The day it is, ISO. */
  date: string;
  /** The day of the computer, ISO: who names an earlier day does not go back to consents that held then. `null` for none. */
  today: string | null;
  disk?: Disk;
}

/** What came of it: the release that is shown from now on, and the newest there is. */
export interface Returned {
  findings: Finding[];
  shown: KeptRelease | null;
  newest: KeptRelease | null;
}

/**
 * Shows a kept release of an edition again: a line in the ledger, and then the link, renamed into place. Refused when a file of it
 * is not what its manifest says, when a later version corrected a figure, and when a story in it may not be told any more.
 */
export async function goBack(root: string, { edition, release, date, today, disk = ownDisk }: Return): Promise<Returned> {
  const { ledger, findings } = parseLedger(await readFile(join(root, ledgerPath), 'utf8').catch(() => null));
  const kept = keptReleases(ledger, edition);
  const newest = kept.at(-1) ?? null;
  const refused = (found: Finding[]): Returned => ({ findings: found, shown: null, newest });
  if (findings.length > 0) return refused(findings);
  if (newest === null) return refused([unknownEdition(ledger, edition)]);
  const shown = currentReleases(ledger).get(edition);
  const wanted = release === null ? before(kept, shown) : findKept(kept, release);
  if (!wanted) return refused([unknownRelease(kept, edition, release)]);
  if (wanted.folder === shown) return refused([finding('TV-836', place, { edition, version: wanted.version })]);
  const faults = [
    ...findCorrected(ledger, edition, wanted),
    ...(await inspect(root, wanted, { ledger, clock: { at: date, today } })),
  ];
  if (faults.length > 0) return refused(faults);
  const { version, visibility, folder } = wanted;
  const line: NewLine = { kind: 'current', edition, version, visibility, date, release: folder };
  await commit(root, { ledger, releases: [], lines: () => [line] }, disk);
  return { findings: [], shown: wanted, newest };
}

const place = { file: ledgerPath, line: null };

function before(kept: readonly KeptRelease[], shown: string | undefined): KeptRelease | null {
  const at = kept.findIndex(({ folder }) => folder === shown);
  return at > 0 ? (kept[at - 1] ?? null) : null;
}

function unknownEdition({ lines }: Ledger, edition: string): Finding {
  const published = [...new Set(lines.flatMap((line) => (line.kind === 'release' ? [line.edition] : [])))];
  return finding('TV-720', place, { edition, possible: nearest(edition, published) });
}

function unknownRelease(kept: readonly KeptRelease[], edition: string, found: string | null): Finding {
  return finding('TV-835', place, { edition, found, possible: kept.map(({ version }) => String(version)) });
}

/** A figure that was proved wrong is not shown again. */
function findCorrected({ lines }: Ledger, edition: string, { version }: KeptRelease): Finding[] {
  const later = lines.flatMap((line) =>
    line.kind === 'edition' && line.edition === edition && line.version > version ? line.corrections : [],
  );
  return later.length === 0
    ? []
    : [
        finding('TV-838', place, {
          edition,
          version,
          figures: later.map(({ indicator, unit, period }) => ({ indicator, unit, period })),
        }),
      ];
}

async function inspect(root: string, kept: KeptRelease, now: { ledger: Ledger; clock: Clock }): Promise<Finding[]> {
  const folder = join(root, 'releases', kept.folder);
  const read = await readManifest(folder);
  if (!read || read.hash !== kept.hash) return [finding('TV-837', place, { release: kept.folder, files: [manifestName] })];
  const files = await findDamaged(folder, read.manifest);
  if (files.length > 0) return [finding('TV-837', place, { release: kept.folder, files })];
  const stories = await findExpired(folder, read.manifest, now);
  return stories.length === 0 ? [] : [finding('TV-839', place, { release: kept.folder, stories })];
}

/** Files that are not what the manifest says, are gone, or that it does not know. */
async function findDamaged(folder: string, { files }: Manifest): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const there = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => path !== manifestName);
  const strange = there.filter((path) => !Object.hasOwn(files, path));
  const damaged: string[] = [];
  for (const [path, hash] of Object.entries(files)) {
    const content = await readFile(join(folder, path)).catch(() => null);
    if (content === null || sha256(content) !== hash) damaged.push(path);
  }
  return [...damaged, ...strange].sort();
}

/** Stories that it tells and that may not be told on this day: their consent is over. */
async function findExpired(
  folder: string,
  manifest: Manifest,
  { ledger, clock: now }: { ledger: Ledger; clock: Clock },
): Promise<string[]> {
  const { edition: id, version, dataFiles } = manifest;
  const told = async (clock: Clock) => {
    const known = { editions: [id], dataFiles, ledger: asOfVersion(ledger, id, version), clock };
    const { definitions, admitted } = await recall(join(folder, textsFolder), known);
    const edition = definitions?.editions[0];
    return edition && admitted ? storiesFor(edition, admitted.definitionsFor(edition)) : [];
  };
  const still = new Set((await told(now)).flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id])));
  return (await told({ at: manifest.date, today: null })).flatMap((story) =>
    still.has(story.id) || story.withdrawn ? [] : [story.title],
  );
}
