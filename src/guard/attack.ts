import { attackOn, componentOf, type Component, type Unknowns } from './component.ts';
import { createNearby } from './nearby.ts';
import type { Reached, Solver } from './solver.ts';
import { createSeen, type Seen } from './seen.ts';
import { sizeOf, type Spot, type System } from './system.ts';

/** What an attacker can find out of a small block: that it is small, or how many gave one of its answers. */
export interface Failure {
  spot: Spot;
  /** The number that is known exactly; `null` when the block is known to be small. */
  answer: number | null;
  /** How many more it must be able to be; of an answer one. */
  lacks: number;
  /** For a block known to be small: how many it can be in each of its numbers. */
  reach: Map<number, number>;
}

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
  /** The least and the most a number can be, in whole numbers. */
  range(variable: number): [least: number, most: number];
  effort: Effort;
  close(): void;
}

/** Attacks kept ready at the same time: more would only fill memory. */
const mostOpen = 48;
/** From how many numbers on a component is large, so that first the nearest units are tried: three of them, then ten. */
const large = 1000;
const nearby = [3, 10];
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
  const components = new Map<number, Component>();
  const open: Component[] = [];
  const find = (number: number) => {
    const found = components.get(number) ?? componentOf([number], system, unknowns);
    if (!components.has(number)) for (const other of found.numbers) components.set(other, found);
    return found;
  };
  /** Reaches in the reals, and when that is no world (people come whole) once more in whole numbers if it could prove anything. */
  const reach = (aim: Goal, component: Component, world: Component): Reached => {
    effort.solved += 1;
    const columns = aim.numbers.map((number) => world.columnOf.get(number) ?? 0);
    const goal = { columns, weights: columns.map(() => 1), sense: aim.sense };
    const attack = attackOn(world, system, solver);
    const reached = attack.reach(goal);
    if (!reached) return null;
    const isFractional = !isWhole(world, reached.numbers);
    if (isFractional) effort.fractional += 1;
    const enough = aim.enough(reached.value);
    if (isFractional && enough === null) return reached;
    const whole = isFractional ? attack.reachWhole(goal, world.whole, enough ?? 0) : reached;
    if (whole) seen.remember(world, whole, component);
    return whole;
  };
  const near = createNearby(system, unknowns.isOpen);
  const worlds = new Map<string, Component>();
  const keep = (component: Component) => {
    if (component.attack) return;
    open.push(component);
    if (open.length > mostOpen) closeFirst(open);
  };
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
    attack: (spot, least) => isolation(spot, least, tools) ?? exactAnswer(spot, tools),
    range: (variable) => rangeOf(variable, tools),
    effort,
    close: () => {
      while (open.length > 0) closeFirst(open);
    },
  };
}

/** Numbers of one component that together are made as many or as few as can be. */
interface Goal {
  numbers: number[];
  sense: 'most' | 'least';
  /** The value to look for in whole numbers when so much could be reached in the reals; `null` when that proves nothing. */
  enough: (value: number) => number | null;
}

interface Tools {
  isThorough: boolean;
  system: System;
  seen: Seen;
  find: (number: number) => Component;
  isOpen: (number: number) => boolean;
  reachNear: (aim: Goal, component: Component, most: number) => void;
  reachAll: (aim: Goal, component: Component) => Reached;
}

/** R1: can it be as many as `least`? Numbers that do not hang together reach their most independently, so these add up. */
function isolation(spot: Spot, least: number, tools: Tools): Failure | null {
  if (spot.known.sized) return null;
  const { system, seen, find, isOpen } = tools;
  const numbers = sizeOf(spot);
  const groups = Map.groupBy(numbers, (number) => (isOpen(number) ? find(number) : null));
  const total = () => [...groups].reduce((sum, [component, own]) => sum + seen.most(own, component), 0);
  const goals = [...groups].flatMap(([component, own]) => {
    const enough = (value: number) => {
      const now = seen.most(own, component);
      const most = Math.min(Math.floor(value + hair), Math.ceil(now + least - total() - hair));
      return most > now ? most : null;
    };
    return component ? [{ component, goal: { numbers: own, sense: 'most' as const, enough } }] : [];
  });
  if (isReached(goals, () => total() >= least - hair, tools)) return null;
  const reach = new Map(numbers.map((number) => [number, Math.max(system.value[number] || 0, seen.high(number))]));
  return { spot, answer: null, lacks: least - total(), reach };
}

/** Tries goals one after the other, nearby first, until what must be proved is proved; whether it is. */
function isReached(goals: { component: Component; goal: Goal }[], isProved: () => boolean, tools: Tools): boolean {
  for (const most of nearby)
    for (const { component, goal } of goals) {
      if (isProved()) return true;
      if (component.numbers.length > large) tools.reachNear(goal, component, most);
    }
  for (const { component, goal } of goals) {
    if (isProved()) return true;
    if (tools.isThorough || component.numbers.length <= large) tools.reachAll(goal, component);
  }
  return isProved();
}

/** R2: the first answer that somebody gave, or that we do not know, of which the attacker knows how many. */
function exactAnswer(spot: Spot, tools: Tools): Failure | null {
  const { first, known } = spot;
  const size = known.layers.answers.length > 0 ? known.layers.whole : null;
  for (let layer = 0; layer < known.layers.count; layer += 1)
    if (layer !== size && tools.system.value[first + layer] !== 0 && isExact(first + layer, tools))
      return { spot, answer: first + layer, lacks: 1, reach: new Map() };
  return null;
}

function isExact(number: number, tools: Tools): boolean {
  const { system, seen, find, isOpen } = tools;
  if (!isOpen(number)) return true;
  const step = system.whole[number] === 1 ? 1 : 2 * hair;
  const component = find(number);
  const goals = (['most', 'least'] as const).map((sense) => {
    const enough = (value: number) => {
      const known = sense === 'most' ? seen.low(number) : seen.high(number);
      const other = Number.isFinite(known) ? known + (sense === 'most' ? step : -step) : Math.round(value);
      return Math.abs(value - known) >= step - hair ? other : null;
    };
    return { component, goal: { numbers: [number], sense, enough } };
  });
  return !isReached(goals, () => seen.high(number) - seen.low(number) >= step - hair, tools);
}

function rangeOf(number: number, { system, find, reachAll, isOpen }: Tools): [number, number] {
  const value = system.value[number] ?? 0;
  if (!isOpen(number)) return [value, value];
  const component = find(number);
  const end = (sense: 'least' | 'most') =>
    Math.round(reachAll({ numbers: [number], sense, enough: Math.round }, component)?.value ?? value);
  return [end('least'), end('most')];
}

/** Numbers of a world that are of one unit: what is near to one of them is near to all. */
function ofUnit({ numbers }: Component, { known, block }: Spot, { owner }: System): number[] {
  return numbers.filter((number) => owner[number]?.known === known && owner[number]?.block.unit === block.unit);
}

function isWhole({ whole }: Component, numbers: Float64Array): boolean {
  return whole.every((column) => Math.abs((numbers[column] ?? 0) - Math.round(numbers[column] ?? 0)) < hair);
}

function closeFirst(open: Component[]): void {
  const first = open.shift();
  first?.attack?.close();
  if (first) first.attack = null;
}
