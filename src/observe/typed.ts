/**
 * A workbook knows of each cell whether it is a number, a date or a yes/no; a CSV file has only text. Both travel as text,
 * so that one set of readers serves them: what a workbook knew is kept in a mark in front that no text file can contain.
 */
const marks = { number: '\u0000n', date: '\u0000d', boolean: '\u0000b', uncalculated: '\u0000f' } as const;
export type TypedKind = keyof typeof marks;

/** A cell of a workbook as text with its kind in front. */
export function typed(kind: TypedKind, text: string): string {
  return marks[kind] + text;
}

/** The kind and the text of a marked cell; `null` for plain text. */
export function parseTyped(cell: string): { kind: TypedKind; text: string } | null {
  if (cell.charCodeAt(0) !== 0) return null;
  const mark = cell.slice(0, 2);
  const kind = (Object.keys(marks) as TypedKind[]).find((name) => marks[name] === mark);
  if (!kind) throw new Error(`unknown mark: ${mark.charCodeAt(1)}`);
  return { kind, text: cell.slice(2) };
}

/** What stood there, as a person would read it. */
export function plain(cell: string): string {
  return cell.charCodeAt(0) === 0 ? cell.slice(2) : cell;
}
