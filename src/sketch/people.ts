import type { ColumnLook, RefusedColumn } from '../model/index.ts';
import { birthHeading, numberHeading } from '../model/personal.ts';
import { headingHints } from '../model/scales.ts';
import { detectors } from '../personal/index.ts';
import type { ColumnTally } from './tally.ts';
import { datesIn } from './values.ts';

/** Which columns are about one person: what identifies her rows, what identifies a row, and what had better not be there. */
export interface People {
  person: ColumnTally | null;
  keys: ColumnTally[];
  refused: RefusedColumn[];
}

const nobody = { words: new Set<string>(), mails: new Set<string>() };

/** A number the state gave to one person: its column, or its values, say so. */
function isOfficial({ heading, values }: ColumnTally): boolean {
  if (numberHeading.official.test(heading)) return true;
  const sure = (text: string) =>
    (['bsn', 'national-number'] as const).some((kind) => detectors[kind].find(text, nobody).some((found) => found.sure));
  // One in eleven of all nine-digit numbers passes the test, so most of a column must.
  return values.length >= 3 && values.filter(({ text }) => sure(text)).length * 2 > values.length;
}

const isCode = ({ values }: ColumnTally) => values.length > 0 && values.every(({ text }) => /^[\p{L}\d._/-]{1,20}$/u.test(text));
/** Many different values: at least one for every four rows. */
const isVaried = ({ values, filled, more }: ColumnTally) => more || values.length * 4 > filled;

/**
 * Finds people in the columns of a file. `looks` is what the columns look like by heading and values, as for columns nobody
 * described. Numbers an organisation gave itself are its persons and keys; everything else that points at one person is refused.
 */
export function findPeople(columns: readonly ColumnTally[], looks: ReadonlyMap<string, ColumnLook>, today: string): People {
  const official = columns.filter(isOfficial);
  const numbered = columns.filter((column) => !official.includes(column) && isCode(column));
  const person =
    numbered.find(({ heading }) => numberHeading.any.test(heading) && !headingHints.staff.test(heading)) ??
    numbered.find(({ heading, values }) => headingHints.person.test(heading) && values.length > 5) ??
    null;
  const keys = numbered.filter(
    (column) =>
      column !== person && headingHints.key.test(column.heading) && isVaried(column) && !headingHints.staff.test(column.heading),
  );
  const taken = [...keys, ...(person ? [person] : [])];
  const refused = columns.flatMap((column): RefusedColumn[] => {
    const looksLike = official.includes(column) ? 'person-number' : (looks.get(column.heading) ?? null);
    if (looksLike === null || taken.includes(column)) return [];
    const isBirth = birthHeading.test(column.heading) && datesIn(column.values, column.heading, today).mostly;
    return isBirth ? [] : [{ heading: column.heading, looks: looksLike }];
  });
  return { person, keys, refused };
}
