import { releasesIn } from '../ledger/published.ts';
import type { Ledger } from '../model/index.ts';

/** A release of an edition that was kept. */
export interface KeptRelease {
  folder: string;
  version: number;
  /** Day of publication, ISO. */
  date: string;
  visibility: string;
  /** SHA-256 its manifest must have. */
  hash: string;
}

/** The releases of an edition, the oldest first. */
export function keptReleases(ledger: Ledger, edition: string): KeptRelease[] {
  const known = releasesIn(ledger);
  return ledger.lines.flatMap((line) => {
    if (line.kind !== 'release' || line.edition !== edition) return [];
    const { version, date, visibility } = line;
    const { folder, hash } = line.release;
    return [{ folder, version, date, visibility, hash: known.get(folder)?.hash ?? hash }];
  });
}

/** How a release is typed: `2`, `v2`, `kwaliteitsverslag-2025-v2`; `nu` for what would be published today. */
export function isReleaseWord(word: string): boolean {
  return /^(?:v?\d{1,4}|nu|now|[\p{L}\p{N}-]+-v\d{1,4})$/iu.test(word);
}

/** Whether a word means what would be published today. */
export function isNow(word: string): boolean {
  return /^(?:nu|now)$/i.test(word);
}

/** The release that was typed; `null` when it was never published. */
export function findKept(kept: readonly KeptRelease[], typed: string): KeptRelease | null {
  const version = /^v?(\d{1,4})$/i.exec(typed)?.[1];
  return kept.find((one) => one.folder === typed || one.version === Number(version ?? Number.NaN)) ?? null;
}
