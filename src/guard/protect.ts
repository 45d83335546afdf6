import { smallSpots } from './assault.ts';
import type { Effort } from './attack.ts';
import { leastsOf, settle } from './hidden.ts';
import { linksOf } from './links.ts';
import { mendAll } from './mend.ts';
import type { Measures } from './publishable.ts';
import { createScene, knownOf, type Counted, type Scene } from './scene.ts';
import type { Solver } from './solver.ts';
import { createSystem, type System } from './system.ts';

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
 * tries every small block, and what is too little is repaired as cheaply as can be, until nothing fails or nothing helps.
 */
export function protectAll(
  { scene, system }: Field,
  { definitions, solver }: Protecting,
): { hidden: Set<string>; effort: Effort } {
  const hidden = new Set(scene.given);
  const effort: Effort = { solved: 0, fractional: 0 };
  for (const least of leastsOf(definitions)) {
    settle(scene, hidden, least);
    for (let doubtful = smallSpots(system, hidden, least); doubtful.length > 0;) {
      const before = hidden.size;
      // Hiding more never makes a safe block unsafe, so only those that failed are tried again.
      doubtful = mendAll(doubtful, { system, solver, hidden, least, effort, isThorough: false });
      if (hidden.size === before) break;
      settle(scene, hidden, least);
    }
  }
  return { hidden, effort };
}
