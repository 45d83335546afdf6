import { proverOf, solveAll, unknownsOf, type Attacking } from './assault.ts';
import { filled } from './filled.ts';
import type { Block } from './lattice.ts';
import { createNearby } from './nearby.ts';
import type { Failure } from './prove.ts';
import { planRepair } from './repair.ts';
import type { Spot } from './system.ts';
import type { Prover } from './worlds.ts';

/**
 * Hides what blocks need to be safe, one block after the other, for what is hidden for one often serves the next. Tells which are
 * still not safe.
 */
export function mendAll(spots: Spot[], attacking: Attacking): Spot[] {
  const { system, hidden } = attacking;
  const prover = proverOf(system, hidden);
  const mending = { ...attacking, prover, near: createNearby(system, unknownsOf(system, hidden).isOpen) };
  const failures = solveAll(
    spots.filter((spot) => !prover.knows(spot)),
    attacking,
  );
  for (const failure of failures) hide(remedyOf(failure, mending), mending);
  const failed = spots.filter((spot) => prover.knows(spot) && !isMended(spot, mending));
  return [...failures.map(({ spot }) => spot), ...failed];
}

interface Mending extends Attacking {
  prover: Prover;
  near: ReturnType<typeof createNearby>;
}

/** Hides until a block is safe; whether it became so. */
function isMended(spot: Spot, mending: Mending): boolean {
  for (;;) {
    if (mending.prover.proves(spot, mending.least)) return true;
    const [failure] = solveAll([spot], mending);
    if (!failure) return true;
    const blocks = remedyOf(failure, mending);
    if (blocks.length === 0) return false;
    hide(blocks, mending);
  }
}

function hide(blocks: Block[], { hidden, prover }: Mending): void {
  for (const block of blocks) {
    hidden.add(block.id);
    prover.hide(block);
  }
}

/** What to hide so that a block is safe; nothing when nothing is known to help. */
function remedyOf(failure: Failure, mending: Mending): Block[] {
  const { system, solver, hidden, near } = mending;
  const unknowns = filled(system, hidden, { unknowns: unknownsOf(system, hidden), isJoint: false });
  const plan = planRepair(failure, { system, solver, unknowns, near, isForced: (block) => block.forced }) ?? [];
  return plan.length > 0 ? plan : around(failure, mending);
}

/**
 * When the plan asks for nothing new (the world it found splits a person) or there is none: the cheapest printed block that
 * stands in a sum with the failing one.
 */
function around({ spot, answer }: Failure, { system, hidden }: Mending): Block[] {
  const beside = system
    .sumsOf(answer ?? spot.first)
    .flatMap((id) => system.sum(id).columns.flatMap((number) => system.owner[number]?.block ?? []))
    .filter((block) => block.rest === null && !block.forced && !hidden.has(block.id));
  return beside.sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1)).slice(0, 1);
}
