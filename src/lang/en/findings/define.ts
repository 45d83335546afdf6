import type { DefineParams, FindingWords } from '../../../findings/index.ts';

const subjects = {
  unit: 'The unit',
  group: 'The group',
  column: 'The column',
  value: 'The answer',
  code: 'The code',
  indicator: 'The indicator',
  story: 'The story',
  chapter: 'The heading',
} as const;
const shapes = { text: 'one value', list: 'a list', map: 'keys with values' } as const;
const grains = {
  month: 'a month',
  quarter: 'a quarter',
  'half-year': 'half a year',
  year: 'a year',
  all: 'all years together',
} as const;

const quote = (word: string) => `‘${word}’`;
const most = 8;

/** “Possible: noord, zuid.” Not more than a reader takes in. */
function choose(possible: string[]): string {
  if (possible.length === 0) return '';
  const more = possible.length > most ? ` and ${possible.length - most} more` : '';
  return ` Possible: ${possible.slice(0, most).join(', ')}${more}.`;
}

/** What was probably meant, and what is possible. */
function help({ suggestion, possible }: { suggestion: string | null; possible: string[] }): string {
  return `${suggestion === null ? '' : ` Did you mean ${quote(suggestion)}?`}${choose(possible)}`;
}

function limits(low: number | null, high: number | null): string {
  if (low !== null && high !== null) return `from ${low} to ${high}`;
  return low === null ? `at most ${high}` : `at least ${low}`;
}

/** Rounded down: what is just too little must not look like enough. */
const ratio = (value: number) => `${String(Math.floor(value * 100) / 100)} : 1`;
export const define: FindingWords<DefineParams> = {
  'TV-100': ({ possible }) =>
    `The file content/organisatie.md is missing. It says who the organisation is and which teams there are. If this is another folder, name yours after the command; a new one begins with: tv new <folder>.${possible.length > 0 ? ` Found instead: ${possible.slice(0, most).join(', ')}.` : ''}`,
  'TV-101': ({ found }) => `The folder ${quote(found)} does not exist. Check the path of the organisation’s folder.`,
  'TV-102': ({ found, rename }) =>
    `The file is called ${quote(found)}: a text editor added a second extension. Rename it to ${quote(rename)}.`,
  'TV-103': ({ found, ...rest }) => `Nothing is read in the folder ${quote(found)}.${help(rest)}`,
  'TV-104': ({ expected }) => `The file lies where nothing is read. Move it, for instance to ${expected.join(' or ')}.`,
  'TV-105': ({ found, rename }) =>
    `The extension of ${quote(found)} is in capitals, which does not work on every computer. Rename it to ${quote(rename)}.`,
  'TV-106': () => 'This text is not saved as UTF-8, so that letters with accents are lost. Save the file with encoding UTF-8.',
  'TV-107': () => 'This shortcut points outside the organisation’s folder. Copy the file itself.',
  'TV-108': () => 'This cannot be opened. Is it still open in another program, or are rights missing?',
  'TV-109': ({ extension, path }) =>
    `Only .md files are read in content/, not ${extension}. ${
      extension === '.docx'
        ? `Make it a story with: tv story --from "${path}", and take the Word document away here.`
        : 'Text belongs in a .md file, images in public/, data in data/.'
    }`,
  'TV-110': ({ found, rename }) =>
    `The file name ${quote(found)} becomes part of an address. Use small letters, digits and hyphens, such as ${quote(rename)}.`,
  'TV-111': ({ found }) =>
    `Stories lie in a folder named after their year, such as content/verhalen/2025/. The folder is called ${quote(found)} now.`,
  'TV-120': () => 'This file is empty. Start with a line ---, then the keys, then another line ---.',
  'TV-121': () => 'This file does not start with a line ---. Put one above the keys.',
  'TV-122': () => 'The second line --- is missing. Put it under the last key.',
  'TV-123': () => 'This line is indented with a tab or another invisible sign. Use spaces.',
  'TV-124': () => 'There is a colon in the value. Put the whole value in straight quotes: titel: "Uitval: noord".',
  'TV-125': ({ sign }) =>
    `The value starts with ${quote(sign)}, and that sign has a meaning here that is not used. Put the value in straight quotes.`,
  'TV-126': ({ sign }) => `The sign ${quote(sign)} is opened and not closed. Close it on this line.`,
  'TV-127': () => 'There are curly quotes “ ” here, as Word makes them. Type straight quotes " or leave them out.',
  'TV-128': ({ key }) => `The key ${quote(key)} occurs twice. Keep one of them.`,
  'TV-129': () => 'This line cannot be read as “key: value”. Rewrite it, or put the value in straight quotes.',
  'TV-131': () => 'Keys with values belong between the lines ---. Write “key: value” on each line, with a space after the colon.',
  'TV-132': () => 'The indentation of this line does not fit the lines above it. Align keys that belong together.',
  'TV-133': ({ key }) => `A space belongs after ${quote(`${key}:`)}.`,
  'TV-140': ({ found, ...rest }) => `The key ${quote(found)} does not exist here.${help(rest)}`,
  'TV-141': ({ key }) => `The key ${quote(key)} is missing or empty. Fill it in.`,
  'TV-142': ({ key, expected, found }) =>
    `${quote(key)} takes ${expected.map((shape) => shapes[shape]).join(' or ')}; it has ${shapes[found]}.`,
  'TV-143': ({ key, found, ...rest }) => `${quote(key)} cannot be ${quote(found)}.${help(rest)}`,
  'TV-144': ({ key, found }) =>
    `The date ${quote(found)} at ${quote(key)} does not exist. Look up which day it is, and write it as 2025-03-31.`,
  'TV-145': ({ key, found }) => `${quote(key)} takes a date; it has ${quote(found)}. Write yyyy-mm-dd, such as 2025-03-31.`,
  'TV-146': ({ key, found, whole }) =>
    `${quote(key)} takes a ${whole ? 'whole number' : 'number'}; it has ${quote(found)}. Write digits without a sign for thousands.`,
  'TV-147': ({ key, found }) =>
    `${quote(found)} cannot be a name at ${quote(key)}. Use letters, digits and hyphens, without spaces; only small letters in addresses.`,
  'TV-148': ({ key, found, examples }) =>
    `${quote(key)} takes a period; ${quote(found)} is none. Possible: ${examples.join(', ')}.`,
  'TV-149': ({ key, found }) =>
    `${quote(key)} takes a length of time; it has ${quote(found)}. Write for instance 28 dagen or 12 maanden.`,
  'TV-150': ({ key, found }) =>
    `${quote(key)} has ${quote(found)}; that is no number or date, nor counted from a column. Write for instance einde + 29 dagen or peildatum - 12 maanden.`,
  'TV-151': ({ key, found, low, high }) => `${quote(key)} cannot be ${quote(found)}: it must be ${limits(low, high)}.`,
  'TV-152': ({ key, found }) => `${quote(key)} takes a full address; it has ${quote(found)}. Start with https://.`,
  'TV-153': ({ key, found }) => `${quote(key)} takes a mail address; it has ${quote(found)}.`,
  'TV-154': ({ key, count, found }) => `${quote(key)} takes ${count}; it has ${found}.`,
  'TV-156': ({ keys }) => `Fill in one of these keys: ${keys.join(', ')}.`,
  'TV-157': ({ key, taken }) => `The key ${quote(key)} is missing; read as ${quote(taken)}. Write it to be sure.`,
  'TV-158': ({ key }) => `Without the key ${quote(key)} the page can say less. Better fill it in.`,
  'TV-159': () =>
    'This measure adds up no column, so ‘som’ in the denominator is not possible here. Take ‘som’ away, or choose a measure that adds up: aandeel, verdeling, aantal, respons or incidenten.',
  'TV-160': ({ found, ...rest }) => `The team or unit ${quote(found)} does not exist.${help(rest)}`,
  'TV-161': ({ found, ...rest }) => `The indicator ${quote(found)} does not exist.${help(rest)}`,
  'TV-162': ({ found, ...rest }) => `The data description ${quote(found)} does not exist in data/.${help(rest)}`,
  'TV-163': ({ found, source, ...rest }) => `The column ${quote(found)} does not exist in ${quote(source)}.${help(rest)}`,
  'TV-164': ({ found, ...rest }) => `The group ${quote(found)} does not exist.${help(rest)}`,
  'TV-165': ({ found, ...rest }) => `The story ${quote(found)} does not exist.${help(rest)}`,
  'TV-166': ({ found, ...rest }) => `The action ${quote(found)} does not exist.${help(rest)}`,
  'TV-167': ({ found, ...rest }) => `The questionnaire or item ${quote(found)} does not exist.${help(rest)}`,
  'TV-168': ({ found, column, ...rest }) => `The column ${quote(column)} does not have the answer ${quote(found)}.${help(rest)}`,
  'TV-169': ({ found, ...rest }) =>
    `The grouping ${quote(found)} does not exist.${help(rest)}${rest.possible.length === 0 ? ' Describe it under ‘indelingen’ in content/organisatie.md.' : ''}`,
  'TV-170': ({ found, ...rest }) =>
    `The data file ${quote(found)} does not lie in data/. Put it there, or mend the name at ‘bestanden’.${help(rest)}`,
  'TV-171': ({ found, ...rest }) => `No data description has a column ${quote(found)}.${help(rest)}`,
  'TV-172': ({ found, list, ...rest }) => `The code ${quote(found)} is not in the list ${list}.${help(rest)}`,
  'TV-173': ({ subject, found }) => `${subjects[subject]} ${quote(found)} occurs twice. Give one of them another name.`,
  'TV-174': ({ found, other }) => `The name ${quote(found)} is already used by ${other}. Rename one of the two files.`,
  'TV-175': ({ heading, column }) =>
    `The heading ${quote(heading)} already belongs to the column ${quote(column)}. Describe each column once.`,
  'TV-176': ({ subject, circle }) => `${subjects[subject]} refers to itself in a circle: ${circle.join(' → ')}.`,
  'TV-177': ({ from, until }) => `The end (${until}) lies before the start (${from}).`,
  'TV-178': ({ found, least }) =>
    `The smallest group is ${found}; fewer than ${least} is never possible, because people could be found.`,
  'TV-179': () => 'No story belongs to this edition. Name one in a chapter, or say at a story which figure it belongs to.',
  'TV-180': ({ unit, period, from, until }) =>
    `The unit ${quote(unit)} did not exist in ${period}${from === null ? '' : `: it started on ${from}`}${until === null ? '' : `${from === null ? ':' : ' and'} it ended on ${until}`}.`,
  'TV-181': ({ address, other }) => `The address ${quote(address)} is already used by ${other}. Rename one of the two files.`,
  'TV-182': ({ found }) => `The site itself uses the name ${quote(found)} in addresses. Choose another file name.`,
  'TV-183': ({ found, shortest }) =>
    `The period ${quote(found)} is shorter than what appears. The shortest period is ${grains[shortest]}.`,
  'TV-184': ({ found, possible }) => `The indicator ${quote(found)} is not a response.${choose(possible)}`,
  'TV-186': ({ column, found, possible }) =>
    `The column ${quote(column)} is of the kind ${quote(found)} and is not possible here. Needed: ${possible.join(' or ')}.`,
  'TV-187': ({ source }) => `No column of ${quote(source)} says which team a row is about. Give a column soort: eenheid.`,
  'TV-188': ({ file }) =>
    `No description names the file ${file}, so it does not count. Let one be drafted with: tv new --from "${file}". Or name it under ‘bestanden’ in a description that is there, or remove it.`,
  'TV-189': ({ columns }) =>
    `More than one column says which team a row is about: ${columns.join(', ')}. Let one of them be soort: eenheid.`,
  'TV-190': ({ source }) =>
    `The date of the export is missing in ${quote(source)}. Without it nobody can say what is not yet to be seen.`,
  'TV-191': ({ what }) =>
    `This version does not count this yet: ${what}. Everything was read and checked; the indicator does not appear on pages yet.`,
  'TV-193': ({ reads }) => `The key ‘formaat’ is missing. Put at the top: formaat: ${reads}. So does: tv migrate`,
  'TV-194': ({ found, reads }) =>
    `This folder is written in format ${quote(found)}; this version reads up to ${reads}. Use a newer version of Tellen & Vertellen.`,
  'TV-195': ({ found, reads }) =>
    `This folder is written in the older format ${quote(found)}. It is read, and will be migrated to ${reads}.`,
  'TV-196': ({ columns }) =>
    `A row cannot count in every period between ${columns.join(' and ')}: periods would overlap, and small groups could be computed. Choose one date.`,
  'TV-197': ({ column }) => `The answers of ${quote(column)} have an order that only you know. List them in order under waarden.`,
  'TV-198': ({ key }) => `The lower bounds at ${quote(key)} do not rise. Put them from low to high.`,
  'TV-199': ({ found, reserved }) =>
    `A column cannot be called ${quote(found)}: that word means something in noemer and teller (${reserved.join(', ')}).`,
  'TV-200': ({ low, high }) => `The scale runs from ${low} to ${high}. The first number must be the lower one.`,
  'TV-201': () => 'This story has no text yet. Write it under the second line ---.',
  'TV-202': ({ rows }) =>
    `Without the key ‘persoon’ each row (${rows}) counts as one person. Name the column of the client or family if somebody can occur more than once.`,
  'TV-203': ({ values }) =>
    `No column has these answers: ${values.join(', ')}. List them under waarden of the column that says who answered.`,
  'TV-204': ({ found, contrast, needed, dark }) =>
    `The colour ${quote(found)} has a contrast of ${ratio(contrast)} on ${dark ? 'dark' : 'light'} paper; ${ratio(needed)} is needed. Choose a ${dark ? 'lighter' : 'darker'} colour.`,
  'TV-205': ({ key, found }) => `${quote(key)} takes a colour such as #0b5e70; it has ${quote(found)}.`,
  'TV-221': ({ fixedOn, period }) =>
    `This target was fixed on ${fixedOn}, when ${period} had begun. A promise is made beforehand; give the day on which it was.`,
  'TV-223': ({ source }) =>
    `${quote(source)} does not say how many people the days are of. Without that it cannot be kept that nobody is found. Name a column of kind persoon, or one column with how many there were.`,
  'TV-566': ({ indicator, found }) =>
    `The checklist ‘${indicator}’ is about what a team does, not about what changed for families. It never stands beside outcomes; here it says ‘${found}’. Write ‘soort: context’ and ‘naast: geen outcome’.`,
  'TV-567': ({ title }) =>
    `The title of the event ‘${title}’ holds a number between braces. Drawings cannot show that, so they leave the event out. Put the number in ‘wat’ and keep it out of the title.`,
  'TV-224': ({ indicator }) =>
    `${quote(indicator)} has ‘actie: verplicht’, but no action comes from it. Write an action with ‘uit: [{ indicator: ${indicator}, … }]’.`,
  'TV-222': ({ instrument }) =>
    `The questionnaire ${quote(instrument)} does not say how many points an answer is worth. Write for instance schaal: { 0: niet, 1: deels, 2: geheel } there.`,
  'TV-220': ({ most }) =>
    `Classes of a duration are whole days and span at most ${most} days together. Write fewer or other lower bounds.`,
};
