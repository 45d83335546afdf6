import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/commands/index.ts';

// `tv bekijk` on a folder outside the repository: what the browser gets, and what happens when a file changes.

let folder: string;
let address: string;
let stop: () => void;
let ended: Promise<number>;
let said = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'tv bekijk ')));
  await cp(join(import.meta.dirname, '../src/template'), folder, { recursive: true });
  const say = (text: string) => (said += `${text}\n`);
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  ended = run(['bekijk'], { say, tell: say, watched: false, colour: false, folder, environment: {}, stopped: () => stopped });
  address = await until(() => /http:\/\/localhost:\d+\//.exec(said)?.[0]);
}, 60_000);

afterAll(async () => {
  stop();
  expect(await ended).toBe(0);
  await rm(folder, { recursive: true, force: true });
});

async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const started = Date.now(); Date.now() - started < 30_000;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`missing answer; so far: ${said}`);
}

const get = async (path: string) => (await fetch(address + path)).text();

/** Changes a file and waits until the browser is told to load again. */
async function change(path: string, edit: (text: string) => string): Promise<void> {
  const events = await fetch(`${address}__tv/events`);
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  const before = await readFile(join(folder, path), 'utf8');
  expect(edit(before)).not.toBe(before);
  await writeFile(join(folder, path), edit(before));
  expect((await reader.read()).value).toContain('reload');
  await reader.cancel();
}

describe('tv bekijk', () => {
  test('shows the sites there are, and each of them', async () => {
    expect(await get('')).toContain('href="/openbaar/index.html"');
    expect(await get('openbaar/')).toContain('Onze organisatie');
    expect((await fetch(`${address}openbaar`)).url).toBe(`${address}openbaar/`);
    expect((await fetch(`${address}openbaar/bestaat-niet.html`)).status).toBe(404);
  });
  test('puts its reload script into what it serves, never into dist', async () => {
    const served = await fetch(`${address}openbaar/index.html`);
    expect(await served.text()).toContain('/__tv/preview.js');
    expect(served.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/);
    const written = await readFile(join(folder, 'dist/openbaar/index.html'), 'utf8');
    expect(written).not.toMatch(/__tv|<script/);
    expect(written).toMatch(/content-security-policy/i);
  });
  test('serves nothing outside dist, and nobody but this machine', async () => {
    for (const path of ['../content/organisatie.md', '..%2fdata/trajecten.csv', 'openbaar/%2e%2e/%2e%2e/data/trajecten.csv'])
      expect((await fetch(address + path)).status).toBe(404);
    const other = new URL(address);
    const answer = await rawRequest(Number(other.port), 'GET / HTTP/1.1\r\nHost: elders.example\r\nConnection: close\r\n\r\n');
    expect(answer).toContain('403');
  });
  test('builds again and reloads when a file changes', async () => {
    await change('content/organisatie.md', (text) =>
      text.replace('naam: Onze organisatie\nfictief', 'naam: De Nieuwe Naam\nfictief'),
    );
    expect(await get('openbaar/index.html')).toContain('De Nieuwe Naam');
  });
  test('an error shows above the last good page, with all that was found on the first page; mended, it is gone', async () => {
    await change('content/edities/kwaliteitsverslag-2025.md', (text) =>
      text.replace('indicatoren: [uitval]', 'indicatoren: [uitvel]'),
    );
    const page = await get('openbaar/index.html');
    expect(page).toContain('De Nieuwe Naam');
    expect(page).toMatch(/tv-overlay.*content\/edities\/kwaliteitsverslag-2025\.md:\d+.*‘uitval’/s);
    expect(await get('')).toMatch(/content\/edities\/kwaliteitsverslag-2025\.md:\d+/);
    await change('content/edities/kwaliteitsverslag-2025.md', (text) => text.replace('uitvel', 'uitval'));
    expect(await get('openbaar/index.html')).not.toContain('tv-overlay');
  });
  test('a new row in a data file counts at once', async () => {
    const before = await get('openbaar/2026/kwaliteitsverslag-2025/organisatie/index.html');
    await change('data/trajecten.csv', (text) => `${text}VB-99998;VT-499998;Team Noord;01-02-2025;03-04-2025;2\r\n`);
    expect(await get('openbaar/2026/kwaliteitsverslag-2025/organisatie/index.html')).not.toBe(before);
  });
  test('a port that is taken is wrong use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    let heard = '';
    const say = (text: string) => (heard += text);
    const terminal = { say, tell: say, watched: false, colour: false, folder, environment: {}, stopped: () => Promise.resolve() };
    expect(await run(['bekijk', '--poort', String(port)], terminal)).toBe(2);
    expect(heard).toContain(String(port));
    taken.close();
  });
});

/** A request as another site's name would make it: `fetch` does not let one choose its host. */
async function rawRequest(port: number, request: string): Promise<string> {
  const { connect } = await import('node:net');
  return new Promise((resolve) => {
    let answer = '';
    connect(port, '127.0.0.1')
      .on('data', (text) => (answer += String(text)))
      .on('close', () => resolve(answer))
      .end(request);
  });
}
