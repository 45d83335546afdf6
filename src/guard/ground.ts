import { createAxisTree, type AxisTree } from './axis-tree.ts';
import type { Spot, System } from './system.ts';

/** Cells of one unit (a period and a part each) that change together, and by how much. */
export interface Change {
  cells: number[];
  signs: number[];
}

/** A lattice laid out so that a block is found by its unit and its cell: what is counted for it in one period and one part. */
export interface Ground {
  units: AxisTree;
  spotAt(unit: string, cell: number): Spot | undefined;
  /** In which ways a block can become one more: in which cells of its unit somebody is counted more, or less. */
  changesOf(spot: Spot): Change[];
}

/** How much each node of an axis changes. */
type Factor = [node: string, by: number][];

/** So many of the lowest places below a total are thought of, and so many ways in which a person stands in the other groupings. */
export const mostPlaces = 12;

/** Lays out a lattice. */
export function createGround({ lattice }: Spot['known'], { spotOf }: System): Ground {
  const cells = new Map<string, number>();
  const cellOf = (period: string, part: string) => {
    const text = `${period}|${part}`;
    const cell = cells.get(text) ?? cells.size;
    cells.set(text, cell);
    return cell;
  };
  const spots = new Map<string, Spot[]>();
  for (const block of lattice.blocks) {
    const spot = spotOf.get(block.id);
    const own = spots.get(block.unit) ?? [];
    spots.set(block.unit, own);
    if (spot) own[cellOf(block.period, block.part)] = spot;
  }
  const [periods, parts] = [createAxisTree(lattice, 'period'), createAxisTree(lattice, 'part')];
  const changes = new Map<number, Change[]>();
  return {
    units: createAxisTree(lattice, 'unit'),
    spotAt: (unit, cell) => spots.get(unit)?.[cell],
    changesOf: ({ block: { period, part } }) => {
      const cell = cellOf(period, part);
      const found = changes.get(cell) ?? changesOf(period, part, { periods, parts }).map((own) => inCells(own, cellOf));
      changes.set(cell, found);
      return found;
    },
  };
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
  return { cells: own.map(([period, part]) => cellOf(period, part)), signs: own.map(([, , by]) => by) };
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
