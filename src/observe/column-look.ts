import { finding, type Finding } from '../findings/index.ts';
import { hasRows, type Column, type ColumnKind, type ColumnLook, type DataSource, type PersonalKind } from '../model/index.ts';
import { contactHeading, birthHeading, freeTextHeading, nameHeading, numberHeading } from '../model/personal.ts';
import { detectors } from '../personal/index.ts';
import type { Batch } from './csv.ts';
import type { Sheet } from './sheet.ts';
import { parseTyped, plain } from './typed.ts';

/** Different values of a column that are looked at: enough to know what it holds, however long the file. */
const mostValues = 5_000;
/** Below this many rows everything differs from everything. */
const fewestRows = 20;
const nobody = { words: new Set<string>(), mails: new Set<string>() };

/** What is remembered of a column while its rows go by: how often, never which. */
interface Look {
  heading: string;
  /** `null` when nobody described it. */
  column: Column | null;
  filled: number;
  values: Set<string>;
  /** Whether rows are about people: names of schools may all differ. */
  ofPeople: boolean;
  /** Values that a detector recognised, by its kind. */
  hits: Map<PersonalKind, number>;
  letters: number;
  capitals: number;
  spaced: number;
  longDigits: number;
  dates: number;
}

/** Kinds whose values may be printed as answers; the others are numbers, days, units, or never leave the engine. */
const printed: readonly ColumnKind[] = ['code', 'ordered', 'multiple', 'text', 'yes-no'];
/** A citizen number has no place in an export, whatever its column is called. */
const numbered: readonly ColumnKind[] = ['person', 'key'];

/** A day, with signs or as eight digits in the order of a calendar: `20250131`. */
const day = /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$)/;

/** A sheet that is looked at while it is read for the first time, and what was seen. */
export interface Watched {
  sheet: Sheet;
  findings(): Finding[];
}

/**
 * Looks for people in the columns of a sheet while its rows stream by: columns nobody described that look like numbers of
 * persons, names or free text, and values in described ones that nobody expects there. No value is kept after it.
 */
export function watchColumns(sheet: Sheet, source: DataSource): Watched {
  const looks = looksOf(sheet, source);
  let seen = false;
  const batches: Sheet['batches'] = (watcher) => {
    if (seen || looks.size === 0) return sheet.batches(watcher);
    seen = true;
    return lookedAt(sheet.batches(watcher), looks, sheet.header.record);
  };
  return { sheet: { ...sheet, batches }, findings: () => [...looks.values()].flatMap((look) => judge(look, sheet.path)) };
}

function looksOf({ header }: Sheet, { columns, about, layout }: DataSource): Map<number, Look> {
  const described = new Map(
    columns.flatMap((column) => (header.places.has(column.id) ? [[header.places.get(column.id)!, column]] : [])),
  );
  const doubles = new Set(header.twice.flatMap(({ places }) => places));
  const found = new Map<number, Look>();
  for (const [index, heading] of header.headings.entries()) {
    const column = described.get(index) ?? null;
    if (doubles.has(index) || (column && !printed.includes(column.kind) && !numbered.includes(column.kind))) continue;
    const counts = { filled: 0, letters: 0, capitals: 0, spaced: 0, longDigits: 0, dates: 0 };
    const ofPeople = about === 'persons' && hasRows({ layout });
    found.set(index, { heading, column, ofPeople, values: new Set(), hits: new Map(), ...counts });
  }
  return found;
}

function* lookedAt(batches: Iterable<Batch>, looks: Map<number, Look>, headerRecord: number): Generator<Batch> {
  let record = 0;
  for (const batch of batches) {
    for (const row of batch.rows) {
      if (record++ <= headerRecord) continue;
      for (const [index, look] of looks) see(look, row[index] ?? '');
    }
    yield batch;
  }
}

function see(look: Look, cell: string): void {
  if (cell === '' || look.values.size >= mostValues) return;
  const value = plain(cell).trim();
  if (value === '') return;
  look.filled++;
  if (look.values.has(value)) return;
  look.values.add(value);
  if (parseTyped(cell)?.kind === 'date' || day.test(value)) look.dates++;
  if (/\p{L}/u.test(value)) look.letters++;
  if (/^\p{Lu}\p{Ll}/u.test(value)) look.capitals++;
  if (/\S\s+\S/.test(value)) look.spaced++;
  if (/\d{5}/.test(value) && /^[\p{L}\d-]+$/u.test(value)) look.longDigits++;
  for (const kind of kindsFor(look.column)) if (isHit(kind, value)) look.hits.set(kind, (look.hits.get(kind) ?? 0) + 1);
}

/** Of names only those that begin as many people are called: every answer begins with a capital. */
function isHit(kind: PersonalKind, value: string): boolean {
  const found = detectors[kind].find(value, nobody);
  return kind === 'name' ? found.some(({ start, isFirst }) => start === 0 && isFirst) : found.some(({ sure }) => sure);
}

/** Answers that an author wrote down one by one she has read. */
function kindsFor(column: Column | null): readonly PersonalKind[] {
  if (column !== null && numbered.includes(column.kind)) return numbersOnly;
  return column !== null && (column.values.length > 0 || column.list !== null) ? inAnswers : allKinds;
}
const numbersOnly: readonly PersonalKind[] = ['bsn', 'national-number'];
const inAnswers: readonly PersonalKind[] = ['bsn', 'national-number', 'iban', 'phone', 'mail', 'address'];
const allKinds: readonly PersonalKind[] = [...inAnswers, 'name'];

function judge(look: Look, file: string): Finding[] {
  const { heading, column, filled } = look;
  if (filled === 0 || heading === '') return [];
  const at = { file, line: null, column: heading };
  if (column === null) {
    const looks = lookOf(look);
    return looks === null ? [] : [finding('TV-772', at, { column: heading, looks })];
  }
  const hits = [...look.hits].filter(([kind, count]) => isMeant(kind, count, look));
  const found = hits.map(([kind, count]) => finding('TV-773', at, { column: heading, kind, few: count * 2 < look.values.size }));
  const isOpen = column.kind === 'text' && column.values.length === 0;
  return [
    ...found,
    ...(isOpen && isDistinct(look) && look.letters * 2 > look.values.size ? [finding('TV-774', at, { column: heading })] : []),
  ];
}

/**
 * One in eleven of all nine-digit numbers passes as a citizen number, so most of a column must, unless it says it is one; and so must
 * most of what could be first names, for a house or a method can be called so.
 */
function isMeant(kind: PersonalKind, count: number, { values, heading }: Look): boolean {
  if (kind !== 'bsn' && kind !== 'national-number' && kind !== 'name') return true;
  return (kind !== 'name' && numberHeading.official.test(heading)) || (values.size >= 3 && count * 2 > values.size);
}

/** What a column nobody described looks like; `null` for something harmless. */
function lookOf(look: Look): ColumnLook | null {
  const { heading, values, hits } = look;
  const told: [RegExp, ColumnLook][] = [
    [birthHeading, 'birth-date'],
    [contactHeading, 'contact'],
    [numberHeading.official, 'person-number'],
    [numberHeading.any, 'person-number'],
    [nameHeading, 'name'],
    [freeTextHeading, 'free-text'],
  ];
  const byHeading = told.find(([pattern]) => pattern.test(heading))?.[1] ?? null;
  if (byHeading !== null) return byHeading;
  // Days such as 04-02-2024 pass for telephone numbers.
  if (look.dates * 2 > values.size) return null;
  const hit = [...hits].find(([kind, count]) => isMeant(kind, count, look))?.[0];
  if (hit)
    return hit === 'name' ? hit : hit === 'bsn' || hit === 'national-number' || hit === 'iban' ? 'person-number' : 'contact';
  if (!isDistinct(look)) return null;
  if (look.longDigits * 2 > values.size) return 'person-number';
  if (look.spaced * 2 > values.size && look.letters * 2 > values.size)
    return look.capitals * 10 > values.size * 9 && shortEnough(look) ? 'name' : 'free-text';
  return look.capitals * 2 > values.size ? 'name' : null;
}

/** Names have few words. */
function shortEnough({ values }: Look): boolean {
  return [...values].filter((value) => value.split(/\s+/).length <= 4).length * 10 > values.size * 9;
}

/** More than four in five rows say something nobody else says. */
function isDistinct({ values, filled, ofPeople }: Look): boolean {
  return ofPeople && filled >= fewestRows && values.size > filled * 0.8;
}
