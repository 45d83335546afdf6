import { define } from '../src/define.ts';
import type { Finding } from '../src/findings/index.ts';
import { languages } from '../src/lang/index.ts';
import type { Folder } from '../src/model/index.ts';

/** A small organisation without a mistake; tests break one thing in it. */
export const base: Record<string, string> = {
  'content/organisatie.md': `---
formaat: 1
naam: De Boog
groepen:
  - { id: openbaar, naam: Openbaar, openbaar: ja }
  - { id: intern, naam: Intern }
eenheden:
  - { id: boog, naam: De Boog }
  - { id: noord, naam: Team Noord, onder: boog }
  - { id: zuid, naam: Team Zuid, onder: boog, vanaf: 2024-01-01 }
---

Wij zijn De Boog.
`,
  'data/uit.md': `---
titel: Beëindigingen
bron: Dossier
datum: 2026-01-12
persoon: client
kolommen:
  client: { kop: Cliënt, soort: persoon }
  team: { kop: Team, soort: eenheid }
  einde: { kop: Einddatum, soort: datum }
  wijze: { kop: Wijze, soort: code, waarden: [client, aanbieder, volgens-plan] }
---
`,
  'content/indicatoren/uitval.md': `---
titel: Uitval
vraag: Maakten gezinnen hun traject af?
telt: [traject, trajecten]
zin: stopten voortijdig
soort: outcome
maat: aandeel
bestand: uit
periode: einde
noemer: { einde: ingevuld }
teller: { wijze: [client, aanbieder] }
---

Wie eerder stopt dan bedoeld.
`,
  'content/verhalen/2025/even-weg.md': `---
titel: Even weg
soort: duiding
van: team noord
bij: { indicator: uitval, eenheid: noord, periode: 2025-H1 }
---

Wij zagen dat het rustiger werd.
`,
  'content/edities/teams-2025.md': `---
titel: Teams
voor: team
zichtbaar: openbaar
eenheid: boog
periode: "2025"
datum: 2026-02-01
---
`,
};

/** A folder in memory: the small organisation with other or more files. */
export function folderOf(changed: Record<string, string> = {}, { dataFiles = ['data/uit.csv'] } = {}): Folder {
  const texts = Object.entries({ ...base, ...changed }).map(([path, text]) => ({ path, text }));
  return { root: '/nergens', texts: texts.sort((a, b) => (a.path < b.path ? -1 : 1)), dataFiles, others: [] };
}

/** The small organisation with one text replaced in one file. */
export function changedFolder(path: string, from: string, to: string): Folder {
  const text = base[path] ?? '';
  if (!text.includes(from)) throw new Error(`not in ${path}: ${from}`);
  return folderOf({ [path]: text.replace(from, to) });
}

/** A finding as one line: code, place, sentence. */
export function say({ code, at, params }: Finding): string {
  const word = languages['nl-NL'].findings[code] as (params: unknown) => string;
  return `${code} ${at.file}:${at.line ?? ''} ${word(params)}`;
}

/** What is said of a folder, without help that is not about a mistake. */
export function complaints(folder: Folder): string[] {
  return define(folder)
    .findings.filter((found) => found.level !== 'hint')
    .map(say);
}
