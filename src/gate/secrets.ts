import { secretKinds, type ColumnKind } from '../model/index.ts';
import { plain, weightOf } from './plain.ts';
import { isBoundOfMonth, type ReadSource } from './rows.ts';
import { spellingsOfDay, type Vocabulary } from './vocabulary.ts';

/** A column none of whose values may occur in what is published. */
export interface SecretColumn {
  source: string;
  /** The heading an author knows it by. */
  heading: string;
  headings: string[];
  kind: ColumnKind;
  /** Every different value, as it stands in the engine. */
  values: Set<string>;
  /** Those that can be told from the site's own words and numbers. */
  searchable: string[];
}

/** A text to look for, and whose it is. */
export interface Needle {
  text: string;
  column: SecretColumn;
}

/** The columns of a data file whose values are secret. */
export function secretColumns({ id, columns, rows }: ReadSource, vocabulary: Vocabulary): SecretColumn[] {
  return columns.flatMap(({ id: column, headings, kind }, index) => {
    if (!secretKinds.includes(kind)) return [];
    const values = new Set(rows.flatMap((row) => row[index]?.trim() || []));
    const searchable = [...values].filter((value) => !isOrdinary(value, kind, vocabulary));
    return [{ source: id, heading: headings[0] ?? column, headings: [column, ...headings], kind, values, searchable }];
  });
}

/** Every spelling to look for of every value that proves something. */
export function needlesOf(column: SecretColumn): Needle[] {
  return column.searchable.flatMap((value) => spellings(value, column.kind).map((text) => ({ text, column })));
}

/**
 * Whether finding a value on a page would prove nothing. Short ones (under four letters and digits) and short numbers (under five
 * digits: counts, years, coordinates) are everywhere. A single word, and a day, prove something unless somebody wrote it: then
 * it is in the vocabulary. A longer or mixed value is proof, except where it is the name of a team, an indicator, an edition.
 * An answer of one word in a free text is no proof either.
 */
function isOrdinary(value: string, kind: ColumnKind, { words, names }: Vocabulary): boolean {
  const text = plain(value).trim();
  if (isDay(text)) return isBoundOfMonth(text) || words.has(text);
  if (weightOf(text) < 4 || names.has(text)) return true;
  if (/^[\d\s.,+-]+$/.test(text)) return weightOf(text) < 5;
  const isWord = /^\p{L}+$/u.test(text);
  return isWord && (kind === 'free-text' || words.has(text));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

const longest = 48;

/** A long text is looked for by its beginning: a page may cut it off. “Jansen, Piet” is “Piet Jansen” too. */
function spellings(value: string, kind: ColumnKind): string[] {
  const text = plain(value).trim();
  if (isDay(text)) return spellingsOfDay(text);
  const all = new Set([text.slice(0, longest)]);
  const [last, first] = text.split(', ');
  if (kind === 'name' && last && first) all.add(`${first} ${last}`);
  const unpadded = text.replace(/^0+/, '');
  if (weightOf(unpadded) >= 5) all.add(unpadded.slice(0, longest));
  return [...all];
}
