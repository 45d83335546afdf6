import type { Axis } from './axes.ts';
import { isEmpty, magnitudeLeft, type Magnitude } from './magnitude.ts';

/** Where a block stands: whose, when, which part. */
export interface Coordinates {
  unit: string;
  period: string;
  part: string;
}

/** A block as the guard sees it: how many, never what they answered. */
export interface Block extends Coordinates {
  id: string;
  /** Rows; `null` when the figure arrived hidden. */
  n: number | null;
  /** Unique persons; of a magnitude those at risk. In a rest: the fewest there can be. */
  persons: number | null;
  /** Who is behind a magnitude; absent when it counts persons or what each has few of. */
  magnitude?: Magnitude | null;
  /** Blocks that tell how many it is about, when they are shown: breakdowns of the same rows. */
  told?: readonly string[];
  /** Bounds of `n` when it was rounded before it came here. */
  range: { low: number; high: number | null } | null;
  /** What is lost when it is hidden. */
  cost: number;
  /** Published before, so that it cannot be hidden any more. */
  forced: boolean;
  /** What it is left over from; `null` for a block that is printed. */
  rest: Row | null;
}

/** A sum a reader can make: the children together are the parent. Empty blocks are left out, for zero hides nobody. */
export interface Row {
  parent: Block;
  children: Block[];
  /** Some are in two children: each is at most the parent, together they are more. */
  overlap: boolean;
}

/** All blocks of one series of one indicator, and every sum that ties them. */
export interface Lattice {
  blocks: Block[];
  rows: Row[];
}

/**
 * Ties blocks into a lattice. Where children do not make up their parent (rows of no team, parts nobody publishes, a team
 * that was not delivered) the rest becomes a block of its own: it is printed nowhere, but a reader who subtracts has it. Blocks of
 * unique persons overlap along every axis.
 */
export function createLattice(blocks: Block[], axes: Axis[], { overlap = false } = {}): Lattice {
  const known = new Map(blocks.map((block) => [placeText(block), block]));
  for (const axis of axes) addRests(known, axis, overlap);
  const sorted = [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = axes.flatMap((axis) => sorted.flatMap((parent) => rowsOf(parent, axis, { known, overlap })));
  shareCosts(rows);
  return { blocks: sorted, rows };
}

/** A total of one child is that child: who hides one has to hide the other, so each costs as much as all its twins together. */
function shareCosts(rows: Row[]): void {
  const twins = new Map<Block, Set<Block>>();
  for (const { parent, children } of rows) {
    const [child] = children;
    if (!child || children.length > 1) continue;
    const together = new Set([...(twins.get(parent) ?? [parent]), ...(twins.get(child) ?? [child])]);
    for (const twin of together) twins.set(twin, together);
  }
  for (const together of new Set(twins.values())) {
    const cost = total([...together], (twin) => twin.cost);
    for (const twin of together) twin.cost = cost;
  }
}

/** What hiding loses: `(1 + n) · 6^unit level · 2^period level`, so that high totals stay and small blocks go. */
export function costOf(block: Coordinates & { n: number | null }, axes: Axis[]): number {
  return axes.reduce((cost, axis) => cost * axis.weight ** axis.level(block[axis.name]), 1 + (block.n ?? 0));
}

function rowsOf(parent: Block, axis: Axis, { known, overlap }: { known: Map<string, Block>; overlap: boolean }): Row[] {
  if (isEmpty(parent) || (overlap && parent.rest)) return [];
  return (axis.families.get(parent[axis.name]) ?? [])
    .map((family) =>
      childrenIn(family, { parent, axis, known })
        .filter((child) => !isEmpty(child))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
    .filter((children) => children.length > 0)
    .map((children) => ({
      parent,
      children,
      overlap: (overlap && isShared(children)) || (axis.name === 'part' && overlaps(parent, children)),
    }));
}

/** Whether somebody may be in two of some blocks. Who is in a total and not in its only child is simply the rest. */
function isShared(children: Block[]): boolean {
  return children.filter((child) => !child.rest && !isEmpty(child)).length > 1;
}

/** Whether parts of a grouping have some in common: they are more than the whole. */
function overlaps({ n }: Block, children: Block[]): boolean {
  return n !== null && total(children, (child) => child.range?.low ?? child.n) > n;
}

interface Search {
  parent: Block;
  axis: Axis;
  known: Map<string, Block>;
}

/** The blocks of a family; for a child without a figure its own children, since a reader adds those up just as well. */
function childrenIn(family: string[], search: Search): Block[] {
  const { parent, axis, known } = search;
  return family.flatMap((node) => {
    const child = known.get(placeText({ ...parent, [axis.name]: node }));
    return child ? [child] : childrenIn(axis.families.get(node)?.[0] ?? [], search);
  });
}

function addRests(known: Map<string, Block>, axis: Axis, overlap: boolean): void {
  const rests = [...known.values()].flatMap((parent) =>
    (axis.families.get(parent[axis.name]) ?? []).flatMap((family, nth) => {
      const children = childrenIn(family, { parent, axis, known });
      const own = restOf(parent, children);
      const node = `${parent[axis.name]}~${nth}`;
      const id = `${parent.id}~${axis.name}${nth}`;
      return own === null
        ? []
        : [
            {
              nth,
              node,
              block: {
                ...parent,
                ...own,
                [axis.name]: node,
                id,
                cost: 0,
                forced: false,
                rest: { parent, children, overlap: overlap && isShared(children) },
              },
            },
          ];
    }),
  );
  for (const { nth, node, block } of rests) {
    known.set(placeText(block), block);
    const family = axis.families.get(node.slice(0, node.lastIndexOf('~')))?.[nth];
    if (family && !family.includes(node)) family.push(node);
  }
}

/** What a parent has more than its children (of unique persons the fewest); `null` when that is nothing, or cannot be known. */
function restOf(parent: Block, children: Block[]): Pick<Block, 'n' | 'persons' | 'range' | 'magnitude'> | null {
  if (parent.n === null || parent.persons === null || children.length === 0) return null;
  if (children.some((child) => child.n === null)) return null;
  const n = parent.n - total(children, (child) => child.n);
  const atLeast =
    (parent.range?.low ?? parent.n) - total(children, (child) => (child.range ? child.range.high : child.n) ?? Infinity);
  if (atLeast <= 0) return null;
  const persons = parent.persons - total(children, (child) => child.persons);
  if (parent.magnitude) return { n, persons: Math.max(1, persons), range: null, magnitude: magnitudeLeft(parent, children) };
  return { n, persons: Math.min(n, Math.max(1, persons)), range: null };
}

/** Adds up what is known of some blocks. */
export function total(blocks: Block[], of: (block: Block) => number | null): number {
  return blocks.reduce((sum, block) => sum + (of(block) ?? 0), 0);
}

function placeText({ unit, period, part }: Coordinates): string {
  return `${unit}|${period}|${part}`;
}
