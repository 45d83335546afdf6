import type { AtHand } from './at-hand.ts';
import { remember, type Grid, type NumberedTree } from './grid.ts';

/** Nodes of an axis and by how much each changes, together. */
export type Factor = readonly (readonly [node: number, by: number])[];

/** How a net is laid over a grid: the lowest nodes of its two axes, what is above them, and where a block stands. */
interface Layout {
  as: readonly number[];
  bs: readonly number[];
  above: { a: NumberedTree['chain']; b: NumberedTree['chain'] };
  /** Of a part in place of another the whole stays what it is: each place of the first axis is a sum that is kept. */
  isHeld: boolean;
  at(a: number, b: number, node: number): number;
}

/**
 * One change along one axis, made at places of the two other axes: each place is a step, forward or back. A step stands in two nodes,
 * the nearest printed sums along each of the two axes. Steps that enter every node as often as they leave it change nothing printed.
 */
export interface Net {
  factor: Factor;
  /** By how much the block of each node of the factor changes. */
  signs: readonly number[];
  layout: Layout;
  steps: Step[];
  /** Steps by the node they go out from, and by the one they come to. */
  out: Step[][];
  back: Step[][];
}

/** One place of a net. */
export interface Step {
  a: number;
  b: number;
  /** First numbers of the blocks that change at the place itself, by node of the factor. */
  firsts: number[];
  /** The nearest printed sum along the first axis, and along the second. */
  from: number;
  to: number;
}

/** The nets of a grid; each is laid out when it is asked for. */
export interface Nets {
  /** A change of part, in units and periods. */
  ofParts(factor: Factor): Net;
  /** A change of period, in units and the parts of a family. */
  ofPeriods(factor: Factor, family: readonly number[]): Net;
  /** A change of unit, in periods and the parts of a family. */
  ofUnits(factor: Factor, family: readonly number[]): Net;
  /** What is printed of a block is unknown from now on: nets it stands in are laid out anew when they are asked for. */
  open(unit: number, period: number, part: number): void;
}

/** Lays out nets, as far as what is unknown stays what it is. */
export function createNets({ unit, period, at }: Grid, isOpen: AtHand['isOpen']): Nets {
  const nets = new Map<string, { net: Net; holds: (unit: number, period: number, part: number) => boolean }>();
  const [units, periods] = [lowest(unit), lowest(period)];
  const alone: NumberedTree['chain'] = (node) => [node];
  const netOf = (name: string, factor: Factor, layout: Layout): Net => {
    const nodes = factor.map(([node]) => node);
    const holds = (u: number, p: number, q: number) =>
      name === 'part' ? nodes.includes(q) : layout.bs.includes(q) && nodes.includes(name === 'unit' ? u : p);
    const make = () => ({ net: createNet(factor, layout, isOpen), holds });
    return remember(nets, `${name} ${factor.join()} ${layout.bs.join()}`, make).net;
  };
  const [inBoth, inUnits, inPeriods] = [
    { as: units, bs: periods, above: { a: unit.chain, b: period.chain }, isHeld: false, at },
    { as: units, above: { a: unit.chain, b: alone }, isHeld: true, at: (a: number, b: number, node: number) => at(a, node, b) },
    {
      as: periods,
      above: { a: period.chain, b: alone },
      isHeld: true,
      at: (a: number, b: number, node: number) => at(node, a, b),
    },
  ];
  return {
    ofParts: (factor) => netOf('part', factor, inBoth),
    ofPeriods: (factor, bs) => netOf('period', factor, { ...inUnits, bs }),
    ofUnits: (factor, bs) => netOf('unit', factor, { ...inPeriods, bs }),
    open: (u, p, q) => {
      for (const [name, { holds }] of nets) if (holds(u, p, q)) nets.delete(name);
    },
  };
}

function lowest(tree: NumberedTree): number[] {
  return [...new Set(Array.from({ length: tree.size }, (_, node) => tree.leaves(node)).flat())];
}

function createNet(factor: Factor, layout: Layout, isOpen: AtHand['isOpen']): Net {
  const { as, bs, at } = layout;
  const nodesOf = createNodes(factor, layout, isOpen);
  const net: Net = { factor, signs: factor.map(([, by]) => by), layout, steps: [], out: [], back: [] };
  for (const a of as)
    for (const b of bs) {
      const firsts = factor.map(([node]) => at(a, b, node));
      if (!firsts.every((first) => first >= 0 && isOpen(first))) continue;
      const step = { a, b, firsts, ...nodesOf(a, b) };
      net.steps.push(step);
      (net.out[step.from] ??= []).push(step);
      (net.back[step.to] ??= []).push(step);
    }
  return net;
}

/** Finds the two nodes of a place. Where nothing printed is above it along an axis it ends in the open, the first node. */
function createNodes(factor: Factor, { above, isHeld, at }: Layout, isOpen: AtHand['isOpen']) {
  const [alongA, alongB] = [new Map<number, number>(), new Map<number, number>()];
  const numberOf = (axis: Map<number, number>, a: number, b: number) =>
    remember(axis, a * 2 ** 24 + b, () => 1 + alongA.size + alongB.size);
  const isPrinted = (a: number, b: number) =>
    factor.some(([node]) => {
      const first = at(a, b, node);
      return first >= 0 && !isOpen(first);
    });
  const from = (a: number, b: number): number => {
    for (const up of above.a(a))
      for (const own of up === a ? [] : above.b(b)) if (isPrinted(up, own)) return numberOf(alongA, up, own);
    return 0;
  };
  const to = (a: number, b: number): number => {
    if (isHeld) return numberOf(alongB, a, 0);
    const up = above.b(b).find((own) => own !== b && isPrinted(a, own));
    return up === undefined ? 0 : numberOf(alongB, a, up);
  };
  return (a: number, b: number) => ({ from: from(a, b), to: to(a, b) });
}
