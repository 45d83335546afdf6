import type { MeasureId } from './indicator.ts';

/**
 * What leaves the engine, and nothing finer: one block (indicator × unit × period × series) and category, with its
 * moments. `category: null` is the whole block; its `persons` are unique persons, so they are not the sum of the parts.
 */
export interface Cell {
  indicator: string;
  version: string;
  unit: string;
  period: string;
  /** Value of a grouping (`gemeente=Den Haag`) when the block is about a part; `null` for the whole unit. */
  part: string | null;
  /** What the categories are of: a breakdown's column, an item, a moment; `null` for the indicator's own categories. */
  series: string | null;
  category: string | null;
  /** Rows (trajectories, lists, reports). `null` when the figure arrived hidden: unknown, never zero. */
  n: number | null;
  /** Unique persons; equals `n` when the data say nothing of persons. */
  persons: number | null;
  /** There may be more persons: they were counted on several servers, and nobody knows who is known to two. */
  atLeast?: boolean;
  sum: number | null;
  sumSquares: number | null;
  /** What is known of `n` when it is not exact: imported rounding, imported percentages. `high: null` is no limit. */
  range: { low: number; high: number | null } | null;
  /** Of pairs also the sums of the ends: Σy, Σy², Σxy, beside Σx and Σx² in `sum` and `sumSquares`. Absent: no pairs. */
  pairs?: PairSums | null;
  /** Figures that came in as printed, already counted elsewhere. */
  imported: ImportedFigure | null;
  /** What a rate divides by, on the whole cell of a block: days of stay. Absent: no rate. */
  exposure?: number | null;
  /** Who is behind a magnitude, on the whole cell of a block and on those of its answers; only the guard ever reads it. */
  behind?: Behind | null;
}

/** Who is behind a magnitude. It is about `atRisk` persons, of whom `contributors` have any, and one has `largest` of it. */
export interface Behind {
  /** Unique persons who could have had one: in care of this unit in this period, whether anything happened or not. */
  atRisk: number;
  contributors: number;
  /** The most of one person, in the unit that is told: rows, or Σ of the plan's `value`. */
  largest: number;
}

/** Sums of the ends of pairs, and of start times end. `n` is how many of the block have both values. */
export interface PairSums {
  n: number;
  sumX: number;
  sumY: number;
  sumXX: number;
  sumYY: number;
  sumXY: number;
}

/** A figure as an earlier publication printed it. It can be shown, never recomputed. */
export interface ImportedFigure {
  mean: number | null;
  sd: number | null;
  percentage: number | null;
  /** Of a change the figures at the end; `mean` and `sd` are those at the start. */
  end?: { mean: number; sd: number | null } | null;
  /** Decimals with which mean and percentage were printed. */
  decimals: number;
  /** First and last day per unit when they deviate from the period, ISO. */
  from: string | null;
  until: string | null;
}

/** Names one number for ever: pages, downloads, bound numbers, ledger and mail use this key and no other. */
export interface NumberKey {
  indicator: string;
  version: string;
  unit: string;
  period: string;
  part: string | null;
  series: string | null;
  category: string | null;
  face: Face;
}

/**
 * Faces of a figure. The first line is *additive* (rows of the audit); the second is *derived*: shown only when every
 * cell it is computed from is shown exactly, so it tells nothing new.
 */
export const faces = [
  'count',
  'n',
  'persons',
  'share',
  'mean', // additive
  'low',
  'high',
  'sd',
  'median',
  'within',
  'rate',
  'exposure',
  'score',
  'points',
  'most',
  'start',
  'end',
  'start-sd',
  'end-sd',
  'effect',
  'effect-low',
  'effect-high',
  'reference',
  'reference-n',
  'reference-units',
  'reference-level', // derived
] as const;
export type Face = (typeof faces)[number];

/** How precisely a value is told. */
export type Form =
  | { kind: 'exact' }
  | { kind: 'rounded'; decimals: number }
  /** `near`: told so because it is (nearly) nobody or everybody of a group, and that says something of each of them. */
  | { kind: 'band'; low: number; high: number | null; near?: 'none' | 'all' }
  | { kind: 'hidden' }
  /** The window of follow-up is still open: not to be seen yet. Another sign than hiding. */
  | { kind: 'not-yet' }
  /** Was not asked, or arrived hidden from elsewhere. */
  | { kind: 'absent' }
  /** Was published, proved wrong, and has no new number that may stand beside the old one. */
  | { kind: 'withdrawn' };

export type Band = Extract<Form, { kind: 'band' }>;

export interface PublishedNumber {
  key: NumberKey;
  form: Form;
  /** `null` when hidden, not yet to be seen, or absent. Shares are fractions (0–1), unrounded when exact. */
  value: number | null;
}

/** Canonical text of a key: what stands in the ledger, in ids and downloads. */
export function keyText(key: NumberKey): string {
  const part = key.part === null ? '' : `[${key.part}]`;
  const detail = [key.series, key.category].map((text) => text ?? '').join('/');
  // Joined, not added up: there are millions, and a text that was added up keeps all its pieces.
  return [key.indicator, '@', key.version, '/', key.unit, part, '/', key.period, '/', detail, '#', key.face].join('');
}

/** A block: everything that is shown or hidden together. */
export interface BlockKey {
  indicator: string;
  unit: string;
  period: string;
  part: string | null;
  series: string | null;
}

/** Canonical text of a block. */
export function blockText(key: BlockKey): string {
  return [key.indicator, key.unit + (key.part === null ? '' : `[${key.part}]`), key.period, key.series ?? ''].join('/');
}

/** Why a block shows what it shows. Small and partner blocks are `hidden` alike: the difference would tell. */
export type BlockState = 'shown' | 'hidden' | 'empty' | 'not-yet' | 'absent' | 'not-alive';

/**
 * Everything one edition may show, guarded. After `guard` this is the only way to a number: by key, or not at all.
 */
export interface PublishableSet {
  edition: string;
  /** Definition version per indicator: part of every key. */
  versions: Map<string, string>;
  /** Keyed by `keyText`. */
  numbers: Map<string, PublishedNumber>;
  /** Keyed by `blockText`. */
  states: Map<string, BlockState>;
  /** Categories by `indicator/series`, in the typed order in which they are drawn, missing reasons last. */
  categories: Map<string, string[]>;
  /** Measure per indicator, for words and drawings. */
  measures: Map<string, MeasureId>;
}

/** What the counting process answers: cells, and the blocks whose window of follow-up is still open. */
export interface Tally {
  cells: Cell[];
  /** `blockText` of blocks that are not to be seen yet. */
  notYet: string[];
  /** Groups between two indicators on one file: in the denominator of the larger, and not in that of the smaller. */
  differences?: Difference[];
}

/** Who counts in one indicator and not in another that it contains. Nobody prints it; a reader who sees both has it. */
export interface Difference {
  larger: string;
  smaller: string;
  unit: string;
  period: string;
  part: string | null;
  /** The two ask the same of a row, so they are about the same by definition, not by chance. */
  same: boolean;
  n: number;
  /** Fewest there can be. */
  persons: number;
}
