import { isAlias, isCollection, isMap, isNode, isPair, isScalar, LineCounter, type Node, type Pair } from 'yaml';
import type { Place, TextFile } from '../model/index.ts';

/** One file that an author wrote: what its front matter says, its text, and where in the file everything stands. */
export interface Sheet {
  path: string;
  /** File name without folder and extension. */
  id: string;
  /** Keys and values as text, lists and maps; `null` when the front matter cannot be read. */
  data: Record<string, unknown> | null;
  body: string;
  bodyLine: number;
  /** Of the value at a path of written keys; of the nearest thing around it when there is none. */
  place(path: readonly (string | number)[]): Place;
  /** Of a key rather than its value. */
  keyPlace(path: readonly (string | number)[]): Place;
  /** Of a word somewhere inside the value at a path, under a key with this name. */
  find(path: readonly (string | number)[], under: string, word: string): Place;
}

export interface Parsed {
  root: Node | null;
  lines: LineCounter;
  /** Line of the file on which the front matter starts, less one. */
  above: number;
}

/** A sheet whose places are looked up in its parsed front matter. */
export function createSheet(file: TextFile, content: Pick<Sheet, 'data' | 'body' | 'bodyLine'>, parsed: Parsed): Sheet {
  const at = (node: unknown) => placeOf(file.path, node, parsed);
  return {
    path: file.path,
    id: idOf(file.path),
    ...content,
    place: (path) => at(walk(parsed.root, path).value),
    keyPlace: (path) => at(walk(parsed.root, path).key),
    find: (path, under, word) => at(search(walk(parsed.root, path).value, under, word) ?? walk(parsed.root, path).value),
  };
}

/** File name without folder and extension. */
export function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function placeOf(file: string, node: unknown, { lines, above }: Parsed): Place {
  const range = isNode(node) ? node.range : null;
  if (!range) return { file, line: above > 0 ? 1 : null };
  const { line, col } = lines.linePos(range[0]);
  return { file, line: Math.max(1, line) + above, column: Math.max(1, col) };
}

interface Found {
  key: unknown;
  value: unknown;
}

function walk(root: Node | null, path: readonly (string | number)[]): Found {
  let found: Found = { key: root, value: root };
  for (const step of path) {
    const next = child(found.value, step);
    if (!next) return found;
    found = next;
  }
  return found;
}

function child(node: unknown, step: string | number): Found | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => scalarText(item.key) === String(step));
    return pair ? { key: pair.key, value: isEmpty(pair.value) ? pair.key : pair.value } : null;
  }
  const item = isCollection(node) && typeof step === 'number' ? node.items[step] : undefined;
  return item === undefined ? null : { key: item, value: item };
}

/** An empty value has no place of its own that an author would recognise. */
function isEmpty(node: unknown): boolean {
  return !isNode(node) || (isScalar(node) && scalarText(node) === '');
}

function scalarText(node: unknown): string | null {
  return isScalar(node)
    ? String(node.value ?? '')
        .normalize('NFC')
        .trim()
    : null;
}

/** First scalar that says `word` inside a value whose key is `under`; the key itself when they are the same. */
function search(node: unknown, under: string, word: string): unknown {
  for (const pair of pairsIn(node, 0)) {
    if (scalarText(pair.key) !== under) continue;
    const found = under === word ? pair.key : findScalar(pair.value, word);
    if (found) return found;
  }
  return null;
}

/** A scalar that says the word, or else one that starts with it, as `einde` in `einde + 29 dagen`. */
function findScalar(node: unknown, word: string): unknown {
  const scalars = scalarsIn(node, 0);
  return (
    scalars.find((scalar) => scalarText(scalar) === word) ?? scalars.find((scalar) => scalarText(scalar)?.startsWith(`${word} `))
  );
}

const deepest = 50;

function pairsIn(node: unknown, depth: number): Pair[] {
  if (depth > deepest || !isCollection(node)) return [];
  return node.items.flatMap((item) => (isPair(item) ? [item, ...pairsIn(item.value, depth + 1)] : pairsIn(item, depth + 1)));
}

function scalarsIn(node: unknown, depth: number): unknown[] {
  if (depth > deepest || isAlias(node)) return [];
  if (isPair(node)) return [node.key, ...scalarsIn(node.value, depth + 1)];
  return isCollection(node) ? node.items.flatMap((item) => scalarsIn(item, depth + 1)) : [node];
}
