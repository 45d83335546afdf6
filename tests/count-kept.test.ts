import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptCount } from '../src/counting.ts';
import { compile } from '../src/site.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tv-kept-'));
  await cp(join(import.meta.dirname, '../src/template'), root, { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const kept: KeptCount = { last: null };

/** What the folder becomes now, and whether its rows were counted for it. */
async function make(remembering: KeptCount | undefined = kept): Promise<{ sites: string; counted: boolean }> {
  let counted = false;
  const hear = ({ step }: { step: string }) => void (counted ||= step === 'count');
  const { sites } = await compile(root, { at: null, today: null }, { hear, kept: remembering });
  const plain = (name: string, value: unknown) => (name === 'downloads' ? undefined : value);
  return { sites: JSON.stringify(sites, plain), counted };
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(root, path), 'utf8');
  expect(change(before)).not.toBe(before);
  await writeFile(join(root, path), change(before));
}

test('who makes a site again after a change in a text does not wait for the rows, and gets the same as who counts them', async () => {
  expect((await make()).counted).toBe(true);
  await edit('content/verhalen/2025/even-bellen.md', (text) => `${text}\nEn toen werd het stil.\n`);
  const again = await make();
  expect(again.counted).toBe(false);
  expect(again.sites).toContain('En toen werd het stil.');
  expect(again.sites).toBe((await make({ last: null })).sites);
});

test('a definition, a row, or a file of data that changed is counted', async () => {
  await edit('content/indicatoren/uitval.md', (text) => text.replace('maat: aandeel', 'maat: aandeel\nvergelijken: nee'));
  expect((await make()).counted).toBe(true);
  expect((await make()).counted).toBe(false);
  await appendFile(join(root, 'data/trajecten.csv'), 'VB-99998;VT-499998;Team Noord;01-02-2025;03-04-2025;2\r\n');
  expect((await make()).counted).toBe(true);
});
