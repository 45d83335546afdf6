/** Size of all chart text in the drawing's own units; drawings are never shown smaller than they are drawn. */
export const textSize = 13;
/** Size of names along an axis; the smallest text there is. */
export const tickSize = 12;
/** Lines that the name of a team may take: cut off, two teams of one kind would be called the same. */
export const nameLines = 4;
/** From one line of text to the next. */
export const lineHeight = 16;

const narrow = new Set([...`iIljtfr.,:;'’‘|!()[]/ \u00a0\u202f-`]);
const broad = new Set([...'mwMW@%—']);

/**
 * How wide a text may become, in drawing units. Fonts differ per reader, so this reckons with a broad one (DejaVu Sans):
 * what does not overlap here overlaps nowhere.
 */
export function widthOf(text: string, { size = textSize, bold = false }: { size?: number; bold?: boolean } = {}): number {
  let ems = 0;
  for (const letter of text) ems += emsOf(letter);
  return ems * size * (bold ? 1.1 : 1);
}

function emsOf(letter: string): number {
  if (narrow.has(letter)) return 0.38;
  if (broad.has(letter)) return 0.95;
  return letter >= 'A' && letter <= 'Z' ? 0.7 : 0.62;
}

/** A text in lines no wider than `width`; what does not fit in `most` lines ends in an ellipsis (the table has it whole). */
export function wrap(text: string, width: number, { most = 3, bold = false }: { most?: number; bold?: boolean } = {}): string[] {
  const fits = (line: string) => widthOf(line, { bold }) <= width;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const joined = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && fits(joined)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')] : lines;
  return kept.map((line) => (fits(line) ? line : shorten(line, fits)));
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
