import { createAttacker, type Effort } from './attack.ts';
import type { Unknowns } from './component.ts';
import { filled } from './filled.ts';
import type { Block } from './lattice.ts';
import { isSmall } from './partners.ts';
import type { Failure } from './prove.ts';
import type { Solver } from './solver.ts';
import type { Spot, System } from './system.ts';
import type { Witness } from './witness.ts';
import { createProver, type Prover } from './prover.ts';

export interface Attacking {
  system: System;
  solver: Solver;
  hidden: Set<string>;
  least: number;
  effort: Effort;
  isThorough: boolean;
  /** Worlds found before, to begin with; what is found now is added. */
  witnesses: Witness[];
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
  const prover = proverOf(attacking);
  const unproved = spots.filter((spot) => !prover.proves(spot, attacking.least));
  return solveAll(unproved, attacking);
}

/** Has the solver alone look at blocks; tells which are not safe. */
export function solveAll(spots: Spot[], attacking: Attacking): Failure[] {
  const separate = createSolving(attacking, false);
  const doubtful = spots.filter((spot) => separate.attack(spot) !== null);
  separate.close();
  const joint = createSolving(attacking, true);
  const failures = doubtful.flatMap((spot) => joint.attack(spot) ?? []);
  joint.close();
  return failures;
}

/** Has the solver look at one block after the other; it remembers the worlds it found, also when more is hidden meanwhile. */
export interface Solving {
  attack(spot: Spot): Failure | null;
  close(): void;
}

/** Answers are looked at one by one, or together (`isJoint`), which proves more and takes longer. */
export function createSolving({ system, solver, hidden, least, effort, isThorough }: Attacking, isJoint: boolean): Solving {
  const unknowns = filled(system, hidden, { unknowns: unknownsOf(system, hidden), isJoint });
  const attacker = createAttacker(system, solver, { ...unknowns, isThorough });
  return {
    attack: (spot) => attacker.attack(spot, least),
    close: () => {
      effort.solved += attacker.effort.solved;
      effort.fractional += attacker.effort.fractional;
      attacker.close();
    },
  };
}

/** Looks for worlds close to the truth, with what is hidden now. */
export function proverOf({ system, hidden, witnesses }: Pick<Attacking, 'system' | 'hidden' | 'witnesses'>): Prover {
  return createProver(system, filled(system, hidden, { unknowns: unknownsOf(system, hidden), isJoint: true }), witnesses);
}

/** What is not printed, or only roughly. */
export function unknownsOf({ owner, value }: System, hidden: ReadonlySet<string>): Unknowns {
  const isOpen = (block: Block) => block.rest !== null || hidden.has(block.id);
  return {
    isUnseen: (number) => {
      const spot = owner[number];
      return spot !== undefined && hidden.has(spot.block.id);
    },
    isOpen: (number) => {
      const spot = owner[number];
      return spot !== undefined && (isOpen(spot.block) || Number.isNaN(value[number]));
    },
  };
}
