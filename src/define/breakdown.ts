import type { Finding } from '../findings/index.ts';
import type { WrittenIndicator } from '../model/schemas/indicator.ts';
import { answered, checkColumn, numeric } from './columns.ts';
import type { Item } from './files.ts';
import { refer } from './refer.ts';
import type { Scope, ScopeSource } from './scope.ts';

/** What a figure is broken down by. */
export interface Breakdown {
  columns: string[];
  /** Lower bounds of the classes of a grouping, by column; `null` when there are none. */
  classes: Record<string, number[]> | null;
  findings: Finding[];
}

/** Columns of a breakdown: named, or those of a grouping, whose classes come along. */
export function findBreakdown({ written: { breakdown }, at }: Item<WrittenIndicator>, scope: Scope): Breakdown {
  if (breakdown === null || 'states' in breakdown) return { columns: [], classes: null, findings: [] };
  if (!('grouping' in breakdown)) return { columns: breakdown, classes: null, findings: [] };
  const grouping = scope.groupings?.find(({ id }) => id === breakdown.grouping);
  const possible = scope.groupings?.map(({ id }) => id) ?? null;
  const findings = refer('grouping', breakdown.grouping, { possible, at: at('breakdown', 'grouping') });
  if (!grouping) return { columns: [], classes: null, findings };
  return { columns: [grouping.column], classes: grouping.classes && { [grouping.column]: grouping.classes }, findings };
}

/** The columns of a breakdown must be of a kind that has answers, or numbers when they are put into classes. */
export function checkBreakdown(
  { at }: Item<WrittenIndicator>,
  { columns, classes, findings }: Breakdown,
  sourceOf: (column: string) => ScopeSource | null,
): Finding[] {
  const kinds = classes ? numeric : ([...answered, 'unit'] as const);
  return [
    ...columns.flatMap((name, index) => checkColumn(name, at('breakdown', index), { source: sourceOf(name), kinds })),
    ...findings,
  ];
}
