import type { FindingWords, ObserveParams } from '../../../findings/index.ts';
import type { Repeated } from '../../../findings/observe.ts';

const quoted = (word: string) => `‘${word}’`;
const list = (words: readonly (string | number)[]) => {
  const shown = words.map(String);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
};
const some = (words: readonly string[], most = 8) => (words.length > most ? [...words.slice(0, most), '…'] : words).join(', ');
const meant = (suggestion: string | null) => (suggestion === null ? '' : ` Did you mean ${quoted(suggestion)}?`);
const choose = (possible: readonly string[]) => (possible.length === 0 ? '' : ` Possible: ${some(possible)}.`);
const again = ({ times, rows }: Repeated) => (times > 1 ? ` So for ${times} cells or rows, first in row ${list(rows)}.` : '');
const rowsOf = ({ times, rows }: Repeated) => (times === 1 ? `Row ${rows[0] ?? ''}` : `${times} rows (first ${list(rows)})`);
const were = ({ times }: Repeated) => (times === 1 ? 'was' : 'were');
const codings: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  cp850: 'CP850 (DOS)',
};
const coding = (name: string) => codings[name] ?? name;
const saveAs = 'Open it in Excel and choose Save as: “CSV UTF-8 (comma delimited)” or “Excel workbook (.xlsx)”.';
const unreadable: Record<string, string> = {
  'old-workbook': `This is an old Excel workbook (.xls), which is not read. ${saveAs}`,
  protected:
    'This file is protected by a password. Open it in Excel, choose File, Info, Protect workbook, Encrypt with password, empty the box and save as .xlsx.',
  'binary-workbook': `This is a binary Excel workbook (.xlsb), which is not read. ${saveAs}`,
  'open-document':
    'This is a LibreOffice file (.ods), which is not read. In LibreOffice choose Save as: “Excel 2007-365 (.xlsx)” or “Text CSV”.',
  numbers: 'This is a Numbers file, which is not read. In Numbers choose File, Export to: CSV or Excel.',
  pdf: 'This is a PDF; no rows can be read from it. Ask for an export as CSV or Excel.',
  word: 'This is a text document; no rows can be read from it. Ask for an export as CSV or Excel. If it is a story: tv story --from, with the name of this file.',
  'web-page': `This is a web page, whatever its name says; some systems do that. ${saveAs}`,
  'care-message':
    'This is a message as it goes to the municipality (XML of iJw or iWmo). It names citizen numbers and no team, so it is not read: take it out of this folder. Let your client system make a list of products that ended (JW307 or WMO307) as CSV or .xlsx, with client number, team, allocation number, product, start date, end date and reason for ending. Write “indeling: stopberichten” in the description.',
  xml: `This is an XML file, which is not read. ${saveAs}`,
  'xml-sheet': `This is an XML spreadsheet, which is not read. ${saveAs}`,
  parquet: 'This is a Parquet file, which is not read here. Deliver the rows as CSV or .xlsx.',
  packed: 'This is a packed file. Unpack it and put the file itself in data/.',
  'broken-parquet':
    'This Parquet file is damaged or not complete and cannot be read. Make it again, or deliver the rows as CSV or .xlsx.',
  'broken-workbook': `This workbook is damaged or incomplete and cannot be read. ${saveAs}`,
  picture: 'This is a picture; no rows can be read from it.',
  unknown: 'This file is not recognised. Deliver the rows as CSV or .xlsx.',
};
const grain: Record<string, string> = {
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half-year',
  year: 'year',
  all: 'all years together',
};

export const observe: FindingWords<ObserveParams> = {
  'TV-300': ({ file, suggestion, possible }) =>
    `The file ${quoted(file)} is not in data/.${meant(suggestion)}${choose(possible)}`,
  'TV-301': ({ pattern, possible }) => `No file in data/ fits ${quoted(pattern)}.${choose(possible)}`,
  'TV-302': ({ kind }) => unreadable[kind] ?? unreadable['unknown']!,
  'TV-303': () => 'This file is empty. Export it again, or take it out of “bestanden”.',
  'TV-304': ({ kind }) =>
    kind === 'workbook'
      ? 'This is an Excel workbook, whatever its name says. It was read as a workbook.'
      : 'This is a text file (CSV), whatever its name says. It was read as CSV.',
  'TV-305': ({ sheet, suggestion, possible }) =>
    `The sheet ${quoted(sheet)} is not in this workbook.${meant(suggestion)}${choose(possible)}`,
  'TV-306': ({ sheet, others }) =>
    `This workbook has more sheets; ${quoted(sheet)} was read, not ${list(others.map(quoted))}. Choose one with “blad:”.`,
  'TV-307': ({ declared, found }) =>
    `The description says ${coding(declared)}, but this file is ${coding(found)}, and was read so. Change “codering:”.`,
  'TV-308': ({ found }) =>
    `This file was read as ${coding(found)}, because then its accented letters are right. Put “codering: ${found}” in the description if that is so.`,
  'TV-309': ({ found }) =>
    `The encoding cannot be recognised; this file was read as ${coding(found)}. Accented letters may be wrong. Deliver it as “CSV UTF-8”, or name the encoding with “codering:” (utf-8, windows-1252, cp850).`,
  'TV-310': (p) => `Here stands the sign �: an earlier program lost letters. Export again, as “CSV UTF-8”.${again(p)}`,
  'TV-311': (p) => `Accented letters were converted twice (such as Ã« for ë). Export again, as “CSV UTF-8”.${again(p)}`,
  'TV-320': ({ expected, values }) =>
    `None of the described headings stands in the first 50 lines. Looked for: ${some(expected)}. The first line with text: ${some(values)}.`,
  'TV-321': ({ column, suggestion, found, described }) =>
    `The column ${quoted(column)} is not in this file.${meant(suggestion)} Columns found: ${some(found, 30)}. Change ‘kop’ in ${described === null ? 'the description (.md)' : `${described.file}${described.line === null ? '' : `, line ${described.line}`}`}, or the heading in the file.`,
  'TV-322': ({ column, letters }) =>
    `The column ${quoted(column)} is there more than once: in column ${list(letters)}. Give one of them another heading.`,
  'TV-323': ({ columns }) => `These columns are not described and are not read: ${some(columns, 30)}.`,
  'TV-324': ({ column, with: present, without, suggestion }) =>
    `The column ${quoted(column)} is in ${list(present)}, but not in ${list(without)}. Those rows count as “not asked”.${suggestion === null ? '' : ` Is it called ${quoted(suggestion)} there? Then write both headings in the description: kop: [${column}, ${suggestion}].`}`,
  'TV-325': ({ declared, better, columns }) =>
    `With the delimiter ${quoted(declared)} of the description the columns cannot be found; with ${quoted(better === '\t' ? 'tab' : better)} there are ${columns}. Change “scheiding:”.`,
  'TV-326': (p) =>
    (p.kind === 'never-closed'
      ? 'Here begins a quote that ends nowhere; nothing after it can be read.'
      : 'Here a quote stands within a cell; where cells end is uncertain.') + again(p),
  'TV-327': (p) =>
    `This row has ${p.cells} cells, the headings ${p.expected}: the cells have shifted. Is there a delimiter in a text without quotes?${again(p)}`,
  'TV-328': (p) =>
    `This row has ${p.cells} cells, the headings ${p.expected}. The missing cells at the end were read as empty.${again(p)}`,
  'TV-329': (p) => `This row and row ${p.other} seem to be one: there is a line end within a cell.${again(p)}`,
  'TV-330': (p) => `${rowsOf(p)} with ${quoted(p.value)} ${were(p)} left out as a total.`,
  'TV-331': (p) => `${rowsOf(p)} with only a text in the first cell ${were(p)} left out.`,
  'TV-332': (p) => `The headings stand between the data once more; left out.${again(p)}`,
  'TV-333': (p) => `Whole rows stand in quotes; they were taken apart.${again(p)}`,
  'TV-334': () => 'There are no rows under the headings. Is this the right export, and the right period?',
  'TV-335': ({ values }) =>
    `There are no headings above the columns. The first row with text: ${some(values)}. Write a heading above every column of the file, each another.`,
  'TV-336': ({ file, what }) =>
    what === 'description'
      ? `${quoted(file)} is there already, and nothing is written over. Give the file another name, or take the old description away.`
      : `Another file ${quoted(file)} is in data/ already, and nothing is written over. Give this file another name.`,
  'TV-337': ({ why, suggestion, possible }) =>
    ({
      absent: `This file is not there.${meant(suggestion)}${choose(possible)}`,
      lock: 'This is the lock Excel lays down while a workbook is open, not the workbook itself. Name the file without “~$” in front.',
      folder: `This is a folder. Name one file: a CSV, an Excel workbook (.xlsx) or a Parquet file.${choose(possible)}`,
      'in-use': 'This file cannot be read, because another program holds it. Close it in Excel and try again.',
    })[why],
  'TV-338': ({ possible }) =>
    `Codes of the reason for ending mean something else in each law: 31 is ‘according to plan’ in youth care (iJw) and ‘moved house’ in the Wmo. Describe the column with its list, for instance: reden: { kop: Reden beëindiging, soort: code, lijst: ${possible[0]} }.${choose(possible)}`,
  'TV-339': (p) =>
    `The code ${quoted(p.value)} is not in ${p.list}, but in ${p.other}. It counts as unknown. When this file comes from the other law, choose that list. Else mend the codes.${again(p)}`,
  'TV-340': (p) =>
    `${quoted(p.value)} is not a number. Write digits, with a comma for decimals (1.234,5). When nothing is known, empty the cell or list the word under “ontbreekt”.${again(p)}`,
  'TV-341': (p) =>
    `${quoted(p.value)} can be ${p.values[0] ?? '…'} or ${p.values[1] ?? '…'}. Put “punt: duizendtal” (thousands) or “punt: decimaal” with this column.${again(p)}`,
  'TV-342': (p) =>
    `${quoted(p.value)} is not a whole number. Correct the cell, or write “soort: getal” with this column.${again(p)}`,
  'TV-343': (p) =>
    `${quoted(p.value)} is listed under “ontbreekt” and was read as missing here, although this is a column of numbers.${again(p)}`,
  'TV-344': (p) => `${quoted(p.value)} is not a date. Write 14-3-2025 or 2025-03-14.${again(p)}`,
  'TV-345': (p) =>
    `${quoted(p.value)} does not exist as a date. Correct the day, or empty the cell when it is unknown.${again(p)}`,
  'TV-346': (p) =>
    `In ${quoted(p.value)} month and day seem swapped. Then other dates in this column are wrong too: export as day-month-year or year-month-day.${again(p)}`,
  'TV-347': (p) =>
    `${quoted(p.value)} is not between ${p.from} and ${p.until}. If it means “no date”, list it under “ontbreekt”.${again(p)}`,
  'TV-348': (p) => `${quoted(p.value)} is not a period. Write for example ${p.examples.join(', ')}.${again(p)}`,
  'TV-349': (p) => `${quoted(p.value)} is too wide: these figures are per ${grain[p.base] ?? p.base}.${again(p)}`,
  'TV-350': (p) =>
    `${quoted(p.value)} is a date without a day. Make it a whole date, or call the column “soort: periode”.${again(p)}`,
  'TV-351': (p) =>
    `Not in the list of this column: ${some(p.values.map(quoted), 10)}. This counts as “unknown”.${p.values.length === 1 ? meant(p.suggestion) : ''}${choose(p.possible)}${again(p)}`,
  'TV-352': (p) => `Codes lacked their leading zero (2 instead of 02), as Excel does. They were completed.${again(p)}`,
  'TV-353': (p) =>
    `${quoted(p.value)} lacks leading zeros and can be ${list(p.possible.map(quoted))}. Export the column as text.${again(p)}`,
  'TV-354': (p) =>
    `${quoted(p.value)} is not a unit of this organisation.${meant(p.suggestion)}${choose(p.possible)} Another spelling can go under “vertaal” or “eerder-genoemd”.${again(p)}`,
  'TV-355': (p) =>
    `${quoted(p.value)} can be more than one unit: ${list(p.possible.map(quoted))}. Choose one with “vertaal”.${again(p)}`,
  'TV-356': (p) =>
    `${rowsOf(p)} of ${quoted(p.unit)} ${p.times === 1 ? 'lies' : 'lie'} outside the life of that unit${p.from ? `, from ${p.from}` : ''}${p.until ? `, until ${p.until}` : ''}.${p.next ? ` Do they belong to ${quoted(p.next)}?` : ''}`,
  'TV-357': (p) => `There is no unit here; this row counts for no team. Fill the cell in the file.${again(p)}`,
  'TV-358': (p) => `It is not said whom this is about; this row does not count as a person.${again(p)}`,
  'TV-359': (p) => `This cell is empty, and it may not be. Fill it, or take “verplicht” away.${again(p)}`,
  'TV-360': (p) => `Excel made a date of this: ${quoted(p.value)}. Export the column as text.${again(p)}`,
  'TV-361': (p) => `Excel left out digits here: ${quoted(p.value)}. Export the column as text.${again(p)}`,
  'TV-362': (p) =>
    `Here stands ########: the column was too narrow when the file was saved, and the value is lost. Export again.${again(p)}`,
  'TV-363': (p) => `Excel could not compute ${p.cell ? `cell ${p.cell}` : 'this cell'}: ${quoted(p.value)}.${again(p)}`,
  'TV-364': (p) => `Here stands #N/A: a look-up in Excel found nothing. This counts as “unknown”.${again(p)}`,
  'TV-365': (p) =>
    `${quoted(p.value)} has more than fifteen digits; Excel replaced the last ones by zeros. Export the column as text.${again(p)}`,
  'TV-366': () =>
    'This column holds only crosses and empty cells. An empty cell counts as “unknown”. If empty means “no”, write: vertaal: { "": nee }.',
  'TV-367': (p) =>
    `${p.cell ? `Cell ${p.cell}` : 'This cell'} holds a formula without an outcome. Open the file in Excel and save it, or deliver a CSV.${again(p)}`,
  'TV-368': ({ with: zeros, without }) =>
    `In ${list(zeros)} numbers of persons start with a zero, in ${list(without)} none do. If zeros were lost there, one person counts twice.`,
  'TV-369': (p) =>
    `These questionnaires are not described: ${some(p.values.map(quoted), 10)}.${p.values.length === 1 ? meant(p.suggestion) : ''}${choose(p.possible)}${again(p)}`,
  'TV-370': (p) => `Dates stand here as Excel's numbers; they were converted.${again(p)}`,
  'TV-371': (p) => `The key is empty here; whether this row is a double cannot be seen.${again(p)}`,
  'TV-372': ({ times }) =>
    `${times} ${times === 1 ? 'row is' : 'rows are'} also in a newer file; the newest ${times === 1 ? 'counts' : 'count'}.`,
  'TV-373': (p) => `This key stood in this file before; the last row counts. If that is wrong, make the key longer.${again(p)}`,
  'TV-374': (p) =>
    `${quoted(p.value)}: in the list of this column ${p.code} means ${quoted(p.label)}. Is this the right list?${again(p)}`,
  'TV-375': (p) =>
    `${quoted(p.value)}: the year has two digits and the date of the export is not known. Put “datum:” in the description.${again(p)}`,
  'TV-376': (p) => `${quoted(p.value)} is too large to be a count or a score.${again(p)}`,
  'TV-377': ({ column, suggestion, values }) =>
    `${quoted(column)} is no heading of this file, nor a question in it.${meant(suggestion)} Questions found: ${some(values, 30)}.`,
  'TV-378': ({ values }) => `These questions are not described and are not read: ${some(values, 30)}.`,
  'TV-379': (p) =>
    `The question ${quoted(p.value)} was answered in this list already, in row ${p.other}; the last answer counts. When they are two lists, make the key longer.${again(p)}`,
  'TV-380': (p) => `${quoted(p.value)} is not an indicator.${meant(p.suggestion)}${choose(p.possible)}${again(p)}`,
  'TV-381': (p) =>
    `${quoted(p.value)} is not a period this indicator is about. Write for example ${p.examples.join(', ')}.${again(p)}`,
  'TV-382': (p) =>
    `${p.values[0] ?? '…'} of ${p.values[1] ?? '…'} is ${p.values[2] ?? '…'}%, printed is ${p.values[3] ?? '…'}%.${again(p)}`,
  'TV-383': (p) => `The numerator (${p.values[0] ?? '…'}) is larger than n (${p.values[1] ?? '…'}).${again(p)}`,
  'TV-384': (p) => `${quoted(p.value)} is not a percentage between 0 and 100.${again(p)}`,
  'TV-385': (p) => `${quoted(p.value)} cannot be a count.${again(p)}`,
  'TV-386': (p) =>
    `This figure also stands in ${p.file}, row ${p.other}: the same unit, period, indicator, category and moment.${again(p)}`,
  'TV-387': (p) => `The mean ${quoted(p.value)} lies outside the scale from ${p.from} to ${p.upTo}.${again(p)}`,
  'TV-388': ({ columns }) =>
    `Not taken: ${list(columns.map(quoted))}. The lowest and the highest value always belong to one person.`,
  'TV-389': (p) => `There is no figure on this row. Fill n, teller, percentage or gemiddelde, or take the row away.${again(p)}`,
  'TV-390': (p) => `A standard deviation cannot be negative: ${quoted(p.value)}.${again(p)}`,
  'TV-391': (p) =>
    `There is no period here, and the first and last day are not exactly a period. Fill the column ‘periode’.${again(p)}`,
  'TV-392': (p) =>
    `${quoted(p.value)} looks like a sign for a hidden figure. List it under “ontbreekt: { verborgen: […] }” if it is.${again(p)}`,
  'TV-393': (p) =>
    `${quoted(p.value)} is not a multiple of ${p.roundedTo}, though the description says figures were rounded to that.${again(p)}`,
  'TV-394': (p) => `The last day lies before the first. Correct ‘van’ or ‘tot’.${again(p)}`,
  'TV-395': ({ column, cells }) =>
    `Cells are merged in the column ${quoted(column)} (${cells.slice(0, 3).join(', ')}${cells.length > 3 ? ' …' : ''}). Excel then keeps the value in the first only; the other rows are empty. Undo it (Home, Merge & Center, Unmerge Cells) and put the value in each row.`,
};
