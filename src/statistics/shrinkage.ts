/**
 * A group's share drawn towards the share of all, the more so the smaller the group: with B = τ² / (τ² + p₀(1 − p₀)/n) the estimate
 * is p₀ + B·(p − p₀). All fractions; τ² is the variance between groups. (Empirical Bayes; Efron & Morris 1975.)
 */
export function shrink(
  { share, n }: { share: number; n: number },
  { target, between }: { target: number; between: number },
): { weight: number; estimate: number } {
  const weight = between / (between + (target * (1 - target)) / n);
  return { weight, estimate: target + weight * (share - target) };
}

/**
 * What a group chosen for its extreme mean does by itself the next time: E(end) = μ + ρ(M − μ); the rest, (1 − ρ)(M − μ), comes
 * without any help. (Galton 1886: regression to the mean.)
 */
export function expectedByItself(
  mean: number,
  { whole, correlation }: { whole: number; correlation: number },
): { end: number; change: number } {
  const end = whole + correlation * (mean - whole);
  return { end, change: mean - end };
}
