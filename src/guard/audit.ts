import type { Effort } from './attack.ts';
import type { Failure } from './prove.ts';
import type { Block } from './lattice.ts';
import { attackAll, smallSpots, type Field } from './protect.ts';
import type { Solver } from './solver.ts';

/** What the attacker of the build found, and how hard it tried: for the release letter and the closing note. */
export interface Audit {
  /** Blocks about too few persons, printed or left over. */
  small: number;
  hidden: number;
  /** Attacks that had to be solved; the others were answered by a world found before. */
  solved: number;
  /** Solutions that were not whole. They were tried again in whole numbers. */
  fractional: number;
  leaks: Leak[];
}

/** A block that can be worked out from what is printed. What of it, never how many. */
export interface Leak {
  /** `blockText` of the block; of what is left over, of the block it is left over from. */
  block: string;
  /** Somebody who subtracts has it: no printed block is small itself. */
  isRest: boolean;
  knows: 'size' | 'answer';
}

/** Attacks everything once more from nothing, with what is hidden as it will be printed. */
export function auditAll(
  { system }: Field,
  { hidden, least, solver }: { hidden: Set<string>; least: number; solver: Solver },
): Audit {
  const effort: Effort = { solved: 0, fractional: 0 };
  const small = smallSpots(system, hidden, least);
  const failures = attackAll(small, { system, solver, hidden, least, effort, isThorough: true });
  return { small: small.length, hidden: hidden.size, ...effort, leaks: failures.map(leakOf) };
}

function leakOf({ spot, answer }: Failure): Leak {
  return { block: printed(spot.block).id, isRest: spot.block.rest !== null, knows: answer === null ? 'size' : 'answer' };
}

function printed(block: Block): Block {
  return block.rest ? printed(block.rest.parent) : block;
}
