/** A group of which only its size and its mean are known. */
export interface GroupMean {
  n: number;
  mean: number;
}

/** How values differ between groups and within them. */
export interface TwoLevels {
  /** Mean of the groups' means, each weighed by how surely it is known, and its standard error. */
  mean: number;
  error: number;
  /** Variance between groups and within them. */
  between: number;
  within: number;
}

/** Steps in which the ratio is narrowed down: to far below what a reader sees. */
const steps = 80;
/** Ratio of the variances above which groups would be all that matters. */
const highest = 1e4;

/**
 * The empty two-level model x = μ + u(group) + e, by maximum likelihood, from each group's n and mean and the sum of squares within all
 * groups. With λ = τ²/σ² and w = n/(1 + nλ): μ = Σw·m/Σw, σ² = (SS + Σw(m − μ)²)/N, and λ makes N·ln σ² + Σ ln(1 + nλ) least.
 * `null` for fewer than two groups, or when nobody differs from anybody in her group. (Snijders & Bosker 2012, Multilevel Analysis,
 * chapter 4.)
 */
export function twoLevels(groups: readonly GroupMean[], squaresWithin: number): TwoLevels | null {
  if (groups.length < 2 || squaresWithin <= 0) return null;
  const costOf = (ratio: number) => modelAt(groups, squaresWithin, ratio).cost;
  const valley = lowest(costOf);
  const ratio = costOf(0) <= costOf(valley) ? 0 : valley;
  const { mean, within, weight } = modelAt(groups, squaresWithin, ratio);
  return { mean, error: Math.sqrt(within / weight), between: ratio * within, within };
}

function modelAt(groups: readonly GroupMean[], squaresWithin: number, ratio: number) {
  const total = (of: (group: GroupMean) => number) => groups.reduce((sum, group) => sum + of(group), 0);
  const weightOf = ({ n }: GroupMean) => n / (1 + n * ratio);
  const [n, weight] = [total((group) => group.n), total(weightOf)];
  const mean = total((group) => weightOf(group) * group.mean) / weight;
  const within = (squaresWithin + total((group) => weightOf(group) * (group.mean - mean) ** 2)) / n;
  return { mean, within, weight, cost: n * Math.log(within) + total((group) => Math.log(1 + group.n * ratio)) };
}

/** Where a cost with one valley is least, by golden section over the logarithm of the ratio. */
function lowest(costOf: (ratio: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(1e-9), Math.log(highest)];
  for (let step = 0; step < steps; step += 1) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (costOf(Math.exp(left)) <= costOf(Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
