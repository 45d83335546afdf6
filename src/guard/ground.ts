import { createAxisTree, type AxisTree } from './axis-tree.ts';
import type { Spot, System } from './system.ts';

/** Cells of one unit (a period and a part each) that change together, and by how much. */
export interface Change {
  cells: Int32Array;
  signs: Int8Array;
}

/** A lattice laid out so that a block is found by its unit and its cell: what is counted for it in one period and one part. */
export interface Ground {
  units: NumberedTree;
  /** By unit and cell the first number of the block there; -1 where there is none. */
  firsts: Int32Array;
  /** Cells of each unit. */
  width: number;
  /** In which ways a block can become one more: in which cells of its unit somebody is counted more, or less. */
  changesOf(spot: Spot): Change[];
}

/** What is above and below each unit, all by number. */
export interface NumberedTree {
  numberOf(unit: string): number;
  /** A unit and everything above it, from itself up. */
  chain(unit: number): readonly number[];
  /** The lowest units below one; of a lowest one itself. */
  leaves(unit: number): readonly number[];
  /** Units whose chain goes on with one. */
  children(unit: number): readonly number[];
  isLowest(unit: number): boolean;
}

/** How much each node of an axis changes. */
type Factor = [node: string, by: number][];

/** So many of the lowest places below a total are thought of, and so many ways in which a person stands in the other groupings. */
export const mostPlaces = 12;

const grounds = new WeakMap<Spot['known'], Ground>();

/** The ground of a lattice, which is laid out once. */
export function groundOf(known: Spot['known'], system: System): Ground {
  const found = grounds.get(known) ?? layOut(known, system);
  grounds.set(known, found);
  return found;
}

function layOut({ lattice }: Spot['known'], { spotOf }: System): Ground {
  const cells = new Map<string, number>();
  const cellOf = (period: string, part: string) => remember(cells, `${period}|${part}`, () => cells.size);
  const units = numberTree(createAxisTree(lattice, 'unit'));
  const places = lattice.blocks.map((block) => ({
    unit: units.numberOf(block.unit),
    cell: cellOf(block.period, block.part),
    first: spotOf.get(block.id)?.first ?? -1,
  }));
  const width = cells.size;
  const firsts = new Int32Array(width * units.size()).fill(-1);
  for (const { unit, cell, first } of places) firsts[unit * width + cell] = first;
  const axes = { periods: createAxisTree(lattice, 'period'), parts: createAxisTree(lattice, 'part') };
  const known = (period: string, part: string) => cells.get(`${period}|${part}`) ?? -1;
  const changes = new Map<number, Change[]>();
  return {
    units,
    firsts,
    width,
    changesOf: ({ block: { period, part } }) =>
      remember(changes, cellOf(period, part), () =>
        changesOf(period, part, axes)
          .map((own) => inCells(own, known))
          .filter((own) => !own.cells.includes(-1)),
      ),
  };
}

function numberTree(tree: AxisTree): NumberedTree & { size(): number } {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (unit: string) => remember(numbers, unit, () => names.push(unit) - 1);
  const [chains, leaves, children] = [new Map<number, number[]>(), new Map<number, number[]>(), new Map<number, number[]>()];
  const nameOf = (unit: number) => names[unit] ?? '';
  return {
    numberOf,
    size: () => names.length,
    chain: (unit) => remember(chains, unit, () => tree.chain(nameOf(unit)).map(numberOf)),
    leaves: (unit) => remember(leaves, unit, () => tree.leaves(nameOf(unit)).map(numberOf)),
    children: (unit) => remember(children, unit, () => tree.children(nameOf(unit)).map(numberOf)),
    isLowest: (unit) => tree.families(nameOf(unit)).length === 0,
  };
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** How a unit's blocks change: by period and part. */
type Cells = [period: string, part: string, by: number][];

interface Axes {
  periods: AxisTree;
  parts: AxisTree;
}

function changesOf(period: string, part: string, axes: Axes): Cells[] {
  const { periods, parts } = axes;
  const all = periods.leaves(periods.chain(period).at(-1) ?? period);
  const lowest = periods.leaves(period).slice(0, mostPlaces);
  const instead = changesOfPart(part, parts);
  const own = lowest.flatMap((here) => placesOf(part, parts).map((place) => cellsOf(here, place, axes)));
  const [whole = part] = parts.chain(part).slice(-1);
  const elsewhere = all.flatMap((there) => placesOf(whole, parts).map((place) => cellsOf(there, place, axes)));
  const moved = own.flatMap((more) => elsewhere.map((less) => difference(more, less)));
  const products = lowest.flatMap((here) =>
    [null, ...all.filter((other) => other !== here)].flatMap((there) =>
      instead.map((factor) => product(between(here, there, periods), factor)),
    ),
  );
  const isAimed = (cells: Cells) => cells.some(([when, which, by]) => when === period && which === part && by > 0);
  return [...products, ...own, ...moved].filter(isAimed).sort((a, b) => a.length - b.length);
}

/** Somebody is counted in a period and, for each grouping, in a part; and in everything above. */
function cellsOf(period: string, place: string[], { periods }: Axes): Cells {
  return periods.chain(period).flatMap((when) => place.map((which): [string, string, number] => [when, which, 1]));
}

function difference(more: Cells, less: Cells): Cells {
  const isIn = (cells: Cells, [when, which]: Cells[number]) => cells.some((own) => own[0] === when && own[1] === which);
  const gone = less.filter((cell) => !isIn(more, cell));
  return [...more.filter((cell) => !isIn(less, cell)), ...gone.map(([when, which]): Cells[number] => [when, which, -1])];
}

function product(periods: Factor, parts: Factor): Cells {
  return periods.flatMap(([period, by]) => parts.map(([part, sign]): Cells[number] => [period, part, by * sign]));
}

function inCells(own: Cells, cellOf: (period: string, part: string) => number): Change {
  return {
    cells: Int32Array.from(own, ([period, part]) => cellOf(period, part)),
    signs: Int8Array.from(own, ([, , by]) => by),
  };
}

/** One more in a period, alone or instead of in another: who goes from one to the other is seen only where they are not together. */
function between(node: string, other: string | null, tree: AxisTree): Factor {
  const [more, less] = [tree.chain(node), other === null ? [] : tree.chain(other)];
  const own = more.filter((one) => !less.includes(one)).map((one): [string, number] => [one, 1]);
  return [...own, ...less.filter((one) => !more.includes(one)).map((one): [string, number] => [one, -1])];
}

/** One more in a part instead of in another of its grouping. */
function changesOfPart(part: string, tree: AxisTree): Factor[] {
  const [whole = part] = tree.chain(part).slice(-1);
  const beside = tree.families(whole).filter((family) => family.includes(part));
  return beside.flatMap((family) => family.filter((other) => other !== part).map((other): Factor => [[part, 1], [other, -1]])); // prettier-ignore
}

/** Ways to stand in a part: in the whole, and in one part of each grouping. */
function placesOf(part: string, tree: AxisTree): string[][] {
  const [whole = part] = tree.chain(part).slice(-1);
  return tree
    .families(whole)
    .map((family) => (family.includes(part) ? [part] : family))
    .reduce<string[][]>(
      (all, family) => all.flatMap((own) => family.map((node) => [...own, node])).slice(0, mostPlaces),
      [[whole]],
    );
}
