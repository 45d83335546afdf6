import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSites } from '../../src/build.ts';
import { tallyInOwnProcess } from '../../src/count/tally.ts';
import type { Definitions, GroupSite, Tally } from '../../src/model/index.ts';
import { compile, type Compiled } from '../../src/site.ts';
import { filesIn, type SiteFile } from './read-file.ts';

/** An organisation's folder as readers get it, and what was really counted. */
export interface Built {
  definitions: Definitions;
  compiled: Compiled;
  tally: Tally;
  files: SiteFile[];
}

/** Builds the real sites of a folder, reads every file of them, and throws them away. */
export function buildFolder(root: string): Promise<Built> {
  return builtWith(root, ({ sites }) => printed(sites, root));
}

/** A folder whose sites are read from where they were built. */
export async function builtWith(root: string, filesOf: (compiled: Compiled) => Promise<SiteFile[]>): Promise<Built> {
  const compiled = await compile(root);
  const { definitions } = compiled;
  if (!definitions) throw new Error(`not an organisation: ${root}`);
  const { tally } = await tallyInOwnProcess(root, definitions);
  return { definitions, compiled, tally, files: await filesOf(compiled) };
}

/** The files of sites, printed for real. */
export async function printed(sites: GroupSite[], root: string, read = filesIn): Promise<SiteFile[]> {
  const outDir = await mkdtemp(join(tmpdir(), 'tv-outside-'));
  try {
    await buildSites(sites, { root, outDir });
    return read(outDir);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
