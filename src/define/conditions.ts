import { finding, type Finding } from '../findings/index.ts';
import { isDay, parsePeriod, type Bound, type Condition, type Place } from '../model/index.ts';
import { checkAnswer, checkColumn, dated, ranged } from './columns.ts';
import type { ScopeSource } from './scope.ts';

/** Where a condition stands, and what it is about. */
export interface Asked {
  source: ScopeSource | null;
  firstMonth: number;
  /** Place of a word under a written key, inside the condition. */
  find(under: string, word: string): Place;
}

/** A condition whose names are checked, and whose bounds are what the column makes of them. */
export interface Checked {
  condition: Condition;
  findings: Finding[];
}

/** Checks every column and answer a condition names, each at its own line. */
export function checkCondition(condition: Condition, asked: Asked): Checked {
  if (condition.op === 'all' || condition.op === 'any') {
    const parts = condition.of.map((part) => checkCondition(part, asked));
    return {
      condition: { op: condition.op, of: parts.map((part) => part.condition) },
      findings: parts.flatMap((part) => part.findings),
    };
  }
  if (condition.op === 'not') {
    const { condition: of, findings } = checkCondition(condition.of, asked);
    return { condition: { op: 'not', of }, findings };
  }
  const { column } = condition;
  const missing = checkColumn(column, asked.find(column, column), { source: asked.source });
  if (missing.length > 0) return { condition, findings: missing };
  if (condition.op === 'one-of') {
    const findings = condition.values.flatMap((answer) =>
      checkAnswer(answer, asked.find(column, answer), { source: asked.source, column }),
    );
    return { condition, findings };
  }
  return condition.op === 'range' ? checkRange(condition, asked) : { condition, findings: [] };
}

function checkRange(range: Extract<Condition, { op: 'range' }>, asked: Asked): Checked {
  const wrongKind = checkColumn(range.column, asked.find(range.column, range.column), { source: asked.source, kinds: ranged });
  if (wrongKind.length > 0) return { condition: range, findings: wrongKind };
  const bounds = [range.from, range.until, range.upTo].map((bound) => checkBound(bound, range.column, asked));
  const [from = null, until = null, upTo = null] = bounds.map(({ bound }) => bound);
  const findings = [
    ...bounds.flatMap((bound) => bound.findings),
    ...checkOrder(from, until ?? upTo, (word) => asked.find(range.column, word)),
  ];
  return { condition: { ...range, from, until, upTo }, findings };
}

/** A range that ends before it starts holds no row, and a figure of zero would look right. */
function checkOrder(from: Bound | null, end: Bound | null, find: (word: string) => Place): Finding[] {
  if (from?.kind !== 'value' || end?.kind !== 'value') return [];
  const [low, high] = [Number(from.value), Number(end.value)];
  const reversed =
    Number.isNaN(low) || Number.isNaN(high) ? isDay(from.value) && isDay(end.value) && end.value < from.value : high < low;
  return reversed ? [finding('TV-177', find(end.value), { from: from.value, until: end.value })] : [];
}

/** A word as a bound is a column, an answer of an ordered column, or a period: only the column it bounds can tell. */
function checkBound(bound: Bound | null, column: string, asked: Asked): { bound: Bound | null; findings: Finding[] } {
  if (bound?.kind !== 'date' || bound.from === 'reference-date') return { bound, findings: [] };
  const word = bound.from.column;
  if (bound.amount === 0 && !asked.source?.columns.has(word)) {
    const value = plainBound(word, column, asked);
    if (value !== null) return { bound: { kind: 'value', value }, findings: [] };
  }
  return { bound, findings: checkColumn(word, asked.find(column, word), { source: asked.source, kinds: dated }) };
}

function plainBound(word: string, column: string, { source, firstMonth }: Asked): string | null {
  if (source?.columns.get(column)?.values?.includes(word)) return word;
  return parsePeriod(word, firstMonth)?.from || null;
}

/** Whether a condition depends on the date of the export. */
export function usesReferenceDate(condition: Condition): boolean {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.some(usesReferenceDate);
  if (condition.op === 'not') return usesReferenceDate(condition.of);
  if (condition.op !== 'range') return false;
  return [condition.from, condition.until, condition.upTo].some(
    (bound) => bound?.kind === 'date' && bound.from === 'reference-date',
  );
}

/** Columns a condition looks at. */
export function columnsIn(condition: Condition): string[] {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap(columnsIn);
  if (condition.op === 'not') return columnsIn(condition.of);
  const bounds = condition.op === 'range' ? [condition.from, condition.until, condition.upTo] : [];
  return [
    condition.column,
    ...bounds.flatMap((bound) => (bound?.kind === 'date' && bound.from !== 'reference-date' ? [bound.from.column] : [])),
  ];
}
