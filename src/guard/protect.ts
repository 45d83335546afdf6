import { smallSpots, unknownsOf } from './assault.ts';
import type { Effort } from './attack.ts';
import { leastsOf, settle } from './hidden.ts';
import { linksOf } from './links.ts';
import { mendAll } from './mend.ts';
import type { Measures } from './publishable.ts';
import { createScene, knownOf, type Counted, type Scene } from './scene.ts';
import type { Solver } from './solver.ts';
import { createSystem, type Spot, type System } from './system.ts';
import { isSizeTold } from './told.ts';
import type { Witness } from './witness.ts';

/** What protecting needs besides the cells. */
export interface Protecting extends Counted {
  measures: Measures;
  solver: Solver;
}

/** Everything that is counted about persons, laid out for protection and attack. */
export interface Field {
  scene: Scene;
  system: System;
}

/** Lays out what is counted as lattices and as the sums an attacker can write down. */
export function createField({ measures, ...counted }: Omit<Protecting, 'solver'>): Field {
  const scene = createScene({ ...counted, measures });
  const { definitions } = counted;
  const known = knownOf(scene, definitions, measures);
  return { scene, system: createSystem(known, linksOf(scene, known, { definitions, measures })) };
}

/**
 * `blockText` of every block that may not be shown. The partner rule does most; then an attacker who solves for what is hidden
 * tries every small block, and what is too little is repaired as cheaply as can be, until nothing fails or nothing helps. `witnesses` are
 * the worlds that showed what is safe.
 */
export function protectAll(
  { scene, system }: Field,
  { definitions, solver }: Protecting,
): { hidden: Set<string>; effort: Effort; witnesses: Witness[] } {
  const hidden = new Set(scene.given);
  const effort: Effort = { solved: 0, fractional: 0 };
  const witnesses: Witness[] = [];
  for (const least of leastsOf(definitions)) {
    settle(scene, hidden, least);
    for (let doubtful = smallSpots(system, hidden, least); doubtful.length > 0;) {
      const before = new Set(hidden);
      // Hiding more never makes a safe block unsafe, but for one whose size was told: only that and those that failed are tried again.
      const failed = mendAll(doubtful, { system, solver, hidden, least, effort, witnesses, isThorough: false });
      if (hidden.size === before.size) break;
      settle(scene, hidden, least);
      doubtful = [...failed, ...smallSpots(system, hidden, least).filter((spot) => isUntold(spot, { before, hidden, system }))];
    }
  }
  return { hidden, effort, witnesses };
}

/** Whether it was told how many a block is about, and is no more. */
function isUntold(
  { block }: Spot,
  { before, hidden, system }: { before: Set<string>; hidden: Set<string>; system: System },
): boolean {
  const isTold = (covered: Set<string>) =>
    isSizeTold(block, { spotOf: system.spotOf, isOpen: unknownsOf(system, covered).isOpen });
  return isTold(before) && !isTold(hidden);
}
