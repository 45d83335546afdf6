import type { KnownList } from './codelists.ts';
import type { ColumnKind, LayoutId } from './data.ts';
import type { ColumnLook } from './personal.ts';

/** What the author of a drafted description must look at herself: it could not be known from the file. */
export type Doubt =
  | { about: 'export-date' }
  | { about: 'origin' }
  | { about: 'no-person' }
  | { about: 'no-unit' }
  | { about: 'no-date' }
  | { about: 'person'; heading: string }
  | { about: 'key'; heading: string }
  | { about: 'unit'; heading: string; unknown: string[] }
  | { about: 'list'; heading: string; possible: KnownList[] }
  | { about: 'dot'; heading: string; example: string }
  | { about: 'month-first'; heading: string; example: string }
  | { about: 'mixed'; heading: string; kind: 'date' | 'number'; others: string[] }
  | { about: 'yes-no'; heading: string }
  | { about: 'order'; heading: string }
  | { about: 'empty'; heading: string }
  | { about: 'twice'; heading: string }
  | { about: 'birth-date'; heading: string };

/** A column of a file as far as it could be known by looking. */
export interface SketchedColumn {
  id: string;
  heading: string;
  kind: ColumnKind;
  /** Answers, when there are few. */
  values: string[];
  list: KnownList | null;
  separator: string | null;
  /** What stands in the file → the unit it is. */
  units: { found: string; unit: string }[];
  filled: number;
  different: number;
}

/** A column that is not taken over, because it looks like something of one person. */
export interface RefusedColumn {
  heading: string;
  looks: ColumnLook;
}

/** What was seen in one table of a file. */
export interface Sketch {
  /** Name of the file in `data/`. */
  file: string;
  sheet: string | null;
  layout: LayoutId;
  instrument: string | null;
  /** Headings of the columns with questions and answers, when every answer has a row. */
  question: string | null;
  answer: string | null;
  encoding: string | null;
  delimiter: string | null;
  rows: number;
  decimalComma: boolean | null;
  columns: SketchedColumn[];
  refused: RefusedColumn[];
  person: string | null;
  key: string[];
  /** Names of units the organisation does not know. */
  newUnits: string[];
  doubts: Doubt[];
}
