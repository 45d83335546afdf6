import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroInlineConfig } from 'astro';
import { finding, type Finding } from './findings/index.ts';
import type { GroupSite, Hear, OutputFile, Page } from './model/index.ts';
import type { Printer } from './chromium.ts';
import { outputFiles } from './outputs/index.ts';
import { pdfsOf, withPaper } from './outputs/pdf.ts';
import { styleSheet } from './outputs/style.ts';
import { choosePublic, copyPublic, filesIn } from './public-files.ts';
import { handOff } from './shell.ts';
import { sheets } from './styles/index.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

export interface BuildOptions {
  /** The organisation's folder: what pages refer to in its `public/` goes along. */
  root: string;
  /** Where each group gets its own folder: usually `<root>/dist`. */
  outDir: string;
  /** Paths of the only pages to print; the other files are the same. For tests and for looking at one page. */
  only?: string[];
  /** What prints pages to PDF; none are made without. */
  printer?: Printer | null;
  /** Whether pages offer their PDF although none is printed now: to compare them with pages that do. */
  offersPaper?: boolean;
  /** Hears how many pages are printed. */
  hear?: Hear | undefined;
}

/**
 * Prints the sites, one after another, each into `<outDir>/<group>/`. A group's folder is replaced whole once its new
 * one is ready, so that nothing old stays in it and a build that fails leaves the old one. Pictures lose what a camera wrote in them.
 * Finds files of the organisation that stand where the site writes its own, and pictures that cannot be made safe.
 */
export async function buildSites(sites: GroupSite[], { root, outDir, ...more }: BuildOptions): Promise<Finding[]> {
  const publicDir = await mkdtemp(join(tmpdir(), 'tv-public-'));
  try {
    const findings = await copyPublic(join(root, 'public'), publicDir);
    await mkdir(outDir, { recursive: true });
    for (const site of sites) findings.push(...(await buildSite(site, { outDir, publicDir, ...more })));
    return findings;
  } finally {
    await rm(publicDir, { recursive: true, force: true });
  }
}

interface SiteOptions extends Omit<BuildOptions, 'root'> {
  publicDir: string;
}

/** One group's site. When its paper cannot be printed it is made without, and that is said. */
async function buildSite(site: GroupSite, options: SiteOptions): Promise<Finding[]> {
  const { outDir, publicDir, only = null, printer = null, offersPaper = printer !== null, hear } = options;
  const handoff = await handoffOf(offersPaper ? withPaper(site) : site, only, hear);
  const clashes = await findClashes(publicDir, handoff, site.group);
  if (clashes.length > 0) return clashes;
  const ownDir = await mkdtemp(join(tmpdir(), 'tv-public-'));
  const findings: Finding[] = [];
  try {
    await choosePublic(publicDir, ownDir, handoff);
    await replaceFolder(join(outDir, site.group), async (folder) => {
      await printSite(handoff, { folder, publicDir: ownDir, hear });
      if (printer) findings.push(...(await printPapers({ ...site, pages: handoff.pages }, { folder, printer, hear })));
    });
    return findings;
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    const failed = finding(
      'TV-602',
      { file: 'dist', line: null },
      { group: site.group, reason: error.message.split('\n')[0] ?? '' },
    );
    return [failed, ...(await buildSite(site, { ...options, printer: null }))];
  } finally {
    await rm(ownDir, { recursive: true, force: true });
  }
}

class PaperError extends Error {}

interface Papers {
  folder: string;
  printer: Printer;
  hear: Hear | undefined;
}

/** Prints the pages that are made for paper, from the files that were just written. Throws `PaperError`. */
async function printPapers(site: GroupSite, { folder, printer, hear }: Papers): Promise<Finding[]> {
  const findings: Finding[] = [];
  const read = (path: string) => readFile(join(folder, path)).catch(() => null);
  const papers = pdfsOf(site, { printer, read });
  const of = site.pages.filter(({ paper }) => paper).length;
  for (let done = 0; ; done += 1) {
    hear?.({ step: 'paper', done, of });
    const next = await papers.next().catch((error: Error) => Promise.reject(new PaperError(error.message)));
    if (next.done) return findings;
    const { file } = next.value;
    findings.push(...next.value.findings);
    await writeFile(join(folder, file.path), file.content);
  }
}

/** What is written of a site. */
interface Handoff {
  pages: Page[];
  /** What stands beside the pages, such as a download or a style sheet. */
  files: OutputFile[];
}

/** What is written of a site: the pages asked for, by Astro, and all files. */
async function handoffOf(site: GroupSite, only: string[] | null, hear: Hear | undefined): Promise<Handoff> {
  const pages = site.pages.filter(({ path }) => only === null || only.includes(path));
  const styles = await readStyles();
  return {
    pages,
    files: [
      { path: 'site.css', content: styleSheet(styles, site) },
      ...pages.flatMap(({ downloads }): OutputFile[] => downloads),
      ...(await outputFiles(site, { styles, engine: await readEngine() }, hear)),
    ],
  };
}

/** The search engine as one script, from its package. */
function readEngine(): Promise<string> {
  return readFile(join(dirname(fileURLToPath(import.meta.resolve('minisearch'))), '../umd/index.js'), 'utf8');
}

async function readStyles(): Promise<string[]> {
  return Promise.all(sheets.map((name) => readFile(new URL(`./styles/${name}`, import.meta.url), 'utf8')));
}

async function findClashes(publicDir: string, { pages, files }: Handoff, group: string): Promise<Finding[]> {
  const own = new Set([...pages, ...files].map(({ path }) => path));
  const clashing = (await filesIn(publicDir)).filter((path) => own.has(path));
  return clashing.map((path) => finding('TV-600', { file: `public/${path}`, line: null }, { path, group }));
}

/** Makes a folder anew beside the old one and swaps them. */
async function replaceFolder(folder: string, make: (fresh: string) => Promise<void>): Promise<void> {
  const beside = await mkdtemp(`${folder}.`);
  const [fresh, old] = [join(beside, 'new'), join(beside, 'old')];
  try {
    await make(fresh);
    await rename(folder, old).catch(ignoreMissing);
    await rename(fresh, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

interface Printing {
  folder: string;
  publicDir: string;
  hear: Hear | undefined;
}

async function printSite(handoff: Handoff, { folder, publicDir, hear }: Printing): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const cacheDir = await mkdtemp(join(tmpdir(), 'tv-'));
  const here = process.cwd();
  let done = 0;
  hear?.({ step: 'print', done, of: handoff.pages.length });
  handOff(handoff.pages, () => hear?.({ step: 'print', done: (done += 1), of: handoff.pages.length }));
  // Astro keeps its bundle in the output folder only when that lies below the working directory, else in a place all builds share.
  process.chdir(dirname(folder));
  try {
    await build(astroConfig({ folder, publicDir, cacheDir }));
  } finally {
    process.chdir(here);
    handOff([]);
    await rm(cacheDir, { recursive: true, force: true });
  }
  await writeFiles(handoff.files, folder);
  await checkPrinted(folder, publicDir, handoff);
}

/** Lays what stands beside the pages in the folder, one after another: what is made as it is written is never held together. */
async function writeFiles(files: readonly OutputFile[], folder: string): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(folder, file.path)), { recursive: true });
    await writeFile(join(folder, file.path), file.pieces?.() ?? file.content);
  }
}

/** What one group may read must never lie in another's folder: nothing but what was handed over is there, and all of it. */
async function checkPrinted(folder: string, publicDir: string, { pages, files }: Handoff): Promise<void> {
  const printed = new Set(await filesIn(folder));
  const expected = new Set([...(await filesIn(publicDir)), ...[...pages, ...files].map(({ path }) => path)]);
  for (const path of printed) if (!expected.has(path)) throw new Error(`unexpected file in site: ${path}`);
  for (const path of expected) if (!printed.has(path)) throw new Error(`missing file in site: ${path}`);
}

/**
 * Everything is bundled, because Astro runs its bundle from the folder it writes, where no packages are to be found. Its
 * entry has a name of its own, because a process keeps the modules it loaded: the next group would get this one's pages.
 */
function astroConfig({
  folder,
  publicDir,
  cacheDir,
}: {
  folder: string;
  publicDir: string;
  cacheDir: string;
}): AstroInlineConfig {
  const output = { entryFileNames: `prerender-entry.${basename(cacheDir)}.mjs` };
  return {
    root: project,
    configFile: false,
    outDir: folder,
    publicDir,
    cacheDir,
    logLevel: 'error',
    build: { format: 'directory', inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    vite: {
      cacheDir,
      logLevel: 'error',
      environments: { prerender: { resolve: { noExternal: true }, build: { rolldownOptions: { output } } } },
    },
  };
}
