import { finding, type Finding } from '../findings/index.ts';
import { acceptance, acceptedWords, type AcceptedKind, type Place } from '../model/index.ts';
import { suggestion } from '../nearest.ts';
import type { Passage } from './passage.ts';

/** Something that was found and may stay: who looked at it, and why. */
export interface Acceptance {
  kind: AcceptedKind;
  reason: string;
  by: string;
  /** Heading of the column it is about, or name of the file; `null` for the text beside it. */
  column: string | null;
  at: Place;
  /** Lines it is about: its own, and those up to the next empty one. */
  lines: { from: number; upTo: number };
}

/** The acceptances in a file's comments, and those that do not say what, why, or by whom. */
export function readAcceptances(
  passages: readonly Passage[],
  text: string,
  file: string,
): { acceptances: Acceptance[]; findings: Finding[] } {
  const read = passages
    .filter(({ place, text: comment }) => place === 'comment' && acceptance.start.test(comment))
    .map(({ text: comment, offset }) => readOne(comment, { file, line: lineAt(text, offset) }, text));
  return {
    acceptances: read.flatMap((one) => ('kind' in one ? [one] : [])),
    findings: read.flatMap((one) => ('kind' in one ? [] : [one.wrong])),
  };
}

function readOne(comment: string, at: { file: string; line: number }, text: string): Acceptance | { wrong: Finding } {
  const [, column = null, reason = '', by = ''] = acceptance.whole.exec(comment) ?? [];
  const [, word = ''] = acceptance.what.exec(comment) ?? [];
  const possible = Object.keys(acceptedWords);
  const kind = possible.includes(word) ? acceptedWords[word as keyof typeof acceptedWords] : null;
  if (kind === null || by === '')
    return { wrong: finding('TV-770', at, { found: word, suggestion: suggestion(word, possible), possible }) };
  const own = comment.split('\n').length - 1;
  return { kind, column, reason, by, at, lines: { from: at.line, upTo: endOfParagraph(text, at.line + own) } };
}

/** A comment without the heading that an acceptance names: that is a column, not a person. */
export function withoutHeading(comment: string): string {
  const [, column] = acceptance.whole.exec(comment) ?? [];
  return column ? comment.replace(column, ' '.repeat(column.length)) : comment;
}

/** Last line (from 1) before the next empty one after a line, looking past empty lines right below it. */
function endOfParagraph(text: string, line: number): number {
  const lines = text.split('\n');
  let end = line;
  while (end < lines.length && lines[end]?.trim() === '') end++;
  if (/^\s*#|^[^\n]*\S+\s+#/.test(lines[line - 1] ?? '')) return end + 1;
  while (end < lines.length && lines[end]?.trim() !== '') end++;
  return end;
}

/** Line (from 1) of a place in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
