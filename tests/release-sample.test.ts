import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesFor } from '../src/ledger/published.ts';
import { examine } from '../src/publish.ts';
import { prepare, publishEdition } from '../src/release/publish-edition.ts';
import { hasErrors } from '../src/report.ts';

// The sample publishes its report of 2024, and goes on with 2025 beside it.

const edition = 'kwaliteitsverslag-2024';
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tv-sample-'));
  for (const folder of ['content', 'data', 'public'])
    await cp(join(import.meta.dirname, '..', folder), join(root, folder), { recursive: true });
  const { findings, release } = await publishEdition(root, { edition, date: '2025-03-21', today: null });
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(release).toEqual({ folder: `${edition}-v1`, version: 1 });
}, 300_000);
afterAll(() => rm(root, { recursive: true, force: true }));

test('beside it the report of 2025 stands without a mistake, and tells the same of 2024', { timeout: 300_000 }, async () => {
  const { findings, sets, ledger } = await examine(root, { at: '2026-03-20', today: null });
  expect(hasErrors(findings)).toBe(false);
  const [old, fresh] = [sets.get(edition), sets.get('kwaliteitsverslag-2025')];
  const shared = [...(fresh?.numbers ?? [])].filter(
    ([key, { form }]) => old?.numbers.has(key) && !key.includes('/alles/') && form.kind === 'exact',
  );
  expect(shared.length).toBeGreaterThan(10_000);
  for (const [key, number] of shared) expect(number.value, key).toBe(old?.numbers.get(key)?.value);
  expect(linesFor(ledger, 'openbaar')).toHaveLength(ledger.lines.length);
  expect(linesFor(ledger, 'intern')).toEqual([]);
});

test('three trajectories that came late are refused in it, and cost the totals they are in', { timeout: 300_000 }, async () => {
  const path = join(root, 'data/beeindigingen-2022-2024.csv');
  const text = await readFile(path, 'latin1');
  const lines = text.split('\r\n');
  const row = lines.findIndex((line) => line.includes('T Zuidoost') && line.includes('-2024;31'));
  expect(row).toBeGreaterThan(0);
  const late = [1, 2, 3].map((n) => `GZ-9990${n};TR-99990${n};T Zuidoost;13-01-2024;14-0${n}-2024;31;1`);
  await writeFile(path, lines.toSpliced(row, 0, ...late).join('\r\n'), 'latin1');
  const { findings } = await prepare(root, { edition, date: '2025-06-01', today: null });
  const late2024 = findings.filter(({ code }) => code === 'TV-709');
  expect(late2024.map(({ params }) => params)).toContainEqual(
    expect.objectContaining({ indicator: 'afgesloten', unit: 'Team Zuid', period: '2024-H1', rows: null, edition }),
  );
  const costs = findings.filter(({ code }) => code === 'TV-712');
  expect(JSON.stringify(costs)).toContain('{"indicator":"afgesloten","unit":"zuid","period":"alles"}');
  await writeFile(path, text, 'latin1');
});
