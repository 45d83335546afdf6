import { finding, type Finding } from '../findings/index.ts';
import type { AggregateRow, Arrived, Cell } from '../model/index.ts';
import { momentsOf } from '../statistics/moments.ts';
import type { Importing } from './imported.ts';
import { exactOf, knownOf } from './known.ts';

/** What a start and an end are called in files of counted figures. */
const moments = { start: 'begin', end: 'eind' } as const;

/**
 * Starts and ends that were counted elsewhere, as cells of pairs: means and spreads as they were printed, from which an effect
 * follows. How start and end hang together was not printed, so there is no interval. Only where both are about as many, for else
 * they are not the same people.
 */
export function importPairs(rows: readonly AggregateRow[], importing: Importing): { cells: Cell[]; findings: Finding[] } {
  const blocks = [...Map.groupBy(rows, (row) => [row.unit, row.period].join('\t')).values()];
  const read = blocks.map((block) => importBlock(block, importing));
  return { cells: read.flatMap(({ cells }) => cells), findings: read.flatMap(({ findings }) => findings) };
}

function importBlock(block: readonly AggregateRow[], { indicator, sources }: Importing): { cells: Cell[]; findings: Finding[] } {
  const [start, end] = [moments.start, moments.end].map((moment) => block.find((row) => row.moment === moment));
  const first = start ?? end ?? block[0];
  if (!first) return { cells: [], findings: [] };
  const at = { indicator: indicator.id, unit: first.unit, period: first.period };
  if (!start || !end) return { cells: [], findings: [finding('TV-432', first.at, at)] };
  const rounding = sources.find(({ id }) => id === first.source)?.roundedTo ?? null;
  const [n, other] = [exactOf(knownOf(start.n, rounding)), exactOf(knownOf(end.n, rounding))];
  if (n !== null && other !== null && n !== other)
    return { cells: [], findings: [finding('TV-431', end.at, { ...at, start: n, end: other })] };
  return { cells: [pairedCell(start, end, { indicator, n })], findings: [] };
}

function pairedCell(
  start: AggregateRow,
  end: AggregateRow,
  { indicator, n }: { indicator: Importing['indicator']; n: number | null },
): Cell {
  const [mean, sd, last, lastSd] = [start.mean, start.sd, end.mean, end.sd].map(valueOf);
  const decimals = start.mean.kind === 'value' ? start.mean.decimals : 0;
  const sums = n !== null && mean != null ? momentsOf(n, mean, sd ?? 0) : null;
  return {
    indicator: indicator.id,
    version: indicator.version,
    unit: start.unit,
    period: start.period,
    part: null,
    series: null,
    category: null,
    n,
    persons: n,
    sum: sums?.sum ?? null,
    sumSquares: sd == null ? null : (sums?.sumSquares ?? null),
    range: n === null ? { low: 0, high: null } : null,
    imported: {
      mean: mean ?? null,
      sd: sd ?? null,
      end: last == null ? null : { mean: last, sd: lastSd ?? null },
      percentage: null,
      decimals,
      from: start.from,
      until: end.until,
    },
  };
}

const valueOf = (arrived: Arrived): number | null => (arrived.kind === 'value' ? arrived.value : null);
