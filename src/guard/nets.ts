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
  /** First numbers of the blocks that change at the place itself, and by how much. */
  firsts: number[];
  signs: number[];
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
}

/** Lays out nets, as far as what is unknown stays what it is. */
export function createNets({ unit, period, at }: Grid, isOpen: AtHand['isOpen']): Nets {
  const nets = new Map<string, Net>();
  const [units, periods] = [lowest(unit), lowest(period)];
  const alone: NumberedTree['chain'] = (node) => [node];
  const netOf = (name: string, factor: Factor, layout: Layout) =>
    remember(nets, `${name} ${factor.join()} ${layout.bs.join()}`, () => createNet(factor, layout, isOpen));
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
  };
}

function lowest(tree: NumberedTree): number[] {
  return [...new Set(Array.from({ length: tree.size }, (_, node) => tree.leaves(node)).flat())];
}

function createNet(factor: Factor, layout: Layout, isOpen: AtHand['isOpen']): Net {
  const { as, bs, at } = layout;
  const nodesOf = createNodes(factor, layout, isOpen);
  const steps = as.flatMap((a) =>
    bs.flatMap((b): Step[] => {
      const firsts = factor.map(([node]) => at(a, b, node));
      if (!firsts.every((first) => first >= 0 && isOpen(first))) return [];
      return [{ a, b, firsts, signs: factor.map(([, by]) => by), ...nodesOf(a, b) }];
    }),
  );
  const [out, back]: [Step[][], Step[][]] = [[], []];
  for (const step of steps) {
    (out[step.from] ??= []).push(step);
    (back[step.to] ??= []).push(step);
  }
  return { factor, layout, steps, out, back };
}

/** Finds the two nodes of a place. Where nothing printed is above it along an axis it ends in the open, the first node. */
function createNodes(factor: Factor, { above, isHeld, at }: Layout, isOpen: AtHand['isOpen']) {
  const numbers = new Map([['open', 0]]);
  const numberOf = (name: string) => remember(numbers, name, () => numbers.size);
  const nodes = factor.map(([node]) => node);
  const isPrinted = (a: number, b: number) =>
    nodes.some((node) => {
      const first = at(a, b, node);
      return first >= 0 && !isOpen(first);
    });
  const from = (a: number, b: number): number => {
    for (const up of above.a(a))
      for (const own of up === a ? [] : above.b(b)) if (isPrinted(up, own)) return numberOf(`a ${up} ${own}`);
    return 0;
  };
  const to = (a: number, b: number): number => {
    if (isHeld) return numberOf(`b ${a}`);
    const up = above.b(b).find((own) => own !== b && isPrinted(a, own));
    return up === undefined ? 0 : numberOf(`b ${a} ${up}`);
  };
  return (a: number, b: number) => ({ from: from(a, b), to: to(a, b) });
}
