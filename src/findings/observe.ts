import type { Place } from '../model/index.ts';

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
  /** A named data file is not in data/: correct the name. */
  'TV-300': { file: string; suggestion: string | null; possible: string[] };
  /** No file fits a pattern of names: correct the pattern. */
  'TV-301': { pattern: string; possible: string[] };
  /** A kind of file that cannot be read (.xls, password, .ods, PDF …): save it as the sentence says. */
  'TV-302': { kind: string };
  /** An empty file: export it again. */
  'TV-303': {};
  /** A file whose name says CSV but which is a workbook, or the reverse: read as what it is. */
  'TV-304': { kind: 'text' | 'workbook' };
  /** A sheet that is not in the workbook: choose one that is. */
  'TV-305': { sheet: string; suggestion: string | null; possible: string[] };
  /** A workbook with several sheets of which the first was read: name the sheet with `blad`. */
  'TV-306': { sheet: string; others: string[] };
  /** The described encoding is not that of the file: change `codering`. */
  'TV-307': { declared: string; found: string };
  /** An encoding recognised by its letters: confirm it with `codering`. */
  'TV-308': { found: string };
  /** An encoding that cannot be recognised: save as UTF-8 or name it. */
  'TV-309': { found: string };
  /** Letters that were lost by an earlier program (�): export again. */
  'TV-310': Repeated;
  /** Letters that were converted twice (Ã«): export again. */
  'TV-311': Repeated;
  /** None of the described headings was found: correct `kop`, or the file. */
  'TV-320': { expected: string[]; values: string[] };
  /** A described column is not in the file: correct `kop`, nearest heading first. */
  'TV-321': { column: string; suggestion: string | null; found: string[]; described: Place | null };
  /** A heading that stands there twice: rename one. */
  'TV-322': { column: string; letters: string[] };
  /** Columns that are not described, and so not read. */
  'TV-323': { columns: string[] };
  /** A column that one export has and another lacks: those rows count as not asked. */
  'TV-324': { column: string; with: string[]; without: string[]; suggestion: string | null };
  /** Another delimiter than described: change `scheiding`. */
  'TV-325': { declared: string; better: string; columns: number };
  /** A quote that is not closed or stands loose: export again. */
  'TV-326': { kind: 'never-closed' | 'misplaced' } & Repeated;
  /** More cells than headings: a delimiter inside a text without quotes. */
  'TV-327': { cells: number; expected: number } & Repeated;
  /** Fewer cells than headings: read as empty. */
  'TV-328': { cells: number; expected: number } & Repeated;
  /** One record broken over two lines: remove the line end within the cell. */
  'TV-329': { other: number } & Repeated;
  /** A total row, left out. */
  'TV-330': AboutCell;
  /** A row of text between the rows, left out. */
  'TV-331': Repeated;
  /** A repeated row of headings, left out. */
  'TV-332': Repeated;
  /** Whole records in quotes, taken apart. */
  'TV-333': Repeated;
  /** Headings without rows: is this the right export? */
  'TV-334': Repeated;
  /** A file without headings, of which no description can be drafted: write a heading above every column. */
  'TV-335': { values: string[] };
  /** There is a description or a data file of that name already: nothing was written over; rename one. */
  'TV-336': { file: string; what: 'description' | 'data' };
  /** A file to look at that is not there, cannot be opened, or is the lock of an open workbook: correct the path, or close it. */
  'TV-337': { why: 'absent' | 'lock' | 'folder' | 'in-use'; suggestion: string | null; possible: string[] };
  /** Stop messages of which nobody said by which law: 31 means two things; write `lijst` with the reason. */
  'TV-338': { possible: string[] };
  /** A code of a reason that the chosen list does not have and another one does: choose the other list, or mend the code. */
  'TV-339': AboutCell & { list: string; other: string };
  /** Not a number: correct the cell. */
  'TV-340': AboutCell;
  /** A number that can be read in two ways (1.234): say which with `punt`. */
  'TV-341': AboutCell & { values: string[] };
  /** Not a whole number: correct it, or make the column `getal`. */
  'TV-342': AboutCell;
  /** A number that `ontbreekt` lists as missing: check that list. */
  'TV-343': AboutCell;
  /** Not a date: write 14-3-2025 or 2025-03-14. */
  'TV-344': AboutCell;
  /** A date that does not exist: correct it. */
  'TV-345': AboutCell;
  /** Month and day swapped: export dates day first or year first. */
  'TV-346': AboutCell;
  /** A date far outside the years of these data: correct it, or list it as missing. */
  'TV-347': AboutCell & { from: string; until: string };
  /** Not a period: write 2025-H1, 2025-K1, 2025-03 or 2025. */
  'TV-348': AboutCell & { examples: string[] };
  /** A period that is wider than what is counted: deliver finer periods. */
  'TV-349': AboutCell & { base: string };
  /** A date without a day: complete it, or make the column a period. */
  'TV-350': AboutCell;
  /** Answers that are not in the list of the column, counted as unknown: add or translate them. */
  'TV-351': Repeated & { values: string[]; suggestion: string | null; possible: string[] };
  /** Codes that lost their leading zero and were completed. */
  'TV-352': Repeated;
  /** A code that lost its leading zero and can be several: export the column as text. */
  'TV-353': AboutCell & { possible: string[] };
  /** Not a unit: translate it, or add it to the organisation. */
  'TV-354': AboutCell & { suggestion: string | null; possible: string[] };
  /** A unit name that several units have: choose with `vertaal`. */
  'TV-355': AboutCell & { possible: string[] };
  /** Rows dated outside the life of their unit: which unit do they belong to? */
  'TV-356': Repeated & { unit: string; from: string | null; until: string | null; next: string | null };
  /** No unit in a row: it counts for no team. */
  'TV-357': Repeated;
  /** No person in a row: it counts as nobody. */
  'TV-358': Repeated;
  /** An empty cell in a required column: fill it. */
  'TV-359': Repeated;
  /** Excel turned a code into a date: export the column as text. */
  'TV-360': AboutCell;
  /** Excel shortened a number (1E+05): export the column as text. */
  'TV-361': AboutCell;
  /** A column too narrow when it was saved (########): export again. */
  'TV-362': Repeated;
  /** A cell that Excel could not compute (#DEEL/0!): mend the formula. */
  'TV-363': AboutCell & { cell: string | null };
  /** A look-up in Excel that found nothing (#N/B): counted as unknown. */
  'TV-364': Repeated;
  /** A number of more than fifteen digits, which Excel rounds: export as text. */
  'TV-365': AboutCell;
  /** Only crosses and empty cells: say what empty means. */
  'TV-366': Repeated;
  /** A formula without an outcome: save the workbook in Excel. */
  'TV-367': Repeated & { cell: string | null };
  /** Numbers of persons with leading zeros in one export and without in another: one person may count twice. */
  'TV-368': { with: string[]; without: string[] };
  /** A questionnaire that is not described: translate it, or describe the instrument. */
  'TV-369': Repeated & { values: string[]; suggestion: string | null; possible: string[] };
  /** Dates as Excel numbers, converted. */
  'TV-370': Repeated;
  /** An empty key: doubles cannot be seen there. */
  'TV-371': Repeated;
  /** Rows that a newer export has too: the newest counts. */
  'TV-372': { times: number };
  /** The same key twice in one file: the last counts; is the key long enough? */
  'TV-373': Repeated;
  /** A label that contradicts its code: is this the right code list? */
  'TV-374': AboutCell & { code: string; label: string };
  /** A year of two digits without a date of export: add `datum`. */
  'TV-375': AboutCell;
  /** A number that is too large to be one. */
  'TV-376': AboutCell;
  /** A described question that is neither a heading nor a question of the file: correct `kop`, nearest question first. */
  'TV-377': { column: string; suggestion: string | null; values: string[] };
  /** Questions in the file that nobody described, and so not read. */
  'TV-378': { values: string[] };
  /** A question answered twice in one list: the last answer counts; is the key long enough? */
  'TV-379': AboutCell & { other: number };
  /** An already counted figure of an unknown indicator: correct the name. */
  'TV-380': AboutCell & { suggestion: string | null; possible: string[] };
  /** An already counted figure of a period its indicator does not have. */
  'TV-381': AboutCell & { examples: string[] };
  /** A printed percentage that is not numerator / n: which of them is wrong? */
  'TV-382': Repeated & { values: string[] };
  /** A numerator that is larger than n. */
  'TV-383': Repeated & { values: string[] };
  /** Not a percentage between 0 and 100. */
  'TV-384': AboutCell;
  /** Not a count. */
  'TV-385': AboutCell;
  /** The same figure twice. */
  'TV-386': Repeated & { other: number; file: string };
  /** A mean outside the scale of its indicator. */
  'TV-387': AboutCell & { from: string; upTo: string };
  /** Lowest and highest values, never read: they belong to one person. */
  'TV-388': { columns: string[] };
  /** A row without a figure. */
  'TV-389': Repeated;
  /** A negative standard deviation. */
  'TV-390': AboutCell;
  /** No period, and first and last day that are none. */
  'TV-391': Repeated;
  /** A sign that looks like a hidden figure: list it under `verborgen`. */
  'TV-392': AboutCell;
  /** A figure that is not rounded as described. */
  'TV-393': AboutCell & { roundedTo: number };
  /** A last day before the first. */
  'TV-394': Repeated;
  /** Cells of a workbook that were merged among the rows: undo that, and put the value in each row. */
  'TV-395': { column: string; cells: string[] };
}

export type ObserveCode = keyof ObserveParams;
