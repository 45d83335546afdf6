import type { Lattice } from './lattice.ts';

type AxisName = 'unit' | 'period' | 'part';

/** What is above and below each node of an axis, as far as the sums of a lattice say so. */
export interface AxisTree {
  /** A node and everything above it, from itself up. */
  chain(node: string): string[];
  /** The lowest nodes below a node; of a lowest one itself. */
  leaves(node: string): string[];
  /** Nodes of which a node is the next in their chain. */
  children(node: string): string[];
  /** Nodes right below a node, by family: those of one family add up to it. */
  families(node: string): string[][];
}

/** Reads an axis from the sums of a lattice. */
export function createAxisTree({ rows }: Lattice, axis: AxisName): AxisTree {
  const above = new Map<string, string>();
  const below = new Map<string, Set<string>[]>();
  for (const { parent, children, overlap } of rows) {
    const nodes = children.map((child) => child[axis]);
    if (overlap || nodes.includes(parent[axis])) continue;
    // Where some are empty they are no children, so that a family is only seen whole in all its sums together.
    const [same, others] = split(below.get(parent[axis]) ?? [], (family) => nodes.some((node) => family.has(node)));
    below.set(parent[axis], [...others, new Set([...same.flatMap((family) => [...family]), ...nodes])]);
    for (const node of nodes) if (!above.has(node)) above.set(node, parent[axis]);
  }
  const families = (node: string) => (below.get(node) ?? []).map((family) => [...family].sort());
  const chain = remembered((node: string): string[] => {
    const parent = above.get(node);
    return [node, ...(parent === undefined ? [] : chain(parent))];
  });
  const leaves = remembered((node: string): string[] => {
    const [first] = families(node);
    return first ? [...new Set(first.flatMap(leaves))] : [node];
  });
  const children = Map.groupBy(above.keys(), (node) => above.get(node));
  return { chain, leaves, children: (node) => children.get(node) ?? [], families: remembered(families) };
}

function split<T>(all: T[], is: (own: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((own) => !is(own))];
}

function remembered<T>(of: (node: string) => T): (node: string) => T {
  const known = new Map<string, T>();
  return (node) => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const made = of(node);
    known.set(node, made);
    return made;
  };
}
