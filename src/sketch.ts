import type { Finding } from './findings/index.ts';
import {
  usualColumns,
  type ColumnLook,
  type DataSource,
  type Doubt,
  type LayoutId,
  type Sketch,
  type SketchedColumn,
} from './model/index.ts';
import { conditionWords } from './model/schemas/condition.ts';
import type { TableRows } from './observe/whole.ts';
import { watchColumns } from './observe/column-look.ts';
import type { Sheet } from './observe/sheet.ts';
import { answerPlaces, spreadAnswers } from './observe/spread.ts';
import { guessKind, type Around, type Guess } from './sketch/kind.ts';
import { openTables } from './sketch/open.ts';
import { questionnaireOf, recogniseLayout, type Recognised } from './sketch/layout.ts';
import { findPeople, type People } from './sketch/people.ts';
import { tallyColumns, type ColumnTally } from './sketch/tally.ts';
import { datesIn } from './sketch/values.ts';
import { slug } from './slug.ts';

export type { Around } from './sketch/kind.ts';

/**
 * Looks at a data file nobody described: what each column seems to hold, and what cannot be known by looking. One sketch per
 * table: a workbook has one per sheet. Nothing is decided: an author corrects what is drafted from it. Findings say why a file
 * cannot be read.
 */
export async function sketchFile(
  file: { name: string; bytes: Uint8Array; parquet?: TableRows | null },
  around: Around,
): Promise<{ sketches: Sketch[]; findings: Finding[] }> {
  const { tables, several, findings } = await openTables(`data/${file.name}`, file.bytes, file.parquet ?? null);
  const sketches = tables.map(({ sheet }) => sketchTable(file.name, sheet, { around, several }));
  return { sketches, findings: [...findings, ...tables.flatMap((table) => table.findings)] };
}

interface Asked {
  around: Around;
  several: boolean;
}

function sketchTable(name: string, opened: Sheet, { around, several }: Asked): Sketch {
  const { sheet, known, key: listKey } = layOut(opened, around);
  const watched = watchColumns(sheet, unknownSource);
  const twice = new Set(sheet.header.twice.flatMap(({ places }) => places));
  const { rows, columns: all } = tallyColumns(watched.sheet);
  const columns = all.filter(
    ({ index, heading }) => !twice.has(index) && known.ids.get(heading) !== null && isTold(heading, known),
  );
  const looks = new Map<string, ColumnLook>();
  for (const found of watched.findings()) if (found.code === 'TV-772') looks.set(found.params.column, found.params.looks);
  const people = known.layout === 'aggregates' ? nobody : findPeople(columns, looks, around.today);
  const kept = columns.filter(({ heading }) => !people.refused.some((refused) => refused.heading === heading));
  const guesses = kept.map((tally) => ({ tally, guess: guessOf(tally, people, around) }));
  const units = guesses.filter(({ guess }) => guess.kind === 'unit');
  const ids = uniqueIds(kept.map((tally) => ({ heading: tally.heading, usual: usualId(tally, units[0]?.tally, known) })));
  const sketched = guesses.map(({ tally, guess }, i) =>
    toColumn(ids[i]!, { tally, guess: oneUnit(guess, tally, units), around }),
  );
  const idsOf = (some: readonly ColumnTally[]) => some.flatMap((tally) => ids[kept.indexOf(tally)] ?? []);
  const newUnits = units[0] ? unknownUnits(units[0].tally, around) : [];
  const { layout, instrument, question, answer } = known;
  return {
    file: name,
    sheet: several ? sheet.name : null,
    layout,
    instrument,
    question,
    answer,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    rows,
    decimalComma: sheet.kind === 'workbook' ? null : guesses.some(({ guess }) => guess.comma),
    columns: layout === 'aggregates' ? [] : sketched,
    refused: people.refused,
    person: people.person ? (idsOf([people.person])[0] ?? null) : null,
    key: idsOf(layout === 'answers' ? kept.filter(({ heading }) => listKey.includes(heading)) : keyOf(people.keys, rows)),
    newUnits: layout === 'aggregates' ? [] : newUnits,
    doubts: [
      ...doubtsAbout(layout, sketched, newUnits),
      ...(layout === 'aggregates' ? [] : guesses.flatMap(({ guess }) => guess.doubts)),
      ...twiceIn(sheet),
    ],
  };
}

const nobody: People = { person: null, keys: [], refused: [] };

/** The columns of questions and answers themselves are told by their headings. */
const isTold = (heading: string, { question, answer }: Recognised) => heading !== question && heading !== answer;

/** The layout of a sheet by its headings; one with a row per answer is laid out with a column per question. */
function layOut(sheet: Sheet, around: Around): { sheet: Sheet; known: Recognised; key: string[] } {
  const known = recogniseLayout(sheet.header.headings, around.questionnaires);
  const { question, answer } = known;
  if (known.layout !== 'answers') return { sheet, known, key: [] };
  const { columns } = tallyColumns(sheet);
  const { person } = findPeople(columns, new Map(), around.today);
  const days = columns.filter(({ heading, values }) => datesIn(values, heading, around.today).mostly);
  const key = [...(person ? [person] : []), ...days].map(({ heading }) => heading);
  const places = new Map(sheet.header.headings.map((heading, index) => [heading, index]));
  const found = answerPlaces({ ...sheet, header: { ...sheet.header, places } }, { question, answer, key });
  if (!found) return { sheet, known: { ...known, layout: 'rows', question: null, answer: null }, key: [] };
  const spread = spreadAnswers(sheet, found);
  const asked = questionnaireOf(spread.questions, around.questionnaires);
  return { sheet: spread.sheet, known: { ...known, instrument: asked?.instrument ?? null, ids: asked?.ids ?? known.ids }, key };
}

function guessOf(tally: ColumnTally, { person, keys }: People, around: Around): Guess {
  const plain = { values: [], list: null, separator: null, comma: false };
  if (tally === person) return { ...plain, kind: 'person', doubts: [{ about: 'person', heading: tally.heading }] };
  if (keys.includes(tally)) return { ...plain, kind: 'key', doubts: [] };
  return guessKind(tally, around);
}

/** A row is of one unit: a second column of units divides rows in another way. */
function oneUnit(guess: Guess, tally: ColumnTally, units: readonly { tally: ColumnTally }[]): Guess {
  if (guess.kind !== 'unit' || units[0]?.tally === tally) return guess;
  return { ...guess, kind: 'code', values: tally.values.map(({ text }) => text).sort() };
}

/** The first column that tells every row apart; none when no single one does. */
function keyOf(keys: readonly ColumnTally[], rows: number): ColumnTally[] {
  return keys.filter(({ values, filled, more }) => filled === rows && (more || values.length === rows)).slice(0, 1);
}

function toColumn(id: string, { tally, guess, around }: { tally: ColumnTally; guess: Guess; around: Around }): SketchedColumn {
  const units = guess.kind === 'unit' ? tally.values.map(({ text }) => ({ found: text, unit: slug(text) })) : [];
  const unknown = units.filter(({ found }) => around.units?.find(found).length !== 1);
  return {
    id,
    heading: tally.heading,
    kind: guess.kind,
    values: guess.values,
    list: guess.list,
    separator: guess.separator,
    units: unknown,
    filled: tally.filled,
    different: tally.values.length,
  };
}

function unknownUnits({ values }: ColumnTally, { units }: Around): string[] {
  return values.map(({ text }) => text).filter((text) => units?.find(text).length !== 1);
}

function doubtsAbout(layout: LayoutId, columns: readonly SketchedColumn[], newUnits: string[]): Doubt[] {
  if (layout === 'aggregates') return [{ about: 'export-date' }, { about: 'origin' }];
  const has = (kind: SketchedColumn['kind']) => columns.find((column) => column.kind === kind);
  const unit = has('unit');
  return [
    { about: 'export-date' },
    { about: 'origin' },
    ...(has('person') ? [] : [{ about: 'no-person' } as const]),
    ...(unit ? [] : [{ about: 'no-unit' } as const]),
    ...(has('date') || has('period') ? [] : [{ about: 'no-date' } as const]),
    ...(unit && newUnits.length > 0 ? [{ about: 'unit', heading: unit.heading, unknown: newUnits } as const] : []),
  ];
}

function twiceIn({ header }: Sheet): Doubt[] {
  return header.twice.map(({ expected }) => ({ about: 'twice', heading: expected.headings[0] ?? expected.id }));
}

/** The name a layout has for a column. Its team may stand under any heading. */
function usualId(tally: ColumnTally, unit: ColumnTally | undefined, { ids, layout }: Recognised): string | null {
  const own = ids.get(tally.heading) ?? null;
  const isTeam = tally === unit && usualColumns[layout] !== undefined && ![...ids.values()].includes('team');
  return own === null && isTeam ? 'team' : own;
}

/** Short names of columns, each another, none a word that conditions use; the layout's own name where it has one. */
function uniqueIds(columns: readonly { heading: string; usual: string | null }[]): string[] {
  const taken = new Set<string>([...conditionWords, ...columns.flatMap(({ usual }) => usual ?? [])]);
  return columns.map(({ heading, usual }) => {
    if (usual !== null) return usual;
    const short = shortOf(heading);
    const others = Array.from({ length: 999 }, (_, i) => `${short}-${i + 2}`);
    const id = taken.has(short) ? others.find((name) => !taken.has(name))! : short;
    taken.add(id);
    return id;
  });
}

/** A heading that is a whole question becomes its first words. */
function shortOf(heading: string): string {
  const parts = slug(heading).split('-');
  return parts.slice(0, heading.length > 30 ? 5 : parts.length).join('-');
}

const unknownSource: DataSource = {
  id: 'onbekend', title: '', origin: '', referenceDate: null, files: [], layout: 'rows', row: null, person: null, key: [],
  about: 'persons', encoding: null, delimiter: null, sheet: null, location: 'file', columns: [], missing: {}, derived: [],
  roundedTo: null, at: { file: '', line: null },
}; // prettier-ignore
