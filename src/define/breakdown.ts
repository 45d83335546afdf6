import type { Finding } from '../findings/index.ts';
import type { Grouping } from '../model/index.ts';
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

/** Columns of a breakdown: named, or those of groupings, whose classes come along. A grouping may be named among columns. */
export function findBreakdown({ written: { breakdown }, at }: Item<WrittenIndicator>, scope: Scope): Breakdown {
  if (breakdown === null || 'states' in breakdown) return { columns: [], classes: null, findings: [] };
  const named = (name: string) => scope.groupings?.find(({ id }) => id === name) ?? null;
  if (!('grouping' in breakdown)) return { ...columnsOf(breakdown, named), findings: [] };
  const possible = scope.groupings?.map(({ id }) => id) ?? null;
  const findings = refer('grouping', breakdown.grouping, { possible, at: at('breakdown', 'grouping') });
  return named(breakdown.grouping) === null
    ? { columns: [], classes: null, findings }
    : { ...columnsOf([breakdown.grouping], named), findings };
}

function columnsOf(names: string[], named: (name: string) => Grouping | null): Omit<Breakdown, 'findings'> {
  const asked = names.map((name) => ({ name, grouping: named(name) }));
  const classes = asked.flatMap(({ grouping }) => (grouping?.classes ? [[grouping.column, grouping.classes] as const] : []));
  return {
    columns: asked.map(({ name, grouping }) => grouping?.column ?? name),
    classes: classes.length > 0 ? Object.fromEntries(classes) : null,
  };
}

/** The columns of a breakdown must be of a kind that has answers, or numbers when they are put into classes. */
export function checkBreakdown(
  { at }: Item<WrittenIndicator>,
  { columns, classes, findings }: Breakdown,
  sourceOf: (column: string) => ScopeSource | null,
): Finding[] {
  const kindsOf = (name: string) => (classes?.[name] ? numeric : ([...answered, 'unit'] as const));
  return [
    ...columns.flatMap((name, index) =>
      checkColumn(name, at('breakdown', index), { source: sourceOf(name), kinds: kindsOf(name) }),
    ),
    ...findings,
  ];
}
