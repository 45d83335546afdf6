import { finding, type Finding } from '../findings/index.ts';
import type { Side } from '../model/index.ts';
import type { WrittenSide } from '../model/schemas/condition.ts';
import type { WrittenIndicator } from '../model/schemas/indicator.ts';
import { checkColumn, numeric } from './columns.ts';
import { checkCondition } from './conditions.ts';
import type { Item } from './files.ts';
import { refer } from './refer.ts';
import type { Scope } from './scope.ts';

/** All rows of a description. */
export const everything = (source: string): Side => ({ source, sum: null, same: null, where: { op: 'all', of: [] } });

interface SideAsked {
  item: Item<WrittenIndicator>;
  scope: Scope;
  /** The description when the side names none. */
  fallback: string;
}

/** One side of an indicator, written under `path`, with every name in it checked. */
export function checkSide(
  written: WrittenSide | null,
  path: [string, ...string[]],
  { item, scope, fallback }: SideAsked,
): { side: Side; findings: Finding[] } {
  if (!written) return { side: everything(fallback), findings: [] };
  const id = written.source ?? fallback;
  const unknownSource =
    written.source === null ? [] : refer('source', id, { possible: [...scope.sources.keys()], at: item.at(...path, 'source') });
  const source = scope.sources.get(id) ?? null;
  const find = (under: string, word: string) => item.find(path, under, word);
  const { condition, findings } = checkCondition(written.where, { source, firstMonth: scope.firstMonth, find });
  const sum = written.sum === null ? [] : checkColumn(written.sum, item.at(...path, 'sum'), { source, kinds: numeric });
  // An unknown file under the denominator is reported by `findSource` already.
  const all = [...(path[0] === 'denominator' ? [] : unknownSource), ...findings, ...sum];
  return { side: { source: id, sum: written.sum, same: written.same, where: condition }, findings: all };
}

/** What is counted besides, as it was on the day of the export: without that day nobody knows when. */
export function checkAlso(
  item: Item<WrittenIndicator>,
  { scope, fallback }: Omit<SideAsked, 'item'>,
): { sides: Record<string, Side> | null; findings: Finding[] } {
  const written = Object.entries(item.written.also ?? {});
  if (written.length === 0) return { sides: null, findings: [] };
  const checked = written.map(([name, side]) => ({ name, ...checkSide(side, ['also', name], { item, scope, fallback }) }));
  const undated = checked.filter(({ side }) => scope.sources.get(side.source)?.referenceDate === null);
  return {
    sides: Object.fromEntries(checked.map(({ name, side }) => [name, side])),
    findings: [
      ...checked.flatMap(({ findings }) => findings),
      ...undated.map(({ name, side }) => finding('TV-190', item.at('also', name), { source: side.source }, 'error')),
    ],
  };
}
