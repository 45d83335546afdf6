import type { AtHand } from './at-hand.ts';
import { remember, type Grid, type NumberedTree } from './grid.ts';

/** Nodes of an axis and by how much each changes, together. */
export type Factor = readonly (readonly [node: number, by: number])[];

/** How a net is laid over a grid: the lowest nodes of its two axes, what is above them, and where a block stands. */
interface Layout {
  as: readonly number[];
  bs: readonly number[];
  above: { a: NumberedTree['chain']; b: NumberedTree['chain'] };
  /** How many nodes each axis has. */
  sizes: { a: number; b: number };
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
  /** First numbers of the blocks that change at each place, by node of the factor: all of a place side by side. */
  firsts: Int32Array;
  /** The nearest printed sum of each place along the first axis, and along the second; -1 where no step can be taken. */
  from: Int32Array;
  to: Int32Array;
  /** Places by the node they go out from, and by the one they come to. */
  out: Places;
  back: Places;
}

/** Places of each node, as a chain: the first of a node, and behind each the next; -1 at the end. */
interface Places {
  first: Int32Array;
  next: Int32Array;
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
export function createNets({ unit, period, part, at }: Grid, isOpen: AtHand['isOpen']): Nets {
  const nets = new Map<Factor, Map<readonly number[], { net: Net; holds: Holds }>>();
  const [units, periods] = [lowest(unit), lowest(period)];
  const alone: NumberedTree['chain'] = (node) => [node];
  const netOf = (factor: Factor, layout: Layout, holds: Holds): Net => {
    const own = remember(nets, factor, () => new Map<readonly number[], { net: Net; holds: Holds }>());
    return remember(own, layout.bs, () => ({ net: createNet(factor, layout, isOpen), holds })).net;
  };
  const above = { a: unit.chain, b: period.chain };
  const inBoth = { as: units, bs: periods, above, sizes: { a: unit.size, b: period.size }, isHeld: false, at };
  /** Parts beside the places of one axis, which are sums that are kept. */
  const besides =
    (as: readonly number[], { chain, size }: NumberedTree, at: Layout['at']) =>
    (bs: readonly number[]): Layout => ({
      as,
      bs,
      above: { a: chain, b: alone },
      sizes: { a: size, b: part.size },
      isHeld: true,
      at,
    });
  const inUnits = besides(units, unit, (a, b, node) => at(a, node, b));
  const inPeriods = besides(periods, period, (a, b, node) => at(node, a, b));
  const isOf = (factor: Factor, own: number) => factor.some(([node]) => node === own);
  return {
    ofParts: (factor) => netOf(factor, inBoth, (_u, _p, q) => isOf(factor, q)),
    ofPeriods: (factor, bs) => netOf(factor, inUnits(bs), (_u, p, q) => bs.includes(q) && isOf(factor, p)),
    ofUnits: (factor, bs) => netOf(factor, inPeriods(bs), (u, _p, q) => bs.includes(q) && isOf(factor, u)),
    open: (u, p, q) => {
      for (const own of nets.values()) for (const [bs, { holds }] of own) if (holds(u, p, q)) own.delete(bs);
    },
  };
}

/** Whether a block stands in a net. */
type Holds = (unit: number, period: number, part: number) => boolean;

function lowest(tree: NumberedTree): number[] {
  return [...new Set(Array.from({ length: tree.size }, (_, node) => tree.leaves(node)).flat())];
}

function createNet(factor: Factor, layout: Layout, isOpen: AtHand['isOpen']): Net {
  const { as, bs, at, sizes } = layout;
  const [fromOf, toOf] = createNodes(factor, layout, isOpen);
  const count = as.length * bs.length;
  const firsts = new Int32Array(count * factor.length);
  const from = new Int32Array(count).fill(-1);
  const to = new Int32Array(count).fill(-1);
  for (let place = 0; place < count; place += 1) {
    const a = as[Math.floor(place / bs.length)] ?? 0;
    const b = bs[place % bs.length] ?? 0;
    let isStep = true;
    for (let nth = 0; nth < factor.length; nth += 1) {
      const first = at(a, b, factor[nth]?.[0] ?? 0);
      firsts[place * factor.length + nth] = first;
      isStep &&= first >= 0 && isOpen(first);
    }
    if (!isStep) continue;
    from[place] = fromOf(a, b);
    to[place] = toOf(a, b);
  }
  const nodes = 1 + 2 * sizes.a * sizes.b;
  const signs = factor.map(([, by]) => by);
  return { factor, signs, layout, firsts, from, to, out: placesOf(from, nodes), back: placesOf(to, nodes) };
}

function placesOf(nodeOf: Int32Array, nodes: number): Places {
  const first = new Int32Array(nodes).fill(-1);
  const next = new Int32Array(nodeOf.length).fill(-1);
  for (let place = nodeOf.length - 1; place >= 0; place -= 1) {
    const node = nodeOf[place] ?? -1;
    if (node < 0) continue;
    next[place] = first[node] ?? -1;
    first[node] = place;
  }
  return { first, next };
}

/** Finds the two nodes of a place. Where nothing printed is above it along an axis it ends in the open, the first node. */
function createNodes(factor: Factor, { above, sizes, isHeld, at }: Layout, isOpen: AtHand['isOpen']) {
  const alongA = (a: number, b: number) => 1 + a * sizes.b + b;
  const alongB = (a: number, b: number) => sizes.a * sizes.b + alongA(a, b);
  const isPrinted = (a: number, b: number): boolean => {
    for (let nth = 0; nth < factor.length; nth += 1) {
      const first = at(a, b, factor[nth]?.[0] ?? 0);
      if (first >= 0 && !isOpen(first)) return true;
    }
    return false;
  };
  const from = (a: number, b: number): number => {
    for (const up of above.a(a)) {
      if (up === a) continue;
      for (const own of above.b(b)) if (isPrinted(up, own)) return alongA(up, own);
    }
    return 0;
  };
  const to = (a: number, b: number): number => {
    if (isHeld) return alongB(a, 0);
    for (const own of above.b(b)) if (own !== b && isPrinted(a, own)) return alongB(a, own);
    return 0;
  };
  return [from, to] as const;
}
