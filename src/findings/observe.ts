import type { Level } from './finding.ts';

/** Said of cells and rows: how often, and in which rows first. Rows are numbered as Excel or an editor shows them. */
export interface Repeated {
  times: number;
  rows: number[];
}

/** A cell as it stood there. Raw text of data rows is only ever in `value` and `values`, so that a command can mask it. */
export interface AboutCell extends Repeated {
  value: string;
}

/** TV-300–399: data files. What each finding must know to be said. */
export interface ObserveParams {
  'TV-300': { file: string; suggestion: string | null; possible: string[] };
  'TV-301': { pattern: string; possible: string[] };
  'TV-302': { kind: string };
  'TV-303': {};
  'TV-304': { kind: 'text' | 'workbook' };
  'TV-305': { sheet: string; suggestion: string | null; possible: string[] };
  'TV-306': { sheet: string; others: string[] };
  'TV-307': { declared: string; found: string };
  'TV-308': { found: string };
  'TV-309': { found: string };
  'TV-310': Repeated;
  'TV-311': Repeated;
  'TV-312': {};
  'TV-320': { expected: string[]; values: string[] };
  'TV-321': { column: string; suggestion: string | null; found: string[] };
  'TV-322': { column: string; letters: string[] };
  'TV-323': { columns: string[] };
  'TV-324': { column: string; with: string[]; without: string[] };
  'TV-325': { declared: string; better: string; columns: number };
  'TV-326': { kind: 'never-closed' | 'misplaced' } & Repeated;
  'TV-327': { cells: number; expected: number } & Repeated;
  'TV-328': { cells: number; expected: number } & Repeated;
  'TV-329': { other: number } & Repeated;
  'TV-330': AboutCell;
  'TV-331': Repeated;
  'TV-332': Repeated;
  'TV-333': Repeated;
  'TV-334': Repeated;
  'TV-340': AboutCell;
  'TV-341': AboutCell & { values: string[] };
  'TV-342': AboutCell;
  'TV-343': AboutCell;
  'TV-344': AboutCell;
  'TV-345': AboutCell;
  'TV-346': AboutCell;
  'TV-347': AboutCell & { from: string; until: string };
  'TV-348': AboutCell & { examples: string[] };
  'TV-349': AboutCell & { base: string };
  'TV-350': AboutCell;
  'TV-351': Repeated & { values: string[]; suggestion: string | null; possible: string[] };
  'TV-352': Repeated;
  'TV-353': AboutCell & { possible: string[] };
  'TV-354': AboutCell & { suggestion: string | null; possible: string[] };
  'TV-355': AboutCell & { possible: string[] };
  'TV-356': Repeated & { unit: string; from: string | null; until: string | null; next: string | null };
  'TV-357': Repeated;
  'TV-358': Repeated;
  'TV-359': Repeated;
  'TV-360': AboutCell;
  'TV-361': AboutCell;
  'TV-362': Repeated;
  'TV-363': AboutCell & { cell: string | null };
  'TV-364': Repeated;
  'TV-365': AboutCell;
  'TV-366': Repeated;
  'TV-367': Repeated & { cell: string | null };
  'TV-368': { with: string[]; without: string[] };
  'TV-369': Repeated & { values: string[]; suggestion: string | null; possible: string[] };
  'TV-370': Repeated;
  'TV-371': Repeated;
  'TV-372': { times: number };
  'TV-373': Repeated;
  'TV-374': AboutCell & { code: string; label: string };
  'TV-375': AboutCell;
  'TV-376': AboutCell;
  'TV-380': AboutCell & { suggestion: string | null; possible: string[] };
  'TV-381': AboutCell & { examples: string[] };
  'TV-382': Repeated & { values: string[] };
  'TV-383': Repeated & { values: string[] };
  'TV-384': AboutCell;
  'TV-385': AboutCell;
  'TV-386': Repeated & { other: number; file: string };
  'TV-387': AboutCell & { from: string; upTo: string };
  'TV-388': { columns: string[] };
  'TV-389': Repeated;
  'TV-390': AboutCell;
  'TV-391': Repeated;
  'TV-392': AboutCell;
  'TV-393': AboutCell & { roundedTo: number };
  'TV-394': Repeated;
}

export type ObserveCode = keyof ObserveParams;

export const observeLevels: Record<ObserveCode, Level> = {
  'TV-300': 'error',
  'TV-301': 'error',
  'TV-302': 'error',
  'TV-303': 'error',
  'TV-304': 'hint',
  'TV-305': 'error',
  'TV-306': 'hint',
  'TV-307': 'warning',
  'TV-308': 'hint',
  'TV-309': 'warning',
  'TV-310': 'warning',
  'TV-311': 'warning',
  'TV-312': 'error',
  'TV-320': 'error',
  'TV-321': 'error',
  'TV-322': 'error',
  'TV-323': 'hint',
  'TV-324': 'warning',
  'TV-325': 'error',
  'TV-326': 'error',
  'TV-327': 'error',
  'TV-328': 'warning',
  'TV-329': 'error',
  'TV-330': 'warning',
  'TV-331': 'warning',
  'TV-332': 'hint',
  'TV-333': 'hint',
  'TV-334': 'warning',
  'TV-340': 'error',
  'TV-341': 'error',
  'TV-342': 'error',
  'TV-343': 'warning',
  'TV-344': 'error',
  'TV-345': 'error',
  'TV-346': 'error',
  'TV-347': 'error',
  'TV-348': 'error',
  'TV-349': 'error',
  'TV-350': 'error',
  'TV-351': 'warning',
  'TV-352': 'warning',
  'TV-353': 'error',
  'TV-354': 'error',
  'TV-355': 'error',
  'TV-356': 'warning',
  'TV-357': 'warning',
  'TV-358': 'warning',
  'TV-359': 'error',
  'TV-360': 'error',
  'TV-361': 'error',
  'TV-362': 'error',
  'TV-363': 'error',
  'TV-364': 'warning',
  'TV-365': 'error',
  'TV-366': 'warning',
  'TV-367': 'error',
  'TV-368': 'warning',
  'TV-369': 'hint',
  'TV-370': 'hint',
  'TV-371': 'warning',
  'TV-372': 'hint',
  'TV-373': 'warning',
  'TV-374': 'warning',
  'TV-375': 'error',
  'TV-376': 'error',
  'TV-380': 'error',
  'TV-381': 'error',
  'TV-382': 'warning',
  'TV-383': 'error',
  'TV-384': 'error',
  'TV-385': 'error',
  'TV-386': 'error',
  'TV-387': 'error',
  'TV-388': 'warning',
  'TV-389': 'warning',
  'TV-390': 'error',
  'TV-391': 'error',
  'TV-392': 'error',
  'TV-393': 'warning',
  'TV-394': 'error',
};
