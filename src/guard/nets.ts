import type { AtHand } from './at-hand.ts';
import { remember, type Grid, type NumberedTree } from './grid.ts';

/** Nodes of an axis and by how much each changes, together. */
export type Factor = readonly (readonly [node: number, by: number])[];

/**
 * One change along one axis, made at some places of the two other axes: a place is a step, which may be taken forward or back.
 * A step ends in two nodes: the nearest printed sums it stands in, one along each of the two axes. Steps that leave every node as
 * often as they enter it change nothing printed.
 */
export interface Net {
  factor: Factor;
  /** The two axes: steps are at their lowest nodes. */
  steps: Step[];
  /** Steps by the node they end in along the first axis, and along the second. */
  out: Step[][];
  back: Step[][];
  nodes: number;
}

export interface Step {
  /** Lowest nodes of the two axes. */
  a: number;
  b: number;
  /** First numbers of the blocks that change at the place itself, and by how much. */
  firsts: number[];
  signs: number[];
  /** The node along the first axis, and along the second. */
  from: number;
  to: number;
}

/** How a net is laid over a grid: along which axes it goes, and where a block stands. */
export interface Layout {
  as: readonly number[];
  bs: readonly number[];
  above: { a: NumberedTree['chain']; b: NumberedTree['chain'] };
  /** Of a part in place of another the whole stays what it is, so that each place of the first axis is a node of its own. */
  isHeld: boolean;
  at(a: number, b: number, node: number): number;
}

const free = 0;

/** Lays out the net of a change. */
export function createNet(factor: Factor, layout: Layout, isOpen: AtHand['isOpen']): Net {
  const { as, bs, above, isHeld, at } = layout;
  const numbers = new Map<string, number>([['free', free]]);
  const nodeOf = (text: string) => remember(numbers, text, () => numbers.size);
  const isPrinted = (a: number, b: number) =>
    factor.some(([node]) => {
      const first = at(a, b, node);
      return first >= 0 && !isOpen(first);
    });
  const nodeAlongA = (a: number, b: number) => {
    for (const up of above.a(a)) if (up !== a) for (const own of above.b(b)) if (isPrinted(up, own)) return nodeOf(`a${up}|${own}`);
    return free;
  };
  const nodeAlongB = (a: number, b: number) => {
    if (isHeld) return nodeOf(`b${a}`);
    for (const up of above.b(b)) if (up !== b && isPrinted(a, up)) return nodeOf(`b${a}|${up}`);
    return free;
  };
  const steps = as.flatMap((a) =>
    bs.flatMap((b): Step[] => {
      const firsts = factor.map(([node]) => at(a, b, node));
      if (!firsts.every((first) => first >= 0 && isOpen(first))) return [];
      return [{ a, b, firsts, signs: factor.map(([, by]) => by), from: nodeAlongA(a, b), to: nodeAlongB(a, b) }];
    }),
  );
  const [out, back] = [0, 1].map(() => Array.from({ length: numbers.size }, (): Step[] => []));
  for (const step of steps) {
    out?.[step.from]?.push(step);
    back?.[step.to]?.push(step);
  }
  return { factor, steps, out: out ?? [], back: back ?? [], nodes: numbers.size };
}

/** The ways through a net: of each grid and change one. */
export function createNets(grid: Grid, isOpen: AtHand['isOpen']) {
  const nets = new Map<string, Net & { layout: Layout }>();
  const { unit, period, at } = grid;
  const lowest = (tree: NumberedTree) => remember(leaves, tree, () => [...new Set(Array.from({ length: tree.size }, (_, n) => tree.leaves(n)).flat())]); // prettier-ignore
  const leaves = new Map<NumberedTree, number[]>();
  const alone: NumberedTree['chain'] = (node) => [node];
  const make = (key: string, factor: Factor, layout: () => Layout) =>
    remember(nets, key, () => {
      const own = layout();
      return { ...createNet(factor, own, isOpen), layout: own };
    });
  return {
    clear: () => nets.clear(),
    /** A change of part, in units and periods. */
    ofParts: (factor: Factor) =>
      make(`part${factor.join()}`, factor, () => ({
        as: lowest(unit),
        bs: lowest(period),
        above: { a: unit.chain, b: period.chain },
        isHeld: false,
        at: (a, b, node) => at(a, b, node),
      })),
    /** A change of period, in units and the parts of a family. */
    ofPeriods: (factor: Factor, family: readonly number[]) =>
      make(`period${factor.join()}|${family.join()}`, factor, () => ({
        as: lowest(unit),
        bs: family,
        above: { a: unit.chain, b: alone },
        isHeld: true,
        at: (a, b, node) => at(a, node, b),
      })),
    /** A change of unit, in periods and the parts of a family. */
    ofUnits: (factor: Factor, family: readonly number[]) =>
      make(`unit${factor.join()}|${family.join()}`, factor, () => ({
        as: lowest(period),
        bs: family,
        above: { a: period.chain, b: alone },
        isHeld: true,
        at: (a, b, node) => at(node, a, b),
      })),
  };
}
