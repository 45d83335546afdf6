import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSites } from '../src/build.ts';
import { compile, type Compiled } from '../src/site.ts';
import { textOf } from './outside/leaks.ts';
import { filesIn, kindOf } from './outside/read-file.ts';

// What is for one group lies in no byte of another's site: no figure, no name, no text, no id of a stricter group.

const root = join(import.meta.dirname, '..');
const scratch: string[] = [];
const minutes = (count: number) => count * 60_000;

afterAll(async () => {
  for (const folder of scratch) await rm(folder, { recursive: true, force: true });
});

interface Made {
  compiled: Compiled;
  /** Every file of a group's site, as text, with its path in front. */
  files(group: string): string;
  /** What kinds of files there are. */
  kinds: Set<string>;
}

async function make(organisation: string): Promise<Made> {
  const out = await mkdtemp(join(tmpdir(), 'tv-visible-'));
  scratch.push(out);
  const compiled = await compile(organisation, { at: null, today: null });
  await buildSites(compiled.sites, { root: organisation, outDir: out });
  const files = filesIn(out);
  return { compiled, kinds: new Set(files.map(({ path }) => kindOf(path))), files: (group) => textOf(files, group) };
}

const around = (text: string, word: string): string[] =>
  [...text.matchAll(new RegExp(`.{0,40}${word}.{0,20}`, 'g'))].map(([found]) => found);

describe('an organisation whose public edition hides the names of its teams', () => {
  let made: Made;
  const names = ['Team Kwikstaart', 'Team Roodborst', 'Hulp in de wijk'];
  const ids = ['kwikstaart', 'roodborst', 'wijkhulp'];

  beforeAll(async () => {
    made = await make(await organisation());
  }, minutes(5));

  test('has no name and no id of a team in any byte or address of the public site', () => {
    const bytes = made.files('openbaar');
    const words = [...names, ...ids, 'Zevenblad', 'alleen-voor-ons', 'Voor de wijk'];
    expect(words.flatMap((word) => around(bytes, word))).toEqual([]);
    for (const kind of ['eml', 'ics', 'png', 'xml', 'jsonld', 'js']) expect(made.kinds).toContain(kind);
    expect(bytes).toContain('Team 1');
    expect(bytes).toContain('Team 2');
    expect(made.compiled.findings.filter(({ code }) => code === 'TV-790')).toEqual([]);
  });

  test('tells there what happened to everybody and not what happened to one team: that would say which it is', () => {
    const [open, closed] = ['openbaar', 'intern'].map((group) => made.files(group)) as [string, string];
    expect(open).toContain('Andere lijst');
    expect(around(open, 'Bakfiets')).toEqual([]);
    expect(closed).toContain('Bakfiets');
  });

  test('has them in the site of the teams, with their story', () => {
    const bytes = made.files('intern');
    for (const word of [...names, 'Zevenblad', '/alles/kwikstaart/index.html']) expect(bytes).toContain(word);
  });

  test('says the same figures under both names', () => {
    const rowsOf = (group: string, unit: string) =>
      made.compiled.sites
        .find((site) => site.group === group)!
        .pages.flatMap(({ downloads }) => downloads.flatMap(({ content }) => content.split('\r\n')))
        .map((row) => row.split(';'))
        .filter((cells) => cells[2] === unit)
        .map((cells) => [cells[5], ...cells.slice(9)].join(';'));
    const [open, closed] = [rowsOf('openbaar', 'team-1'), rowsOf('intern', 'kwikstaart')];
    expect(open.length).toBeGreaterThan(5);
    expect(open.filter((row) => !closed.includes(row))).toEqual([]);
  });

  test(
    'a text that names a team all the same is found',
    async () => {
      const folder = await organisation();
      const path = join(folder, 'content/verhalen/2025/even-bellen.md');
      await writeFile(path, (await readFile(path, 'utf8')).replace('Daarom bellen', 'Bij Team Roodborst bellen'));
      const { findings } = await compile(folder, { at: null, today: null });
      expect(findings.filter(({ code }) => code === 'TV-790')).toMatchObject([
        { level: 'error', params: { edition: 'brief' } },
        { level: 'error', params: { edition: 'kwaliteitsverslag-2025' } },
      ]);
    },
    minutes(2),
  );
});

/** The organisation one starts from, with teams of other names, an edition for all that hides them, and one for the teams. */
async function organisation(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tv-veiled-'));
  scratch.push(folder);
  await cp(join(root, 'src/template'), folder, { recursive: true });
  const change = async (path: string, swaps: [RegExp, string][]) => {
    const text = await readFile(join(folder, path), 'utf8');
    await writeFile(
      join(folder, path),
      swaps.reduce((rest, [from, to]) => rest.replace(from, to), text),
    );
  };
  await change('content/organisatie.md', [
    [
      / {2}- \{ id: openbaar.*\n/,
      '  - { id: openbaar, naam: Iedereen, openbaar: ja, adres: "https://boog.example/" }\n  - { id: intern, naam: Onze teams }\n',
    ],
    [
      / {2}- \{ id: noord.*\n/,
      '  - { id: wijkhulp, naam: Hulp in de wijk, onder: organisatie, over: Voor de wijk. }\n  - { id: kwikstaart, naam: Team Kwikstaart, onder: wijkhulp, over: Zes mensen. }\n',
    ],
    [/ {2}- \{ id: zuid.*\n/, '  - { id: roodborst, naam: Team Roodborst, onder: wijkhulp }\n'],
  ]);
  await change('content/organisatie.md', [
    [
      /^groepen:/m,
      `agenda:
  - { titel: De Bakfiets, wanneer: 2024-05-06, soort: gebeurtenis, eenheden: [kwikstaart], wat: Een nieuwe. }
  - { titel: Andere lijst, wanneer: 2024-04-02, soort: gebeurtenis }
groepen:`,
    ],
  ]);
  await change('data/trajecten.md', [[/Team Noord: noord, Team Zuid: zuid/, 'Team Noord: kwikstaart, Team Zuid: roodborst']]);
  await change('content/verhalen/2025/even-bellen.md', [
    [/van: team Noord, zes/, 'van: een team, zes'],
    [/periode: "2025" \}\n/, 'periode: "2025" }\n  - { indicator: uitval, eenheid: kwikstaart, periode: "2024" }\n'],
    [/In 2025 ging het zo: \{[^}]*\}/, 'Zo ging het'],
    [/Eén vraag:/, 'Bij een team was dat {uitval kwikstaart 2024}. Eén vraag:'],
  ]);
  await change('content/edities/kwaliteitsverslag-2025.md', [
    [/voor: kwaliteitsverslag/, 'voor: team\nnamen: verborgen'],
    [/periode: "2025"/, 'periode: "2024"'],
    [/hoofdstukken:\n.*\n/, ''],
  ]);
  await writeFile(
    join(folder, 'content/edities/alles.md'),
    '---\ntitel: Onze teams\nvoor: team\nzichtbaar: intern\neenheid: organisatie\nperiode: "2025"\ndatum: 2026-03-20\nstaat: concept\n---\n\nVoor ons.\n',
  );
  await writeFile(
    join(folder, 'content/edities/brief.md'),
    '---\ntitel: Een brief\nvoor: nieuwsbrief\nnamen: verborgen\nzichtbaar: openbaar\neenheid: organisatie\nperiode: "2024"\ndatum: 2026-03-21\nstaat: vrijgegeven\n---\n\nVoor ouders.\n',
  );
  await writeFile(
    join(folder, 'content/verhalen/2025/alleen-voor-ons.md'),
    '---\ntitel: Wat alleen wij lezen\nsoort: duiding\nvan: Team Roodborst\nbij: [{ indicator: uitval, eenheid: roodborst, periode: "2025" }]\n---\n\nIn de tuin staat Zevenblad.\n',
  );
  return folder;
}
