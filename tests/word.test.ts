import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/commands/index.ts';
import { readWord } from '../src/word.ts';
import { zip } from './sample/xlsx.ts';

const at = { file: 'brief.docx', line: null };
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const p = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const picture = (id: string, alt: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** A Word document as offices save it: Dutch style ids, pictures of two kinds. */
function docx(body: string): Uint8Array {
  const spaces = `${w} xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;
  const style = (id: string, name: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return zip([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>',
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    ['word/document.xml', `<w:document ${spaces}><w:body>${body}</w:body></w:document>`],
    [
      'word/styles.xml',
      `<w:styles ${w}>${style('Titel', 'Title')}${style('Kop1', 'heading 1')}${style('Lijstalinea', 'List Paragraph')}${style('Uitgelicht', 'Uitgelicht vlak')}</w:styles>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="i1" Type="${office}/image" Target="media/a.png"/><Relationship Id="i2" Type="${office}/image" Target="media/b.emf"/></Relationships>`,
    ],
    ['word/media/a.png', png as never],
    ['word/media/b.emf', 'emf'],
  ]);
}

const letter = docx(
  p('De deur staat open', 'Titel') +
    p('Hoe het begon', 'Kop1') +
    p('Mijn dochter {zei}: 2 * 3 is _zes_. # niet') +
    p('Los vlak', 'Uitgelicht') +
    picture('i1', 'een deur op een kier') +
    picture('i2', 'een oud plaatje') +
    '<w:p><w:r><w:t>Geplakt </w:t></w:r><w:del><w:r><w:delText>Jansen</w:delText></w:r></w:del><w:r><w:rPr><w:b/></w:rPr><w:t>vet </w:t></w:r><w:r><w:t>einde</w:t></w:r></w:p>',
);

describe('a Word document', () => {
  test('becomes Markdown: its title, headings and emphasis; signs that would mean something are escaped', async () => {
    const read = await readWord(letter, at);
    if ('code' in read) throw new Error(read.code);
    expect(read.title).toBe('De deur staat open');
    expect(read.markdown).toContain('## Hoe het begon\n\n');
    expect(read.markdown).toContain(String.raw`Mijn dochter \{zei\}: 2 \* 3 is \_zes\_. # niet`);
    expect(read.markdown).toContain('Geplakt **vet** einde');
    expect(read.markdown).not.toContain('Jansen');
  });
  test('with an unknown style keeps its text, and the style is named', async () => {
    const read = await readWord(letter, at);
    if ('code' in read) throw new Error(read.code);
    expect(read.markdown).toContain('Los vlak');
    expect(read.findings).toMatchObject([{ code: 'TV-802', params: { found: 'Uitgelicht vlak' } }]);
  });
  test.each([
    ['text', new TextEncoder().encode('gewoon tekst')],
    ['nothing', new Uint8Array()],
    ['a zip of something else', zip([['a.txt', 'a']])],
  ])('that is %s is said to be none', async (_, bytes) => {
    expect(await readWord(bytes, at)).toMatchObject({ code: 'TV-805' });
    const pdf = await readWord(new TextEncoder().encode('%PDF-1.7'), at);
    expect(pdf).toMatchObject({ code: 'TV-805', params: { why: 'pdf' } });
  });
});

describe('tv verhaal --uit', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'tv-word-'));
    await mkdir(join(root, 'content'), { recursive: true });
    await writeFile(join(root, 'brief.docx'), letter);
  });
  afterAll(() => rm(root, { recursive: true }));
  const type = async (line: string) => {
    let said = '';
    const say = (text: string) => void (said += `${text}\n`);
    const code = await run(line.split(' '), {
      say,
      tell: say,
      watched: false,
      colour: false,
      folder: root,
      environment: {},
      stopped: () => Promise.resolve(),
    });
    return { said, code };
  };
  const path = () => join(root, 'content/verhalen/2026/de-deur-staat-open.md');

  test('writes a story to complete, its picture with its text, and says what was left behind', async () => {
    const { said, code } = await type('verhaal --uit brief.docx --op 2026-03-01');
    expect(code).toBe(0);
    expect(said).toMatch(/‘Uitgelicht vlak’[\s\S]*de-deur-staat-open-2/);
    const text = await readFile(path(), 'utf8');
    expect(text).toMatch(/^---\ntitel: De deur staat open\nsoort: cliëntverhaal\nteken: #/);
    expect(text).toContain('![een deur op een kier](/verhalen/de-deur-staat-open-1.png)');
    expect(text).not.toContain('tv-picture');
    expect(await readdir(join(root, 'public/verhalen'))).toEqual(['de-deur-staat-open-1.png']);
  });
  test('never writes over a story', async () => {
    await writeFile(path(), 'van iemand');
    const { said, code } = await type('story --from brief.docx --at 2026-03-01');
    expect(code).toBe(1);
    expect(said).toContain('TV-804');
    expect(await readFile(path(), 'utf8')).toBe('van iemand');
  });
  test('a kind nobody knows is wrong use, and the nearest is offered', async () => {
    const { said, code } = await type('verhaal duidng');
    expect(code).toBe(2);
    expect(said).toContain('‘duiding’');
  });
  test('a document that is not there is said', async () => {
    expect(await type('verhaal les --uit weg.docx')).toMatchObject({ code: 1, said: expect.stringContaining('TV-805') });
  });
});
