/** Labels of declared classes: `[0, 6, 12]` gives `0-5`, `6-11`, `12+`. Bounds are whole; a class ends just below the next. */
export function classLabels(bounds: readonly number[]): string[] {
  return bounds.map((low, index) => {
    const next = bounds[index + 1];
    return next === undefined ? `${low}+` : next - 1 === low ? `${low}` : `${low}-${next - 1}`;
  });
}

/** How wide a class may be of which a median is read: a week of days. */
const widest = 7;

/**
 * Classes at most a week wide inside the declared ones, with a bound of their own where the norm ends: from their counts a median
 * and a share within the norm are read, while no value of one person ever leaves the engine.
 */
export function fineBounds(bounds: readonly number[], norm: number | null): number[] {
  const weeks = bounds.flatMap((low, index) => {
    const next = bounds[index + 1];
    const steps = next === undefined ? 1 : Math.ceil((next - low) / widest);
    return Array.from({ length: steps }, (_, step) => low + step * widest);
  });
  const first = bounds[0] ?? 0;
  return [...new Set([...weeks, ...(norm !== null && norm >= first ? [norm + 1] : [])])].sort((a, b) => a - b);
}
