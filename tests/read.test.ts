import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { define } from '../src/define.ts';
import { readBytes, readFolder, streamBytes } from '../src/read.ts';
import { base, say } from './define-support.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tv-read-'));
  for (const [path, text] of Object.entries({ ...base, 'data/uit.csv': 'Cliënt;Team\n1;noord\n' })) write(path, text);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string | Uint8Array) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const said = () => define(readFolder(root)).findings.map(say);

describe('readFolder(root)', () => {
  test('lists texts and data files, in the same order on every computer', () => {
    write('content/paginas/Über.md', 'x');
    write('content/paginas/zo.md', 'x');
    write('content/paginas/a.md', 'x');
    const folder = readFolder(root);
    expect(folder.texts.map((file) => file.path).filter((path) => path.includes('paginas'))).toEqual([
      'content/paginas/a.md',
      'content/paginas/zo.md',
      'content/paginas/Über.md',
    ]);
    expect(folder.dataFiles).toEqual(['data/uit.csv']);
    expect(folder.others).toEqual([]);
  });

  test.each(['~$uit.xlsx', '.DS_Store', 'Thumbs.db', 'desktop.ini', '.~lock.uit.csv#', '._uit.csv'])('ignores %s', (name) => {
    write(`data/${name}`, 'x');
    write(`content/${name}`, 'x');
    expect(said()).toEqual([]);
  });

  test('does not look at public, dist, or a readme', () => {
    for (const path of ['public/logo.svg', 'dist/openbaar/index.html', 'README.md', 'node_modules/x/readme.md']) write(path, 'x');
    expect(said()).toEqual([]);
  });

  test('says which line of a text is not UTF-8', () => {
    write('content/paginas/over.md', Buffer.from('---\ntitel: Cli\xebnten\n---\n', 'latin1'));
    expect(said()).toEqual([expect.stringContaining('TV-106 content/paginas/over.md:2 Deze tekst is niet als UTF-8 opgeslagen')]);
  });

  test('takes UTF-16, as old editors write it, for not UTF-8', () => {
    write('content/paginas/over.md', Buffer.from('\uFEFF---\ntitel: Over\n---\n', 'utf16le'));
    expect(said()).toEqual([expect.stringContaining('TV-106 content/paginas/over.md:1 ')]);
  });

  test('a reference to a text that is not UTF-8 is no second mistake', () => {
    write('content/indicatoren/uitval.md', Buffer.from('---\ntitel: Uitv\xe1l\n---\n', 'latin1'));
    expect(said()).toHaveLength(1);
  });

  test('names a second extension, in content and in data', () => {
    write('content/indicatoren/b.md.txt', 'x');
    write('data/uit.csv.txt', 'x');
    expect(said()).toEqual([
      expect.stringContaining('Hernoem het naar ‘b.md’'),
      expect.stringContaining('Hernoem het naar ‘uit.csv’'),
    ]);
  });

  test('names a Word document among the texts, and a folder in data', () => {
    write('content/verhalen/2025/even.docx', 'x');
    write('data/2025/uit.csv', 'x');
    expect(said()).toEqual([
      expect.stringContaining('alleen .md-bestanden gelezen, geen .docx'),
      expect.stringContaining('Verplaats het, bijvoorbeeld naar data/uit.csv'),
    ]);
  });

  test('does not follow a link out of the folder, nor one in a circle', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'tv-elders-'));
    writeFileSync(join(elsewhere, 'geheim.md'), 'x');
    symlinkSync(elsewhere, join(root, 'content/paginas'));
    symlinkSync(root, join(root, 'data/rond'));
    const folder = readFolder(root);
    expect(folder.texts.some((file) => file.path.includes('geheim'))).toBe(false);
    expect(said().map((line) => line.slice(0, 6))).toEqual(['TV-107', 'TV-107']);
    rmSync(elsewhere, { recursive: true });
  });

  test('names a link that leads nowhere', () => {
    symlinkSync(join(root, 'weg.md'), join(root, 'content/organisatie2.md'));
    expect(said()).toEqual([expect.stringContaining('TV-108 content/organisatie2.md')]);
  });

  test.skipIf(process.getuid?.() === 0)('names a file that may not be opened', () => {
    chmodSync(join(root, 'content/organisatie.md'), 0);
    expect(said()).toEqual([expect.stringContaining('TV-108 content/organisatie.md')]);
  });

  test('finds a folder that has another name', () => {
    rmSync(join(root, 'content'), { recursive: true });
    write('Contents/organisatie.md', 'x');
    expect(said().join('\n')).toContain('TV-103 Contents: In de map ‘Contents’ wordt niets gelezen. Misschien ‘content’?');
  });

  test('a folder that does not exist', () => {
    const { definitions, findings } = define(readFolder(join(root, 'nergens')));
    expect(definitions).toBeNull();
    expect(findings.map((found) => found.code)).toEqual(['TV-101']);
  });
});

describe('reading data', () => {
  test('readBytes(root, path) gives all bytes, streamBytes the same in pieces', async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of streamBytes(root, 'data/uit.csv')) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(Buffer.from(readBytes(root, 'data/uit.csv')))).toBe(true);
  });

  test('neither reads outside the folder', () => {
    expect(() => readBytes(root, '../../etc/hostname')).toThrow();
    expect(() => readBytes(join(root, 'content'), '../data/uit.csv')).toThrow('file outside the folder: ../data/uit.csv');
  });
});
