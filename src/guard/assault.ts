import { createAttacker, type Effort } from './attack.ts';
import type { Unknowns } from './component.ts';
import { filled } from './filled.ts';
import type { Block } from './lattice.ts';
import { isSmall } from './partners.ts';
import type { Failure } from './prove.ts';
import type { Solver } from './solver.ts';
import type { Spot, System } from './system.ts';
import { createProver, type Prover } from './worlds.ts';

export interface Attacking {
  system: System;
  solver: Solver;
  hidden: Set<string>;
  least: number;
  effort: Effort;
  isThorough: boolean;
}

/** Blocks an attacker is after: about fewer than may be shown, or of unknown size, and not printed long ago. */
export function smallSpots({ spots }: System, hidden: Set<string>, least: number): Spot[] {
  return spots.filter(({ block }) => (block.rest !== null || hidden.has(block.id)) && isSmall(block, least));
}

/**
 * Attacks blocks one after the other and tells which are not safe. A world close to the truth proves most of them safe; at the others
 * the solver looks one answer at a time, and at what is then still not proved with all answers together.
 */
export function attackAll(spots: Spot[], attacking: Attacking): Failure[] {
  const prover = proverOf(attacking.system, attacking.hidden);
  const unproved = spots.filter((spot) => !prover.proves(spot, attacking.least));
  return solveAll(unproved, attacking);
}

/** Has the solver alone look at blocks; tells which are not safe. */
export function solveAll(spots: Spot[], { system, solver, hidden, least, effort, isThorough }: Attacking): Failure[] {
  const attempt = (doubtful: Spot[], isJoint: boolean) => {
    const unknowns = filled(system, hidden, { unknowns: unknownsOf(system, hidden), isJoint });
    const attacker = createAttacker(system, solver, { ...unknowns, isThorough });
    const failures = doubtful.flatMap((spot) => attacker.attack(spot, least) ?? []);
    effort.solved += attacker.effort.solved;
    effort.fractional += attacker.effort.fractional;
    attacker.close();
    return failures;
  };
  const doubtful = spots.length > 0 ? attempt(spots, false).map(({ spot }) => spot) : [];
  return doubtful.length > 0 ? attempt(doubtful, true) : [];
}

/** Looks for worlds close to the truth, with what is hidden now. */
export function proverOf(system: System, hidden: Set<string>): Prover {
  return createProver(system, filled(system, hidden, { unknowns: unknownsOf(system, hidden), isJoint: true }));
}

/** What is not printed, or only roughly. */
export function unknownsOf({ owner, value }: System, hidden: Set<string>): Unknowns {
  const isOpen = (block: Block) => block.rest !== null || hidden.has(block.id);
  return {
    isOpen: (number) => {
      const spot = owner[number];
      return spot !== undefined && (isOpen(spot.block) || Number.isNaN(value[number]));
    },
  };
}
