import { createAttacker } from './attack.ts';
import { smallSpots, unknownsOf } from './assault.ts';
import { filled } from './filled.ts';
import type { Field } from './protect.ts';
import type { Solver } from './solver.ts';
import type { Spot, System } from './system.ts';
import type { Unknowns } from './component.ts';
import { createProver } from './prover.ts';

/** So many pairs of a small group and somebody beside it are tried. */
const mostPairs = 4000;

/** What somebody who knows one other team by heart could find out: blocks, and whether all were tried. */
export interface Insight {
  /** `blockText` of small hidden blocks. Never what is in them. */
  blocks: Set<string>;
  isAll: boolean;
}

/**
 * R5: tries every small hidden block once more with the hidden figures of one other team known, for each team that hides in a sum with
 * it: a worker knows the own team. It is told, and hides nothing: against who already knows half, hiding would leave no figure.
 */
export function findInsights(
  { system }: Field,
  { hidden, least, solver, teams }: { hidden: Set<string>; least: number; solver: Solver; teams: ReadonlySet<string> },
): Insight {
  const small = smallSpots(system, hidden, least).filter(({ block }) => block.rest === null && teams.has(block.unit));
  const pairs = small.flatMap((spot) => teamsBeside(spot, { system, hidden, teams }).map((team) => ({ spot, team })));
  const tried = Map.groupBy(pairs.slice(0, mostPairs), ({ team }) => team);
  const found = [...tried].flatMap(([team, own]) => {
    const spots = own.map(({ spot }) => spot);
    return learnt(spots, system, { unknowns: knowing(team, system, hidden), least, solver });
  });
  return { blocks: new Set(found.map(({ block }) => block.id)), isAll: pairs.length <= mostPairs };
}

/** Teams with something hidden in a sum with a block. */
function teamsBeside(
  { block, rows }: Spot,
  { system, hidden, teams }: { system: System; hidden: Set<string>; teams: ReadonlySet<string> },
): string[] {
  const beside = rows.flatMap((row) => system.rows[row] ?? []).filter((spot) => hidden.has(spot.block.id));
  return [...new Set(beside.map((spot) => spot.block.unit))].filter((unit) => unit !== block.unit && teams.has(unit)).sort();
}

/** What is hidden, but not from who is of a team. */
function knowing(team: string, system: System, hidden: Set<string>): Unknowns {
  const base = unknownsOf(system, hidden);
  const isOwn = (number: number) => system.owner[number]?.block.unit === team;
  // What arrived rounded or hidden no member knows better than the file.
  const isOpen = (number: number) => base.isOpen(number) && (!isOwn(number) || Number.isNaN(system.value[number]));
  const isUnseen = (number: number) => !isOwn(number) && base.isUnseen?.(number) === true;
  return filled(system, hidden, { unknowns: { isOpen, isUnseen }, isJoint: true });
}

function learnt(
  spots: Spot[],
  system: System,
  { unknowns, least, solver }: { unknowns: Unknowns; least: number; solver: Solver },
): Spot[] {
  const prover = createProver(system, unknowns);
  const doubtful = spots.filter((spot) => !prover.proves(spot, least));
  if (doubtful.length === 0) return [];
  const attacker = createAttacker(system, solver, unknowns);
  const found = doubtful.filter((spot) => attacker.attack(spot, least) !== null);
  attacker.close();
  return found;
}
