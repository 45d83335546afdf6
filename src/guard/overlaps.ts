import type { Known, Link, Spot } from './system.ts';

/** Where children overlap, each is at most the parent, and the parent at most all of them where that is so. */
export function overlapsOf(lattices: Known[], spotOf: Map<string, Spot>): Link[] {
  return lattices.flatMap(({ lattice, layers }) =>
    lattice.rows
      .filter(({ overlap }) => overlap)
      .flatMap(({ parent, children }) => {
        const spots = [parent, ...children].flatMap((block) => spotOf.get(block.id) ?? []);
        return Array.from({ length: layers.sums[0] ?? layers.count }, (_, layer) => layer).flatMap((layer) => [
          ...spots.slice(1).map((part) => atMost(spots.slice(0, 1), [part], layer)),
          ...(isCovered(spots, layer) ? [atMost(spots.slice(1), spots.slice(0, 1), layer)] : []),
        ]);
      }),
  );
}

/** `Σ smaller ≤ Σ larger`, in one layer. */
function atMost(larger: Spot[], smaller: Spot[], layer: number): Link {
  const columns = [...smaller, ...larger].map(({ first }) => first + layer);
  return { columns, weights: [...smaller.map(() => 1), ...larger.map(() => -1)], low: -Infinity, high: 0 };
}

/** Whether a parent is no more than its children together. Parts nobody publishes are missing; an unknown rest covers it. */
function isCovered([parent, ...children]: Spot[], layer: number): boolean {
  const valueOf = (spot: Spot) => spot.known.quantities.get(spot.block)?.[layer]?.value ?? NaN;
  const all = children.reduce((sum, child) => sum + valueOf(child), 0);
  return parent !== undefined && (Number.isNaN(all) || valueOf(parent) <= all);
}
