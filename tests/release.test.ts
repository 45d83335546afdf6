import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/commands/index.ts';
import { parseLedger } from '../src/ledger/parse.ts';
import { sha256 } from '../src/release/manifest.ts';

const project = join(import.meta.dirname, '..');
const edition = 'kwaliteitsverslag-2025';
const told = 'content/verhalen/2025/even-bellen.md';
const sound = 'verhalen/even-bellen.wav';
let scratch: string;
let template: string;
/** A folder in which the edition was published once: copied by tests that go on from there. */
let published: string;

beforeAll(async () => {
  scratch = await realpath(await mkdtemp(join(tmpdir(), 'tv-release-')));
  template = join(scratch, 'template');
  await cp(join(project, 'src/template'), template, { recursive: true });
  published = await copy(template);
  await edit(published, told, (text) => text.replace('\nbij:', `\naudio: { bestand: ${sound}, stem: stemacteur }\nbij:`));
  await cp(join(project, 'public/verhalen/deuntje.wav'), join(published, 'public', sound));
  expect(await type(published, `publiceer ${edition} --op 2026-03-12`)).toMatchObject({ code: 0 });
}, 120_000);
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function copy(folder: string): Promise<string> {
  const to = await mkdtemp(join(scratch, 'org-'));
  await cp(folder, to, { recursive: true, verbatimSymlinks: true });
  return to;
}

/** Types a command; the folder goes after what it is about. */
async function type(folder: string, line: string): Promise<{ said: string; code: number }> {
  let said = '';
  const add = (text: string) => (said += `${text}\n`);
  const [command = '', ...words] = line.split(' ');
  const code = await run([command, ...words, ...(words[0]?.startsWith('--') || words.length === 0 ? [] : []), folder], {
    say: add,
    tell: add,
    watched: false,
    colour: false,
    folder,
    environment: {},
    stopped: () => Promise.resolve(),
  });
  return { said, code };
}

async function edit(folder: string, path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(folder, path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(join(folder, path), after);
}

const textOf = (folder: string, path: string) => readFile(join(folder, path), 'utf8');
const ledgerOf = async (folder: string) => parseLedger(await textOf(folder, 'data/gepubliceerd.jsonl'));
const manifestOf = async (folder: string, version: number) =>
  JSON.parse(await textOf(folder, `releases/${edition}-v${version}/manifest.json`)) as { files: Record<string, string> };

/** Every file below a folder that holds a text. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.map(async (file) => ((await readFile(file, 'utf8')).includes(text) ? [file.slice(folder.length + 1)] : [])),
  );
  return found.flat();
}

/** More rows of a team in a half-year, as somebody who was late would add them. */
const lateRows = (count: number) => (text: string) => {
  const [head = '', first = '', ...rest] = text.split('\n');
  const sample = first.split(/[;,]/);
  const rows = Array.from({ length: count }, (_, n) =>
    first.replace(sample[0] ?? '', `L9${n}7${n}3`).replace(sample[1] ?? '', `T8${n}5${n}2`),
  );
  return [head, first, ...rows, ...rest].join('\n');
};

describe('tv publiceer', () => {
  test('writes pages, figures and texts, each with its hash, and the ledger names the whole', async () => {
    const { files } = await manifestOf(published, 1);
    const folder = join(published, `releases/${edition}-v1`);
    for (const [path, hash] of Object.entries(files)) expect(sha256(await readFile(join(folder, path))), path).toBe(hash);
    expect(Object.keys(files)).toContain('cijfers.jsonl');
    expect(Object.keys(files).some((path) => path.startsWith('site/') && path.includes(`/${edition}/`))).toBe(true);
    expect(Object.keys(files)).toContain('teksten/content/organisatie.md');
    expect(Object.keys(files).filter((path) => /\.(csv|xlsx)$/.test(path) && path.startsWith('teksten/'))).toEqual([]);
    const { ledger, findings } = await ledgerOf(published);
    expect(findings).toEqual([]);
    expect(ledger.lines.at(-1)).toMatchObject({
      kind: 'release',
      release: { hash: sha256(await readFile(join(folder, 'manifest.json'))) },
    });
    expect(ledger.lines.every(({ date }) => date === '2026-03-12')).toBe(true);
    expect(await readlink(join(published, `releases/huidig-${edition}`))).toBe(`${edition}-v1`);
  });

  test('leaves the folder as good as it was: it builds to the same figures', async () => {
    expect((await type(published, 'controleer')).said).not.toMatch(/TV-7[0-5]/);
  });

  test('again: nothing changed, nothing new', async () => {
    const { said, code } = await type(published, `publiceer ${edition} --op 2026-03-13`);
    expect([code, said.includes('TV-723')]).toEqual([0, true]);
    expect(await readdir(join(published, 'releases'))).toHaveLength(2);
  });

  test('--proef prints the letter and writes nothing', async () => {
    const org = await copy(template);
    const { said, code } = await type(org, `publiceer ${edition} --op 2026-03-12 --proef`);
    expect(code).toBe(0);
    for (const part of [
      'Vrijgavebrief',
      '12 maart 2026',
      'Nieuwe cijfers',
      'Wat niet wordt getoond',
      'Verhalen en toestemming',
      'Definities',
      'Bestuurder: ___',
    ])
      expect(said).toContain(part);
    expect(await readdir(org)).not.toContain('releases');
  });

  test.each(['concept', 'ter bespreking'])('refuses what is %s', async (state) => {
    const org = await copy(template);
    await edit(org, `content/edities/${edition}.md`, (text) => text.replace('staat: vrijgegeven', `staat: ${state}`));
    const { said, code } = await type(org, `publiceer ${edition} --op 2026-03-12`);
    expect([code, said.includes('TV-721'), said.includes('Er is niets gepubliceerd.')]).toEqual([1, true, true]);
    expect(await readdir(join(org, 'data'))).not.toContain('gepubliceerd.jsonl');
  });

  test('refuses an edition nobody wrote, and a command without one', async () => {
    const { said } = await type(published, 'publiceer kwaliteitsverslag-2052');
    expect(said).toContain(`Mogelijk: ${edition}`);
    expect(said.match(/TV-\d+/g)).toEqual(['TV-720']);
    expect(
      await run(['publiceer'], {
        say: () => 0,
        tell: () => 0,
        watched: false,
        colour: false,
        folder: scratch,
        environment: {},
        stopped: () => Promise.resolve(),
      } as never),
    ).toBe(2);
  });
});

describe('other numbers', () => {
  test('are refused, with what changed; the ledger and the releases stay', async () => {
    const org = await copy(published);
    const before = await textOf(org, 'data/gepubliceerd.jsonl');
    await edit(org, 'data/trajecten.csv', lateRows(3));
    const { said, code } = await type(org, `publiceer ${edition} --op 2026-06-01`);
    expect(code).toBe(1);
    expect(said).toContain('TV-722');
    expect(said).toContain('Andere cijfers worden geweigerd.');
    expect(await textOf(org, 'data/gepubliceerd.jsonl')).toBe(before);
  });
});

describe('other texts', () => {
  test('make a next version, which says what changed and when; the figures are not repeated', async () => {
    const org = await copy(published);
    await edit(org, 'content/verhalen/2025/even-bellen.md', (text) => `${text}\nEn daarna dronken we koffie.\n`);
    expect(await type(org, `publiceer ${edition} --op 2026-04-03`)).toMatchObject({ code: 0 });
    expect(await filesWith(join(org, `releases/${edition}-v2/site`), 'daarna dronken we koffie')).not.toEqual([]);
    expect(await filesWith(join(org, `releases/${edition}-v2/site`), 'Versie 2, 3 april 2026: veranderd: ')).not.toEqual([]);
    expect(await filesWith(join(org, `releases/${edition}-v1`), 'daarna dronken we koffie')).toEqual([]);
    const { ledger } = await ledgerOf(org);
    expect(ledger.lines.filter(({ version }) => version === 2).map(({ kind }) => kind)).toEqual(['edition', 'release']);
    expect(await readlink(join(org, `releases/huidig-${edition}`))).toBe(`${edition}-v2`);
  });

  test('can be mended when the rows are long gone', async () => {
    const org = await copy(published);
    await rm(join(org, 'data/trajecten.csv'));
    await edit(org, 'content/verhalen/2025/even-bellen.md', (text) => `${text}\nZonder één rij.\n`);
    const { said, code } = await type(org, `publiceer ${edition} --op 2031-04-03`);
    expect(said).toContain('versie 2');
    expect(code).toBe(0);
    expect(await textOf(org, `releases/${edition}-v2/cijfers.jsonl`)).toBe(
      await textOf(org, `releases/${edition}-v1/cijfers.jsonl`),
    );
  });
});

describe('tv trek-in', () => {
  test('takes a story and its sound out of its file, every release and the sites; the figures stay', async () => {
    const org = await copy(published);
    const story = await textOf(org, 'content/verhalen/2025/even-bellen.md');
    const sentence = story.trim().split('\n').at(-1)!.slice(0, 40);
    expect(await filesWith(join(org, 'releases'), sentence)).not.toEqual([]);
    await type(org, 'bouw --op 2026-05-01');
    const sounds = async () =>
      (await readdir(org, { recursive: true })).filter((path) => path.endsWith(sound) && !path.includes('huidig-')).sort();
    const release = `releases/${edition}-v1`;
    expect(await sounds()).toEqual(
      ['dist/openbaar', 'public', `${release}/site/openbaar`, `${release}/teksten/public`].map((path) => `${path}/${sound}`),
    );
    const { said, code } = await type(org, 'trek-in even-bellen --op 2026-05-01');
    expect(said).toContain('is ingetrokken');
    expect(code).toBe(0);
    expect((await filesWith(org, sentence)).filter((path) => !path.startsWith('.'))).toEqual([]);
    expect([await sounds(), await filesWith(org, sound)]).toEqual([[], []]);
    expect(await textOf(org, 'content/verhalen/2025/even-bellen.md')).toContain('ingetrokken: 2026-05-01');
    const { ledger, findings } = await ledgerOf(org);
    expect(findings).toEqual([]);
    expect(ledger.lines.at(-1)).toMatchObject({ kind: 'withdrawn', story: 'even-bellen', date: '2026-05-01' });
    expect(await textOf(org, `releases/${edition}-v1/cijfers.jsonl`)).toBe(
      await textOf(published, `releases/${edition}-v1/cijfers.jsonl`),
    );
    const again = await type(org, 'withdraw even-bellen --at 2026-05-02');
    expect([again.code, again.said.includes('TV-726')]).toEqual([0, true]);
  });

  test('works without rows, years later', async () => {
    const org = await copy(published);
    await rm(join(org, 'data/trajecten.csv'));
    const { said } = await type(org, 'trek-in even-bellen --op 2033-05-01');
    expect(said).toContain('is ingetrokken');
    expect(await textOf(org, `releases/${edition}-v1/teksten/content/verhalen/2025/even-bellen.md`)).toContain(
      'ingetrokken: 2033-05-01',
    );
  });

  test('does not know a story that is not there', async () => {
    const { said, code } = await type(published, 'trek-in even-bellem');
    expect([code, said.includes('even-bellen')]).toEqual([1, true]);
  });
});

describe('a damaged ledger', () => {
  test.each([
    ['changed', (text: string) => text.replace(/"value":\d+/, '"value":1234'), 'TV-700'],
    ['cut off', (text: string) => text.split('\n').slice(0, 20).join('\n'), 'TV-703'],
    ['thrown away', () => '', 'TV-705'],
  ])('%s: nothing is built and nothing published', async (_, damage, code) => {
    const org = await copy(published);
    await edit(org, 'data/gepubliceerd.jsonl', damage);
    for (const line of ['bouw', `publiceer ${edition} --op 2026-05-01`]) {
      const answer = await type(org, line);
      expect(answer.said).toContain(code);
      expect(answer.code).toBe(1);
    }
    expect(await readdir(org)).not.toContain('dist');
  });

  test('and a release that is gone is missed', async () => {
    const org = await copy(published);
    await cp(join(org, `releases/${edition}-v1`), join(org, 'releases/verslag-oud-v1'), { recursive: true });
    await rm(join(org, `releases/${edition}-v1`), { recursive: true });
    const { said } = await type(org, 'controleer');
    expect(said).toContain('TV-705');
    expect(said).toContain('TV-706');
  });
});

test('of two who publish at once, one waits', async () => {
  const org = await copy(template);
  const bin = join(project, 'bin/tv.cjs');
  const start = () =>
    promisify(execFile)(process.execPath, [bin, 'publiceer', edition, org, '--op', '2026-03-12']).then(
      ({ stdout }) => stdout,
      ({ stdout }: { stdout: string }) => stdout,
    );
  const said = await Promise.all([start(), start()]);
  const { ledger, findings } = await ledgerOf(org);
  expect(findings).toEqual([]);
  expect(ledger.lines.filter(({ kind }) => kind === 'release')).toHaveLength(1);
  expect(said.filter((text) => /TV-72[34]/.test(text))).toHaveLength(1);
  expect(said.filter((text) => text.includes('versie 1'))).toHaveLength(1);
});

test('a lock whose process died is taken over', async () => {
  const org = await copy(published);
  const { stdout } = await promisify(execFile)(process.execPath, ['-p', 'process.pid + " " + require("os").hostname()']);
  await writeFile(join(org, 'releases/.slot'), stdout.trim());
  expect((await type(org, `publiceer ${edition} --op 2026-05-01`)).said).toContain('TV-723');
  expect(await readdir(join(org, 'releases'))).not.toContain('.slot');
});
