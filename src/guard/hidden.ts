import type { Definitions } from '../model/index.ts';
import { protect } from './partners.ts';
import { createScene, type Counted, type Scene } from './scene.ts';

/** No organisation may show results about fewer persons than this, whatever it asks for. */
export const floor = 7;

/** The smallest groups to protect, one after the other: a raised one starts from what the former hid, so it only hides more. */
export function leastsOf({ organisation }: Definitions): number[] {
  return Array.from({ length: Math.max(floor, organisation.smallestGroup) - floor + 1 }, (_, nth) => floor + nth);
}

/**
 * `blockText` of every block that the partner rule hides: one decision for all editions and visibilities together, because all
 * that was ever published counts together. It looks at how many persons a block is about and never at what they answered.
 */
export function findHidden(counted: Counted): Set<string> {
  const scene = createScene(counted);
  const hidden = new Set(scene.given);
  for (const least of leastsOf(counted.definitions)) settle(scene, hidden, least);
  return hidden;
}

/** Protects all lattices until hiding in one asks for nothing in another. */
export function settle({ lattices, follows, published }: Scene, hidden: Set<string>, least: number): void {
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const lattice of lattices) protect(lattice, hidden, least);
    for (const follow of follows) for (const id of follow(hidden, least)) if (!published.has(id)) hidden.add(id);
  }
}
