import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/commands/index.ts';
import { define } from '../src/define.ts';
import { nextId } from '../src/define/next-edition.ts';
import { shiftPeriod } from '../src/model/index.ts';
import { readFolder } from '../src/read.ts';
import { writeXlsx } from './observe/xlsx-writer.ts';
import { definitions, edition } from './pair-support.ts';

let org: string;
let said = '';

const type = (line: string) => {
  const add = (text: string) => void (said += `${text}\n`);
  const terminal = { say: add, tell: add, watched: false, colour: false, folder: org, environment: {}, stopped: async () => {} };
  said = '';
  return run(line.split(' '), terminal);
};
const textOf = (path: string) => readFile(join(org, path), 'utf8');

beforeAll(async () => {
  org = await mkdtemp(join(tmpdir(), 'tv-next-'));
  for (const folder of ['content', 'data'])
    await cp(join(import.meta.dirname, '..', folder), join(org, folder), {
      recursive: true,
    });
  const rows = [
    ['titel', 'wat', 'wie'],
    ['Koffie aan huis', 'Het eerste gesprek bij het gezin thuis', 'begeleiders'],
  ];
  await writeFile(join(org, 'data/acties.xlsx'), writeXlsx({ Acties: rows }));
});
afterAll(() => rm(org, { recursive: true, force: true }));

describe('tv nieuw editie --als', () => {
  test('moves every period on, keeps headings and figures, and leaves out what was told, proved and done', async () => {
    expect(await type('nieuw editie --als zelfevaluatie-2025')).toBe(0);
    const text = await textOf('content/edities/zelfevaluatie-2026.md');
    expect(text).toContain('periode: "2026"');
    expect(text).toContain('datum: 2027-02-24\nstaat: concept');
    expect(text).toContain('indicatoren: [wachttijd, uitval]');
    expect(text).toContain('groeiniveau: { nu: 2, doel: 3, waaraan: "[vul in: waaraan is dat nu te zien?]" }');
    expect(text).not.toContain('verhalen:');
    expect(text).toMatch(/---\n\n\[vul in: .*\]\n$/);
  });

  test('carries open actions, of files, rows and a workbook, and neither those that are done nor those that stopped', async () => {
    const text = await textOf('content/edities/zelfevaluatie-2026.md');
    expect(text).toContain('acties: [terugtrekkers-tellen]');
    expect(text).not.toMatch(/bellen-na-zes-weken|smiley-zuil/);
    expect(said).toMatch(/Mee gaan 9 open acties: .*Een brief zonder vaktaal.*Koffie aan huis\. Niet mee: 3/);
  });

  test('carries a prediction that nobody came back to: what was expected stands in it, what is expected is a blank', async () => {
    expect(await type('new edition --like teams-2025-h2')).toBe(0);
    const text = await textOf('content/verhalen/2026/verwachting-uitval-stad-2026-h1.md');
    expect(text).toContain('- { indicator: uitval, eenheid: stad, periode: 2026-H1 }');
    expect(text).toContain('verwacht-vooraf: "[vul in: wat verwacht u in 2026-H1, voordat het cijfer er is?]"');
    expect(text).not.toContain('getekend');
    expect(text).toMatch(/De vorige keer verwachtten we: meer gezinnen die stoppen dan eerst/);
    expect(said).not.toContain('verwachting-uitval-zuid');
  });

  test('asks what became of what the last newsletter promised', async () => {
    await type('nieuw editie --als nieuwsbrief-2026-1 --titel Brief');
    const text = await textOf('content/edities/brief.md');
    expect(text).toMatch(/titel: Brief\n.*komt:\n {2}- "\[vul in: wat is geworden van “Gaat uw begeleider weg/s);
    expect(text).not.toMatch(/niet:|verhaal:/);
  });

  test('writes over nothing, and knows no edition that nobody wrote', async () => {
    expect([await type('nieuw editie --als zelfevaluatie-2025'), said.includes('TV-842')]).toEqual([1, true]);
    expect([await type('nieuw editie --als zelfevaluatie-2052'), said.includes('zelfevaluatie-2025')]).toEqual([1, true]);
    expect([await type('nieuw editie'), said.includes('zelfevaluatie-2025')]).toEqual([2, true]);
  });

  test('makes a folder that is understood: what is missing is told, line by line, and nothing else is wrong', () => {
    const { findings } = define(readFolder(org));
    const own = findings.filter(({ at }) => /2026-h1|zelfevaluatie-2026|brief\.md/.test(at.file));
    expect(new Set(own.filter(({ level }) => level !== 'hint').map(({ code }) => code))).toEqual(new Set(['TV-841']));
    expect(own.every(({ at }) => (at.line ?? 0) > 1)).toBe(true);
  });
});

test.each([
  ['verslag-2025', '2025', 'verslag-2026'],
  ['teams-2025-h2', '2025-H2', 'teams-2026-h1'],
  ['kwartaal-2025-k4', '2025-K4', 'kwartaal-2026-k1'],
  ['brief', '2025-H1', 'brief-2025-h2'],
  ['brief-2025', '2025-H1', 'brief-2025-2025-h2'],
  ['nieuwsbrief-2026-1', '2025-H2', 'nieuwsbrief-2026-2'],
  ['alles-bij-elkaar', 'alles', 'alles-bij-elkaar-alles'],
])('after %s of %s comes %s', (id, period, next) => {
  expect(nextId(id, { edition: edition(id, { period }), definitions: definitions() })).toBe(next);
});

test.each([
  ['2024-2025', 12, 9, '2025-2026'],
  ['2024-2025-H2', 6, 9, '2025-2026-H1'],
  ['2025', 6, 1, '2026'],
  ['2025-12', 1, 1, '2026-01'],
  ['alles', 12, 1, 'alles'],
  ['gisteren', 12, 1, 'gisteren'],
])('%s, %i months later in a year that starts in month %i, is %s', (id, months, first, moved) => {
  expect(shiftPeriod(id, months, first)).toBe(moved);
});
