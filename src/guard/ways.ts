import { mostPlaces, remember, type Grid, type NumberedTree } from './grid.ts';
import type { Factor, Net, Nets } from './nets.ts';
import type { Spot } from './system.ts';

/** A net in which a block may become one more, and the places of its two axes at which a step makes it so. */
export interface Way {
  net: Net;
  as: ReadonlySet<number>;
  bs: ReadonlySet<number>;
}

const mostUnits = 500;

/**
 * Whether nets are laid over a grid. Of one tree a product of changes says as much; and a net of a whole country is too much to lay out each
 * time something is hidden.
 */
export function hasWays({ unit, part }: Pick<Grid, 'unit' | 'part'>): boolean {
  return part.size > 1 && unit.size <= mostUnits;
}

/** The changes nets are made of; the same change is one and the same object, so that its net is laid out once. */
interface Factors {
  ofPart(part: number): Factor[];
  ofPeriod(period: number): Factor[];
  ofUnit(unit: number): Factor[];
}

const known = new WeakMap<Grid, Factors>();

/**
 * The nets in which a block may become one more: by somebody of another part of its grouping, or by one more person, in other units and
 * periods; by one of another period, in other units and parts; by one of another unit, in other periods and parts.
 */
export function* waysOf({ block }: Spot, grid: Grid, nets: Nets): Generator<Way> {
  const { unit, period, part } = grid;
  const [ownUnit, ownPeriod] = [unit.numberOf(block.unit), period.numberOf(block.period)];
  const own = part.numberOf(block.part);
  const families = part.families(part.chain(own).at(-1) ?? own);
  if (families.length === 0 || !hasWays({ unit, part })) return;
  const factors = remember(known, grid, () => createFactors(grid));
  const [units, periods, alone] = [new Set(unit.leaves(ownUnit)), new Set(period.leaves(ownPeriod)), new Set([own])];
  for (const factor of factors.ofPart(own)) yield { net: nets.ofParts(factor), as: units, bs: periods };
  const family = families.find((parts) => parts.includes(own));
  if (!family) return;
  for (const factor of factors.ofPeriod(ownPeriod)) yield { net: nets.ofPeriods(factor, family), as: units, bs: alone };
  for (const factor of factors.ofUnit(ownUnit)) yield { net: nets.ofUnits(factor, family), as: periods, bs: alone };
}

function createFactors({ unit, period, part }: Grid): Factors {
  const byNode = (make: (node: number) => Factor[]) => {
    const found = new Map<number, Factor[]>();
    const same = new Map<string, Factor>();
    return (node: number) =>
      remember(found, node, () => make(node).map((factor) => remember(same, factor.join(' '), () => factor)));
  };
  return {
    ofPart: byNode((own) => {
      const whole = part.chain(own).at(-1) ?? own;
      const families = part.families(whole);
      const family = families.find((parts) => parts.includes(own)) ?? [];
      return [...insteadOf(own, family), ...personsOf(own, whole, families)];
    }),
    ofPeriod: byNode((node) => changesOf(node, period)),
    ofUnit: byNode((node) => changesOf(node, unit)),
  };
}

/** One more in a part instead of in another of its grouping. */
function insteadOf(part: number, family: readonly number[]): Factor[] {
  const others = family.filter((other) => other !== part);
  return others.map((other): Factor => [part, other].map((node) => [node, node === part ? 1 : -1] as const));
}

/** One more person, who stands in the whole and in one part of each grouping. */
function personsOf(part: number, whole: number, families: readonly (readonly number[])[]): Factor[] {
  return families
    .map((family) => (family.includes(part) ? [part] : family))
    .reduce<Factor[]>(
      (all, family) => all.flatMap((own) => family.map((node): Factor => [...own, [node, 1]])).slice(0, mostPlaces),
      [[[whole, 1]]],
    );
}

/** One more below a node, alone or instead of elsewhere. */
function changesOf(node: number, tree: NumberedTree): Factor[] {
  const below = tree.leaves(node);
  const others = tree.leaves(tree.chain(node).at(-1) ?? node).filter((other) => !below.includes(other));
  return below.slice(0, mostPlaces).flatMap((here) => {
    const more = tree.chain(here);
    return [[], ...others.slice(0, mostPlaces).map(tree.chain)].map((less): Factor => [
      ...more.filter((one) => !less.includes(one)).map((one) => [one, 1] as const),
      ...less.filter((one) => !more.includes(one)).map((one) => [one, -1] as const),
    ]);
  });
}
