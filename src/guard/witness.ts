/**
 * A world, as it differs from the truth: which numbers, and by how much. Whoever wants to rely on it looks first whether it fits everything
 * that is printed (`adopt`); then it proves what it shows, whoever found it.
 */
export interface Witness {
  numbers: Int32Array;
  by: Float64Array;
}

/** Keeps a world. */
export function witnessOf(differs: ReadonlyMap<number, number>): Witness {
  return { numbers: Int32Array.from(differs.keys()), by: Float64Array.from(differs.values()) };
}
