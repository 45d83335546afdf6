/**
 * Whole parts of a total that add up to it, by largest remainder (Hamilton): every share rounded down, then one more for the
 * largest remainders, the first of equal ones first. For counts and `total = 100` these are percentages that make 100. Gives
 * zeros when there is nothing to divide.
 */
export function largestRemainder(counts: readonly number[], total: number): number[] {
  const sum = counts.reduce((a, b) => a + b, 0);
  if (sum === 0) return counts.map(() => 0);
  const parts = counts.map((count, index) => {
    // Whole-number arithmetic: floating shares would break ties at random.
    const remainder = (count * total) % sum;
    return { index, whole: (count * total - remainder) / sum, remainder };
  });
  let left = total - parts.reduce((a, { whole }) => a + whole, 0);
  const more = new Set<number>();
  for (const { index } of parts.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index))
    if (left-- > 0) more.add(index);
  return parts.map(({ index, whole }) => whole + (more.has(index) ? 1 : 0));
}
