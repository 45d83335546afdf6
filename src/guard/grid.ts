import { createAxisTree, type AxisTree } from './axis-tree.ts';
import type { Spot, System } from './system.ts';

/** What is above and below each node of an axis, all by number. */
export interface NumberedTree {
  size: number;
  numberOf(node: string): number;
  /** A node and everything above it, from itself up. */
  chain(node: number): readonly number[];
  /** The lowest nodes below one; of a lowest one itself. */
  leaves(node: number): readonly number[];
  /** Nodes right below one, by family. */
  families(node: number): readonly (readonly number[])[];
  /** Nodes whose chain goes on with one. */
  children(node: number): readonly number[];
}

/** So many of the lowest places below a total are thought of, and so many ways in which a person stands in the other groupings. */
export const mostPlaces = 12;

/**
 * A lattice laid out so that a block is found by the numbers of its unit, period and part. A period and a part together are a cell: each
 * unit has the same.
 */
export interface Grid {
  unit: NumberedTree;
  period: NumberedTree;
  part: NumberedTree;
  /** The first number of a block; -1 where there is none. */
  at(unit: number, period: number, part: number): number;
  atCell(unit: number, cell: number): number;
  /** How many cells each unit has. */
  width: number;
  cellOf(period: number, part: number): number;
  /** Whether some unit has a block in a cell. */
  hasCell(cell: number): boolean;
}

const grids = new WeakMap<Spot['known'], Grid>();

/** The grid of a lattice, which is laid out once. */
export function gridOf(known: Spot['known'], system: System): Grid {
  return remember(grids, known, () => layOut(known, system));
}

function layOut({ lattice }: Spot['known'], { spotOf }: System): Grid {
  const nodes = (axis: 'unit' | 'period' | 'part') => [...new Set(lattice.blocks.map((block) => block[axis]))];
  const numbered = (axis: 'unit' | 'period' | 'part') => numberTree(createAxisTree(lattice, axis), nodes(axis));
  const [unit, period, part] = [numbered('unit'), numbered('period'), numbered('part')];
  const width = period.size * part.size;
  const firsts = new Int32Array(unit.size * width).fill(-1);
  const filled = new Set<number>();
  const cellOf = (p: number, q: number) => p * part.size + q;
  for (const block of lattice.blocks) {
    const cell = cellOf(period.numberOf(block.period), part.numberOf(block.part));
    filled.add(cell);
    firsts[unit.numberOf(block.unit) * width + cell] = spotOf.get(block.id)?.first ?? -1;
  }
  const atCell = (u: number, cell: number) => firsts[u * width + cell] ?? -1;
  return {
    unit,
    period,
    part,
    cellOf,
    atCell,
    width,
    at: (u, p, q) => atCell(u, cellOf(p, q)),
    hasCell: (cell) => filled.has(cell),
  };
}

function numberTree(tree: AxisTree, names: string[]): NumberedTree {
  const numbers = new Map(names.map((name, number) => [name, number]));
  const numberOf = (name: string) => numbers.get(name) ?? -1;
  const byNumber = <T>(of: (name: string) => T) => {
    const known = new Map<number, T>();
    return (number: number) => remember(known, number, () => of(names[number] ?? ''));
  };
  return {
    size: names.length,
    numberOf,
    chain: byNumber((name) => tree.chain(name).map(numberOf)),
    leaves: byNumber((name) => tree.leaves(name).map(numberOf)),
    families: byNumber((name) => tree.families(name).map((family) => family.map(numberOf))),
    children: byNumber((name) => tree.children(name).map(numberOf)),
  };
}

/** What is known under a key; made when it is not. */
export function remember<K, V>(known: { get(key: K): V | undefined; set(key: K, own: V): unknown }, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
