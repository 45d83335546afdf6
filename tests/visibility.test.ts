import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSites } from '../src/build.ts';
import type { GroupSite } from '../src/model/index.ts';
import { compile, type Compiled } from '../src/site.ts';

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
}

async function make(organisation: string): Promise<Made> {
  const out = await mkdtemp(join(tmpdir(), 'tv-visible-'));
  scratch.push(out);
  const compiled = await compile(organisation, { at: null, today: null });
  await buildSites(compiled.sites, { root: organisation, outDir: out });
  const texts = new Map<string, string>();
  for (const { group } of compiled.sites) {
    const entries = await readdir(join(out, group), { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const read = await Promise.all(
      paths.map(async (path) => `${path.slice(out.length)}\n${(await readFile(path)).toString('latin1')}`),
    );
    texts.set(group, Buffer.from(read.join('\n'), 'latin1').toString('utf8'));
  }
  return { compiled, files: (group) => texts.get(group) ?? '' };
}

/** Sentences of the stories a site prints, long enough to be told from any other. */
function sentencesOf({ pages }: GroupSite): Set<string> {
  const html = pages.flatMap((page) =>
    page.sections.flatMap((section) => JSON.stringify(section).match(/"html":"(?:[^"\\]|\\.)*"/g) ?? []),
  );
  const plain = html.map((text) => (JSON.parse(`{${text}}`) as { html: string }).html.replace(/<[^>]*>/g, '\n'));
  return new Set(
    plain
      .flatMap((text) => text.split(/[.!?\n]/))
      .map((part) => part.trim())
      .filter((part) => part.length > 25),
  );
}

function storiesOf({ pages }: GroupSite): Set<string> {
  const all = pages.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      section.kind === 'spread' ? section.spread.told : section.kind === 'stories' ? section.stories : [],
    ),
  );
  return new Set(all.map(({ id }) => id));
}

const minus = <T>(all: Iterable<T>, others: ReadonlySet<T>) => [...all].filter((one) => !others.has(one));

describe('the sample', () => {
  let made: Made;
  beforeAll(async () => {
    made = await make(root);
  }, minutes(5));
  const siteOf = (group: string) => made.compiled.sites.find((one) => one.group === group)!;

  test('is made for four groups, each with a page that says who sees what', () => {
    expect(made.compiled.sites.map(({ group }) => group)).toEqual(['openbaar', 'intern', 'gemeente', 'raad']);
    for (const group of ['openbaar', 'intern', 'gemeente', 'raad']) expect(made.files(group)).toContain('id="wie-ziet-wat"');
  });

  test('no sentence and no id of a story that is for the teams alone lies in the public site', () => {
    const [inside, outside] = [siteOf('intern'), siteOf('openbaar')];
    const sentences = minus(sentencesOf(inside), sentencesOf(outside));
    const ids = minus(storiesOf(inside), storiesOf(outside));
    expect(sentences.length).toBeGreaterThan(50);
    expect(ids.length).toBeGreaterThan(5);
    const bytes = made.files('openbaar');
    expect(sentences.filter((sentence) => bytes.includes(sentence))).toEqual([]);
    expect(ids.filter((id) => new RegExp(`[^a-z0-9-]${id}[^a-z0-9-]`).test(bytes))).toEqual([]);
  });

  test('the public downloads hold figures of the public editions, and of no other', () => {
    const editions = made.compiled
      .definitions!.editions.filter(({ visibility }) => visibility === 'openbaar')
      .map(({ id }) => id);
    const published = new Set(
      editions.flatMap((id) =>
        [...made.compiled.sets.get(id)!.numbers.values()].map(({ key }) => `${key.unit}|${key.indicator}|${key.period}`),
      ),
    );
    const rows = siteOf('openbaar').pages.flatMap(({ downloads }) =>
      downloads.filter(({ path }) => path.endsWith('/cijfers.csv')).flatMap(({ content }) => content.split('\r\n').slice(1)),
    );
    const cells = rows.filter((row) => row.includes(';')).map((row) => row.split(';').map((cell) => cell.replace(/^"|"$/g, '')));
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => !editions.includes(cell[1] ?? ''))).toEqual([]);
    expect(cells.filter((cell) => !published.has(`${cell[2]}|${cell[5]}|${cell[9]}`))).toEqual([]);
  });

  test('addresses and pages of the teams are not there, and the annex is for closed groups', () => {
    const bytes = made.files('openbaar');
    expect(bytes).not.toContain('teams-2025-h2');
    expect(bytes).not.toContain('bijlage-dpia');
    expect(made.files('intern')).toContain('/intern/bijlage-dpia/index.html');
    expect(made.files('intern')).toContain('Tegen wie');
  });
});

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
    const around = (word: string) => [...bytes.matchAll(new RegExp(`.{40}${word}.{20}`, 'g'))].map(([text]) => text);
    expect(words.flatMap(around)).toEqual([]);
    expect(bytes).toContain('Team 1');
    expect(bytes).toContain('Team 2');
    expect(made.compiled.findings.filter(({ code }) => code === 'TV-790')).toEqual([]);
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
    [/ {2}- \{ id: openbaar.*\n/, '  - { id: openbaar, naam: Iedereen, openbaar: ja }\n  - { id: intern, naam: Onze teams }\n'],
    [
      / {2}- \{ id: noord.*\n/,
      '  - { id: wijkhulp, naam: Hulp in de wijk, onder: organisatie, over: Voor de wijk. }\n  - { id: kwikstaart, naam: Team Kwikstaart, onder: wijkhulp, over: Zes mensen. }\n',
    ],
    [/ {2}- \{ id: zuid.*\n/, '  - { id: roodborst, naam: Team Roodborst, onder: wijkhulp }\n'],
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
    join(folder, 'content/verhalen/2025/alleen-voor-ons.md'),
    '---\ntitel: Wat alleen wij lezen\nsoort: duiding\nvan: Team Roodborst\nbij: [{ indicator: uitval, eenheid: roodborst, periode: "2025" }]\n---\n\nIn de tuin staat Zevenblad.\n',
  );
  return folder;
}
