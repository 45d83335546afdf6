import { createAttacker, type Attacker, type Effort } from './attack.ts';
import type { Failure } from './prove.ts';
import type { Unknowns } from './component.ts';
import { filled } from './filled.ts';
import { leastsOf, settle } from './hidden.ts';
import { isSmall } from './partners.ts';
import type { Block } from './lattice.ts';
import { linksOf } from './links.ts';
import { createNearby } from './nearby.ts';
import type { Measures } from './publishable.ts';
import { planRepair } from './repair.ts';
import { createScene, knownOf, type Counted, type Scene } from './scene.ts';
import type { Solver } from './solver.ts';
import { createSystem, type Spot, type System } from './system.ts';

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
    let doubtful = smallSpots(system, hidden, least);
    while (doubtful.length > 0) {
      const failures = attackAll(doubtful, { system, solver, hidden, least, effort, isThorough: false });
      const before = hidden.size;
      const near = createNearby(system, unknownsOf(system, hidden).isOpen);
      for (const failure of failures) repair(failure, { system, solver, hidden, near });
      if (hidden.size === before) break;
      settle(scene, hidden, least);
      // Hiding more never makes a safe block unsafe, so only those that failed are tried again.
      doubtful = failures.map(({ spot }) => spot);
    }
  }
  return { hidden, effort };
}

/** Blocks an attacker is after: about fewer than may be shown, or of unknown size, and not printed long ago. */
export function smallSpots({ spots }: System, hidden: Set<string>, least: number): Spot[] {
  return spots.filter(({ block }) => (block.rest !== null || hidden.has(block.id)) && isSmall(block, least));
}

interface Attacking {
  system: System;
  solver: Solver;
  hidden: Set<string>;
  least: number;
  effort: Effort;
  isThorough: boolean;
}

/** Attacks blocks one after the other and tells which are not safe; what seems so is looked at once more as a whole. */
export function attackAll(spots: Spot[], { system, solver, hidden, least, effort, isThorough }: Attacking): Failure[] {
  const attempt = (doubtful: Spot[], isJoint: boolean) => {
    const unknowns = filled(system, hidden, { unknowns: unknownsOf(system, hidden), isJoint });
    const attacker: Attacker = createAttacker(system, solver, { ...unknowns, isThorough });
    const failures = doubtful.flatMap((spot) => attacker.attack(spot, least) ?? []);
    effort.solved += attacker.effort.solved;
    effort.fractional += attacker.effort.fractional;
    attacker.close();
    return failures;
  };
  const failures = attempt(spots, false);
  const doubtful = failures.map(({ spot }) => spot);
  return doubtful.length > 0 ? attempt(doubtful, true) : [];
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

interface Mending extends Pick<Attacking, 'system' | 'solver' | 'hidden'> {
  near: ReturnType<typeof createNearby>;
}

function repair(failure: Failure, { system, solver, hidden, near }: Mending): void {
  const unknowns = filled(system, hidden, { unknowns: unknownsOf(system, hidden), isJoint: false });
  const plan = planRepair(failure, { system, solver, unknowns, near, isForced: (block) => block.forced }) ?? [];
  for (const block of plan.length > 0 ? plan : around(failure, { system, hidden })) hidden.add(block.id);
}

/**
 * When the plan asks for nothing new (the world it found splits a person) or there is none: the cheapest printed block that
 * stands in a sum with the failing one.
 */
function around({ spot, answer }: Failure, { system, hidden }: Pick<Attacking, 'system' | 'hidden'>): Block[] {
  const beside = system
    .sumsOf(answer ?? spot.first)
    .flatMap((id) => system.sum(id).columns.flatMap((number) => system.owner[number]?.block ?? []))
    .filter((block) => block.rest === null && !block.forced && !hidden.has(block.id));
  return beside.sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1)).slice(0, 1);
}
