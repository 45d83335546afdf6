import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSites } from '../../src/build.ts';
import { tallyInOwnProcess } from '../../src/count/tally.ts';
import type { Definitions, GroupSite, PublishableSet, Tally } from '../../src/model/index.ts';
import { compile } from '../../src/site.ts';
import { filesIn, type SiteFile } from './read-site.ts';

/** An organisation's folder as readers get it, and what was really counted. */
export interface Built {
  definitions: Definitions;
  tally: Tally;
  sites: GroupSite[];
  sets: Map<string, PublishableSet>;
  files: SiteFile[];
}

/** Builds the real sites of a folder, reads every file of them, and throws them away. */
export async function buildFolder(root: string): Promise<Built> {
  const { definitions, sites, sets } = await compile(root);
  if (!definitions) throw new Error(`not an organisation: ${root}`);
  const { tally } = await tallyInOwnProcess(root, definitions);
  return { definitions, tally, sites, sets, files: await printed(sites, root) };
}

/** The files of sites, printed for real. */
export async function printed(sites: GroupSite[], root: string): Promise<SiteFile[]> {
  const outDir = await mkdtemp(join(tmpdir(), 'tv-outside-'));
  try {
    await buildSites(sites, { root, outDir });
    return filesIn(outDir);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
