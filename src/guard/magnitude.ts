import type { Cell, SeriesPlan } from '../model/index.ts';
import type { Block } from './lattice.ts';

/** Reports, contacts or days of a block, and who is behind them. */
export interface Magnitude {
  /** What is told: rows, or the sum of a column. */
  amount: number;
  /** Persons who have any of it. In a rest: the fewest there can be. */
  contributors: number;
  /** The most of one person. In a rest: the most there can be. */
  largest: number;
}

/** At least so many have part in a magnitude that is shown, and none of them more than half. */
export const fewestContributors = 3;

/** What a whole cell tells of a magnitude. Where nobody said who is behind it, it may all be one person's. */
export function magnitudeOf({ n, sum, behind }: Cell, plan: SeriesPlan): Magnitude {
  const amount = (plan.value === null ? n : sum) ?? 0;
  return { amount, contributors: behind?.contributors ?? 0, largest: behind?.largest ?? Infinity };
}

/** Nothing to protect: no rows, and nobody at risk of any. Nothing happening to a few says something of each of them. */
export function isEmpty({ n, persons, magnitude }: Pick<Block, 'n' | 'persons' | 'magnitude'>): boolean {
  return n === 0 && (!magnitude || !persons);
}

/** Whether enough persons have part in a magnitude and none has more than half of it. None at all is nobody's. */
export function isSpread({ amount, contributors, largest }: Magnitude): boolean {
  return amount === 0 || (contributors >= fewestContributors && 2 * largest <= amount);
}

/** What a parent has more than its children, as far as that is sure. */
export function magnitudeLeft(parent: Block, children: Block[]): Magnitude | null {
  if (!parent.magnitude) return null;
  const less = (of: (magnitude: Magnitude) => number) =>
    children.reduce((left, { magnitude }) => left - (magnitude ? of(magnitude) : 0), parent.magnitude ? of(parent.magnitude) : 0);
  const amount = less((own) => own.amount);
  return {
    amount,
    contributors: Math.max(
      0,
      less((own) => own.contributors),
    ),
    largest: Math.min(amount, parent.magnitude.largest),
  };
}

/** Some blocks together: somebody may be in each of them, so that the largest is as large as can be. */
export function together(blocks: Block[], parent: Block): Magnitude | null {
  const own = blocks.flatMap(({ magnitude }) => magnitude ?? []);
  if (!parent.magnitude || own.length === 0) return null;
  return {
    amount: own.reduce((sum, { amount }) => sum + amount, 0),
    contributors: Math.max(...own.map(({ contributors }) => contributors)),
    largest: Math.min(
      parent.magnitude.largest,
      own.reduce((sum, { largest }) => sum + largest, 0),
    ),
  };
}
