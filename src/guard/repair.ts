import type { Failure } from './prove.ts';
import { boundsOf, type Unknowns } from './component.ts';
import { ceiling } from './layers.ts';
import type { Problem, Solver, Sum } from './solver.ts';
import type { Block } from './lattice.ts';
import type { IsNear } from './nearby.ts';
import type { Spot, System } from './system.ts';

/** What a repair may use. */
export interface Repairing {
  system: System;
  solver: Solver;
  unknowns: Unknowns;
  near: (spot: Spot, most: number) => IsNear;
  /** Published before, so that hiding it would hide nothing. */
  isForced(block: Block): boolean;
}

/** Units around the failing one that a repair looks at first; more only when these do not help. */
const nearby = [6, 24, 200, Infinity];
const hair = 1e-6;

/**
 * The blocks to hide so that a failing one is safe: of all worlds in which it differs as much as it must, the one in which least is
 * different from what is printed, weighted by what hiding it would cost. What differs there has to be hidden. `null` when no world
 * does it.
 */
export function planRepair(failure: Failure, repairing: Repairing): Block[] | null {
  const best = cheapestOf(targetsOf(failure, repairing.system), failure, repairing);
  // One of its numbers could be so many all along, and the others then not: what is asked is asked of all of them together.
  if (best?.length !== 0 || failure.needs === undefined) return best;
  return cheapestOf([{ numbers: [...failure.reach.keys()], value: failure.needs }], failure, repairing);
}

/** What to hide for the target that costs least. */
function cheapestOf(targets: Target[], { spot }: Failure, repairing: Repairing): Block[] | null {
  const [first, ...others] = targets.map((target) => cheapest(target, repairing, spot)).filter((plan) => plan !== null);
  return first ? others.reduce((best, plan) => (plan.cost < best.cost - hair ? plan : best), first).hide : null;
}

/** Numbers and the value they must be able to have together. */
interface Target {
  numbers: number[];
  value: number;
}

interface Plan {
  cost: number;
  hide: Block[];
}

/** An answer must be able to be one more or one less; a block known to be small must be able to grow, in any of its answers. */
function targetsOf({ answer, lacks, reach }: Failure, { value, low }: System): Target[] {
  if (answer === null) return [...reach].map(([number, most]) => ({ numbers: [number], value: most + lacks }));
  const now = value[answer] ?? 0;
  if (Number.isNaN(now)) return [];
  return [now + 1, now - 1].filter((other) => other >= (low[answer] ?? 0)).map((other) => ({ numbers: [answer], value: other }));
}

function cheapest(target: Target, repairing: Repairing, spot: Spot): Plan | null {
  for (const most of nearby) {
    const plan = solve(target, regionOf(target.numbers, repairing, repairing.near(spot, most)), repairing);
    if (plan) return plan;
  }
  return null;
}

interface Region {
  numbers: number[];
  sums: Sum[];
}

/** Numbers that hang together with some, unknown or printed, as far as they are near. */
function regionOf(start: number[], { system, unknowns, isForced }: Repairing, isNear: IsNear): Region {
  const numbers = [...start];
  const inside = new Set(numbers);
  const sums = new Map<number, Sum>();
  for (const number of numbers)
    for (const id of system.sumsOf(number)) {
      if (sums.has(id)) continue;
      const sum = system.sum(id);
      if (sum.isPrinted && unknowns.isUnseen && sum.columns.some(unknowns.isUnseen)) continue;
      sums.set(id, sum);
      for (const other of sum.columns) {
        const block = system.owner[other]?.block;
        if (inside.has(other) || !block || !isNear(other)) continue;
        if (!unknowns.isOpen(other) && isForced(block)) continue;
        inside.add(other);
        numbers.push(other);
      }
    }
  return { numbers, sums: [...sums.values()] };
}

/** Printed numbers get two columns each, more and less, which cost; unknown ones one, which is free. */
function solve(target: Target, { numbers, sums }: Region, { system, solver, unknowns }: Repairing): Plan | null {
  const problem: Problem = { low: [], high: [], sums: [] };
  const columns: number[] = [];
  const weights: number[] = [];
  const places = new Map<number, Place>();
  for (const number of numbers) {
    const first = problem.low.length;
    const now = system.value[number] ?? 0;
    if (unknowns.isOpen(number)) {
      const { low, high } = boundsOf(number, system, unknowns.isUnseen ?? (() => false));
      problem.low.push(Math.max(low, unknowns.least?.(number) ?? -Infinity));
      problem.high.push(high);
      places.set(number, { first, printed: null });
    } else {
      problem.low.push(0, 0);
      problem.high.push(ceiling, Math.max(0, now - (system.low[number] ?? 0)));
      const block = system.owner[number]?.block ?? null;
      columns.push(first, first + 1);
      weights.push(block?.cost ?? 0, block?.cost ?? 0);
      places.set(number, { first, printed: block });
    }
  }
  problem.sums = [...sums.map((sum) => inPlaces(sum, places, system.value)), goal(target, places, system.value)];
  const attack = solver.open(problem);
  const reached = attack.reach({ columns, weights, sense: 'least' });
  attack.close();
  if (!reached) return null;
  const moved = [...places.values()].filter(
    ({ first }) => (reached.numbers[first] ?? 0) + (reached.numbers[first + 1] ?? 0) > hair,
  );
  return { cost: reached.value, hide: [...new Set(moved.flatMap(({ printed }) => printed ?? []))] };
}

interface Place {
  first: number;
  printed: Block | null;
}

function goal({ numbers, value }: Target, places: Map<number, Place>, values: Float64Array): Sum {
  return inPlaces({ columns: numbers, weights: numbers.map(() => 1), low: value, high: value }, places, values);
}

function inPlaces({ columns, weights, low, high }: Sum, places: Map<number, Place>, values: Float64Array): Sum {
  const own: Sum = { columns: [], weights: [], low, high };
  columns.forEach((number, nth) => {
    const place = places.get(number);
    const weight = weights[nth] ?? 0;
    if (!place || place.printed) {
      own.low -= weight * (values[number] ?? 0);
      own.high -= weight * (values[number] ?? 0);
    }
    if (!place) return;
    own.columns.push(place.first, ...(place.printed ? [place.first + 1] : []));
    own.weights.push(weight, ...(place.printed ? [-weight] : []));
  });
  return own;
}
