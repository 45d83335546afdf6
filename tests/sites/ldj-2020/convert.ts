import { writeFileSync } from 'node:fs';
import { aggregateFile, dutch, inCase, isMain, sourceRows, type SourceRow } from '../tables.ts';

const from = (table: string) => sourceRows(inCase('ldj-2020', 'bron', table));
const heads = ['eenheid', 'periode', 'indicator', 'moment', 'n', 'gemiddelde', 'sd'];

/** Tables 2, 3 and 4 of the source as files of already counted figures, by name. Lowest and highest values are left out. */
export function ldjFiles(): Map<string, string> {
  return new Map([
    ['checklist.csv', aggregateFile(heads, from('002-t2-ldj-checklist.csv').map(checklistRow))],
    ['respons.csv', aggregateFile(heads, from('002-t3-respons.csv').map(responseRow))],
    ['problemen.csv', aggregateFile(heads, from('002-t4-zscores-effectgrootte.csv').flatMap(momentRows))],
  ]);
}

/** Table 2 with the lowest and the highest team in it, as it was printed: that must be refused. */
export function checklistWithExtremes(): string {
  const rows = from('002-t2-ldj-checklist.csv').map((row) => ({
    ...checklistRow(row),
    minimum: row['min'] ?? '',
    maximum: row['max'] ?? '',
  }));
  return aggregateFile([...heads, 'minimum', 'maximum'], rows);
}

const checklistRow = (row: SourceRow): SourceRow => ({
  ...figures(row['conditie'], row['n'], row['mean'], row['sd']),
  indicator: `checklist-${row['domein']}`,
});

const responseRow = (row: SourceRow): SourceRow => ({
  ...figures(row['conditie'], row['n'], row['mean_pct'], row['sd']),
  indicator: 'respons-paren',
});

const momentRows = (row: SourceRow): SourceRow[] =>
  ['begin', 'eind'].map((moment) => ({
    ...figures(row['conditie'], row['n'], row[`${moment}_mean_z`], row[`${moment}_sd`]),
    indicator: `problemen-${row['probleemgebied']}`,
    moment,
  }));

function figures(unit = '', n = '', mean = '', sd = ''): SourceRow {
  return { eenheid: unit, periode: 'alles', n, gemiddelde: dutch(mean), sd: dutch(sd) };
}

if (isMain(import.meta.url)) for (const [name, text] of ldjFiles()) writeFileSync(inCase('ldj-2020', 'data', name), text);
