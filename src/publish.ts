import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPrinter, type Printer } from './chromium.ts';
import type { Clock } from './clock.ts';
import type { Compiling, KeptCount } from './counting.ts';
import { finding, type Finding } from './findings/index.ts';
import { findLeaks, type Output } from './gate.ts';
import type { AuthorNotes, Definitions, GroupSite, Hear } from './model/index.ts';
import { nearest, suggestion } from './nearest.ts';
import { hasErrors } from './report.ts';
import { compile, type Compiled } from './site.ts';
import { clearLeft, inScratch } from './scratch.ts';
import { swap } from './swap.ts';

export type { KeptCount } from './counting.ts';
export { definitionsOf, textsOf } from './site.ts';

/** What came of an attempt to publish. */
export interface Published {
  definitions: Definitions | null;
  findings: Finding[];
  /** The sites that now stand in `dist`: none when anything stopped them. */
  built: { group: string; folder: string; pages: number }[];
  /** For the author's own eyes: goes to a watched terminal and the preview, never into a site. */
  notes?: AuthorNotes | null;
}

export interface PublishOptions {
  /** The day it is, ISO; `null` when no clock is asked for. */
  at: string | null;
  /** The day of the computer, for who asks for none; nothing runs out without. */
  today?: string | null;
  /** The only group to make; `null` for all. */
  only: string | null;
  /** Whether pages that are made for paper are printed to PDF too: that takes a second or so for each. */
  paper?: boolean;
  /** Hears how far it is. */
  hear?: Hear | undefined;
  /** Remembers what was counted: rows that did not change are not counted again. */
  kept?: KeptCount;
}

/**
 * From an organisation's folder to the sites in its `dist`. They are made elsewhere, searched for leaks, and only then put in
 * place: after an error, of an author or of ours, `dist` is what it was.
 */
export async function publish(root: string, options: PublishOptions): Promise<Published> {
  return withPrinter(options.paper ?? false, (printer) => publishWith(root, options, printer));
}

async function publishWith(
  root: string,
  { at, only, today = null, hear, kept }: PublishOptions,
  printer: Printer | null,
): Promise<Published> {
  await clearLeft(root, today);
  const { definitions, sites, findings, counted } = await compile(root, { at, today }, { hear, kept });
  const chosen = sites.filter(({ group }) => only === null || group === only);
  const notes = counted?.notes ?? null;
  const stops = (found: Finding[]): Published => ({ definitions, findings: found, built: [], notes });
  if (!definitions || hasErrors(findings)) return stops(findings);
  if (only !== null && chosen.length === 0) return stops([...findings, unknownGroup(only, sites)]);
  return inScratch(root, 'dist', async (scratch) => {
    // Astro is large: whoever only checks does not wait for it.
    const { buildSites } = await import('./build.ts');
    const found = [...findings, ...(await buildSites(chosen, { root, outDir: scratch, printer, hear }))];
    hear?.({ step: 'search', done: 0, of: null });
    found.push(...(await findLeaks({ root, definitions, outputs: [{ folder: scratch, shownAs: 'dist' }, ...caches()] })));
    if (hasErrors(found)) return stops(found);
    const dist = join(root, 'dist');
    if (only === null) await swap(root, { fresh: scratch, place: dist });
    else await mkdir(dist, { recursive: true }).then(() => swap(root, { fresh: join(scratch, only), place: join(dist, only) }));
    return {
      definitions,
      findings: found,
      notes,
      built: chosen.map(({ group, pages }) => ({ group, folder: join(dist, group), pages: pages.length })),
    };
  });
}

/** Compiles a folder, and holds it against a day. */
export async function examine(root: string, clock: Clock, compiling: Compiling = {}): Promise<Compiled> {
  return compile(root, clock, compiling);
}

/** Compiles a folder from its rows, whatever figures were counted before. */
export async function examineRows(root: string, clock: Clock, hear?: Hear): Promise<Compiled> {
  return compile(root, clock, { fromRows: true, insiders: true, hear });
}

/** Groups whose site stands in `dist`. */
export async function builtGroups(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'dist'), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Takes away the sites in `dist`, and says of which groups: for what may stand nowhere any more. */
export async function removeSites(root: string): Promise<string[]> {
  const groups = await builtGroups(root);
  await rm(join(root, 'dist'), { recursive: true, force: true });
  return groups;
}

function unknownGroup(group: string, sites: GroupSite[]): Finding {
  const groups = sites.map((site) => site.group);
  const help = { suggestion: suggestion(group, groups), possible: nearest(group, groups) };
  return finding('TV-652', { file: 'content/organisatie.md', line: null }, { group, ...help });
}

/** Where the program that prints pages may keep something. */
function caches(): Output[] {
  const project = fileURLToPath(new URL('..', import.meta.url));
  const output = (name: string) => ({ folder: join(project, name), shownAs: name });
  return [output('.astro'), output('node_modules/.astro'), { ...output('node_modules/.vite'), packages: 'deps' }];
}
