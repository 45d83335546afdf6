import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure.ts';
import { writeOrganisation } from './organisation.ts';

// `node tests/bench/region.ts [organisations] [teams]`: a folder of organisations, built, and built again after one changed.

const [organisations = 6, teams = 20] = process.argv.slice(2).map(Number);
const region = await mkdtemp(join(tmpdir(), 'tv-region-'));
const build = () => measure(process.execPath, [join(import.meta.dirname, '../../bin/tv.cjs'), 'bouw', region]);

try {
  for (let i = 0; i < organisations; i++) {
    const folder = join(region, `organisatie-${String(i).padStart(3, '0')}`);
    await mkdir(folder);
    await writeOrganisation(folder, teams);
  }
  const first = await build();
  const pages = Number(/(\d+) pagina’s in/.exec(first.output)?.[1] ?? 0);
  const peak = Math.max(...first.peaks.values());
  say(`${organisations} organisations of ${teams} teams`, `${pages} pages in ${first.seconds.toFixed(1)} s`);
  say('pages per second', `${(pages / first.seconds).toFixed(1)} (${(pages / first.work).toFixed(1)} per second of work)`);
  say('most memory of one process', `${Math.round(peak)} MB`);
  await appendFile(join(region, 'organisatie-000/content/indicatoren/uitval.md'), '\nNog een zin.\n');
  const second = await build();
  say('second run, one changed', `${second.seconds.toFixed(1)} s; ${second.output.trim().split('\n').at(-1)}`);
} finally {
  await rm(region, { recursive: true, force: true });
}

function say(what: string, figures: string): void {
  console.log(`${what}: ${figures}`);
}
