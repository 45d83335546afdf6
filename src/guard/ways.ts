import { mostPlaces, type Grid, type NumberedTree } from './grid.ts';
import type { Factor, Net, Nets, Step } from './nets.ts';
import type { Spot } from './system.ts';

/** A net in which a block may become one more, and the steps that make it so. */
export interface Way {
  net: Net;
  isUnder: (step: Step) => boolean;
}

const mostUnits = 500;

/**
 * Whether nets are laid over a grid. Of one tree a product of changes says as much; and a net of a whole country is too much to lay out each
 * time something is hidden.
 */
export function hasWays({ unit, part }: Pick<Grid, 'unit' | 'part'>): boolean {
  return part.size > 1 && unit.size <= mostUnits;
}

/**
 * The nets in which a block may become one more: by somebody of another part of its grouping, or by one more person, in other units and
 * periods; by one of another period, in other units and parts; by one of another unit, in other periods and parts.
 */
export function* waysOf({ block }: Spot, { unit, period, part }: Grid, nets: Nets): Generator<Way> {
  const [ownUnit, ownPeriod] = [unit.numberOf(block.unit), period.numberOf(block.period)];
  const own = part.numberOf(block.part);
  const [units, periods] = [new Set(unit.leaves(ownUnit)), new Set(period.leaves(ownPeriod))];
  const whole = part.chain(own).at(-1) ?? own;
  const families = part.families(whole);
  if (families.length === 0 || !hasWays({ unit, part })) return;
  const family = families.find((parts) => parts.includes(own));
  const isHere = ({ a, b }: Step) => units.has(a) && periods.has(b);
  for (const factor of family ? insteadOf(own, family) : []) yield { net: nets.ofParts(factor), isUnder: isHere };
  for (const factor of personsOf(own, whole, families)) yield { net: nets.ofParts(factor), isUnder: isHere };
  if (!family) return;
  for (const factor of changesOf(ownPeriod, period))
    yield { net: nets.ofPeriods(factor, family), isUnder: ({ a, b }) => b === own && units.has(a) };
  for (const factor of changesOf(ownUnit, unit))
    yield { net: nets.ofUnits(factor, family), isUnder: ({ a, b }) => b === own && periods.has(a) };
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
