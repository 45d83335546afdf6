import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeWhole } from '../src/commands/count.ts';
import { run } from '../src/commands/index.ts';
import { parseFigures } from '../src/figures/parse.ts';
import { examine, publish } from '../src/publish.ts';
import type { Terminal } from '../src/terminal.ts';

const template = join(import.meta.dirname, '../src/template');
let scratch: string;
beforeAll(async () => {
  scratch = await realpath(await mkdtemp(join(tmpdir(), 'tv-figures-')));
  await cp(template, join(scratch, 'here'), { recursive: true });
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function type(line: string): Promise<{ said: string; code: number }> {
  let said = '';
  const say = (text: string) => void (said += `${text}\n`);
  const terminal: Terminal = {
    ...{ say, tell: say, watched: false, colour: false, folder: scratch, environment: {} },
    stopped: () => Promise.resolve(),
  };
  return { code: await run(line.split(' '), terminal), said };
}

/** Every file of the built sites with a hash of its bytes. */
async function printed(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(join(folder, 'dist'), { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name)).sort();
  const hashed = async (path: string) =>
    [path.slice(folder.length), createHash('sha256').update(await readFile(path)).digest('hex')] as const; // prettier-ignore
  return Object.fromEntries(await Promise.all(paths.map(hashed)));
}

/** A copy of the folder that counted, without its rows. */
async function withoutRows(name: string): Promise<string> {
  const folder = join(scratch, name);
  await cp(join(scratch, 'here'), folder, { recursive: true, filter: (path) => !/\.csv$|\/dist$/.test(path) });
  return folder;
}

async function change(folder: string, path: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(join(folder, path), 'utf8');
  expect(edit(text)).not.toBe(text);
  await writeFile(join(folder, path), edit(text));
}

describe('tv tel', () => {
  test('a build from the counted figures is the build from the rows, byte for byte, and needs no row', async () => {
    expect(await type('tel here')).toEqual({ code: 0, said: expect.stringContaining('here/data/cijfers.jsonl') });
    expect((await type('bouw here')).code).toBe(0);
    const folder = await withoutRows('elsewhere');
    const { findings, built } = await publish(folder, { at: null, only: null });
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(built.length).toBeGreaterThan(0);
    expect(await printed(folder)).toEqual(await printed(join(scratch, 'here')));
  });

  test('counted twice, the file is the same, and no number of a client or a trajectory is in it', async () => {
    const path = join(scratch, 'here/data/cijfers.jsonl');
    const before = await readFile(path, 'utf8');
    await type('tel here');
    expect(await readFile(path, 'utf8')).toBe(before);
    const rows = (await readFile(join(scratch, 'here/data/trajecten.csv'), 'utf8')).split('\n').slice(1);
    for (const row of rows) for (const number of row.split(';').slice(0, 2).filter(Boolean)) expect(before).not.toContain(number);
  });

  test('what stood in a row is not told in the file either', async () => {
    const folder = join(scratch, 'odd');
    await cp(template, folder, { recursive: true });
    await change(folder, 'data/trajecten.csv', (text) => text.replace(';Team Zuid;', ';Team Geheim;'));
    await type('tel odd');
    const text = await readFile(join(folder, 'data/cijfers.jsonl'), 'utf8').catch(() => '');
    expect(text).not.toContain('Geheim');
  });
});

describe('a file of figures that is not as it was written', () => {
  const path = () => join(scratch, 'here/data/cijfers.jsonl');
  const parsed = (text: string) => parseFigures(Readable.from([Buffer.from(text)]));

  test('is broken without any one of its lines, with two of them in another order, and cut off anywhere', async () => {
    const text = await readFile(path(), 'utf8');
    expect(await parsed(text)).toHaveProperty('figures');
    const lines = text.trimEnd().split('\n');
    const some = lines.flatMap((_, nth) => (nth < 3 || nth > lines.length - 4 || nth % 40 === 0 ? [nth] : []));
    for (const nth of some) {
      expect(await parsed(`${lines.toSpliced(nth, 1).join('\n')}\n`), `without line ${nth + 1}`).toHaveProperty('broken');
      const swapped = lines.with(nth, lines.at(nth - 1)!).with(nth - 1, lines[nth]!);
      expect(await parsed(`${swapped.join('\n')}\n`), `line ${nth + 1} before its neighbour`).toHaveProperty('broken');
    }
    for (const part of [0, 0.001, 0.3, 0.7, 0.999])
      expect(await parsed(text.slice(0, text.length * part)), `the first ${part}`).toHaveProperty('broken');
    expect(await parsed(text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1))).toEqual({ broken: 'cut' });
  });

  test.each([
    ['3', 'newer'],
    ['1', 'older'],
    ['0', 'unreadable'],
    ['"1"', 'unreadable'],
    ['null', 'unreadable'],
  ])('is not read when its format is %s', async (format, broken) => {
    const text = await readFile(path(), 'utf8');
    expect(await parsed(resealed(text.replace('"format":2', `"format":${format}`)))).toEqual({ broken });
  });

  test('tells which number is missing, and that a whole one is, wherever it was taken out', async () => {
    const text = await readFile(path(), 'utf8');
    const lackingIn = async (spoiled: string) => {
      const read = await parsed(resealed(spoiled));
      return 'lacking' in read ? read.lacking : read;
    };
    expect(await lackingIn(text)).toEqual([]);
    const lines = text.trimEnd().split('\n');
    const numbers = lines.findIndex((line) => line.includes('"kind":"numbers"'));
    const { indicator, unit, period } = (JSON.parse(lines[numbers]!) as { block: Record<string, string> }).block;
    expect(await lackingIn(`${lines.toSpliced(numbers, 1).join('\n')}\n`)).toEqual([
      { edition: expect.any(String), block: `${indicator} ${unit} ${period}`, others: 0 },
    ]);
    const more = text.replace(/"blocks":(\d+)}$/m, (_, blocks: string) => `"blocks":${Number(blocks) + 1}}`);
    expect(await lackingIn(more)).toEqual([{ edition: expect.any(String), block: null, others: 0 }]);
  });

  test('is written whole or not at all: what was there stays when writing fails halfway', async () => {
    const place = join(scratch, 'whole.jsonl');
    await writeFile(place, 'as it was');
    const failing = function* () {
      yield 'x'.repeat(2 << 20);
      throw new Error('no room');
    };
    await expect(writeWhole(place, failing())).rejects.toThrow('no room');
    expect(await readFile(place, 'utf8')).toBe('as it was');
    expect((await readdir(scratch)).filter((name) => name.includes('whole'))).toEqual(['whole.jsonl']);
    // Of a program that was killed: the next one writes over it, and nobody reads it.
    await writeFile(join(scratch, '.whole.jsonl.new'), 'half, and longer than what comes');
    await writeWhole(place, ['as it is']);
    expect(await readFile(place, 'utf8')).toBe('as it is');
  });
});

describe('counted figures are refused', () => {
  const refusals: [string, string, (folder: string) => Promise<unknown>][] = [
    [
      'when a definition changed',
      'TV-447',
      (folder) =>
        change(folder, 'content/indicatoren/uitval.md', (text) =>
          text.replace('maat: aandeel', 'maat: aandeel\nvergelijken: nee'),
        ),
    ],
    [
      'when an edition asks for another period',
      'TV-447',
      (folder) =>
        change(folder, 'content/edities/kwaliteitsverslag-2025.md', (text) => text.replace(/periode: .*/, 'periode: 2024')),
    ],
    [
      'when something was published since',
      'TV-446',
      (folder) => change(folder, 'data/cijfers.jsonl', (text) => resealed(text.replace('"ledger":""', '"ledger":"abc"'))),
    ],
    [
      'when a number was changed by hand',
      'TV-445',
      (folder) => change(folder, 'data/cijfers.jsonl', (text) => text.replace(/,(\d+)\]/, ',1$1]')),
    ],
    ['when the end is missing', 'TV-445', (folder) => change(folder, 'data/cijfers.jsonl', (text) => text.slice(0, -90))],
    [
      'when a newer program wrote them',
      'TV-445',
      (folder) => change(folder, 'data/cijfers.jsonl', (text) => text.replace('"format":2', '"format":3')),
    ],
    [
      'when another version of the program counted them',
      'TV-605',
      (folder) => change(folder, 'data/cijfers.jsonl', (text) => resealed(text.replace(/"tool":"[^"]*"/, '"tool":"0.0.1"'))),
    ],
    [
      'when a number that a page asks for is missing, though the file was sealed again',
      'TV-604',
      (folder) => change(folder, 'data/cijfers.jsonl', (text) => resealed(text.replace(/,\["?\w+"?,"share",[^\]]*\]/, ''))),
    ],
  ];
  test.each(refusals)('%s', async (_, code, spoil) => {
    const folder = await withoutRows(`spoiled ${refusals.findIndex(([name]) => name === _)}`);
    await spoil(folder);
    const { findings, built } = await publish(folder, { at: null, only: null });
    expect(findings.filter(({ level }) => level === 'error').map((one) => one.code)).toContain(code);
    expect(built).toEqual([]);
  });

  test('but not when a word changed', async () => {
    const folder = await withoutRows('reworded');
    await change(folder, 'content/indicatoren/uitval.md', (text) =>
      text.replace(/vraag: .*/, 'vraag: Wie stopte er eerder dan bedoeld?'),
    );
    const { findings } = await examine(folder, { at: null, today: null });
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

/** A file as a machine would have written it: with the hash that belongs to it. */
function resealed(text: string): string {
  const body = text.slice(0, text.lastIndexOf('{"kind":"end"'));
  return `${body}${JSON.stringify({ kind: 'end', hash: createHash('sha256').update(body).digest('hex') })}\n`;
}
