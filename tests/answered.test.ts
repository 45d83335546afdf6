import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page, Spread } from '../src/model/index.ts';
import { compile, type Compiled } from '../src/site.ts';

// What stands with a figure by how many it is about and how many answered: from rows in a folder to the words on a page.

/** Families whose help ended, how many of them filled in a list, and how many of those found the help useful. */
const teams = {
  noord: { ended: 200, answered: 150, useful: 120 },
  west: { ended: 200, answered: 140, useful: 98 },
  zuid: { ended: 60, answered: 24, useful: 15 },
  oost: { ended: 40, answered: 10, useful: 7 },
  kade: { ended: 12, answered: 9, useful: 5 },
  brug: { ended: 90, answered: 26, useful: 13 },
};
type Team = keyof typeof teams;
const names = Object.keys(teams) as Team[];
const rows = names.flatMap((team) => {
  const { ended, answered, useful } = teams[team];
  return Array.from({ length: ended }, (_, i) => {
    const filled = i < answered ? (i < useful ? 'ja;ja' : 'ja;nee') : 'nee;';
    return `${team}-gezin-${i};${team};1-5-2025;${filled}`;
  });
});

const files: Record<string, string> = {
  'content/organisatie.md': `---
formaat: 1
naam: De Boog
fictief: ja
basisperiode: jaar
meeste-cijfers: 1
groepen: [{ id: intern, naam: Intern }]
eenheden:
  - { id: boog, naam: De Boog }
${names.map((team) => `  - { id: ${team}, naam: Team ${team}, onder: boog }`).join('\n')}
---
Wij.
`,
  'data/uit.md': `---
titel: Beëindigingen
bron: Dossier
datum: 2026-01-12
bestanden: [uit.csv]
persoon: gezin
kolommen:
  gezin: { kop: Gezin, soort: persoon }
  team: { kop: Team, soort: eenheid }
  einde: { kop: Einde, soort: datum }
  lijst: { kop: Lijst, soort: ja-nee }
  nut: { kop: Nut, soort: ja-nee }
---
`,
  'data/uit.csv': `Gezin;Team;Einde;Lijst;Nut\n${rows.join('\n')}\n`,
  'content/indicatoren/respons.md': `---
titel: Respons
vraag: Wie antwoordde?
telt: [gezin, gezinnen]
zin: vulden een lijst in
soort: output
maat: respons
bestand: uit
periode: einde
noemer: { einde: ingevuld }
teller: { lijst: ja }
---
`,
  'content/indicatoren/nut.md': `---
titel: Nut
vraag: Had het gezin er iets aan?
telt: [gezin, gezinnen]
zin: hadden er iets aan
soort: outcome
maat: aandeel
bestand: uit
periode: einde
noemer: { lijst: ja }
teller: { nut: ja }
respons: respons
richting: hoger-is-beter
---
`,
  'content/edities/teams.md': edition('team'),
  'content/indicatoren/gezinnen.md': `---
titel: Gezinnen
vraag: Hoeveel gezinnen?
telt: [gezin, gezinnen]
soort: output
maat: aantal
bestand: uit
periode: einde
---
`,
  'content/edities/verslag.md': edition('kwaliteitsverslag'),
  'content/edities/gedaan.md': edition('kwaliteitsverslag', 'hoofdstukken: [{ titel: Wat we deden, indicatoren: [gezinnen] }]\n'),
};

function edition(audience: string, more = ''): string {
  return `---\ntitel: Cijfers\nvoor: ${audience}\nzichtbaar: intern\neenheid: boog\nperiode: "2025"\ndatum: 2026-03-01\nstaat: concept\n${more}---\n`;
}

let root: string;
let made: Compiled;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tv-answered-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  made = await compile(root);
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

const pageOf = (path: string): Page => made.sites.flatMap(({ pages }) => pages).find((page) => page.path.endsWith(path))!;
const spreadOf = (team: Team, indicator = 'nut'): Spread =>
  pageOf(`teams/${team}/index.html`).sections.flatMap((section) => (section.kind === 'spread' && section.spread.indicator === indicator ? [section.spread] : []))[0]!; // prettier-ignore
const said = (value: unknown) => JSON.stringify(value).replace(/<svg.*?<\/svg>/g, '').replaceAll('\u00a0', ' '); // prettier-ignore

test('the folder compiles without an error', () => {
  expect(made.findings.filter(({ level }) => level === 'error')).toEqual([]);
});

describe('how many it is about', () => {
  test('seven to nineteen are told as people, without a percentage', () => {
    expect(said(spreadOf('kade'))).toContain('5 van de 9 gezinnen');
    expect(said(spreadOf('kade'))).not.toMatch(/5[56] %/);
  });
  test('twenty to forty-nine have beside the percentage what chance may do, in words', () => {
    expect(said(spreadOf('zuid'))).toMatch(/15 van de 24 gezinnen \(63 %, door toeval tussen ongeveer \d+ en \d+ van de 100\)/);
  });
  test('from fifty on the percentage stands by itself', () => {
    expect(said(spreadOf('noord'))).toContain('120 van de 150 gezinnen (80 %)');
    expect(said(spreadOf('noord'))).not.toContain('door toeval tussen');
  });
});

describe('how many answered', () => {
  test('above 60 % nothing is said about it', () => expect(said(spreadOf('noord'))).not.toMatch(/Let op|Had iedereen/));
  test('under 60 % there is a warning, and between what everyone’s answer lies: 15 of 60 to 51 of 60', () => {
    expect(said(spreadOf('zuid'))).toContain('Let op: 40 % antwoordde.');
    expect(said(spreadOf('zuid'))).toContain('Had iedereen geantwoord, dan lag het ergens tussen 25 % en 85 %');
  });
  test('under 30 % more so: 13 of 90 to 77 of 90', () => {
    expect(said(spreadOf('brug'))).toContain('Let op: maar 29 % antwoordde.');
    expect(said(spreadOf('brug'))).toContain('tussen 14 % en 86 %');
  });
  test('of fewer than twenty no bounds are told: they would be the percentage that is not', () => {
    expect(said(spreadOf('oost'))).toContain('Let op: maar 25 % antwoordde.');
    expect(said(spreadOf('oost'))).not.toContain('Had iedereen');
  });
});

describe('who is laid beside others', () => {
  const others = /andere teams/;
  test('not where so many fewer answered, neither in words nor in a drawing or table', () => {
    const { counted, conclusion } = spreadOf('zuid');
    expect(said(counted)).toContain('Niet vergeleken met andere teams: hier antwoordde 40 %, daar 62 %. Dat ligt meer dan 20 procentpunten uit elkaar.'); // prettier-ignore
    expect(said(counted).replace(/Niet vergeleken met andere teams[^.]*\./, '')).not.toMatch(others);
    expect(conclusion ?? '').not.toMatch(others);
  });
  test('but where about as many did', () => expect(said(spreadOf('noord').counted)).toMatch(others));
});

describe('a report', () => {
  const report = () => pageOf('verslag/boog/index.html').sections;

  test('has all figures in one table: what, of how many, who answered, what others have, in the author’s order', () => {
    const table = report().find((section) => section.kind === 'table' && section.id === 'overzicht');
    expect(said(table)).toContain(
      '["Gezinnen","602","602","–","–","2025"],["Nut","72 %","359","60 %: 359 van de 602 gezinnen vulden een lijst in","–","2025"]',
    );
  });

  test('says what figures do not say: no group without help, and that what strays comes back by itself', () => {
    expect(said(report())).toContain('Er is geen groep die geen hulp kreeg om mee te vergelijken.');
    expect(said(report())).toContain('zit de keer erna vaak dichter bij de rest, ook als er niets verandert');
  });

  test('that only counts what was done, and a page of more figures than anybody discusses, are told', () => {
    const told = made.findings.filter(({ code }) => code === 'TV-580' || code === 'TV-581');
    expect(told.map(({ code, at, params }) => [code, at.file, params])).toEqual([
      ['TV-581', 'content/edities/gedaan.md', { edition: 'gedaan' }],
      ['TV-580', 'content/edities/teams.md', { edition: 'teams', found: 2, most: 1 }],
      ['TV-580', 'content/edities/verslag.md', { edition: 'verslag', found: 2, most: 1 }],
    ]);
  });
});
