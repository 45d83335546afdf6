import type { Detector, Found, Known } from './detector.ts';
import { findEach } from './find.ts';
import { isFirstName, ordinary } from './lexicon.ts';

const capitalised = /(?<![\p{L}\d’'-])\p{Lu}[\p{L}’'-]*\p{L}/gu;
/** What stands before the first word of a sentence, a title, a quotation, a cell of a table or an item of a list. */
const start = /(?:^|[.!?:…|([{>#–—“‘"„]|\n[ \t]*\n|\n[ \t]*(?:[-*+>#|]|\d+\.))[\s“”‘’"'*_()[\]{}>#+–—-]*(?:[’'][sntk]\s)?$/u;
/** A point after a title, or after initials, ends no sentence: “mw. Jansen”, “J.P. Jansen”. */
const title =
  /(?<![\p{L}.])(?:(?:[Mm]w|[Mm]evr|[Dd]hr|[Hh]r|[Ff]am|[Dd]rs?|[Mm]rs?|[Mm]s|[Ii]r|[Ii]ng|[Pp]rof|[Dd]s)\.\s?(?:\p{Lu}\.\s?)*|(?:\p{Lu}\.\s?){2,}|\p{Lu}\.)$/u;
const reach = 80;

/**
 * Words with a capital that nobody declared. Within a sentence each is a name until it is declared; where a sentence starts,
 * every word has a capital, so there only the first names that many people have are.
 */
export const name: Detector = {
  id: 'name',
  find: (text, known) =>
    judged(text, known).map((one) => ({ ...one, isFirst: isFirstName(withoutPossessive(text.slice(one.start, one.end))) })),
};

function judged(text: string, known: Known): Found[] {
  return findEach(text, capitalised, (match) => {
    const word = withoutPossessive(match[0]);
    if (isKnown(word, known)) return null;
    if (isAbbreviation(word)) return word.length > 3 && isFirstName(word) ? false : null;
    const before = text.slice(Math.max(0, match.index - reach), match.index);
    if (!start.test(before) || title.test(before)) return true;
    return isFirstName(word) ? false : null;
  });
}

/** SDQ, BSO, BergOp: a person is not written in capitals only, nor with one inside. */
function isAbbreviation(word: string): boolean {
  return /^[\p{Lu}’'-]+s?$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word);
}

/** A declared word, its plural, or a compound of such words: “Noord-Holland”. */
function isKnown(word: string, { words }: Known): boolean {
  const isOne = (one: string) => words.has(one) || ordinary.has(one);
  const parts = word.split('-');
  return (
    isOne(word) ||
    isOne(word.replace(/s$/, '')) ||
    (parts.length > 1 && parts.every((part) => isOne(part) || /^\p{Ll}/u.test(part)))
  );
}

function withoutPossessive(word: string): string {
  return word.replace(/[’']s?$/u, '');
}
