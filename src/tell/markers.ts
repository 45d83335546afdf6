/** A bound number where it stands in a text. */
export interface Marked {
  /** Between the braces. */
  inside: string;
  /** With its braces, as written. */
  raw: string;
  /** Line in the text, counted from 0; position in that line from 1. */
  line: number;
  column: number;
}

/** A text in which every bound number is a marker: two signs Markdown knows nothing of, with the number's place in the list between. */
export interface MarkedText {
  text: string;
  numbers: Marked[];
  /** Where a brace opens that is never closed. */
  unclosed: Pick<Marked, 'line' | 'column'>[];
}

const open = '\uE000';
const close = '\uE001';
// An escaped sign, a number in braces (which may run on over one line's end), or a brace alone.
const pieces = /\\[\s\S]|\{([^{}\n]*(?:\n(?!\s*\n)[^{}\n]*)*)\}|\{/g;

/** Puts markers in the place of bound numbers. `\{` stays a plain brace. */
export function markNumbers(source: string): MarkedText {
  const clean = source.replaceAll(open, '').replaceAll(close, '');
  const found: Pick<MarkedText, 'numbers' | 'unclosed'> = { numbers: [], unclosed: [] };
  const text = clean.replace(pieces, (raw: string, inside: string | undefined, offset: number) => {
    if (raw.startsWith('\\')) return raw;
    const before = clean.slice(0, offset).split('\n');
    const at = { line: before.length - 1, column: (before.at(-1) ?? '').length + 1 };
    if (inside === undefined) found.unclosed.push(at);
    else found.numbers.push({ inside, raw, ...at });
    return inside === undefined ? raw : `${open}${found.numbers.length - 1}${close}${'\n'.repeat(raw.split('\n').length - 1)}`;
  });
  return { text, ...found };
}

/** Replaces every marker in a piece of output. */
export function replaceMarkers(text: string, say: (nth: number) => string): string {
  return text.replace(/\uE000(\d+)\uE001/g, (_, nth: string) => say(Number(nth)));
}

/** A text without its markers. */
export function dropMarkers(text: string): string {
  return replaceMarkers(text, () => '');
}
