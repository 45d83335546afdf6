import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { finding, type Finding } from '../findings/index.ts';
import type { Place, TextFile } from '../model/index.ts';
import { createSheet, type Parsed, type Sheet } from './sheet.ts';
import { diagnose } from './yaml-faults.ts';

/** Reads what stands between the two lines of dashes. Every scalar stays text: the field that holds it decides what it is. */
export function parseSheet(file: TextFile): { sheet: Sheet; findings: Finding[] } {
  const lines = file.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const open = lines.findIndex((line) => line.trim() !== '');
  if (open === -1) return unreadable(file, finding('TV-120', { file: file.path, line: 1 }, {}));
  if (!isFence(lines[open])) return unreadable(file, finding('TV-121', { file: file.path, line: open + 1 }, {}));
  const close = lines.findIndex((line, index) => index > open && isFence(line));
  if (close === -1) return unreadable(file, finding('TV-122', { file: file.path, line: open + 1 }, {}));
  const body = { body: lines.slice(close + 1).join('\n'), bodyLine: Math.min(close + 2, lines.length) };
  return parseKeys(file, lines.slice(open + 1, close), { ...body, above: open + 1 });
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---+\s*$/.test(line);
}

function unreadable(file: TextFile, problem: Finding): { sheet: Sheet; findings: Finding[] } {
  const parsed: Parsed = { root: null, lines: new LineCounter(), above: 0 };
  return { sheet: createSheet(file, { data: null, body: '', bodyLine: 1 }, parsed), findings: [problem] };
}

interface Around {
  body: string;
  bodyLine: number;
  above: number;
}

function parseKeys(file: TextFile, keys: string[], { body, bodyLine, above }: Around): { sheet: Sheet; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseYaml(keys.join('\n'), lines);
  const parsed: Parsed = { root: document?.contents ?? null, lines, above };
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line: Math.min(Math.max(1, line), Math.max(1, keys.length)) + above, column: Math.max(1, col) };
  };
  const findings = diagnose(document, { keys, place, above });
  const broken = findings.some((found) => found.code !== 'TV-128' && found.level === 'error');
  const data = broken ? null : toRecord(document?.contents ?? null);
  return { sheet: createSheet(file, { data, body, bodyLine }, parsed), findings };
}

function parseYaml(text: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'silent' });
  } catch {
    return null; // nested deeper than anybody writes: the parser gives up, and so do we
  }
}

function toRecord(root: Node | null): Record<string, unknown> {
  const value = root === null ? {} : toValue(root);
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Curly quotes around one word came from a word processor: the word is meant, without them. */
const curly = /^[“”„]([^\s“”„]+)[“”„]$/;

function toValue(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(toValue);
  if (isScalar(node)) return text(node.value);
  if (!isMap(node) || isAlias(node)) return '';
  return Object.fromEntries(node.items.map((pair) => [isScalar(pair.key) ? text(pair.key.value) : '', toValue(pair.value)]));
}

function text(value: unknown): string {
  const plain = String(value ?? '')
    .normalize('NFC')
    .trim();
  return curly.exec(plain)?.[1] ?? plain;
}
