import { category, classLabels, type Cell, type Indicator, type SeriesPlan } from '../model/index.ts';
import type { Planned } from './grouping-sql.ts';

/** A line as a grouping answers it: unit, period, category, n, persons, Σx, Σx². */
export type Line = readonly (string | null)[];

/** What the lines of one grouping are about. */
export interface About {
  indicator: Indicator;
  plan: SeriesPlan;
  part: string | null;
}

/** A line of the engine as a cell. Data that say nothing of persons count rows instead. */
export function cellOf(line: Line, { indicator, plan, part }: About): Cell {
  const [unit, period, named, n, persons, sum, squares, ...pairs] = line;
  // Of unique persons the persons are what is counted; rows of nobody are none.
  const rows = numberOf(plan.combine === 'overlap' ? persons : n) ?? 0;
  return {
    indicator: indicator.id,
    version: indicator.version,
    unit: unit ?? '',
    period: period ?? '',
    part,
    series: plan.series,
    category: named ?? null,
    n: rows,
    persons: numberOf(persons) ?? rows,
    ...(pairs.length > 0 ? sumsOf(pairs, plan) : { sum: numberOf(sum), sumSquares: numberOf(squares) }),
    range: null,
    imported: null,
  };
}

/** Sums of pairs; none when no pair has both values. Of scores the start's own are those of the block; z are on another scale. */
function sumsOf(line: readonly (string | null)[], { series }: SeriesPlan): Pick<Cell, 'sum' | 'sumSquares' | 'pairs'> {
  const [n, sumX, sumY, sumXX, sumYY, sumXY] = line.map((text) => numberOf(text));
  if (!n || sumX == null || sumY == null || sumXX == null || sumYY == null || sumXY == null)
    return { sum: null, sumSquares: null, pairs: null };
  const pairs = { n, sumX, sumY, sumXX, sumYY, sumXY };
  return series === null ? { sum: sumX, sumSquares: sumXX, pairs } : { sum: null, sumSquares: null, pairs };
}

/** Exact text to number: the engine adds up decimals exactly, so `1.0000` is 1. */
function numberOf(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text);
}

/** Numeric categories without the zeros of the engine: `3.0000` is `3`. */
export function plainCategory(named: string | null, { by, plan }: Planned): string | null {
  const isNumeric = by?.type === 'decimal' && plan.category.kind === 'column' && named !== null;
  return isNumeric && !Number.isNaN(Number(named)) ? String(Number(named)) : named;
}

/** Zero for every answer of a closed list that nobody gave in a block that has rows: nobody is an answer too. */
export function withZeros(wholes: readonly Cell[], parts: readonly Cell[], expected: readonly string[]): Cell[] {
  const found = new Set(parts.map((cell) => cellPlace(cell, cell.category)));
  const zeros = wholes.flatMap((whole) =>
    expected.filter((name) => !found.has(cellPlace(whole, name))).map((name): Cell => nobody(whole, name)),
  );
  return [...wholes, ...parts, ...zeros];
}

function nobody({ pairs: _, behind: __, ...whole }: Cell, name: string): Cell {
  return { ...whole, category: name, n: 0, persons: 0, sum: null, sumSquares: null };
}

function cellPlace({ unit, period }: Cell, named: string | null): string {
  return `${unit}/${period}/${named}`;
}

/** The categories that a plan always has: yes and no, or the words of a closed list. */
export function expectedCategories({ plan, by }: Planned): string[] {
  if (plan.category.kind === 'numerator') return [category.yes, category.no];
  if (plan.category.kind === 'made') return [...plan.category.values];
  // Classes as they are shown always stand there; the fine ones inside a duration need not.
  if (plan.category.kind === 'classes') return plan.value === null ? classLabels(plan.category.bounds) : [];
  return plan.category.kind === 'none' ? [] : (by?.values ?? []);
}

/** One order for all cells, whatever the engine and its threads: by key. */
export function sortCells(cells: readonly Cell[]): Cell[] {
  const key = (cell: Cell) =>
    [cell.indicator, cell.part ?? '', cell.series ?? '', cell.unit, cell.period, cell.category ?? ''].join('\t');
  return cells
    .map((cell) => ({ cell, key: key(cell) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ cell }) => cell);
}
