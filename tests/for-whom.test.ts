import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findState, findValue } from '../src/numbers.ts';
import { compile, type Compiled } from '../src/site.ts';

/** Two teams of thirty families; in one of them three have a child under twelve. Of whom it is known how many they are is on the page. */
const rows = [
  ...families('Noord', { young: 3, left: 0 }, { old: 27, left: 9 }),
  ...families('Zuid', { young: 15, left: 2 }, { old: 15, left: 9 }),
];
const files: Record<string, string> = {
  'content/organisatie.md': `---
formaat: 1
naam: De Boog
fictief: ja
basisperiode: jaar
groepen: [{ id: intern, naam: Intern }]
eenheden:
  - { id: boog, naam: De Boog }
  - { id: noord, naam: Team Noord, onder: boog }
  - { id: zuid, naam: Team Zuid, onder: boog }
indelingen: { leeftijd: { kolom: jaren, klassen: [0, 12] } }
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
  team: { kop: Team, soort: eenheid, vertaal: { Noord: noord, Zuid: zuid } }
  einde: { kop: Einde, soort: datum }
  jaren: { kop: Leeftijd, soort: geheel }
  vroeg: { kop: Vroeg, soort: ja-nee }
---
`,
  'data/uit.csv': `Gezin;Team;Einde;Leeftijd;Vroeg\n${rows.join('\n')}\n`,
  'content/indicatoren/gezinnen.md': `---
titel: Gezinnen
vraag: Hoeveel gezinnen?
telt: [gezin, gezinnen]
soort: output
maat: aantal
bestand: uit
periode: einde
uitsplitsing: leeftijd
---
`,
  'content/indicatoren/uitval.md': `---
titel: Uitval
vraag: Maakten gezinnen het af?
telt: [gezin, gezinnen]
zin: stopten voortijdig
soort: outcome
maat: aandeel
bestand: uit
periode: einde
teller: { vroeg: ja }
samenstelling: gezinnen
voor-wie: leeftijd
---
`,
  'content/edities/verslag.md': `---
titel: Verslag
voor: kwaliteitsverslag
zichtbaar: intern
eenheid: boog
periode: "2025"
datum: 2026-03-01
staat: concept
---
`,
};

function families(team: string, young: { young: number; left: number }, old: { old: number; left: number }): string[] {
  const some = (count: number, left: number, age: number) =>
    Array.from({ length: count }, (_, i) => `${team}${age}-${i};${team};1-5-2025;${age};${i < left ? 'ja' : 'nee'}`);
  return [...some(young.young, young.left, 8), ...some(old.old, old.left, 14)];
}

let root: string;
let made: Compiled;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tv-for-whom-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  made = await compile(root);
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

const block = (unit: string, part: string | null) => ({ indicator: 'uitval', unit, period: '2025', part, series: null });
const stateOf = (unit: string, part: string | null) => findState(made.sets.get('verslag')!, block(unit, part));
const [young, old] = ['leeftijd=0-11', 'leeftijd=12+'] as const;

test('the folder compiles, and the last attack finds nothing', () => {
  expect(made.findings.filter(({ level }) => level === 'error')).toEqual([]);
});

test('of the three nothing is told, nor anything from which it follows', () => {
  expect(stateOf('noord', young)).toBe('hidden');
  const sums = [
    [block('noord', null), block('noord', young), block('noord', old)],
    [block('boog', young), block('noord', young), block('zuid', young)],
    [block('boog', null), block('boog', young), block('boog', old)],
    [block('zuid', null), block('zuid', young), block('zuid', old)],
  ];
  for (const sum of sums) expect(sum.filter((one) => stateOf(one.unit, one.part) === 'hidden').length).not.toBe(1);
});

test('parts that are large enough are told with the figure of their own, and stand on the page', () => {
  const countOf = (part: string) => findValue(made.sets.get('verslag')!, { ...block('boog', part), face: 'count' });
  expect([countOf(young), countOf(old)]).toEqual([2, 18]);
  const page = made.sites[0]?.pages.find(({ path }) => path.endsWith('verslag/boog/index.html'));
  const section = page?.sections.find((one) => one.kind === 'tables' && one.id === 'voor-wie');
  if (section?.kind !== 'tables') throw new Error('missing section');
  // Eighteen are people, not a percentage.
  expect(section.tables[0]?.rows).toEqual([
    ['0 tot en met 11', '2 van de 18 gezinnen', '18'],
    ['12 of meer', '43\u00a0% (door toeval tussen ongeveer 30 en 60 van de 100)', '42'],
  ]);
  expect(section.notes[0]).toMatch(/te weinig om de groepen te vergelijken/);
});

test('nothing finer than a year, and nothing of a breakdown of it, is counted apart', () => {
  const apart = [...made.sets.get('verslag')!.states.keys()].filter((text) => text.includes('[leeftijd='));
  expect(apart.length).toBeGreaterThan(0);
  expect(apart.filter((text) => !/^uitval\/[a-z]+\[leeftijd=[^\]]*\]\/(?:2025|alles)\/$/.test(text))).toEqual([]);
});
