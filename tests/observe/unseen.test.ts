import { describe, expect, test } from 'vitest';
import { readActions } from '../../src/observe/actions.ts';
import { column, see, source } from './helpers.ts';
import { writeXlsx, type XlsxCell } from './xlsx-writer.ts';

/** A word that stands in everything of a workbook that is no cell of the sheet that is read. */
const secret = 'Zeepaardje';

/** A workbook whose every other part says it: a hidden sheet before the others, remarks, names, properties, headers, links. */
function bookWith(name: string, rows: XlsxCell[][]): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
  return writeXlsx(
    {
      [secret]: [
        [secret, 'Team'],
        [secret, `${secret} 06-12345678`],
      ],
      [name]: rows,
    },
    {
      change: (xml, path) => {
        if (path === 'xl/workbook.xml')
          return xml
            .replace(`name="${secret}"`, `name="${secret}" state="veryHidden"`)
            .replace(
              '</workbook>',
              `<definedNames><definedName name="${secret}">"${secret}"</definedName></definedNames></workbook>`,
            );
        if (path !== 'xl/worksheets/sheet2.xml') return xml;
        const aside = `<dataValidations count="1"><dataValidation sqref="A1" promptTitle="${secret}" prompt="${secret}"><formula1>"${secret}"</formula1></dataValidation></dataValidations><headerFooter><oddHeader>&amp;L${secret}</oddHeader></headerFooter><legacyDrawing r:id="rId9" xmlns:r="${office}/relationships"/>`;
        return xml.replace('</worksheet>', `${aside}</worksheet>`);
      },
      parts: {
        'docProps/core.xml': `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>${secret}</dc:creator><dc:title>${secret}</dc:title></cp:coreProperties>`,
        'docProps/app.xml': `<Properties><Company>${secret}</Company><TitlesOfParts>${secret}</TitlesOfParts></Properties>`,
        'docProps/custom.xml': `<Properties><property name="${secret}"><vt:lpwstr>${secret}</vt:lpwstr></property></Properties>`,
        'xl/comments1.xml': `<comments><authors><author>${secret}</author></authors><commentList><comment ref="A2" authorId="0"><text><t>${secret}</t></text></comment></commentList></comments>`,
        'xl/threadedComments/threadedComment1.xml': `<ThreadedComments><threadedComment ref="A2"><text>${secret}</text></threadedComment></ThreadedComments>`,
        'xl/persons/person.xml': `<personList><person displayName="${secret}"/></personList>`,
        'xl/drawings/drawing1.xml': `<xdr:wsDr><a:t>${secret}</a:t></xdr:wsDr>`,
        'xl/externalLinks/externalLink1.xml': `<externalLink><cell><v>${secret}</v></cell></externalLink>`,
        'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships><Relationship Id="rId9" Type="${office}/relationships/comments" Target="../comments1.xml"/></Relationships>`,
      },
    },
  );
}

/** Everything that goes on from here: rows for the engine, findings and their sentences, the report. */
const all = (value: unknown) =>
  JSON.stringify(value, (_, own: unknown) => (own instanceof Map || own instanceof Set ? [...own] : own));

describe('what Excel does not show of a workbook goes nowhere', () => {
  test('of data: rows, findings and report hold only the cells of the sheet', async () => {
    const columns = [column('client', 'person', { headings: ['Cliënt'] }), column('team', 'unit', { headings: ['Team'] })];
    const bytes = bookWith('Export', [
      ['Cliënt', 'Team'],
      ['A1', 'Team Noord'],
      ['A2', 'Nergens'],
    ]);
    const seen = await see({ 'bron.xlsx': bytes }, source(columns, { files: ['bron.xlsx'] }));
    expect(seen.rows).toMatchObject([{ client: 'A1', team: 'noord' }, { client: 'A2' }]);
    expect(seen.said.length).toBeGreaterThan(0);
    expect(all(seen)).not.toContain(secret);
  });

  test('of data whose sheet is sought in vain: its names are told, and not those of hidden sheets', async () => {
    const described = source([column('team', 'unit', { headings: ['Team'] })], { files: ['bron.xlsx'], sheet: 'Uitvoer' });
    const seen = await see({ 'bron.xlsx': bookWith('Export', [['Team']]) }, described);
    expect(seen.codes).toEqual(['TV-305@:']);
    expect(seen.said.join()).toContain('Export');
    expect(all(seen)).not.toContain(secret);
  });

  test('of actions: the one sheet that is shown is read, whatever hidden sheets there are', async () => {
    const { texts, others } = await readActions(bookWith('Blad1', [['Titel', 'Wat'], ['Een plek', 'Een hoek']])); // prettier-ignore
    expect(texts.map(({ text }) => text)).toEqual(['"Titel";"Wat"\n"Een plek";"Een hoek"']);
    expect(others).toEqual([]);
    expect(all(texts)).not.toContain(secret);
  });

  test('of actions: hidden rows and columns are left out, and that is told; where they are empty nothing is', async () => {
    const rows = [['Titel', 'Wat', 'Notitie'], ['Een', 'iets', secret], [secret, 'niet', ''], ['Twee', 'iets', '']]; // prettier-ignore
    const hide = (xml: string, path: string) =>
      path.includes('sheet1')
        ? xml
            .replace('<sheetData>', '<cols><col min="3" max="16384" width="9" hidden="1"/></cols><sheetData>')
            .replace('<row r="3"', '<row r="3" hidden="1"')
        : xml;
    const { texts, others } = await readActions(writeXlsx({ Acties: rows }, { change: hide }));
    expect(texts[0]?.text.split('\n')[1]).toBe('"Een";"iets";""');
    expect(texts[0]?.text.split('\n')[3]).toBe('"Twee";"iets";""');
    expect(all(texts)).not.toContain(secret);
    expect(others).toMatchObject([{ what: 'unseen-cells' }]);
    const empty = rows.map((row, y) => (y === 2 ? ['', '', ''] : row.slice(0, 2)));
    expect((await readActions(writeXlsx({ Acties: empty }, { change: hide }))).others).toEqual([]);
  });
});
