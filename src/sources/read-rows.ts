import { finding, type Finding } from '../findings/index.ts';
import type { Column, DataSource, Definitions, Unit } from '../model/index.ts';
import { hasWhy } from '../observe/cells.ts';
import { createNewest } from '../observe/keys.ts';
import { problem } from '../observe/problems.ts';
import { absent, type Reading } from '../observe/reading.ts';
import { isMark } from '../observe/read-words.ts';
import type { FileReport } from '../observe/report.ts';
import { createTable, type Table, type TableColumn } from '../observe/table.ts';
import { engineColumns } from './engine-columns.ts';
import type { LayoutColumn, LayoutInput, LayoutOutput } from './layout.ts';

/** The described columns a file should have. */
export function columnsOf(source: DataSource, definitions: Definitions): LayoutColumn[] {
  return source.columns.map((column) => ({
    id: column.id,
    headings: column.headings,
    optional: mayComeAndGo(column, source, definitions),
    silent: column.usual ?? false,
    at: column.at,
  }));
}

/** A column that some years' exports lack is told; what identifies a row, or places it in a team and in time, may never lack. */
function mayComeAndGo(
  { id, kind, required }: Column,
  { id: source, person, key }: DataSource,
  { indicators }: Definitions,
): boolean {
  const dates = indicators.some((indicator) => indicator.source === source && indicator.period === id);
  return !required && !dates && id !== person && !key.includes(id) && kind !== 'unit';
}

/** Lays every row of the sheets in the engine, its cells read by what their columns hold; of rows with one key the newest. */
export async function readRows({ source, definitions, sheets, sink }: LayoutInput): Promise<LayoutOutput> {
  await sink.open({ source: source.id, columns: engineColumns(source) });
  const tables = sheets.map((sheet) => createTable(sheet, source.columns, { source, definitions }));
  const newest = source.key.length > 0 ? createNewest(source) : null;
  const files = new Map<Table, FileReport>();
  const persons = new Map<Table, PersonLook>();
  let number = 0;
  for (const table of newest ? [...tables].reverse() : tables) {
    newest?.prepare(table);
    const look = createPersonLook(table, source);
    const marks = createMarkLook(table);
    const check = createLifeCheck(table, source, definitions);
    let read = 0;
    for (const { rows: found, lines } of table.rows()) {
      const values: (string | null)[][] = [];
      for (let i = 0; i < found.length; i++) {
        read++;
        if (newest && !newest.isNewest(found[i]!)) continue;
        look.see(found[i]!);
        marks.see(found[i]!, lines[i]!);
        values.push(readRow(table, found[i]!, { line: lines[i]!, number: String(++number), check }));
      }
      await sink.append(values);
    }
    if (read === 0) table.report(problem('TV-334', {}), table.sheet.header.record + 1, null);
    marks.tell();
    persons.set(table, look);
    files.set(table, fileReport(table, { rows: read, doubles: newest?.dropped() ?? 0 }));
  }
  await sink.close();
  const findings = [
    ...tables.flatMap((table) => table.problems.findings()),
    ...(newest?.findings() ?? []),
    ...aboutPersons(persons),
  ];
  return { findings, aggregates: [], files: tables.map((table) => files.get(table)!), rows: number };
}

/** What a column this file lacks says of each row: it was not asked. */
const lacking: Reading = absent('not-asked');

interface RowOptions {
  line: number;
  number: string;
  check: LifeCheck;
}

function readRow(table: Table, row: string[], { line, number, check }: RowOptions): (string | null)[] {
  const values: (string | null)[] = [number];
  for (const described of table.columns) {
    const reading = described.index === null ? lacking : described.read(row[described.index] ?? '');
    if (reading.problem) table.report(reading.problem, line, described);
    values.push(reading.value);
    if (hasWhy(described.column)) values.push(reading.value === null ? (reading.why ?? 'unknown') : null);
  }
  check(values, line);
  return values;
}

function fileReport({ sheet, counts }: Table, { rows: read, doubles }: { rows: number; doubles: number }): FileReport {
  const { path, kind, encoding, delimiter, name } = sheet;
  return { path, kind, encoding, delimiter, sheet: name, rows: read, doubles, ...counts };
}

/** Tells rows that lie outside the life of their unit. */
type LifeCheck = (values: readonly (string | null)[], line: number) => void;

function createLifeCheck(table: Table, source: DataSource, { organisation, indicators }: Definitions): LifeCheck {
  const lives = new Map(organisation.units.flatMap((unit) => (unit.from || unit.until ? [[unit.id, unit] as const] : [])));
  const columns = engineColumns(source).map(({ name }) => name);
  const unit = source.columns.find(({ kind }) => kind === 'unit');
  const used = new Set(indicators.filter((indicator) => indicator.source === source.id).map(({ period }) => period));
  const dated = table.columns.filter(({ column }) => used.has(column.id));
  if (!unit || lives.size === 0 || dated.length === 0) return () => {};
  const place = columns.indexOf(unit.id);
  const places = dated.map((described) => ({ described, at: columns.indexOf(described.column.id) }));
  const nameOf = (id: string | null) => organisation.units.find((other) => other.id === id)?.name ?? id;
  return (values, line) => {
    const life = lives.get(values[place] ?? '');
    if (!life) return;
    for (const { described, at } of places) {
      if (!outside(values[at] ?? null, life, described)) continue;
      const params = { unit: life.name, from: life.from, until: life.until, next: nameOf(life.mergedInto) };
      table.report(problem('TV-356', params), line, described);
    }
  };
}

/** A period is known by its first day, which may lie before a unit that began halfway. */
function outside(day: string | null, { from, until }: Unit, { column }: TableColumn): boolean {
  if (day === null) return false;
  return (until !== null && day > until) || (from !== null && day < from && column.kind !== 'period');
}

/** In a column with only crosses an empty cell may well mean no: it is counted as unknown, and told. */
function createMarkLook(table: Table): { see(row: readonly string[], line: number): void; tell(): void } {
  let looks = table.columns
    .filter(({ column, index }) => column.kind === 'yes-no' && index !== null && !('' in column.translate))
    .map((described) => ({ described, index: described.index!, marked: false, empty: 0 }));
  return {
    see(row, line) {
      for (const look of looks) {
        const cell = row[look.index] ?? '';
        if (cell === '') look.empty ||= line;
        else if (isMark(cell)) look.marked = true;
        else looks = looks.filter((other) => other !== look);
      }
    },
    tell() {
      for (const { described, marked, empty } of looks)
        if (marked && empty > 0) table.report(problem('TV-366', {}), empty, described);
    },
  };
}

/** Whether the numbers of persons in a file start with zeros: Excel takes them away, and one person becomes two. */
interface PersonLook {
  see(row: readonly string[]): void;
  zeros: boolean;
  /** Every number seen consists of digits and starts with another digit. */
  bare: boolean;
}

function createPersonLook(table: Table, source: DataSource): PersonLook {
  const index = table.columns.find(({ column }) => column.id === source.person)?.index ?? null;
  const look: PersonLook = { see: () => {}, zeros: false, bare: false };
  if (index === null) return look;
  let other = false;
  look.see = (row) => {
    const cell = row[index] ?? '';
    const first = cell.charCodeAt(0) === 0 ? cell.charCodeAt(2) : cell.charCodeAt(0);
    if (first === 48) look.zeros = true;
    else if (first < 48 || first > 57) other = true;
    look.bare = !other && !look.zeros;
  };
  return look;
}

function aboutPersons(looks: Map<Table, PersonLook>): Finding[] {
  const paths = (wanted: (look: PersonLook) => boolean) =>
    [...looks].filter(([, look]) => wanted(look)).map(([{ sheet }]) => sheet.path);
  const [zeros, bare] = [paths((look) => look.zeros), paths((look) => look.bare)];
  const [file] = bare;
  return zeros.length > 0 && file !== undefined ? [finding('TV-368', { file, line: null }, { with: zeros, without: bare })] : [];
}
