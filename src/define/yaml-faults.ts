import { isAlias, isMap, isScalar, visit, type Document, type YAMLParseError } from 'yaml';
import { finding, type Finding } from '../findings/index.ts';
import type { Place } from '../model/index.ts';

interface Text {
  /** The lines between the fences. */
  keys: string[];
  place(offset: number): Place;
  above: number;
}

/** What is wrong with front matter as text, said in our own words: the parser's words are for programmers. */
export function diagnose(document: Document | null, text: Text): Finding[] {
  if (!document) return [finding('TV-129', text.place(0), {})];
  const doubles = document.errors.filter((error) => error.code === 'DUPLICATE_KEY').map((error) => duplicate(error, text));
  const [first] = document.errors.filter((error) => error.code !== 'DUPLICATE_KEY');
  if (first) return [explain(first, text), ...doubles];
  const root = document.contents;
  if (root !== null && !isMap(root)) return [finding('TV-131', text.place(root.range?.[0] ?? 0), {})];
  return [...signs(document, text), ...doubles];
}

function duplicate(error: YAMLParseError, { keys, place }: Text): Finding {
  const at = place(error.pos[0]);
  const found = /^["']?([^:"']+)/.exec(keys.join('\n').slice(error.pos[0]))?.[1]?.trim() ?? '';
  return finding('TV-128', at, { key: found });
}

/** Reports what is valid YAML, but means something in it that no author intends: `*`, `&`, `!`, and quotes of Word. */
function signs(document: Document, { place }: Text): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      const sign = isAlias(node) ? '*' : node.anchor ? '&' : node.tag ? '!' : null;
      if (sign) found.push(finding('TV-125', place(offset), { sign }));
      if (isScalar(node) && /^[“”„][^\s“”„]+[“”„]$/.test(String(node.value)))
        found.push(finding('TV-127', place(offset), {}, 'warning'));
    },
    Pair(_, pair) {
      if (pair.key !== null && !isScalar(pair.key)) found.push(finding('TV-129', place(0), {}));
    },
  });
  return found;
}

function explain(error: YAMLParseError, { keys, place, above }: Text): Finding {
  const at = place(error.pos[0]);
  const index = Math.max(0, (at.line ?? 1) - above - 1);
  const onLine = (line: number): Place => ({ ...at, line: line + above + 1, column: 1 });
  const tab = keys.findIndex((line, number) => number <= index && /^ *[\t\u00A0]/.test(line));
  if (tab !== -1 || error.code === 'TAB_AS_INDENT') return finding('TV-123', onLine(tab === -1 ? index : tab), {});
  const unclosed = unclosedSign(error, keys, index);
  if (unclosed) return finding('TV-126', onLine(unclosed.line), { sign: unclosed.sign });
  const line = keys[index] ?? '';
  if (/[“”„]/.test(line)) return finding('TV-127', at, {}, 'error');
  const sign = badStart(line);
  if (sign) return finding('TV-125', at, { sign });
  if (/^\s*(?:- +)?[^\s:"'[{][^:]*: +[^"'[{|>\s].*:(?: |$)/.test(line)) return finding('TV-124', at, {});
  const glued = /^\s*(?:- +)?([\p{L}\d-]+):[^\s/]/u.exec(line)?.[1];
  if (glued) return finding('TV-133', at, { key: glued });
  const indented = error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'BAD_INDENT' || error.code === 'UNEXPECTED_TOKEN';
  return indented && /^\s*(?:- )?[^:]+:(?: |$)/.test(line)
    ? finding('TV-132', deeper(keys, index) ? onLine(index + 1) : at, {})
    : finding('TV-129', at, {});
}

/** Whether the next line is indented under one that has a value already: the parser then blames the value. */
function deeper(keys: string[], index: number): boolean {
  const indent = (line: string | undefined) => line?.search(/\S/) ?? -1;
  return /:\s+\S/.test(keys[index] ?? '') && indent(keys[index + 1]) > indent(keys[index]);
}

/** A value that starts with a sign that means something to the parser. */
function badStart(line: string): string | null {
  return /^\s*(?:- +)?(?:[^:]+: +)?([*&!%@`|>{}[\],])/.exec(line)?.[1] ?? /[[,:] *([*&!%@`])/.exec(line)?.[1] ?? null;
}

function unclosedSign(error: YAMLParseError, keys: string[], index: number): { sign: string; line: number } | null {
  if (/closing ["']quote/.test(error.message)) {
    const sign = error.message.includes('"quote') ? '"' : "'";
    const line = keys.findIndex((text) => new RegExp(`(?:: +|- +|[[{,] *)${sign}[^${sign}]*$`).test(text));
    return { sign, line: line === -1 ? index : line };
  }
  if (!error.message.startsWith('Flow ')) return null;
  const sign = error.message.includes('sequence') ? '[' : '{';
  const closing = sign === '[' ? ']' : '}';
  for (let line = index; line >= 0; line--) {
    const text = keys[line] ?? '';
    if (text.split(sign).length > text.split(closing).length) return { sign, line };
  }
  return { sign, line: index };
}
