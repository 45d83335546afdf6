/**
 * Which rows count, as an author wrote it in a `noemer` or `teller`. One tree, read twice: compiled to SQL by `count/`
 * and put into words on the definition page, so that the two cannot disagree.
 */
export type Condition =
  | { op: 'all'; of: Condition[] }
  | { op: 'any'; of: Condition[] }
  | { op: 'not'; of: Condition }
  | { op: 'one-of'; column: string; values: string[] }
  | { op: 'filled'; column: string }
  | { op: 'empty'; column: string }
  | { op: 'range'; column: string; from: Bound | null; until: Bound | null; upTo: Bound | null };

/**
 * One end of a range: a plain value, or a date counted from another column or from the reference date of the file
 * (`peildatum`, the date of the export; never today). In a range `from` and `upTo` are inclusive, `until` is exclusive.
 */
export type Bound =
  | { kind: 'value'; value: string }
  | { kind: 'date'; from: { column: string } | 'reference-date'; amount: number; unit: 'days' | 'months' | 'years' };
