import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tallyInOwnProcess } from '../../src/count/tally.ts';
import { watchFamily } from './measure.ts';
import { column, definitions, indicator, organisation, side, source, unit } from '../count-fixtures.ts';

// `node tests/bench/rows.ts [uuid] [rows …]`: rows of questionnaires from CSV to cells, read, validated and counted, beside what the engine's own
// reader needs to take the same file in without looking at it. The last row has a letter in a number, which must be found.
// With `uuid` persons are called by texts of 36 signs without an order, as many record systems do, instead of by a number.

const isUuid = process.argv.includes('uuid');
const sizes = process.argv.slice(isUuid ? 3 : 2).map(Number);
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
  for (const rows of sizes.length > 0 ? sizes : [50_000, 500_000, 5_000_000]) {
    await writeRows(rows, (nth) => nth === rows);
    const floor = await engineAlone();
    const { said, seconds, findings } = await count(rows);
    const odd = findings.find(({ at }) => at.line === rows + 1);
    console.log(
      `${said}; engine's own reader ${floor.toFixed(1)} s, ratio ${(seconds / floor).toFixed(1)}; odd row ${odd ? `found in line ${rows + 1} (${odd.code})` : 'NOT FOUND'}`,
    );
  }
  // Every row a mistake of its own: memory does not grow with them.
  const wrong = Math.min(1_000_000, ...sizes);
  await writeRows(wrong, () => true);
  const { said, findings } = await count(wrong);
  console.log(`all of them odd: ${said}; told in ${findings.length} findings`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Reads, checks and counts what lies in the folder. */
async function count(rows: number) {
  const start = performance.now();
  let watched = (): { work: number } => ({ work: 0 });
  const { tally, findings, peakMemory } = await tallyInOwnProcess(folder, known, {
    onStart: (pid) => (watched = watchFamily(pid)),
  });
  const [{ work }, seconds] = [watched(), (performance.now() - start) / 1000];
  const each = `${((1e6 * seconds) / rows).toFixed(1)} µs a row`;
  const said = `${rows} rows: ${seconds.toFixed(1)} s (${work.toFixed(1)} s of work), ${Math.round(peakMemory / 2 ** 20)} MB, ${tally.cells.length} cells, ${each}`;
  return { said, seconds, findings };
}

async function writeRows(rows: number, isOdd: (nth: number) => boolean): Promise<void> {
  const out = createWriteStream(join(folder, 'data/lijsten.csv'));
  out.write('client;team;datum;lijst;informant;score\n');
  let state = 1;
  const next = (below: number) => Math.floor(((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32) * below);
  for (let start = 0; start < rows; start += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - start) }, (_, i) => {
      const day = new Date(Date.UTC(2022, 0, 1 + next(1460))).toISOString().slice(0, 10);
      const who = ['ouder', 'jongere', 'leerkracht'][next(3)];
      const score = isOdd(start + i + 1) ? `${start + i}x,5` : (next(1000) / 10).toFixed(1).replace('.', ',');
      return `${personOf(Math.floor((start + i) / 4))};team-${next(60)};${day};${'abcdef'[next(6)]};${who};${score}\n`;
    });
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** What the nth person is called: a number that counts on, or a text with no order in it. */
function personOf(nth: number): string {
  if (!isUuid) return `CL${1_000_000 + nth}`;
  const hex = createHash('sha1').update(String(nth)).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
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
