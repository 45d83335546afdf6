/** Small dots that count: zero-length strokes with round caps, so that forty of them are one short path. */

/** Places of `count` dots after `skip`, `across` in a row, as path data; `at` says where a dot of a column and row stands. */
export function dotPath(
  count: number,
  { skip, across, at }: { skip: number; across: number; at: (column: number, row: number) => [number, number] },
): string {
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const [x, y] = at((skip + i) % across, Math.floor((skip + i) / across));
    return `M${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}h0`;
  }).join('');
}
