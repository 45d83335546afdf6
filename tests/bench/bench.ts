import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measure, type Measured } from './measure.ts';
import { writeOrganisation } from './organisation.ts';

// `npm run bench`: one run, on one machine, of everything that is compared, so that the figures can be held side by side.

const project = join(import.meta.dirname, '../..');
const scratch = await mkdtemp(join(tmpdir(), 'tv-bench-'));

try {
  const sample = join(scratch, 'sample');
  for (const part of ['content', 'data', 'public']) await cp(join(project, part), join(sample, part), { recursive: true });
  await tell('sample', await buildSite(sample), sample);
  const two = await teams(200);
  const floor = await measure(process.execPath, [join(import.meta.dirname, 'floor.ts'), '200', String(Math.round(two.drawings))]);
  say('floor: 200 pages, as many drawings', `${time(floor)}, ${memory(floor)}`);
  say(
    'ratio to the floor',
    `${(two.built.seconds / floor.seconds).toFixed(2)} × in time, ${(two.built.work / floor.work).toFixed(2)} × in work (aim: at most 2)`,
  );
  const thousand = await teams(1000);
  say(
    'growth per page',
    `${(((thousand.built.work - two.built.work) / 800) * 1000).toFixed(0)} ms of work, ${Math.round((thousand.bytes - two.bytes) / 800 / 1024)} kB of HTML`,
  );
  // The others tell their own figures: rows from CSV to cells, and a region.
  for (const name of ['rows', 'region']) await run(name);
  // Each of its sizes in a process of its own, so that the most memory it held is its own.
  for (const size of ['one', 'two', 'country', 'asking']) {
    const guard = await measure(process.execPath, [join(import.meta.dirname, 'guard.ts'), size]);
    console.log(guard.output.trimEnd());
    say(`guard, ${size}`, `${time(guard)}, at most ${Math.round(Math.max(...guard.peaks.values()))} MB`);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function run(name: string): Promise<void> {
  const [code] = await once(spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' }), 'close');
  if (code !== 0) throw new Error(`exit ${code}: ${name}`);
}

interface TeamPages {
  built: Measured;
  /** Drawings on a page, on average. */
  drawings: number;
  /** All pages of teams together. */
  bytes: number;
}

/** Builds an organisation of so many teams and tells what it took. */
async function teams(count: number): Promise<TeamPages> {
  const folder = join(scratch, `teams-${count}`);
  await writeOrganisation(folder, count);
  const built = await buildSite(folder);
  const pages = await teamPages(folder);
  await tell(`${count} teams`, built, folder);
  const drawings = pages.reduce((sum, html) => sum + (html.match(/<svg\b/g) ?? []).length, 0) / pages.length;
  say(
    '  a team page',
    `${(pages.join('').match(/<figure\b/g) ?? []).length / pages.length} charts, ${drawings} drawings, ${sizes(pages[0] ?? '')} of HTML (aim: 15 kB gzipped)`,
  );
  say('  its style sheet', `${sizes(await readFile(join(folder, 'dist/intern/site.css'), 'utf8'))} (aim: 10 kB gzipped)`);
  return { built, drawings, bytes: pages.reduce((sum, html) => sum + Buffer.byteLength(html), 0) };
}

function buildSite(folder: string): Promise<Measured> {
  return measure(process.execPath, [join(project, 'bin/tv.cjs'), 'bouw', folder]);
}

async function teamPages(folder: string): Promise<string[]> {
  const files = await readdir(join(folder, 'dist/intern/2026/teams-2025'), { recursive: true });
  const pages = files.filter((file) => /^team-\d+.index\.html$/.test(file)).sort();
  return Promise.all(pages.map((file) => readFile(join(folder, 'dist/intern/2026/teams-2025', file), 'utf8')));
}

async function tell(name: string, built: Measured, folder: string): Promise<void> {
  const files = await readdir(join(folder, 'dist'), { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  say(name, `${time(built)} for ${pages} pages, ${memory(built)}`);
}

function time({ seconds, work }: Measured): string {
  return `${seconds.toFixed(1)} s (${work.toFixed(1)} s of work)`;
}

function memory({ peaks }: Measured): string {
  return [...peaks].map(([name, peak]) => `${name} ${Math.round(peak)} MB`).join(', ');
}

function sizes(text: string): string {
  const kilo = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
  return `${kilo(Buffer.byteLength(text))}, ${kilo(gzipSync(text, { level: 9 }).length)} gzipped`;
}

function say(what: string, figures: string): void {
  console.log(`${what}: ${figures}`);
}
