import type { AggregateRow, Column, ColumnKind, DataSource, Definitions } from '../model/index.ts';
import { checkFigures } from '../observe/figure-checks.ts';
import { createFigureReader, type FigureReader } from '../observe/figures.ts';
import { createIndicatorReader, createSpanReader } from '../observe/figure-keys.ts';
import { problem } from '../observe/problems.ts';
import type { FileReport } from '../observe/report.ts';
import { createTable, type Table, type TableColumn } from '../observe/table.ts';
import { fold, tidy } from '../observe/text.ts';
import { plain } from '../observe/typed.ts';
import type { Layout, LayoutInput, LayoutOutput } from './layout.ts';

/** What each column of already counted figures holds, with the headings under which it is known. */
const known = {
  eenheid: { kind: 'unit', headings: ['eenheid', 'team', 'afdeling'], optional: false },
  van: { kind: 'date', headings: ['van', 'vanaf', 'begin'], optional: true },
  tot: { kind: 'date', headings: ['tot', 'tot en met', 't/m'], optional: true },
  periode: { kind: 'text', headings: ['periode'], optional: true },
  indicator: { kind: 'text', headings: ['indicator'], optional: false },
  categorie: { kind: 'text', headings: ['categorie', 'antwoord'], optional: true },
  moment: { kind: 'text', headings: ['moment', 'meetmoment'], optional: true },
  n: { kind: 'integer', headings: ['n', 'noemer'], optional: true },
  teller: { kind: 'integer', headings: ['teller'], optional: true },
  percentage: { kind: 'number', headings: ['percentage', '%', 'procent'], optional: true },
  gemiddelde: { kind: 'number', headings: ['gemiddelde', 'gem.'], optional: true },
  sd: { kind: 'number', headings: ['sd', 'standaarddeviatie', 'standaardafwijking'], optional: true },
} as const satisfies Record<string, { kind: ColumnKind; headings: string[]; optional: boolean }>;
type Known = keyof typeof known;
const ids = Object.keys(known) as Known[];

const figureIds = ['n', 'teller', 'percentage', 'gemiddelde', 'sd'] as const;

/** The lowest and the highest value are always the value of one person: they are not taken. */
const extremes = ['min', 'min.', 'minimum', 'laagste', 'max', 'max.', 'maximum', 'hoogste', 'range', 'bereik'];

/** Figures counted elsewhere: unit, period, indicator, category, moment, and what was printed of them. */
export const aggregates: Layout = {
  id: 'aggregates',
  expected: (source) => ids.map((id) => ({ id, headings: columnOf(id, source).headings, optional: known[id].optional })),
  refuses: (heading) => extremes.includes(fold(heading)),
  read: readAggregates,
};

/** The author's own description of a column goes before ours; what it does not say is as usual. */
function columnOf(id: Known, source: DataSource): Column {
  const own = source.columns.find((column) => column.id === id);
  const usual: Column = {
    id,
    headings: [...known[id].headings],
    kind: known[id].kind,
    values: [],
    translate: {},
    list: null,
    separator: ';',
    required: false,
    dot: null,
    at: source.at,
  };
  return own ? { ...usual, headings: own.headings, translate: own.translate, dot: own.dot } : usual;
}

async function readAggregates({ source, definitions, sheets }: LayoutInput): Promise<LayoutOutput> {
  const output: LayoutOutput = { findings: [], aggregates: [], files: [], rows: 0 };
  const seen = new Map<string, { file: string; line: number }>();
  for (const sheet of sheets) {
    const table = createTable(
      sheet,
      ids.map((id) => columnOf(id, source)),
      { source, definitions },
    );
    const read = createRowReader(table, source, definitions);
    let count = 0;
    for (const { rows, lines } of table.rows())
      for (const [i, row] of rows.entries()) {
        count++;
        const found = read(row, lines[i]!);
        if (found && isFirst(found, seen, table)) output.aggregates.push(found);
      }
    if (count === 0) table.report(problem('TV-334', {}), sheet.header.record + 1, null);
    output.findings.push(...table.problems.findings());
    output.files.push(fileReport(table, count));
  }
  return { ...output, rows: output.aggregates.length };
}

function fileReport({ sheet: { path, kind, encoding, delimiter, name }, counts }: Table, rows: number): FileReport {
  return { path, kind, encoding, delimiter, sheet: name, rows, doubles: 0, ...counts };
}

/** The same figure twice is refused: nobody can say which of the two is right. */
function isFirst(row: AggregateRow, seen: Map<string, { file: string; line: number }>, table: Table): boolean {
  const key = [row.unit, row.period, row.indicator, row.category ?? '', row.moment ?? ''].map(fold).join('\u0001');
  const line = row.at.line ?? 0;
  const before = seen.get(key);
  if (!before) seen.set(key, { file: row.at.file, line });
  else table.report(problem('TV-386', { other: before.line, file: before.file }), line, null);
  return !before;
}

/** Reads one line of figures; `null` when it cannot be placed, which has been told then. */
function createRowReader(
  table: Table,
  source: DataSource,
  definitions: Definitions,
): (row: readonly string[], line: number) => AggregateRow | null {
  const columns = new Map(table.columns.map((described) => [described.column.id as Known, described]));
  const figures = figureReaders(table, source, columns);
  const span = createSpanReader(table, definitions.organisation, columns);
  const indicatorOf = createIndicatorReader(definitions, columns.get('indicator')!);
  const textOf = createTextReader(columns);
  return (row, line) => {
    const cell = (id: Known) => cellOf(row, columns.get(id)!);
    const unit = readKey(table, cell('eenheid'), { described: columns.get('eenheid')!, line });
    const indicator = indicatorOf(cell('indicator'));
    if (indicator.problem) table.report(indicator.problem, line, columns.get('indicator')!);
    const when = span({ cell, line, indicator: indicator.found });
    const figure = (id: keyof typeof figures) => figures[id](cell(id), line);
    const arrived = {
      n: figure('n'),
      numerator: figure('teller'),
      percentage: figure('percentage'),
      mean: figure('gemiddelde'),
      sd: figure('sd'),
    };
    if (figureIds.every((id) => tidy(plain(cell(id))) === '')) table.report(problem('TV-389', {}), line, null);
    if (unit === null || indicator.found === null || when === null) return null;
    const words = { category: textOf('categorie', cell('categorie')), moment: textOf('moment', cell('moment')) };
    const found: AggregateRow = {
      source: source.id,
      indicator: indicator.found.id,
      unit,
      ...when,
      ...words,
      ...arrived,
      at: { file: table.sheet.path, line },
    };
    checkFigures(found, {
      source,
      indicator: indicator.found,
      report: (problemFound, id) => table.report(problemFound, line, columns.get(id as Known) ?? null),
    });
    return found;
  };
}

function cellOf(row: readonly string[], { index }: TableColumn): string {
  return index === null ? '' : (row[index] ?? '');
}

function readKey(table: Table, cell: string, { described, line }: { described: TableColumn; line: number }): string | null {
  const reading = described.read(cell);
  if (reading.problem) table.report(reading.problem, line, described);
  return reading.value;
}

function figureReaders(table: Table, source: DataSource, columns: Map<Known, TableColumn>) {
  const reader = (id: Known): FigureReader => createFigureReader(table, source, columns.get(id)!);
  return {
    n: reader('n'),
    teller: reader('teller'),
    percentage: reader('percentage'),
    gemiddelde: reader('gemiddelde'),
    sd: reader('sd'),
  };
}

/** Categories and moments are the author's own words, after translation; an empty cell is the whole. */
function createTextReader(columns: Map<Known, TableColumn>): (id: Known, cell: string) => string | null {
  return (id, cell) => {
    const text = tidy(plain(cell));
    const { translate } = columns.get(id)!.column;
    return text === '' ? null : (translate[text] ?? text);
  };
}
