import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure.ts';
import { writeOrganisation } from './organisation.ts';

// `node tests/bench/region.ts [organisations] [teams]`: a folder of organisations, built until it is stopped, built further, and built again
// after one changed. A last line says what a whole region (300 organisations) would take at the same pace, when it was not run.

const whole = 300;
const [organisations = 6, teams = 20] = process.argv.slice(2).map(Number);
const region = await mkdtemp(join(tmpdir(), 'tv-region-'));
const program = join(import.meta.dirname, '../../bin/tv.cjs');
const build = () => measure(process.execPath, [program, 'bouw', region]);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void rm(region, { recursive: true, force: true }).then(() => process.exit(1)));

try {
  for (let i = 0; i < organisations; i++) {
    const folder = join(region, `organisatie-${String(i).padStart(3, '0')}`);
    await mkdir(folder);
    await writeOrganisation(folder, teams);
  }
  const before = await stoppedAfter(Math.min(2, organisations - 1));
  const first = await build();
  const [made = 0, left = 0] = numbersIn(first.output);
  const pages = Number(/(\d+) pagina’s in/.exec(first.output)?.[1] ?? 0);
  const { seconds, work } = first;
  say(
    `${organisations} organisations of ${teams} teams`,
    `stopped after ${before}; then ${made} made, ${left} left as they were`,
  );
  say(
    'the rest',
    `${pages} pages in ${seconds.toFixed(1)} s (${work.toFixed(1)} s of work on ${availableParallelism()} processors)`,
  );
  say('pages per second', `${(pages / seconds).toFixed(1)} (${(pages / work).toFixed(1)} per second of work)`);
  say('an organisation', `${(work / made).toFixed(2)} s of work`);
  say(
    'most memory',
    `${Math.round(first.together)} MB of all processes together, ${Math.round(Math.max(...first.peaks.values()))} MB of one`,
  );
  await appendFile(join(region, 'organisatie-000/content/indicatoren/uitval.md'), '\nNog een zin.\n');
  const second = await build();
  say(
    'second run, one changed',
    `${second.seconds.toFixed(1)} s (${second.work.toFixed(1)} s of work); ${lastLine(second.output)}`,
  );
  if (organisations < whole)
    say(`${whole} organisations, not run`, `at this pace ${Math.round((seconds / made) * (whole / 60))} minutes`);
} finally {
  await rm(region, { recursive: true, force: true });
}

/** Builds until so many organisations have been told, and stops it as a power cut would; how many are told to be there. */
async function stoppedAfter(wanted: number): Promise<number> {
  const child = spawn(process.execPath, [program, 'bouw', region], { stdio: ['ignore', 'pipe', 'ignore'] });
  let told = 0;
  child.stdout.on('data', (text) => {
    told += (String(text).match(/organisatie-\d+:/g) ?? []).length;
    if (told >= wanted) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const built = await readdir(region, { recursive: true });
  return built.filter((path) => path.endsWith('gebouwd.json')).length;
}

function numbersIn(output: string): number[] {
  return (lastLine(output).match(/\d+/g) ?? []).map(Number);
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}

function say(what: string, figures: string): void {
  console.log(`${what}: ${figures}`);
}
