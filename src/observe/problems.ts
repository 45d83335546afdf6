import { finding, type Finding, type ObserveParams } from '../findings/index.ts';
import type { ObserveCode, Repeated } from '../findings/observe.ts';
import { columnLetters } from './workbook.ts';

/** Codes that are said of cells and rows, so that they can be counted and grouped. */
export type CellCode = { [C in ObserveCode]: ObserveParams[C] extends Repeated ? C : never }[ObserveCode];

/** What is wrong with one cell, before it is known how often that is so. */
export type CellProblem = { [C in CellCode]: { code: C; params: Omit<ObserveParams[C], keyof Repeated> } }[CellCode];

/** Makes a problem of a cell. */
export function problem<C extends CellCode>(code: C, params: Omit<ObserveParams[C], keyof Repeated>): CellProblem {
  return { code, params } as CellProblem;
}

/** Where a cell stands: its line, and its column in the file (from 0) with its heading. */
export interface CellPlace {
  line: number;
  heading: string | null;
  index: number | null;
}

/** Gathers what is wrong in one file; more than twenty of a kind become one finding. */
export interface Problems {
  add(problem: CellProblem, at: CellPlace): void;
  /** Everything gathered, in the order in which it was met. */
  findings(): Finding[];
}

/** More of one kind in one column are told as one. */
const most = 20;
const shownRows = 5;
const shownValues = 10;

/** Told once for every different text, because the remedy differs. */
const perValue = new Set<CellCode>(['TV-330', 'TV-339', 'TV-343', 'TV-353', 'TV-354', 'TV-355', 'TV-356', 'TV-374', 'TV-380']);
/** Told once for a column. */
const perColumn = new Set<CellCode>([
  'TV-310',
  'TV-311',
  'TV-328',
  'TV-331',
  'TV-332',
  'TV-333',
  'TV-351',
  'TV-352',
  'TV-357',
  'TV-358',
  'TV-364',
  'TV-366',
  'TV-369',
  'TV-370',
  'TV-371',
  'TV-373',
  'TV-379',
]);

interface Group {
  problem: CellProblem;
  at: CellPlace;
  times: number;
  rows: number[];
  values: string[];
  singles: { problem: CellProblem; at: CellPlace }[];
}

/** An empty gathering for a file. `addresses`: cells are also named as Excel does (`F12`). */
export function createProblems(file: string, addresses = false): Problems {
  const groups = new Map<string, Group>();
  const distinct = new Map<string, number>();
  const keyOf = (found: CellProblem, heading: string | null): string => {
    const kind = `${found.code}|${heading ?? ''}`;
    const value = perValue.has(found.code) ? valueOf(found) : null;
    if (value === null || groups.has(`${kind}|${value}`)) return value === null ? kind : `${kind}|${value}`;
    const different = (distinct.get(kind) ?? 0) + 1;
    distinct.set(kind, different);
    return different > most ? `${kind}|…` : `${kind}|${value}`;
  };
  return {
    add(found, at) {
      const key = keyOf(found, at.heading);
      const group = groups.get(key) ?? { problem: found, at, times: 0, rows: [], values: [], singles: [] };
      groups.set(key, group);
      remember(group, found, at);
    },
    findings: () => [...groups.values()].flatMap((group) => told(group, file, addresses)),
  };
}

function valueOf({ params }: CellProblem): string {
  if ('unit' in params) return params.unit;
  return 'value' in params ? params.value : '';
}

function remember(group: Group, found: CellProblem, at: CellPlace): void {
  group.times++;
  if (group.rows.length < shownRows && group.rows.at(-1) !== at.line) group.rows.push(at.line);
  if (group.singles.length <= most) group.singles.push({ problem: found, at });
  const values = 'values' in found.params ? found.params.values : [];
  for (const value of values) if (group.values.length < shownValues && !group.values.includes(value)) group.values.push(value);
}

function told(group: Group, file: string, addresses: boolean): Finding[] {
  const { code } = group.problem;
  const grouped = perValue.has(code) || perColumn.has(code) || group.times > most;
  if (!grouped)
    return group.singles.map((single) => made(single, file, { times: 1, rows: [single.at.line], address: addresses }));
  const values = perColumn.has(code) && 'values' in group.problem.params ? { values: group.values } : {};
  const merged = { ...group.problem, params: { ...group.problem.params, ...values } } as CellProblem;
  return [made({ problem: merged, at: group.at }, file, { times: group.times, rows: group.rows, address: addresses })];
}

function made(
  { problem: { code, params }, at }: { problem: CellProblem; at: CellPlace },
  file: string,
  { times, rows, address }: Repeated & { address: boolean },
): Finding {
  const cell = 'cell' in params && address && at.index !== null ? { cell: `${columnLetters(at.index)}${at.line}` } : {};
  const full = { ...params, ...cell, times, rows } as ObserveParams[typeof code];
  return finding(code, { file, line: at.line, column: at.heading }, full);
}
