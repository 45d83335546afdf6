import { finding, type Finding } from '../findings/index.ts';
import { emptyLedger, parseBlock, parseKey, type Ledger, type LedgerLine, type Place } from '../model/index.ts';
import { hashBefore, hashOf } from './chain.ts';

/** Where the ledger lies in an organisation's folder. */
export const ledgerPath = 'data/gepubliceerd.jsonl';

/** Format of the lines that this version writes and reads. */
const format = 1;

/** Kinds of lines after which nothing is half done. */
const closing: readonly string[] = ['release', 'withdrawn', 'current'];

/**
 * Reads the ledger and follows its chain from the first line to the last. Every line that was changed, is missing, stands in
 * another place or was cut off is found and told with its line and the day on which it was published.
 */
export function parseLedger(text: string | null): { ledger: Ledger; findings: Finding[] } {
  if (text === null || text === '') return { ledger: emptyLedger, findings: [] };
  const rows = text.replaceAll('\r\n', '\n').split('\n');
  const isCut = rows.at(-1) !== '';
  if (!isCut) rows.pop();
  const walk: Walk = { lines: [], findings: [], expected: 1 };
  rows.forEach((row, index) => follow(walk, row, index + 1));
  const last = walk.lines.at(-1);
  if (isCut || !last || !closing.includes(last.kind))
    walk.findings.push(finding('TV-703', at(rows.length), { line: rows.length, edition: last?.edition ?? null }));
  return { ledger: { lines: walk.lines }, findings: fewest(walk.findings) };
}

interface Walk {
  lines: LedgerLine[];
  findings: Finding[];
  /** Number the next line must have. */
  expected: number;
}

const at = (line: number): Place => ({ file: ledgerPath, line });

function follow(walk: Walk, row: string, position: number): void {
  const before = walk.lines.at(-1);
  const line = readLine(row);
  if (!line) {
    walk.findings.push(finding('TV-700', at(position), { line: position, since: before?.date ?? null }));
    walk.expected += 1;
    return;
  }
  if ('format' in line && line.format > format)
    walk.findings.push(finding('TV-704', at(position), { found: line.format, known: format }));
  if (line.nr !== walk.expected) walk.findings.push(misplaced(line, position, walk.expected));
  else if (before?.nr === line.nr - 1 || line.nr === 1) checkHash(walk, line, position);
  walk.expected = line.nr + 1;
  walk.lines.push(line);
}

function checkHash({ lines, findings }: Walk, line: LedgerLine, position: number): void {
  if (hashOf(hashBefore(lines.at(-1)), line) !== line.hash)
    findings.push(finding('TV-700', at(position), { line: position, since: line.date }));
}

function misplaced(line: LedgerLine, position: number, expected: number): Finding {
  return line.nr > expected
    ? finding('TV-701', at(position), { line: position, from: expected, until: line.nr - 1, date: line.date })
    : finding('TV-702', at(position), { line: position, number: line.nr, expected });
}

/** The line a row holds; `null` when it holds none. */
function readLine(row: string): LedgerLine | null {
  try {
    const line = JSON.parse(row) as LedgerLine;
    return isLine(line) ? line : null;
  } catch {
    return null;
  }
}

function isLine(line: LedgerLine | null): line is LedgerLine {
  if (line === null || typeof line !== 'object' || !Number.isInteger(line.nr) || typeof line.hash !== 'string') return false;
  const said = [line.edition, line.visibility, line.date];
  if (said.some((text) => typeof text !== 'string')) return false;
  if (line.kind === 'number') return parseKey(line.key) !== null && typeof line.form?.kind === 'string';
  if (line.kind === 'block') return parseBlock(line.block) !== null;
  return ['edition', 'definition', ...closing].includes(line.kind);
}

/** A ledger that was turned upside down is one mistake: the first few places say where to look. */
function fewest(findings: Finding[]): Finding[] {
  return findings.slice(0, 20);
}
