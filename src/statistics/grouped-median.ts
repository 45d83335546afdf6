/** A class of values with how many lie in it. `next` is where the class above starts; `null` for an open end. */
export interface ClassCount {
  low: number;
  next: number | null;
  count: number;
}

/**
 * The median read from counts per class, in the unit of the bounds: L + w · (N/2 − F) / f, where the class from L, w wide and with f
 * values, holds the middle one and F values lie below it (any textbook: “median of grouped data”). It supposes that values lie
 * evenly in their class, so it is off by less than a class. `null` for nothing, and in an open class, where it could be anything.
 */
export function groupedMedian(classes: readonly ClassCount[]): number | null {
  const half = classes.reduce((sum, { count }) => sum + count, 0) / 2;
  let below = 0;
  for (const { low, next, count } of classes) {
    if (count > 0 && below + count >= half) return next === null ? null : low + ((next - low) * (half - below)) / count;
    below += count;
  }
  return null;
}
