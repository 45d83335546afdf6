import { describe, expect, test } from 'vitest';
import { sheetsOfRows } from '../src/define/action-rows.ts';
import { sortFiles } from '../src/define/files.ts';
import type { Folder } from '../src/model/index.ts';

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
  test('a heading nobody knows is a finding, and an empty sheet is none', () => {
    expect(read('titel;wat;kleur\nEen;iets;rood\n').findings).toMatchObject([{ code: 'TV-140' }]);
    expect(sheetsOfRows(rows(''))).toEqual([]);
    expect(sheetsOfRows(rows('titel;wat\n'))).toEqual([]);
  });
});
