import { createSolving, proverOf, solveAll, unknownsOf, type Attacking } from './assault.ts';
import { filled } from './filled.ts';
import type { Block } from './lattice.ts';
import { createNearby } from './nearby.ts';
import type { Failure } from './prove.ts';
import { planRepair } from './repair.ts';
import type { Spot } from './system.ts';
import type { Prover } from './prover.ts';

/**
 * Hides what blocks need to be safe, one block after the other, for what is hidden for one often serves the next. Tells which are
 * still not safe.
 */
export function mendAll(spots: Spot[], attacking: Attacking): Spot[] {
  const { system, hidden } = attacking;
  const prover = proverOf(attacking);
  const [separate, joint] = [createRenewed(attacking, false), createRenewed(attacking, true)];
  const isLarge = system.value.length > large;
  const mending = {
    ...attacking,
    prover,
    separate,
    joint,
    isLarge,
    near: createNearby(system, unknownsOf(system, hidden).isOpen),
  };
  const failures = solveAll(
    spots.filter((spot) => !prover.knows(spot)),
    attacking,
  );
  for (const failure of failures) hide(remedyOf(failure, mending), mending);
  const failed = spots.filter((spot) => prover.knows(spot) && !isMended(spot, mending));
  separate.close();
  joint.close();
  return [...failures.map(({ spot }) => spot), ...failed];
}

/** From how many numbers on a system is large. */
const large = 2000;

interface Mending extends Attacking {
  prover: Prover;
  near: ReturnType<typeof createNearby>;
  separate: Renewed;
  joint: Renewed;
  isLarge: boolean;
}

/** Hides until a block is safe; whether it became so. */
function isMended(spot: Spot, mending: Mending): boolean {
  const { prover, separate, joint, least, isLarge } = mending;
  // In a small system the solver says soon whether anything must be hidden at all; in a large one moves of persons show what would help.
  if (!isLarge && (prover.proves(spot, least) || !separate.attack(spot) || !joint.attack(spot))) return true;
  const hideMore = (blocks: Block[]): boolean => {
    hide(blocks, mending);
    return isLarge || joint.attack(spot) !== null;
  };
  if (prover.protects(spot, least, hideMore)) return true;
  for (;;) {
    if (!separate.attack(spot)) return true;
    const failure = joint.attack(spot);
    if (!failure) return true;
    const blocks = remedyOf(failure, mending);
    if (blocks.length === 0) return false;
    hide(blocks, mending);
    if (prover.proves(spot, least)) return true;
  }
}

/** A solver that goes on with the worlds it has found as long as these are enough, and starts anew with what was hidden meanwhile. */
interface Renewed {
  attack(spot: Spot): Failure | null;
  close(): void;
}

function createRenewed(attacking: Attacking, isJoint: boolean): Renewed {
  let since = new Set(attacking.hidden);
  let solving = createSolving({ ...attacking, hidden: since }, isJoint);
  return {
    attack: (spot) => {
      const failure = solving.attack(spot);
      if (!failure || since.size === attacking.hidden.size) return failure;
      solving.close();
      since = new Set(attacking.hidden);
      solving = createSolving({ ...attacking, hidden: since }, isJoint);
      return solving.attack(spot);
    },
    close: () => solving.close(),
  };
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
