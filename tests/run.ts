import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm test`: all tests, the types, the pages' templates and the layout of the code. The last line counts what passed and failed;
// each check that is no test counts as one.

interface Outcome {
  passed: number;
  failed: number;
}

const root = join(import.meta.dirname, '..');

const scratch = await mkdtemp(join(tmpdir(), 'tv-test-'));
const report = join(scratch, 'report.json');
const vitest = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
const checks = await Promise.all([
  run('tsc', ['--noEmit']),
  run('astro', ['check', '--minimumSeverity', 'warning']),
  run('prettier', ['--check', '--log-level', 'warn', 'src/**/*.{ts,css}', 'tests/**/*.ts', 'bin/*.cjs', '*.{ts,mjs}']),
]);
const outcomes = [await readReport(report, vitest), ...checks.map(asOne)];
await rm(scratch, { recursive: true });

const [passed, failed] = [sum(outcomes, 'passed'), sum(outcomes, 'failed')];
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs a program of node_modules with its output on ours; its exit code. */
function run(program: string, args: string[]): Promise<number> {
  console.log(`\n> ${program} ${args.filter((arg) => !arg.includes(scratch)).join(' ')}`);
  // As bin/tv.cjs has it: what Node made of a file is kept for the many processes that tests start.
  const cache = process.env['NODE_COMPILE_CACHE'] ?? join(root, 'node_modules/.cache/code');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: cache };
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function asOne(code: number): Outcome {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts from the report. A run that failed without a failed test (a file that does not load, a crash) is a failure too. */
async function readReport(path: string, code: number): Promise<Outcome> {
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(await readFile(path, 'utf8'));
    return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function sum(outcomes: Outcome[], key: keyof Outcome): number {
  return outcomes.reduce((total, outcome) => total + outcome[key], 0);
}
