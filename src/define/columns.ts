import { finding, type Finding } from '../findings/index.ts';
import type { ColumnKind, Place } from '../model/index.ts';
import { columnKindWords } from '../model/schemas/data.ts';
import { missingWords } from './source-scope.ts';
import { unknown } from './refer.ts';
import type { ScopeSource } from './scope.ts';

/** Kinds that can stand in a role. */
export const dated: readonly ColumnKind[] = ['date'];
export const placed: readonly ColumnKind[] = ['date', 'period'];
export const lifeDated: readonly ColumnKind[] = ['date', 'birth-date'];
export const numeric: readonly ColumnKind[] = ['number', 'integer'];
export const ranged: readonly ColumnKind[] = ['date', 'period', 'birth-date', 'number', 'integer', 'ordered'];
export const answered: readonly ColumnKind[] = ['code', 'ordered', 'multiple', 'yes-no', 'text', 'instrument', 'integer'];
export const linking: readonly ColumnKind[] = ['person', 'key', 'code', 'text', 'instrument', 'unit'];

/** The word an author uses for a kind of column. */
export function kindWord(kind: ColumnKind): string {
  return Object.entries(columnKindWords).find(([, meaning]) => meaning === kind)?.[0] ?? kind;
}

/** Reports a column that a description does not have, or that is of a kind that cannot stand here. */
export function checkColumn(
  found: string,
  at: Place,
  { source, kinds }: { source: ScopeSource | null; kinds?: readonly ColumnKind[] },
): Finding[] {
  if (source === null) return [];
  const column = source.columns.get(found);
  if (!column) return [finding('TV-163', at, { source: source.id, ...unknown(found, [...source.columns.keys()]) })];
  if (!kinds || kinds.includes(column.kind)) return [];
  return [finding('TV-186', at, { column: found, found: kindWord(column.kind), possible: kinds.map(kindWord) })];
}

/** Reports an answer that a column cannot have. */
export function checkAnswer(
  answer: string,
  at: Place,
  { source, column }: { source: ScopeSource | null; column: string },
): Finding[] {
  const values = source?.columns.get(column)?.values ?? null;
  if (values === null || values.includes(answer) || missingWords.includes(answer)) return [];
  return [finding('TV-168', at, { column, ...unknown(answer, values) })];
}
