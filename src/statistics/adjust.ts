/** p-values that were tried together, made stricter; in the order given. */
export interface Adjusted {
  bonferroni: number[];
  /** Holm 1979: the k-th smallest times (m − k + 1), never below one before it. */
  holm: number[];
  /** Benjamini & Hochberg 1995: the k-th smallest times m / k, never above one after it. */
  falseDiscovery: number[];
}

/** Adjusts p-values for how many were tried. */
export function adjust(values: readonly number[]): Adjusted {
  const m = values.length;
  const order = values.map((_, at) => at).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const sorted = order.map((at) => values[at] ?? 0);
  const holm = running(
    sorted.map((p, rank) => Math.min(1, p * (m - rank))),
    Math.max,
  );
  const discovery = running(sorted.map((p, rank) => Math.min(1, (p * m) / (rank + 1))).toReversed(), Math.min).toReversed();
  return {
    bonferroni: values.map((p) => Math.min(1, p * m)),
    holm: back(holm, order),
    falseDiscovery: back(discovery, order),
  };
}

function running(values: readonly number[], pick: (a: number, b: number) => number): number[] {
  let last: number | null = null;
  return values.map((value) => (last = last === null ? value : pick(last, value)));
}

function back(sorted: readonly number[], order: readonly number[]): number[] {
  const placed = new Map(order.map((at, rank) => [at, sorted[rank] ?? 0]));
  return order.map((_, at) => placed.get(at) ?? 0);
}

/** How many of so many groups fall outside limits when nothing is going on, and the chance that any does. */
export function falseAlarms(groups: number, confidence: number): { expected: number; any: number } {
  return { expected: groups * (1 - confidence), any: 1 - confidence ** groups };
}
