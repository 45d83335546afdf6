import type { Cell, Face, Form } from './number.ts';
import type { Indicator, MeasureId } from './indicator.ts';
import type { DataSource } from './data.ts';

/** Categories every language of data shares; own answer words stand beside them. Canonical, so they stay as they are. */
export const category = {
  yes: 'ja',
  no: 'nee',
  unknown: 'onbekend',
  notAsked: 'niet-gevraagd',
  notApplicable: 'niet-van-toepassing',
  refused: 'geweigerd',
} as const;

/** What the engine must count for one series of an indicator. */
export interface SeriesPlan {
  /** `null` for the indicator's own categories, else the breakdown's column. */
  series: string | null;
  /** Which rows: all of the denominator, only those in the numerator, or others that stand beside them (`Beside`). */
  over: 'denominator' | 'numerator' | 'beside';
  /** What a row's category is: in the numerator or not, the value of a column, each of several answers, or none. */
  category:
    | { kind: 'numerator' }
    /** With `moment` of the list at the start or the end of a pair; absent: of the row itself. */
    | { kind: 'column'; column: string; moment?: 'start' | 'end' }
    | { kind: 'answers'; column: string }
    /** Classes of a numeric column by their lower bounds; what lies below the first has no class. */
    | { kind: 'classes'; column: string; bounds: readonly number[] }
    /** Each of several numeric columns, with the sum of what it holds. */
    | { kind: 'items'; columns: readonly string[] }
    | { kind: 'none' }
    /** A column that counting makes itself, with its own words. */
    | { kind: 'made'; column: string; values: readonly string[] };
  /** Column whose values and squares are summed; `null` counts only. */
  value: string | null;
  /** Columns that counting makes, start and end, whose values, squares and products are summed. */
  pair?: { start: string; end: string };
  /**
   * How cells combine, for the guard. `partition`: every row has one category, and a block is its children together (teams, periods,
   * parts). `multiple`: each category is a yes or no of its own over the same rows; blocks still add up. `overlap`: `n` counts
   * unique persons, who may be in two categories, two teams, two half-years: the largest part ≤ the whole ≤ all parts together.
   */
  combine: 'partition' | 'overlap' | 'multiple';
  /**
   * Counts what one person may have many of (reports, contacts, days): `n`, or Σ of `value`. Its cells carry `behind`; a block
   * without it is hidden. Blocks in which somebody is at risk and nothing happened are cells with `n: 0`, not left out.
   */
  magnitude?: boolean;
}

/** One face of a block, computed from its cells. */
export interface FaceValue {
  series: string | null;
  category: string | null;
  face: Face;
  form: Form;
  value: number | null;
}

/** A way of counting: what the engine is asked, and what may be said of the answer. Pure. */
export interface Measure {
  id: MeasureId;
  /** Counts unique persons, also in figures counted elsewhere, so that blocks overlap as with `combine: 'overlap'`. */
  unique?: boolean;
  plan(indicator: Indicator, source: DataSource): SeriesPlan[];
  /** Faces of one block from all its cells of one series. Percentages only from twenty persons on. */
  faces(cells: Cell[], indicator: Indicator): FaceValue[];
}

/** Percentages and intervals are told from this many on; below it counts: “5 van de 7”. */
export const percentagesFrom = 20;

/** Below this many, but from twenty on, what chance may do is said in words beside the percentage. */
export const rangesBelow = 50;
