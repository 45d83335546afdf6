import { grains, type Column, type Definitions, type DataSource, type Grain } from '../model/index.ts';
import type { Batch } from './csv.ts';
import { createMissingWords } from './missing.ts';
import { evidence, type DotMeaning } from './numbers.ts';
import { createCellReader, type CellReader } from './cells.ts';
import { createProblems, type CellProblem, type Problems } from './problems.ts';
import type { ReadingContext } from './reading.ts';
import { cleanRows, type RowCounts } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { tidy } from './text.ts';

/** One file of a source on its way: its sheet, a reader per column, and what is found wrong in it. */
export interface Table {
  sheet: Sheet;
  problems: Problems;
  counts: RowCounts;
  columns: TableColumn[];
  /** The rows of data; `silent` when they are read for another purpose and nothing need be said again. */
  rows(silent?: boolean): Generator<Batch>;
  report(found: CellProblem, line: number, column: TableColumn | null): void;
  /** What the other cells of a column prove about its dots. */
  settle(column: Column): DotMeaning | 'conflict';
}

/** A described column in one file. */
export interface TableColumn {
  column: Column;
  /** Place in the file, from 0; `null` when this file does not have it. */
  index: number | null;
  heading: string;
  read: CellReader;
}

/** Prepares a file's sheet for reading these columns. */
export function createTable(
  sheet: Sheet,
  columns: readonly Column[],
  { source, definitions }: { source: DataSource; definitions: Definitions },
): Table {
  const problems = createProblems(sheet.path, sheet.kind === 'workbook');
  const counts = { empty: 0, totals: 0, notes: 0 };
  const settled = new Map<string, DotMeaning | 'conflict'>();
  const settleOnce = (column: Column) => {
    if (!settled.has(column.id)) settled.set(column.id, settle(table, column));
    return settled.get(column.id) ?? null;
  };
  const context: ReadingContext = {
    source,
    definitions,
    missing: createMissingWords(source),
    serialShift: sheet.serialShift,
    settle: settleOnce,
    grainOf: (column) => finestGrain(column, source, definitions),
  };
  const described = columns.map((column): TableColumn => {
    const index = sheet.header.places.get(column.id) ?? null;
    return {
      column,
      index,
      heading: index === null ? column.headings[0]! : sheet.header.headings[index]!,
      read: createCellReader(column, context),
    };
  });
  const wordColumns = described.flatMap(({ index, column }) => (index === null || isNumeric(column) ? [] : [index]));
  const timeColumns = described.flatMap(({ index, column }) => (index === null || !isTime(column) ? [] : [index]));
  const isKnown = (label: string, index: number) =>
    knows(
      described.find((candidate) => candidate.index === index),
      label,
    );
  const table: Table = {
    sheet,
    problems,
    counts,
    columns: described,
    settle: settleOnce,
    rows: (silent = false) =>
      cleanRows({
        sheet,
        isKnown,
        wordColumns,
        timeColumns,
        problems: silent ? null : problems,
        counts: silent ? { empty: 0, totals: 0, notes: 0 } : counts,
      }),
    report: (found, line, column) =>
      problems.add(found, { line, heading: column?.heading ?? null, index: column?.index ?? null }),
  };
  return table;
}

const isNumeric = ({ kind }: Column) => kind === 'number' || kind === 'integer';

const isTime = ({ kind }: Column) => kind === 'date' || kind === 'period';

/** Whether a label is an answer its column can have: then its row is data, whatever the label looks like. */
function knows(described: TableColumn | undefined, label: string): boolean {
  if (!described) return false;
  const { kind, values, list } = described.column;
  const telling = kind === 'unit' || kind === 'date' || kind === 'period' || values.length > 0 || list !== null;
  const reading = telling ? described.read(label) : null;
  return reading !== null && reading.value !== null && reading.problem === null;
}

/** What the other cells of a column prove about its dots; both is a conflict. */
function settle(table: Table, { id }: Column): DotMeaning | 'conflict' {
  const index = table.sheet.header.places.get(id);
  if (index === undefined) return null;
  let proof: DotMeaning = null;
  for (const { rows } of table.rows(true))
    for (const row of rows) {
      const next = evidence(tidy(row[index] ?? ''));
      if (next !== null && proof !== null && next !== proof) return 'conflict';
      proof = next ?? proof;
    }
  return proof;
}

/** The finest period that figures over a source ask of a date or period column; `null` when none use it. */
export function finestGrain(column: Column, source: DataSource, { indicators, organisation }: Definitions): Grain | null {
  const asked = indicators.filter((indicator) => indicator.source === source.id && indicator.period === column.id);
  const wanted = asked.map((indicator) => grains.indexOf(indicator.basePeriod ?? organisation.basePeriod));
  return wanted.length === 0 ? null : grains[Math.min(...wanted)]!;
}
