import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../ledger/chain.ts';

/** What a release is, and every file in it. Its own SHA-256 is what the ledger names. */
export interface Manifest {
  format: 1;
  edition: string;
  version: number;
  visibility: string;
  /** Day of publication, ISO. */
  date: string;
  /** Names of the data files there were: their rows are not kept. */
  dataFiles: string[];
  /** Version of each indicator's definition, and the day each export is of, ISO: which data these were. Never a hash of rows. */
  definitions?: Record<string, string>;
  exports?: Record<string, string | null>;
  /** SHA-256 by path. */
  files: Record<string, string>;
}

export const manifestName = 'manifest.json';

/** A release that is not there yet: its name and everything in it but the manifest. */
export interface NewRelease extends Omit<Manifest, 'format' | 'files'> {
  folder: string;
  content: Map<string, Uint8Array>;
}

/** The manifest of a release as it stands in its folder. */
export function manifestText({ folder: _, content, ...own }: NewRelease): string {
  const files = [...content].map(([path, bytes]) => [path, sha256(bytes)] as const);
  return `${canonicalJson({ ...own, format: 1, files: Object.fromEntries(files) } satisfies Manifest)}\n`;
}

/** Hash of a release: of its manifest, and thereby of every file. */
export function releaseHash(manifest: string | Uint8Array): string {
  return sha256(manifest);
}

/** The manifest of a release folder; `null` when there is none that can be read. */
export async function readManifest(folder: string): Promise<{ manifest: Manifest; hash: string } | null> {
  try {
    const bytes = await readFile(join(folder, manifestName));
    return { manifest: JSON.parse(bytes.toString('utf8')) as Manifest, hash: releaseHash(bytes) };
  } catch {
    return null;
  }
}

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
