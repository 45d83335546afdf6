import { isScalar, parseDocument, visit, type Document } from 'yaml';
import { blanked, type Passage } from './passage.ts';

/**
 * Everything in front matter: its lines as they stand, so that a number keeps the key beside it; each value by itself, where a capital
 * means something, whatever the key and over however many lines; and its comments. `text` is all of it with both lines of dashes.
 */
export function passagesInFront(text: string): Passage[] {
  const comments = [...text.matchAll(/(?<=^|\s)#[^\n]*/g)].filter((match) => !isInQuotes(text, match.index));
  const bare = comments.reduce((rest, match) => rest.replace(match[0], blanked), text);
  return [
    { place: 'front-matter', text: bare, offset: 0, reads: 'numbers' },
    ...valuesIn(bare),
    ...comments.map((match) => ({ place: 'comment' as const, text: match[0], offset: match.index, reads: 'all' as const })),
  ];
}

/** Every value, as it is written. Of front matter that cannot be read there is none: that is said elsewhere, and nothing is made of it. */
function valuesIn(front: string): Passage[] {
  const opening = /^[^\n]*-{3}[^\n]*\n/.exec(front.trimStart())?.[0].length ?? 0;
  const above = front.length - front.trimStart().length + opening;
  const values: Passage[] = [];
  visit(parsed(front.slice(above).replace(/-{3,}\s*$/, '')) ?? null, {
    Scalar: (key, node) => {
      if (key === 'key' || !isScalar(node) || !node.range) return;
      const [from, until] = node.range;
      values.push({
        place: 'front-matter',
        text: front.slice(above + from, above + until),
        offset: above + from,
        reads: 'words',
      });
    },
  });
  return values;
}

function parsed(text: string): Document | null {
  try {
    return parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
  } catch {
    return null; // nested deeper than anybody writes
  }
}

/** A number sign within quotes is no comment. */
function isInQuotes(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return (line.match(/"/g)?.length ?? 0) % 2 === 1;
}
