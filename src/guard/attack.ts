import { attackOn, componentOf, type Component, type Unknowns } from './component.ts';
import type { Aim, Reached, Solver } from './solver.ts';
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
const hair = 1e-6;

/**
 * Makes an attacker. A block is safe when some world fits everything that is printed and has at least `least` in it (R1), and for
 * each answer that somebody gave there are two worlds that differ in it (R2).
 *
 * Persons need no numbers of their own: printed persons bound a hidden block only from above, by those of a block around it,
 * which would itself be hidden were it small; and in the world with most rows each row may be another person.
 */
export function createAttacker(system: System, solver: Solver, unknowns: Unknowns): Attacker {
  const seen = createSeen(system);
  const effort: Effort = { solved: 0, fractional: 0 };
  const components = new Map<number, Component>();
  const open: Component[] = [];
  const find = (number: number) => {
    const found = components.get(number) ?? componentOf(number, system, unknowns);
    if (!components.has(number)) for (const other of found.numbers) components.set(other, found);
    return found;
  };
  const ready = (component: Component) => {
    if (!component.attack) {
      attackOn(component, system, solver);
      open.push(component);
      if (open.length > mostOpen) closeFirst(open);
    }
    return attackOn(component, system, solver);
  };
  /** Reaches in the reals, and when that is no world (people come whole) once more in whole numbers if it could prove anything. */
  const reach = (component: Component, aim: Aim, proves: (value: number) => boolean): Reached => {
    effort.solved += 1;
    const reached = ready(component).reach(aim);
    if (!reached || isWhole(component, reached.numbers)) return reached && seen.remember(component, reached);
    effort.fractional += 1;
    if (!proves(reached.value)) return reached;
    const whole = ready(component).reachWhole(aim, component.whole);
    return whole && seen.remember(component, whole);
  };
  const tools: Tools = { system, seen, find, reach, isOpen: unknowns.isOpen };
  return {
    attack: (spot, least) => isolation(spot, least, tools) ?? exactAnswer(spot, tools),
    range: (variable) => rangeOf(variable, tools),
    effort,
    close: () => {
      while (open.length > 0) closeFirst(open);
    },
  };
}

interface Tools {
  system: System;
  seen: Seen;
  find: (number: number) => Component;
  reach: (component: Component, aim: Aim, proves: (value: number) => boolean) => Reached;
  isOpen: (number: number) => boolean;
}

/** R1: can it be as many as `least`? Numbers that do not hang together reach their most independently, so these add up. */
function isolation(spot: Spot, least: number, { system, seen, find, reach, isOpen }: Tools): Failure | null {
  if (spot.known.sized) return null;
  const numbers = sizeOf(spot);
  const groups = Map.groupBy(numbers, (number) => (isOpen(number) ? find(number) : null));
  const most = new Map([...groups].map(([component, own]) => [component, seen.most(own, component)]));
  const total = () => [...most.values()].reduce((sum, value) => sum + value, 0);
  for (const [component, own] of groups) {
    if (total() >= least - hair) return null;
    if (!component) continue;
    const aim: Aim = {
      columns: own.map((number) => component.columnOf.get(number) ?? 0),
      weights: own.map(() => 1),
      sense: 'most',
    };
    reach(component, aim, (value) => Math.floor(value + hair) > (most.get(component) ?? 0));
    most.set(component, seen.most(own, component));
  }
  if (total() >= least - hair) return null;
  const known = new Map(numbers.map((number) => [number, Math.max(system.value[number] || 0, seen.high(number))]));
  return { spot, answer: null, lacks: least - total(), reach: known };
}

/** R2: the first answer that somebody gave, or that we do not know, of which the attacker knows how many. */
function exactAnswer(spot: Spot, tools: Tools): Failure | null {
  const { first, known } = spot;
  const small = known.layers.answers.length > 0 ? known.layers.whole : null;
  for (let layer = 0; layer < known.layers.count; layer += 1)
    if (layer !== small && tools.system.value[first + layer] !== 0 && isExact(first + layer, tools))
      return { spot, answer: first + layer, lacks: 1, reach: new Map() };
  return null;
}

function isExact(number: number, { system, seen, find, reach, isOpen }: Tools): boolean {
  if (!isOpen(number)) return true;
  const step = system.whole[number] === 1 ? 1 : hair;
  const varies = () => seen.high(number) - seen.low(number) >= step - hair / 2;
  const component = find(number);
  for (const sense of ['most', 'least'] as const) {
    if (varies()) return false;
    const aim: Aim = { columns: [component.columnOf.get(number) ?? 0], weights: [1], sense };
    const bound = sense === 'most' ? seen.low(number) : seen.high(number);
    reach(component, aim, (value) => Math.abs(value - bound) >= step - hair || !Number.isFinite(bound));
  }
  return !varies();
}

function rangeOf(number: number, { system, find, reach, isOpen }: Tools): [number, number] {
  const value = system.value[number] ?? 0;
  if (!isOpen(number)) return [value, value];
  const component = find(number);
  const column = component.columnOf.get(number) ?? 0;
  const end = (sense: 'least' | 'most') =>
    Math.round(reach(component, { columns: [column], weights: [1], sense }, () => true)?.value ?? value);
  return [end('least'), end('most')];
}

function isWhole({ whole }: Component, numbers: Float64Array): boolean {
  return whole.every((column) => Math.abs((numbers[column] ?? 0) - Math.round(numbers[column] ?? 0)) < hair);
}

function closeFirst(open: Component[]): void {
  const first = open.shift();
  first?.attack?.close();
  if (first) first.attack = null;
}
