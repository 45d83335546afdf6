import { finding, type Finding } from '../findings/index.ts';
import type { WrittenIndicator } from '../model/schemas/indicator.ts';
import { checkColumn } from './columns.ts';
import type { Item } from './files.ts';
import { refer } from './refer.ts';
import type { Scope } from './scope.ts';

/** For whom a figure is told apart: groupings that exist, in columns of its file, of which all parts are known beforehand. */
export function checkSplit({ written, at }: Pick<Item<WrittenIndicator>, 'written' | 'at'>, scope: Scope): Finding[] {
  const { split, source: id, measure } = written;
  if (split.length === 0) return [];
  const isPart = measure === 'share' || (measure === 'distribution' && written.favourable.length > 0);
  const source = id === null ? null : (scope.sources.get(id) ?? null);
  const possible = scope.groupings?.map((grouping) => grouping.id) ?? null;
  const unfit = isPart ? [] : [finding('TV-474', at('split'), {})];
  return split.reduce<Finding[]>((found, name, index) => {
    const place = at('split', index);
    const grouping = scope.groupings?.find((one) => one.id === name);
    if (!grouping) return [...found, ...refer('grouping', name, { possible, at: place })];
    const column = source?.columns.get(grouping.column);
    const isOpen = column !== undefined && grouping.classes === null && (column.values ?? []).length === 0;
    const open = isOpen ? [finding('TV-473', place, { grouping: name, column: grouping.column })] : [];
    return [...found, ...checkColumn(grouping.column, place, { source }), ...open];
  }, unfit);
}
