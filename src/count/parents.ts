import { blockText, parsePeriod, type Cell, type Unit } from '../model/index.ts';
import { livedIn } from '../scope.ts';
import type { Importing } from './imported.ts';

/**
 * Units above that a file of counted figures does not name: added up from the units below, deepest first, and only when every unit
 * that lived in the period arrived exactly. Percentages and means are never averaged: a block with a printed one is not added.
 * Periods are not added up either: who comes back in the second half is the same person.
 */
export function sumParents(cells: readonly Cell[], { organisation, indicator }: Importing): Cell[] {
  const known = Map.groupBy(cells, (cell) => blockText(cell));
  const added: Cell[] = [];
  const places = new Map(cells.map(({ period, series }) => [`${period}\t${series}`, { period, series }]));
  for (const parent of deepestFirst(organisation.units)) {
    for (const { period: id, series } of places.values()) {
      const block = { indicator: indicator.id, unit: parent.id, period: id, part: null, series };
      const period = parsePeriod(id, organisation.firstMonth);
      if (known.has(blockText(block)) || !period) continue;
      const children = organisation.units.filter((unit) => unit.parent === parent.id && livedIn(unit, period));
      const sum = sumOf(
        children.map((child) => known.get(blockText({ ...block, unit: child.id })) ?? []),
        parent.id,
      );
      if (sum.length === 0) continue;
      known.set(blockText(block), sum);
      added.push(...sum);
    }
  }
  return added;
}

/** Parents, those with the longest way to the top first. */
function deepestFirst(units: readonly Unit[]): Unit[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const depth = (id: string, steps = 0): number => {
    const parent = parents.get(id) ?? null;
    return parent === null || steps > units.length ? steps : depth(parent, steps + 1);
  };
  return units.filter(({ id }) => units.some(({ parent }) => parent === id)).toSorted((a, b) => depth(b.id) - depth(a.id));
}

/** Blocks added up, category by category; nothing when one of them is missing or not exact. */
function sumOf(blocks: readonly Cell[][], unit: string): Cell[] {
  const whole = (block: readonly Cell[]) => block.find((cell) => cell.category === null);
  const isExact = (cell: Cell) => cell.n !== null && cell.range === null && cell.imported === null;
  if (blocks.length === 0 || !blocks.every((block) => whole(block) && block.every(isExact))) return [];
  const byCategory = Map.groupBy(blocks.flat(), (cell) => cell.category);
  return [...byCategory.values()].flatMap((same) => {
    const [first] = same;
    const n = same.reduce((sum, cell) => sum + (cell.n ?? 0), 0);
    return first ? [{ ...first, unit, n, persons: n }] : [];
  });
}
