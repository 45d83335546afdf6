import { finding, type Finding } from '../findings/index.ts';
import {
  category,
  type AggregateRow,
  type Arrived,
  type Cell,
  type DataSource,
  type ImportedFigure,
  type Indicator,
  type Organisation,
} from '../model/index.ts';
import { momentsOf } from '../statistics/moments.ts';
import { countsFor, exactOf, knownOf, minus, printedFigure, within, type Known } from './known.ts';
import { sumParents } from './parents.ts';

export interface Importing {
  indicator: Indicator;
  /** The files the figures may have come from: each has its own rounding. */
  sources: readonly DataSource[];
  organisation: Organisation;
}

/**
 * Figures that were counted elsewhere, as cells. Exact numbers become counts like our own; hidden ones stay unknown; rounded ones
 * and printed percentages become ranges, and what was printed is kept to be repeated. A percentage that its own numbers contradict
 * is found and not shown. A unit above that the file does not name is added up only when everything below it is exact.
 */
export function importCells(rows: readonly AggregateRow[], importing: Importing): { cells: Cell[]; findings: Finding[] } {
  const blocks = Map.groupBy(rows, (row) => [row.unit, row.period, row.moment ?? ''].join('\t'));
  const read = [...blocks.values()].map((block) => importBlock(block, importing));
  const cells = read.flatMap((block) => block.cells);
  return { cells: [...cells, ...sumParents(cells, importing)], findings: read.flatMap((block) => block.findings) };
}

interface Read {
  cells: Cell[];
  findings: Finding[];
}

function importBlock(rows: readonly AggregateRow[], importing: Importing): Read {
  const [first] = rows;
  if (!first) return { cells: [], findings: [] };
  const whole = rows.find((row) => row.category === null) ?? null;
  const named = rows.filter((row) => row.category !== null);
  const { indicator } = importing;
  const size = sizeOf(whole, named, { indicator, roundedTo: roundingOf(first, importing) });
  if (size === null) return { cells: [], findings: [] };
  const isShare = indicator.measure === 'share' || indicator.measure === 'response';
  const parts = named.map((row) => ({ row, ...partOf(row, size, importing), name: row.category ?? '' }));
  const own =
    isShare && whole && !named.some((row) => row.category === category.yes)
      ? yesAndNo(whole, size, importing)
      : { cells: [], findings: [] };
  const figure = whole && !isShare ? printedFigure(whole, { percentage: true }) : spanOf(whole);
  const cells = [
    importedCell(whole ?? first, size, { importing, name: null, imported: figure }),
    ...parts.map(({ row, known, name, imported }) => importedCell(row, known, { importing, name, imported })),
    ...own.cells,
  ];
  return {
    cells: cells.map((cell) => withMoments(cell)),
    findings: [...parts.flatMap((part) => part.findings), ...own.findings],
  };
}

/** To what multiples the file of a row was rounded; `null` when it was not. */
function roundingOf({ source }: AggregateRow, { sources }: Importing): number | null {
  return sources.find(({ id }) => id === source)?.roundedTo ?? null;
}

/** First and last day, when a unit measured in other weeks than the period. */
function spanOf(whole: AggregateRow | null): ImportedFigure | null {
  if (!whole || (whole.from === null && whole.until === null)) return null;
  return { mean: null, sd: null, percentage: null, decimals: 0, from: whole.from, until: whole.until };
}

/** How many a block is about: as its own line says, else as its categories say together. `null` when it does not apply. */
function sizeOf(
  whole: AggregateRow | null,
  named: readonly AggregateRow[],
  { indicator, roundedTo }: { indicator: Indicator; roundedTo: number | null },
): Known | null {
  if (whole) {
    if (whole.n.kind === 'not-applicable') return null;
    const amount: Arrived = indicator.measure === 'number' && whole.numerator.kind !== 'none' ? whole.numerator : whole.n;
    return knownOf(amount, roundedTo) ?? unknownSize;
  }
  const based = named.find((row) => isBased(row));
  if (based?.n.kind === 'not-applicable') return null;
  if (based) return knownOf(based.n, roundedTo) ?? unknownSize;
  const counts = named.map((row) => exactOf(knownOf(row.n, roundedTo)));
  return counts.every((count) => count !== null)
    ? { n: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0), range: null }
    : unknownSize;
}

const unknownSize: Known = { n: null, range: { low: 0, high: null } };

/** Whether the `n` of a category's line is that of the whole: when it also says how many, or which percentage, are in it. */
function isBased({ numerator, percentage }: AggregateRow): boolean {
  return numerator.kind !== 'none' || percentage.kind !== 'none';
}

interface Part {
  known: Known;
  imported: ImportedFigure | null;
  findings: Finding[];
}

/**
 * How many a line says are in its category. A number goes before a percentage; where they disagree `observe` has said so, and the
 * percentage is left out. A percentage that no number of the whole gives is found here.
 */
function partOf(row: AggregateRow, size: Known, importing: Importing): Part {
  const { indicator } = importing;
  const roundedTo = roundingOf(row, importing);
  const said = isBased(row) ? knownOf(row.numerator, roundedTo) : (knownOf(row.n, roundedTo) ?? unknownSize);
  const { percentage } = row;
  const [count, n] = [exactOf(said), exactOf(size)];
  if (count !== null && n !== null && count > n) return { known: within(unknownSize, size), imported: null, findings: [] };
  if (percentage.kind !== 'value')
    return { known: within(said ?? unknownSize, size), imported: printedFigure(row, { percentage: false }), findings: [] };
  const { value: printed, decimals } = percentage;
  const allowed = n === null ? null : countsFor(printed, decimals, n);
  const impossible = n !== null && allowed === null && count === null;
  const at = { indicator: indicator.id, unit: row.unit, period: row.period };
  const agrees = n === null || (allowed !== null && (count === null || holds(allowed, count)));
  const known = count !== null ? { n: count, range: null } : within(said ?? allowed ?? unknownSize, size);
  return {
    known,
    imported: printedFigure(row, { percentage: agrees && (count === null || n === null) }),
    findings: impossible ? [finding('TV-418', row.at, { ...at, n, printed, decimals })] : [],
  };
}

function holds({ n, range }: Known, count: number): boolean {
  return range ? range.low <= count && count <= (range.high ?? Infinity) : n === count;
}

/** A share's line holds the numerator: yes, and what is left is no. */
function yesAndNo(row: AggregateRow, size: Known, importing: Importing): Read {
  const { known, imported, findings } = partOf({ ...row, numerator: row.numerator, category: category.yes }, size, importing);
  if (row.numerator.kind === 'none' && row.percentage.kind === 'none') return { cells: [], findings: [] };
  const cells = [
    importedCell(row, known, { importing, name: category.yes, imported }),
    importedCell(row, minus(size, known), { importing, name: category.no, imported: null }),
  ];
  return { cells, findings };
}

function importedCell(
  row: AggregateRow,
  { n, range }: Known,
  { importing, name, imported }: { importing: Importing; name: string | null; imported: ImportedFigure | null },
): Cell {
  return {
    indicator: importing.indicator.id,
    version: importing.indicator.version,
    unit: row.unit,
    period: row.period,
    part: null,
    series: row.moment,
    category: name,
    n,
    persons: n,
    sum: null,
    sumSquares: null,
    range,
    imported,
  };
}

/** Sums behind a printed mean, when n is exact: to combine, never to show. */
function withMoments(cell: Cell): Cell {
  const { mean = null, sd = null } = cell.imported ?? {};
  if (cell.n === null || cell.range !== null || mean === null) return cell;
  const { sum, sumSquares } = momentsOf(cell.n, mean, sd ?? 0);
  return { ...cell, sum, sumSquares: sd === null ? null : sumSquares };
}
