import { mostPlaces, remember, type Grid, type NumberedTree } from './grid.ts';

/** Cells of one unit (a period and a part each) that change together, and by how much. */
export interface Change {
  cells: Int32Array;
  signs: Int8Array;
}

/** How much each node of an axis changes. */
type Factor = (readonly [node: number, by: number])[];

const known = new WeakMap<Grid, Map<number, Change[]>>();

/**
 * In which ways a block can become one more: in which cells of its unit somebody is counted more, or less; those in few cells first. Somebody
 * of another part, or of another period, or both (a product of what changes along each axis); one person more; or one who
 * stands elsewhere in all groupings.
 */
export function changesOf(grid: Grid, period: number, part: number): Change[] {
  const own = remember(known, grid, () => new Map<number, Change[]>());
  return remember(own, grid.cellOf(period, part), () => findChanges(grid, period, part));
}

function findChanges(grid: Grid, period: number, part: number): Change[] {
  const { period: periods, part: parts, cellOf } = grid;
  const aim = cellOf(period, part);
  const all = periods.leaves(topOf(periods, period));
  const lowest = periods.leaves(period).slice(0, mostPlaces);
  const instead = insteadOf(part, parts);
  const products = lowest.flatMap((here) =>
    [null, ...all.filter((other) => other !== here)].flatMap((there) => {
      const when = between(here, there, periods);
      // Whoever goes from one half-year of a year to the other is in that year all along.
      return when.some(([node]) => node === period) ? instead.map((factor) => product(when, factor, cellOf)) : [];
    }),
  );
  const persons = (days: readonly number[], of: number) =>
    days.flatMap((day) => placesOf(of, parts).map((place) => cellsOf(periods.chain(day), place, cellOf)));
  const own = persons(lowest, part);
  const elsewhere = persons(all, topOf(parts, part)).filter((less) => !less.includes(aim));
  const moved = own.flatMap((more) => elsewhere.map((less) => difference(more, less)));
  return [...products, ...own.map((more) => difference(more, [])), ...moved]
    .filter(({ cells }) => cells.every(grid.hasCell))
    .sort((a, b) => a.cells.length - b.cells.length);
}

const topOf = (tree: NumberedTree, node: number): number => tree.chain(node).at(-1) ?? node;

/** One more in a part instead of in another of its grouping. */
function insteadOf(part: number, parts: NumberedTree): Factor[] {
  const beside = parts.families(topOf(parts, part)).filter((family) => family.includes(part));
  return beside.flatMap((family) => family.filter((other) => other !== part).map((other): Factor => [[part, 1], [other, -1]])); // prettier-ignore
}

/** One more in a period, alone or instead of in another: who goes from one to the other is seen only where they are not together. */
function between(node: number, other: number | null, tree: NumberedTree): Factor {
  const [more, less] = [tree.chain(node), other === null ? [] : tree.chain(other)];
  const own = more.filter((one) => !less.includes(one)).map((one) => [one, 1] as const);
  return [...own, ...less.filter((one) => !more.includes(one)).map((one) => [one, -1] as const)];
}

/** Ways to stand in a part: in the whole, and in one part of each grouping. */
function placesOf(part: number, parts: NumberedTree): number[][] {
  const whole = topOf(parts, part);
  return parts
    .families(whole)
    .map((family) => (family.includes(part) ? [part] : family))
    .reduce<number[][]>(
      (all, family) => all.flatMap((own) => family.map((node) => [...own, node])).slice(0, mostPlaces),
      [[whole]],
    );
}

/** Where somebody is counted: in a period and everything above it, each time in all parts of a place. */
function cellsOf(periods: readonly number[], place: number[], cellOf: Grid['cellOf']): number[] {
  return periods.flatMap((when) => place.map((which) => cellOf(when, which)));
}

function product(periods: Factor, parts: Factor, cellOf: Grid['cellOf']): Change {
  const cells = periods.flatMap(([period]) => parts.map(([part]) => cellOf(period, part)));
  return {
    cells: Int32Array.from(cells),
    signs: Int8Array.from(periods.flatMap(([, by]) => parts.map(([, sign]) => by * sign))),
  };
}

/** Somebody is counted in some cells and no more in others: where both are, nothing changes. */
function difference(more: number[], less: number[]): Change {
  const come = more.filter((cell) => !less.includes(cell));
  const gone = less.filter((cell) => !more.includes(cell));
  const signs = new Int8Array(come.length + gone.length).fill(-1).fill(1, 0, come.length);
  return { cells: Int32Array.from([...come, ...gone]), signs };
}
