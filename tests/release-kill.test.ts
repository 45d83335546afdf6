import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDisk } from '../src/release/disk.ts';
import { settleReleases } from '../src/release/settle.ts';
import { carryOut, plans, type Plan } from './release-plans.ts';

// A publication that is killed with SIGKILL at any step, and the next command that finds what it left.

const run = promisify(execFile);
const child = join(import.meta.dirname, 'release-child.ts');

let scratch: string;
/** For each plan: the folder before, what it is after, and the steps between. */
const known = new Map<Plan, { start: string; before: string; after: string; steps: string[] }>();

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'tv-kill-'));
  let start = join(scratch, 'start');
  await mkdir(join(start, 'content/verhalen/2025'), { recursive: true });
  await mkdir(join(start, 'data'));
  await mkdir(join(start, 'releases'));
  await writeFile(join(start, 'content/verhalen/2025/dank.md'), '---\ntitel: Dank\nsoort: dank\n---\n\nEen verhaal.\n');
  for (const plan of plans) {
    const end = join(scratch, `after-${plan}`);
    await cp(start, end, { recursive: true, verbatimSymlinks: true });
    const { stdout } = await run(process.execPath, [child, end, plan]);
    known.set(plan, { start, before: await stateOf(start), after: await stateOf(end), steps: stdout.split(',') });
    start = end;
  }
}, 60_000);
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** Everything in a folder, as one text; of a link where it leads. */
async function stateOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => !entry.isDirectory())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const told = entry.isSymbolicLink() ? `→ ${await readlink(path)}` : await readFile(path, 'utf8');
        return `${path.slice(folder.length)}: ${told}`;
      }),
  );
  return found.sort().join('\n');
}

let copies = 0;
let kills = 0;
async function copyOf(plan: Plan): Promise<string> {
  const copy = join(scratch, `copy-${(copies += 1)}`);
  await cp(known.get(plan)!.start, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** Kills a plan, lets the next command tidy up, and says which of the two states is there. */
async function killed(plan: Plan, given: string[]): Promise<'before' | 'after' | 'between'> {
  const copy = await copyOf(plan);
  await run(process.execPath, [child, copy, plan, ...given]).then(
    () => expect.unreachable('the process survived'),
    ({ signal }: { signal: string }) => expect(signal).toBe('SIGKILL'),
  );
  kills += 1;
  return settle(copy, plan);
}

async function settle(copy: string, plan: Plan): Promise<'before' | 'after' | 'between'> {
  await settleReleases(copy, ownDisk);
  const state = await stateOf(copy);
  const { before, after } = known.get(plan)!;
  const found = state === before ? 'before' : state === after ? 'after' : 'between';
  if (found === 'before') {
    await carryOut(copy, plan, ownDisk);
    expect(await stateOf(copy)).toBe(after);
  }
  await rm(copy, { recursive: true, force: true });
  return found;
}

describe('a publication killed at any step', () => {
  test('ends with the link to what was published last', () => {
    const shown = (plan: Plan) => known.get(plan)!.after.match(/huidig-verslag: (.*)/)?.[1];
    expect(plans.map(shown)).toEqual(['→ verslag-v1', '→ verslag-v2', '→ verslag-v2']);
  });

  test.each(plans)('%s: is whole or not there at all, and can be done again', { timeout: 300_000 }, async (plan) => {
    const { steps } = known.get(plan)!;
    expect(steps.length).toBeGreaterThan(8);
    // Only writing can stop halfway.
    const each = steps.map((step, nth) =>
      (step === 'write' ? ['before', 'half'] : ['before']).map((how) => [String(nth + 1), how]),
    );
    const stops = [...each.flat(), [String(steps.length), 'after']];
    const seen: string[] = [];
    for (let next = 0; next < stops.length; next += 4)
      seen.push(...(await Promise.all(stops.slice(next, next + 4).map((stop) => killed(plan, stop)))));
    expect(seen).not.toContain('between');
    // Once it has happened it is never undone.
    expect(seen.join()).toMatch(/^(before,)+(after,?)+$/);
    expect(seen.length).toBeGreaterThan(10);
  });

  test('at ten moments on the clock as well, more than fifty in all', { timeout: 300_000 }, async () => {
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const started = performance.now();
    await run(process.execPath, [child, await copyOf('second'), 'second']);
    const usual = performance.now() - started;
    for (let turn = 0; turn < 10; turn += 1) {
      const plan = plans[turn % plans.length]!;
      const copy = await copyOf(plan);
      kills += await killAfter(copy, plan, usual * (0.5 + 0.6 * random()));
      expect(await settle(copy, plan)).not.toBe('between');
    }
    expect(kills).toBeGreaterThan(50);
  });
});

/** How many were killed: one, or none that was ready before. */
async function killAfter(folder: string, plan: Plan, delay: number): Promise<number> {
  const started = spawn(process.execPath, [child, folder, plan]);
  const ended = new Promise((resolve) => started.once('exit', resolve));
  const timer = setTimeout(() => started.kill('SIGKILL'), delay);
  await ended;
  clearTimeout(timer);
  return started.signalCode === 'SIGKILL' ? 1 : 0;
}

test('nothing is tidied up in a folder whose ledger is damaged: it may be needed', async () => {
  const copy = await copyOf('second');
  await mkdir(join(copy, 'releases/.nieuw-verslag-v2'));
  const path = join(copy, 'data/gepubliceerd.jsonl');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"value":7', '"value":8'));
  await settleReleases(copy, ownDisk);
  expect(await readdir(join(copy, 'releases'))).toContain('.nieuw-verslag-v2');
});
