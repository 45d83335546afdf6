import { mostPlaces, remember, type Grid, type NumberedTree } from './grid.ts';

/**
 * Ways in which cells of one unit (a period and a part each) change together, one behind the other: `codes` of a change go from its own
 * place in `starts` to the next. A code is twice the cell, and one more where one comes; so its last bit turns a change around.
 */
export interface Changes {
  count: number;
  starts: Int32Array;
  codes: Int32Array;
}

/** How much each node of an axis changes. */
type Factor = (readonly [node: number, by: number])[];

const known = new WeakMap<Grid, Map<number, Changes>>();

/**
 * In which ways a block can become one more: in which cells of its unit somebody is counted more, or less; those in few cells first. Somebody
 * of another part, or of another period, or both (a product of what changes along each axis); one person more; or one who
 * stands elsewhere in all groupings.
 */
export function changesOf(grid: Grid, period: number, part: number): Changes {
  const own = remember(known, grid, () => new Map<number, Changes>());
  return remember(own, grid.cellOf(period, part), () => layOut(findChanges(grid, period, part)));
}

function findChanges(grid: Grid, period: number, part: number): number[][] {
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
    .filter((codes) => codes.every((code) => grid.hasCell(code >> 1)))
    .sort((a, b) => a.length - b.length);
}

function layOut(changes: number[][]): Changes {
  const starts = new Int32Array(changes.length + 1);
  changes.forEach(({ length }, nth) => (starts[nth + 1] = (starts[nth] ?? 0) + length));
  return { count: changes.length, starts, codes: Int32Array.from(changes.flat()) };
}

const codeOf = (cell: number, by: number): number => 2 * cell + (by > 0 ? 1 : 0);

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

function product(periods: Factor, parts: Factor, cellOf: Grid['cellOf']): number[] {
  return periods.flatMap(([period, by]) => parts.map(([part, sign]) => codeOf(cellOf(period, part), by * sign)));
}

/** Somebody is counted in some cells and no more in others: where both are, nothing changes. */
function difference(more: number[], less: number[]): number[] {
  const come = more.filter((cell) => !less.includes(cell));
  const gone = less.filter((cell) => !more.includes(cell));
  return [...come.map((cell) => codeOf(cell, 1)), ...gone.map((cell) => codeOf(cell, -1))];
}
