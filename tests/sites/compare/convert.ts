import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { dutch, inCase, isMain, aggregateFile, sourceRows, type SourceRow } from '../tables.ts';

/** The id of a hospital or rank. */
export const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '');

/** The files of the case by path, made from its sources. */
export function compareFiles(): Map<string, string> {
  const hospitals = sourceRows(inCase('compare', 'bron', 'child-heart-surgery-1991.csv'));
  const points = sourceRows(inCase('compare', 'bron', 'xmr-20-points.csv'));
  const courses = sourceRows(inCase('compare', 'bron', 'openintro_evals.csv'));
  const month = (i: number) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
  const deaths = hospitals.map((row): SourceRow => ({
    eenheid: idOf(row['Hospital'] ?? ''),
    periode: '1991',
    indicator: 'sterfte',
    n: row['Operations'] ?? '',
    teller: row['Deaths'] ?? '',
  }));
  const series = points.map((row, i): SourceRow => ({
    eenheid: 'organisatie',
    periode: month(i),
    indicator: 'punten',
    n: '1',
    gemiddelde: dutch(Number(row['y']).toFixed(6)),
  }));
  const asked = courses.map((row): SourceRow => ({
    vak: row['course_id'] ?? '',
    rang: row['rank'] ?? '',
    datum: '1991-06-01',
    studenten: row['cls_students'] ?? '',
    antwoorden: row['cls_did_eval'] ?? '',
  }));
  return new Map([
    ['ziekenhuizen.csv', aggregateFile(['eenheid', 'periode', 'indicator', 'n', 'teller'], deaths)],
    ['punten.csv', aggregateFile(['eenheid', 'periode', 'indicator', 'n', 'gemiddelde'], series)],
    ['vakken.csv', aggregateFile(['vak', 'rang', 'datum', 'studenten', 'antwoorden'], asked)],
  ]);
}

if (isMain(import.meta.url))
  for (const [name, text] of compareFiles()) {
    const path = inCase('compare', 'data', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
