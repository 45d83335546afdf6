import { writeFileSync } from 'node:fs';
import { aggregateFile, inCase, isMain, sourceRows, type SourceRow } from '../tables.ts';
import { organisationText, type EnglishUnit } from './organisation.ts';

const heads = ['eenheid', 'periode', 'indicator', 'categorie', 'n', 'teller', 'percentage', 'gemiddelde'];

/** Rows of the published file, as the Department for Education made it. */
export const published = (): SourceRow[] => sourceRows(inCase('sdq-england', 'bron', 'dfe-sdq-looked-after-2021-2023.csv'));

/** `Bath and North East Somerset` → `bath-and-north-east-somerset`; a region has its own id, for some share a name. */
export function unitId(row: SourceRow): string {
  if (row['geographic_level'] === 'National') return 'organisatie';
  const [name, prefix] = row['geographic_level'] === 'Regional' ? [row['region_name'], 'region-'] : [row['la_name'], ''];
  return (
    prefix +
    (name ?? '')
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/^-|-$/g, '')
  );
}

/** What each line of the published file is in our layout. */
const lines: Record<string, { indicator: string; category: string; of: string; mean?: true }> = {
  'SDQ score was received': { indicator: 'score-received', category: '', of: 'Total ages 5 to 16 years' },
  'SDQ score is normal': { indicator: 'score-bands', category: 'normal', of: 'SDQ score was received' },
  'SDQ score is borderline': { indicator: 'score-bands', category: 'borderline', of: 'SDQ score was received' },
  'SDQ score is a cause for concern': { indicator: 'score-bands', category: 'cause for concern', of: 'SDQ score was received' },
  'SDQ average score': { indicator: 'average-score', category: '', of: 'SDQ score was received', mean: true },
};

/** The published file in our layout: local authorities are exact, regions and the country are rounded to tens. */
export function englishFiles(): Map<string, string> {
  const rows = published();
  const appearing = appearances(rows);
  const counts = new Map(rows.map((row) => [countKey(row, row['breakdown'] ?? ''), row['children_count'] ?? '']));
  const wanted = rows.filter((row) => lines[row['breakdown'] ?? ''] && appearing.get(unitId(row))?.has(row['time_period'] ?? ''));
  const local = (row: SourceRow) => row['geographic_level'] === 'Local authority';
  return new Map([
    [
      'data/local.csv',
      aggregateFile(
        heads,
        wanted.filter(local).map((row) => line(row, counts)),
      ),
    ],
    [
      'data/national.csv',
      aggregateFile(
        heads,
        wanted.filter((row) => !local(row)).map((row) => line(row, counts)),
      ),
    ],
    ['content/organisatie.md', organisationText(units(rows, appearing))],
  ]);
}

const countKey = (row: SourceRow, breakdown: string) => [unitId(row), row['time_period'], breakdown].join('|');

function line(row: SourceRow, counts: Map<string, string>): SourceRow {
  const { indicator, category, of, mean } = lines[row['breakdown'] ?? ''] as (typeof lines)[string];
  const [count = '', percentage = ''] = [row['children_count'], row['children_percent']];
  const n = counts.get(countKey(row, of)) ?? '';
  const base = { eenheid: unitId(row), periode: row['time_period'] ?? '', indicator, categorie: category, n };
  return mean ? { ...base, gemiddelde: count.replace('.', ',') } : { ...base, teller: count, percentage };
}

/** In which years a unit has anything but “not applicable”. */
function appearances(rows: SourceRow[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const years = found.get(unitId(row)) ?? new Set();
    if (row['children_count'] !== 'z') years.add(row['time_period'] ?? '');
    found.set(unitId(row), years);
  }
  return found;
}

/** The tree: country, regions (London in two), authorities, in the order of the file. */
function units(rows: SourceRow[], appearing: Map<string, Set<string>>): EnglishUnit[] {
  const byId = new Map(rows.map((row) => [unitId(row), row]));
  return [...byId].map(([id, row]) => ({
    id,
    level: row['geographic_level'] ?? '',
    name: row['la_name'] || row['region_name'] || '',
    region: row['region_name'] ?? '',
    years: [...(appearing.get(id) ?? [])].sort(),
  }));
}

if (isMain(import.meta.url)) for (const [name, text] of englishFiles()) writeFileSync(inCase('sdq-england', name), text);
