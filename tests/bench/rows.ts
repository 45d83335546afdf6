import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tallyInOwnProcess } from '../../src/count/tally.ts';
import { column, definitions, indicator, organisation, side, source, unit } from '../count-fixtures.ts';

// `node tests/bench/rows.ts [rows …]`: rows of questionnaires from CSV to cells, read, validated and counted, beside what the engine's own
// reader needs to take the same file in without looking at it. The last row has a letter in a number, which must be found.

const sizes = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'tv-rows-'));
const teams = Array.from({ length: 60 }, (_, i) => unit(`team-${i}`, 'organisatie'));
const lists = source({
  id: 'lijsten',
  files: ['lijsten.csv'],
  columns: [
    ...[column('client', 'person'), column('team', 'unit'), column('datum', 'date')],
    column('lijst', 'code', { values: ['a', 'b', 'c', 'd', 'e', 'f'] }),
    column('informant', 'code', { values: ['ouder', 'jongere', 'leerkracht'] }),
    column('score', 'number'),
  ],
});
const of = { source: 'lijsten', period: 'datum', denominator: side({ op: 'filled', column: 'datum' }, { source: 'lijsten' }) };
const known = definitions({
  organisation: organisation({ units: [unit('organisatie'), ...teams] }),
  sources: [lists],
  indicators: [
    indicator({ ...of, id: 'score', measure: 'mean', numerator: null, value: 'score' }),
    indicator({ ...of, id: 'lijst', measure: 'distribution', numerator: null, value: 'lijst' }),
  ],
});

try {
  await mkdir(join(folder, 'data'));
  for (const rows of sizes.length > 0 ? sizes : [50_000, 500_000]) {
    await writeRows(rows);
    const [floor, start] = [await engineAlone(), performance.now()];
    const { tally, findings, peakMemory } = await tallyInOwnProcess(folder, known);
    const seconds = (performance.now() - start) / 1000;
    const odd = findings.find(({ at }) => at.line === rows + 1);
    console.log(
      `${rows} rows: ${seconds.toFixed(1)} s, ${Math.round(peakMemory / 2 ** 20)} MB, ${tally.cells.length} cells; engine's own reader ${floor.toFixed(1)} s; ` +
        `${((1e6 * seconds) / rows).toFixed(1)} µs a row; odd row ${odd ? `found in line ${rows + 1} (${odd.code})` : 'NOT FOUND'}`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function writeRows(rows: number): Promise<void> {
  const out = createWriteStream(join(folder, 'data/lijsten.csv'));
  out.write('client;team;datum;lijst;informant;score\n');
  let state = 1;
  const next = (below: number) => Math.floor(((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32) * below);
  for (let start = 0; start < rows; start += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - start) }, (_, i) => {
      const day = new Date(Date.UTC(2022, 0, 1 + next(1460))).toISOString().slice(0, 10);
      const who = ['ouder', 'jongere', 'leerkracht'][next(3)];
      const score = start + i + 1 === rows ? '7x,5' : (next(1000) / 10).toFixed(1).replace('.', ',');
      return `CL${1_000_000 + Math.floor((start + i) / 4)};team-${next(60)};${day};${'abcdef'[next(6)]};${who};${score}\n`;
    });
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** Seconds in which the engine takes the file in by itself, every cell as text. */
async function engineAlone(): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const start = performance.now();
  await connection.run(
    `create table t as select * from read_csv('${join(folder, 'data/lijsten.csv')}', all_varchar = true, delim = ';')`,
  );
  connection.closeSync();
  instance.closeSync();
  return (performance.now() - start) / 1000;
}
