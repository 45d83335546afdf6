import { writeFileSync } from 'node:fs';
import { aggregateFile, inCase, isMain, sourceRows, type SourceRow } from '../tables.ts';

const from = (table: string) => sourceRows(inCase('nji-2018', 'bron', table));
const heads = ['eenheid', 'van', 'tot', 'periode', 'indicator', 'categorie', 'n', 'teller', 'percentage'];

/** When the two waves were held; the second runs into January. */
const waves = {
  first: { periode: '2018-H1', van: '2018-02-01', tot: '2018-03-31' },
  second: { periode: '2018-H2', van: '2018-12-01', tot: '2019-01-31' },
};
type Wave = keyof typeof waves;

/** What follows `gemeten-` and `gevraagd-` in the indicator of a code of the basic set. */
export const ofCode: Record<string, string> = {
  '1': 'uitval',
  '2': 'tevredenheid',
  '3.1': 'zonder-hulp',
  '3.2': 'geen-nieuwe-hulp',
  '3.3': 'probleemafname',
  '3.4': 'doelen',
};

/** Both waves as files of already counted figures, by name; counts and percentages as they were printed. */
export function njiFiles(): Map<string, string> {
  return new Map([
    ['eerste-ronde.csv', aggregateFile(heads, firstWave())],
    ['tweede-ronde.csv', aggregateFile(heads, secondWave())],
  ]);
}

function firstWave(): SourceRow[] {
  return [
    ...from('003-t1-respons.csv').map((row) =>
      share('first', {
        unit: row['groep'] === 'jeugdhulpaanbieders' ? 'aanbieders' : 'gemeenten',
        indicator: 'respons',
        n: row['benaderd'],
        count: row['beantwoord'],
        percentage: row['respons_pct'],
      }),
    ),
    ...from('003-t3-gemeten-aanbieders.csv').map((row) =>
      share('first', {
        unit: 'aanbieders',
        indicator: `gemeten-${ofCode[row['code'] ?? '']}`,
        n: '75',
        count: row['aantal'],
        percentage: row['pct'],
      }),
    ),
    ...from('003-t4-gevraagd-gemeenten.csv').map((row) =>
      share('first', {
        unit: 'gemeenten',
        indicator: `gevraagd-${ofCode[row['code'] ?? '']}`,
        n: '75',
        count: row['aantal'],
        percentage: row['pct'],
      }),
    ),
  ];
}

function secondWave(): SourceRow[] {
  return [
    ...from('003-b-t3-gemeten.csv').flatMap((row) => bothGroups(row, { indicator: `gemeten-${ofCode[row['code'] ?? '']}` })),
    ...from('003-b-t8-gevraagd-gemeenten.csv').map((row) =>
      share('second', {
        unit: 'gemeenten',
        indicator: `gevraagd-${ofCode[row['code'] ?? '']}`,
        n: '10',
        count: row['aantal'],
      }),
    ),
    ...['003-b-t4-voldoen', '003-b-t5-primair-proces', '003-b-t6-kwaliteitsgesprek', '003-b-t7-clienten-betrokken'].flatMap(
      (table) =>
        from(`${table}.csv`).flatMap((row) =>
          bothGroups(row, { indicator: table.slice('003-b-t4-'.length), category: row['antwoord'] }),
        ),
    ),
  ];
}

/** One line for the 50 organisations, one for the 9 who work on their own; a group that was not asked has none. */
function bothGroups(row: SourceRow, what: { indicator: string; category?: string | undefined }): SourceRow[] {
  return [
    share('second', { ...what, unit: 'organisaties', n: '50', count: row['org_aantal'], percentage: row['org_pct'] }),
    share('second', { ...what, unit: 'vrijgevestigden', n: '9', count: row['vrij_aantal'], percentage: row['vrij_pct'] }),
  ].filter(({ teller }) => teller !== '');
}

interface Share {
  unit: string;
  indicator: string;
  category?: string | undefined;
  n?: string | undefined;
  count?: string | undefined;
  percentage?: string | undefined;
}

const share = (wave: Wave, { unit, indicator, category = '', n = '', count = '', percentage = '' }: Share): SourceRow => ({
  ...waves[wave],
  eenheid: unit,
  indicator,
  categorie: category.toLowerCase(),
  n,
  teller: count,
  percentage,
});

if (isMain(import.meta.url)) for (const [name, text] of njiFiles()) writeFileSync(inCase('nji-2018', 'data', name), text);
