import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findPeople } from '../src/people.ts';
import { readFolder } from '../src/read.ts';
import { brug } from './tell-support.ts';

const root = mkdtempSync(join(tmpdir(), 'tv-packed-'));
afterAll(() => rmSync(root, { recursive: true }));

/** An archive of files that are not pressed together. */
function zip(files: Record<string, string>): Buffer {
  const entries = Object.entries(files).map(([name, text]) => ({ name: Buffer.from(name), body: Buffer.from(text) }));
  const [bodies, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, body } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    [body.length, body.length].forEach((size, nth) => local.writeUInt32LE(size, 18 + 4 * nth));
    local.writeUInt16LE(name.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50);
    [body.length, body.length].forEach((size, nth) => head.writeUInt32LE(size, 20 + 4 * nth));
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(at, 42);
    bodies.push(local, name, body);
    list.push(head, name);
    at += local.length + name.length + body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...list, end]);
}

const word = (more: Record<string, string>) =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': '<w:p><w:r><w:t>Wij werken samen.</w:t></w:r></w:p>',
    ...more,
  });
const workbook = (more: Record<string, string>) =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<sheets><sheet name="Teams"/></sheets>',
    'xl/sharedStrings.xml': '<si><t>Team Noord</t></si>',
    ...more,
  });
const pdf = (drawn: string, info = '') => {
  const stream = `BT /F1 12 Tf (${drawn}) Tj ET`;
  return Buffer.from(
    [
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
      '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj',
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj',
      `4 0 obj\n<< /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj`,
      '5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj',
      `6 0 obj\n<< ${info} >>\nendobj\ntrailer\n<< /Root 1 0 R /Info 6 0 R >>\n%%EOF`,
    ].join('\n'),
  );
};

/** What is said of one file laid in `public/`: codes with what they hold. */
function said(name: string, bytes: Buffer, comment = ''): string[] {
  rmSync(join(root, 'public'), { recursive: true, force: true });
  mkdirSync(join(root, 'public'), { recursive: true });
  mkdirSync(join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'public', name), bytes);
  writeFileSync(join(root, 'content/organisatie.md'), `---\nnaam: De Brug\n${comment}\n---\n`);
  const { publicTexts, packed, texts } = readFolder(root);
  const { findings } = findPeople({ texts, paths: [], publicTexts, packed, definitions: brug() });
  return findings.map(({ code, level, params }) => [code, level, ...('holds' in params ? [String(params.holds)] : [])].join(' '));
}

const accepted = (name: string) => `# geaccepteerd bestand in ${name}: van begin tot eind gelezen; door kwaliteitscoördinator`;

test.for<[string, string, Buffer, string[]]>([
  ['a PDF with only words', 'plan.pdf', pdf('Wij werken samen.'), []],
  ['a number in the text of a PDF', 'plan.pdf', pdf('Kind 111222333'), ['TV-760 error']],
  ['a PDF that names its writer', 'plan.pdf', pdf('Samen.', '/Author (A. de Boer)'), ['TV-479 error writer']],
  ['a PDF without text: a scan', 'scan.pdf', pdf(''), ['TV-478 error']],
  ['a Word document with only words', 'brief.docx', word({}), []],
  ['a number in a Word document', 'brief.docx', word({ 'word/footer1.xml': '<w:p><w:r><w:t>11122</w:t></w:r><w:r><w:t>2333</w:t></w:r></w:p>' }), ['TV-760 error']], // prettier-ignore
  ['a Word document that names its writer', 'brief.docx', word({ 'docProps/core.xml': '<dc:creator>A. de Boer</dc:creator>' }), ['TV-479 error writer']], // prettier-ignore
  ['a Word document of nobody', 'brief.docx', word({ 'docProps/core.xml': '<dc:creator></dc:creator>' }), []],
  ['a remark in a Word document, and what it says', 'brief.docx', word({ 'word/comments.xml': '<w:comment w:id="1"><w:p><w:t>bel 111222333</w:t></w:p></w:comment>' }), ['TV-760 error', 'TV-479 error aside']], // prettier-ignore
  ['what was deleted with changes tracked', 'brief.docx', word({ 'word/document.xml': '<w:p><w:del w:id="1"><w:delText>weg</w:delText></w:del></w:p>' }), ['TV-479 error aside']], // prettier-ignore
  ['a workbook', 'tabel.xlsx', workbook({}), []],
  ['a hidden sheet', 'tabel.xlsx', workbook({ 'xl/workbook.xml': '<sheets><sheet name="Namen" state="veryHidden"/></sheets>' }), ['TV-479 error aside']], // prettier-ignore
  ['a hidden column, and a number in it', 'tabel.xlsx', workbook({ 'xl/worksheets/sheet1.xml': '<cols><col min="2" hidden="1"/></cols><row><c><v>111222333</v></c></row>' }), ['TV-760 error', 'TV-479 error aside']], // prettier-ignore
  ['a remark at a cell', 'tabel.xlsx', workbook({ 'xl/comments1.xml': '<comment ref="A1"><t>let op</t></comment>' }), ['TV-479 error aside']], // prettier-ignore
  ['an archive of anything', 'alles.zip', zip({ 'a.txt': 'x' }), ['TV-478 error']],
  ['an old Word document', 'oud.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), ['TV-478 error']],
  ['a picture: it loses what is no picture elsewhere', 'tuin.png', Buffer.from('89504e47', 'hex'), []],
])('in public/: %s', ([, name, bytes, expected]) => {
  expect(said(name, bytes)).toEqual(expected);
});

test('one that somebody looked through may stay, with reason and name; another may not', () => {
  expect(said('scan.pdf', pdf(''), accepted('scan.pdf'))).toEqual(['TV-769 hint']);
  expect(said('scan.pdf', pdf(''), accepted('ander.pdf'))).toEqual(['TV-769 hint', 'TV-478 error']);
  expect(said('scan.pdf', pdf(''), '# geaccepteerd bestand in scan.pdf: gelezen')).toContain('TV-770 error');
});
