import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../src/lang/index.ts';
import { failureOf } from '../src/report.ts';
import { compile } from '../src/site.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'tv-user-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const template = join(import.meta.dirname, '../src/template');
const [csv, description] = ['data/trajecten.csv', 'data/trajecten.md'];
const [indicator, story] = ['content/indicatoren/uitval.md', 'content/verhalen/2025/even-bellen.md'];

type Mend = (root: string) => Promise<void>;
const write =
  (path: string, from: string | RegExp, to: string): Mend =>
  async (root) => {
    const before = await readFile(join(root, path), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    await writeFile(join(root, path), after);
  };
const move =
  (from: string, to: string): Mend =>
  (root) =>
    rename(join(root, from), join(root, to));

/** What `tv nieuw` makes, with mistakes in it: what was found, and what is counted all the same. */
async function withMistakes(...mistakes: Mend[]) {
  const root = await mkdtemp(join(scratch, 'case-'));
  await cp(template, root, { recursive: true });
  for (const mistake of mistakes) await mistake(root);
  const { findings, sets } = await compile(root);
  const said = findings.map(({ code, at }) => `${code} ${at.file}`).sort();
  const [number] = [...(sets.get('kwaliteitsverslag-2025')?.numbers.values() ?? [])].filter(
    ({ key }) =>
      ['organisatie', 'heel'].includes(key.unit) &&
      key.period === '2025' &&
      key.face === 'count' &&
      key.category === null &&
      key.series === null,
  );
  return { said, stopped: number?.value ?? null };
}

describe('a mistake is said once, where it is mended, and not again where it is felt', () => {
  test.each<[string, Mend[], string[]]>([
    ['a heading that is misspelt', [write(csv, 'Einddatum', 'Eind datum')], ['TV-321 data/trajecten.csv']],
    ['a team nobody knows', [write(csv, /Team Zuid/g, 'Team Oost')], ['TV-354 data/trajecten.csv']],
    [
      'an old workbook',
      [move(csv, 'data/trajecten.xls'), write(description, 'trajecten.csv', 'trajecten.xls'), writeOle],
      ['TV-302 data/trajecten.xls'],
    ],
    ['a second extension', [move(indicator, `${indicator}.txt`)], [`TV-102 ${indicator}.txt`]],
    ['a folder of stories by another name', [move('content/verhalen', 'content/verhaal')], ['TV-103 content/verhaal']],
    ['a folder of indicators in English', [move('content/indicatoren', 'content/indicators')], ['TV-103 content/indicators']],
    ['a folder of data with a capital', [move('data', 'Data')], ['TV-103 Data']],
    ['a date left empty in a file of ended trajectories', [write(csv, '08-01-2024;4', ';4')], ['TV-359 data/trajecten.csv']],
  ])('%s', async (_, mistakes, expected) => {
    expect((await withMistakes(...mistakes)).said).toEqual(expected);
  });

  test('several at once are all said, also those in stories', async () => {
    const { said } = await withMistakes(
      write(csv, 'Einddatum', 'Eind datum'),
      write(story, '{uitval organisatie 2025}', '{uitval nord 2025}, {uitvall noord 2025} en {uitval organisatie 2025}'),
      write('content/edities/kwaliteitsverslag-2025.md', 'verhalen: [even-bellen', 'verhalen: [even-belen'),
    );
    expect(said).toEqual([
      'TV-165 content/edities/kwaliteitsverslag-2025.md',
      'TV-321 data/trajecten.csv',
      `TV-502 ${story}`,
      `TV-503 ${story}`,
    ]);
  });

  test('an indicator misspelt in a chapter is not missed again in the story that quotes it', async () => {
    const edition = 'content/edities/kwaliteitsverslag-2025.md';
    const { said } = await withMistakes(write(edition, 'indicatoren: [uitval]', 'indicatoren: [uitvl]'));
    expect(said).toEqual([`TV-161 ${edition}`]);
  });
});

/** The first bytes of every file of an Office before 2007, and of every protected one. */
async function writeOle(root: string) {
  await writeFile(join(root, 'data/trajecten.xls'), Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]));
}

describe('a number is what somebody counts by hand', () => {
  test.each<[string, Mend[]]>([
    ['in the file as it is made', []],
    ['with commas between the cells', [write(csv, /;/g, ',')]],
    ['with tabs between the cells', [write(csv, /;/g, '\t')]],
    ['with a row of totals of numbers and words', [write(csv, /$/, 'Totaal;224;;;;16\n')]],
    ['under the name of the whole organisation', [write('content/organisatie.md', /(id|onder): organisatie/g, '$1: heel')]],
  ])('%s', async (_, mistakes) => {
    const { said, stopped } = await withMistakes(...mistakes);
    expect(said.filter((line) => !line.startsWith('TV-330'))).toEqual([]);
    const rows = (await readFile(join(template, csv), 'utf8')).split(/\r?\n/).map((line) => line.split(';'));
    const byHand = rows.filter(([, , , , end, reason]) => end?.endsWith('-2025') && (reason === '2' || reason === '3'));
    expect(stopped).toBe(byHand.length);
  });
});

test.each([
  ['EACCES', 'TV-654', 'in die map mag niets gewijzigd worden'],
  ['EROFS', 'TV-654', 'in die map mag niets gewijzigd worden'],
  ['ENOSPC', 'TV-654', 'de schijf is vol'],
  ['EBUSY', 'TV-654', 'een ander programma heeft daar een bestand open'],
  ['ENOENT', 'TV-650', 'Het programma maakte zelf een fout'],
])('a computer that says %s is told in words', (code, expected, words) => {
  const found = failureOf(Object.assign(new Error(`${code}: mkdir '/verslag/.cache'`), { code, path: '/verslag/.cache' }));
  expect(found.code).toBe(expected);
  expect((languages['nl-NL'].findings[found.code] as (params: unknown) => string)(found.params)).toContain(words);
});
