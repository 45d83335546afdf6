import type { Condition } from './condition.ts';
import type { Place } from './place.ts';

/** What a column holds. The kind decides how text becomes a value, and what may ever leave the engine. */
export const columnKinds = [
  'person',
  'key',
  'name',
  'birth-date',
  'free-text', // never leave the engine, in no form
  'unit',
  'date',
  'period',
  'code',
  'ordered',
  'multiple',
  'yes-no',
  'number',
  'integer',
  'text',
  'instrument',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Kinds whose values may occur nowhere in what is published. */
export const secretKinds: readonly ColumnKind[] = ['person', 'key', 'name', 'birth-date', 'free-text'];

export interface Column {
  id: string;
  /** Headings under which exports know it, the first being the usual one. */
  headings: string[];
  kind: ColumnKind;
  /** Own words in their order (`ordered`) or as a closed list (`code`, `multiple`); empty when open. */
  values: string[];
  /** What stands in the file → the own word or unit id. */
  translate: Record<string, string>;
  /** The answers are faces, from sad to glad. */
  faces?: boolean;
  /** A known code list, such as `ijw-jz588`. */
  list: string | null;
  /** Between several answers in one cell (`multiple`). */
  separator: string;
  /** An empty cell here is a finding. */
  required: boolean;
  /** How numbers are written when the file is ambiguous: `1.234` is 1234 (`thousands`) or 1,234 (`decimal`). */
  dot: 'thousands' | 'decimal' | null;
  /** Nobody described it: the layout knows it, and a file may well lack it. */
  usual?: boolean;
  at: Place;
}

/** Why a value is not there. `unknown` is counted as its own category; the others have their own sign. */
export const missingReasons = ['unknown', 'not-asked', 'not-applicable', 'refused', 'hidden'] as const;
export type MissingReason = (typeof missingReasons)[number];

/** A column made of other columns: the seven kinds of X7. */
export type Derived = { id: string; at: Place } & (
  | { kind: 'codes'; column: string; to: Record<string, string[]> }
  | { kind: 'days'; from: string; to: string }
  | { kind: 'years'; from: string; to: string }
  | { kind: 'first-last'; first: string; last: string; per: string[]; order: string }
  | { kind: 'follows'; source: string; same: string; start: string; from: DateShift; until: DateShift }
  | { kind: 'joined'; start: string; end: string; per: string; gapDays: number }
  | { kind: 'from-rows'; source: string; same: string; numerator: Condition; denominator: Condition }
);

/** `einde + 29 dagen`: a column and how far from it. */
export interface DateShift {
  column: string;
  amount: number;
  unit: 'days' | 'months' | 'years';
}

/**
 * How data lie in their files. `rows`: one row per trajectory, report, list …; `questionnaire`: one row per filled-in list, a column per question
 * of a described questionnaire; `answers`: one row per answer; `stop-messages`: what iJw and iWmo call JW307 and WMO307; `policy-records`: the
 * delivery to Statistics Netherlands about youth care; `aggregates`: already counted elsewhere.
 */
export const layoutIds = ['rows', 'questionnaire', 'answers', 'stop-messages', 'policy-records', 'aggregates'] as const;
export type LayoutId = (typeof layoutIds)[number];

/** Whether a source has rows that are counted here; the other kind was counted elsewhere. */
export function hasRows({ layout }: Pick<DataSource, 'layout'>): boolean {
  return layout !== 'aggregates';
}

/** A data file, or several exports of one, as `data/<id>.md` describes it. */
export interface DataSource {
  id: string;
  title: string;
  /** Where the rows come from, in words for the reader. */
  origin: string;
  /** Date of the export: the reference date for “not yet to be seen”. ISO; `null` when nothing depends on it. */
  referenceDate: string | null;
  files: string[];
  layout: LayoutId;
  /** The questionnaire whose questions are columns; absent or `null` when none is. */
  instrument?: string | null;
  /** Heading of the column with the question, and of the one with the answer (`answers`). */
  question?: string | null;
  answer?: string | null;
  /** What one row is, as the author names it. */
  row: string | null;
  /** Column that is the person or family: groups are counted in persons, never in rows. */
  person: string | null;
  /**
   * Whether every organisation numbers persons for itself, so that no two know somebody by the same number; absent or `null` when
   * nobody said. It matters where rows lie on several servers.
   */
  numbers?: 'own' | 'shared' | null;
  /** Columns that together make a row unique over several exports. */
  key: string[];
  about: 'persons' | 'teams' | 'organisations' | 'days';
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp850' | null;
  delimiter: string | null;
  /** Sheet of a workbook; `null` for the first. */
  sheet: string | null;
  location: 'file' | 'postgres';
  /** Table in the database, with its schema when that is another (`zorg.trajecten`); absent or `null`: called as the description. */
  table?: string | null;
  columns: Column[];
  missing: Partial<Record<MissingReason, string[]>>;
  derived: Derived[];
  /** How imported figures were rounded: to whole multiples of this. `null` when exact. */
  roundedTo: number | null;
  at: Place;
}
