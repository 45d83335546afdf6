import type { Proportion } from './newcombe.ts';

/** Groups as one: counts and sizes added, never percentages averaged (0 of 2, 3 of 12 and 20 of 60 are 31 %, not 19 %). */
export function pool(groups: readonly Proportion[]): Proportion {
  return groups.reduce((sum, { count, n }) => ({ count: sum.count + count, n: sum.n + n }), { count: 0, n: 0 });
}

/** Everyone but this group, so that no group is compared with itself. */
export function leaveOut(all: Proportion, own: Proportion): Proportion {
  return { count: all.count - own.count, n: all.n - own.n };
}

/** The mean of the groups' shares, each group as heavy: what some reports print. Only to say how it differs; `null` for none. */
export function unweighted(groups: readonly Proportion[]): number | null {
  const shares = groups.filter(({ n }) => n > 0).map(({ count, n }) => count / n);
  return shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null;
}
