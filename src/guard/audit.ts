import { createAttacker, type Effort } from './attack.ts';
import type { Unknowns } from './component.ts';
import { filled } from './filled.ts';
import type { Failure } from './prove.ts';
import type { Block } from './lattice.ts';
import { attackAll, smallSpots, unknownsOf } from './assault.ts';
import { isSmall } from './partners.ts';
import { type Field } from './protect.ts';
import type { Solver } from './solver.ts';
import type { Spot } from './system.ts';
import type { Witness } from './witness.ts';

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
  /** That it is small, how many gave an answer, or everything: it would be printed although it is small. */
  knows: 'size' | 'answer' | 'everything';
  /** Earlier editions alone tell it: it is public, and this build tells nothing more. */
  isPublic: boolean;
}

/**
 * Attacks everything once more from nothing, with what is hidden as it will be printed. Who protected may hand over `witnesses`: a world
 * proves something only after each was held against everything that is printed, here and in whole numbers, so that nobody need be
 * believed. What is small and printed all the same needs no attack: whoever hides does not check here what he hid.
 */
export function auditAll(
  { system, scene }: Field,
  {
    hidden,
    least,
    solver,
    isAsked = () => true,
    witnesses = [],
  }: { hidden: Set<string>; least: number; solver: Solver; isAsked?: (spot: Spot) => boolean; witnesses?: readonly Witness[] },
): Audit {
  const effort: Effort = { solved: 0, fractional: 0 };
  const small = smallSpots(system, hidden, least).filter(isAsked);
  const failures = attackAll(small, { system, solver, hidden, least, effort, isThorough: true, witnesses: [...witnesses] });
  const spots = failures.map(({ spot }) => spot);
  const old =
    scene.published.size > 0 && spots.length > 0
      ? toldBefore({ system, scene }, spots, { hidden, least, solver })
      : new Set<Spot>();
  const bare = system.spots
    .filter((spot) => isAsked(spot) && isBare(spot.block, hidden, least))
    .map(({ block }) => bareLeak(block));
  const leaks = [...bare, ...failures.map((failure) => leakOf(failure, old))];
  return { small: small.length, hidden: hidden.size, ...effort, leaks };
}

/** Small, or of a size nobody knows, and printed for the first time. */
function isBare(block: Block, hidden: Set<string>, least: number): boolean {
  return block.rest === null && !block.forced && !hidden.has(block.id) && isSmall(block, least);
}

const bareLeak = ({ id }: Block): Leak => ({ block: id, isRest: false, knows: 'everything', isPublic: false });

function leakOf({ spot, answer }: Failure, old: Set<Spot>): Leak {
  return {
    block: printedOf(spot.block).id,
    isRest: spot.block.rest !== null,
    knows: answer === null ? 'size' : 'answer',
    isPublic: old.has(spot),
  };
}

/**
 * Blocks of which a reader of earlier editions alone already knows whatever can be found out now: nothing can undo that. That reader
 * too knew that what was hidden then is not empty.
 */
function toldBefore(
  { system, scene }: Field,
  spots: Spot[],
  { hidden, least, solver }: { hidden: Set<string>; least: number; solver: Solver },
): Set<Spot> {
  const learn = (unknowns: Unknowns) => {
    const attacker = createAttacker(system, solver, unknowns);
    const learnt = spots.map((spot) => new Set(attacker.attackFully(spot, least).map(factOf)));
    attacker.close();
    return learnt;
  };
  const unpublished = new Set(system.spots.flatMap(({ block }) => (block.forced || block.rest ? [] : [block.id])));
  const before = learn(filled(system, scene.given, { unknowns: unknownsOf(system, unpublished), isJoint: true }));
  const now = learn(filled(system, hidden, { unknowns: unknownsOf(system, hidden), isJoint: true }));
  return new Set(spots.filter((_, nth) => [...(now[nth] ?? [])].every((fact) => before[nth]?.has(fact))));
}

/** What of a block is known: an answer, or how many it can be at most. */
function factOf({ answer, reach }: Failure): string {
  return answer === null ? `at most ${[...reach.values()].reduce((sum, most) => sum + most, 0)}` : `answer ${answer}`;
}

/** The block itself, or of what is left over the block it is left over from. */
export function printedOf(block: Block): Block {
  return block.rest ? printedOf(block.rest.parent) : block;
}
