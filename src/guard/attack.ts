import { attackOn, componentOf, type Component, type Unknowns } from './component.ts';
import { createNearby } from './nearby.ts';
import type { Reached, Solver } from './solver.ts';
import { couldBe, exactAnswers, isolation, rangeOf, type Failure, type Goal, type Tools } from './prove.ts';
import { createSeen } from './seen.ts';
import type { Spot, System } from './system.ts';

/** How much was tried, for the account of the audit. */
export interface Effort {
  solved: number;
  /** Solutions that were not whole, so that they prove nothing. */
  fractional: number;
}

/** An attacker who has everything that is printed. */
export interface Attacker {
  /** Tries one small block: `null` when it is safe. Every world found on the way is remembered for the others. */
  attack(spot: Spot, least: number): Failure | null;
  /** Everything that can be found out of a small block. */
  attackFully(spot: Spot, least: number): Failure[];
  /** The least and the most a number can be, in whole numbers. */
  range(variable: number): [least: number, most: number];
  /** Whether a number can be as few as one thing and as many as another. */
  couldBe(variable: number, low: number, high: number): boolean;
  effort: Effort;
  close(): void;
}

/** Attacks kept ready at the same time: more would only fill memory. */
const mostOpen = 48;
/** Steps of a search in whole numbers: to protect, few; before it is said that a block is not safe, as many as the solver can count. */
const nodesTried = { quick: 20, thorough: 2 ** 31 - 1 };
const hair = 1e-6;

/**
 * Makes an attacker. A block is safe when some world fits everything that is printed and has at least `least` in it (R1), and for
 * each answer that somebody gave there are two worlds that differ in it (R2).
 *
 * Persons need no numbers of their own: printed persons bound a hidden block only from above, by those of a block around it,
 * which would itself be hidden were it small; and in the world with most rows each row may be another person.
 *
 * A thorough one tries everything that hangs together before it says that a block is not safe. The other looks only nearby when
 * that is much: to protect a block a little more than it needs is no harm, and it is so much faster.
 */
export function createAttacker(system: System, solver: Solver, unknowns: Unknowns & { isThorough?: boolean }): Attacker {
  const seen = createSeen(system);
  const effort: Effort = { solved: 0, fractional: 0 };
  const open: Component[] = [];
  const find = createFinder(system, unknowns);
  const nodes = nodesTried[unknowns.isThorough === false ? 'quick' : 'thorough'];
  /** Reaches in the reals, and when that is no world (people come whole) once more in whole numbers if it could prove anything. */
  const reach = (aim: Goal, component: Component, world: Component): Reached => {
    effort.solved += 1;
    const columns = aim.numbers.map((number) => world.columnOf.get(number) ?? 0);
    const goal = { columns, weights: columns.map(() => 1), sense: aim.sense };
    const attack = attackOn(world, system, solver);
    const reached = attack.reach(goal);
    if (!reached) return null;
    const isFractional = !isWhole(world, reached.numbers);
    effort.fractional += isFractional ? 1 : 0;
    const enough = aim.enough(reached.value);
    if (isFractional && enough === null) return reached;
    const whole = isFractional ? attack.reachWhole(goal, world.whole, { enough: enough ?? 0, nodes }) : reached;
    if (whole) seen.remember(world, whole, component);
    return whole;
  };
  const near = createNearby(system, unknowns.isOpen);
  const worlds = new Map<string, Component>();
  const keep = (component: Component) => keepOpen(component, open);
  const tools: Tools = {
    isThorough: unknowns.isThorough ?? true,
    system,
    seen,
    find,
    isOpen: unknowns.isOpen,
    reachNear: (aim, component, most) => {
      const [first = 0] = aim.numbers;
      const spot = system.owner[first];
      if (!spot) throw new Error(`unknown number: ${first}`);
      const name = `${most}|${first}`;
      const world = worlds.get(name) ?? componentOf(aim.numbers, system, { ...unknowns, isNear: near(spot, most) });
      if (!worlds.has(name)) for (const own of ofUnit(world, spot, system)) worlds.set(`${most}|${own}`, world);
      keep(world);
      reach(aim, component, world);
    },
    reachAll: (aim, component) => {
      keep(component);
      return reach(aim, component, component);
    },
  };
  return {
    attack: (spot, least) => isolation(spot, least, tools) ?? exactAnswers(spot, tools).next().value ?? null,
    attackFully: (spot, least) =>
      [isolation(spot, least, tools), ...exactAnswers(spot, tools)].filter((failure) => failure !== null),
    range: (variable) => rangeOf(variable, tools),
    couldBe: (variable, low, high) => couldBe({ number: variable, low, high }, tools),
    effort,
    close: () => {
      while (open.length > 0) closeFirst(open);
    },
  };
}

/** Finds the component of a number; each is made once. */
function createFinder(system: System, unknowns: Unknowns): Tools['find'] {
  const components = new Map<number, Component>();
  return (number) => {
    const found = components.get(number) ?? componentOf([number], system, unknowns);
    if (!components.has(number)) for (const other of found.numbers) components.set(other, found);
    return found;
  };
}

/** Numbers of a world that are of one unit: what is near to one of them is near to all. */
function ofUnit({ numbers }: Component, { known, block }: Spot, { owner }: System): number[] {
  return numbers.filter((number) => owner[number]?.known === known && owner[number]?.block.unit === block.unit);
}

function isWhole({ whole }: Component, numbers: Float64Array): boolean {
  return whole.every((column) => Math.abs((numbers[column] ?? 0) - Math.round(numbers[column] ?? 0)) < hair);
}

/** Keeps an attack for later, and drops the oldest when there are too many. */
function keepOpen(component: Component, open: Component[]): void {
  if (component.attack) return;
  open.push(component);
  if (open.length > mostOpen) closeFirst(open);
}

function closeFirst(open: Component[]): void {
  const first = open.shift();
  first?.attack?.close();
  if (first) first.attack = null;
}
