import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tallyInOwnProcess } from '../src/count/tally.ts';
import { cellAt, column, definitions, indicator, side, source } from './count-fixtures.ts';

let root = '';
const columns = [
  column('client', 'person'), column('naam', 'name'), column('geboren', 'birth-date'), column('toelichting', 'free-text'), column('traject', 'key'),
  column('team', 'unit'), column('einde', 'date'), column('wijze', 'code', { values: ['plan', 'client'] }), column('cijfer', 'number'),
]; // prettier-ignore
const trajects = source({ columns, files: ['data/trajecten.csv'] });
const world = definitions({
  sources: [trajects],
  indicators: [
    indicator({ numerator: side({ op: 'one-of', column: 'wijze', values: ['client'] }), breakdown: ['wijze'] }),
    indicator({ id: 'cijfer', measure: 'mean', numerator: null, value: 'cijfer' }),
  ],
});

/** Values that can be found again anywhere. */
const rows = Array.from({ length: 400 }, (_, i) => ({
  client: `KL${90000 + i * 7}`, naam: `Zoekme${i}`, geboren: `1${i % 9}-0${1 + (i % 9)}-${1950 + (i % 50)}`, toelichting: `verhaal-van-${i}`, traject: `TR${70000 + i * 3}`,
  team: i % 2 ? 'noord' : 'zuid', einde: `1${i % 9}-0${1 + (i % 6)}-2025`, wijze: i % 3 ? 'plan' : 'client', cijfer: `${i % 10},${1000 + i}`,
})); // prettier-ignore

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tv-count-'));
  mkdirSync(join(root, 'data'));
  const names = columns.map(({ id }) => id) as (keyof (typeof rows)[number])[];
  writeFileSync(
    join(root, 'data/trajecten.csv'),
    [names.join(';'), ...rows.map((row) => names.map((name) => row[name]).join(';'))].join('\r\n'),
  );
});
afterAll(() => rmSync(root, { recursive: true }));

describe('tallyInOwnProcess(root, definitions)', () => {
  test('answers cells, findings, reports and what memory it took, and writes nothing', async () => {
    const { tally, findings, reports, peakMemory } = await tallyInOwnProcess(root, world);
    expect(findings).toEqual([]);
    expect(cellAt(tally.cells)).toMatchObject({ n: 400, persons: 400 });
    expect(cellAt(tally.cells, { category: 'ja' })?.n).toBe(134);
    expect(reports).toMatchObject([{ source: 'trajecten', rows: 400 }]);
    expect(peakMemory).toBeGreaterThan(20e6);
    expect(readdirSync(root, { recursive: true }).toSorted()).toEqual(['data', join('data', 'trajecten.csv')]);
  });

  test('no value of a row crosses the border between the processes', async () => {
    const text = JSON.stringify(await tallyInOwnProcess(root, world));
    expect(text).toContain('"plan"'); // categories do, they are counted
    for (const row of rows)
      for (const name of ['client', 'naam', 'geboren', 'toelichting', 'traject', 'einde', 'cijfer'] as const)
        for (const form of [row[name], row[name].split('-').reverse().join('-'), row[name].replace(',', '.')])
          expect(text.includes(`"${form}"`), `${name} ${form}`).toBe(false);
    for (const secret of ['KL9', 'Zoekme', 'verhaal-van', 'TR7']) expect(text).not.toContain(secret);
  });

  test('a process that is killed is a finding, not a hang', async () => {
    const { tally, findings } = await tallyInOwnProcess(root, world, { onStart: (pid) => process.kill(pid, 'SIGKILL') });
    expect(tally.cells).toEqual([]);
    expect(findings).toMatchObject([
      { code: 'TV-401', level: 'error', at: { file: 'data' }, params: { how: 'killed', detail: 'SIGKILL' } },
    ]);
  });

  test('a lack of memory is a finding that names the limit', async () => {
    const { tally, findings } = await tallyInOwnProcess(root, world, { memoryLimit: '1MB' });
    expect(tally.cells).toEqual([]);
    expect(findings).toMatchObject([{ code: 'TV-400', level: 'error', params: { limit: '1MB' } }]);
  });

  test('a mistake of ours is a finding with its place, without quoting a value', async () => {
    const broken = definitions({
      sources: [trajects],
      indicators: [indicator({ denominator: { ...side(), source: 'elders' } })],
    });
    const { findings } = await tallyInOwnProcess(root, broken);
    expect(findings).toMatchObject([{ code: 'TV-401', params: { how: 'crashed' } }]);
    expect((findings[0]?.params as { detail: string }).detail).toMatch(/^unknown source: elders .*\.ts:\d+$/);
  });

  test('a file that is not there is a finding; the rest is counted', async () => {
    const { findings } = await tallyInOwnProcess(
      root,
      definitions({ sources: [trajects, source({ id: 'weg', files: ['data/weg.csv'] })] }),
    );
    expect(findings.some(({ code, level }) => code !== 'TV-401' && level === 'error')).toBe(true);
  });
});
