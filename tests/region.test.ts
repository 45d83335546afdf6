import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../src/commands/index.ts';
import { inputHash, organisationsIn, partOf } from '../src/region/organisations.ts';
import { readBuilt, writeBuilt } from '../src/region/state.ts';
import { swap } from '../src/swap.ts';
import type { Terminal } from '../src/terminal.ts';

const template = join(import.meta.dirname, '../src/template');
let region: string;
beforeAll(async () => {
  region = await realpath(await mkdtemp(join(tmpdir(), 'tv-region-')));
  for (const name of ['delta', 'noord', 'zuid']) await cp(template, join(region, name), { recursive: true });
});
afterAll(() => rm(region, { recursive: true, force: true }));

async function type(line: string): Promise<{ said: string; code: number }> {
  let said = '';
  const say = (text: string) => void (said += `${text}\n`);
  const terminal: Terminal = {
    ...{ say, tell: say, watched: false, colour: false, folder: region, environment: {} },
    stopped: () => Promise.resolve(),
  };
  return { code: await run(line.split(' '), terminal), said };
}

test('a file is no folder to build, and is said to be none', async () => {
  expect(await type('bouw delta/README.md')).toMatchObject({ code: 1, said: expect.stringContaining('TV-101') });
});

test.each(['controleer .', 'bekijk .', 'publiceer verslag-2025'])(
  'tv %s takes one organisation, and says which there are',
  async (line) => {
    expect(await type(line)).toEqual({ code: 2, said: expect.stringContaining('delta, noord, zuid') });
  },
);

test('a folder of organisations is built one by one, each by itself; a mistake in one stops only that one', async () => {
  const path = join(region, 'zuid/content/indicatoren/uitval.md');
  const good = await readFile(path, 'utf8');
  await writeFile(path, good.replace('bestand: trajecten', 'bestand: bestaat-niet'));
  const first = await type('bouw .');
  expect(first.code).toBe(1);
  expect(first.said).toMatch(/zuid\/content\/indicatoren\/uitval\.md:\d+/);
  expect(first.said).toContain('2 organisaties gemaakt, 0 ongewijzigd, 1 niet gepubliceerd');
  expect((await readdir(join(region, 'delta/dist'))).length).toBeGreaterThan(0);
  expect(await readdir(join(region, 'zuid'))).not.toContain('dist');

  await writeFile(path, good);
  const second = await type('bouw .');
  expect(second).toEqual({
    code: 0,
    said: expect.stringContaining('1 organisaties gemaakt, 2 ongewijzigd, 0 niet gepubliceerd'),
  });
  expect((await type('bouw .')).said).toContain('0 organisaties gemaakt, 3 ongewijzigd');
});

test('several machines take parts that are apart, and together everything', async () => {
  const all = Array.from({ length: 37 }, (_, i) => `o${i}`);
  const parts = Array.from({ length: 16 }, (_, i) => partOf(all, { part: i + 1, of: 16 }));
  expect(parts.flat().sort()).toEqual([...all].sort());
  expect(Math.max(...parts.map((part) => part.length)) - Math.min(...parts.map((part) => part.length))).toBeLessThanOrEqual(1);
  for (const wrong of ['0/3', '4/3', '3', 'a/b']) expect((await type(`bouw . --deel ${wrong}`)).code).toBe(2);
});

test('an organisation is no region, and any byte of what it is made of makes it another', async () => {
  const folder = join(region, 'noord');
  expect(await organisationsIn(region)).toEqual(['delta', 'noord', 'zuid']);
  expect(await organisationsIn(folder)).toEqual([]);
  const before = await inputHash(folder, '');
  await writeFile(join(folder, 'data/trajecten.csv'), `${await readFile(join(folder, 'data/trajecten.csv'), 'utf8')}\n`);
  const after = await inputHash(folder, '');
  await mkdir(join(folder, 'releases/verslag-v1'), { recursive: true });
  const released = await inputHash(folder, '');
  expect(new Set([before, after, released, await inputHash(folder, 'op een andere dag')]).size).toBe(4);
  const about = join(folder, 'data/trajecten.md');
  await writeFile(about, (await readFile(about, 'utf8')).replace('---', '---\nstaat-in: postgres'));
  expect(await inputHash(folder, '')).toBeNull();
});

test('sites are put in place whole, or not at all; stopped in between, they are not taken for those of other texts', async () => {
  const folder = await mkdtemp(join(region, '.half-'));
  const [fresh, place] = [join(folder, 'new'), join(folder, 'dist')];
  await mkdir(place);
  await writeFile(join(place, 'a.html'), 'old');
  await writeBuilt(folder, 'as it was');
  await expect(swap(folder, { fresh, place })).rejects.toThrow('ENOENT');
  expect(await readFile(join(place, 'a.html'), 'utf8')).toBe('old');
  expect(await readBuilt(folder)).toBeNull();
  await mkdir(fresh);
  await swap(folder, { fresh, place });
  expect(await readdir(place)).toEqual([]);
  await writeBuilt(folder, 'as it is');
  expect(await readBuilt(folder)).toBe('as it is');
  await writeFile(join(folder, '.tv/gebouwd.json'), '{"hash":"as it');
  expect(await readBuilt(folder)).toBeNull();
});
