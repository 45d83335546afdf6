import type { CommandsParams, FindingWords } from '../../../findings/index.ts';

const kinds: Partial<Record<string, string>> = {
  person: 'person',
  key: 'key',
  name: 'name',
  'birth-date': 'date of birth',
  'free-text': 'free text',
};

const ways: Record<CommandsParams['TV-620']['how'], string> = {
  plain: 'plainly readable',
  percent: 'percent-encoded',
  entity: 'as HTML entities',
  escape: 'with backslash escapes',
  'utf-16': 'in UTF-16',
  base64: 'in base64',
  hash: 'as a hash',
  cell: 'in a column with the same heading',
  row: 'in a row',
};

export const commands: FindingWords<CommandsParams> = {
  'TV-620': ({ source, column, kind, how }) =>
    `This file holds a value of the column ‘${column}’ (${kinds[kind] ?? kind}) of ‘${source}’, ${ways[how]}. Such a value may stand nowhere in the site. Nothing was published.`,
  'TV-621': ({ source }) =>
    `This file holds a row of ‘${source}’: three or more attributes that together belong to a few people. Nothing was published.`,
  'TV-622': ({ source, column, kind, count, of }) =>
    `Of the ${of} values in the column ‘${column}’ (${kinds[kind] ?? kind}) of ‘${source}’, ${count} are too short or too ordinary to be looked for in the site. Longer codes are safer.`,
  'TV-623': () =>
    'Nobody can see what is in this file: it is encrypted, damaged or packed in a way we do not know. Remove it or unpack it.',
  'TV-624': ({ reason }) =>
    `It could not be checked whether data about people stand in the site (${reason}). Nothing was published.`,
  'TV-650': ({ reason }) =>
    `The program itself made a mistake: ${reason}. Your files are not the cause; tell whoever looks after the program.`,
  'TV-651': ({ files }) =>
    `This folder is not empty (${files.join(', ')}). Nothing is overwritten: choose a new or an empty folder.`,
  'TV-652': ({ group, suggestion, possible }) =>
    `The group ‘${group}’ does not exist.${suggestion === null ? '' : ` Did you mean ‘${suggestion}’?`} Possible: ${possible.join(', ')}.`,
  'TV-654': ({ path, why }) => `Nothing could be written in ‘${path}’: ${whyNot[why]}.`,
};

const whyNot = {
  forbidden: 'you may not change anything in that folder. Choose another one, or ask whoever looks after the computer',
  full: 'the disk is full. Make room and try again',
  'in-use': 'another program has a file open there. Close it and try again',
} as const;
