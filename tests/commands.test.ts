import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, run } from '../src/commands/index.ts';
import { languages } from '../src/lang/index.ts';
import { finding } from '../src/findings/index.ts';
import { reportText } from '../src/report.ts';
import type { Terminal } from '../src/terminal.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await realpath(await mkdtemp(join(tmpdir(), 'tv commands ')));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** A terminal that writes down what is said. */
function listen(options: Partial<Terminal> = {}): Terminal & { said: string } {
  const heard = {
    said: '',
    say: add,
    tell: add,
    watched: false,
    colour: false,
    folder: scratch,
    environment: {},
    stopped: () => Promise.resolve(),
    ...options,
  };
  function add(text: string) {
    heard.said += `${text}\n`;
  }
  return heard;
}

/** Runs a line as typed, `#` for a space within a word; what was said and the exit code. */
async function type(line: string, options: Partial<Terminal> = {}): Promise<{ said: string; code: number }> {
  const terminal = listen(options);
  const code = await run(
    line
      .split(' ')
      .filter(Boolean)
      .map((word) => word.replaceAll('#', ' ')),
    terminal,
  );
  return { said: terminal.said, code };
}

describe('what can be typed', () => {
  test.each(commands.map(({ word, alias }) => [word, alias]))(
    '%s --help gives examples, and so does %s in English',
    async (word, alias) => {
      const dutch = await type(`${word} --help`);
      expect(dutch.code).toBe(0);
      expect(dutch.said).toContain('Voorbeelden:');
      expect(dutch.said).toMatch(new RegExp(`tv ${word} .*${alias}`, 's'));
      const english = await type(`${alias} -h`);
      expect(english.said).toContain('Examples:');
    },
  );
  test('tv --help, and tv alone, name every command', async () => {
    for (const line of ['', '--help']) {
      const { said, code } = await type(line);
      expect(code).toBe(0);
      for (const { word, alias } of commands) expect(said).toMatch(new RegExp(`  ${word} .*${alias}`));
    }
  });
  test.each(['--version', '--versie'])('tv %s says which version this is', async (line) => {
    expect(await type(line)).toEqual({ code: 0, said: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
  test('an unknown command is wrong use, and the nearest is offered', async () => {
    expect(await type('controller')).toEqual({ code: 2, said: expect.stringContaining('Misschien ‘controleer’?') });
    expect((await type('xyzzy')).said).not.toContain('Misschien');
  });
  test.each([
    ['controleer --tall en', 'Misschien ‘--taal’?'],
    ['controleer --taal', '--taal'],
    ['controleer --taal fr', 'nl-NL, nl-BE, en'],
    ['controleer --op 31-12-2025', '2026-03-20'],
    ['controleer --op 2025-02-30', 'geen dag'],
    ['bekijk --poort 70000', '65535'],
    ['bouw een twee', '‘twee’'],
    ['check --at morgen', 'is not a day'],
    ['bouw bestaat-niet', 'tv nieuw bestaat-niet'],
  ])('tv %s is wrong use', async (line, hint) => {
    expect(await type(line)).toEqual({ code: 2, said: expect.stringContaining(hint) });
  });
  test('without a folder the environment variable ORGANISATIE says which', async () => {
    expect((await type('controleer', { environment: { ORGANISATIE: 'nergens' } })).said).toContain('nergens');
  });
});

describe('reportText(findings)', () => {
  const words = languages['nl-NL'];
  const found = [
    finding('TV-651', { file: 'content/b.md', line: 7, column: 3 }, { files: ['x'] }),
    finding('TV-623', { file: 'content/a.md', line: null }, {}),
    finding('TV-622', { file: 'content/b.md', line: 2 }, { source: 's', column: 'c', kind: 'person', count: 1, of: 2 }),
  ];
  test('groups by file, in the order of lines, with place, code, level and a count', () => {
    const lines = reportText(found, { words, colour: false, showValues: true }).split('\n');
    expect(lines.map((line) => line.split('  ').slice(0, 3).join('  '))).toEqual([
      'content/a.md  TV-623  fout',
      '',
      'content/b.md:2  TV-622  tip',
      'content/b.md:7:3  TV-651  fout',
      '',
      '2 fouten, 0 × let op, 1 tip',
    ]);
  });
  test('nothing found is said too', () => {
    expect(reportText([], { words, colour: false, showValues: true })).toBe('Niets gevonden dat niet klopt.');
  });
});

describe('tv nieuw', () => {
  test('makes an organisation that has no errors, keeps its rows out of git, and helps an editor', async () => {
    const made = await type('nieuw onze-organisatie');
    expect(made).toEqual({ code: 0, said: expect.stringMatching(/: node \S+tv\.cjs bekijk onze-organisatie$/m) });
    const folder = join(scratch, 'onze-organisatie');
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toContain('data/*\n');
    expect(await readdir(join(folder, '.tv', 'schema'))).toContain('indicator.json');
    expect(await readdir(folder)).not.toContain('gitignore');
    const checked = await type('controleer onze-organisatie');
    expect(checked).toEqual({ code: 0, said: 'Niets gevonden dat niet klopt.\n' });
  });
  test('typed in English it makes a folder in English, with the same keys and the same rows, that has no errors', async () => {
    const made = await type('new our-organisation');
    expect(made).toEqual({ code: 0, said: expect.stringMatching(/: node \S+tv\.cjs preview our-organisation$/m) });
    expect(await type('check our-organisation')).toEqual({ code: 0, said: 'Nothing wrong was found.\n' });
    const [dutch, english] = await Promise.all(
      ['onze-organisatie', 'our-organisation'].map((name) => writtenIn(join(scratch, name))),
    );
    expect(english?.keys).toEqual(dutch?.keys);
    expect(english?.rows.map((row) => row.replace('Team North', 'Team Noord').replace('Team South', 'Team Zuid'))).toEqual(
      dutch?.rows,
    );
    expect(english?.texts).not.toMatch(/\b(de|het|een|van|gezinnen|wij|uitval)\b/i);
  });
  test('--uit: a new folder with a file in it gets the file, its description and its teams; the second time nothing is written', async () => {
    const csv = 'Cliëntnr;Team;Einddatum;Naam\n10001;Team Noord;1-3-2025;Anna\n10002;Wijkteam West;2-3-2025;Bo\n';
    await writeFile(join(scratch, 'Export 2025.csv'), csv);
    const made = await type('nieuw met-bestand --uit Export#2025.csv');
    expect(made.code).toBe(0);
    expect(made.said).toMatch(/Geschreven: met-bestand\/data\/export-2025\.md.* \(2 rijen, 4 kolommen\)/);
    expect(made.said).toMatch(/Niet overgenomen:\n {2}- ‘Naam’ lijkt op namen van mensen/);
    const folder = join(scratch, 'met-bestand');
    expect(await readFile(join(folder, 'data', 'Export 2025.csv'), 'utf8')).toBe(csv);
    expect(await readFile(join(folder, 'content', 'organisatie.md'), 'utf8')).toContain(
      '{ id: wijkteam-west, naam: Wijkteam West, onder: organisatie }',
    );
    const again = await type('nieuw met-bestand --uit Export#2025.csv');
    expect(again).toEqual({ code: 1, said: expect.stringContaining('‘data/export-2025.md’ is er al') });
  });
  test.each([
    ['that is not there', 'Exprt#2025.csv', 'Misschien ‘Export 2025.csv’?'],
    ['that is the lock of an open workbook', '~$boek.xlsx', 'zonder “~$” vooraan'],
    ['that is a folder', '.', 'Export 2025.csv'],
  ])('--uit with a file %s says what is possible', async (_, file, hint) => {
    expect(await type(`nieuw met-bestand --uit ${file}`)).toEqual({ code: 1, said: expect.stringContaining(hint) });
  });
  test('overwrites nothing', async () => {
    await mkdir(join(scratch, 'vol'));
    await writeFile(join(scratch, 'vol', 'brief.md'), 'van mij');
    expect(await type('nieuw vol')).toEqual({ code: 1, said: expect.stringContaining('brief.md') });
    expect(await readdir(join(scratch, 'vol'))).toEqual(['brief.md']);
  });
});

describe('tv controleer', () => {
  test('says everything at once, with file and line, and what is possible', async () => {
    const folder = await copyOfNew('fouten');
    await edit(join(folder, 'content/organisatie.md'), (text) => text.replace('kleinste-groep: 7', 'kleinste-groep: 3'));
    await edit(join(folder, 'content/verhalen/2025/even-bellen.md'), (text) =>
      text.replace('eenheid: organisatie', 'eenheid: oganisatie'),
    );
    const { said, code } = await type('controleer fouten');
    expect(code).toBe(1);
    expect(said).toMatch(/content\/organisatie\.md:6.*TV-\d+ {2}fout/);
    expect(said).toMatch(/content\/verhalen\/2025\/even-bellen\.md:6.*‘organisatie’/);
    expect((await type('controleer fouten --taal en')).said).toMatch(/even-bellen\.md:6.*Did you mean/);
  });
  test('shows a value of a data row only to somebody who watches', async () => {
    const folder = await copyOfNew('rij');
    await edit(join(folder, 'data/trajecten.csv'), (text) =>
      text.replace(/(VB-\d+;VT-\d+;Team \w+;)\d\d-\d\d-\d{4}/, '$1geheim-99'),
    );
    expect((await type('controleer rij', { watched: true })).said).toContain('geheim-99');
    const log = (await type('controleer rij')).said;
    expect(log).toContain('data/trajecten.csv:2');
    expect(log).not.toContain('geheim-99');
  });
  test('writes nothing', async () => {
    const folder = await copyOfNew('leeg');
    await type('controleer leeg');
    expect((await readdir(folder)).sort()).toEqual(['.gitignore', '.tv', '.vscode', 'README.md', 'content', 'data']);
  });
});

describe('tv bouw', () => {
  test('makes the sites; after an error the old ones stay as they were', async () => {
    const folder = await copyOfNew('bouw');
    const shown: (string | null)[] = [];
    const built = await type('bouw bouw --tijden', { progress: (line) => void shown.push(line) });
    expect(shown.map((line) => line?.split(/[:. ]/)[0] ?? null).filter((word, nth, all) => word !== all[nth - 1])).toEqual([
      ...['Lezen', 'Tellen', 'Kijken', 'Vertellen', 'Bestanden', 'Pagina’s', 'Nazoeken'],
      null,
    ]);
    expect(shown.join('\n')).toMatch(/Pagina’s maken: \d+ van \d+ pagina’s/);
    expect(built).toEqual({ code: 0, said: expect.stringContaining(join('bouw', 'dist', 'openbaar')) });
    expect(built.said).toMatch(/\n +\d+,\d s {2}Pagina’s maken\n/);
    const before = await readFile(join(folder, 'dist/openbaar/index.html'), 'utf8');
    await edit(join(folder, 'content/organisatie.md'), (text) =>
      text.replace('naam: Onze organisatie', 'naam: Een andere naam\nkleinste-groep: x'),
    );
    expect(await type('bouw bouw')).toEqual({ code: 1, said: expect.stringContaining('Er is niets gepubliceerd') });
    expect(await readFile(join(folder, 'dist/openbaar/index.html'), 'utf8')).toBe(before);
    expect(await readdir(folder)).not.toContain('.cache');
  });
  test('a value of a data row in a story stops the build, and the finding does not repeat it', async () => {
    const folder = await copyOfNew('lek');
    const [, client = ''] = /\n(VB-\d+);/.exec(await readFile(join(folder, 'data/trajecten.csv'), 'utf8')) ?? [];
    await edit(join(folder, 'content/verhalen/2025/even-bellen.md'), (text) => `${text}\nZoals bij ${client}.\n`);
    const { said, code } = await type('bouw lek', { watched: true });
    expect(code).toBe(1);
    expect(said).toMatch(/dist\/openbaar\/2026\/.*TV-620.*‘Cliëntnummer’/);
    expect(said).not.toContain(client);
    expect(await readdir(folder)).not.toContain('dist');
  });
  test('a group that does not exist is said, with those that do', async () => {
    await copyOfNew('groep');
    expect(await type('bouw groep --alleen openbar')).toEqual({ code: 1, said: expect.stringContaining('openbaar') });
  });
});

/** What an author starts from: the keys of each file, folder by folder, what stands after them and below, and the rows of data. */
async function writtenIn(folder: string): Promise<{ keys: string[]; texts: string; rows: string[] }> {
  const files = (await readdir(folder, { recursive: true })).filter((path) => /^(content|data)\/.*\.\w+$/.test(path)).sort();
  const read = await Promise.all(files.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
  const authored = read.filter(({ path }) => path.endsWith('.md'));
  const keysOf = (text: string) => (text.split('---\n')[1] ?? '').match(/^[a-z-]+(?=:)/gm)?.join(' ');
  return {
    keys: authored.map(({ path, text }) => `${path.replace(/\/[^/]*$/, '')}: ${keysOf(text)}`).sort(),
    texts: authored.map(({ text }) => text.replace(/\b(van|naam|verhaal)(?=:)/g, '')).join('\n'),
    rows: read.flatMap(({ path, text }) => (path.endsWith('.csv') ? text.split('\r\n').slice(1) : [])),
  };
}

async function copyOfNew(name: string): Promise<string> {
  const folder = join(scratch, name);
  await cp(join(scratch, 'onze-organisatie'), folder, { recursive: true });
  return folder;
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}
