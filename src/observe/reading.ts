import type { Column, Definitions, DataSource, Grain, MissingReason } from '../model/index.ts';
import type { MissingWords } from './missing.ts';
import type { DotMeaning } from './numbers.ts';
import type { CellProblem } from './problems.ts';
import type { TypedKind } from './typed.ts';

/** What a cell became: a value for the engine, or why there is none, and what its author should know. */
export interface Reading {
  value: string | null;
  why: MissingReason | null;
  problem: CellProblem | null;
}

/** A cell as readers get it: tidy text, and what a workbook knew of it. */
export interface Cell {
  text: string;
  kind: TypedKind | null;
}

/** Reads the cells of one column that are not missing and not damaged. */
export type KindReader = (cell: Cell) => Reading;

/** What reading a cell needs to know besides its column. Made for one file. */
export interface ReadingContext {
  source: DataSource;
  definitions: Definitions;
  missing: MissingWords;
  /** Days to add to plain Excel numbers in columns of dates. */
  serialShift: number;
  /** What the other cells of a column in this file prove about its dots. */
  settle(column: Column): DotMeaning | 'conflict';
  /** Finest period for which figures use this column; `null` when none do. */
  grainOf(column: Column): Grain | null;
}

/** A value. */
export function is(value: string, problem: CellProblem | null = null): Reading {
  return { value, why: null, problem };
}

/** No value, and why. */
export function absent(why: MissingReason = 'unknown', problem: CellProblem | null = null): Reading {
  return { value: null, why, problem };
}
