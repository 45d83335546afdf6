import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { define } from '../src/define.ts';
import { sheetsOfRows } from '../src/define/action-rows.ts';
import { sortFiles } from '../src/define/files.ts';
import type { Folder } from '../src/model/index.ts';
import { readWhole } from '../src/read-whole.ts';
import { writeXlsx, type XlsxCell } from './observe/xlsx-writer.ts';

const rows = (text: string) => ({ path: 'data/acties.csv', text });
const read = (text: string) => {
  const folder: Folder = { root: '/x', texts: [rows(text)], dataFiles: ['data/acties.csv'], others: [] };
  const { shelves, findings } = sortFiles(folder);
  return { actions: shelves.action.items, findings };
};

describe('actions as rows of a sheet', () => {
  test('a row is an action, at its line; figures and stories stand in one cell', () => {
    const { actions, findings } = read(
      '\uFEFFTitel;Wat;Wie;Met;Wanneer;Uit;Opnieuw meten\r\nEen plek;"Een hoek;\r\nmet een lamp";groepsleider;jongerenraad; ouders;30-9-2025;x\r\n'
        .replace('jongerenraad; ouders', '"jongerenraad; ouders"')
        .replace(';x', ';"nut werf 2024; verhaal even-weg";2025'),
    );
    expect(findings).toEqual([]);
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      id: 'een-plek',
      written: {
        what: 'Een hoek;\r\nmet een lamp',
        with: ['jongerenraad', 'ouders'],
        when: '2025-09-30',
        from: [{ indicator: 'nut', unit: 'werf', period: '2024' }, { story: 'even-weg' }],
        again: '2025',
        state: 'proposed',
      },
    });
    expect(actions[0]?.at('when')).toEqual({ file: 'data/acties.csv', line: 2, column: 'wanneer' });
  });
  test('what is wrong in a row is said with its line and heading, and the other rows are read', () => {
    const { actions, findings } = read('titel,wat,staat\nEen,iets,zomaar\n,,\nTwee,iets,klaar\n');
    expect(actions.map(({ id }) => id)).toEqual(['twee']);
    expect(findings).toMatchObject([{ code: 'TV-143', at: { line: 2, column: 'staat' } }]);
  });
  test('without a column of titles its name is the title of an action', () => {
    expect(read('naam;wat\nEen plek;iets\n').actions).toMatchObject([{ id: 'een-plek', written: { title: 'Een plek' } }]);
    expect(read('naam;titel;wat\nplek;;iets\n').findings).toMatchObject([{ code: 'TV-141', at: { line: 2, column: 'titel' } }]);
  });
  test('an origin that is neither a figure nor a story is said as it stands there, and the rest of its row is read', () => {
    const { actions, findings } = read('titel;wat;uit\nEen;iets;uitval noord; verhaal\nTwee;iets;"zomaar iets; nut werf 2024"\n');
    expect(findings).toMatchObject([
      { code: 'TV-814', at: { line: 2, column: 'uit' }, params: { found: 'uitval noord' } },
      { code: 'TV-814', at: { line: 3, column: 'uit' }, params: { found: 'zomaar iets' } },
    ]);
    expect(actions[1]).toMatchObject({ written: { from: [{ indicator: 'nut', unit: 'werf', period: '2024' }] } });
  });
  test('a heading nobody knows is a finding, and an empty sheet is none', () => {
    expect(read('titel;wat;kleur\nEen;iets;rood\n').findings).toMatchObject([{ code: 'TV-140' }]);
    expect(sheetsOfRows(rows(''))).toEqual([]);
    expect(sheetsOfRows(rows('titel;wat\n'))).toEqual([]);
  });
});

describe('actions as rows of a workbook', () => {
  const rows: XlsxCell[][] = [
    ['Titel', 'Wat', 'Met', 'Wanneer', 'Uit', 'Opnieuw meten', 'Staat'],
    ['Een "plek"', 'Een hoek;\nmet een lamp', 'jongerenraad\nouders', '30-9-2025', 'nut werf 2024; verhaal even-weg', 2025, ''],
    [],
    ['Twee', 'iets', '', '', '', '', 'zomaar'],
  ];
  test('are what the same rows in a CSV file are; a mistake is said with its row', async () => {
    for (const sheets of [{ Blad1: rows }, { Uitleg: [['Lees dit eerst']], acties: rows }]) {
      const { actions, findings } = await readBook(writeXlsx(sheets));
      expect(actions).toHaveLength(1);
      expect(actions[0]).toMatchObject({
        id: 'een-plek',
        written: {
          title: 'Een "plek"',
          with: ['jongerenraad', 'ouders'],
          when: '2025-09-30',
          from: [{ indicator: 'nut', unit: 'werf', period: '2024' }, { story: 'even-weg' }],
          again: '2025',
        },
      });
      expect(actions[0]?.at('when')).toEqual({ file: 'data/acties.xlsx', line: 2, column: 'wanneer' });
      expect(findings).toMatchObject([{ code: 'TV-143', at: { file: 'data/acties.xlsx', line: 4, column: 'staat' } }]);
    }
  });
  test('a day that Excel knows as a day is that day', async () => {
    const { actions } = await readBook(
      writeXlsx({
        Acties: [
          ['titel', 'wat', 'wanneer'],
          ['Een', 'iets', { date: '2025-09-30' }],
        ],
      }),
    );
    expect(actions[0]?.written.when).toBe('2025-09-30');
  });
  test('more sheets and none called so, or no workbook at all, is an error with a remedy', async () => {
    const two = await readBook(writeXlsx({ Actis: rows, Oud: rows }));
    expect([two.actions, two.all]).toMatchObject([[], [{ code: 'TV-305', params: { sheet: 'Acties', suggestion: 'Actis' } }]]);
    const old = await readBook(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
    expect(old.all).toMatchObject([{ code: 'TV-302', at: { file: 'data/acties.xlsx' }, params: { kind: 'old-workbook' } }]);
  });
  test('what a release keeps of a workbook, its text, is read as that text', async () => {
    const text =
      (await readBook(writeXlsx({ Blad1: rows }))).folder.texts.find(({ path }) => path === 'data/acties.xlsx')?.text ?? '';
    const kept = await readBook(new TextEncoder().encode(text));
    expect(kept.actions.map(({ id }) => id)).toEqual(['een-plek']);
    expect(kept.folder.others).toEqual([]);
  });

  async function readBook(bytes: Uint8Array) {
    const root = await mkdtemp(join(tmpdir(), 'tv-acties-'));
    try {
      await mkdir(join(root, 'data'));
      await writeFile(join(root, 'data/acties.xlsx'), bytes);
      const folder = await readWhole(root);
      const { shelves, findings } = sortFiles(folder);
      const all = define(folder).findings.filter(({ at }) => at.file === 'data/acties.xlsx');
      return { folder, actions: shelves.action.items, findings, all };
    } finally {
      await rm(root, { recursive: true });
    }
  }
});
