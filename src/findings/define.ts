import type { Level } from './finding.ts';

/** A name that does not exist: what was found, what was probably meant, and what there is, nearest first. */
export interface Unknown {
  found: string;
  suggestion: string | null;
  possible: string[];
}

/** Things that may occur only once, or that may not refer to themselves. */
export type Subject = 'unit' | 'group' | 'column' | 'value' | 'code' | 'indicator' | 'story' | 'chapter';

/** TV-100–299: reading and defining. What each finding must know to be said. */
export interface DefineParams {
  /** There is no content/organisatie.md: add it, it says who the organisation is. */
  'TV-100': { possible: string[] };
  /** The organisation's folder does not exist: correct the path. */
  'TV-101': { found: string };
  /** An editor added a second extension, as in `uitval.md.txt`: rename the file. */
  'TV-102': { found: string; rename: string };
  /** A folder under content/ or data/ that is not read: rename it. */
  'TV-103': Unknown;
  /** A file lies where nothing is read: move it. */
  'TV-104': { expected: string[] };
  /** An extension in capitals works on one computer and not on the next: rename the file. */
  'TV-105': { found: string; rename: string };
  /** A text is not saved as UTF-8: save it again with that encoding. */
  'TV-106': Record<string, never>;
  /** A shortcut points outside the organisation's folder: copy the file itself. */
  'TV-107': Record<string, never>;
  /** A file or folder cannot be opened: close it elsewhere, or ask for rights. */
  'TV-108': Record<string, never>;
  /** A file of another kind under content/: only .md files are read there. */
  'TV-109': { extension: string; path: string };
  /** A file name that cannot be part of an address: use small letters, digits and hyphens. */
  'TV-110': { found: string; rename: string };
  /** Stories lie in a folder that is named after their year. */
  'TV-111': { found: string };
  /** The file is empty: write its keys between two lines of dashes. */
  'TV-120': Record<string, never>;
  /** The file does not start with a line of three dashes: add it above the keys. */
  'TV-121': Record<string, never>;
  /** The second line of three dashes is missing: add it under the keys. */
  'TV-122': Record<string, never>;
  /** A line is indented with a tab or an invisible sign: use spaces. */
  'TV-123': Record<string, never>;
  /** A colon inside a value: put the value in straight quotes. */
  'TV-124': Record<string, never>;
  /** A value starts with a sign that has a meaning of its own: put the value in straight quotes. */
  'TV-125': { sign: string };
  /** A bracket or quote is opened and not closed: close it. */
  'TV-126': { sign: string };
  /** Curly quotes of a word processor: type straight ones. */
  'TV-127': Record<string, never>;
  /** A key occurs twice: keep one of them. */
  'TV-128': { key: string };
  /** A line cannot be read as “key: value”: rewrite it. */
  'TV-129': Record<string, never>;
  /** Between the dashes stands something else than keys with values: write “key: value” on each line. */
  'TV-131': Record<string, never>;
  /** The indentation does not fit the lines above: align it. */
  'TV-132': Record<string, never>;
  /** No space after the colon: add it. */
  'TV-133': { key: string };
  /** A key that does not exist here: correct or remove it. */
  'TV-140': Unknown;
  /** A key that must be there is not: add it. */
  'TV-141': { key: string };
  /** A text where a list is needed, or the like: write it in the other shape. */
  'TV-142': { key: string; expected: ('text' | 'list' | 'map')[]; found: 'text' | 'list' | 'map' };
  /** A word that is not one of the possible ones: choose one of them. */
  'TV-143': Unknown & { key: string };
  /** A date that does not exist, such as 30 February: correct it. */
  'TV-144': { key: string; found: string };
  /** Not a date: write it as year-month-day. */
  'TV-145': { key: string; found: string };
  /** Not a number: write digits, with a comma for decimals. */
  'TV-146': { key: string; found: string; whole: boolean };
  /** Not usable as a short name: use letters, digits and hyphens. */
  'TV-147': { key: string; found: string };
  /** Not a period: write a year, half-year, quarter or month. */
  'TV-148': { key: string; found: string; examples: string[] };
  /** Not a length of time: write a number and a unit. */
  'TV-149': { key: string; found: string };
  /** Not a date counted from a column: write column, plus or minus, and a length of time. */
  'TV-150': { key: string; found: string };
  /** A number outside its limits: choose one between them. */
  'TV-151': { key: string; found: string; low: number | null; high: number | null };
  /** Not a full web address: start with https://. */
  'TV-152': { key: string; found: string };
  /** Not a mail address: correct it. */
  'TV-153': { key: string; found: string };
  /** A list with the wrong number of items: give as many as asked. */
  'TV-154': { key: string; count: number; found: number };
  /** One of several keys must be there: add one. */
  'TV-156': { keys: string[] };
  /** A key is missing and a usual value was taken: write it to be sure. */
  'TV-157': { key: string; taken: string };
  /** Without this key the page can say less: add it. */
  'TV-158': { key: string };
  /** `som` in the denominator of a measure that adds up nothing: take it away, or choose a measure that does. */
  'TV-159': Record<string, never>;
  /** A team or other unit that does not exist: correct the name, or add it to organisatie.md. */
  'TV-160': Unknown;
  /** An indicator that does not exist: correct the name, or add its file. */
  'TV-161': Unknown;
  /** A data description that does not exist: correct the name, or add it to data/. */
  'TV-162': Unknown;
  /** A column that the data description does not have: correct the name, or describe the column. */
  'TV-163': Unknown & { source: string };
  /** A group that does not exist: correct the name, or add it to organisatie.md. */
  'TV-164': Unknown;
  /** A story that does not exist: correct the name, or add its file. */
  'TV-165': Unknown;
  /** An action that does not exist: correct the name, or add its file. */
  'TV-166': Unknown;
  /** A questionnaire that does not exist: correct the name, or add its file. */
  'TV-167': Unknown;
  /** An answer that the column cannot have: correct it, or add it to the data description. */
  'TV-168': Unknown & { column: string };
  /** A grouping that does not exist: correct the name, or add it to organisatie.md. */
  'TV-169': Unknown;
  /** A data file that does not lie in data/: correct the name, or add the file. */
  'TV-170': Unknown;
  /** A column that no data description has: correct the name, or describe the column. */
  'TV-171': Unknown;
  /** A code that the code list does not have: correct the code, or choose the other list. */
  'TV-172': Unknown & { list: string };
  /** The same name twice: give one of them another name. */
  'TV-173': { subject: Subject; found: string };
  /** Two files with the same name: rename one of them. */
  'TV-174': { found: string; other: string };
  /** Two columns with the same heading: each column of the file has one description. */
  'TV-175': { heading: string; column: string };
  /** Things that refer to each other in a circle: break it. */
  'TV-176': { subject: Subject; circle: string[] };
  /** Something ends before it starts: exchange or correct the dates. */
  'TV-177': { from: string; until: string };
  /** A smallest group under seven: seven is the least. */
  'TV-178': { found: number; least: number };
  /** An edition to which no story belongs: link a story to one of its figures. */
  'TV-179': Record<string, never>;
  /** A unit did not exist in the period: choose another period or unit. */
  'TV-180': { unit: string; period: string; from: string | null; until: string | null };
  /** Two pages with one address: rename one of them. */
  'TV-181': { address: string; other: string };
  /** A name that the site itself uses in addresses: choose another. */
  'TV-182': { found: string };
  /** A period shorter than the organisation publishes: choose a longer one. */
  'TV-183': { found: string; shortest: 'month' | 'quarter' | 'half-year' | 'year' | 'all' };
  /** The indicator that is named as response counts something else: name one with measure respons. */
  'TV-184': { found: string; possible: string[] };
  /** A column of another kind than is needed here: choose another column, or correct its kind. */
  'TV-186': { column: string; found: string; possible: string[] };
  /** A data description without a column that says which team: add one of kind eenheid. */
  'TV-187': { source: string };
  /** A data file that no description names: let one be drafted, name it in one, or remove it. */
  'TV-188': { file: string };
  /** Two columns that say which team: keep one as eenheid. */
  'TV-189': { columns: string[] };
  /** The date of the export is needed and not given: add it to the data description. */
  'TV-190': { source: string };
  /** Read and checked, but not counted by this version: it appears with a later one. */
  'TV-191': { what: string };
  /** The version of the format is missing: add it. */
  'TV-193': { reads: number };
  /** The folder is written for a newer version of this product: update the product. */
  'TV-194': { found: string; reads: number };
  /** The folder is written in an older format: it is read, and will be migrated. */
  'TV-195': { found: string; reads: number };
  /** A row that counts in every period it touches makes periods overlap: choose one date. */
  'TV-196': { columns: string[] };
  /** Ordered answers without their order: list them. */
  'TV-197': { column: string };
  /** Lower bounds of classes do not rise: put them in order. */
  'TV-198': { key: string };
  /** A column has a name that means something in conditions: rename it. */
  'TV-199': { found: string; reserved: string[] };
  /** A scale whose lowest value is not below its highest: exchange them. */
  'TV-200': { low: number; high: number };
  /** A story without text: write it under the keys. */
  'TV-201': Record<string, never>;
  /** Without the column of the person, rows are counted as persons: name it. */
  'TV-202': { rows: string };
  /** No column holds these answers: name one that does. */
  'TV-203': { values: string[] };
  /** A colour that does not read on its paper: choose a darker one, or a lighter one for dark paper. */
  'TV-204': { found: string; contrast: number; needed: number; dark: boolean };
  /** Not a colour: write # and six digits. */
  'TV-205': { key: string; found: string };
  /** Classes of a duration that are no whole days, or span more days than can be counted by the week: write fewer. */
  'TV-220': { most: number };
  /** A target that was fixed when its period had begun: it promised nothing. */
  'TV-221': { fixedOn: string; period: string };
  /** The questionnaire of a checklist has no `schaal` with points: write what each answer is worth. */
  'TV-222': { instrument: string };
  /** Of the days a rate divides by nobody knows how many people they are of: name the person, or how many there were. */
  'TV-223': { source: string };
  /** A figure that must have an action beside it, and has none. */
  'TV-224': { indicator: string };
  /** A checklist that would stand beside outcomes: it is about what a team does, not about what changed for anybody. */
  'TV-566': { indicator: string; found: string };
  /** Something that happened with a bound number in its title: drawings leave it out; put the number in `wat`. */
  'TV-567': { title: string };
}

// prettier-ignore
export const defineLevels: Record<keyof DefineParams, Level> = {
  'TV-100': 'error', 'TV-101': 'error', 'TV-102': 'error', 'TV-103': 'error', 'TV-104': 'error', 'TV-105': 'warning',
  'TV-106': 'error', 'TV-107': 'error', 'TV-108': 'error', 'TV-109': 'warning', 'TV-110': 'error', 'TV-111': 'error',
  'TV-120': 'error', 'TV-121': 'error', 'TV-122': 'error', 'TV-123': 'error', 'TV-124': 'error', 'TV-125': 'error',
  'TV-126': 'error', 'TV-127': 'error', 'TV-128': 'error', 'TV-129': 'error', 'TV-131': 'error', 'TV-132': 'error',
  'TV-133': 'error', 'TV-140': 'error', 'TV-141': 'error', 'TV-142': 'error', 'TV-143': 'error', 'TV-144': 'error',
  'TV-145': 'error', 'TV-146': 'error', 'TV-147': 'error', 'TV-148': 'error', 'TV-149': 'error', 'TV-150': 'error',
  'TV-151': 'error', 'TV-152': 'error', 'TV-153': 'error', 'TV-154': 'error', 'TV-156': 'error', 'TV-157': 'hint',
  'TV-158': 'hint', 'TV-159': 'error', 'TV-160': 'error', 'TV-161': 'error', 'TV-162': 'error', 'TV-163': 'error', 'TV-164': 'error',
  'TV-165': 'error', 'TV-166': 'error', 'TV-167': 'error', 'TV-168': 'error', 'TV-169': 'error', 'TV-170': 'error',
  'TV-171': 'error', 'TV-172': 'error', 'TV-173': 'error', 'TV-174': 'error', 'TV-175': 'error', 'TV-176': 'error',
  'TV-177': 'error', 'TV-178': 'error', 'TV-179': 'warning', 'TV-180': 'error', 'TV-181': 'error', 'TV-182': 'error',
  'TV-183': 'error', 'TV-184': 'error', 'TV-186': 'error', 'TV-187': 'error', 'TV-188': 'warning', 'TV-189': 'error',
  'TV-190': 'warning', 'TV-191': 'warning', 'TV-193': 'error', 'TV-194': 'error', 'TV-195': 'warning',
  'TV-196': 'error', 'TV-197': 'error', 'TV-198': 'error', 'TV-199': 'error', 'TV-200': 'error', 'TV-201': 'warning',
  'TV-202': 'hint', 'TV-203': 'error', 'TV-204': 'error', 'TV-205': 'error', 'TV-220': 'error', 'TV-221': 'warning', 'TV-222': 'error', 'TV-223': 'error', 'TV-224': 'warning',
  'TV-566': 'warning', 'TV-567': 'hint',
};
