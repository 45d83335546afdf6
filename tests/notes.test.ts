import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { tellNotes, type Call } from '../src/command.ts';
import { languages } from '../src/lang/index.ts';
import { sayNotes } from '../src/notes.ts';
import { compile, type Compiled } from '../src/site.ts';
import { ownTerminal } from '../src/terminal.ts';

// What only the author may read: which rows count and why others do not, and who is nearly large enough.

const words = languages['nl-NL'];
let compiled: Compiled;
let lines: string[][];

/** A folder as `tv nieuw` makes it, with three clients of Team Zuid, and a reason that must be known. */
beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'tv-notes-'));
  await cp(join(import.meta.dirname, '../src/template'), root, { recursive: true });
  const data = join(root, 'data/trajecten.csv');
  const [head = '', ...rows] = (await readFile(data, 'utf8')).trim().split(/\r?\n/);
  const isIn2025 = (row: string) => row.split(';')[4]?.endsWith('2025') ?? false;
  const south = rows.filter((row) => row.includes('Team Zuid') && isIn2025(row)).slice(0, 3);
  const kept = rows.filter((row) => !row.includes('Team Zuid') || !isIn2025(row) || south.includes(row));
  const nowhere = kept.length - 1;
  const unknown = kept.map((row, i) =>
    i < 12 ? row.replace(/;[^;]*$/, ';9') : i === nowhere ? row.replace(/^((?:[^;]*;){2})[^;]*/, '$1') : row,
  );
  await writeFile(data, [head, ...unknown, ''].join('\n'));
  const indicator = join(root, 'content/indicatoren/uitval.md');
  const text = await readFile(indicator, 'utf8');
  await writeFile(indicator, text.replace('{ einde: ingevuld }', '{ einde: ingevuld, reden: ingevuld }'));
  lines = unknown.map((row) => row.split(';'));
  compiled = await compile(root);
}, 60_000);

const notes = () => compiled.counted!.notes;

test('the slip counts every row once: those that count, and the others by the first condition they fail', () => {
  const known = lines.filter((cells) => cells[5] !== '9').length;
  const left = [
    { why: 1, rows: lines.length - known },
    { why: 'unplaced', rows: 1 },
  ];
  expect(notes().slips).toEqual([{ indicator: 'uitval', rows: lines.length, counted: known - 1, left }]);
  const [slip] = sayNotes(notes(), compiled.definitions!, words);
  expect(slip?.lines).toEqual([
    `Uitval: ${lines.length} rijen → ${known - 1} tellen mee; ${lines.length - known} niet, want niet: reden ingevuld; 1 zonder eenheid uit organisatie.md`,
  ]);
});

test('who lacks how many persons is said of what an edition asks for, and of nothing else', () => {
  const persons = new Set(lines.filter((cells) => cells[2] === 'Team Zuid' && cells[4]?.endsWith('2025')).map(([id]) => id)).size;
  expect(notes().shorts).toContainEqual({ indicator: 'uitval', unit: 'zuid', period: '2025', short: 7 - persons });
  expect(notes().shorts.every(({ period }) => period === '2025')).toBe(true);
});

test('nobody watches where CI says so, even when output goes to a terminal', () => {
  const { isTTY } = process.stdout;
  process.stdout.isTTY = true;
  try {
    expect([{}, { CI: '' }, { CI: 'true' }].map(({ CI }) => (vi.stubEnv('CI', CI), ownTerminal().watched))).toEqual([
      true,
      true,
      false,
    ]);
  } finally {
    process.stdout.isTTY = isTTY;
    vi.unstubAllEnvs();
  }
});

test('on a watched terminal only: never in a log, never on a page', () => {
  const hear = (watched: boolean) => {
    const said: string[] = [];
    const terminal = { watched, say: (text: string) => void said.push(text) };
    tellNotes({ terminal, words, locale: null } as unknown as Call, notes(), compiled.definitions);
    return said.join('\n');
  };
  expect(hear(false)).toBe('');
  expect(hear(true)).toMatch(/Telbriefje[\s\S]*tellen mee[\s\S]*Nog even[\s\S]*Team Zuid mist er nog/);
  expect(JSON.stringify(compiled.sites)).not.toMatch(/Telbriefje|tellen mee|mist er nog/);
});
