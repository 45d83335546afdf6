import { join } from 'node:path';
import type { Printer } from '../chromium.ts';
import type { Admitted } from '../consent.ts';
import type { Finding } from '../findings/index.ts';
import { findLeaks } from '../gate.ts';
import type { Definitions, PublishableSet } from '../model/index.ts';
import { inScratch } from '../scratch.ts';
import { compose } from '../site.ts';
import type { Manifest } from './manifest.ts';
import { readAll } from './disk.ts';

/** One edition, and what its pages are made of. */
export interface Printing {
  /** Folder with the `public/` that goes along. */
  root: string;
  definitions: Definitions;
  edition: string;
  set: PublishableSet;
  /** Which stories it may tell. */
  admitted: Admitted;
  /** The folder whose rows may not be in it; `null` when no rows were read. */
  rowsIn: string | null;
  /** What prints its paper; none is made without. */
  printer: Printer | null;
  /** Whether pages offer their paper all the same: to compare them with a release that has it. */
  offersPaper?: boolean;
}

/** The pages of one edition for its own group, as files; with the start page and the definitions, so that it stands by itself. */
export async function printEdition(
  home: string,
  { root, definitions, edition, set, admitted, rowsIn, ...paper }: Printing,
): Promise<{ site: Map<string, Uint8Array>; findings: Finding[] }> {
  const own = { ...definitions, editions: definitions.editions.filter(({ id }) => id === edition) };
  const group = own.editions[0]?.visibility;
  const { sites } = compose(own, new Map([[edition, set]]), { admitted });
  return inScratch(home, 'release', async (scratch) => {
    const chosen = sites.filter((site) => site.group === group);
    // Astro is large: whoever prints nothing does not wait for it.
    const { buildSites } = await import('../build.ts');
    const findings = await buildSites(chosen, { root, outDir: join(scratch, 'site'), ...paper });
    const outputs = [{ folder: join(scratch, 'site'), shownAs: 'releases' }];
    if (rowsIn !== null) findings.push(...(await findLeaks({ root: rowsIn, definitions, outputs })));
    return { site: await readAll(scratch), findings };
  });
}

/** Whether a release holds paper. */
export function hasPaper({ files }: Pick<Manifest, 'files'>): boolean {
  return Object.keys(files).some((path) => path.startsWith('site/') && path.endsWith('.pdf'));
}

/** The files of an edition's own pages but their paper: what the start page and the definitions say may change without it. */
export function ownPages(
  files: Iterable<string>,
  { edition, group, year }: { edition: string; group: string; year: string },
): string[] {
  return [...files].filter((path) => path.startsWith(`site/${group}/${year}/${edition}/`) && !path.endsWith('.pdf')).sort();
}
