import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const template = join(import.meta.dirname, '../../src/template');
const years = [2022, 2023, 2024, 2025];
const clientsPerHalfYear = 12;

/** Six indicators of three measures over one file: a page of a team shows each of them. */
const indicators: Record<string, string[]> = {
  uitval: ['maat: aandeel', 'zin: stopten voortijdig', 'teller: { reden: [gezin, organisatie] }'],
  planmatig: ['maat: aandeel', 'zin: eindigden volgens plan', 'teller: { reden: volgens plan }'],
  samen: ['maat: aandeel', 'zin: stopten in overleg', 'teller: { reden: samen besloten }'],
  gesproken: ['maat: aandeel', 'zin: hadden een gesprek achteraf', 'teller: { gesprek: ja }'],
  nut: ['maat: verdeling', 'waarde: nut', 'gunstig: [redelijk, veel]'],
  cijfer: ['maat: gemiddelde', 'waarde: cijfer', 'schaal: { van: 0, tot-en-met: 10 }'],
};

/** Writes an organisation of so many teams, each with four years of clients, into an empty folder. Same number, same bytes. */
export async function writeOrganisation(folder: string, teams: number): Promise<void> {
  await cp(template, folder, { recursive: true });
  for (const part of ['verhalen', 'acties']) await rm(join(folder, 'content', part), { recursive: true });
  await rm(join(folder, 'content/edities/kwaliteitsverslag-2025.md'));
  const write = (path: string, lines: string[]) => writeFile(join(folder, path), `${lines.join('\n')}\n`);
  await write('content/organisatie.md', organisation(teams));
  for (const [id, own] of Object.entries(indicators)) await write(`content/indicatoren/${id}.md`, indicator(id, own));
  await write('content/edities/teams-2025.md', edition);
  await write('data/trajecten.md', description);
  await write('data/trajecten.csv', rows(teams));
}

function organisation(teams: number): string[] {
  const units = Array.from({ length: teams }, (_, i) => `  - { id: team-${i}, naam: Team ${i}, onder: soort-${i % 8} }`);
  const kinds = Array.from(
    { length: Math.min(8, teams) },
    (_, i) => `  - { id: soort-${i}, naam: Soort ${i}, onder: organisatie }`,
  );
  const head = [
    '---',
    'formaat: 1',
    'naam: Grote organisatie',
    'fictief: ja',
    'taal: nl-NL',
    'kleinste-groep: 7',
    'basisperiode: halfjaar',
  ];
  const groups = [
    'groepen:',
    '  - { id: intern, naam: Onze teams, openbaar: nee }',
    'eenheden:',
    '  - { id: organisatie, naam: Grote organisatie }',
  ];
  return [...head, ...groups, ...kinds, ...units, '---', '', 'Om mee te meten.'];
}

function indicator(id: string, own: string[]): string[] {
  const shared = [
    'telt: [traject, trajecten]',
    'soort: outcome',
    'bestand: trajecten',
    'periode: einde',
    'noemer: { einde: ingevuld }',
    'richting: neutraal',
  ];
  return ['---', `titel: Indicator ${id}`, `vraag: Hoe ging het met ${id}?`, ...shared, ...own, '---', '', 'Om mee te meten.'];
}

const edition = [
  ...[
    '---',
    'titel: Teams',
    'voor: team',
    'zichtbaar: intern',
    'eenheid: organisatie',
    'periode: 2025-H2',
    'datum: 2026-02-02',
    'staat: concept',
    '---',
  ],
  '',
  'Om mee te meten.',
];

const description = [
  ...[
    '---',
    'titel: Trajecten',
    'bron: Verzonnen',
    'datum: 2026-01-12',
    'bestanden: [trajecten.csv]',
    'rij: traject',
    'persoon: client',
    'sleutel: [traject]',
    'kolommen:',
  ],
  ...[
    '  client: { kop: Client, soort: persoon }',
    '  traject: { kop: Traject, soort: sleutel }',
    '  team: { kop: Team, soort: eenheid }',
    '  einde: { kop: Einde, soort: datum }',
  ],
  '  reden: { kop: Reden, soort: code, waarden: [volgens plan, gezin, organisatie, samen besloten] }',
  '  gesprek: { kop: Gesprek, soort: ja-nee }',
  '  nut: { kop: Nut, soort: geordend, waarden: [niet, weinig, redelijk, veel] }',
  '  cijfer: { kop: Cijfer, soort: geheel }',
  ...['---', '', 'Om mee te meten.'],
];

/** Clients whose answers differ by a fixed sequence, so that teams and half-years differ. */
function rows(teams: number): string[] {
  const lines = ['Client;Traject;Team;Einde;Reden;Gesprek;Nut;Cijfer'];
  const next = createSequence(20260112);
  const pick = (words: string[]) => words[next() % words.length];
  for (let team = 0; team < teams; team++)
    for (const year of years)
      for (const month of ['03', '09'])
        for (let i = 0; i < clientsPerHalfYear; i++) {
          const number = 1_000_000 + lines.length;
          const answers = [
            pick(['volgens plan', 'volgens plan', 'gezin', 'organisatie', 'samen besloten']),
            pick(['ja', 'ja', 'nee']),
            pick(['niet', 'weinig', 'redelijk', 'veel', 'veel']),
          ];
          lines.push(
            [
              `CL-${number}`,
              `TR-${number}`,
              `team-${team}`,
              `${year}-${month}-${10 + (next() % 18)}`,
              ...answers,
              4 + (next() % 7),
            ].join(';'),
          );
        }
  return lines;
}

/** Numbers that look like chance and are always the same (a linear congruential generator). */
function createSequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
