import type { ColumnLook, Doubt } from '../../model/index.ts';
import type { Words } from '../nl-NL/index.ts';

const quoted = (word: string) => `‘${word}’`;
const list = (words: readonly string[], most = 8) => (words.length > most ? [...words.slice(0, most), '…'] : words).join(', ');

const looks: Record<ColumnLook, string> = {
  'person-number': 'a number that points at one person, such as a citizen number',
  name: 'names of people',
  'free-text': 'free text, in which names may stand',
  contact: 'an address, telephone number or mail address',
  'birth-date': 'dates of birth',
};

function doubt(found: Doubt): string {
  switch (found.about) {
    case 'export-date':
      return 'datum: was it exported on that day? Here stands the day on which the file was last saved.';
    case 'origin':
      return 'titel, bron and rij: write in plain words what this is, where it comes from, and what one row is.';
    case 'no-person':
      return 'persoon: no column was found with a number of the client or the family. Without it every row counts as another person. When rows are not about people, write over: teams or over: dagen.';
    case 'no-unit':
      return 'no column was found that says which team. Choose one and write soort: eenheid.';
    case 'no-date':
      return 'no column was found with a date or a period. Without it nothing can be counted by year.';
    case 'person':
      return `${quoted(found.heading)}: is this the client or the family? Groups are counted in this column. The numbers never leave.`;
    case 'key':
      return `${quoted(found.heading)}: does this tell rows apart?`;
    case 'unit':
      return `${quoted(found.heading)}: ${found.unknown.length === 0 ? 'below vertaal stand names that are no unit of the organisation yet' : `these names are no unit of the organisation yet: ${list(found.unknown)}`}. Add them under eenheden in content/organisatie.md, or write behind vertaal which team each is.`;
    case 'list':
      return `${quoted(found.heading)}: the same codes mean something else in every list (31 is ‘according to plan’ in iJw, ‘moved house’ in iWmo). Write behind lijst which it is: ${found.possible.join(' or ')}.`;
    case 'dot':
      return `${quoted(found.heading)}: ${quoted(found.example)} may be thousands or a number with decimals. Write behind punt which it is: duizendtal or decimaal.`;
    case 'month-first':
      return `${quoted(found.heading)}: in ${quoted(found.example)} the month stands before the day. Export again as day-month-year or year-month-day; other dates are read wrongly too.`;
    case 'mixed':
      return `${quoted(found.heading)}: most cells are ${found.kind === 'date' ? 'a date' : 'a number'}, but not: ${list(found.others.map(quoted))}. Mend those cells, or list them under ontbreekt when nothing is known.`;
    case 'yes-no':
      return `${quoted(found.heading)}: only zeros and ones. Is this yes (1) and no (0)? Else: soort: geheel.`;
    case 'order':
      return `${quoted(found.heading)}: do these answers have an order? Then write soort: geordend, and put waarden from low to high.`;
    case 'empty':
      return `${quoted(found.heading)}: this column is empty everywhere. Is that right?`;
    case 'twice':
      return `${quoted(found.heading)}: this heading stands there more than once, and is not read then. Rename one in the file.`;
    case 'birth-date':
      return `${quoted(found.heading)}: needed for the age? Else this column had better leave the export.`;
  }
}

export const sketch: Words['sketch'] = {
  doubt,
  looks,
  check: 'check',
  choose: 'kies',
  refused: (heading, what) =>
    `${quoted(heading)} looks like ${looks[what]}. Take this column out of the file. When it is needed or is something else, describe it by a kind that never leaves: sleutel, naam, vrije-tekst or geboortedatum.`,
  origin: (file) => `Export ${file}`,
  row: 'row',
  body: 'This description was made by looking at the file. Check every line, above all those that say ‘check’, and write here what a reader of these data must know.',
  written: (path, { file, rows, columns }) =>
    `Written: ${path}, about ${file} (${rows} ${rows === 1 ? 'row' : 'rows'}, ${columns} ${columns === 1 ? 'column' : 'columns'}).`,
  sheet: (name) => `sheet ${quoted(name)}`,
  readAs: 'Read as',
  delimiter: (sign) => `delimiter ${sign === '\t' ? 'tab' : sign}`,
  comma: (isComma) => (isComma ? 'decimal comma' : 'no decimal comma seen'),
  guessed: 'Guessed',
  empty: (cells) => `${cells} empty`,
  toCheck: 'Check',
  notTaken: 'Not taken over',
  copied: (from, to) => `${from} was copied to ${to}. Remove the original when it lies in a folder that others see.`,
  unitsAdded: (names) => `Added to content/organisatie.md: ${names.join(', ')}.`,
  unitLines: 'These lines can go under eenheden in content/organisatie.md',
  next: 'Then: tv check',
};
