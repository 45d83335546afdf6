import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mediaTypes } from '../src/outputs/headers.ts';
import { server } from '../src/outputs/server.ts';
import { siteOf } from '../src/outputs/input.ts';
import { ownDisk } from '../src/release/disk.ts';
import { definitions } from './pair-support.ts';

const given = { styles: [], engine: '' };

// A real nginx with the fragment of a release, and releases that are switched while it answers.

const program = findNginx();
if (!program)
  console.warn('nginx is not installed: what a real server does with a release is not tested (bin/setup.cjs --test installs it)');

let folder = '';
let port = 0;
let running: ChildProcess | null = null;
const agent = new Agent({ keepAlive: true, maxSockets: 25 });
const versions = ['verslag-v1', 'verslag-v2'];

beforeAll(async () => {
  if (!program) return;
  folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  port = await freePort();
  for (const version of versions) await writeRelease(join(folder, 'releases', version, 'site/openbaar'), version);
  await ownDisk.link(versions[0] ?? '', join(folder, 'releases/huidig-verslag'));
  await writeFile(join(folder, 'nginx.conf'), configuration());
  running = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' });
  for (let tries = 0; tries < 100 && !(await ask('/index.html').catch(() => null)); tries++)
    await new Promise((resolve) => setTimeout(resolve, 30));
});
afterAll(async () => {
  running?.kill('SIGQUIT');
  agent.destroy();
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

describe.skipIf(!program)('a real nginx that includes the fragment', () => {
  test('sends every header with pages, files and what is not there', async () => {
    for (const path of ['/index.html', '/a.csv', '/geen/pagina.html']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy'], path).toContain("default-src 'none'");
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    }
  });

  test('says of every kind of file what it is, and that its letters are UTF-8', async () => {
    for (const [extension, type] of Object.entries(mediaTypes)) {
      const { headers, status } = await ask(`/a.${extension}`);
      expect([status, headers['content-type']?.split(';')[0]], extension).toEqual([200, type]);
    }
    expect((await ask('/a.csv')).headers['content-type']).toBe('text/csv; charset=utf-8');
    expect((await ask('/index.html')).headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('answers an address that is not there with our page, and its own number', async () => {
    const { status, body } = await ask('/2019/weg/');
    expect(status).toBe(404);
    expect(body).toContain('Deze pagina is er niet');
  });

  test('fails none of 10,000 requests while releases are switched', async () => {
    let asked = 0;
    let switches = 0;
    const wrong: string[] = [];
    const seen = new Set<string>();
    const visitor = async () => {
      while (asked++ < 10_000) {
        const { status, body } = await ask('/index.html').catch((error: Error) => ({ status: 0, body: error.message }));
        if (status !== 200 || !versions.some((version) => body === page(version))) wrong.push(`${status} ${body.slice(0, 40)}`);
        else seen.add(body);
      }
    };
    const publisher = async () => {
      while (asked < 10_000) {
        await ownDisk.link(versions[++switches % 2] ?? '', join(folder, 'releases/huidig-verslag'));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    await Promise.all([publisher(), ...Array.from({ length: 25 }, visitor)]);
    expect(wrong).toEqual([]);
    expect(seen.size).toBe(2);
    expect(switches).toBeGreaterThan(20);
  });
});

function findNginx(): string | null {
  for (const path of ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'])
    try {
      execFileSync(path, ['-v'], { stdio: 'ignore' });
      return path;
    } catch {
      continue;
    }
  return null;
}

const page = (version: string) => `<!doctype html><title>${version}</title>${version.repeat(400)}`;

async function writeRelease(site: string, version: string): Promise<void> {
  const all = definitions();
  const group = { id: 'openbaar', name: 'Iedereen', address: 'https://voorbeeld.nl/', public: true };
  const files = await server.files({
    ...siteOf({ group: 'openbaar', pages: [] }, { group, definitions: all, editions: [] }),
    ...given,
  });
  await mkdir(site, { recursive: true });
  for (const { path, content } of files) await writeFile(join(site, path), content);
  for (const extension of Object.keys(mediaTypes)) await writeFile(join(site, `a.${extension}`), 'x');
  await writeFile(join(site, 'index.html'), page(version));
  await writeFile(join(site, '404.html'), 'Deze pagina is er niet');
}

function configuration(): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 256; }
http { access_log off; ${temporary.join(' ')} keepalive_requests 100000;
  server { listen 127.0.0.1:${port}; root ${folder}/releases/huidig-verslag/site/openbaar;
    include ${folder}/releases/${versions[0]}/site/openbaar/nginx.conf; } }
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

function ask(path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }),
      );
      response.on('error', reject);
    }).on('error', reject);
  });
}
