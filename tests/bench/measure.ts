import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How long a program took, and the most memory each of its processes held. */
export interface Measured {
  seconds: number;
  /** Work of the processors for all its processes together: on a busy machine the fairer measure. */
  work: number;
  /** Peak of resident memory in MB, by what the process does. */
  peaks: Map<string, number>;
  /** The most memory all of them held at one moment, in MB. */
  together: number;
  output: string;
}

/** Runs a program and watches it and every process it starts (on Linux; elsewhere no memory is known). Throws when it fails. */
export async function measure(program: string, args: string[]): Promise<Measured> {
  const [started, before] = [performance.now(), workOfChildren()];
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const watched = watchFamily(child.pid ?? 0);
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const seen = watched();
  if (code !== 0) throw new Error(`exit ${code}: ${args.join(' ')}\n${output.slice(-4000)}`);
  return { seconds: (performance.now() - started) / 1000, ...seen, work: workOfChildren() - before, output };
}

/** Work of all processes that ended and were started by us or by them, in seconds. */
function workOfChildren(): number {
  const fields = read(process.pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / ticksPerSecond;
}

/** Watches a process and all it starts, until the answer is asked for. */
export function watchFamily(root: number): () => Pick<Measured, 'work' | 'peaks' | 'together'> {
  const seen: Seen = { peaks: new Map(), work: new Map(), together: 0 };
  const timer = setInterval(() => watch(root, seen), 100);
  return () => {
    clearInterval(timer);
    const { peaks, together } = seen;
    return { work: [...seen.work.values()].reduce((sum, ticks) => sum + ticks, 0) / ticksPerSecond, peaks, together };
  };
}

/** The kernel's clock for processes, the same on every Linux there is. */
const ticksPerSecond = 100;

interface Seen extends Pick<Measured, 'peaks' | 'together'> {
  /** Ticks of each process so far. */
  work: Map<number, number>;
}

function watch(root: number, seen: Seen): void {
  if (process.platform !== 'linux') return;
  const { peaks, work } = seen;
  let now = 0;
  for (const pid of familyOf(root)) {
    const [status, line] = [read(pid, 'status'), read(pid, 'cmdline')];
    const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    // After the name, which may hold anything: fields 14 and 15 of the whole line, in user and in system.
    const fields = read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
    work.set(pid, Math.max(work.get(pid) ?? 0, Number(fields[11] ?? 0) + Number(fields[12] ?? 0)));
    const name = nameOf(line);
    peaks.set(name, Math.max(peaks.get(name) ?? 0, peak));
    now += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }
  seen.together = Math.max(seen.together, now);
}

function familyOf(root: number): Set<number> {
  const family = new Set([root]);
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => [Number(pid), Number(/PPid:\s+(\d+)/.exec(read(Number(pid), 'status'))?.[1])] as const);
  for (const [pid, parent] of parents.sort(([a], [b]) => a - b)) if (family.has(parent)) family.add(pid);
  return family;
}

function nameOf(commandLine: string): string {
  if (commandLine.includes('count/child')) return 'counting';
  if (commandLine.includes('gate/child')) return 'leak gate';
  return commandLine.includes('esbuild') ? 'esbuild' : 'pages';
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
