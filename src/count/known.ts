import type { AggregateRow, Arrived, ImportedFigure } from '../model/index.ts';

/** A number that came from elsewhere: exact, or only known to lie in a range. */
export interface Known {
  n: number | null;
  range: { low: number; high: number | null } | null;
}

const nothing: Known = { n: null, range: { low: 0, high: null } };

/**
 * What an arrived figure says: exactly so many; a multiple of `roundedTo` that was rounded, so a range around it (a half may have
 * gone either way); or a sign that it is hidden: unknown, never zero. `null` when the file says nothing of it.
 */
export function knownOf(arrived: Arrived, roundedTo: number | null): Known | null {
  if (arrived.kind === 'hidden') return nothing;
  if (arrived.kind !== 'value') return null;
  const half = (roundedTo ?? 0) / 2;
  return between(Math.max(0, Math.ceil(arrived.value - half)), Math.floor(arrived.value + half), arrived.value);
}

/** A range, or the one number that is left in it. */
function between(low: number, high: number, n: number | null): Known {
  if (low === high) return { n: low, range: null };
  return low > high ? { n, range: null } : { n, range: { low, high } };
}

/** Whole numbers of `n` that print as a percentage; `null` when there is none. (low = ⌈n(p − h)/100⌉, high = ⌊n(p + h)/100⌋, h half a last digit.) */
export function countsFor(percentage: number, decimals: number, n: number): Known | null {
  const half = 0.5 * 10 ** -decimals + 1e-9;
  const [low, high] = [
    Math.max(0, Math.ceil((n * (percentage - half)) / 100)),
    Math.min(n, Math.floor((n * (percentage + half)) / 100)),
  ];
  return low > high ? null : between(low, high, null);
}

/** What is left of the whole: exact when both are, else the range that both allow. */
export function minus(whole: Known, part: Known): Known {
  if (whole.n !== null && part.n !== null && !whole.range && !part.range) return { n: whole.n - part.n, range: null };
  const [all, some] = [limits(whole), limits(part)];
  return {
    n: null,
    range: {
      low: some.high === null ? 0 : Math.max(0, all.low - some.high),
      high: all.high === null ? null : all.high - some.low,
    },
  };
}

/** A part of a whole is no larger than the whole. */
export function within(part: Known, whole: Known | null): Known {
  const top = whole ? limits(whole).high : null;
  if (part.range === null || top === null || (part.range.high ?? Infinity) <= top) return part;
  return { n: part.n, range: { low: part.range.low, high: top } };
}

function limits({ n, range }: Known): { low: number; high: number | null } {
  return range ?? { low: n ?? 0, high: n };
}

/** The exact number, or none. */
export function exactOf(known: Known | null): number | null {
  return known && known.range === null ? known.n : null;
}

/** What was printed, when it must be repeated as it stood; `null` when nothing of it is needed. */
export function printedFigure(row: AggregateRow, keep: { percentage: boolean }): ImportedFigure | null {
  const value = (arrived: Arrived) => (arrived.kind === 'value' ? arrived : null);
  const [mean, sd] = [value(row.mean), value(row.sd)];
  const percentage = keep.percentage ? value(row.percentage) : null;
  if (!mean && !sd && !percentage && row.from === null && row.until === null) return null;
  return {
    mean: mean?.value ?? null,
    sd: sd?.value ?? null,
    percentage: percentage?.value ?? null,
    decimals: (mean ?? percentage ?? sd)?.decimals ?? 0,
    from: row.from,
    until: row.until,
  };
}
